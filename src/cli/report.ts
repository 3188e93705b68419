/** Messages and built files as the command line prints them. */
import type { VFileMessage } from 'vfile-message';
import type { BuiltFile } from '../build.js';
import { type Language, placeOf, type Severity, severityOf, word } from '../message.js';
import { columns, kilobytes, seconds } from './columns.js';
import type { Lines } from './excerpt.js';
import { excerptOf } from './excerpt.js';
import { WORDS } from './words.js';

/** How to print. */
export interface Style {
  language: Language;
  /** Whether to print ANSI colours. */
  colour: boolean;
  /** Whether to print the stack of an exception behind a message. */
  debug: boolean;
  /** Lines of files, to show what messages are about; without it they show places alone. */
  lines?: Lines;
}

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };

/** Messages by file and place: `path:line:column  severity  rule  reason`, and below it how to mend it. */
export function reportMessages(messages: readonly VFileMessage[], style: Style): string {
  if (messages.length === 0) return '';
  const sorted = [...messages].sort(byPlace);
  const heads = columns(
    sorted.map((each) => [
      placeOf(each),
      WORDS[style.language].severity[severityOf(each)],
      each.ruleId ?? '',
    ]),
  );
  const lines = sorted.flatMap((each, index) => {
    const next = sorted[index + 1];
    const block = messageLines(each, heads[index] as string, next, style);
    return next && next.file !== each.file ? [...block, ''] : block;
  });
  return [...lines, '', totals(messages, style)].join('\n');
}

/** A message and its remedy; one that the next message of the file shares waits for that. */
function messageLines(
  message: VFileMessage,
  head: string,
  next: VFileMessage | undefined,
  style: Style,
): string[] {
  const { reason, remedy } = word(message, style.language);
  const line = `${coloured(head, severityOf(message), style)}  ${reason}`;
  const stack = style.debug && message.cause instanceof Error ? [message.cause.stack ?? ''] : [];
  const shared = next && next.file === message.file && word(next, style.language).remedy === remedy;
  const remedies = remedy && !shared ? [`    ${WORDS[style.language].remedy}${remedy}`] : [];
  // Of messages about one place the last shows it.
  const last = !next || placeOf(next) !== placeOf(message);
  const excerpt = style.lines && last ? excerptOf(message, style.lines) : [];
  return [line, ...stack, ...excerpt, ...remedies];
}

function coloured(text: string, severity: Severity, { colour }: Style): string {
  return colour ? `\u001b[${COLOURS[severity]}m${text}\u001b[39m` : text;
}

function totals(messages: readonly VFileMessage[], style: Style): string {
  const count = (severity: Severity) => messages.filter((each) => severityOf(each) === severity).length;
  return WORDS[style.language].total(count('error'), count('warning'));
}

export function byPlace(a: VFileMessage, b: VFileMessage): number {
  const [one, other] = [a.file ?? '', b.file ?? ''];
  if (one !== other) return one < other ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** The table of what was built; the last row has the time of the whole run. */
export function reportFiles(files: readonly BuiltFile[], language: Language, milliseconds: number): string {
  const rows = files.map(({ id, format, pages, bytes, milliseconds }) => [
    id,
    format,
    pages === undefined ? '' : String(pages),
    kilobytes(bytes),
    milliseconds === undefined ? '' : seconds(milliseconds),
  ]);
  const total = [
    '',
    '',
    '',
    kilobytes(files.reduce((sum, file) => sum + file.bytes, 0)),
    seconds(milliseconds),
  ];
  return columns([WORDS[language].columns, ...rows, total], [2, 3, 4]).join('\n');
}
