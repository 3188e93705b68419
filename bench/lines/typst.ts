/** Typst: every paragraph at every width on a page of its own, its lines read back from the PDF. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openPdf } from '../../src/inspect/pdf/library.js';
import { type Line, readLines } from '../../src/inspect/pdf/lines.js';
import { escapeSigns } from '../exporter/escape.js';
import { run } from '../measure.js';
import type { Typst } from '../peer/typst.js';
import type { Lines, Setter, Setting } from './setter.js';

/** Points; the size of the characters changes no line. */
const SIZE = 10;
const MARGIN = 20;
const FAMILY = 'Noto Serif SC';

/** Typst as a setter of lines. */
export const typstSetter = (typst: Typst): Setter => ({
  name: typst.version,
  async set(setting) {
    const fonts = join(setting.folder, 'fonts');
    mkdirSync(fonts);
    copyFileSync(setting.font, join(fonts, basename(setting.font)));
    const source = join(setting.folder, 'lines.typ');
    writeFileSync(source, sourceOf(setting));
    run(typst.compile(setting.folder, fonts, setting.folder, [source]));
    const pages = await readPages(readFileSync(join(setting.folder, 'lines.pdf')));
    const { paragraphs, widths } = setting;
    if (pages.length !== paragraphs.length * widths.length)
      throw new Error(`Typst: ${pages.length} pages of ${paragraphs.length * widths.length}`);
    return new Map(
      widths.map((width, i) => [width, pages.slice(i * paragraphs.length, (i + 1) * paragraphs.length)]),
    );
  },
});

function sourceOf({ paragraphs, widths, firstLineIndent }: Setting): string {
  const pages = widths.flatMap((width) => [
    `#set page(width: ${width * SIZE + 2 * MARGIN}pt, height: auto, margin: ${MARGIN}pt)`,
    paragraphs.map(escapeSigns).join('\n#pagebreak()\n'),
  ]);
  return [
    `#set text(font: ${JSON.stringify(FAMILY)}, size: ${SIZE}pt, lang: "zh", region: "cn")`,
    `#set par(justify: true, leading: 1em, first-line-indent: (amount: ${firstLineIndent}em, all: true))`,
    ...pages,
  ].join('\n');
}

async function readPages(bytes: Uint8Array): Promise<Lines[]> {
  const { document, close } = await openPdf(bytes);
  const pages: Lines[] = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(joinBaselines(await readLines(await document.getPage(number), new Map())));
  await close();
  return pages;
}

/** The reader begins a line anew where text moves back; what stands on one baseline is one line. */
function joinBaselines(pieces: readonly Line[]): Lines {
  const lines: Lines = [];
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    if (before && Math.abs(before.y - piece.y) < SIZE / 2) lines.push(lines.pop() + piece.text);
    else lines.push(piece.text);
  });
  return lines.map((line) => line.replaceAll('\t', '').trim());
}
