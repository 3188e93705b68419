import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  type ILevelsOptions,
  ImageRun,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { type Facts, inspect } from '../../src/inspect/index.js';

const level = (
  at: number,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
): ILevelsOptions => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
});

const levels = [
  level(0, LevelFormat.CHINESE_COUNTING, '%1、'),
  level(1, LevelFormat.CHINESE_COUNTING_THOUSAND, '（%2）'),
  level(2, LevelFormat.DECIMAL, '%3.'),
  { ...level(3, LevelFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE, '%4') },
  { ...level(4, LevelFormat.DECIMAL, '%1.%2.%5'), isLegalNumberingStyle: true },
];

const numbering = {
  config: [
    { reference: 'chapters', levels },
    { reference: 'marks', levels: [level(0, LevelFormat.BULLET, '·')] },
  ],
};

const numbered = (text: string, at: number, instance = 0, reference = 'chapters') =>
  new Paragraph({ text, numbering: { reference, level: at, instance } });

async function factsOf(children: (Paragraph | Table)[], more: object = {}): Promise<Facts> {
  const document = new Document({ numbering, sections: [{ children }], ...more });
  return inspect(await Packer.toBuffer(document), 'sample.docx');
}

const labels = (facts: Facts) => facts.paragraphs.map((paragraph) => paragraph.label);
const texts = (facts: Facts) => facts.paragraphs.map((paragraph) => paragraph.text);

test('numbers are counted as Word counts them, each level restarting below a higher one', async (t) => {
  const facts = await factsOf([
    numbered('a', 0),
    numbered('b', 1),
    numbered('c', 1),
    numbered('d', 2),
    numbered('e', 3),
    numbered('f', 3),
    new Paragraph('between'),
    numbered('g', 0),
    numbered('h', 1),
    numbered('i', 4),
    numbered('j', 0, 0, 'marks'),
  ]);
  t.deepEqual(labels(facts), [
    '一、',
    '（一）',
    '（二）',
    '1.',
    '①',
    '②',
    undefined,
    '二、',
    '（一）',
    '2.1.1',
    '·',
  ]);
});

test('another instance of a list starts again', async (t) => {
  const facts = await factsOf([
    numbered('a', 0, 1),
    numbered('b', 0, 1),
    numbered('c', 0, 2),
    numbered('d', 0, 1),
  ]);
  t.deepEqual(labels(facts).slice(0, 3), ['一、', '二、', '一、']);
});

test('counting goes on past nine, nineteen and ninety-nine', async (t) => {
  const facts = await factsOf(Array.from({ length: 101 }, (_, i) => numbered(String(i + 1), 0)));
  const at = (n: number) => facts.paragraphs[n - 1]?.label;
  t.deepEqual([10, 11, 20, 21, 99, 100, 101].map(at), [
    '十、',
    '十一、',
    '二十、',
    '二十一、',
    '九十九、',
    '一○○、',
    '一○一、',
  ]);
});

test('headings stand in the outline with number and depth', async (t) => {
  const facts = await factsOf([
    new Paragraph({
      text: '主要工作',
      heading: HeadingLevel.HEADING_1,
      numbering: { reference: 'chapters', level: 0 },
    }),
    new Paragraph({
      text: '党建',
      heading: HeadingLevel.HEADING_2,
      numbering: { reference: 'chapters', level: 1 },
    }),
    new Paragraph('正文'),
  ]);
  t.deepEqual(facts.outline, [
    { title: '一、主要工作', depth: 1 },
    { title: '（一）党建', depth: 2 },
  ]);
});

test('text is read in order: cells, forced line ends, tabs, a note after the paragraph that refers to it', async (t) => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const facts = await factsOf(
    [
      new Paragraph({ children: [new TextRun('前'), new FootnoteReferenceRun(1), new TextRun('后')] }),
      new Table({ rows: [new TableRow({ children: [cell('甲'), cell('乙')] })] }),
      new Paragraph({ children: [new TextRun('一行'), new TextRun({ text: '二行', break: 1 })] }),
      new Paragraph({ children: [new TextRun({ children: ['左', new Tab(), '右'] })] }),
    ],
    { footnotes: { 1: { children: [new Paragraph('注文')] } } },
  );
  t.deepEqual(
    texts(facts).map((text) => text.trim()),
    ['前后', '注文', '甲', '乙', '一行\n二行', '左\t右'],
  );
  t.deepEqual([facts.paragraphs[1]?.note, facts.notes, facts.tables], [1, 1, 1]);
});

test('links, anchors, pictures, geometry, headers and footers are found', async (t) => {
  const picture = readFileSync(join('test', 'fixtures', 'inspect', 'dot.png'));
  const body = [
    new Paragraph({
      children: [new ExternalHyperlink({ link: 'https://example.org/', children: [new TextRun('网站')] })],
    }),
    new Paragraph({ children: [new Bookmark({ id: 'here', children: [new TextRun('此处')] })] }),
    new Paragraph({
      children: [new InternalHyperlink({ anchor: 'here', children: [new TextRun('见此处')] })],
    }),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: picture,
          transformation: { width: 20, height: 20 },
          altText: { name: 'p', title: '', description: '红点' },
        }),
      ],
    }),
  ];
  const section = {
    properties: {
      page: {
        size: { width: 11906, height: 16838 },
        margin: { top: 2098, right: 1474, bottom: 1984, left: 1588 },
      },
    },
    headers: { default: new Header({ children: [new Paragraph('页眉')] }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({ children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })] }),
        ],
      }),
    },
    children: body,
  };
  const facts = await inspect(
    await Packer.toBuffer(new Document({ sections: [section], title: '题', creator: '协会' })),
  );
  t.deepEqual(facts.links, [
    { url: 'https://example.org/', text: '网站' },
    { anchor: 'here', text: '见此处' },
  ]);
  t.true(facts.anchors.includes('here'));
  t.deepEqual(facts.pictures, [{ description: '红点' }]);
  t.deepEqual(facts.geometry, [
    { section: 1, width: 210.01, height: 297, margins: { top: 37.01, right: 26, bottom: 35, left: 28.01 } },
  ]);
  t.deepEqual(
    facts.furniture.map(({ kind, pages }) => [kind, pages]),
    [
      ['header', 'default'],
      ['footer', 'default'],
    ],
  );
  t.is(facts.furniture[0]?.text, '页眉');
  t.deepEqual([facts.properties.title, facts.properties.author], ['题', '协会']);
});

test('a font that is carried differs from one that is only named', async (t) => {
  const data = readFileSync(
    join('node_modules', '@expo-google-fonts', 'tinos', '400Regular', 'Tinos_400Regular.ttf'),
  );
  const facts = await factsOf(
    [
      new Paragraph({ children: [new TextRun({ text: 'Latin', font: 'Carried' })] }),
      new Paragraph({
        children: [new TextRun({ text: '汉字', font: { ascii: 'Carried', eastAsia: 'Named' } })],
      }),
    ],
    { fonts: [{ name: 'Carried', data }] },
  );
  const font = (name: string) => facts.fonts.find((fact) => fact.name === name);
  t.like(font('Carried'), { embedded: true, used: true, bytes: data.length });
  t.like(font('Named'), { embedded: false, used: true });
});
