/** Imprint, attendance and attachments (GB/T 9704 7.3.4, 7.3.7, 7.4, 10.3) in Word, by LibreOffice's pages. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { PROFILES, typeBlock } from '../../src/document/profile.js';
import type { Block, Document, Imprint } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { loadLibrary, openPdf } from '../../src/inspect/pdf/library.js';
import { readPainting } from '../../src/inspect/pdf/painting.js';
import { renderer } from '../../src/render/docx.js';
import { oracle } from '../oracle.js';
import { partOf } from './docx-parts.js';
import { attendance, imprint, OFFICIAL, SIGNATURES } from './official-documents.js';
import { BLOCK, EM, type MeasuredLine, near, PITCH } from './official-pdf.js';
import { type WordPages, wordPages } from './official-word.js';
import { viewPage } from './page-shapes.js';
import { baseStyles, documentOf, paragraphOf, testWorld } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'imprint-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));

const MM = 25.4 / 72;
/** A character of the imprint, 四号. */
const SMALL = 14 * MM;
const BODY = '国';

const shortLines = (count: number): Block[] =>
  Array.from({ length: count }, () => paragraphOf(BODY.repeat(5)));
const [COPIES, ISSUE] = imprint().children as [Imprint['children'][number], Imprint['children'][number]];
const ADDRESSEES: Imprint['children'][number] = {
  type: 'imprintRecipients',
  label: '主送：',
  children: [{ type: 'text', value: '各会员单位。' }],
};

/** Lines over which the imprint comes to the end of its page. */
const COUNTS = [0, 8, 14, 16, 17, 18, 19, 20, 21, 22];

const office = PROFILES['gbt9704-office'];

const DOCUMENTS = {
  short: [documentOf(...shortLines(3), imprint())],
  unruled: [documentOf(...shortLines(3), imprint({ ruled: false }))],
  addressees: [documentOf(...shortLines(3), imprint({ children: [ADDRESSEES, COPIES, ISSUE] }))],
  copies: [documentOf(...shortLines(3), imprint({ children: [COPIES] }))],
  even: [documentOf(...shortLines(30), imprint({ evenPage: true }))],
  'even-first': [documentOf(...shortLines(3), imprint({ evenPage: true }))],
  office: [documentOf(...shortLines(3), imprint()), office],
  signed: [documentOf(...shortLines(11), SIGNATURES.sealed, imprint())],
  full: [documentOf(...shortLines(15), SIGNATURES.sealed, imprint())],
  attendance: [documentOf(paragraphOf(BODY.repeat(28 * 3 - 2)), attendance)],
  document: [OFFICIAL.document as Document],
  ...Object.fromEntries(
    COUNTS.map((count) => [`after-${count}`, [documentOf(...shortLines(count), imprint())] as const]),
  ),
} as const;

interface Rule {
  left: number;
  right: number;
  y: number;
  width: number;
}

let printing: Promise<ReadonlyMap<string, WordPages>> | undefined;
async function printed(name: string): Promise<WordPages> {
  printing ??= wordPages(DOCUMENTS, folder);
  return (await printing).get(name) as WordPages;
}

/** The page of the imprint, its rules from the top down, and the lines of the text. */
async function placed(name: string) {
  const file = await printed(name);
  const { page } = file.line('抄送：');
  const bytes = new Uint8Array(readFileSync(file.path));
  const rules = await rulesOn(bytes, page);
  const body = file.lines.filter(({ text }) => text.startsWith(BODY));
  return { ...file, page, rules, body, ...(await viewPage(bytes, page)) };
}

async function rulesOn(bytes: Uint8Array, page: number): Promise<Rule[]> {
  const { document, close } = await openPdf(bytes);
  const { shapes } = await readPainting(await document.getPage(page), await loadLibrary());
  await close();
  const level = shapes.filter(({ kind, box }) => kind === 'stroke' && box.top === box.bottom);
  const rules = level.map(({ box, lineWidth }) => ({
    left: box.left * MM,
    right: box.right * MM,
    y: box.top * MM,
    width: lineWidth * MM,
  }));
  return rules.sort((a, b) => a.y - b.y);
}

