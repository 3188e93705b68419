/** Word files in the looks of a house, as the inspector reads them. */

import test from 'ava';
import { strFromU8, unzipSync } from 'fflate';
import { paragraphsOf } from '../../src/document/text.js';
import type { Document } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { renderer as pdf } from '../../src/render/pdf.js';
import { partOf, pathsOf } from '../render/docx-parts.js';
import { baseStyles, documentOf, everyNode, paragraphOf, testWorld } from '../render/world.js';
import { FIRST_HEADER, houseDocx, houseParts, relationships } from './house.js';
import { housed, rules, takenOver } from './take-over.js';

const plain = () => documentOf(paragraphOf('正文一段。'));
const furniture = async (docx: Uint8Array) =>
  (await inspect(docx)).furniture.map(
    ({ kind, pages, section, text }) => `${kind} ${pages} ${section} ${text}`,
  );

test('the letterhead stays: headers on first, odd and even pages, with the picture and the page number', async (t) => {
  const { docx, messages } = await housed(plain(), houseDocx());
  t.deepEqual(await furniture(docx), [
    'header default 1 Model Association, odd',
    'header first 1 \n示范行业协会\nSecretariat, 8 Model Road',
    'header even 1 Model Association, even',
    'footer default 1 Page 1',
  ]);
  const facts = await inspect(docx);
  t.deepEqual(facts.pictures, [{ description: '协会徽标' }]);
  const picture = unzipSync(docx)['word/media/house1.png'];
  t.deepEqual(picture, houseParts().get('word/media/logo.png') as Uint8Array);
  t.regex(
    partOf(docx, '[Content_Types].xml'),
    /PartName="\/word\/media\/house1\.png" ContentType="image\/png"/,
  );
  t.regex(partOf(docx, 'word/settings.xml'), /<w:evenAndOddHeaders\/>/);
  t.deepEqual(rules(messages), ['reference-fonts-named']);
});

test('the margins are those of the house to the twip, header and footer distances and the grid too', async (t) => {
  const { docx } = await housed(plain(), houseDocx());
  const document = partOf(docx, 'word/document.xml');
  t.regex(
    document,
    /<w:pgMar w:top="2268" w:right="1134" w:bottom="1701" w:left="1560" w:header="567" w:footer="850" w:gutter="0"\/>/,
  );
  t.regex(document, /<w:docGrid w:type="lines" w:linePitch="312"\/>/);
});

