/** Text in XML: the parts of a Word file, the properties of a PDF (XMP). */

/** What XML 1.0 cannot hold (2.2, Char), lone surrogates among it, and what stands for elements of their own: tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const FORBIDDEN = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** Text that XML can hold: what it cannot becomes U+FFFD, so that the reader sees that something stood there. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
