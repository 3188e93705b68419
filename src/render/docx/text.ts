/** Text on its way through docx: nothing in it may break the file or be taken for something else. */

/**
 * docx replaces `{key}` anywhere in its XML by the number of a picture or list of that key. U+FFFE, which
 * XML 1.0 (2.2, Char) forbids and which therefore no text keeps, stands in for `{` meanwhile.
 */
const BRACE = '\ufffe';

/** What XML 1.0 cannot hold, lone surrogates among it; tab and line ends have elements of their own in WordprocessingML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass
const FORBIDDEN = /[\u0000-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** Text that XML can hold: what it cannot becomes U+FFFD, so that the reader sees that something stood there. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}

/** Text for an object of docx. */
export function guard(text: string): string {
  return xmlText(text).replaceAll('{', BRACE);
}

/** Undoes {@link guard} in XML that docx has written. */
export function unguard(xml: string): string {
  return xml.replaceAll(BRACE, '{');
}
