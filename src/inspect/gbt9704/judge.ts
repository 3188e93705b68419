/** Values → verdicts. */
import { faceKind } from './face.js';
import type { Finding, Measured, Measures, Outcome, Value } from './finding.js';
import { PARAMETER_IDS, PARAMETERS, type ParameterId, type Wanted } from './parameter.js';

/** The findings of a file: one for each parameter, in the order of the standard. */
export function judge<Source>(source: Source, measures: Measures<Source>): Finding[] {
  return PARAMETER_IDS.map((id) => finding(id, measures[id](source)));
}

function finding(parameter: ParameterId, outcome: Outcome): Finding {
  const { clause, wanted } = PARAMETERS[parameter];
  const base = { parameter, clause, wanted };
  if ('reason' in outcome) return { ...base, verdict: 'unmeasurable', found: [], reason: outcome.reason };
  const found = outcome.map((each) => ({
    ...each,
    value: rounded(each.value),
    fits: each.fits ?? fits(wanted, each.value),
  }));
  if (found.length === 0) return { ...base, verdict: 'absent', found };
  const verdict = found.every((each) => each.fits) ? 'fits' : 'differs';
  return {
    ...base,
    verdict,
    found,
    ...(verdict === 'fits' && standsIn(wanted, found) && { remark: 'substitute' as const }),
  };
}

const rounded = (value: Value): Value => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** Points by which programs round sizes and pitches. */
const ROUNDING = 0.05;
/** Room for the last digit of what files write. */
const EPSILON = 0.005;

function fits(wanted: Wanted, value: Value): boolean {
  if (typeof value === 'number') return numberFits(wanted, value);
  if (typeof value !== 'string') return false;
  if ('face' in wanted) return faceKind(value)?.kind === wanted.face;
  return 'color' in wanted && colorFits(wanted.color, value);
}

function numberFits(wanted: Wanted, value: number): boolean {
  const near = (target: number, tolerance: number) => Math.abs(value - target) <= tolerance + EPSILON;
  const between = (from: number, to: number) => value >= from - EPSILON && value <= to + EPSILON;
  if ('mm' in wanted) return near(wanted.mm, wanted.tolerance);
  if ('mmFrom' in wanted) return between(wanted.mmFrom - wanted.tolerance, wanted.mmTo + wanted.tolerance);
  if ('ptFrom' in wanted) return between(wanted.ptFrom - ROUNDING, wanted.ptTo + ROUNDING);
  if ('characters' in wanted) return near(wanted.characters, wanted.tolerance);
  if ('lines' in wanted) return near(wanted.lines, wanted.tolerance);
  if ('linesAtMost' in wanted) return value <= wanted.linesAtMost + EPSILON;
  return 'count' in wanted && value === wanted.count;
}

function colorFits(wanted: 'red' | 'black', value: string): boolean {
  return wanted === 'red' ? isRed(value) : isBlack(value);
}

function channels(color: string): [number, number, number] {
  const part = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Y80 M80 of the standard (5.2.4, 6.1) as programs show it, from #FF0000 to what process colours become. */
export function isRed(color: string): boolean {
  const [red, green, blue] = channels(color);
  return red >= 170 && green <= 110 && blue <= 110;
}

/** Black, and what process colours make of BL100. */
export function isBlack(color: string): boolean {
  return channels(color).every((channel) => channel <= 50);
}

function standsIn(wanted: Wanted, found: readonly Measured[]): boolean {
  return (
    'face' in wanted && found.some(({ value }) => typeof value === 'string' && faceKind(value)?.substitute)
  );
}
