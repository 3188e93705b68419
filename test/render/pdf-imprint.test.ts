import test, { type ExecutionContext } from 'ava';
import { resolveStyles } from '../../src/document/style.js';
import type { Block, Document, Footnote, Imprint } from '../../src/document/tree.js';
import { attendance, imprint, OFFICIAL, SIGNATURES } from './official-documents.js';
import { BLOCK, EM, LEAD, type Measured, type MeasuredLine, measure, near, PITCH } from './official-pdf.js';
import { rulesOf } from './page-ink.js';
import { viewPage } from './page-shapes.js';
import { baseStyles, documentOf, paragraphOf } from './world.js';

/** A character of the imprint, 四号. */
const SMALL = (14 * 25.4) / 72;
const BODY = '国';

const lines = (count: number): Block => paragraphOf(BODY.repeat(28 * count - 2));
const isBody = ({ text }: MeasuredLine): boolean => text.startsWith(BODY);
const isNumber = ({ text }: MeasuredLine): boolean => /^—\d+—$/.test(text);

const footnote = (characters: number): Footnote => ({
  type: 'footnote',
  number: 1,
  children: [paragraphOf('注'.repeat(characters))],
});

/** Where the imprint begins and ends, and its page. */
async function placed(t: ExecutionContext, document: Document) {
  const measured = await measure(t, document);
  t.deepEqual(measured.messages, []);
  const { page } = measured.line('抄送：');
  const rules = await rulesOf(measured.bytes, page);
  return { ...measured, page, rules: rules.filter(({ color }) => color === '#000000') };
}

const numberOn = ({ lines }: Measured, page: number): string | undefined =>
  lines.find((line) => line.page === page && isNumber(line))?.text;

test('rules as wide as the type block, the last on its bottom edge', async (t) => {
  const { rules } = await placed(t, documentOf(lines(3), imprint()));
  t.is(rules.length, 3);
  for (const [i, { left, right, top, bottom }] of rules.entries()) {
    near(t, left, BLOCK.left, 'left end', 0.05);
    near(t, right, BLOCK.right, 'right end', 0.05);
    near(t, bottom - top, [0.35, 0.25, 0.35][i] as number, 'thickness', 0.01);
  }
  const last = rules[2] as (typeof rules)[number];
  near(t, (last.top + last.bottom) / 2, BLOCK.bottom, 'last rule', 0.2);
});

test('texts stand one character in from both edges, turned lines after the label', async (t) => {
  const { bytes, lines: all, page, rules, line } = await placed(t, documentOf(lines(3), imprint()));
  const label = line('抄送：');
  near(t, label.x, BLOCK.left + SMALL, 'label');
  t.is(label.size, 14);
  const turned = all.find(({ text }) => text.startsWith('联合会')) as MeasuredLine;
  near(t, turned.x, label.x + 3 * SMALL, 'turned line');
  for (const { right } of [label, turned]) t.true(right <= BLOCK.right - SMALL + 0.01);
  const { find } = await viewPage(bytes, page);
  const [issuer, date] = [find('示范有色金属行业协会秘书处'), find('2022年3月2日印发')];
  near(t, issuer.left, BLOCK.left + SMALL, 'issuer');
  near(t, date.right, BLOCK.right - SMALL, 'date');
  near(t, issuer.baseline, date.baseline, 'one line');
  const edges = rules.map(({ top }) => top);
  for (const { top } of [label, turned]) t.true(top > (edges[0] as number) && top < (edges[1] as number));
  t.true(issuer.top > (edges[1] as number) && issuer.bottom < (edges[2] as number));
});

test('no rule parts those whom a document is for from those who get copies', async (t) => {
  const [copies, issue] = imprint().children as [Imprint['children'][0], Imprint['children'][0]];
  const main = {
    type: 'imprintRecipients',
    label: '主送：',
    children: paragraphOf('各会员单位。').children,
  } as const;
  const { rules, line } = await placed(t, documentOf(lines(3), imprint({ children: [main, copies, issue] })));
  t.is(rules.length, 3);
  near(t, line('主送：').x, line('抄送：').x, 'labels');
  t.true(line('主送：').bottom < line('抄送：').top);
});

