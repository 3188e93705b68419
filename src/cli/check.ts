/** `annals check`: what is wrong, in the form asked for, and what is sure put right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type CheckOptions, type CheckResult, check } from '../build.js';
import { diffOf, type FixedFile, planFixes, writeFixes } from '../fix.js';
import { severityOf } from '../message.js';
import { errorCode } from '../project/error-code.js';
import type { Arguments } from './arguments.js';
import type { Lines } from './excerpt.js';
import { REPORTS } from './report/index.js';
import { byPlace, reportMessages, type Style } from './report.js';
import { WORDS } from './words.js';

/** What a run of `check` prints: `out` is the result, `told` is for whoever watches. */
export interface Checked {
  messages: VFileMessage[];
  out: string;
  told: string;
  /** Whether there are more warnings than were allowed. */
  tooMany: boolean;
}

/** Checks a project, with `--fix` mends it and checks again. */
export async function checkProject(
  options: CheckOptions,
  given: Pick<Arguments, 'language' | 'report' | 'maxWarnings' | 'fix' | 'dryRun'>,
  { version, style }: { version: string; style: Style },
): Promise<Checked> {
  const words = WORDS[given.language];
  const first = await check(options);
  const mended = given.fix && first.root !== undefined ? await mend(first, first.root, given) : undefined;
  const result = mended?.written ? await check(options) : first;
  const messages = [...result.messages, ...(mended?.messages ?? [])].sort(byPlace);
  const warnings = messages.filter((each) => severityOf(each) === 'warning').length;
  const tooMany = given.maxWarnings !== undefined && warnings > given.maxWarnings;
  const after = [
    ...(tooMany ? [words.tooManyWarnings(warnings, given.maxWarnings ?? 0)] : []),
    ...(mended?.told ?? []),
  ];
  const diff = mended?.diff ?? [];
  const checked = words.checked(result.documents.length, result.records, result.unchecked);
  if (given.report === 'pretty') {
    const text = reportMessages(messages, {
      ...style,
      ...(result.root && { lines: linesBelow(result.root) }),
    });
    return { messages, tooMany, told: lined([text, ...after]), out: lined([...diff, checked]) };
  }
  const out = REPORTS[given.report](messages, { language: given.language, version });
  return { messages, tooMany, told: lined([...diff, ...after, checked]), out };
}

const lined = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n');

/** The fixes of a check, shown, and written unless this is a dry run. */
async function mend(
  { messages: found }: CheckResult,
  root: string,
  { language, dryRun }: Pick<Arguments, 'language' | 'dryRun'>,
): Promise<{ diff: string[]; told: string[]; written: boolean; messages: VFileMessage[] }> {
  const { files, messages } = await planFixes(root, found);
  if (!dryRun) messages.push(...(await writeFixes(root, files)));
  const count = files.reduce((sum: number, { made }: FixedFile) => sum + made.length, 0);
  const told = WORDS[language][dryRun ? 'fixes' : 'fixed'](count, files.length);
  return { diff: files.flatMap(diffOf), told: [told], written: !dryRun && files.length > 0, messages };
}

/** The lines of a project's files, each read when first asked for. */
function linesBelow(root: string): Lines {
  const known = new Map<string, readonly string[] | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, readLines(join(root, path)));
    return known.get(path);
  };
}

function readLines(path: string): readonly string[] | undefined {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\n');
  } catch (error) {
    errorCode(error);
    return undefined;
  }
}
