/** Automatic numbering: headings and lists that Word counts for itself, and word/numbering.xml. */
import type { Points } from '../../document/length.js';
import type { NumberLevel } from '../../document/numeral.js';
import type { StyleSheet } from '../../document/style.js';
import type { Heading } from '../../document/tree.js';
import { numberOf } from './label.js';
import { indent, indentsOf, paragraphProperties, runProperties } from './properties.js';
import { NAMESPACES, property, toPart, type Xml, xml } from './xml.js';

/** A number of a paragraph: which list, and which level of it. */
export interface NumberingReference {
  numId: number;
  level: number;
}

/** A list as Word counts it. */
export interface ListFormat {
  /** Format of an ordered list's numbers; or the mark of an unordered one. */
  label: NumberLevel | string;
  start: number;
  left: Points;
  /** Negative where the label runs in, at the indent of the first line. */
  hanging: Points;
  /** `w:rFonts` of the labels, where the paragraph's do not serve. */
  fonts: readonly Xml[];
}

/** The list that the heading styles are tied to. */
export const HEADING_LIST = 1;

/** Ids and states of a document's lists. One for each rendering. */
export class Numbering {
  readonly #headings: HeadingCounter;
  /** Abstract lists by their XML, so that lists alike share one. */
  readonly #formats = new Map<string, Xml>();
  readonly #lists: Xml[] = [];

  constructor(sheet: StyleSheet, headingFonts: readonly (readonly Xml[])[]) {
    const levels = sheet.headingNumbers.slice(0, 4);
    this.#headings = new HeadingCounter(levels);
    const xmls = levels.map((level, i) => headingLevel(level, i, sheet, headingFonts[i] ?? []));
    this.#list(this.#format('multilevel', xmls), []);
  }

  /**
   * The reference with which Word shows the heading's own number; undefined where the heading has none, or
   * one that is not of its level's format. Headings must come in the order of the document.
   */
  heading({ number, depth }: Heading): NumberingReference | undefined {
    if (number === undefined) return undefined;
    const place = this.#headings.next(number, depth - 1);
    if (!place) return undefined;
    if (place.restart) this.#headings.numId = this.#list(0, place.restart);
    return { numId: this.#headings.numId, level: depth - 1 };
  }

  /** A list of its own, counting from its start. */
  list(format: ListFormat): NumberingReference {
    const id = this.#format('singleLevel', [listLevel(format)]);
    return { numId: this.#list(id, typeof format.label === 'string' ? [] : [format.start]), level: 0 };
  }

  /** word/numbering.xml. */
  part(): string {
    return toPart(xml('w:numbering', NAMESPACES, ...this.#formats.values(), ...this.#lists));
  }

  #format(type: string, levels: readonly Xml[]): number {
    const key = JSON.stringify([type, levels]);
    const known = [...this.#formats.keys()].indexOf(key);
    if (known >= 0) return known;
    const id = this.#formats.size;
    // Word joins lists of one nsid when documents are merged.
    const nsid = (0x10000000 + id).toString(16).toUpperCase();
    const children = [property('w:nsid', nsid), property('w:multiLevelType', type), ...levels];
    this.#formats.set(key, xml('w:abstractNum', { 'w:abstractNumId': id }, ...children));
    return id;
  }

  /** A list of the format `id`; `starts` are the numbers that its levels start from. */
  #list(id: number, starts: readonly number[]): number {
    const numId = this.#lists.length + 1;
    const overrides = starts.map((start, level) =>
      xml('w:lvlOverride', { 'w:ilvl': level }, property('w:startOverride', start)),
    );
    this.#lists.push(xml('w:num', { 'w:numId': numId }, property('w:abstractNumId', id), ...overrides));
    return numId;
  }
}

/** Counts headings as Word does: a level starts anew below a higher one. */
class HeadingCounter {
  /** The list in force. */
  numId = HEADING_LIST;
  readonly #levels: readonly NumberLevel[];
  readonly #last: number[];
  /** Levels that the present list has passed over; programs disagree about their next number. */
  #passedOver = new Set<number>();

  constructor(levels: readonly NumberLevel[]) {
    this.#levels = levels;
    this.#last = levels.map(() => 0);
  }

  /**
   * Takes a heading's number: undefined where it is none of its level's format. `restart` holds, by level,
   * the starts of a new list where the present one would count otherwise.
   */
  next(label: string, index: number): { restart?: number[] } | undefined {
    const level = this.#levels[index];
    const expected = (this.#last[index] ?? 0) + 1;
    const n = level && numberOf(label, level, expected);
    if (n === undefined) return undefined;
    const agrees = n === expected && !this.#passedOver.has(index);
    if (!agrees) this.#passedOver = new Set();
    for (let i = 0; i < index; i++) if (!agrees || this.#last[i] === 0) this.#passedOver.add(i);
    this.#last[index] = n;
    this.#last.fill(0, index + 1);
    return agrees
      ? {}
      : { restart: this.#last.map((last, i) => (i < index ? last + 1 : i === index ? n : 1)) };
  }
}

function headingLevel(level: NumberLevel, index: number, sheet: StyleSheet, fonts: readonly Xml[]): Xml {
  const style = sheet.paragraphs[`heading${index + 1}` as 'heading1'];
  return xml(
    'w:lvl',
    { 'w:ilvl': index },
    property('w:start', 1),
    property('w:numFmt', numberFormat(level)),
    property('w:pStyle', `Heading${index + 1}`),
    property('w:suff', 'nothing'),
    property('w:lvlText', levelText(level, index)),
    property('w:lvlJc', 'left'),
    // LibreOffice takes the indents of a numbered paragraph from here, Word from the style.
    paragraphProperties([indent(indentsOf(style), style.firstLineIndent)]),
    ...(fonts.length > 0 ? [runProperties(fonts)] : []),
  );
}

function listLevel({ label, left, hanging, fonts }: ListFormat): Xml {
  const bullet = typeof label === 'string';
  return xml(
    'w:lvl',
    { 'w:ilvl': 0 },
    property('w:start', 1),
    property('w:numFmt', bullet ? 'bullet' : numberFormat(label)),
    ...(hanging < 0 ? [property('w:suff', 'space')] : []),
    property('w:lvlText', bullet ? label : levelText(label, 0)),
    property('w:lvlJc', 'left'),
    paragraphProperties([indent({ left, right: 0, firstLine: -hanging })]),
    ...(fonts.length > 0 ? [runProperties(fonts)] : []),
  );
}

/** 一百零五 is `chineseCountingThousand` (17.18.59); `chineseCounting` writes 一百〇五. Up to 99 they agree. */
const NUMBER_FORMATS = {
  chinese: 'chineseCountingThousand',
  decimal: 'decimal',
  circled: 'decimalEnclosedCircleChinese',
} as const;

function numberFormat({ format }: NumberLevel): string {
  return NUMBER_FORMATS[format];
}

function levelText({ pattern }: NumberLevel, index: number): string {
  return pattern.replace('%', `%${index + 1}`);
}
