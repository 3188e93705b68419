/** Messages as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
import type { VFileMessage } from 'vfile-message';
import { type Severity, severityOf, word } from '../../message.js';
import type { ReportContext } from './index.js';
import { regionOf } from './region.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export function githubReport(messages: readonly VFileMessage[], { language }: ReportContext): string {
  return messages
    .map((each) => {
      const region = regionOf(each);
      const properties = {
        file: each.file,
        line: region?.startLine,
        endLine: region?.endLine,
        col: region?.startColumn,
        // GitHub counts columns up to the last one, and only within a line.
        endColumn: region?.endLine === region?.startLine ? region?.endColumn : undefined,
        title: each.ruleId,
      };
      const told = Object.entries(properties)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(
          ([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
        );
      const { reason, remedy } = word(each, language);
      return `::${COMMANDS[severityOf(each)]} ${told.join(',')}::${escaped(`${reason}\n${remedy}`.trim())}`;
    })
    .join('\n');
}

/** Line ends and per cent signs, which would end the command or begin an escape. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
