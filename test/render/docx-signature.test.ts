/** Signatures and seals (GB/T 9704 7.3.5, 7.3.6) in Word, by the pages that LibreOffice makes of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { mm } from '../../src/document/length.js';
import { paragraphsOf } from '../../src/document/text.js';
import type { Block, Document, Seal, Signature } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { oracle } from '../oracle.js';
import { partOf } from './docx-parts.js';
import { roundSeal, SIGNATURES } from './official-documents.js';
import { BLOCK, EM, LEAD, type MeasuredLine, near, PITCH } from './official-pdf.js';
import { type WordPages, wordPages } from './official-word.js';
import { centreOf, type PageShape, type PageText, viewPage } from './page-shapes.js';
import { baseStyles, documentOf, paragraphOf, testWorld } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'signature-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));

const NAME = '示范有色金属行业协会';
/** A character of the text alone, so that its lines tell themselves from the signature's. */
const BODY = '国';
const [SIGNATORY, DATE] = SIGNATURES.sealed.children;

/** Text of so many full lines. */
const lines = (count: number): Block => paragraphOf(BODY.repeat(28 * count - 2));
const signed = (signature: Signature, count = 4, ...between: Block[]): Document =>
  documentOf(lines(count), ...between, signature);
const sealed = (seal: Seal, name: string = NAME): Signature => ({
  ...SIGNATURES.sealed,
  children: [{ ...SIGNATORY, seal, children: [{ type: 'text', value: name }] }, DATE],
});
const joint = (...names: string[]): Signature => ({
  type: 'signature',
  form: 'sealed',
  children: [
    ...names.map((value) => ({
      type: 'signatory' as const,
      seal: roundSeal(),
      children: [{ type: 'text' as const, value }],
    })),
    DATE,
  ],
});
const attachmentList = (count: number): Block => ({
  type: 'attachmentList',
  label: '附件：',
  children: Array.from({ length: count }, (_, i) => ({
    type: 'listItem',
    label: `${i + 1}. `,
    children: [{ ...paragraphOf(`名单${i + 1}`), style: 'attachmentList' }],
  })),
});

const SIZES = [38, 42, 45, 50, 58];
const LENGTHS = [19, 24, 28];
const LONG_NAMES = [1, 2, 3].map((i) => `第${i}${'示'.repeat(16)}`);
/** One-line paragraphs before a signature, over which it comes to every place of a page. */
const COUNTS = [10, 12, 14, 15, 16, 17, 18, 19, 20, 22];
/** Lines of a paragraph that ends on the second page, with room for the signature below. */
const TURNED = [24, 30, 36];
const PLACED = ['plain', 'sealed', 'sealed-annotated', 'sealed-four', 'stamped-joint'] as const;
const shortLines = (count: number): Block[] =>
  Array.from({ length: count }, () => paragraphOf(BODY.repeat(5)));

const DOCUMENTS: Record<string, Document> = {
  ...Object.fromEntries(Object.entries(SIGNATURES).map(([key, signature]) => [key, signed(signature)])),
  ...Object.fromEntries(
    SIZES.map((size) => [
      `size-${size}`,
      signed(sealed({ ...roundSeal(), width: mm(size), height: mm(size) })),
    ]),
  ),
  ...Object.fromEntries(
    [...LENGTHS, 40].map((length) => [`long-${length}`, signed(sealed(roundSeal(), '示'.repeat(length)))]),
  ),
  rows: signed(joint(...LONG_NAMES)),
  ...Object.fromEntries(
    PLACED.flatMap((key) =>
      COUNTS.map((count) => [`${key}-after-${count}`, documentOf(...shortLines(count), SIGNATURES[key])]),
    ),
  ),
  ...Object.fromEntries(
    COUNTS.map((count) => [
      `list-after-${count}`,
      documentOf(...shortLines(count), attachmentList(3), SIGNATURES.sealed),
    ]),
  ),
  ...Object.fromEntries(TURNED.map((count) => [`text-${count}`, signed(SIGNATURES.sealed, count)])),
};

let printing: Promise<ReadonlyMap<string, WordPages>> | undefined;

