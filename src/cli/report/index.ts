/** Messages for machines: the formats that `annals check --report` knows beside the one for people. */
import type { VFileMessage } from 'vfile-message';
import type { Language } from '../../message.js';
import { githubReport } from './github.js';
import { jsonReport } from './json.js';
import { junitReport } from './junit.js';
import { sarifReport } from './sarif.js';

/** What a report says beside the messages. */
export interface ReportContext {
  language: Language;
  /** Version of Annals. */
  version: string;
}

export const REPORTS = {
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
} satisfies Record<string, (messages: readonly VFileMessage[], context: ReportContext) => string>;

export type ReportFormat = keyof typeof REPORTS;
