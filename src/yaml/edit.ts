/**
 * Changing YAML files as their authors left them: comments, order, quotes and spacing stay.
 *
 * Characters of a text are replaced in the source itself, and the result is read again, so that a change
 * that would come out as something else is not made. What is added and removed goes through the document of
 * the YAML library, which keeps comments and order.
 */
import { isScalar, parseDocument } from 'yaml';
import type { Path } from '../yaml.js';
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

/** The source with values set and removed, in the order given. */
export function changeValues(source: string, changes: readonly Change[]): string {
  const document = parseDocument(source);
  for (const { at, value } of changes) {
    if (value === undefined) document.deleteIn(at);
    else if (isScalar(document.getIn(at, true)) && typeof value !== 'object') document.setIn(at, value);
    else document.setIn(at, nodeOf(document, value));
  }
  const style = { lineWidth: 0, flowCollectionPadding: !/[[{]\S/.test(source) };
  const lines = asWritten(document.toString(style), parseDocument(source).toString(style), source);
  return lines.join(source.includes('\r\n') ? '\r\n' : '\n');
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
    if (at < 0) return line;
    next = at + 1;
    return written[at] as string;
  });
}
