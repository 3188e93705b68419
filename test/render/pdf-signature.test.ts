import test, { type ExecutionContext } from 'ava';
import { mm } from '../../src/document/length.js';
import { baseStyles } from '../../src/document/profile.js';
import type { Block, Document, Seal, Signature } from '../../src/document/tree.js';
import { renderer } from '../../src/render/pdf.js';
import { OFFICIAL, roundSeal, SIGNATURES } from './official-documents.js';
import { BLOCK, EM, LEAD, type MeasuredLine, measure, near, PITCH } from './official-pdf.js';
import { centreOf, type PageShape, type PageText, viewPage } from './page-shapes.js';
import { documentOf, paragraph, pdfWorld, text } from './pdf-samples.js';

const NAME = '示范有色金属行业协会';
/** A character of the text alone, so that its lines tell themselves from the signature's. */
const BODY = '国';

/** Text of so many full lines. */
const lines = (count: number): Block => paragraph(BODY.repeat(28 * count - 2));

/** A document whose last lines are the text's and the signature's. */
const signed = (signature: Signature, count = 4, ...between: Block[]): Document =>
  documentOf(lines(count), ...between, signature);

const isBody = ({ text }: MeasuredLine): boolean => text.startsWith(BODY);

/** What stands on the page of the signature: its date, the lines of the text, the last of them, and the seals. */
async function placed(t: ExecutionContext, document: Document) {
  const measured = await measure(t, document);
  t.deepEqual(measured.messages, []);
  const { page } = measured.line('2022年');
  const body = measured.lines.filter((line) => line.page === page && isBody(line));
  const { shapes: seals, find } = await viewPage(measured.bytes, page);
  const date = find(DATES.find((value) => measured.lines.some(({ text }) => text.includes(value))) ?? '');
  return { ...measured, page, date, find, body, last: body.at(-1) as MeasuredLine, seals };
}

const DATES = ['2022年3月1日', '2022年12月30日'];

const only = (seals: readonly PageShape[]): PageShape => {
  if (seals.length !== 1) throw new Error(`${seals.length} seals`);
  return seals[0] as PageShape;
};

/** The seals of a page stand by themselves, within the type block, and begin within a line of the text. */
function inOrder(t: ExecutionContext, seals: readonly PageShape[], last: MeasuredLine, what = '') {
  const first = Math.min(...seals.map(({ top }) => top));
  t.true(
    first > last.bottom && first <= last.bottom + PITCH + 0.01,
    `${what}: ${first - last.bottom} mm below the text`,
  );
  for (const [i, seal] of seals.entries()) {
    t.true(seal.left >= BLOCK.left && seal.right <= BLOCK.right, what);
    t.true(seal.bottom <= BLOCK.bottom, `${what}: a seal ends at ${seal.bottom}`);
    for (const other of seals.slice(i + 1)) {
      const [a, b] = [centreOf(seal), centreOf(other)];
      const white =
        Math.hypot(a.x - b.x, a.y - b.y) - (seal.right - seal.left + other.right - other.left) / 2;
      t.true(white >= 2, `${what}: ${white} mm between seals`);
    }
  }
}

/** A seal is centred on what it presses, a tenth of its diameter above the middle of it. */
function presses(t: ExecutionContext, seal: PageShape, name: PageText, date: PageText | undefined) {
  const { x, y } = centreOf(seal);
  near(t, centreOf(name).x, x, 'name across');
  t.true(name.bottom <= seal.bottom && name.top >= seal.top);
  if (!date) return;
  near(t, centreOf(date).x, x, 'date across');
  near(t, y + 0.1 * (seal.bottom - seal.top), (name.top + date.bottom) / 2, 'centre of the seal');
  t.true(date.bottom <= seal.bottom);
}

test('without a seal: a blank line, two characters from the right, the date two characters after the name', async (t) => {
  const { find, date, last } = await placed(t, signed(SIGNATURES.plain));
  const name = find(NAME);
  near(t, name.baseline, last.baseline + 2 * PITCH, 'a blank line');
  near(t, name.right, BLOCK.right - 2 * EM, 'name on the right');
  near(t, date.baseline, name.baseline + PITCH, 'date');
  near(t, date.left, name.left + 2 * EM, 'date on the left');
});

