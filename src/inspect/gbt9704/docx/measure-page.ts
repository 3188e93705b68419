/** Measures of the page and of the body of a .docx (5, 3.2). */
import type { Measures, Outcome } from '../finding.js';
import { toMm } from '../length.js';
import type { PARAMETERS } from '../parameter.js';
import type { WordPage, WordSource } from './source.js';
import { LAYOUT, ofBody, type Word } from './word.js';

type PageIds = Extract<
  keyof typeof PARAMETERS,
  | 'paper-size'
  | 'left-white'
  | 'right-white'
  | 'block-width'
  | 'head-white'
  | 'head-white-ink'
  | 'block-bottom'
  | 'block-height-ink'
  | 'body-face'
  | 'body-size'
  | 'lines-per-page'
  | 'characters-per-line'
  | 'line-pitch'
  | 'body-color'
  | 'fonts-embedded'
>;

/** Baseline of an exact line, and em box of Han characters, as in `flow.ts`. */
const BASELINE = 0.8;
const ASCENT = 0.88;

export const PAGE_MEASURES: Pick<Measures<Word>, PageIds> = {
  'paper-size': ({ pages }) =>
    pages.map(paper).filter(({ value }, i, all) => all.findIndex((each) => each.value === value) === i),
  'left-white': ({ page }) => [{ value: toMm(page.left) }],
  'right-white': ({ page }) => [{ value: toMm(page.right) }],
  'block-width': ({ page }) => [{ value: toMm(widthOf(page)) }],
  'head-white': ofExact((pitch, { page }, size) => toMm(page.top + BASELINE * pitch - ASCENT * size)),
  'head-white-ink': () => LAYOUT,
  'block-bottom': ofExact((pitch, { page }, size) =>
    toMm(page.top + (linesOf(page, pitch) - 1 + BASELINE) * pitch + (1 - ASCENT) * size),
  ),
  'block-height-ink': () => LAYOUT,
  'body-face': ofBody(({ font }) => [{ value: font }]),
  'body-size': ofBody(({ size }) => [{ value: size }]),
  'lines-per-page': ofBody(({ pitch }, { page }) =>
    pitch === undefined ? LAYOUT : [{ value: linesOf(page, pitch) }],
  ),
  'characters-per-line': ofBody(({ advance }, { page }) => [
    { value: Math.floor(widthOf(page) / advance + 0.01) },
  ]),
  'line-pitch': ofBody(({ pitch }) => (pitch === undefined ? LAYOUT : [{ value: pitch }])),
  'body-color': ofBody(({ color }) => [{ value: color }]),
  'fonts-embedded': ({ fonts }) => {
    const used = fonts.filter((font) => font.used);
    const missing = used.filter(({ embedded }) => !embedded);
    // Word files without fonts in them are the rule, and no fault.
    if (used.every(({ embedded }) => !embedded)) return [];
    if (missing.length === 0) return [{ value: { term: 'all' }, fits: true }];
    return missing.map(({ name }) => ({ value: name, fits: false }));
  },
};

const widthOf = ({ width, left, right }: WordPage): number => width - left - right;
const linesOf = ({ height, top, bottom }: WordPage, pitch: number): number =>
  Math.floor((height - top - bottom) / pitch + 0.01);

function ofExact(measure: (pitch: number, source: WordSource, size: number) => number) {
  return ofBody(
    ({ pitch, exact, size }, word): Outcome =>
      pitch === undefined || !exact ? LAYOUT : [{ value: measure(pitch, word, size) }],
  );
}

function paper({ width, height }: WordPage) {
  const [short, long] = [Math.min(width, height), Math.max(width, height)].map(toMm) as [number, number];
  const fits = Math.abs(short - 210) < 1 && Math.abs(long - 297) < 1;
  return { value: `${Math.round(toMm(width))} × ${Math.round(toMm(height))} mm`, fits };
}