test('without rules the last characters end on the bottom edge of the type block', async (t) => {
  const copies = imprint().children.slice(0, 1);
  const { rules, lines: all } = await placed(
    t,
    documentOf(lines(3), imprint({ ruled: false, children: copies })),
  );
  t.is(rules.length, 0);
  const bottom = Math.max(...all.filter((line) => !isNumber(line)).map((line) => line.bottom));
  near(t, bottom, BLOCK.bottom, 'last characters', 0.2);
});

test('an imprint goes to the next page where text leaves no room for it, and covers none', async (t) => {
  for (let count = 2; count < 2 + 22; count++) {
    const { page, rules, lines: all } = await placed(t, documentOf(lines(count), imprint()));
    const text = all.filter(isBody);
    const last = text.at(-1) as MeasuredLine;
    // Characters end `LEAD` above the line's own end, as from there on stands the imprint.
    const room = ((rules[0]?.top ?? 0) - BLOCK.top + LEAD) / PITCH;
    t.is(page, count <= Math.floor(room) ? 1 : 2, `${count} lines`);
    t.is(last.page, page === 1 || count > 22 ? page : 1);
    if (page === last.page) t.true(last.bottom < (rules[0]?.top ?? 0), `${count} lines`);
    near(t, rules.at(-1)?.bottom ?? 0, BLOCK.bottom, `${count} lines`);
  }
});

test('notes stand above the imprint, on its page or the ones before', async (t) => {
  for (const characters of [10, 200, 1500]) {
    for (let count = 6; count <= 20; count += 2) {
      const marked = paragraphOf(BODY.repeat(28 * count - 4), footnote(characters));
      const found = await placed(t, documentOf(marked, imprint()));
      const notes = found.lines.filter(({ text }) => text.includes('注注'));
      t.true(notes.length > 0 && notes.every(({ page }) => page <= found.page));
      const first = found.line('抄送：');
      const above = found.lines.filter(({ page, text }) => page === found.page && /^1?[国注]/.test(text));
      t.true(
        above.every(({ bottom }) => bottom < first.top - 1),
        `${characters} after ${count} lines`,
      );
      t.is(
        found.lines.filter((line) => isNumber(line)).length,
        found.page,
        'the imprint is on the last page',
      );
    }
  }
});

test('on an even page by request: there, after a turn of the page, or after an empty page', async (t) => {
  const even = imprint({ evenPage: true });
  const pagesOf = async (count: number) => {
    const found = await placed(t, documentOf(lines(count), even));
    const pages = [1, 2, 3, 4].slice(0, found.page);
    return [found.page, ...pages.map((page) => numberOn(found, page))];
  };
  t.deepEqual(await pagesOf(3), [2, '—1—', '—2—'], 'the back of the text');
  t.deepEqual(await pagesOf(22), [2, '—1—', '—2—']);
  t.deepEqual(await pagesOf(30), [2, '—1—', '—2—'], 'beneath the text');
  t.deepEqual(await pagesOf(44), [4, '—1—', '—2—', undefined, undefined], 'an empty page before it');
});

test('an even page is one whose number is even', async (t) => {
  const { children, ...document } = documentOf(lines(3), imprint({ evenPage: true }));
  const [section] = children;
  const from2 = { ...document, children: [{ ...section, firstPageNumber: 2 }] } as Document;
  const found = await placed(t, from2);
  t.is(found.page, 1);
  t.is(numberOn(found, 1), '—2—');
});

test('what follows an imprint starts a page', async (t) => {
  const { page, line } = await placed(t, documentOf(lines(3), imprint(), paragraphOf('末')));
  t.deepEqual([page, line('末').page], [1, 2]);
});

test('an imprint higher than a page stands as lines over several', async (t) => {
  const [copies, issue] = imprint().children as [Imprint['children'][0], Imprint['children'][0]];
  const long = {
    ...copies,
    children: paragraphOf(`首${'示范市经济和信息化委员会，'.repeat(100)}尾。`).children,
  };
  const { lines: all, messages } = await measure(
    t,
    documentOf(lines(3), imprint({ children: [long, issue] } as Partial<Imprint>)),
  );
  t.deepEqual(messages, []);
  t.true(all.some(({ text }) => text.includes('首')) && all.some(({ text }) => text.includes('尾。')));
  t.true(all.filter((line) => !isNumber(line)).every(({ bottom }) => bottom <= BLOCK.bottom + LEAD));
});

