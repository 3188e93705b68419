import test, { type ExecutionContext } from 'ava';
import { baseStyles } from '../../src/document/profile.js';
import type { Approver, Document, Letterhead } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { oracle } from '../oracle.js';
import { LETTERHEADS, text } from './official-documents.js';
import { BLOCK, EM, LEAD, type Measured, measure, middle, near, PITCH } from './official-pdf.js';
import { inkBox, isRed, rulesOf } from './page-ink.js';
import { documentOf } from './world.js';

const RED = baseStyles.rule.color.toLowerCase();
const CENTRE = (BLOCK.left + BLOCK.right) / 2;

/** White between the lower edge of a mark's characters and the end of its line. */
function markWhite({ styles }: Measured): number {
  const { linePitch, size } = styles.paragraphs.issuerMark;
  return ((linePitch - size) / 2) * (25.4 / 72);
}

/** Two blank lines between two things. */
const twoLines = (t: ExecutionContext, above: number, below: number, what: string) =>
  near(t, below - above - LEAD, 2 * PITCH, what, 0.4);

async function redRule(t: ExecutionContext, { bytes }: Measured, above: number) {
  const red = (await rulesOf(bytes)).filter(({ color }) => color === RED);
  t.is(red.length, 1);
  const [rule] = red as [(typeof red)[number]];
  near(t, rule.top - above, 4, 'rule below the number', 0.05);
  near(t, rule.left, BLOCK.left, 'left end of the rule', 0.05);
  near(t, rule.right, BLOCK.right, 'right end of the rule', 0.05);
  near(t, rule.bottom - rule.top, (1.4 * 25.4) / 72, 'thickness', 0.01);
  return rule;
}

test('a document: mark, number, red rule and title stand where GB/T 9704 7.2 and 7.3.1 have them', async (t) => {
  const pdf = await measure(t, 'document');
  t.deepEqual(pdf.messages.map(String), []);
  const mark = pdf.line('示范有色金属行业协会文件');
  const number = pdf.line('示协〔2022〕1号');
  near(t, middle(mark), CENTRE, 'mark in the middle');
  near(t, middle(number), CENTRE, 'number in the middle');
  twoLines(t, mark.bottom + markWhite(pdf), number.top, 'number below the mark');
  const rule = await redRule(t, pdf, number.bottom);
  twoLines(t, rule.bottom, pdf.line('示范有色金属行业协会关于').top, 'title below the rule');
  t.is(pdf.line('年度示范活动的通知').page, 1);
});

test('份号, 密级 and 紧急程度 take the first lines and leave the mark where it is', async (t) => {
  const pdf = await measure(t, 'classified');
  const parts = ['000001', '机密★1年', '特急'].map((start) => pdf.line(start));
  parts.forEach((line, i) => {
    near(t, line.x, BLOCK.left, line.text);
    near(t, line.top, BLOCK.top + i * PITCH, line.text);
    near(t, line.size, 15.75, line.text, 0.01);
  });
  const plain = await measure(t, 'document');
  const mark = '示范有色金属行业协会文件';
  t.is(pdf.line(mark).baseline, plain.line(mark).baseline);
  const { paragraphs } = await inspect(pdf.bytes, 'sample.pdf');
  const lines = paragraphs.flatMap((each) => each.lines ?? []);
  const faceOf = (start: string) => lines.find((line) => line.text.startsWith(start))?.runs[0]?.font ?? '';
  t.regex(faceOf('机密'), /Hei|Sans/);
  t.is(faceOf('特急'), faceOf('机密'));
  t.not(faceOf('000001'), faceOf('机密'));
});

test('one line alone stands in the first', async (t) => {
  const pdf = await measure(t, 'upward');
  near(t, pdf.line('加急').top, BLOCK.top, '加急');
});

test('approvers stand on the right, two on a line, the number on the left of the last line', async (t) => {
  const pdf = await measure(t, 'upward');
  const first = pdf.line('签发人：王示范李样');
  const last = pdf.line('赵例子');
  const number = pdf.line('示协〔2022〕3号');
  near(t, BLOCK.right - first.right, EM, 'a character on the right');
  near(t, number.x - BLOCK.left, EM, 'a character on the left');
  t.is(number.baseline, last.baseline);
  near(t, last.baseline - first.baseline, PITCH, 'lines of names', 0.05);
  near(t, last.x - first.x, 4 * EM, 'below the first name');
  // 签发人：, a name, a character between, a name of two characters as wide as three.
  near(t, first.right - first.x, 11 * EM, 'width of the line');
  twoLines(t, pdf.line('示范有色金属行业协会文件').bottom + markWhite(pdf), first.top, 'below the mark');
  await redRule(t, pdf, number.bottom);
  const { paragraphs } = await inspect(pdf.bytes, 'sample.pdf');
  const line = paragraphs.flatMap((each) => each.lines ?? []).find(({ text }) => text.includes('签发人'));
  const fontOf = (part: string) => line?.runs.find((run) => run.text.includes(part))?.font;
  t.not(fontOf('签发'), fontOf('王'));
});

