import test from 'ava';
import type { StyleSheet } from '../../src/document/style.js';
import { baseStyles } from '../render/world.js';
import { houseDocx, houseParts } from './house.js';
import { rules, takenOver } from './take-over.js';

/** The house document with other styles, or a change in its styles. */
async function styled(from: string, to: string, sheet?: StyleSheet) {
  const part = houseParts().get('word/styles.xml') as string;
  if (!part.includes(from)) throw new Error(`no ${from}`);
  return takenOver(houseDocx({ 'word/styles.xml': part.replace(from, to) }), sheet);
}

test('the body is Normal: faces of the theme, size, indent in characters, lines of the grid', async (t) => {
  const { styles } = await takenOver(houseDocx());
  t.like(styles.paragraphs.body, {
    families: { eastAsian: '宋体', western: 'Times New Roman' },
    role: 'song',
    latin: 'latin',
    size: 12,
    tracking: 0,
    align: 'justify',
    firstLineIndent: 2,
    // One and a half lines of 15.6 pt.
    linePitch: 23.4,
  });
});

test('a heading has what its chain of styles says, the nearest first', async (t) => {
  const { styles, parts } = await takenOver(houseDocx());
  t.like(styles.paragraphs.heading1, {
    name: baseStyles.paragraphs.heading1.name,
    families: { eastAsian: '黑体', western: 'Arial' },
    size: 16,
    color: '#8A1538',
    align: 'center',
    linePitch: 25,
    before: 12,
    after: 6,
    firstLineIndent: 0,
    keepWithNext: true,
    outlineLevel: 1,
  });
  const { paragraph = [], run = [] } = parts.looks.heading1 ?? {};
  t.deepEqual(
    [...paragraph, ...run].map(({ name }) => name),
    ['w:pBdr', 'w:b'],
  );
});

test('styles go by the name that Annals has for them, and the others follow the body where they did', async (t) => {
  const { styles } = await takenOver(houseDocx());
  const { recipients, heading2, title, imprint } = styles.paragraphs;
  t.like(recipients, { families: { eastAsian: '楷体_GB2312', western: 'Arial' }, role: 'kai', size: 12 });
  // 标题 2 was the body's size in 楷体, the title of another size and face.
  t.like(heading2, { role: 'kai', size: 12, linePitch: 23.4, families: { western: 'Times New Roman' } });
  t.deepEqual(title, baseStyles.paragraphs.title);
  t.like(imprint, { size: baseStyles.paragraphs.imprint.size, role: 'song' });
});

test('what Word writes into every new file is not the house’s: its body stays ours', async (t) => {
  const stock = '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr>';
  const { styles } = await styled(
    '<w:pPr><w:widowControl w:val="0"/><w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="480"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr>',
    stock,
  );
  t.deepEqual(styles.paragraphs.body, baseStyles.paragraphs.body);
  t.is(styles.paragraphs.heading1.size, 16);
});

const LINES: readonly (readonly [string, string, number])[] = [
  ['one line of the grid', '<w:spacing w:line="240" w:lineRule="auto"/>', 15.6],
  [
    'a line that asks for more than the grid',
    '<w:spacing w:line="240" w:lineRule="auto"/><!-- 20 pt -->',
    31.2,
  ],
  ['off the grid', '<w:snapToGrid w:val="0"/><w:spacing w:line="300" w:lineRule="auto"/>', 19.5],
  ['at least more', '<w:spacing w:line="600" w:lineRule="atLeast"/>', 30],
  ['at least less', '<w:spacing w:line="100" w:lineRule="atLeast"/>', 15.6],
  ['exactly', '<w:spacing w:line="560" w:lineRule="exact"/>', 28],
];

for (const [name, spacing, linePitch] of LINES) {
  test(`the pitch of lines: ${name}`, async (t) => {
    const bigger = spacing.includes('20 pt');
    const size = bigger ? 'w:sz w:val="40"' : 'w:sz w:val="24"';
    const from =
      '<w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="480"/><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="24"/>';
    const { styles } = await styled(from, `${spacing.replace(/<!--.*-->/, '')}</w:pPr><w:rPr><${size}/>`);
    t.is(Math.round(styles.paragraphs.body.linePitch * 100) / 100, linePitch);
  });
}

test('indents in twips, hanging ones, and those of a style below that end', async (t) => {
  const { styles } = await styled(
    '<w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial"',
    '<w:ind w:left="480" w:hanging="240" w:right="120"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial"',
  );
  t.like(styles.paragraphs.recipients, { leftIndent: 2, firstLineIndent: -1, rightIndent: 0.5 });
});

test('a grid of characters becomes tracking, and lines of the same pitch', async (t) => {
  const document = houseParts().get('word/document.xml') as string;
  const grid = '<w:docGrid w:type="linesAndChars" w:linePitch="312" w:charSpace="-2048"/>';
  const { styles, parts } = await takenOver(
    houseDocx({ 'word/document.xml': document.replace(/<w:docGrid [^>]*>/, grid) }),
  );
  t.is(styles.paragraphs.body.tracking, -0.5);
  t.deepEqual(parts.grid?.attributes, { 'w:type': 'lines', 'w:linePitch': 312 });
});

test('a style without a counterpart is told once, with the others; those that headers take or headings hang on are not', async (t) => {
  const own = (id: string) =>
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="x${id}"><w:name w:val="自建${id}"/><w:basedOn w:val="a"/><w:rPr><w:sz w:val="30"/></w:rPr></w:style>`;
  const { messages } = await styled('</w:styles>', `${['甲', '乙', '丙'].map(own).join('')}</w:styles>`);
  const told = messages.filter(({ ruleId }) => ruleId === 'reference-style-known');
  t.is(told.length, 1);
  t.regex(told[0]?.reason ?? '', /3 个.*自建甲、自建乙、自建丙/);
  t.false(rules((await takenOver(houseDocx())).messages).includes('reference-style-known'));
});

test('properties of a style that we have no way to show are named', async (t) => {
  const { messages } = await styled('<w:rPr><w:b/>', '<w:rPr><w:b/><w:emboss/>');
  const told = messages.find(({ ruleId }) => ruleId === 'reference-style-whole');
  t.regex(told?.reason ?? '', /heading 1.*阳文/);
});

test('a chain of styles that leads back to itself ends', async (t) => {
  const { styles } = await styled(
    '<w:name w:val="章题"/><w:basedOn w:val="a"/>',
    '<w:name w:val="章题"/><w:basedOn w:val="1"/>',
  );
  t.is(styles.paragraphs.heading1.size, 16);
});

test('pages take the paper and the margins; a page with margins of its own keeps them, a landscape one is turned', async (t) => {
  const margin = { top: 10, right: 20, bottom: 30, left: 40 };
  const pages = { ...baseStyles.pages, photo: { ...baseStyles.pages.body, margin } };
  const { styles } = await takenOver(houseDocx(), { ...baseStyles, pages });
  const { body, cover, photo, landscape } = styles.pages as Record<string, (typeof styles.pages)['body']>;
  // The gutter is in the margin at its side.
  const taken = { top: 113.4, right: 56.7, bottom: 85.05, left: 78 };
  t.deepEqual(body?.margin, taken);
  t.deepEqual(cover?.margin, taken);
  t.deepEqual(photo?.margin, margin);
  t.deepEqual([landscape?.width, landscape?.height], [841.9, 595.3]);
  t.deepEqual(landscape?.margin, { top: 78, right: 113.4, bottom: 56.7, left: 85.05 });
  t.false(styles.opticalMargins);
});
