import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { VFileMessage } from 'vfile-message';
import type { PageSetup } from '../../src/document/style.js';
import { captionLabel, childrenOf, visitNodes } from '../../src/document/text.js';
import type { Document, DocumentNode, Inline } from '../../src/document/tree.js';
import type { Facts } from '../../src/inspect/facts.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/pdf.js';
import type { Picture } from '../../src/render/renderer.js';
import { oracle, pdfProblems } from '../oracle.js';
import { type Generated, generate } from './document-generator.js';
import { collisions, type Found, find, type PageText, readPages } from './page-text.js';
import { bare, pdfWorld } from './pdf-samples.js';

const SEEDS = 60;
const GROUPS = 6;

const square = readFileSync('test/fixtures/pictures/square.png');
const drawing = (width: number, height: number): Picture => ({
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="9" height="9"/></svg>`,
  ),
  mediaType: 'image/svg+xml',
  width,
  height,
});
const pictures: Record<string, Picture> = {
  wide: { bytes: square, mediaType: 'image/png', width: 64, height: 64 },
  tall: drawing(300, 3000),
  drawing: drawing(200, 100),
  broken: { bytes: new Uint8Array([1, 2]), mediaType: 'image/png', width: 1, height: 1 },
};

for (let group = 0; group < GROUPS; group++) {
  test(`generated documents lose nothing, keep their order and their margins (${group + 1} of ${GROUPS})`, async (t) => {
    const world = await pdfWorld(t, pictures);
    for (let seed = group; seed < SEEDS; seed += GROUPS) {
      const { document, styles } = generate(seed);
      const { bytes, messages } = await renderer.render(document, styles, world);
      t.deepEqual(
        messages
          .filter((message) => message.ruleId !== 'figure-shown' && !isForced(message))
          .map((message) => `${seed}: ${message.ruleId} ${message.reason}`),
        [],
      );
      const again = await renderer.render(structuredClone(document), styles, world);
      t.is(digest(again.bytes), digest(bytes), `${seed}: other bytes`);
      if (oracle('qpdf')) t.is(await problemsOf(bytes), '', `${seed}`);
      const pages = await readPages(bytes);
      const places = placesOf(t, document, pages, seed);
      inOrder(t, document, places, seed);
      const facts = await inspect(bytes, 'sample.pdf');
      insideMargins(t, { document, styles }, pages, facts.pageLabels ?? [], seed);
      contentsAgree(t, document, places, pages, facts, seed);
    }
  });
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function problemsOf(bytes: Uint8Array): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'annals-pdf-'));
  const path = join(folder, 'sample.pdf');
  writeFileSync(path, bytes);
  const problems = await pdfProblems(path);
  rmSync(folder, { recursive: true });
  return problems;
}

/** What a node with inline children prints, with the marks of its notes. */
function printed(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'footnote') return String(node.number);
      if (node.type === 'captionNumber') return captionLabel(node);
      return node.type === 'break' ? '' : printed(node.children);
    })
    .join('');
}

const isText = (node: DocumentNode): node is DocumentNode & { children: Inline[] } =>
  childrenOf(node).some(({ type }) => type === 'text') && !INLINE.has(node.type);
const INLINE = new Set(['strong', 'emphasis', 'delete', 'link', 'open', 'dotted', 'ruby', 'crossReference']);

/** Where each paragraph of whatever kind stands; those of a table's head stand several times, first on the first page. */
function placesOf(
  t: ExecutionContext,
  document: Document,
  pages: PageText[],
  seed: number,
): Map<DocumentNode, Found> {
  const places = new Map<DocumentNode, Found>();
  let contentsEnd: Found = { page: 0, at: 0 };
  visitNodes(document, (node) => {
    if (!isText(node)) return;
    const text = printed(node.children);
    // Headings stand in the contents first.
    const found = find(pages, text, node.type === 'heading' ? contentsEnd : undefined);
    t.truthy(found, `${seed}: a ${node.type} is lost: ${text.slice(0, 60)}`);
    if (!found) return;
    places.set(node, found);
    if (node.type === 'contentsEntry') contentsEnd = { page: found.page, at: found.at + 1 };
  });
  return places;
}

const before = (a: Found, b: Found): boolean => a.page < b.page || (a.page === b.page && a.at < b.at);

/** Text stands in the order of the tree, and notes on the page of their marks or after it. */
function inOrder(
  t: ExecutionContext,
  document: Document,
  places: ReadonlyMap<DocumentNode, Found>,
  seed: number,
): void {
  let last: Found = { page: 0, at: -1 };
  const visit = (node: DocumentNode, mark?: Found): void => {
    const found = places.get(node);
    if (found && mark) t.true(found.page >= mark.page, `${seed}: a note before its mark`);
    // Cells of a row that is divided stand side by side on both pages.
    else if (found && node.type !== 'tableCell') {
      t.true(before(last, found), `${seed}: out of order: ${node.type}`);
      last = found;
    }
    for (const child of childrenOf(node))
      visit(child, mark ?? (child.type === 'footnote' ? (found ?? last) : undefined));
  };
  visit(document);
}

/** No line outside the type area, whose margins change sides where pages face each other; none on another. */
function insideMargins(
  t: ExecutionContext,
  { styles }: Generated,
  pages: readonly PageText[],
  labels: readonly string[],
  seed: number,
): void {
  for (const [i, page] of pages.entries()) {
    t.deepEqual(collisions(page), [], `${seed}: page ${i + 1}`);
    const setup = Object.values(styles.pages).find((each) => isOf(page, each)) as PageSetup;
    const { left, right, bottom } = setup.margin;
    const mirrored = setup.mirrored && Number(labels[i]) % 2 === 0;
    const edges = mirrored ? { from: right, to: page.width - left } : { from: left, to: page.width - right };
    for (const line of page.lines) {
      const outside = line.x < edges.from - 0.6 * line.size || line.x + line.width > edges.to + line.size;
      t.false(outside || line.y > page.height - bottom, `${seed}: page ${i + 1}: ${line.text}`);
    }
  }
}

const isOf = (page: PageText, { width, height }: PageSetup): boolean =>
  Math.abs(page.width - width) + Math.abs(page.height - height) < 0.1;

/** The contents give the numbers of the pages that the headings are on, and so do the bookmarks. */
function contentsAgree(
  t: ExecutionContext,
  document: Document,
  places: ReadonlyMap<DocumentNode, Found>,
  pages: readonly PageText[],
  { outline, pageLabels = [] }: Facts,
  seed: number,
): void {
  const headings = new Map<string, Found>();
  visitNodes(document, (node) => {
    const found = places.get(node);
    if (node.type === 'heading' && found) headings.set(node.id, found);
  });
  t.deepEqual(
    outline.map(({ page }) => page),
    [...headings.values()].map(({ page }) => page + 1),
    `${seed}: bookmarks`,
  );
  visitNodes(document, (node) => {
    const found = node.type === 'contentsEntry' && places.get(node);
    if (!found || node.type !== 'contentsEntry') return;
    const label = pageLabels[headings.get(node.target)?.page ?? -1] ?? '';
    const text = pages
      .slice(found.page)
      .map((page) => page.text)
      .join('')
      .slice(found.at);
    t.true(
      text.startsWith(bare(printed(node.children) + label)),
      `${seed}: ${text.slice(0, 60)} should end with ${label}`,
    );
  });
}

/** Measures of a few characters force lines to end where they should not; from eight on none may. */
function isForced({ ruleId, actual }: VFileMessage): boolean {
  return ruleId === 'line-end-allowed' && [...(actual ?? '')].length < 8;
}
