/** What is wrong with the lines that Annals, Typst and Chromium set of the same text in the same font. */
import { columns } from '../../src/cli/columns.js';
import { readChronicle, withoutNumbers } from '../chronicle.js';
import { annals, looseness } from '../lines/annals.js';
import { chromiumSetters } from '../lines/chromium.js';
import { addCounts, type Counts, countLines } from '../lines/count.js';
import type { Lines, Setter, Setting } from '../lines/setter.js';
import { typstSetter } from '../lines/typst.js';
import { findTypst } from '../peer/typst.js';
import { SONG_FILE } from '../song.js';
import type { Part } from './part.js';

/** Em. */
const WIDTHS = [8, 10, 12, 15, 18, 20, 24, 28, 32, 36, 40];
const FIRST_LINE_INDENT = 2;

const HEAD = ['程序', '断行', '行首禁则', '行尾禁则', '—— …… 拆开', '数与量词拆开', '第与数拆开', '孤字末行'];

export const lines: Part = {
  about: '大事记在十一种行宽下的断行，与 Typst、Chromium 比较',
  onlyByName: true,
  async report({ folder, note }) {
    const { paragraphs: numbered, source } = await readChronicle();
    const paragraphs = withoutNumbers(numbered);
    const common = { paragraphs, widths: WIDTHS, firstLineIndent: FIRST_LINE_INDENT, font: SONG_FILE };
    note(
      `\n${source}，${paragraphs.length} 段，${paragraphs.join('').length} 字；行宽 ${WIDTHS.join('、')} 字\n`,
    );
    const rows: string[][] = [];
    for (const setter of findSetters(note)) {
      const found = await setter.set({ ...common, folder: folder() });
      rows.push(row(setter.name, countAll(found, common)));
    }
    for (const line of columns([HEAD, ...rows], [1, 2, 3, 4, 5, 6, 7])) note(line);
    note('\nAnnals 汉字之间加宽（字）\n');
    for (const line of columns(await loosenessRows(common), [0, 1, 2, 3])) note(line);
  },
};

async function loosenessRows(setting: Omit<Setting, 'folder'>): Promise<string[][]> {
  const rows = [['行宽', '中位数', '百分之一的行超过', '最大']];
  for (const width of setting.widths) {
    const { median, hundredth, most } = await looseness(setting, width);
    rows.push([String(width), ...[median, hundredth, most].map((each) => each.toFixed(3))]);
  }
  return rows;
}

function findSetters(note: (line: string) => void): Setter[] {
  const typst = findTypst(note);
  return [annals, ...(typst ? [typstSetter(typst)] : []), ...chromiumSetters(note)];
}

/** Throws when a program lost text: counts over other text would say nothing. */
function countAll(found: Map<number, Lines[]>, { paragraphs }: Pick<Setting, 'paragraphs'>): Counts {
  const all: Counts[] = [];
  for (const [width, set] of found) {
    set.forEach((lines, i) => {
      if (solid(lines.join('')) !== solid(paragraphs[i] ?? ''))
        throw new Error(`${width} em: text differs\n${paragraphs[i]}\n${lines.join('\n')}`);
      all.push(countLines(lines));
    });
  }
  return addCounts(all);
}

const solid = (text: string): string => text.replace(/\s/gu, '');

const row = (name: string, counts: Counts): string[] => [
  name,
  ...[counts.breaks, counts.start, counts.end, counts.divided, counts.unit, counts.ordinal, counts.short].map(
    String,
  ),
];
