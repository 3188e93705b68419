/** What is wrong with lines, counted. */
import type { Lines } from './setter.js';

/** Counts over paragraphs; each is a line end or a last line. */
export interface Counts {
  /** Lines that are not the last of their paragraph. */
  breaks: number;
  /** Marks that may not start a line (CLREQ, prohibition rules, basic), and do. */
  start: number;
  /** Marks that may not end a line, and do. */
  end: number;
  /** `——` or `……` divided. */
  divided: number;
  /** A figure from its measure word or unit. */
  unit: number;
  /** 第 from its number. */
  ordinal: number;
  /** Last lines of at most two characters, at most one of them Han. */
  short: number;
}

/** CLREQ, basic level: these start no line; a dash of two (破折号) may, of one (连接号) may not. */
const NO_START = /^(?:[。．，、；：！？‼⁇⁈⁉”’」』）］｝〕】〗》〉–～·‧/／]|—(?!—))/u;
/** These end no line. */
const NO_END = /[“‘「『（［｛〔【〖《〈]$/u;
const UNITS = '年月日时分秒个名家次项届位期号版人元万亿吨度级章节条款页篇间';
const UNIT_START = new RegExp(`^[${UNITS}]`, 'u');
const HAN = /\p{Script=Han}/gu;

export const NO_COUNTS: Counts = { breaks: 0, start: 0, end: 0, divided: 0, unit: 0, ordinal: 0, short: 0 };

/** Counts over the lines of one paragraph. */
export function countLines(lines: Lines): Counts {
  const counts = { ...NO_COUNTS };
  for (let i = 1; i < lines.length; i++) countBreak(lines[i - 1] as string, lines[i] as string, counts);
  if (lines.length > 1 && isShort(lines.at(-1) as string)) counts.short += 1;
  return counts;
}

/** The sum of counts. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = { ...NO_COUNTS };
  for (const counts of all) {
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  }
  return sum;
}

function countBreak(before: string, after: string, counts: Counts): void {
  counts.breaks += 1;
  if (NO_END.test(before)) counts.end += 1;
  // Of a divided pair the second half also starts a line where it may not; it counts once.
  if (/([—…])\n\1/u.test(`${before}\n${after}`)) counts.divided += 1;
  else if (NO_START.test(after)) counts.start += 1;
  if (/\d$/.test(before) && UNIT_START.test(after)) counts.unit += 1;
  if (/第$/u.test(before) && /^[\d〇一二三四五六七八九十百]/u.test(after)) counts.ordinal += 1;
}

const isShort = (line: string): boolean => [...line].length <= 2 && (line.match(HAN)?.length ?? 0) <= 1;
