/**
 * Entries of a chronicle, whatever their form: numbered, bulleted or led by dates, several on a line, one over
 * several lines, rows of tables. The order is the source's. Every character of the source stands in an entry,
 * in its label, or in what is left over.
 */
import type { DateContext, FoundDate } from './date.js';
import type { Heading } from './heading.js';
import { innerDate } from './inner-date.js';
import { type Label, labelOf } from './label.js';
import {
  dateOfStart,
  isDated,
  isSection,
  type Line,
  linesOf,
  rowParts,
  SENTENCE_END,
  type Style,
  styleOf,
} from './line.js';

/** An entry as the source has it. */
export interface Entry {
  label: string;
  value?: number | undefined;
  /** Line of its start, from 1. */
  line: number;
  /** Without its label, in the source's words; a line end where one mattered. */
  text: string;
  /** Its date; undefined where its text has none. */
  date?: FoundDate | undefined;
  /** Whether its date stands within, and not at its start. */
  inner?: true;
  /** What headings and entries before say of the date. */
  context: DateContext;
  /** By which form it was found. */
  form: Style;
}

/** Text outside entries: titles, headings, what stands before the first entry. */
export interface Leftover {
  line: number;
  text: string;
  heading: boolean;
}

export interface Entries {
  entries: Entry[];
  leftovers: Leftover[];
  /** Steps taken; a test holds them linear in the length of the text. */
  steps: number;
}

/** Characters at the end of an entry that tell whether a line goes on with it. */
const TAIL = 12;

/** Finds the entries of a text. `year` is used where the text names none. */
export function findEntries(text: string, year?: number): Entries {
  const lines = linesOf(text, year);
  const finder = new EntryFinder(styleOf(lines), year ?? yearIn(lines), 0.6 * medianLength(lines));
  for (const line of lines) finder.take(line);
  finder.finish();
  return { entries: finder.entries, leftovers: finder.leftovers, steps: finder.steps };
}

/** A year that a text names before any other: for entries before the first that names one. */
function yearIn(lines: readonly Line[]): number | undefined {
  for (const [index, { text }] of lines.entries()) {
    const bare = index < 3 && !SENTENCE_END.test(text) ? /(?<!\d)20\d{2}(?!\d)/.exec(text)?.[0] : undefined;
    if (bare) return Number(bare);
    const year = /(?<!\d)((?:19|20)\d{2})(?=[年.\-/]\d{0,2})/.exec(text)?.[1];
    if (year) return Number(year);
  }
  return undefined;
}

const medianLength = (lines: readonly Line[]): number =>
  lines.map(({ text }) => text.length).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;

/** Walks the lines once. */
class EntryFinder {
  readonly entries: Entry[] = [];
  readonly leftovers: Leftover[] = [];
  steps = 0;
  private context: DateContext;
  /** The number of the last label of the style, and of a list within an entry. */
  private last: number | undefined;
  private inner: number | undefined;
  /** Lines that go on with the last entry, joined once, and how what is there ends. */
  private more: string[] = [];
  private tail = '';
  private isShort = false;
  /** The month that the last heading names. */
  private month: number | undefined;

  constructor(
    private readonly style: Style,
    year: number | undefined,
    /** A line of fewer characters that ends no sentence is a title, and no line that was broken. */
    private readonly short: number,
  ) {
    this.context = { year };
  }

  take(line: Line): void {
    this.steps += line.text.length;
    if (line.heading) this.takeHeading(line, line.heading);
    else this.takeText(line);
  }

  private takeText(line: Line): void {
    const row = rowParts(line.text);
    if (row) {
      const told = row.date === '' ? row.rest : `${row.date}，${row.rest}`;
      this.open(told, {
        line: line.number,
        label: row.label,
        value: Number.parseInt(row.label, 10) || undefined,
        form: 'row',
      });
      return;
    }
    const rest = line.text.slice(line.label?.text.length ?? 0);
    if (this.style === 'date' && isSection(line)) {
      this.takeHeading(line, { parts: {} });
      return;
    }
    if (line.label && this.begins(line.label, rest)) this.takeLabelled(line, line.label);
    else if (!line.label && this.beginsUnlabelled(line.text)) this.takeDated(line);
    else this.goOn(line);
  }

  private takeHeading(line: Line, { parts }: Heading): void {
    this.leftovers.push({ line: line.number, text: line.text, heading: true });
    this.month = parts.month;
    this.context = parts.year === undefined ? { ...this.context, ...definedOf(parts) } : definedOf(parts);
    this.last = undefined;
    this.inner = undefined;
  }

  /** Whether a label begins an entry, and not an item of a list within one. */
  private begins(label: Label, rest: string): boolean {
    const dated = isDated(rest);
    if (label.kind !== this.style) return dated && this.style !== 'row';
    if (label.value === undefined || dated) return true;
    const before = this.tail;
    const followsInner = this.inner !== undefined && label.value === this.inner + 1;
    if (followsInner && (this.entries.at(-1)?.date || label.value !== (this.last ?? 0) + 1)) {
      this.inner = label.value;
      return false;
    }
    if (label.value === 1 && this.last !== undefined && /[：:]\s*$/.test(before)) {
      this.inner = 1;
      return false;
    }
    return true;
  }

