/** Measures a .docx: what its XML says, and what follows from that for exact lines. */
import type { Place } from '../../message.js';
import { BODY_MEASURES } from './docx/measure-body.js';
import { HEAD_MEASURES } from './docx/measure-head.js';
import { PAGE_MEASURES } from './docx/measure-page.js';
import { readWord } from './docx/source.js';
import { type Word, wordOf } from './docx/word.js';
import type { Finding, Gbt9704Report, Measures } from './finding.js';
import { judge } from './judge.js';
import type { ParameterId } from './parameter.js';

const MEASURES: Measures<Word> = { ...PAGE_MEASURES, ...HEAD_MEASURES, ...BODY_MEASURES };

/** What is computed from the places of exact lines; the rest stands in the file as it is. */
const COMPUTED: ReadonlySet<ParameterId> = new Set([
  'head-white',
  'block-bottom',
  'mark-top',
  'letter-mark-top',
  'document-number-gap',
  'red-rule-gap',
  'title-gap',
  'recipients-gap',
  'order-mark-top',
  'order-number-gap',
  'order-text-gap',
]);

/** The findings of a .docx; throws as `inspect` does. */
export function measureDocx(bytes: Uint8Array, place: Place): Pick<Gbt9704Report, 'kind' | 'findings'> {
  const word = wordOf(readWord(bytes, place));
  return { kind: word.parts.kind, findings: judge(word, MEASURES).map(remarked) };
}

const remarked = (finding: Finding): Finding =>
  finding.found.length > 0 && COMPUTED.has(finding.parameter) ? { ...finding, remark: 'computed' } : finding;