/** What stands on the page of the signature: its date, the lines of the text, the last of them, and the seals. */
async function placed(name: string) {
  printing ??= wordPages(
    Object.fromEntries(Object.entries(DOCUMENTS).map(([key, document]) => [key, [document]])),
    folder,
  );
  const printed = (await printing).get(name) as WordPages;
  const { page } = printed.line('2022年');
  const body = printed.lines.filter((line) => line.page === page && line.text.startsWith(BODY));
  const view = await viewPage(new Uint8Array(readFileSync(printed.path)), page);
  const date = view.find(name === 'plain-long-date' ? '2022年12月30日' : '2022年3月1日');
  const { shapes: seals, find } = view;
  return { ...printed, page, date, find, body, last: body.at(-1) as MeasuredLine, seals };
}

const only = (seals: readonly PageShape[]): PageShape => {
  if (seals.length !== 1) throw new Error(`${seals.length} seals`);
  return seals[0] as PageShape;
};

/** The seals of a page stand by themselves, within the type block, and begin within a line of the text. */
function inOrder(t: ExecutionContext, seals: readonly PageShape[], last: MeasuredLine, what = '') {
  const first = Math.min(...seals.map(({ top }) => top));
  t.true(
    first > last.bottom && first <= last.bottom + PITCH + 0.1,
    `${what}: ${first - last.bottom} mm below the text`,
  );
  for (const [i, seal] of seals.entries()) {
    t.true(seal.left >= BLOCK.left - 0.1 && seal.right <= BLOCK.right + 0.1, what);
    t.true(seal.bottom <= BLOCK.bottom + LEAD, `${what}: a seal ends at ${seal.bottom}`);
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
  if (!oracle('soffice')) return t.pass();
  const { find, date, last } = await placed('plain');
  const name = find(NAME);
  near(t, name.baseline, last.baseline + 2 * PITCH, 'a blank line');
  near(t, name.right, BLOCK.right - 2 * EM, 'name on the right');
  near(t, date.baseline, name.baseline + PITCH, 'date');
  near(t, date.left, name.left + 2 * EM, 'date on the left');
});

test('without a seal, the date longer than the name: the date is two characters from the right', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { find, date } = await placed('plain-long-date');
  near(t, date.right, BLOCK.right - 2 * EM, 'date on the right');
  near(t, date.left, find('示范协会').left + 2 * EM, 'date on the left');
});

test('several signatories without seals: the host first, the others below, the date after the last', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { find, date, last } = await placed('plain-joint');
  const names = [find(NAME), find('示范市新材料促进会')] as const;
  near(t, names[0].baseline, last.baseline + 2 * PITCH, 'a blank line');
  near(t, names[1].baseline, names[0].baseline + PITCH, 'second name');
  near(t, names[0].right, names[1].right, 'right edges');
  near(t, date.left, names[1].left + 2 * EM, 'date on the left');
  near(t, date.baseline, names[1].baseline + PITCH, 'date');
  t.true(date.right <= BLOCK.right - 2 * EM + 0.3);
});

test('a seal: the date four characters from the right, the name above its middle, the seal on both', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { find, date, last, seals } = await placed('sealed');
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
  if (!oracle('soffice')) return t.pass();
  for (const size of SIZES) {
    const { find, date, last, seals } = await placed(`size-${size}`);
    inOrder(t, seals, last, `${size} mm`);
    const [name, seal] = [find(NAME), only(seals)];
    near(t, seal.right - seal.left, size, 'width', 0.05);
    near(t, centreOf(name).x, centreOf(seal).x, 'across');
    const below = (name.top + date.bottom) / 2 - centreOf(seal).y;
    t.true(below > 0.09 * size && below < 0.15 * size, `${below} mm below the centre of ${size} mm`);
  }
});

test('a name too long for the date’s place ends at the edge, name, date and seal on one middle', async (t) => {
  if (!oracle('soffice')) return t.pass();
  for (const length of LENGTHS) {
    const { find, date, seals, last } = await placed(`long-${length}`);
    const name = find('示'.repeat(length));
    near(t, centreOf(name).x, centreOf(date).x, `${length}: one middle`);
    near(t, centreOf(only(seals)).x, centreOf(date).x, `${length}: seal`);
    t.true(name.right <= BLOCK.right + 0.3 && name.left >= BLOCK.left - 0.3, `${length} in the type block`);
    near(t, name.baseline, last.baseline + 3 * PITCH, `${length} on one line`);
  }
});

