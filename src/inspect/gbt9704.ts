/** Measures a finished .docx or .pdf, ours or anyone's, against GB/T 9704-2012. */
import { readByFormat } from './container.js';
import type { Gbt9704Report } from './gbt9704/finding.js';

export type * from './gbt9704/finding.js';
export { PARAMETERS, type Parameter } from './gbt9704/parameter.js';

/**
 * What each parameter of the standard is in a file, and whether it is as it should be. `name` is for messages and
 * display only. Throws as `inspect` does.
 */
export async function inspectGbt9704(bytes: Uint8Array, name?: string): Promise<Gbt9704Report> {
  const place = { path: name ?? '' };
  const base = { standard: 'GB/T 9704-2012', ...(name !== undefined && { name }) } as const;
  return readByFormat<Gbt9704Report>(bytes, place, {
    async docx() {
      const { measureDocx } = await import('./gbt9704/docx.js');
      return { ...base, format: 'docx', ...measureDocx(bytes, place) };
    },
    async pdf() {
      const [{ usePdf }, { measurePdf }] = await Promise.all([
        import('./pdf.js'),
        import('./gbt9704/pdf.js'),
      ]);
      const measured = await usePdf(bytes, place, (document) => measurePdf(document, bytes));
      return { ...base, format: 'pdf', ...measured };
    },
  });
}
