/** Numbers and marks before paragraphs, counted as Word counts them (ISO/IEC 29500-1, 17.9). */
import { chineseNumber, circledNumber } from '../../../document/numeral.js';
import { child, type Element, elementsOf, numberOf, valOf } from './element.js';

/** A level of a list. */
export interface Level {
  /** `w:rPr` of its labels. */
  look: Element | undefined;
  /** `w:ind` of its paragraphs. */
  indent: Element | undefined;
  /** What follows a label: `tab`, `space` or `nothing`. */
  suffix: string;
  label: string;
}

/** The lists of word/numbering.xml. One for each walk through a document. */
export class Labels {
  readonly #levels = new Map<string, readonly Element[]>();
  readonly #starts = new Map<string, readonly (number | undefined)[]>();
  readonly #counts = new Map<string, (number | undefined)[]>();

  constructor(part: Element) {
    const formats = new Map<string | undefined, readonly Element[]>();
    for (const each of elementsOf(part)) {
      if (each.name === 'w:abstractNum') formats.set(each.attributes['w:abstractNumId'], levelsOf(each));
      if (each.name !== 'w:num') continue;
      const id = each.attributes['w:numId'] ?? '';
      this.#levels.set(id, formats.get(valOf(each, 'w:abstractNumId')) ?? []);
      this.#starts.set(id, startsOf(each));
    }
  }

  /** The next label of a list at a level; undefined where there is none. */
  next(numId: string, level: number): Level | undefined {
    const levels = this.#levels.get(numId);
    const element = levels?.[level];
    if (!levels || !element) return undefined;
    const counts = this.#counts.get(numId) ?? [];
    this.#counts.set(numId, counts);
    const startOf = (at: number): number =>
      this.#starts.get(numId)?.[at] ?? Number(valOf(levels[at], 'w:start') ?? 1);
    for (let at = 0; at < level; at++) counts[at] ??= startOf(at);
    counts[level] = (counts[level] ?? startOf(level) - 1) + 1;
    counts.length = level + 1;
    const label = (valOf(element, 'w:lvlText') ?? '').replace(/%(\d)/g, (_, place: string) =>
      numeral(counts[Number(place) - 1] ?? 1, valOf(levels[Number(place) - 1], 'w:numFmt')),
    );
    return {
      label,
      look: child(element, 'w:rPr'),
      indent: child(child(element, 'w:pPr'), 'w:ind'),
      suffix: valOf(element, 'w:suff') ?? 'tab',
    };
  }
}

const levelsOf = (format: Element): Element[] => elementsOf(format).filter(({ name }) => name === 'w:lvl');

function startsOf(list: Element): (number | undefined)[] {
  const starts: (number | undefined)[] = [];
  for (const each of elementsOf(list).filter(({ name }) => name === 'w:lvlOverride')) {
    const start = valOf(each, 'w:startOverride');
    if (start !== undefined) starts[numberOf(each, 'w:ilvl') ?? 0] = Number(start);
  }
  return starts;
}

function numeral(n: number, format: string | undefined): string {
  if (format === 'chineseCountingThousand') return chineseNumber(n);
  return format === 'decimalEnclosedCircleChinese' ? circledNumber(n) : String(n);
}
