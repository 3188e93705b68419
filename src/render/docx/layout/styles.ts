/**
 * What paragraphs and runs look like: document defaults, chains of styles, direct properties (ISO/IEC 29500-1,
 * 17.7.2). Lengths in twips.
 */
import { child, type Element, elementsOf, isOn, numberOf, valOf } from './element.js';

/** A tab stop, from the left edge of the text. */
export interface TabStop {
  position: number;
  kind: string;
}

/** What a paragraph's lines and pages depend on. */
export interface ParagraphLook {
  before: number;
  after: number;
  line: number;
  /** `auto` counts in 240ths of a line. */
  lineRule: string;
  left: number;
  right: number;
  /** Negative where the first line hangs. */
  firstLine: number;
  keepNext: boolean;
  keepLines: boolean;
  pageBreakBefore: boolean;
  widowControl: boolean;
  /** Gaps between Han characters and letters, and between those and digits. */
  autoSpaceDE: boolean;
  autoSpaceDN: boolean;
  tabs: readonly TabStop[];
  /** `0` and undefined are none. */
  numId: string | undefined;
  level: number;
}

/** What the widths of a run's characters depend on. */
export interface RunLook {
  ascii: string;
  hAnsi: string;
  eastAsia: string;
  hint: string | undefined;
  /** Half points. */
  size: number;
  /** Added to every character. */
  tracking: number;
  raised: boolean;
}

const PLAIN_PARAGRAPH: ParagraphLook = {
  before: 0,
  after: 0,
  line: 240,
  lineRule: 'auto',
  left: 0,
  right: 0,
  firstLine: 0,
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  widowControl: true,
  autoSpaceDE: true,
  autoSpaceDN: true,
  tabs: [],
  numId: undefined,
  level: 0,
};
const PLAIN_RUN: RunLook = {
  ascii: '',
  hAnsi: '',
  eastAsia: '',
  hint: undefined,
  size: 20,
  tracking: 0,
  raised: false,
};

interface Style {
  paragraph: ParagraphLook;
  run: RunLook;
}

/** The styles of word/styles.xml. */
export class Styles {
  readonly #elements: ReadonlyMap<string, Element>;
  readonly #defaults: RunLook;
  readonly #known = new Map<string, Style>();
  readonly #runs = new Map<RunLook, Map<string, RunLook>>();
  readonly #defaultParagraph: string;

