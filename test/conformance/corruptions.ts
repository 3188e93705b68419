/** Word files with one thing wrong, and what the judges must say of it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A change to a part of a file; `from` is there once or more, and its first place becomes `to`. */
export interface Corruption {
  name: string;
  /** The document whose file it is; the fixture `every-node` when absent. */
  document?: string;
  part: string;
  from: string | RegExp;
  to: string;
  /** A violation, or a difference from the tree. */
  says: RegExp;
}

const DOCUMENT = 'word/document.xml';
const PARAGRAPH = /<w:p>(?:(?!<\/w:p>).)*全年组织活动(?:(?!<\/w:p>).)*<\/w:p>/;

/** One for each kind of check. */
export const CORRUPTIONS: readonly Corruption[] = [
  {
    name: 'properties of a paragraph out of order',
    part: DOCUMENT,
    from: '<w:pPr><w:pStyle ',
    to: '<w:pPr><w:jc w:val="left"/><w:pStyle ',
    says: /document\.xml .*Expected elements? .* instead of 'pStyle@/,
  },
  {
    name: 'settings out of order',
    part: 'word/settings.xml',
    from: /(<w:zoom [^>]*\/>)(<w:\w+[^>]*\/>)/,
    to: '$2$1',
    says: /settings\.xml .*Expected element/,
  },
  {
    name: 'an attribute that no schema knows',
    part: 'word/styles.xml',
    from: '<w:docDefaults>',
    to: '<w:docDefaults w:colour="red">',
    says: /styles\.xml .*Attribute not allowed.*colour/,
  },
  {
    name: 'an element that no schema knows',
    part: 'word/numbering.xml',
    from: '<w:lvl ',
    to: '<w:level/><w:lvl ',
    says: /numbering\.xml .*'level@/,
  },
  {
    name: 'a value that is none of the list',
    part: DOCUMENT,
    from: /<w:vAlign w:val="center"\/>/,
    to: '<w:vAlign w:val="middle"/>',
    says: /document\.xml .*middle/,
  },
  {
    name: 'an attribute missing',
    part: DOCUMENT,
    from: /<w:bookmarkEnd w:id="\d+"\/>/,
    to: '<w:bookmarkEnd/>',
    says: /Expected attribute: id@/,
  },
  {
    name: 'a shape with an unknown attribute',
    document: 'official-signature-stamped',
    part: DOCUMENT,
    from: '<wps:bodyPr ',
    to: '<wps:bodyPr colour="red" ',
    says: /Attribute not allowed.*colour/,
  },
  {
    name: 'text in a shape out of order',
    document: 'official-signature-stamped',
    part: DOCUMENT,
    from: /(<w:txbxContent><w:p>)(<w:pPr>)/,
    to: '$1<w:r/>$2',
    says: /txbxContent.*'pPr@/,
  },
  {
    name: 'a chart with a value that is none of the list',
    part: 'word/charts/chart1.xml',
    from: /<c:dLblPos val="\w+"\/>/,
    to: '<c:dLblPos val="above"/>',
    says: /chart1\.xml .*above/,
  },
  {
    name: 'a chart with other data',
    part: 'word/charts/chart1.xml',
    from: '<c:v>8</c:v>',
    to: '<c:v>9</c:v>',
    says: /charts: expected/,
  },
  {
    name: 'a prefix ignored that is not declared',
    part: DOCUMENT,
    from: 'mc:Ignorable="',
    to: 'mc:Ignorable="w99 ',
    says: /prefix undeclared: w99/,
  },
  { name: 'XML that is not', part: DOCUMENT, from: '</w:body>', to: '', says: /not well-formed/ },
  {
    name: 'a style that is not there',
    part: DOCUMENT,
    from: '<w:pStyle w:val="Title"/>',
    to: '<w:pStyle w:val="Titel"/>',
    says: /no style paragraph has the id Titel/,
  },
  {
    name: 'a numbering that is not there',
    part: DOCUMENT,
    from: /<w:numId w:val="[1-9]\d*"\/>/,
    to: '<w:numId w:val="99999"/>',
    says: /no numbering has the id 99999/,
  },
  {
    name: 'a note that is not there',
    part: DOCUMENT,
    from: '<w:footnoteReference w:id="1"/>',
    to: '<w:footnoteReference w:id="99"/>',
    says: /no footnote has the id 99/,
  },
  {
    name: 'a field without an end',
    part: DOCUMENT,
    from: '<w:fldChar w:fldCharType="end"/>',
    to: '',
    says: /fields without an end: 1/,
  },
  {
    name: 'a bookmark twice',
    part: DOCUMENT,
    from: /(<w:bookmarkStart [^>]*\/>)/,
    to: '$1$1',
    says: /an id stands twice/,
  },
  {
    name: 'a cell without a paragraph at its end',
    part: DOCUMENT,
    from: '</w:p></w:tc>',
    to: '</w:p><w:bookmarkStart w:id="999" w:name="x"/><w:bookmarkEnd w:id="999"/></w:tc>',
    says: /a cell does not end with a paragraph/,
  },
  {
    name: 'a relationship to a part that is not there',
    part: 'word/_rels/document.xml.rels',
    from: 'Target="styles.xml"',
    to: 'Target="style.xml"',
    says: /leads to a part that is not there: \/word\/style\.xml/,
  },
  {
    name: 'a part that nothing leads to',
    part: 'word/_rels/document.xml.rels',
    from: /<Relationship [^>]*Target="endnotes\.xml"[^>]*\/>/,
    to: '',
    says: /endnotes\.xml .*no relationship leads to the part/,
  },
  {
    name: 'a part without a type',
    part: '[Content_Types].xml',
    from: /<Default Extension="png"[^>]*\/>/,
    to: '',
    says: /does not have any content type/,
  },
  {
    name: 'a font with another key',
    part: 'word/fontTable.xml',
    from: /w:fontKey="\{\w{8}/,
    to: 'w:fontKey="{00000000',
    says: /odttf .*no font with the key/,
  },
  {
    name: 'a paragraph lost',
    part: DOCUMENT,
    from: PARAGRAPH,
    to: '',
    says: /“2022年，.*” reads/,
  },
  {
    name: 'two paragraphs exchanged',
    part: DOCUMENT,
    from: new RegExp(`(${PARAGRAPH.source})(<w:p>(?:(?!</w:p>).)*</w:p>)`),
    to: '$2$1',
    says: /“2022年，.*” reads/,
  },
  {
    name: 'alternative text lost',
    part: DOCUMENT,
    from: /descr="深浅[^"]*"/,
    to: 'descr=""',
    says: /texts of pictures: expected/,
  },
];

/** The file with the change. */
export function corrupt(docx: Uint8Array, { name, part, from, to }: Corruption): Uint8Array {
  const parts = unzipSync(docx);
  const before = strFromU8(parts[part] as Uint8Array);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name}: ${part} does not hold ${from}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}