test('nothing of ours changes headers: what they inherit is in styles of their own, which text does not take', async (t) => {
  const { docx } = await housed(plain(), houseDocx());
  const header = partOf(docx, 'word/header2.xml');
  const used = [...header.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map(([, id]) => id as string);
  // The table and the last paragraph name no style in the house document.
  t.is(used.length, 5);
  const styles = partOf(docx, 'word/styles.xml');
  for (const id of used) {
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}">(?:(?!</w:style>).)*`).exec(styles)?.[0] ?? '';
    t.regex(style, /<w:name w:val="house /);
    t.notRegex(style, /basedOn/);
  }
  t.regex(styles, /w:name w:val="house 信头名称".*?w:eastAsia="方正小标宋简体".*?w:sz w:val="36"/);
  t.notRegex(partOf(docx, 'word/document.xml'), /"House\d/);
});

test('faces of the house are named, ours stand in for them and are embedded', async (t) => {
  const { docx } = await housed(plain(), houseDocx());
  const { fonts } = await inspect(docx);
  const house = fonts.find(({ name }) => name === '宋体');
  t.like(house, { embedded: false, used: true });
  const [known, standIn] = house?.alternative?.split(',') ?? [];
  t.is(known, 'SimSun');
  t.regex(standIn ?? '', /^Annals Song [0-9A-F]{4}$/);
  t.true(fonts.some(({ name, embedded }) => name === standIn && embedded));
  t.notRegex(partOf(docx, 'word/fontTable.xml'), /00000000-0000/);
});

test('the whole text is there, with every node of the tree', async (t) => {
  const document = everyNode();
  const [ours, theirs] = await Promise.all([
    testWorld().then((world) => renderer.render(document, baseStyles, world)),
    housed(document, houseDocx()),
  ]);
  const texts = async (docx: Uint8Array) =>
    (await inspect(docx)).paragraphs
      // Pages of another size have other numbers.
      .map(({ label = '', text }) => label + text.replace(/\t\d+$/, ''))
      .filter((text) => text !== '');
  t.deepEqual(await texts(theirs.docx), await texts(ours.bytes));
  t.true(paragraphsOf(document).length > 50);
});

test('covers are bare, and the pages after them have the letterhead on the first of them', async (t) => {
  const { children } = plain();
  const section = children[0] as Document['children'][number];
  const document: Document = {
    ...plain(),
    children: [{ ...section, page: 'cover' }, section, { ...section, page: 'plain' }, section],
  };
  const { docx } = await housed(document, houseDocx());
  t.deepEqual(
    (await furniture(docx)).filter((each) => each.startsWith('header')),
    [
      'header default 1 ',
      'header even 1 ',
      'header default 2 Model Association, odd',
      'header first 2 \n示范行业协会\nSecretariat, 8 Model Road',
      'header even 2 Model Association, even',
      'header default 3 ',
      'header even 3 ',
      'header default 4 Model Association, odd',
      'header even 4 Model Association, even',
    ],
  );
  const titled = partOf(docx, 'word/document.xml').match(/<w:sectPr.*?<\/w:sectPr>/g) ?? [];
  t.deepEqual(
    titled.map((each) => each.includes('<w:titlePg/>')),
    [false, true, false, false],
  );
});

test('without a footer in the house document page numbers stay ours, on the first page too', async (t) => {
  const document = (houseParts().get('word/document.xml') as string).replace(/<w:footerReference[^>]*>/, '');
  const { docx, messages } = await housed(plain(), houseDocx({ 'word/document.xml': document }));
  t.deepEqual(
    (await furniture(docx)).filter((each) => each.startsWith('footer')),
    ['footer default 1 — 1 —', 'footer first 1 — 1 —', 'footer even 1 — 1 —'],
  );
  t.false(rules(messages).includes('reference-numbers-pages'));
});

test('a footer without a page number gives a message where numbers are asked for', async (t) => {
  const footer = (houseParts().get('word/footer1.xml') as string).replace(
    /<w:fldSimple.*<\/w:fldSimple>/,
    '',
  );
  const house = houseDocx({ 'word/footer1.xml': footer });
  t.true(rules((await housed(plain(), house)).messages).includes('reference-numbers-pages'));
  const { pageNumbers: _, ...body } = baseStyles.pages.body;
  const quiet = { ...baseStyles, pages: { ...baseStyles.pages, body } };
  t.false(rules((await housed(plain(), house, quiet)).messages).includes('reference-numbers-pages'));
});

test('same house, same document, same bytes; the document and the parts stay as they were', async (t) => {
  const { styles, parts } = await takenOver(houseDocx());
  const document = everyNode();
  const before = JSON.stringify([document, styles, parts]);
  const world = { ...(await testWorld()), reference: parts };
  const first = await renderer.render(document, styles, world);
  const second = await renderer.render(document, styles, world);
  t.deepEqual(first.bytes, second.bytes);
  t.is(JSON.stringify([document, styles, parts]), before);
});

test('the PDF has page and styles of the house, and says that its headers are in Word alone', async (t) => {
  const { styles, parts } = await takenOver(houseDocx());
  const rendered = await pdf.render(plain(), styles, { ...(await testWorld()), reference: parts });
  t.deepEqual(rules(rendered.messages), ['reference-in-word-only']);
  const facts = await inspect(rendered.bytes);
  const [line] = facts.paragraphs[0]?.lines ?? [];
  t.is(line?.runs[0]?.size, 12);
  t.regex(line?.runs[0]?.font ?? '', /Song|Serif/);
  // Left margin and gutter, and two characters.
  t.true(Math.abs((line?.x ?? 0) - ((78 + 24) / 72) * 25.4) < 0.3);
});

// --------------------------------------------------------------------------------- what cannot go along

/** A first header with something more in it, and relationships for that. */
async function withHeader(inside: string, ...more: (readonly [string, string, string])[]) {
  const header = FIRST_HEADER.replace('</w:hdr>', `${inside}</w:hdr>`);
  return housed(
    plain(),
    houseDocx({
      'word/header2.xml': header,
      'word/_rels/header2.xml.rels': relationships(['rId1', 'image', 'media/logo.png'], ...more),
      'word/embeddings/book.xlsx': new Uint8Array([1]),
    }),
  );
}

const header = (docx: Uint8Array) => partOf(docx, 'word/header2.xml');

test('tracked changes count as accepted', async (t) => {
  const { docx, messages } = await withHeader(
    '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>inserted</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>deleted</w:delText></w:r></w:del></w:p>',
  );
  t.regex((await furniture(docx))[1] ?? '', /inserted$/);
  t.notRegex(header(docx), /deleted|w:ins|author/);
  t.true(rules(messages).includes('reference-changes-settled'));
});

test('a text box and a watermark go along, their paragraphs in styles of the house', async (t) => {
  const { docx, messages } = await withHeader(
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="box" style="width:100pt;height:20pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>in a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p><w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="mark" style="width:300pt;height:60pt"><v:textpath style="font-family:&quot;宋体&quot;" string="样稿"/></v:shape></w:pict></w:r></w:p>',
  );
  t.regex(header(docx), /string="样稿"/);
  t.regex(header(docx), /<w:txbxContent><w:p><w:pPr><w:pStyle w:val="House\d"\/><\/w:pPr><w:r><w:t>in a box/);
  t.deepEqual(rules(messages), ['reference-fonts-named']);
});

test('an embedded object becomes its picture; a chart, a linked picture and a numbered paragraph are told', async (t) => {
  const { docx, messages } = await withHeader(
    '<w:p><w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="o" style="width:50pt;height:50pt"><v:imagedata r:id="rId1"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" r:id="rId2"/></w:object></w:r></w:p>' +
      '<w:p><w:r><w:t>beside the chart</w:t><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId3"/></w:drawing></w:r></w:p>' +
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="rId4"/></v:shape></w:pict></w:r></w:p>',
    ['rId2', 'package', 'embeddings/book.xlsx'],
    ['rId3', 'chart', 'charts/chart1.xml'],
    ['rId4', 'image', 'https://example.org/track.png'],
  );
  const told = messages.find(({ ruleId }) => ruleId === 'reference-furniture-whole');
  t.regex(told?.reason ?? '', /嵌入对象.*图表.*自动编号/);
  t.regex(header(docx), /<w:pict><v:shape [^>]*><v:imagedata r:id="rId1"\/>/);
  t.regex(header(docx), /beside the chart/);
  t.notRegex(header(docx), /OLEObject|c:chart|numPr|rId[234]/);
  t.notRegex(partOf(docx, 'word/_rels/header2.xml.rels'), /example|xlsx|chart/);
  t.false(pathsOf(docx).some((path) => path.includes('embeddings/book')));
});

test('links go along; bookmarks and ids of paragraphs, which would clash, do not', async (t) => {
  const { docx } = await withHeader(
    '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="12345678"><w:bookmarkStart w:id="0" w:name="_Toc1"/><w:hyperlink r:id="rId2"><w:r><w:t>our pages</w:t></w:r></w:hyperlink><w:bookmarkEnd w:id="0"/></w:p>',
    ['rId2', 'hyperlink', 'https://example.org/'],
  );
  t.deepEqual((await inspect(docx)).links, [{ url: 'https://example.org/', text: 'our pages' }]);
  t.notRegex(header(docx), /bookmark|paraId/);
});

test('a header in Strict Open XML is told and left', async (t) => {
  const strict = FIRST_HEADER.replace(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  );
  const { docx, messages } = await housed(plain(), houseDocx({ 'word/header2.xml': strict }));
  t.true(rules(messages).includes('reference-furniture-whole'));
  t.false((await furniture(docx)).some((each) => each.startsWith('header first')));
});

test('text of a header cannot become markup', async (t) => {
  const { docx } = await withHeader('<w:p><w:r><w:t>{name-0} &lt;w:b/&gt; &amp; ]]&gt;</w:t></w:r></w:p>');
  t.regex((await furniture(docx))[1] ?? '', /\{name-0\} <w:b\/> & \]\]>$/);
});