test('without a seal, the date longer than the name: the date is two characters from the right', async (t) => {
  const { find, date } = await placed(t, signed(SIGNATURES['plain-long-date']));
  near(t, date.right, BLOCK.right - 2 * EM, 'date on the right');
  near(t, date.left, find('示范协会').left + 2 * EM, 'date on the left');
});

test('several signatories without seals: the host first, the others below, the date after the last', async (t) => {
  const { find, date, last } = await placed(t, signed(SIGNATURES['plain-joint']));
  const names = [find(NAME), find('示范市新材料促进会')] as const;
  near(t, names[0].baseline, last.baseline + 2 * PITCH, 'a blank line');
  near(t, names[1].baseline, names[0].baseline + PITCH, 'second name');
  near(t, names[0].right, names[1].right, 'right edges');
  near(t, date.left, names[1].left + 2 * EM, 'date on the left');
  near(t, date.baseline, names[1].baseline + PITCH, 'date');
  t.true(date.right <= BLOCK.right - 2 * EM + 0.3);
});

test('a seal: the date four characters from the right, the name above its middle, the seal on both', async (t) => {
  const { find, date, last, seals } = await placed(t, signed(SIGNATURES.sealed));
  const [name, seal] = [find(NAME), only(seals)];
  near(t, date.right, BLOCK.right - 4 * EM, 'date on the right');
  near(t, name.baseline, last.baseline + 3 * PITCH, 'two blank lines');
  near(t, date.baseline, name.baseline + PITCH, 'date');
  t.is(seal.kind, 'round');
  near(t, seal.right - seal.left, 42, 'width', 0.05);
  near(t, seal.bottom - seal.top, 42, 'height', 0.05);
  presses(t, seal, name, date);
  inOrder(t, seals, last);
});

test('seals of every size begin within a line of the text, and press name and date', async (t) => {
  for (const size of [38, 40, 42, 45, 50, 58]) {
    const seal: Seal = { ...roundSeal(), width: mm(size), height: mm(size) };
    const [signatory, date] = SIGNATURES.sealed.children;
    const found = await placed(t, signed({ ...SIGNATURES.sealed, children: [{ ...signatory, seal }, date] }));
    inOrder(t, found.seals, found.last, `${size} mm`);
    const name = found.find(NAME);
    near(t, centreOf(name).x, centreOf(only(found.seals)).x, 'across');
    const below = (name.top + found.date.bottom) / 2 - centreOf(only(found.seals)).y;
    t.true(below > 0.09 * size && below < 0.15 * size, `${below} mm below the centre of ${size} mm`);
  }
});

test('a name too long for the date’s place ends at the edge, name, date and seal on one middle', async (t) => {
  for (const length of [19, 24, 28]) {
    const [signatory, date] = SIGNATURES.sealed.children;
    const long = { ...signatory, children: [text('示'.repeat(length))] };
    const found = await placed(t, signed({ ...SIGNATURES.sealed, children: [long, date] }));
    const name = found.find('示'.repeat(length));
    near(t, centreOf(name).x, centreOf(found.date).x, `${length}: one middle`);
    near(t, centreOf(only(found.seals)).x, centreOf(found.date).x, `${length}: seal`);
    t.true(name.right <= BLOCK.right + 0.01 && name.left >= BLOCK.left - 0.01, `${length} in the type block`);
  }
});

test('a name of more than a line is turned, its lines and the date on one middle, and the seal near the text', async (t) => {
  const [signatory, date] = SIGNATURES.sealed.children;
  const long = { ...signatory, children: [text('示'.repeat(40))] };
  const found = await placed(t, signed({ ...SIGNATURES.sealed, children: [long, date] }));
  const name = found.lines.filter(({ text }) => text.startsWith('示'));
  t.is(name.length, 2);
  for (const { x, right } of name) near(t, (x + right) / 2, centreOf(found.date).x, 'one middle');
  inOrder(t, found.seals, found.last);
});

