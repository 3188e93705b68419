/** Text on its way through docx: nothing in it may break the file or be taken for something else. */
import { xmlText } from '../xml-text.js';

export { xmlText };

/**
 * docx replaces `{key}` anywhere in its XML by the number of a picture or list of that key. U+FFFE, which
 * XML 1.0 (2.2, Char) forbids and which therefore no text keeps, stands in for `{` meanwhile.
 */
const BRACE = '\ufffe';

/** Text for an object of docx. */
export function guard(text: string): string {
  return xmlText(text).replaceAll('{', BRACE);
}

/** Undoes {@link guard} in XML that docx has written. */
export function unguard(xml: string): string {
  return xml.replaceAll(BRACE, '{');
}

/** What may stand neither in a URI nor in an IRI (RFC 3986, RFC 3987): white space, controls, marks that nobody sees. */
const NO_ADDRESS = /[\s\p{Cc}\p{Cf}\p{Cn}"<>^`{|}]+/gu;

/** An address as a relationship holds it: with a space or a quotation mark in it, readers take the whole file for broken. */
export function address(url: string): string {
  return url.toWellFormed().replace(NO_ADDRESS, encodeURIComponent);
}
