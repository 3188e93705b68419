/** Lines of a chronicle in pieces, and by what entries begin in this document. */
import { type DateContext, dateAt, type FoundDate } from './date.js';
import { type Heading, headingOf } from './heading.js';
import { innerDate } from './inner-date.js';
import { type Label, type LabelKind, labelOf } from './label.js';
import { cellsOf } from './row.js';

/** A line in pieces: its label, what the label leads, and its heading. */
export interface Line {
  number: number;
  text: string;
  /** Whether an empty line stands before it. */
  apart: boolean;
  label?: Label | undefined;
  heading?: Heading | undefined;
}

/**
 * What begins an entry in this document: a kind of label, a date, a row of a table, a paragraph with its date
 * within (`prose`), or every line.
 */
export type Style = LabelKind | 'date' | 'row' | 'prose' | 'paragraph';

export const SENTENCE_END = /[。！？；!?;…][”’」』）)]*\s*$/;

/** The lines that have text. */
export function linesOf(text: string, year: number | undefined): Line[] {
  let apart = false;
  return text.split('\n').flatMap((each, index) => {
    const told = each.trim();
    const line: Line = { number: index + 1, text: told, apart };
    apart = told === '';
    if (told === '') return [];
    line.label = labelOf(told);
    line.heading = headingOf(told.slice(line.label?.text.length ?? 0), { year });
    return [line];
  });
}

/** The kind of label that is on most lines, the first of equals; else dates; else every line. */
export function styleOf(lines: readonly Line[]): Style {
  const count = new Map<Style, number>();
  for (const { text, label, heading } of lines) {
    if (heading) continue;
    const style = rowParts(text) ? 'row' : (label?.kind ?? (isDated(text) ? 'date' : undefined));
    if (style) count.set(style, (count.get(style) ?? 0) + 1);
  }
  const [best] = [...count].sort((a, b) => b[1] - a[1]);
  const first = [...count.keys()].find((style) => style !== 'date' && style !== 'row');
  if (best?.[0] === 'date' && first && !isSections(lines, first)) return first;
  if (!first && best?.[0] !== 'row' && isProse(lines)) return 'prose';
  return best?.[0] ?? 'paragraph';
}

/** Whether labels of a kind only head sections, whose entries are led by dates: 一、会议活动. */
function isSections(lines: readonly Line[], kind: Style): boolean {
  const labelled = lines.filter(({ label }) => label?.kind === kind);
  const dated = lines.filter(({ text, label }) => !label && isDated(text));
  return labelled.every(isSection) && dated.length >= 2 * labelled.length;
}

/** Whether a line with a label is short, tells nothing by itself and has no date. */
export const isSection = ({ text, label }: Line): boolean =>
  label !== undefined &&
  text.length <= 30 &&
  !SENTENCE_END.test(text) &&
  !isDated(text.slice(label.text.length));

/** Whether paragraphs tell an entry each, many with the date within: 协会于3月5日召开……. */
function isProse(lines: readonly Line[]): boolean {
  const told = lines.filter(({ heading, text }) => !heading && SENTENCE_END.test(text));
  const dated = told.filter(({ text }) => isDated(text)).length;
  const inner = told.filter(({ text }) => !isDated(text) && innerDate(text, ANY)).length;
  const isApart = told.filter(({ apart }) => apart).length >= told.length - 1;
  const isOften = inner >= 2 && inner >= 0.25 * (inner + dated);
  return (isOften || (isApart && inner >= 1)) && inner + dated >= 0.6 * told.length;
}

/** A day that any date can follow. */
const ANY: DateContext = { year: 2000, month: 1, day: 1 };

const OPENING = /^[【[（(〔〈*]*/;

/** The date that a text begins with. */
export const dateOfStart = (text: string, context: DateContext): FoundDate | undefined =>
  dateAt(text, OPENING.exec(text)?.[0].length ?? 0, context);

/** Whether a text begins with a date that can stand for itself. */
export const isDated = (text: string): boolean => dateOfStart(text, ANY) !== undefined;

/** What a row holds: number, date, and what it tells. */
export function rowParts(text: string): { label: string; date: string; rest: string } | undefined {
  const cells = cellsOf(text);
  if (!cells) return undefined;
  const label = /^\d{1,6}[.、]?$/.test(cells[0] ?? '') ? `${cells.shift()}\t` : '';
  const date = isDated(cells[0] ?? '') ? (cells.shift() as string) : '';
  const rest = cells.filter((cell) => cell !== '').join('，');
  return rest !== '' && (date !== '' || label !== '') ? { label, date, rest } : undefined;
}