test('a seal’s picture fills its size and keeps its shape, whatever it is drawn by', async (t) => {
  const { find, date, last, seals } = await placed(t, signed(SIGNATURES['sealed-picture']));
  const seal = only(seals);
  t.is(seal.kind, 'picture');
  near(t, seal.right - seal.left, 42, 'width', 0.05);
  near(t, seal.bottom - seal.top, 42, 'height', 0.05);
  presses(t, seal, find(NAME), date);
  inOrder(t, seals, last);
});

test('a drawing serves as a seal, and keeps its shape', async (t) => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><circle cx="100" cy="50" r="50" fill="none" stroke="#ff0000"/></svg>';
  const world = await pdfWorld(t, {
    'seal.svg': {
      bytes: new TextEncoder().encode(svg),
      mediaType: 'image/svg+xml',
      width: 200,
      height: 100,
    },
  });
  const [signatory, date] = SIGNATURES.sealed.children;
  const seal = roundSeal('seal.svg');
  const document = signed({ ...SIGNATURES.sealed, children: [{ ...signatory, seal }, date] });
  const { bytes, messages } = await renderer.render(document, baseStyles, world);
  t.deepEqual(messages, []);
  const { shapes, find } = await viewPage(bytes, 1);
  const circle = only(shapes);
  near(t, circle.right - circle.left, 21, 'half of the width');
  near(t, centreOf(circle).x, centreOf(find(NAME)).x, 'across');
});

test('the note stands two characters in on the line after the date', async (t) => {
  const { find, date } = await placed(t, signed(SIGNATURES['sealed-annotated']));
  const note = find('（此件公开发布）');
  near(t, note.baseline, date.baseline + PITCH, 'note');
  // The blank half of an opening bracket at the head of a line is kept or closed up.
  t.true(note.left >= BLOCK.left + 1.5 * EM - 0.3 && note.left <= BLOCK.left + 2 * EM + 0.3);
});

test('several seals stand in rows, each on its own name, the last on the date also', async (t) => {
  for (const key of ['sealed-two', 'sealed-four'] as const) {
    const { children } = SIGNATURES[key];
    const found = await placed(t, signed(SIGNATURES[key]));
    const names = children.flatMap((part) =>
      part.type === 'signatory' ? part.children.map((child) => (child as { value: string }).value) : [],
    );
    t.is(found.seals.length, names.length);
    inOrder(t, found.seals, found.last, key);
    for (const [i, value] of names.entries()) {
      const seal = found.seals[i] as PageShape;
      presses(t, seal, found.find(value), i === names.length - 1 ? found.date : undefined);
    }
  }
});

test('names too long to stand side by side stand one below the other with their seals', async (t) => {
  const children = [1, 2, 3].map((i) => ({
    type: 'signatory' as const,
    seal: roundSeal(),
    children: [text(`第${i}${'示'.repeat(16)}`)],
  }));
  const date = SIGNATURES.sealed.children[1];
  const found = await placed(t, signed({ type: 'signature', form: 'sealed', children: [...children, date] }));
  inOrder(t, found.seals, found.last);
  for (const [i, seal] of found.seals.entries())
    presses(t, seal, found.find(`第${i + 1}${'示'.repeat(16)}`), i === 2 ? found.date : undefined);
});

test('a stamp: two blank lines, four characters from the right, the post beside its middle, the date below', async (t) => {
  const { find, date, last, seals } = await placed(t, signed(SIGNATURES.stamped));
  const [post, stamp, name] = [find('会长'), only(seals), find('王示范')];
  t.is(stamp.kind, 'rectangle');
  near(t, stamp.right - stamp.left, 40, 'width', 0.05);
  near(t, stamp.bottom - stamp.top, 20, 'height', 0.05);
  near(t, stamp.right, BLOCK.right - 4 * EM, 'stamp on the right');
  near(t, stamp.top, last.bottom + LEAD + 2 * PITCH, 'two blank lines');
  near(t, post.right, stamp.left - 2 * EM, 'post');
  near(t, (post.top + post.bottom) / 2, centreOf(stamp).y, 'post at half the height');
  near(t, centreOf(name).x, centreOf(stamp).x, 'signer in the outline');
  near(t, date.right, BLOCK.right - 4 * EM, 'date on the right');
  near(t, date.top, stamp.bottom + PITCH + LEAD, 'a blank line above the date');
});

