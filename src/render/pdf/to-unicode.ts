/** The ToUnicode map of a font: what a reader copies for each code (ISO 32000-1, 9.10.3). */

/** A block of a CMap holds at most this many entries. */
const BLOCK = 100;

/** The CMap of texts by code; code 0 is .notdef. */
export function toUnicodeMap(texts: readonly string[]): string {
  const entries = texts.map((text, code) => `<${hex(code)}> <${utf16(visible(text))}>`).slice(1);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += BLOCK) {
    const block = entries.slice(i, i + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

const hex = (unit: number): string => unit.toString(16).padStart(4, '0');
/**
 * A surrogate without its other half is no character. Invisible marks after a character are left out: pdf.js
 * (5.4, `SpecialCharRegExp`), and so Firefox, drops the whole of a text that ends with one.
 */
const visible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?<=\P{Cf})\p{Cf}+$/u, '')
    .replace(NO_CHARACTER, '\ufffd');

/** What no map may lead to (ISO 19005-2, 6.2.11.7.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not pass
const NO_CHARACTER = /[\u0000\ufeff\ufffe]/g;

const utf16 = (text: string): string =>
  text
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('');