const numberOn = ({ lines }: WordPages, page: number): string | undefined =>
  lines.find((line) => line.page === page && /^—\d+—$/.test(line.text))?.text;

function lastRule(t: ExecutionContext, rules: readonly Rule[], what: string) {
  near(t, rules.at(-1)?.y ?? 0, BLOCK.bottom, what, 0.2);
}

test('rules as wide as the type block, the last on its bottom edge', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { rules } = await placed('short');
  t.is(rules.length, 3);
  for (const [i, { left, right, width }] of rules.entries()) {
    near(t, left, BLOCK.left, 'left end', 0.1);
    near(t, right, BLOCK.right, 'right end', 0.1);
    // Word's borders come in eighths of a point, of 0.044 mm.
    near(t, width, [0.35, 0.25, 0.35][i] as number, 'thickness', 0.022);
  }
  lastRule(t, rules, 'last rule');
});

test('texts stand one character in from both edges, turned lines after the label', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { lines, line, find, rules } = await placed('short');
  const label = line('抄送：');
  near(t, label.x, BLOCK.left + SMALL, 'label');
  t.is(label.size, 14);
  const turned = lines.find(({ text }) => text.includes('各兄弟协会')) as MeasuredLine;
  near(t, turned.x, label.x + 3 * SMALL, 'turned line');
  for (const { right } of [label, turned]) t.true(right <= BLOCK.right - SMALL + 0.3);
  const [issuer, date] = [find('示范有色金属行业协会秘书处'), find('2022年3月2日印发')];
  near(t, issuer.left, BLOCK.left + SMALL, 'issuer');
  near(t, date.right, BLOCK.right - SMALL, 'date');
  near(t, issuer.baseline, date.baseline, 'one line', 0.05);
  const [, above, below] = rules as [Rule, Rule, Rule];
  near(t, issuer.top - above.y, below.y - issuer.bottom, 'white above and below');
});

test('no rule between those whom the document is for and those who get copies', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { rules, line } = await placed('addressees');
  t.is(rules.length, 3);
  lastRule(t, rules, 'last rule');
  const [first, second] = rules as [Rule, Rule];
  const [to, copies] = [line('主送：'), line('抄送：')];
  t.true(first.y < to.top && to.bottom < copies.top && copies.bottom < second.y);
  t.is((await placed('copies')).rules.length, 2);
});

test('without rules, the last characters stand on the bottom edge of the type block', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { rules, find } = await placed('unruled');
  t.is(rules.length, 0);
  near(t, find('示范有色金属行业协会秘书处').bottom, BLOCK.bottom, 'characters');
});

test('the imprint stands on the last page, below the text and clear of it', async (t) => {
  if (!oracle('soffice')) return t.pass();
  for (const count of COUNTS) {
    const what = `after ${count} lines`;
    const { rules, body, page, pages } = await placed(`after-${count}`);
    lastRule(t, rules, what);
    t.is(page, pages, what);
    t.is(body.length, count, what);
    t.true(
      body.every((line) => line.page === 1),
      what,
    );
    const first = rules[0] as Rule;
    for (const line of body) if (line.page === page) t.true(line.bottom < first.y, `${what}: ${line.bottom}`);
    t.is(page, count * PITCH <= first.y - BLOCK.top ? 1 : 2, what);
  }
});

test('with a seal above, the imprint is clear of it or on the next page', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const together = await placed('signed');
  const [seal] = together.shapes.filter(({ kind }) => kind === 'round');
  t.true(seal !== undefined && seal.bottom < (together.rules[0] as Rule).y);
  const apart = await placed('full');
  t.is(apart.page, 2);
  t.is(apart.line('2022年3月1日').page, 1);
  lastRule(t, apart.rules, 'last rule');
});

test('another profile: the last rule goes with the bottom edge of its type block', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { rules } = await placed('office');
  const { top, height } = typeBlock(office.pages.body, office);
  near(t, rules.at(-1)?.y ?? 0, (top + height) * MM, 'last rule');
});

