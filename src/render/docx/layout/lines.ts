/** Lines of a paragraph, broken as word processors break them: each as full as the rules allow. */
import { type Content, LINE_END, PAGE_END, TAB } from './content.js';
import { isEastAsian } from './measure.js';
import { isWestern, type LineRules } from './rules.js';
import type { ParagraphLook, TabStop } from './styles.js';

/** What lines stand in; twips. */
export interface Measure {
  width: number;
  /** Between stops where a paragraph sets none. */
  defaultTab: number;
  rules: LineRules;
}

/** Ends of the lines as places in the content; the last is its length. */
export function lineEnds(content: Content, look: ParagraphLook, measure: Measure): number[] {
  const ends: number[] = [];
  const { codes } = content;
  let start = 0;
  for (let open = true; open; ) {
    const end = lineEnd(content, start, look, measure);
    ends.push(end);
    // After a forced end there is a line, if an empty one.
    open = end < codes.length || (end > start && isForced(codes[end - 1]));
    start = end;
  }
  return ends;
}

const isForced = (code: number | undefined): boolean => code === LINE_END || code === PAGE_END;
const SPACE = 0x20;

/** Twips by which rounding may make a line wider. */
const TOLERANCE = 0.5;

function lineEnd(content: Content, start: number, look: ParagraphLook, measure: Measure): number {
  const { codes, widths } = content;
  const { rules } = measure;
  const limit = measure.width - look.right + TOLERANCE;
  let x = look.left + (start === 0 ? look.firstLine : 0);
  for (let at = start; at < codes.length; at++) {
    const code = codes[at] as number;
    if (isForced(code)) return at + 1;
    if (code === SPACE && x + (widths[at] as number) > limit) return afterSpaces(codes, at);
    if (code === TAB) x = afterTab(content, at, x, look, measure.defaultTab);
    else x += (widths[at] as number) + (at > start ? before(content, at, look, rules) : 0);
    const end = rules.tracksEnds ? x : x - (content.tracking[at] as number);
    if (end > limit && at > start) {
      const place = rules.lastBreak(codes, at, start);
      return place > start ? place : at;
    }
  }
  return codes.length;
}

function afterSpaces(codes: readonly number[], from: number): number {
  let at = from;
  while (codes[at] === SPACE) at++;
  return isForced(codes[at]) ? at + 1 : at;
}

/** What stands between a character and the one before it: a gap, less tracking that ends with a run. */
function before(content: Content, at: number, look: ParagraphLook, rules: LineRules): number {
  const { codes, looks, tracking } = content;
  const [first, second] = [codes[at - 1] as number, codes[at] as number];
  const changes = isWestern(first) !== isWestern(second);
  const gap = changes ? gapBetween(first, second, look) * rules.autoSpace : 0;
  const ends = !rules.tracksEnds && (changes || looks[at] !== looks[at - 1]);
  return Math.floor(gap * (looks[at]?.size ?? 0) * 10) - (ends ? (tracking[at - 1] as number) : 0);
}

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

/** 1 where a Han character meets a letter or a digit and the paragraph parts them (17.3.1.2, 17.3.1.3), else 0. */
function gapBetween(first: number, second: number, look: ParagraphLook): number {
  const [west, east] = isWestern(first) ? [first, second] : [second, first];
  if (!isEastAsian(east) || !LETTER.test(String.fromCodePoint(east))) return 0;
  const character = String.fromCodePoint(west);
  if (DIGIT.test(character)) return look.autoSpaceDN ? 1 : 0;
  return look.autoSpaceDE && LETTER.test(character) ? 1 : 0;
}

/** Where the text goes on after a tab. */
function afterTab(content: Content, at: number, x: number, look: ParagraphLook, defaultTab: number): number {
  const stop = nextStop(x, look, defaultTab);
  if (stop.kind === 'left') return stop.position;
  const rest = widthToTab(content, at + 1);
  return Math.max(x, stop.position - (stop.kind === 'center' ? rest / 2 : rest));
}

/** A hanging indent is a stop as well. */
function nextStop(x: number, { tabs, left, firstLine }: ParagraphLook, defaultTab: number): TabStop {
  const hanging = firstLine < 0 ? [{ position: left, kind: 'left' }] : [];
  const stops = [...tabs, ...hanging].filter(({ position }) => position > x);
  const nearest = stops.sort((a, b) => a.position - b.position)[0];
  return nearest ?? { position: (Math.floor(x / defaultTab) + 1) * defaultTab, kind: 'left' };
}

function widthToTab({ codes, widths }: Content, from: number): number {
  let sum = 0;
  for (let at = from; at < codes.length && codes[at] !== TAB && !isForced(codes[at]); at++)
    sum += widths[at] as number;
  return sum;
}
