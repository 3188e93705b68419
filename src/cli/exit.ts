/** Exit codes. */
import type { VFileMessage } from 'vfile-message';
import type { RuleId } from '../catalogue.js';
import { severityOf } from '../message.js';

export const EXIT = { done: 0, errors: 1, usage: 2, files: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Errors in what was asked for, not in what was read. */
const USAGE: ReadonlySet<RuleId> = new Set<RuleId>([
  'document-known',
  'format-known',
  'renderer-valid',
  'directory-empty',
  'option-value',
  'password-given',
  'page-present',
]);

/** Errors of the disk. */
const FILES: ReadonlySet<RuleId> = new Set<RuleId>([
  'project-found',
  'file-readable',
  'file-written',
  'output-unlocked',
]);

/** The exit code of a run with these messages. */
export function exitCode(messages: readonly VFileMessage[]): ExitCode {
  const errors = messages.filter((each) => severityOf(each) === 'error');
  const some = (rules: ReadonlySet<RuleId>) => errors.some((each) => rules.has(each.ruleId as RuleId));
  if (some(USAGE)) return EXIT.usage;
  if (some(FILES)) return EXIT.files;
  return errors.length > 0 ? EXIT.errors : EXIT.done;
}