test('a name of more than a line: its lines and the date on one middle, and the seal near the text', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { lines: all, date, last, seals } = await placed('long-40');
  const name = all.filter(({ text }) => text.startsWith('示'));
  t.is(name.length, 2);
  for (const { x, right } of name) near(t, (x + right) / 2, centreOf(date).x, 'one middle');
  inOrder(t, seals, last);
});

test('a seal’s picture fills its size', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { find, date, last, seals } = await placed('sealed-picture');
  const seal = only(seals);
  t.is(seal.kind, 'picture');
  near(t, seal.right - seal.left, 42, 'width', 0.05);
  near(t, seal.bottom - seal.top, 42, 'height', 0.05);
  presses(t, seal, find(NAME), date);
  inOrder(t, seals, last);
});

test('the note stands two characters in on the line after the date', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { find, date } = await placed('sealed-annotated');
  const note = find('（此件公开发布）');
  near(t, note.baseline, date.baseline + PITCH, 'note');
  near(t, note.left, BLOCK.left + 2 * EM, 'two characters in');
});

test('several seals stand in rows, each on its own name, the last on the date also', async (t) => {
  if (!oracle('soffice')) return t.pass();
  for (const key of ['sealed-two', 'sealed-four'] as const) {
    const { find, date, last, seals } = await placed(key);
    const names = SIGNATURES[key].children.flatMap((part) =>
      part.type === 'signatory' ? part.children.map((child) => (child as { value: string }).value) : [],
    );
    t.is(seals.length, names.length);
    inOrder(t, seals, last, key);
    for (const [i, value] of names.entries())
      presses(t, seals[i] as PageShape, find(value), i === names.length - 1 ? date : undefined);
  }
});

test('names too long to stand side by side stand one below the other with their seals', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { find, date, last, seals } = await placed('rows');
  t.is(seals.length, LONG_NAMES.length);
  inOrder(t, seals, last);
  for (const [i, name] of LONG_NAMES.entries())
    presses(t, seals[i] as PageShape, find(name), i === 2 ? date : undefined);
});

test('a stamp: two blank lines, four characters from the right, the post beside its middle, the date below', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { find, date, last, seals } = await placed('stamped');
  const [post, stamp, name] = [find('会长'), only(seals), find('王示范')];
  t.is(stamp.kind, 'rectangle');
  near(t, stamp.right - stamp.left, 40, 'width', 0.05);
  near(t, stamp.bottom - stamp.top, 20, 'height', 0.05);
  near(t, stamp.right, BLOCK.right - 4 * EM, 'stamp on the right');
  near(t, stamp.top, last.bottom + LEAD + 2 * PITCH, 'two blank lines');
  near(t, post.right, stamp.left - 2 * EM, 'post');
  near(t, centreOf(post).y, centreOf(stamp).y, 'post at half the height');
  near(t, centreOf(name).x, centreOf(stamp).x, 'signer in the outline');
  near(t, centreOf(name).y, centreOf(stamp).y, 'signer at half the height');
  near(t, date.right, BLOCK.right - 4 * EM, 'date on the right');
  near(t, date.top, stamp.bottom + PITCH + LEAD, 'a blank line above the date');
});

test('several stamps stand one below the other, the posts to their left', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const { find, date, seals } = await placed('stamped-joint');
  const posts = [find(`${NAME}会长`), find('示范市新材料促进会会长')];
  t.is(seals.length, 2);
  const [first, second] = seals as [PageShape, PageShape];
  near(t, first.left, second.left, 'stamps');
  t.true(second.top - first.bottom >= 2);
  for (const [i, post] of posts.entries()) {
    const stamp = seals[i] as PageShape;
    near(t, post.right, stamp.left - 2 * EM, 'post');
    near(t, centreOf(post).y, centreOf(stamp).y, 'post at half the height');
  }
  near(t, date.top, second.bottom + PITCH + LEAD, 'a blank line above the date');
});

