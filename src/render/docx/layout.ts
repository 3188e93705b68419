/**
 * Pages of a Word file, laid out from the WordprocessingML as it is compiled: where each bookmark stands. A Word file
 * holds no page numbers but those that someone counted, and contents that are right at first open need them.
 */
import type { Face } from '../../font/face.js';
import { flowAgain, flowSection, sectionsOf } from './layout/body.js';
import { child, type Element, elementsOf, numberOf, readXml } from './layout/element.js';
import { Labels } from './layout/labels.js';
import { Measures } from './layout/measure.js';
import { noteHeights, separatorHeight } from './layout/notes.js';
import { type Place, placesOf } from './layout/pages.js';
import { paragraphBlock, type Setting } from './layout/paragraph.js';
import { type LineRules, WORD } from './layout/rules.js';
import { Styles } from './layout/styles.js';
import { stackHeight } from './layout/table.js';

export type { Place } from './layout/pages.js';

/** An XML part by its path; undefined where there is none. */
export type PartOf = (path: string) => string | undefined;

/** How often pages are counted anew where the numbers that they show move them. */
const MOST_PASSES = 4;

/** The places of all bookmarks, by name. `faces` are those that the file embeds. */
export function bookmarkPlaces(
  partOf: PartOf,
  faces: readonly Face[],
  rules: LineRules = WORD,
): ReadonlyMap<string, Place> {
  const read = (path: string): Element => readXml(partOf(path) ?? '<none/>');
  const body = child(read('word/document.xml'), 'w:body');
  if (!body) return new Map();
  let places: ReadonlyMap<string, Place> = new Map();
  const plain: Setting = {
    styles: new Styles(read('word/styles.xml')),
    measures: new Measures(faces),
    rules,
    labels: new Labels(read('word/numbering.xml')),
    defaultTab: numberOf(child(read('word/settings.xml'), 'w:defaultTabStop'), 'w:val') ?? 720,
    noteHeight: () => 0,
    pageOf: (name) => String(places.get(name)?.number ?? 0),
  };
  const sections = sectionsOf(body, footerHeights(partOf, plain));
  const { width = 0 } = sections[0]?.geometry ?? {};
  const heightOf = (paragraphs: readonly Element[]): number =>
    stackHeight(paragraphs.map((each) => paragraphBlock(each, width, plain)));
  const footnotes = read('word/footnotes.xml');
  const notes = noteHeights(footnotes, heightOf);
  const setting = { ...plain, noteHeight: (id: string) => notes.get(id) ?? 0 };
  const rest = { noteRule: separatorHeight(footnotes, heightOf) };
  let flow = sections.map((section) => flowSection(section, setting));
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = places;
    places = placesOf(flow, rest);
    if (areSame(before, places)) break;
    flow = flow.map(flowAgain);
  }
  return places;
}

function areSame(some: ReadonlyMap<string, Place>, others: ReadonlyMap<string, Place>): boolean {
  return [...others].every(([name, { number }]) => some.get(name)?.number === number);
}

/** Heights of the footers by the ids of their relationships. */
function footerHeights(partOf: PartOf, setting: Setting): (relationship: string) => number {
  const relationships = elementsOf(readXml(partOf('word/_rels/document.xml.rels') ?? '<none/>'));
  return (id) => {
    const target = relationships.find(({ attributes }) => attributes.Id === id)?.attributes.Target;
    const part = partOf(`word/${target}`);
    const paragraphs = part ? elementsOf(readXml(part)).filter(({ name }) => name === 'w:p') : [];
    return stackHeight(paragraphs.map((each) => paragraphBlock(each, Number.POSITIVE_INFINITY, setting)));
  };
}