test('on an even page of its own the imprint is a section without a number', async (t) => {
  if (!oracle('soffice')) return t.pass();
  for (const [name, textPages] of [
    ['even', 2],
    ['even-first', 1],
  ] as const) {
    const { docx, page, pages, rules, ...file } = await placed(name);
    // LibreOffice leaves the empty page out of the PDF.
    t.is(pages, textPages + 1, name);
    t.is(page, pages, name);
    t.is(numberOn({ docx, pages, ...file }, page), undefined);
    t.is(numberOn({ docx, pages, ...file }, textPages), `—${textPages}—`);
    lastRule(t, rules, name);
    const types = [...partOf(docx, 'word/document.xml').matchAll(/<w:type w:val="(\w+)"\/>/g)];
    t.deepEqual(
      types.map(([, type]) => type),
      ['nextPage', 'evenPage'],
    );
  }
});

test('who attended: a blank line, two characters in, turned lines after the colon, labels in 黑体', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { lines, line, path } = await printed('attendance');
  const last = lines.filter(({ text }) => text.startsWith(BODY)).at(-1) as MeasuredLine;
  const label = line('出席：');
  near(t, label.baseline, last.baseline + 2 * PITCH, 'a blank line');
  near(t, label.x, BLOCK.left + 2 * EM, 'label');
  const turned = lines.find(({ text }) => text.endsWith('孙典型。')) as MeasuredLine;
  near(t, turned.x, label.x + 3 * EM, 'turned line');
  near(t, turned.baseline, label.baseline + PITCH, 'turned line');
  for (const [i, start] of ['请假：', '列席：'].entries()) {
    near(t, line(start).x, label.x, start);
    near(t, line(start).baseline, turned.baseline + (i + 1) * PITCH, start);
  }
  const facts = await inspect(new Uint8Array(readFileSync(path)));
  const runs = facts.paragraphs
    .flatMap((paragraph) => paragraph.lines ?? [])
    .flatMap((each) => (each.text.startsWith('出席：') ? each.runs : []));
  t.regex(runs[0]?.font ?? '', /Hei|Sans/);
  t.notRegex(runs.at(-1)?.font ?? '', /Hei|Sans/);
  t.is(runs[0]?.text, '出席：');
});

test('attachments: the list below a blank line, its names in line; the mark flush at the head of its page', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { lines, line, path } = await printed('document');
  const [before, list] = [line('特此通知。'), line('附件：')];
  near(t, list.baseline, before.baseline + 2 * PITCH, 'a blank line');
  near(t, list.x, BLOCK.left + 2 * EM, 'list');
  const view = await viewPage(new Uint8Array(readFileSync(path)), list.page);
  const [first, second] = [view.find('示范名单'), view.find('关于示范有色金属行业协会年度')];
  const turned = lines.find(({ text }) => text.startsWith('施和验收')) as MeasuredLine;
  near(t, view.find('2.').left, view.find('1.').left, 'numbers');
  near(t, second.left, first.left, 'names');
  near(t, turned.x, second.left, 'turned line');
  near(t, second.baseline, list.baseline + PITCH, 'second');
  const mark = line('附件1');
  near(t, mark.x, BLOCK.left, 'mark');
  near(t, mark.top, BLOCK.top, 'mark on the first line');
  const title = lines.find(({ page, text }) => page === mark.page && text === '示范名单') as MeasuredLine;
  near(t, (title.x + title.right) / 2, (BLOCK.left + BLOCK.right) / 2, 'title in the middle');
  // The third line, in which a larger character is lower by half of what its own line is higher.
  near(t, (title.top + title.bottom) / 2, BLOCK.top + 2 * PITCH + EM / 2, 'title on the third line', 1);
});

test('every word of an imprint is text of the file, in order', async (t) => {
  const { bytes } = await renderer.render(DOCUMENTS.addressees[0], baseStyles, await testWorld());
  const { paragraphs } = await inspect(bytes);
  const texts = paragraphs.map(({ text }) => text).filter((text) => text !== '');
  t.deepEqual(texts.slice(3), [
    '主送：各会员单位。',
    '抄送：示范市经济和信息化委员会，示范市民政局，示范市工业经济联合会，示范市社会组织管理局，各兄弟协会。',
    '示范有色金属行业协会秘书处\t2022年3月2日印发',
  ]);
});
