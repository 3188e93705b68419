/** The chronicle over and over with headings, emphasis, tables and contents, as a project: one record in Markdown for each copy. */
import { DOCUMENT, recordOf, write } from './project.js';

/** Pieces that a paragraph is cut into; every second one is emphasised. */
const PIECES = 8;
const MARKS = ['**', '*'];
const COLUMNS = ['序号', '摘要', '字数'];
/** Rows of the table below each copy. */
const ROWS = 8;

/** Writes a project of one document: `copies` of the paragraphs, below a heading each and above a table each. */
export function writeRichProject(folder: string, paragraphs: readonly string[], copies: number): void {
  write(folder, 'annals.yaml', `schema: 1\ndocuments:\n  ${DOCUMENT}:\n    template: chronicle\n`);
  write(folder, 'templates/chronicle.md', TEMPLATE);
  write(folder, 'records/organization.yaml', 'name: 上海有色金属行业协会\ntags: [大事]\n');
  for (let entry = 1; entry <= copies; entry++)
    write(folder, `records/2022/${entry}.yaml`, recordOf({ markdown: copyOf(paragraphs, entry) }, entry));
}

const TEMPLATE = `---
title: 大事记
styles: { body: { role: song, latin: song } }
---

::contents[目录]{depth=2}

::activities{order=entry}
`;

function copyOf(paragraphs: readonly string[], number: number): string {
  const half = Math.ceil(paragraphs.length / 2);
  const text = (from: number, to?: number) => paragraphs.slice(from, to).map(emphasised).join('\n\n');
  return [
    `## 大事记第${number}份`,
    '### 上半年',
    text(0, half),
    '### 下半年',
    text(half),
    table(paragraphs),
  ].join('\n\n');
}

/** Every second piece is strong or emphasised. Marks stand between Han characters, where they are marks in any case. */
function emphasised(paragraph: string): string {
  const length = Math.ceil(paragraph.length / PIECES);
  let result = '';
  let open = '';
  let last = 0;
  for (const match of paragraph.matchAll(/(?<=\p{sc=Han})(?=\p{sc=Han})/gu)) {
    if (match.index < last + length) continue;
    result += literal(paragraph.slice(last, match.index));
    const mark = open || (MARKS[Math.floor(match.index / length) % MARKS.length] as string);
    result += mark;
    open = open ? '' : mark;
    last = match.index;
  }
  return result + literal(paragraph.slice(last)) + open;
}

function table(paragraphs: readonly string[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = paragraphs
    .slice(0, ROWS)
    .map((text, i) => line([String(i + 1), literal(text.slice(0, 20)), String(text.length)]));
  return [line(COLUMNS), line(COLUMNS.map(() => '---')), ...rows].join('\n');
}

const literal = (text: string): string => text.replace(/[\\`*_{}[\]<>|~:&#]/g, '\\$&');
