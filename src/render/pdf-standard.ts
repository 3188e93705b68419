/** The standards that a PDF can follow. */

/**
 * - `a-2a+ua-1`: PDF/A-2a and PDF/UA-1 in one file: for archives, and for screen readers;
 * - `a-2a`, `ua-1`: one of the two;
 * - `a-3a`: as `a-2a`, with the records and the template in the file (ISO 19005-3);
 * - `a-2b`: for archives, without a promise to screen readers;
 * - `1.7`: no more than ISO 32000-1, without tags: the smallest file.
 */
export const PDF_STANDARDS = ['a-2a+ua-1', 'a-2a', 'ua-1', 'a-3a', 'a-2b', '1.7'] as const;
export type PdfStandard = (typeof PDF_STANDARDS)[number];

export const DEFAULT_PDF_STANDARD: PdfStandard = 'a-2a+ua-1';

/** What a file says that it follows, and what it has to have for that. */
export interface Claims {
  /** PDF/A: part and level (ISO 19005). */
  archive?: { part: 2 | 3; level: 'A' | 'B' };
  /** PDF/UA-1 (ISO 14289-1). */
  accessible: boolean;
  /** A structure tree; level A and PDF/UA ask for it. */
  tagged: boolean;
  /** What the document was made from stands in the file. */
  sources?: true;
}

export const CLAIMS: Readonly<Record<PdfStandard, Claims>> = {
  'a-2a+ua-1': { archive: { part: 2, level: 'A' }, accessible: true, tagged: true },
  'a-2a': { archive: { part: 2, level: 'A' }, accessible: false, tagged: true },
  'ua-1': { accessible: true, tagged: true },
  'a-3a': { archive: { part: 3, level: 'A' }, accessible: false, tagged: true, sources: true },
  'a-2b': { archive: { part: 2, level: 'B' }, accessible: false, tagged: true },
  '1.7': { accessible: false, tagged: false },
};
