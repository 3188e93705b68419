/** Messages as JSON, for scripts. */
import type { VFileMessage } from 'vfile-message';
import { fixOf } from '../../check/fix.js';
import { severityOf, word } from '../../message.js';
import type { ReportContext } from './index.js';
import { regionOf } from './region.js';

export function jsonReport(messages: readonly VFileMessage[], { language, version }: ReportContext): string {
  const items = messages.map((each) => ({
    rule: each.ruleId,
    severity: severityOf(each),
    file: each.file,
    ...regionOf(each),
    ...word(each, language),
    ...(fixOf(each) && { fix: fixOf(each) }),
  }));
  return JSON.stringify({ version, messages: items }, null, 2);
}
