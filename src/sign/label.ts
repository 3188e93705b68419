/** What a screen reader says of a signature. */

/** In the language of the document, by its tag (BCP 47). */
export function signatureLabel(name: string, language: string): string {
  return /^zh\b/i.test(language) ? `电子签名：${name}` : `Digital signature: ${name}`;
}
