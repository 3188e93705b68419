/** What an import says of a source: how it was read, what was changed, what is damaged, what was left. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../message.js';
import { DAMAGES, listed, TEXT_CHANGES } from '../term.js';
import { type Change, offsetBefore } from './change.js';
import { findDamage } from './damage.js';
import type { Leftover } from './entry.js';
import { findMisprints } from './misprint.js';
import { lineIndex } from './point.js';
import type { ReadText } from './read/index.js';
import type { restore } from './restore.js';

/** Characters of a text that a message quotes. */
const QUOTED = 60;

const cut = (text: string): string => shown(text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);

/** Control characters as pictures (U+2400), so that a terminal does not obey them. */
const shown = (text: string): string =>
  text.replace(/\p{Cc}/gu, (each) => String.fromCodePoint(0x2400 + (each.charCodeAt(0) & 0x1f)));

/** In which encoding a file was read, and what around a page was not. */
export const readMessages = (path: string, { encoding, furniture = [] }: ReadText): VFileMessage[] => [
  ...(encoding && encoding !== 'utf-8' ? [message('import-decoded', { path }, { actual: encoding })] : []),
  ...furniture.map((text) => message('import-furniture', { path }, { actual: cut(text) })),
];

/** What was put right in a garbled text. */
export function restorationMessages(path: string, changes: readonly Change[]): VFileMessage[] {
  const stripped = changes.filter(({ rule }) => rule === 'annotation-stripped').length;
  return changes.length === 0
    ? []
    : [message('import-restored', { path }, { actual: stripped, expected: changes.length - stripped })];
}

/** One message for each thing that was changed in the same way, with all its lines. */
export function changeMessages(
  path: string,
  text: string,
  changes: readonly Change[],
  sourceLines: ReadText['lines'],
): VFileMessage[] {
  const lineOf = lineIndex(text, sourceLines);
  const alike = new Map<string, { change: Change; lines: Set<number>; count: number }>();
  for (const change of changes) {
    const key = [change.rule, change.from, change.to].join('\0');
    const known = alike.get(key) ?? { change, lines: new Set<number>(), count: 0 };
    known.count += 1;
    known.lines.add(lineOf(change.at).line);
    alike.set(key, known);
  }
  return [...alike.values()].map(({ change: { rule, from, to }, lines, count }) =>
    message(
      'import-changed',
      { path },
      {
        change: TEXT_CHANGES[rule] ?? listed([rule]),
        actual: from,
        expected: to,
        count,
        lines: listed([...lines].map(String)),
      },
    ),
  );
}

/** Damage that cannot be undone, at its place. */
export function damageMessages(
  path: string,
  { text: source, lines }: ReadText,
  restored: ReturnType<typeof restore>,
): VFileMessage[] {
  const pointOf = lineIndex(source, lines);
  const stripped = restored.changes.filter(({ rule }) => rule === 'annotation-stripped');
  return findDamage(restored.text).map(({ kind, at, text }) =>
    message(
      'text-whole',
      { path, position: pointOf(offsetBefore(stripped, at)) },
      { kind: DAMAGES[kind] ?? listed([kind]), actual: shown(text) },
    ),
  );
}

/** Evident misprints, and what is meant. */
export function misprintMessages(path: string, text: string, lines: ReadText['lines']): VFileMessage[] {
  const pointOf = lineIndex(text, lines);
  return findMisprints(text).map(({ at, text: actual, proposed }) =>
    message('import-misprint', { path, position: pointOf(at) }, { actual, expected: proposed }),
  );
}

/** Lines that belong to no entry. */
export const leftoverMessages = (
  path: string,
  leftovers: readonly Leftover[],
  lineOf: (line: number) => number,
): VFileMessage[] =>
  leftovers.map(({ line, text, heading }) =>
    message(
      heading ? 'import-heading' : 'import-left-over',
      { path, position: { line: lineOf(line), column: 1 } },
      { actual: cut(text) },
    ),
  );
