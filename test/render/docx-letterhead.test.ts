/** Letterheads (GB/T 9704 7.2, 10) in Word, by the pages that LibreOffice makes of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { PROFILES } from '../../src/document/profile.js';
import type { Approver, Document, Letterhead, LetterheadPart } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { oracle } from '../oracle.js';
import { partOf } from './docx-parts.js';
import { LETTERHEADS, OFFICIAL, text } from './official-documents.js';
import { BLOCK, EM, LEAD, type MeasuredLine, middle, near, PITCH } from './official-pdf.js';
import { type WordPages, wordFile, wordPages } from './official-word.js';
import { type Box, inkBox, isRed } from './page-ink.js';
import { documentOf } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'letterhead-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));

const CENTRE = (BLOCK.left + BLOCK.right) / 2;
/** Ink may be a millimetre from where the standard has it. */
const INK = 1;

const letterhead = (base: Letterhead, changes: Partial<Letterhead>): Document =>
  documentOf({ ...base, ...changes }, text('正文。'));
const approvers = (...names: string[]): LetterheadPart => ({
  type: 'approvers',
  label: '签发人：',
  children: names.map((value): Approver => ({ type: 'approver', children: [{ type: 'text', value }] })),
});
const without = ({ children }: Letterhead, ...types: LetterheadPart['type'][]) =>
  children.filter(({ type }) => !types.includes(type));
const upward = (...names: string[]) =>
  letterhead(LETTERHEADS.upward, {
    children: [...without(LETTERHEADS.upward, 'approvers'), approvers(...names)],
  });

/** A number that leaves no room for names on its line. */
const longNumber = letterhead(LETTERHEADS.upward, {
  children: [
    ...without(LETTERHEADS.upward, 'documentNumber', 'approvers'),
    { type: 'documentNumber', children: [{ type: 'text', value: '示有色金属行业协会秘发〔2022〕12号' }] },
    approvers('王示范', '李样'),
  ],
});

const { document, classified, joint, preprinted, letter, order, minutes } = OFFICIAL as Record<
  string,
  Document
>;
const DOCUMENTS = {
  ...{ document, classified, upward: OFFICIAL.upward, joint, preprinted, letter, order, minutes },
  'joint-preprinted': letterhead(LETTERHEADS.joint, { preprinted: true }),
  'joint-no-word': letterhead(LETTERHEADS.joint, { children: without(LETTERHEADS.joint, 'markWord') }),
  'letter-preprinted': letterhead(LETTERHEADS.letter, { preprinted: true }),
  'letter-plain': letterhead(LETTERHEADS.letter, {
    children: without(LETTERHEADS.letter, 'classification', 'urgency'),
  }),
  'one-approver': upward('王示范'),
  'long-number': longNumber,
  'long-names': upward('阿里木·示范', '欧阳样本', '赵例'),
} as Record<string, Document>;

let printed: Promise<ReadonlyMap<string, WordPages>> | undefined;
/** The pages of a document; all documents are converted in one call. */
async function pagesOf(name: string): Promise<WordPages> {
  const office = { office: [document, PROFILES['gbt9704-office']] } as const;
  const all = Object.entries(DOCUMENTS).map(([key, value]) => [key, [value]] as const);
  printed ??= wordPages({ ...Object.fromEntries(all), ...office } as Parameters<typeof wordPages>[0], folder);
  return (await printed).get(name) as WordPages;
}

const red = (pages: WordPages, within: Partial<Box>) => inkBox(pages.path, 1, isRed, within);

/** Two lines of the body between two em boxes, or between a rule and one. */
const twoLines = (t: ExecutionContext, above: number, below: number, what: string) =>
  near(t, below - above - LEAD, 2 * PITCH, what, 0.3);

/** White between the em box of a mark and the end of its line. */
function markWhite({ styles }: WordPages): number {
  const { linePitch, size } = styles.paragraphs.issuerMark;
  return ((linePitch - size) / 2) * (25.4 / 72);
}

/** The mark's ink, in the middle and so far from the upper edge of the page. */
async function markInk(t: ExecutionContext, pages: WordPages, top: number, bottom: number): Promise<Box> {
  const ink = (await red(pages, { bottom })) as Box;
  near(t, ink.top, top, 'ink of the mark', 0.5);
  near(t, (ink.left + ink.right) / 2, CENTRE, 'mark in the middle', INK);
  return ink;
}

/** The red rule below a line, as wide as the type block. */
async function redRule(t: ExecutionContext, pages: WordPages, above: MeasuredLine): Promise<Box> {
  const rule = (await red(pages, { top: above.bottom })) as Box;
  near(t, rule.top - above.bottom, 4, 'rule below the number');
  near(t, rule.left, BLOCK.left, 'left end of the rule');
  near(t, rule.right, BLOCK.right, 'right end of the rule');
  near(t, rule.bottom - rule.top, (1.4 * 25.4) / 72, 'thickness', 0.15);
  return rule;
}

const TITLE = '示范有色金属行业协会关于';