const upward = (names: string[], number = '示协〔2022〕3号'): Document => {
  const approvers = names.map(
    (value): Approver => ({ type: 'approver', children: [{ type: 'text', value }] }),
  );
  const head: Letterhead = {
    type: 'letterhead',
    format: 'document',
    preprinted: false,
    children: [
      { type: 'issuerMark', children: [{ type: 'text', value: '示范协会文件' }] },
      { type: 'documentNumber', children: [{ type: 'text', value: number }] },
      { type: 'approvers', label: '签发人：', children: approvers },
    ],
  };
  return documentOf(head, text('正文。'));
};

test('one approver stands on the line of the number', async (t) => {
  const pdf = await measure(t, upward(['李样']));
  const line = pdf.line('示协〔2022〕3号签发人：李样');
  near(t, BLOCK.right - line.right, EM, 'a character on the right');
});

test('names too long for two on a line stand below one another, and a long number below them', async (t) => {
  const names = ['阿卜杜拉·买买提江·示范人名', '古丽娜尔·艾力·样本人名'];
  const pdf = await measure(t, upward(names, '示协联合工作组发〔2022〕123号'));
  t.deepEqual(pdf.messages.map(String), []);
  const [first, second] = [pdf.line('签发人：阿卜'), pdf.line('古丽')];
  near(t, second.baseline - first.baseline, PITCH, 'below one another', 0.05);
  near(t, second.x - first.x, 4 * EM, 'below the first name');
  const number = pdf.line('示协联合');
  t.true(number.right + EM <= second.x || number.top >= second.bottom);
  await redRule(t, pdf, number.bottom);
});

test('a joint issue: names one below the other, as wide as the widest, 文件 beside their middle', async (t) => {
  const pdf = await measure(t, 'joint');
  t.deepEqual(pdf.messages.map(String), []);
  const names = ['示范有色金属行业协会', '示范市新材料促进会', '示范市技能鉴定中心'].map((start) =>
    pdf.line(start),
  );
  const [first, , last] = names as [(typeof names)[number], unknown, (typeof names)[number]];
  const word = pdf.line('文件');
  for (const line of names) {
    near(t, line.x, first.x, 'left edge', 0.05);
    near(t, line.right, first.right, 'right edge', 0.05);
  }
  near(t, (word.top + word.bottom) / 2, (first.top + last.bottom) / 2, 'middle of the height', 0.05);
  t.true(word.x > first.right);
  near(t, (first.x + word.right) / 2, CENTRE, 'marks and word in the middle');
  const number = pdf.line('示协〔2022〕5号');
  twoLines(t, last.bottom + markWhite(pdf), number.top, 'number below the last mark');
  await redRule(t, pdf, number.bottom);
});

test('on preprinted paper the mark and the rule keep their place and are not printed', async (t) => {
  const [pdf, plain] = [await measure(t, 'preprinted'), await measure(t, 'document')];
  t.deepEqual(pdf.messages.map(String), []);
  t.false(pdf.lines.some((line) => line.text.includes('协会文件')));
  t.false((await rulesOf(pdf.bytes)).some(({ color }) => color === RED));
  for (const start of ['示协〔2022〕1号', '示范有色金属行业协会关于', '各会员单位'])
    t.is(pdf.line(start).baseline, plain.line(start).baseline, start);
});

test('an order: number two lines below the mark, text two lines below the number, no rule', async (t) => {
  const pdf = await measure(t, 'order');
  const number = pdf.line('第1号');
  const mark = pdf.line('示范有色金属行业协会令');
  near(t, middle(mark), CENTRE, 'mark in the middle');
  near(t, middle(number), CENTRE, 'number in the middle');
  twoLines(t, mark.bottom + markWhite(pdf), number.top, 'number below the mark');
  near(t, pdf.line('为推动').baseline - number.baseline, 3 * PITCH, 'text below the number', 0.05);
  t.false((await rulesOf(pdf.bytes)).some(({ color }) => color === RED));
});