test('sections, columns, text and faces that are not taken are told', async (t) => {
  const document = (houseParts().get('word/document.xml') as string).replace(
    '<w:p/>',
    '<w:p><w:pPr><w:sectPr><w:pgSz w:w="8391" w:h="11906"/><w:cols w:num="2"/></w:sectPr></w:pPr></w:p><w:p><w:r><w:t>红头</w:t></w:r></w:p>',
  );
  const { styles, messages } = await takenOver(houseDocx({ 'word/document.xml': document }));
  t.deepEqual(rules(messages), [
    'reference-section-single',
    'reference-section-plain',
    'reference-body-empty',
    'reference-fonts-named',
    // The letterhead's own, whose headers stay behind with the last section.
    'reference-style-known',
  ]);
  // A5, the first section's.
  t.is(styles.pages.body.width, 419.55);
});

test('headers are parts of their own, well-formed: what the house has under the same names is not in the way', async (t) => {
  const { docx } = await housed(everyNode(), houseDocx());
  const files = unzipSync(docx);
  const names = Object.keys(files).filter((path) => /(?:header|footer)\d+\.xml$/.test(path));
  for (const path of names) {
    t.regex(strFromU8(files[path] as Uint8Array), /^<\?xml .*\?>\s*<w:(?:hdr|ftr) /);
    t.true(Object.hasOwn(files, path.replace('word/', 'word/_rels/').concat('.rels')));
  }
  t.true(names.length >= 4);
});
