/** Measures a PDF. */
import type { PdfDocument } from '../pdf/library.js';
import type { Finding, Gbt9704Report, Measures } from './finding.js';
import { judge } from './judge.js';
import type { ParameterId } from './parameter.js';
import { BODY_MEASURES } from './pdf/measure-body.js';
import { HEAD_MEASURES } from './pdf/measure-head.js';
import { NUMBER_MEASURES } from './pdf/measure-number.js';
import { PAGE_MEASURES } from './pdf/measure-page.js';
import { TAIL_MEASURES } from './pdf/measure-tail.js';
import { MOST_INK_PAGES, type PdfSource, readSource } from './pdf/source.js';

const MEASURES: Measures<PdfSource> = {
  ...PAGE_MEASURES,
  ...HEAD_MEASURES,
  ...BODY_MEASURES,
  ...TAIL_MEASURES,
  ...NUMBER_MEASURES,
};

/** The findings of an open PDF; `bytes` are its own. */
export async function measurePdf(
  document: PdfDocument,
  bytes: Uint8Array,
): Promise<Pick<Gbt9704Report, 'kind' | 'pages' | 'findings'>> {
  const source = await readSource(document, bytes);
  const findings = judge(source, MEASURES);
  return {
    kind: source.text?.head.kind ?? 'none',
    pages: document.numPages,
    findings: document.numPages > MOST_INK_PAGES ? findings.map(remarked) : findings,
  };
}

/** What is measured by ink on many pages. */
const BY_INK: ReadonlySet<ParameterId> = new Set(['head-white-ink', 'block-height-ink', 'page-number-drop']);

const remarked = (finding: Finding): Finding =>
  finding.found.length > 0 && BY_INK.has(finding.parameter) ? { ...finding, remark: 'first-pages' } : finding;