test('minutes: number and rule as in a document', async (t) => {
  const pdf = await measure(t, 'minutes');
  const number = pdf.line('第6期');
  near(t, middle(number), CENTRE, 'number in the middle');
  const rule = await redRule(t, pdf, number.bottom);
  twoLines(t, rule.bottom, pdf.line('示范有色金属行业协会关于').top, 'title below the rule');
});

test('a letter: double rules of 170 mm on the first page, its parts below the upper one', async (t) => {
  const pdf = await measure(t, 'letter');
  t.deepEqual(pdf.messages.map(String), []);
  const red = (await rulesOf(pdf.bytes)).filter(({ color }) => color === RED);
  t.is(red.length, 4);
  for (const rule of red) {
    near(t, rule.right - rule.left, 170, 'length', 0.05);
    near(t, (rule.left + rule.right) / 2, 105, 'middle of the paper', 0.05);
  }
  const thick = red.map(({ top, bottom }) => bottom - top);
  const [first, second, third, fourth] = thick as [number, number, number, number];
  t.true(first > 1.5 * second, 'thick above thin');
  t.true(fourth > 1.5 * third, 'thin above thick');
  near(t, red[3]?.bottom ?? 0, 277, 'lower rule above the edge of the paper', 0.05);
  const [secret, urgent] = [pdf.line('秘密★1年'), pdf.line('特急')];
  const number = pdf.line('示协函〔2022〕7号');
  near(t, secret.x, BLOCK.left, 'flush left');
  near(t, number.right, BLOCK.right, 'flush right');
  t.is(number.baseline, secret.baseline);
  near(t, secret.top - (red[1]?.bottom ?? 0), (7 / 8) * EM, 'first line below the rule', 0.05);
  near(t, urgent.baseline - secret.baseline, PITCH, 'lines', 0.05);
  twoLines(t, urgent.bottom + LEAD, pdf.line('示范有色金属行业协会关于').top, 'title below the last part');
  t.is((await rulesOf(pdf.bytes, 2)).filter(({ color }) => color === RED).length, 0);
});

test('a letter prints no number on its first page and counts it', async (t) => {
  const pdf = await measure(t, 'letter');
  const numbers = pdf.lines.filter(({ text }) => /^—\d+—$/.test(text));
  t.false(numbers.some(({ page }) => page === 1));
  t.is(numbers.find(({ page }) => page === 2)?.text, '—2—');
});

test('a letterhead starts a page', async (t) => {
  const pdf = await measure(t, documentOf(text('前文。'), LETTERHEADS.order, text('正文。')));
  const mark = pdf.line('示范有色金属行业协会令');
  t.is(mark.page, 2);
  t.is(mark.baseline, (await measure(t, 'order')).line('示范有色金属行业协会令').baseline);
});

test('the ink of a mark begins 35 mm, 20 mm and, from the edge of the paper, 30 mm down', async (t) => {
  if (!oracle('pdftoppm')) return t.pass();
  const tops = [
    ['document', BLOCK.top + 35],
    ['joint', BLOCK.top + 35],
    ['minutes', BLOCK.top + 35],
    ['order', BLOCK.top + 20],
    ['letter', 30],
  ] as const;
  for (const [name, top] of tops) {
    const pdf = await measure(t, name);
    const number = pdf.lines.find(({ text }) => /(号|期)$/.test(text)) as { top: number };
    const [rule] = (await rulesOf(pdf.bytes)).filter(({ color }) => color === RED);
    const bottom = name === 'letter' ? (rule?.top ?? 0) - 1 : number.top;
    const ink = await inkBox(await pdf.path(), 1, isRed, { bottom });
    near(t, ink?.top ?? 0, top, name);
    if (name === 'letter') near(t, (rule?.top ?? 0) - (ink?.bottom ?? 0), 4, 'rule below the mark');
  }
});

test('marks wider than the type area stand below one another, and nothing is lost', async (t) => {
  const children = LETTERHEADS.joint.children.map((part) =>
    part.type === 'issuerMark'
      ? { ...part, children: [...part.children, ...part.children, ...part.children] }
      : part,
  );
  const pdf = await measure(t, documentOf({ ...LETTERHEADS.joint, children }, text('正文。')));
  t.deepEqual(pdf.messages.map(String), []);
  const marks = pdf.lines.filter(({ size }) => size > 20);
  t.is(marks.map(({ text }) => text).join('').length, 3 * 28 + 2);
  for (const line of marks) t.true(line.x >= BLOCK.left - 0.1 && line.right <= BLOCK.right + 0.1, line.text);
});