test('an imprint keeps clear of the seal above it', async (t) => {
  for (let count = 4; count < 16; count++) {
    const found = await placed(t, documentOf(lines(count), SIGNATURES.sealed, imprint()));
    const { shapes } = await viewPage(found.bytes, found.page);
    for (const { kind, bottom } of shapes)
      if (kind === 'round') t.true(bottom < (found.rules[0]?.top ?? 0), `${count} lines: ${bottom}`);
  }
});

test('the imprint of every official document is on the bottom edge of its last page', async (t) => {
  for (const name of ['document', 'classified', 'upward', 'order', 'minutes', 'even-page']) {
    const measured = await measure(t, OFFICIAL[name] as Document);
    const { page } = measured.line('抄送：');
    t.is(page, Math.max(...measured.lines.map((line) => line.page)), name);
    const rules = (await rulesOf(measured.bytes, page)).filter(({ color }) => color === '#000000');
    near(t, rules.at(-1)?.bottom ?? 0, BLOCK.bottom, name);
  }
  const letter = await measure(t, OFFICIAL.letter as Document);
  const last = letter.line('联合会，示范市社会组织管理局');
  near(t, last.bottom, BLOCK.bottom, 'letter');
});

test('who attended: a blank line, two characters in, turned lines after the label’s colon', async (t) => {
  const { line, lines: all, messages } = await measure(t, documentOf(lines(3), attendance, imprint()));
  t.deepEqual(messages, []);
  const labels = ['出席：', '请假：', '列席：'].map((label) => line(label));
  const last = all.filter(isBody).at(-1);
  near(t, labels[0]?.baseline ?? 0, (last?.baseline ?? 0) + 2 * PITCH, 'a blank line');
  for (const { x } of labels) near(t, x, BLOCK.left + 2 * EM, 'label');
  const turned = all[all.indexOf(labels[0] as MeasuredLine) + 1] as MeasuredLine;
  near(t, turned.x, BLOCK.left + 5 * EM, 'turned line');
  near(t, labels[1]?.baseline ?? 0, turned.baseline + PITCH, 'next label');
});

test('the list of attachments: a blank line, two characters in, turned lines below the name', async (t) => {
  const { line, lines: all } = await measure(t, OFFICIAL.classified as Document);
  const [first, text] = [line('附件：1.'), line('特此通知。')];
  near(t, first.baseline, text.baseline + 2 * PITCH, 'a blank line');
  near(t, first.x, BLOCK.left + 2 * EM, 'label');
  const second = all[all.indexOf(first) + 1] as MeasuredLine;
  t.true(second.text.startsWith('2.'));
  near(t, second.x, first.x + 3 * EM, 'second number');
  const turned = all[all.indexOf(second) + 1] as MeasuredLine;
  t.regex(turned.text, /^[^\d]/);
  const { find } = await viewPage((await measure(t, OFFICIAL.classified as Document)).bytes, second.page);
  near(t, turned.x, find('关于示范有色金属行业协会年度').left, 'turned line');
  near(t, find('示范名单').left, turned.x, 'name of the first');
});

test('an attachment begins a page: its mark on the first line, its title on the third', async (t) => {
  const { bytes, line } = await measure(t, OFFICIAL.document as Document);
  const mark = line('附件1');
  near(t, mark.x, BLOCK.left, 'mark');
  near(t, mark.top, BLOCK.top, 'first line');
  const { find } = await viewPage(bytes, mark.page);
  const title = find('示范名单');
  near(t, (title.left + title.right) / 2, (BLOCK.left + BLOCK.right) / 2, 'title across');
  near(t, title.top, BLOCK.top + 2 * PITCH, 'third line');
});

test('a profile with other margins puts the last rule on its own bottom edge', async (t) => {
  const styles = resolveStyles(baseStyles, {
    pages: { body: { margin: { top: 100, right: 90, bottom: 120, left: 60 } } },
  });
  const { bytes, messages } = await measure(t, documentOf(lines(3), imprint()), styles);
  t.deepEqual(messages, []);
  const rules = await rulesOf(bytes, 1);
  const { height } = styles.pages.body;
  const count = Math.floor((height - 220) / 29.6);
  const bottom = ((100 + count * 29.6) * 25.4) / 72 - LEAD;
  near(t, ((rules[2]?.top ?? 0) + (rules[2]?.bottom ?? 0)) / 2, bottom, 'last rule', 0.1);
});