test('several stamps stand one below the other, the posts to their left', async (t) => {
  const { find, date, seals } = await placed(t, signed(SIGNATURES['stamped-joint']));
  const posts = [find(`${NAME}会长`), find('示范市新材料促进会会长')];
  t.is(seals.length, 2);
  const [first, second] = seals as [PageShape, PageShape];
  near(t, first.left, second.left, 'stamps');
  t.true(second.top - first.bottom >= 2);
  for (const [i, post] of posts.entries()) {
    const stamp = seals[i] as PageShape;
    near(t, post.right, stamp.left - 2 * EM, 'post');
    near(t, (post.top + post.bottom) / 2, centreOf(stamp).y, 'post at half the height');
  }
  near(t, date.top, second.bottom + PITCH + LEAD, 'a blank line above the date');
});

test('on every place of a page a signature has two lines of text with it and stays in the type block', async (t) => {
  for (const key of ['plain', 'sealed', 'sealed-annotated', 'sealed-four', 'stamped-joint'] as const) {
    for (let count = 4; count < 4 + 22; count++) {
      const found = await placed(t, signed(SIGNATURES[key], count));
      const what = `${key} after ${count} lines`;
      t.true(found.body.length >= 2, `${what}: ${found.body.length} lines with it`);
      const own = found.lines.filter(({ page, text }) => page >= found.page && !text.startsWith('—'));
      t.true(
        own.every(({ bottom, page }) => page === found.page && bottom <= BLOCK.bottom + 0.01),
        what,
      );
      for (const { bottom } of found.seals) t.true(bottom <= BLOCK.bottom, what);
      if (key.startsWith('sealed')) inOrder(t, found.seals, found.last, what);
    }
  }
});

test('more signatories than a page holds go on at the next, none without its seal', async (t) => {
  for (const [form, most] of [
    ['plain', 50],
    ['sealed', 24],
    ['stamped', 16],
  ] as const) {
    const signatories = Array.from({ length: most }, (_, i) => ({
      type: 'signatory' as const,
      ...(form === 'plain'
        ? {}
        : { seal: { ...roundSeal(), ...(form === 'stamped' && { height: mm(20) }) } }),
      children: [text(`示范${String(i + 1).padStart(2, '0')}协会`)],
    }));
    const [, date] = SIGNATURES.sealed.children;
    const document = signed({ type: 'signature', form, children: [...signatories, date] });
    const { bytes, lines, messages } = await measure(t, document);
    t.deepEqual(messages, []);
    const pages = Math.max(...lines.map(({ page }) => page));
    t.true(pages > 1, form);
    const whole = lines.map(({ text }) => text).join('');
    for (const { children } of signatories) t.true(whole.includes((children[0] as { value: string }).value));
    for (const { text, top, bottom } of lines)
      if (!text.startsWith('—')) t.true(top >= BLOCK.top - 0.2 && bottom <= BLOCK.bottom + 0.01, text);
    for (let page = 1; page <= pages; page++) {
      const { shapes } = await viewPage(bytes, page);
      const names = lines.filter((line) => line.page === page).map((line) => line.text);
      const count = names.join('').match(/示范\d\d协会/g)?.length ?? 0;
      t.is(shapes.length, form === 'plain' ? 0 : count, `${form}: page ${page}`);
      for (const { top, bottom } of shapes) t.true(top >= BLOCK.top - 0.2 && bottom <= BLOCK.bottom + LEAD);
    }
  }
});