  private readonly hasDate = (text: string): boolean =>
    isDated(text) || innerDate(text, this.context) !== undefined;

  /** Whether a text names a day. */
  private readonly hasDay = (text: string): boolean =>
    (dateOfStart(text, this.context) ?? innerDate(text, this.context))?.parts.day !== undefined;

  private beginsUnlabelled(text: string): boolean {
    if (this.style === 'paragraph') return true;
    if (this.style === 'prose') return this.hasDate(text);
    if (!isDated(text)) return false;
    const before = this.entries.at(-1);
    return !before || this.style === 'date' || SENTENCE_END.test(this.tail);
  }

  /** A line with a label may hold the entries of the labels that follow it, too. */
  private takeLabelled(line: Line, first: Label): void {
    let label = first;
    let text = line.text.slice(first.text.length);
    for (;;) {
      const at = this.nextLabel(text, label);
      this.last = label.value;
      this.inner = undefined;
      const told = at < 0 ? text : text.slice(0, at);
      this.open(told.trim(), { line: line.number, label: label.text, value: label.value, form: label.kind });
      const next = at < 0 ? undefined : labelOf(text.slice(at));
      if (!next) return;
      label = next;
      text = text.slice(at + next.text.length);
    }
  }

  /** Where the next label of the same form stands in a text, after the end of a sentence or a space. */
  private nextLabel(text: string, { kind, next, value }: Label): number {
    const isOther = kind !== this.style && value !== undefined;
    if (next === undefined) return -1;
    for (let at = text.indexOf(next, 1); at > 0; at = text.indexOf(next, at + 1)) {
      this.steps += 1;
      const found = labelOf(text.slice(at, at + 40));
      if (
        found?.kind === kind &&
        /[。；！？”）\s]/.test(text[at - 1] as string) &&
        (!isOther || isDated(text.slice(at + found.text.length))) &&
        text.length > at + found.text.length
      )
        return at;
    }
    return -1;
  }

  /** A line led by a date, and the later dates that lead sentences of it. */
  private takeDated(line: Line): void {
    const form = this.style === 'paragraph' || this.style === 'prose' ? this.style : 'date';
    let start = 0;
    if (this.style === 'date' || this.style === 'prose') {
      for (const match of line.text.matchAll(
        /[。；](?=(?:\d{4}年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[^。；]{0,12}[，,：:])/g,
      )) {
        const at = match.index + 1;
        if (this.style === 'prose' && !this.hasDay(line.text.slice(start, at))) continue;
        this.open(line.text.slice(start, at), { line: line.number, label: '', form });
        start = at;
      }
    }
    this.open(line.text.slice(start), { line: line.number, label: '', form });
  }

  private open(
    text: string,
    start: Pick<Entry, 'line' | 'label' | 'form'> & { value?: number | undefined },
  ): void {
    this.finish();
    this.tail = text.slice(-TAIL);
    this.isShort = text.length < this.short;
    const date = this.leading(text);
    this.entries.push({ ...start, text, date, context: this.context });
    if (date) this.advance(date.parts);
  }

  /** Joins what goes on with the last entry to it. */
  finish(): void {
    const last = this.entries.at(-1);
    if (last && this.more.length > 0) last.text += this.more.join('');
    this.more = [];
    if (last && !last.date) this.dateWithin(last);
  }

  /** The date that a text begins with; not a month that is only a word of it: 三月最是动人。3月8日……. */
  private leading(text: string): FoundDate | undefined {
    const date = dateOfStart(text, this.context);
    if (!date || date.parts.day !== undefined || /^[，,：:｜\s]/.test(text.slice(date.at + date.length)))
      return date;
    const inner = innerDate(text.slice(date.at + date.length), this.context);
    return inner?.parts.day !== undefined && inner.parts.month === date.parts.month ? undefined : date;
  }

  /** What a date says holds for the next, and no more: after 7月初 there is no day for 当日 to mean. */
  private advance(parts: DateContext): void {
    const { year } = this.context;
    this.context = { year, month: this.month, ...definedOf(parts) };
  }

  /** Gives an entry the date within it, unless a heading says another month. */
  private dateWithin(entry: Entry): void {
    const date = innerDate(entry.text, entry.context);
    const isOther = this.month !== undefined && date?.parts.month !== this.month;
    if (!date?.date || isOther) return;
    entry.date = date;
    entry.inner = true;
    this.advance(date.parts);
  }

  /** A line that goes on with the entry before it. */
  private goOn(line: Line): void {
    const before = this.entries.at(-1);
    if (!before) {
      this.leftovers.push({ line: line.number, text: line.text, heading: false });
      return;
    }
    const wrapped =
      !SENTENCE_END.test(this.tail) &&
      !line.label &&
      !line.apart &&
      !this.isShort &&
      !/[：:]$/.test(this.tail);
    this.more.push(wrapped ? '' : '\n', line.text);
    this.tail = line.text.slice(-TAIL);
    this.isShort = line.text.length < this.short;
  }
}

function definedOf(parts: DateContext): DateContext {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