for (const [name, mark, number] of [
  ['document', '示范有色金属行业协会文件', '示协〔2022〕1号'],
  ['minutes', '示范协会理事会会议纪要', '第6期'],
] as const) {
  test(`${name}: mark, number, red rule and title stand where GB/T 9704 has them`, async (t) => {
    if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
    const pages = await pagesOf(name);
    await markInk(t, pages, BLOCK.top + 35, 95);
    near(t, middle(pages.line(number)), CENTRE, 'number in the middle');
    twoLines(t, pages.line(mark).bottom + markWhite(pages), pages.line(number).top, 'number');
    const rule = await redRule(t, pages, pages.line(number));
    twoLines(t, rule.bottom, pages.line(TITLE).top, 'title');
  });
}

test('份号, 密级 and 紧急程度 take the first lines and leave the mark where it is', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const pages = await pagesOf('classified');
  ['000001', '机密★1年', '特急'].forEach((start, i) => {
    const line = pages.line(start);
    near(t, line.x, BLOCK.left, start);
    near(t, line.top, BLOCK.top + i * PITCH, start);
  });
  const plain = await pagesOf('document');
  const mark = '示范有色金属行业协会文件';
  t.is(pages.line(mark).baseline, plain.line(mark).baseline);
  near(t, (await pagesOf('upward')).line('加急').top, BLOCK.top, 'one line alone stands in the first');
});

test('approvers stand on the right, two on a line, the number on the left of the last line', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const pages = await pagesOf('upward');
  const [first, last] = [pages.line('签发人：王示范李样'), pages.line('示协〔2022〕3号赵例子')];
  near(t, BLOCK.right - first.right, EM, 'a character on the right', 0.5);
  near(t, last.x - BLOCK.left, EM, 'a character on the left');
  near(t, last.baseline - first.baseline, PITCH, 'lines of names', 0.05);
  near(t, last.right, first.x + 7 * EM, 'a name below a name', 0.5);
  await redRule(t, pages, last);
  const single = (await pagesOf('one-approver')).line('示协〔2022〕3号签发人：王示范');
  near(t, BLOCK.right - single.right, EM, 'one name', 0.5);
  const xml = partOf(await wordFile(upward('王示范', '李样')), 'word/document.xml');
  t.regex(xml, /<w:rFonts [^>]*w:eastAsia="Annals Kai[^"]*"[^>]*\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>王示范/);
  t.regex(xml, /<w:spacing w:val="310"\/><\/w:rPr><w:t[^>]*>李<\/w:t>/, 'two characters over three');
});

test('longer names make the columns wider', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const pages = await pagesOf('long-names');
  const [first, last] = [pages.line('签发人：'), pages.line('示协〔2022〕3号赵')];
  t.is(first.text, '签发人：阿里木·示范欧阳样本');
  t.true(first.right < BLOCK.right - EM + 0.3);
  t.true(first.baseline < last.baseline);
});

test('a number that has no room beside the names stands below them', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const pages = await pagesOf('long-number');
  const [names, number] = [pages.line('签发人：王示范李样'), pages.line('示有色金属')];
  near(t, number.baseline - names.baseline, PITCH, 'the line below', 0.05);
  near(t, number.x - BLOCK.left, EM, 'a character on the left');
});

test('several letterheads in one document lose no mark', async (t) => {
  const { paragraphs } = await inspect(
    await wordFile(documentOf(LETTERHEADS.document, LETTERHEADS.letter)),
    'several.docx',
  );
  t.deepEqual(
    paragraphs.filter(({ style }) => style === '发文机关标志').map((each) => each.text),
    ['示范有色金属行业协会文件', '示范有色金属行业协会'],
  );
});

test('a joint issue: names of equal width one below the other, the word beside their middle', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const pages = await pagesOf('joint');
  const names = ['示范有色金属行业协会', '示范市新材料促进会', '示范市技能鉴定中心'].map((name) =>
    pages.line(name),
  );
  const [first, second, third] = names as [MeasuredLine, MeasuredLine, MeasuredLine];
  await markInk(t, pages, BLOCK.top + 35, third.bottom + 2);
  for (const { x } of names) near(t, x, first.x, 'left edge');
  const word = pages.lines.find((line) => line.text === '文件') as MeasuredLine;
  near(t, word.baseline, second.baseline, 'the word in the middle');
  const gap = word.x - first.right;
  near(t, gap, (0.5 * word.size * 25.4) / 72, 'white before the word', 1);
  for (const name of [second, third]) {
    const ink = (await red(pages, { top: name.top, bottom: name.bottom, right: word.x - 0.5 })) as Box;
    near(t, ink.right, first.right, 'right edge', INK);
  }
  twoLines(t, third.bottom + markWhite(pages), pages.line('示协〔2022〕5号').top, 'number');
  const bare = await pagesOf('joint-no-word');
  for (const name of names) near(t, middle(bare.line(name.text)), CENTRE, 'without a word', 0.6);
});

