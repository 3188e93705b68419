/** Automatic numbers (ISO/IEC 29500-1, 17.9): the definitions, and a counter that runs through the text. */
import { formatWordNumber } from './number-format.js';
import { inherited, type WordStyle, type WordStyles } from './styles.js';
import { attribute, children, type Element, find, integer, isOn } from './xml.js';

/** One level of a list. */
interface Level {
  start: number;
  format: string;
  text: string;
  /** The level after which counting starts again, from 1; 0 for never, undefined for any level above. */
  restart: number | undefined;
  /** Show the numbers of all levels in digits. */
  legal: boolean;
  /** Paragraph style that takes this level. */
  style: string | undefined;
  rPr: Element | undefined;
}

/** A list: the levels of an abstract definition with what `w:num` overrides. */
interface List {
  /** Lists of one abstract definition count on from each other. */
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that start again where the list is first used, and at what number. */
  starts: ReadonlyMap<number, number>;
}

/** The number of a paragraph. */
export interface Label {
  text: string;
  /** Properties of the number's own characters. */
  rPr: Element | undefined;
}

/** Gives the paragraphs of a text, taken in order, their numbers. */
export type Counter = (pPr: Element | undefined, chain: readonly WordStyle[]) => Label | undefined;

/** A counter at the start of a text. */
export function createCounter(numbering: Element | undefined, styles: WordStyles): Counter {
  const lists = readLists(numbering, styles);
  const counts = new Map<string, number[]>();
  const used = new Set<string>();
  return (pPr, chain) => {
    const at = placeInList(lists, pPr, chain);
    if (!at) return undefined;
    const values = counts.get(at.list.abstract) ?? [];
    counts.set(at.list.abstract, values);
    if (!used.has(at.id)) {
      used.add(at.id);
      for (const level of at.list.starts.keys()) delete values[level];
    }
    advance(values, at.list, at.level);
    return { text: labelText(values, at.list, at.level), rPr: at.list.levels.get(at.level)?.rPr };
  };
}

/**
 * The list and level of a paragraph, each from the nearest that names one: the paragraph, its style,
 * the styles below. A style's level is the one that the list ties to it (17.9.23), else the one that it
 * writes. A list that does not exist, such as 0, means: not numbered (17.9.18).
 */
function placeInList(
  lists: ReadonlyMap<string, List>,
  pPr: Element | undefined,
  chain: readonly WordStyle[],
): { id: string; list: List; level: number } | undefined {
  const id = attribute(inherited(pPr, chain, 'w:numPr', 'w:numId'));
  const list = id === undefined ? undefined : lists.get(id);
  if (id === undefined || !list) return undefined;
  const level = levelOf(list, pPr, chain);
  return list.levels.has(level) ? { id, list, level } : undefined;
}

function levelOf(list: List, pPr: Element | undefined, chain: readonly WordStyle[]): number {
  const own = integer(find(pPr, 'w:numPr', 'w:ilvl'));
  if (own !== undefined) return own;
  for (const style of chain) {
    const tied = [...list.levels].find(([, level]) => level.style === style.id)?.[0];
    const level = tied ?? integer(find(style.pPr, 'w:numPr', 'w:ilvl'));
    if (level !== undefined) return level;
    if (find(style.pPr, 'w:numPr', 'w:numId')) return 0;
  }
  return 0;
}

/** Counts one on `level`; levels above that have not been counted stand at their start. */
function advance(values: number[], list: List, level: number): void {
  for (let above = 0; above < level; above++) values[above] ??= startOf(list, above);
  const value = values[level];
  values[level] = value === undefined ? startOf(list, level) : value + 1;
  for (let below = level + 1; below < 9; below++) {
    const restart = list.levels.get(below)?.restart;
    if (restart === undefined ? true : restart > 0 && level < restart) delete values[below];
  }
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

function labelText(values: readonly number[], list: List, level: number): string {
  const own = list.levels.get(level);
  return (own?.text ?? '').replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = own?.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return formatWordNumber(values[at] ?? startOf(list, at), format);
  });
}

function readLists(numbering: Element | undefined, styles: WordStyles): Map<string, List> {
  const abstracts = new Map(
    children(numbering, 'w:abstractNum').map((element) => [
      attribute(element, 'w:abstractNumId') ?? '',
      element,
    ]),
  );
  const numbers = new Map(
    children(numbering, 'w:num').map((element) => [attribute(element, 'w:numId') ?? '', element]),
  );
  const abstractOf = (id: string | undefined) =>
    attribute(find(numbers.get(id ?? ''), 'w:abstractNumId')) ?? '';
  return new Map(
    [...numbers].map(([id, element]) => {
      const named = abstractOf(id);
      const link = attribute(find(abstracts.get(named), 'w:numStyleLink'));
      const linked = link && attribute(find(styles.byId(link)?.pPr, 'w:numPr', 'w:numId'));
      const abstract = linked ? abstractOf(linked) : named;
      return [id, readList(abstract, abstracts.get(abstract), element)];
    }),
  );
}

function readList(abstract: string, definition: Element | undefined, number: Element): List {
  const levels = new Map(children(definition, 'w:lvl').map(readLevel));
  const starts = new Map<number, number>();
  for (const override of children(number, 'w:lvlOverride')) {
    const level = integer(override, 'w:ilvl') ?? 0;
    const replaced = find(override, 'w:lvl');
    const start = integer(find(override, 'w:startOverride'));
    if (replaced) levels.set(level, readLevel(replaced)[1]);
    if (start !== undefined) starts.set(level, start);
  }
  return { abstract, levels, starts };
}

function readLevel(element: Element): [number, Level] {
  const level: Level = {
    start: integer(find(element, 'w:start')) ?? 0,
    format:
      attribute(
        find(element, 'w:numFmt') ?? find(element, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt'),
      ) ?? 'decimal',
    text: attribute(find(element, 'w:lvlText')) ?? '',
    restart: integer(find(element, 'w:lvlRestart')),
    legal: isOn(find(element, 'w:isLgl')),
    style: attribute(find(element, 'w:pStyle')),
    rPr: find(element, 'w:rPr'),
  };
  return [integer(element, 'w:ilvl') ?? 0, level];
}