test('on every place of a page a signature has text with it and stays above the page number', async (t) => {
  if (!oracle('soffice')) return t.pass();
  for (const key of PLACED) {
    for (const count of COUNTS) {
      const what = `${key} after ${count} lines`;
      const { body, lines: all, page, pages, seals, last } = await placed(`${key}-after-${count}`);
      t.true(body.length >= 1, `${what}: alone`);
      t.is(pages, page, what);
      const own = all.filter((line) => line.page === page && !line.text.startsWith('—'));
      t.true(
        own.every(({ bottom }) => bottom <= BLOCK.bottom + 0.3),
        what,
      );
      if (key.startsWith('sealed')) inOrder(t, seals, last, what);
      else for (const { bottom } of seals) t.true(bottom <= BLOCK.bottom, what);
    }
  }
});

test('the last paragraph goes on at the page of the signature', async (t) => {
  if (!oracle('soffice')) return t.pass();
  for (const count of TURNED) {
    const { body, seals, last, page } = await placed(`text-${count}`);
    t.true(body.length >= 2, `${count} lines: ${body.length} on page ${page}`);
    inOrder(t, seals, last, `${count} lines`);
  }
});

test('a list of attachments does not part a signature from its text', async (t) => {
  if (!oracle('soffice')) return t.pass();
  for (const count of COUNTS) {
    const { body, lines: all, page, seals } = await placed(`list-after-${count}`);
    t.true(body.length >= 1, `${count} lines: ${body.length} with the signature`);
    const list = all.filter(({ text }) => text.includes('名单'));
    t.is(list.length, 3);
    t.true(list.every((line) => line.page === page));
    inOrder(t, seals, list.at(-1) as MeasuredLine, `${count} lines`);
  }
});

test('seals have a name, a description and an id of their own, and hang on the name that they press', async (t) => {
  const { bytes } = await renderer.render(signed(SIGNATURES['sealed-four']), baseStyles, await testWorld());
  const xml = partOf(bytes, 'word/document.xml');
  const anchors = [...xml.matchAll(/<wp:anchor [^>]*relativeHeight="(\d+)"[^>]*>.*?<\/wp:anchor>/g)];
  t.is(anchors.length, 4);
  t.is(new Set(anchors.map(([, order]) => order)).size, 4);
  const properties = anchors.map(([anchor]) => /<wp:docPr ([^>]*)\/?>/.exec(anchor)?.[1] ?? '');
  t.is(new Set(properties.map((each) => /id="(\d+)"/.exec(each)?.[1])).size, 4);
  for (const each of properties) t.regex(each, /name="Seal \d+" descr="示范有色金属行业协会印章"/);
  for (const [anchor] of anchors) {
    t.regex(anchor, /behindDoc="1"/);
    t.regex(anchor, /<wp:positionV relativeFrom="paragraph">/);
  }
});

test('a picture that Word does not show leaves the outline, and a message', async (t) => {
  const world = await testWorld();
  const picture = { bytes: new Uint8Array(), width: 10, height: 10, mediaType: 'image/svg+xml' as const };
  const document = signed(sealed(roundSeal('seal.svg')));
  const { bytes, messages } = await renderer.render(document, baseStyles, {
    ...world,
    picture: () => picture,
  });
  t.deepEqual(
    messages.map(({ ruleId }) => ruleId),
    ['figure-shown'],
  );
  t.regex(partOf(bytes, 'word/document.xml'), /prst="ellipse"/);
});

test('every word of a signature is text of the file, in order', async (t) => {
  const bare = (text: string) => text.replace(/\s/g, '');
  for (const [name, signature] of Object.entries(SIGNATURES)) {
    const document = signed(signature);
    const { bytes } = await renderer.render(document, baseStyles, await testWorld());
    const { paragraphs } = await inspect(bytes);
    const expected = paragraphsOf(document).map(({ text }) => text);
    t.is(bare(paragraphs.map(({ text }) => text).join('')), bare(expected.join('')), name);
  }
});
