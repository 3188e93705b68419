/** What it costs to end a line between two boxes. */
import { type Box, TRAITS } from './box.js';
import { DOCUMENT_UNIT, YEAR_BRACKET } from './quantity.js';

/** How freely a line may end at a place, from free to what is given up last. */
export const BREAK = {
  free: 0,
  /** Within a Western word, after its hyphen or slash. */
  part: 1,
  /** Between a number and its measure word. */
  measure: 2,
  /** Within what is read in one breath: a breach. */
  unit: 3,
  /** Before a mark that begins no line, after one that ends none: a breach. */
  prohibition: 4,
  /** Within —— or ……: a breach. */
  pair: 5,
} as const;

/** The class of the place before `after`; `earlier` is the box before `before`. */
export function breakClass(earlier: Box | undefined, before: Box, after: Box, level: number): number {
  if (before.kind === 'han' && after.kind === 'han' && ((before.traits | after.traits) & QUANTITY) === 0)
    return after.lineStart <= level || before.lineEnd <= level ? BREAK.prohibition : BREAK.free;
  if (isPair(before, after)) return BREAK.pair;
  if (after.kind === 'space' || after.kind === 'lineEnd') return BREAK.prohibition;
  if (before.kind === 'lineEnd') return BREAK.free;
  if (after.lineStart <= level || before.lineEnd <= level) return BREAK.prohibition;
  if (((before.traits & TRAITS.glueAfter) | (after.traits & TRAITS.glueBefore)) !== 0) return BREAK.unit;
  if (before.kind === 'space') return isUnitAfterSpace(earlier, after) ? BREAK.unit : BREAK.free;
  if (before.kind === 'word' && after.kind === 'word')
    return (before.traits & TRAITS.partAfter) !== 0 ? BREAK.part : BREAK.unit;
  return quantityClass(earlier, before, after);
}

const QUANTITY = TRAITS.ordinal | TRAITS.signBefore | TRAITS.signAfter | TRAITS.glueAfter | TRAITS.glueBefore;

/** —— and …… longer than two em stay whole as well, such as the ellipsis of a whole paragraph (GB/T 15834 5.1.5). */
const isPair = (before: Box, after: Box): boolean =>
  isLong(before) && isLong(after) && before.text.charCodeAt(0) === after.text.charCodeAt(0);

const isLong = ({ kind, text }: Box): boolean => kind === 'dash' || kind === 'ellipsis' || text === '—';

/** 5 kg */
const isUnitAfterSpace = (number: Box | undefined, unit: Box): boolean =>
  number !== undefined && (number.traits & TRAITS.digitLast) !== 0 && (unit.traits & TRAITS.unitSymbol) !== 0;

function quantityClass(earlier: Box | undefined, before: Box, after: Box): number {
  const number = (after.traits & (TRAITS.digitFirst | TRAITS.numeral)) !== 0;
  if ((before.traits & (TRAITS.ordinal | TRAITS.signBefore)) !== 0 && number) return BREAK.unit;
  if ((before.traits & TRAITS.digitLast) !== 0) {
    if ((after.traits & TRAITS.signAfter) !== 0) return BREAK.unit;
    if (earlier?.text === YEAR_BRACKET && after.text === DOCUMENT_UNIT) return BREAK.unit;
    if ((after.traits & TRAITS.measureWord) !== 0) return BREAK.measure;
  }
  if (before.text === YEAR_BRACKET && (after.traits & TRAITS.digitFirst) !== 0) return BREAK.unit;
  if (isApostrophe(earlier, before, after)) return BREAK.unit;
  return BREAK.free;
}

/** The ’ of don’t, which Unicode does not tell from a closing quotation mark. */
const isApostrophe = (earlier: Box | undefined, before: Box, after: Box): boolean =>
  before.text === '’' &&
  earlier?.kind === 'word' &&
  after.kind === 'word' &&
  (earlier.traits & TRAITS.letterLast) !== 0 &&
  (earlier.traits & TRAITS.digitLast) === 0;
