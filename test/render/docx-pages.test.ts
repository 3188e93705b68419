/** Page numbers of Word files: those in the contents are right at first open, by LibreOffice's own pages. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { Block, Document } from '../../src/document/tree.js';
import { build } from '../../src/index.js';
import { type Facts, inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { oracle, toPdf } from '../oracle.js';
import { headingPages, shownNumbers } from './word-pages.js';
import { baseStyles, documentOf, paragraphOf, testWorld } from './world.js';

const folder = mkdtempSync(join(tmpdir(), 'docx-pages-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));

interface Printed {
  name: string;
  docx: Uint8Array;
  pdf: Facts;
}

async function print(paths: readonly string[], name: (path: string) => string): Promise<Printed[]> {
  const pdfs = await toPdf(paths, join(folder, 'libreoffice'));
  return Promise.all(
    paths.map(async (path, i) => ({
      name: name(path),
      docx: new Uint8Array(readFileSync(path)),
      pdf: await inspect(new Uint8Array(readFileSync(pdfs[i] as string)), `${name(path)}.pdf`),
    })),
  );
}

let printing: Promise<Printed[]> | undefined;

/** Every document of annals.yaml, in one session of LibreOffice. */
function samples(): Promise<Printed[]> {
  printing ??= build({ out: join(folder, 'samples'), formats: ['docx'] }).then(({ files }) =>
    print(
      files.map(({ path }) => path),
      (path) => files.find((file) => file.path === path)?.id ?? path,
    ),
  );
  return printing;
}

/**
 * Every heading stands on the page that was counted. Where LibreOffice's own rules of ending lines move it, the heading
 * is listed: Word has other rules, and nothing else may move it.
 */
async function agree(t: ExecutionContext, { name, docx, pdf }: Printed): Promise<number> {
  const headings = await headingPages(docx, pdf);
  for (const { heading, counted, byItsRules, set } of headings) {
    if (counted === set) continue;
    t.log(`${name}: ${heading}: counted ${counted}, set on ${set}: LibreOffice ends lines elsewhere`);
    t.is(byItsRules, set, `${name}: ${heading}, by LibreOffice's rules`);
  }
  return headings.length;
}

test('the headings of every sample stand on the pages that were counted', async (t) => {
  if (!oracle('soffice')) return t.pass();
  let count = 0;
  for (const each of await samples()) count += await agree(t, each);
  t.true(count > 50, `${count} headings`);
});

test('the contents of every sample show the numbers that LibreOffice prints on the pages of the headings', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const numbers = (await samples()).flatMap(({ name, docx, pdf }) => {
    const printed = new Map(pdf.furniture.map(({ page, text }) => [page, /\d+/.exec(text)?.[0]]));
    return shownNumbers(docx).map(([bookmark, number], i) => {
      t.is(number, printed.get(pdf.outline[i]?.page) as string, `${name}: ${bookmark}`);
      return number;
    });
  });
  t.true(numbers.length > 5);
});

/** A report in our own words: paragraphs of every length, lists and tables between headings. */
function longReport(): Document {
  const blocks: Block[] = [];
  for (let part = 1; part <= 60; part++) {
    const text = `本节第${part}项工作由秘书处会同各分会完成，全年走访企业${part * 3}家，收集意见${part * 7}条，`;
    const rest = '其中涉及用工、物流与资金的“三难”问题逐条登记，月度跟踪，季度通报（详见Annals系统）。';
    blocks.push(
      {
        type: 'heading',
        depth: part % 5 === 1 ? 1 : 2,
        id: `part-${part}`,
        children: [{ type: 'text', value: `第${part}项` }],
      },
      ...Array.from({ length: 1 + (part % 4) }, (_, i) =>
        paragraphOf(text + rest.repeat(((part + i) % 5) + 1)),
      ),
      ...(part % 7 === 0 ? [table(part)] : []),
    );
  }
  const headings = blocks.flatMap((block) => (block.type === 'heading' ? [block] : []));
  const children = headings.map(({ depth, id, children }) => ({
    type: 'contentsEntry' as const,
    depth,
    target: id,
    children,
  }));
  return documentOf({ type: 'contents', depth: 2, children }, { type: 'pageBreak' }, ...blocks);
}

function table(part: number): Block {
  const cell = (value: string) => ({
    type: 'tableCell' as const,
    children: [{ type: 'text' as const, value }],
  });
  return {
    type: 'table',
    columns: [
      { align: 'left', width: 2 },
      { align: 'left', width: 6 },
    ],
    headRows: 1,
    children: Array.from({ length: 4 + (part % 9) }, (_, row) => ({
      type: 'tableRow',
      children: [cell(`第${row}项`), cell('逐条登记，月度跟踪，季度通报。'.repeat((row % 3) + 1))],
    })),
  };
}

test('a report of some fifty pages has its headings and its contents right', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const path = join(folder, 'long.docx');
  const { bytes, messages } = await renderer.render(longReport(), baseStyles, await testWorld());
  t.deepEqual(messages, []);
  writeFileSync(path, bytes);
  const [printed] = (await print([path], () => 'long')) as [Printed];
  t.true((printed.pdf.pages ?? 0) > 40, `${printed.pdf.pages} pages`);
  t.is(await agree(t, printed), 60);
});
