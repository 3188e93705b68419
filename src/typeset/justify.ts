/** Narrows and widens the places of a line, each step as far as it goes before the next one begins. */
import type { Em } from './box.js';
import { SHRINK_LEVELS, STRETCH } from './gap.js';
import type { Paragraph } from './paragraph.js';
import type { Line } from './total-fit.js';

/** How far even places widen before word spaces and letter gaps, which have their half em, widen with them. */
const MOST_EVEN: Em = 0.25;

const capacity = new Float64Array(SHRINK_LEVELS);
const counts = new Int32Array(STRETCH.last + 1);

/**
 * Fills `paragraph.gaps[k]` with the space before box k for the boxes of a line but the first. `slack` is what the line's
 * width leaves over; less than nothing narrows the line, as far as it goes. `widen` is false for ragged lines.
 * The blank of the mark at the end is away already: that is the first step (GB/T 15834 5.1.10).
 */
export function justify(paragraph: Paragraph, line: Line, slack: Em, widen: boolean): void {
  const { gaps } = paragraph;
  for (let k = line.from + 1; k < line.end; k++) gaps[k] = paragraph.natural[k] as number;
  if (slack < 0) narrow(paragraph, line, -slack);
  else if (widen) stretch(paragraph, line, slack);
}

function narrow(paragraph: Paragraph, line: Line, excess: Em): void {
  const { gaps, shrink, shrinkLevel } = paragraph;
  capacity.fill(0);
  for (let k = line.from + 1; k < line.end; k++)
    capacity[shrinkLevel[k] as number] =
      (capacity[shrinkLevel[k] as number] as number) + (shrink[k] as number);
  takeShares(excess);
  for (let k = line.from + 1; k < line.end; k++)
    gaps[k] = (gaps[k] as number) - (shrink[k] as number) * (capacity[shrinkLevel[k] as number] as number);
}

/** Turns the capacity of each step into the share of it that is taken. */
function takeShares(excess: Em): void {
  let left = excess;
  for (let level = 1; level < SHRINK_LEVELS; level++) {
    const most = capacity[level] as number;
    const taken = Math.min(left, most);
    capacity[level] = most > 0 ? taken / most : 0;
    left -= taken;
  }
}

function stretch(paragraph: Paragraph, line: Line, slack: Em): void {
  counts.fill(0);
  for (let k = line.from + 1; k < line.end; k++) {
    const level = paragraph.stretchLevel[k] as number;
    counts[level] = (counts[level] as number) + 1;
  }
  let left = slack;
  left -= widenElastic(paragraph, line, STRETCH.wordSpace, left);
  left -= widenElastic(paragraph, line, STRETCH.letterGap, left);
  const even = counts[STRETCH.even] as number;
  left -= widenEqually(paragraph, line, STRETCH.even, STRETCH.even, Math.min(left, even * MOST_EVEN));
  left -= widenEqually(paragraph, line, STRETCH.wordSpace, STRETCH.even, left);
  widenEqually(paragraph, line, STRETCH.last, STRETCH.last, left);
}

/** Widens the places of a step in proportion to how far each goes. Gives what they took. */
function widenElastic(paragraph: Paragraph, line: Line, level: number, slack: Em): Em {
  if (slack <= 0 || counts[level] === 0) return 0;
  const { gaps, stretchLevel, elastic } = paragraph;
  let most = 0;
  for (let k = line.from + 1; k < line.end; k++) if (stretchLevel[k] === level) most += elastic[k] as number;
  const taken = Math.min(slack, most);
  if (taken <= 0) return 0;
  for (let k = line.from + 1; k < line.end; k++)
    if (stretchLevel[k] === level) gaps[k] = (gaps[k] as number) + ((elastic[k] as number) * taken) / most;
  return taken;
}

/** Widens all places from one step to another by the same. Gives what they took. */
function widenEqually(paragraph: Paragraph, line: Line, first: number, last: number, slack: Em): Em {
  let places = 0;
  for (let level = first; level <= last; level++) places += counts[level] as number;
  if (places === 0 || slack <= 0) return 0;
  const { gaps, stretchLevel } = paragraph;
  for (let k = line.from + 1; k < line.end; k++) {
    const level = stretchLevel[k] as number;
    if (level >= first && level <= last) gaps[k] = (gaps[k] as number) + slack / places;
  }
  return slack;
}
