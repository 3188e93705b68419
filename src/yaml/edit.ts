/**
 * Changing YAML files as their authors left them: comments, order, quotes and spacing stay.
 *
 * Characters of a text are replaced in the source itself, and the result is read again, so that a change
 * that would come out as something else is not made. What is added and removed goes through the document of
 * the YAML library, which keeps comments and order.
 */
import {
  type Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../yaml.js';
import { assigned, removeItem, settle } from './assign.js';
import { nodeOf } from './write.js';

/** Characters of the text at a path, and what is to stand in their place. */
export interface Replacement {
  at: Path;
  /** Offsets in the text as YAML reads it. */
  start: number;
  end: number;
  text: string;
}

/** A value to be set at a path; without one, what stands there is removed. */
export interface Change {
  at: Path;
  value?: unknown;
  /** Whether the value goes before what stands at this place of a list. */
  insert?: true;
}

/** The source with characters of its texts replaced, and which replacements were made: not those that overlap another, nor those that YAML would read as something else. */
export function replaceTexts<R extends Replacement>(
  source: string,
  replacements: readonly R[],
): { source: string; made: R[] } {
  const made: R[] = [];
  let changed = source;
  // From the end, so that the offsets of those before hold.
  const ordered = replacements
    .filter((each, index) => !replacements.slice(0, index).some((other) => overlap(each, other)))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  for (const each of ordered) {
    const next = replaceText(changed, each);
    if (next === undefined) continue;
    changed = next;
    made.push(each);
  }
  return { source: changed, made };
}

const overlap = (a: Replacement, b: Replacement): boolean =>
  a.at.join('\0') === b.at.join('\0') && a.start < b.end && b.start < a.end;

function replaceText(source: string, { at, start, end, text }: Replacement): string | undefined {
  const before = textAt(source, at);
  if (!before) return undefined;
  const { value, from, to } = before;
  const places = align(source.slice(from, to), value);
  const [first, last] = [places[start], places[end - 1]];
  if (first === undefined || last === undefined) return undefined;
  const changed = source.slice(0, from + first) + text + source.slice(from + last + 1);
  return textAt(changed, at)?.value === value.slice(0, start) + text + value.slice(end) ? changed : undefined;
}

/** A text and the offsets of its node. */
function textAt(source: string, at: Path): { value: string; from: number; to: number } | undefined {
  const document = parseDocument(source);
  if (document.errors.length > 0) return undefined;
  const node = document.getIn(at, true);
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  return { value: node.value, from: node.range[0], to: node.range[1] };
}

/** Where in its source each character of a text stands; lines that go on, indents and quotes are passed over. */
function align(source: string, value: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const character of value.split('')) {
    while (at < source.length && source[at] !== character && !isLineEnd(source, at, character)) at += 1;
    places.push(at);
    at += 1;
  }
  return places;
}

/** A line end within a text that goes on is read as a space. */
const isLineEnd = (source: string, at: number, character: string): boolean =>
  character === ' ' && source[at] === '\n';

/** The source with values set, put in and removed, in the order given. */
export function changeValues(source: string, changes: readonly Change[]): string {
  const document = parseDocument(source);
  for (const change of changes) make(document, change);
  const style = { lineWidth: 0, flowCollectionPadding: !/[[{]\S/.test(source) };
  const lines = asWritten(document.toString(style), parseDocument(source).toString(style), source);
  return lines.join(source.includes('\r\n') ? '\r\n' : '\n');
}

function make(document: Document.Parsed, { at, value, insert }: Change): void {
  const parent = at.length > 0 ? document.getIn(at.slice(0, -1), true) : undefined;
  const index = isMap(parent) || isSeq(parent) ? indexIn(parent, at.at(-1)) : -1;
  if (value === undefined) {
    if ((isMap(parent) || isSeq(parent)) && index >= 0) removeItem(parent, index);
  } else if (isSeq(parent) && (insert || index < 0)) {
    const place = Math.min(Number(at.at(-1)), parent.items.length);
    parent.items.splice(place, 0, nodeOf(document, value));
    settle(document, parent);
  } else {
    const node = document.getIn(at, true);
    if (at.length === 0) document.contents = assigned(document, node, value) as typeof document.contents;
    else document.setIn(at, assigned(document, node, value));
  }
}

/** The place of a key among the items of a list or a map; -1 where it has none. */
function indexIn({ items }: YAMLMap | YAMLSeq, key: PropertyKey | undefined): number {
  if (!items.some((item) => isPair(item))) return Number(key) < items.length ? Number(key) : -1;
  return (items as unknown[]).findIndex(
    (item) => isPair(item) && isScalar(item.key) && item.key.value === key,
  );
}

/**
 * The lines of a document that was changed, those that were not with the spacing of the source: the library
 * writes one space before a comment, whatever stood there.
 */
function asWritten(changed: string, unchanged: string, source: string): string[] {
  const [written, before] = [source.split(/\r?\n/), unchanged.split(/\r?\n/)];
  const lines = changed.split(/\r?\n/);
  if (written.length !== before.length) return lines;
  let next = 0;
  return lines.map((line) => {
    const at = before.indexOf(line, next);
    const own = at < 0 ? undefined : (written[at] as string);
    if (own === undefined || unspaced(own) !== unspaced(line)) return line;
    next = at + 1;
    return own;
  });
}

const unspaced = (line: string): string => line.replace(/\s+/g, '');