  constructor(part: Element) {
    const styles = elementsOf(part).filter(({ name }) => name === 'w:style');
    this.#elements = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
    const defaults = child(child(child(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#defaults = withRun(PLAIN_RUN, defaults);
    const normal = styles.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
    );
    this.#defaultParagraph = normal?.attributes['w:styleId'] ?? '';
  }

  /** The style with an id; that of plain text where there is none. */
  style(id: string = this.#defaultParagraph): Style {
    const known = this.#known.get(id) ?? this.#resolve(id);
    this.#known.set(id, known);
    return known;
  }

  #resolve(id: string): Style {
    const element = this.#elements.get(id);
    const below = valOf(element, 'w:basedOn');
    const base =
      below === undefined ? { paragraph: PLAIN_PARAGRAPH, run: this.#defaults } : this.style(below);
    return {
      paragraph: withParagraph(base.paragraph, child(element, 'w:pPr')),
      run: withRun(base.run, child(element, 'w:rPr')),
    };
  }

  /** The look of a run, the same object for runs alike, with the properties `rPr` in a paragraph that looks like `around`. */
  run(around: RunLook, rPr: Element | undefined): RunLook {
    if (!rPr) return around;
    const key = keyOf(rPr);
    const looks = this.#runs.get(around) ?? new Map<string, RunLook>();
    this.#runs.set(around, looks);
    const known = looks.get(key) ?? this.#resolveRun(around, rPr);
    looks.set(key, known);
    return known;
  }

  #resolveRun(around: RunLook, rPr: Element): RunLook {
    const id = valOf(rPr, 'w:rStyle');
    const styled = id === undefined ? around : withRun(around, child(this.#elements.get(id), 'w:rPr'));
    return withRun(styled, rPr);
  }

  /** The element of a style. */
  element(id: string | undefined): Element | undefined {
    return id === undefined ? undefined : this.#elements.get(id);
  }
}

/** The same text for the same properties in the same order. */
function keyOf(rPr: Element): string {
  let key = '';
  for (const { name, attributes } of elementsOf(rPr)) {
    key += `${name} `;
    for (const attribute in attributes) key += `${attribute}=${attributes[attribute]} `;
  }
  return key;
}

/** A look with the properties of a `w:pPr` on top. */
export function withParagraph(base: ParagraphLook, pPr: Element | undefined): ParagraphLook {
  if (!pPr) return base;
  const spacing = child(pPr, 'w:spacing');
  const numPr = child(pPr, 'w:numPr');
  const on = (name: string, otherwise: boolean) => isOn(pPr, name) ?? otherwise;
  return {
    ...base,
    ...indents(base, child(pPr, 'w:ind')),
    before: numberOf(spacing, 'w:before') ?? base.before,
    after: numberOf(spacing, 'w:after') ?? base.after,
    line: numberOf(spacing, 'w:line') ?? base.line,
    lineRule: spacing?.attributes['w:lineRule'] ?? base.lineRule,
    keepNext: on('w:keepNext', base.keepNext),
    keepLines: on('w:keepLines', base.keepLines),
    pageBreakBefore: on('w:pageBreakBefore', base.pageBreakBefore),
    widowControl: on('w:widowControl', base.widowControl),
    autoSpaceDE: on('w:autoSpaceDE', base.autoSpaceDE),
    autoSpaceDN: on('w:autoSpaceDN', base.autoSpaceDN),
    tabs: withTabs(base.tabs, child(pPr, 'w:tabs')),
    numId: valOf(numPr, 'w:numId') ?? base.numId,
    level: Number(valOf(numPr, 'w:ilvl') ?? base.level),
  };
}

type Indents = Pick<ParagraphLook, 'left' | 'right' | 'firstLine'>;

/** Indents with those of a `w:ind` on top. Distances stand beside counts of characters and say the same. */
export function indents(base: Indents, ind: Element | undefined): Indents {
  const hanging = numberOf(ind, 'w:hanging');
  const firstLine = hanging === undefined ? numberOf(ind, 'w:firstLine') : -hanging;
  return {
    left: numberOf(ind, 'w:left') ?? base.left,
    right: numberOf(ind, 'w:right') ?? base.right,
    firstLine: firstLine ?? base.firstLine,
  };
}

function withTabs(base: readonly TabStop[], tabs: Element | undefined): readonly TabStop[] {
  if (!tabs) return base;
  const stops = new Map(base.map((stop) => [stop.position, stop]));
  for (const tab of elementsOf(tabs)) {
    const position = numberOf(tab, 'w:pos') ?? 0;
    const kind = tab.attributes['w:val'] ?? 'left';
    if (kind === 'clear') stops.delete(position);
    else stops.set(position, { position, kind });
  }
  return [...stops.values()].sort((a, b) => a.position - b.position);
}

/** A look with the properties of a `w:rPr` on top. */
export function withRun(base: RunLook, rPr: Element | undefined): RunLook {
  if (!rPr) return base;
  const fonts = child(rPr, 'w:rFonts')?.attributes ?? {};
  const align = valOf(rPr, 'w:vertAlign');
  return {
    ascii: fonts['w:ascii'] ?? base.ascii,
    hAnsi: fonts['w:hAnsi'] ?? base.hAnsi,
    eastAsia: fonts['w:eastAsia'] ?? base.eastAsia,
    hint: fonts['w:hint'] ?? base.hint,
    size: Number(valOf(rPr, 'w:sz') ?? base.size),
    tracking: Number(valOf(rPr, 'w:spacing') ?? base.tracking),
    raised: align === undefined ? base.raised : align === 'superscript',
  };
}