for (const [plain, preprint] of [
  ['document', 'preprinted'],
  ['joint', 'joint-preprinted'],
  ['letter', 'letter-preprinted'],
] as const) {
  test(`preprinted paper, ${plain}: nothing in red, all else where it is`, async (t) => {
    if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
    const [with_, without_] = [await pagesOf(plain), await pagesOf(preprint)];
    t.is(await red(without_, { bottom: 140 }), undefined);
    t.is(await red(without_, { top: 265 }), undefined);
    const start = plain === 'letter' ? '秘密★1年' : '示协';
    near(t, without_.line(start).baseline, with_.line(start).baseline, start, 0.1);
    if (plain === 'document') near(t, without_.line(TITLE).baseline, with_.line(TITLE).baseline, TITLE, 0.1);
  });
}

test('an order: the mark 20 mm below the edge, number and text two lines below one another, no rule', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const pages = await pagesOf('order');
  const [mark, number] = [pages.line('示范有色金属行业协会令'), pages.line('第1号')];
  await markInk(t, pages, BLOCK.top + 20, mark.bottom + 2);
  twoLines(t, mark.bottom + markWhite(pages), number.top, 'number');
  const body = pages.line('为推动行业高质量发展');
  twoLines(t, number.bottom + LEAD, body.top, 'text');
  t.is(await red(pages, { top: mark.bottom + 2, bottom: body.top }), undefined);
});

test('a letter: mark, double rules, and what is below the upper one', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const pages = await pagesOf('letter');
  const mark = pages.line('示范有色金属行业协会');
  const ink = await markInk(t, pages, 30, mark.baseline + 2.2);
  const upper = (await red(pages, { top: mark.baseline + 3, bottom: 60 })) as Box;
  near(t, upper.top - ink.bottom, 4, 'rule below the mark', 0.5);
  const lower = (await red(pages, { top: 260 })) as Box;
  near(t, 297 - lower.bottom, 20, 'lower rule above the edge of the paper');
  for (const rule of [upper, lower]) {
    near(t, rule.left, 20, 'left end');
    near(t, rule.right, 190, 'right end');
  }
  const first = pages.line('秘密★1年示协函〔2022〕7号');
  near(t, first.top - upper.bottom, (7 / 8) * EM, 'number below the rule');
  near(t, first.x, BLOCK.left, 'left');
  near(t, first.right, BLOCK.right, 'right');
  const second = pages.line('特急');
  near(t, second.baseline - first.baseline, PITCH, 'second line', 0.05);
  twoLines(t, second.bottom + LEAD, pages.line(TITLE).top, 'title');
});

test('a letter: thick above thin, thin above thick, on the first page alone, which has no number', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const pages = await pagesOf('letter');
  const height = async (top: number, bottom: number) => {
    const line = (await red(pages, { top, bottom })) as Box;
    return line.bottom - line.top;
  };
  const upper = (await red(pages, { top: 48, bottom: 60 })) as Box;
  const thick = (2 * 25.4) / 72;
  t.true((await height(upper.top, upper.top + thick + 0.2)) > (await height(upper.top + thick + 0.2, 60)));
  t.true((await height(276.2, 280)) > (await height(270, 276)));
  t.is(await inkBox(pages.path, 2, isRed, { top: 265 }), undefined);
  t.deepEqual(
    pages.lines
      .filter(({ text: shown }) => /^—\d+—$/.test(shown))
      .map(({ page, text: shown }) => `${page} ${shown}`),
    ['2 —2—', '3 —3—'],
  );
  const plain = await pagesOf('letter-plain');
  near(t, plain.line('示协函〔2022〕7号').right, BLOCK.right, 'the number alone is on the right as well');
});

test('the parts are text of the file, in named styles; empty lines are lines of styles, too', async (t) => {
  const { paragraphs } = await inspect(await wordFile(document as Document), 'document.docx');
  t.deepEqual(
    paragraphs.slice(0, 8).map(({ style, text: shown }) => `${style} ${shown}`.trim()),
    [
      ...Array(3).fill('Letterhead Line'),
      'Letterhead Space',
      '发文机关标志 示范有色金属行业协会文件',
      '发文字号 示协〔2022〕1号',
      'Letterhead Rule',
      'Title 示范有色金属行业协会关于举办\n年度示范活动的通知',
    ],
  );
  const xml = partOf(await wordFile(document as Document), 'word/document.xml');
  const [head = ''] = xml.split('<w:pStyle w:val="Title"/>');
  t.notRegex(head, /<w:(?:spacing|ind|jc|pBdr)\b/, 'nothing is formatted directly');
  const facts = await inspect(await wordFile(letter as Document), 'letter.docx');
  t.true(
    facts.paragraphs.some(
      ({ style, text: shown }) => style === '发文机关标志' && shown === '示范有色金属行业协会',
    ),
  );
});

test('gbt9704-office: the parts keep their distances on its pages', async (t) => {
  if (!oracle('soffice') || !oracle('pdftoppm')) return t.pass();
  const pages = await pagesOf('office');
  const number = pages.line('示协〔2022〕1号');
  const top = 37 + (0.8 * 28.95 - 0.88 * 16) * (25.4 / 72);
  await markInk(t, pages, top + 35, number.top - 2);
  const rule = (await red(pages, { top: number.bottom })) as Box;
  near(t, rule.top - number.bottom, 4, 'rule below the number');
});