const attachmentList = (count: number): Block => ({
  type: 'attachmentList',
  label: '附件：',
  children: Array.from({ length: count }, (_, i) => ({
    type: 'listItem',
    label: `${i + 1}. `,
    children: [paragraph(`名单${i + 1}`, 'attachmentList')],
  })),
});

test('a list of attachments does not part a signature from its text', async (t) => {
  for (let count = 10; count < 10 + 22; count += 2) {
    const found = await placed(t, signed(SIGNATURES.sealed, count, attachmentList(3)));
    t.true(found.body.length >= 2, `${count} lines: ${found.body.length} with the signature`);
    const list = found.lines.filter(({ text }) => text.includes('名单'));
    t.true(list.every(({ page }) => page === found.page));
    inOrder(t, found.seals, list.at(-1) as MeasuredLine, `${count} lines`);
  }
  const long = await placed(t, signed(SIGNATURES.sealed, 8, attachmentList(14)));
  const list = long.lines.filter(({ text, page }) => page === long.page && text.includes('名单'));
  t.true(list.length >= 2, 'of a long list the end is enough');
});

test('the first page of a short document shows text', async (t) => {
  for (const key of Object.keys(SIGNATURES)) {
    const { lines } = await measure(t, OFFICIAL[`signature-${key}`] as Document);
    t.true(
      lines.some(({ page, text }) => page === 1 && text.startsWith('为推动')),
      key,
    );
  }
});

test('below a high head the first page shows text, under its heading and be it one line', async (t) => {
  const letterhead = (OFFICIAL.joint as Document).children[0]?.children[0] as Block;
  const heading: Block = { type: 'heading', depth: 1, id: 'h', number: '一、', children: [text('示范')] };
  for (let count = 1; count <= 5; count++) {
    const high: Block = {
      type: 'title',
      children: Array(count)
        .fill([text('示范'), { type: 'break' }])
        .flat(),
    };
    for (const body of [[lines(3)], [heading, lines(3)], [heading, lines(2)]]) {
      const measured = await measure(t, documentOf(letterhead, high, ...body, lines(30)));
      const first = measured.lines.filter(({ page }) => page === 1);
      t.true(first.some(isBody), `${count} lines of title, ${body.length} blocks`);
      t.true(
        body.length === 1 || first.some(({ text }) => text === '一、示范'),
        `${count} lines of title, heading`,
      );
    }
  }
});

test('seals that no page holds with the text leave the text where it stands', async (t) => {
  const name = (i: number) => [text(`${'示范'.repeat(7)}${i}`)];
  const children = [0, 1, 2, 3].map((i) => ({
    type: 'signatory' as const,
    seal: roundSeal(),
    children: name(i),
  }));
  const signature: Signature = {
    ...SIGNATURES['sealed-four'],
    children: [...children, ...SIGNATURES.sealed.children.slice(1)],
  };
  const measured = await measure(t, signed(signature, 10, paragraph('特此通知。'), attachmentList(3)));
  t.is(measured.line('特此通知').page, 1);
  t.is(Math.max(...measured.lines.map(({ page }) => page)), 2);
});

test('a short text is on the first page and with the signature, whatever its lines and paragraphs', async (t) => {
  const head = (OFFICIAL.document as Document).children[0]?.children.slice(0, 3) ?? [];
  const closing = paragraph('特此通知。');
  const bodies = [2, 3, 4, 5, 6].flatMap((count) => [[lines(count)], [lines(count), closing]]);
  for (const signature of [SIGNATURES.sealed, SIGNATURES['stamped-joint'], SIGNATURES['plain-joint']]) {
    for (const body of [...bodies, [lines(1), closing], [lines(1), lines(1), closing]]) {
      const measured = await measure(t, documentOf(...head, ...body, signature));
      const { page } = measured.line('2022年');
      const on = (number: number) =>
        measured.lines.some(
          (line) => line.page === number && (isBody(line) || line.text.startsWith('特此通知')),
        );
      t.deepEqual(measured.messages, []);
      t.true(on(1) && on(page), `${body.length} paragraphs, ${signature.form}, page ${page}`);
    }
  }
});
