/** What the YAML parser found wrong → messages of ours, at the place where it can be mended. */
import type { Point } from 'unist';
import type { VFileMessage } from 'vfile-message';
import type { RuleId } from '../catalogue.js';
import { message, type Values } from '../message.js';
import { YAML_TROUBLES } from '../term.js';

/** An error of the parser, as its library gives it. */
export interface Trouble {
  code: string;
  message: string;
  pos: readonly [start: number, end: number];
}

/** A scalar in quotes: offsets of its opening quote and after its closing one. */
export type Quoted = readonly [start: number, end: number];

export interface SyntaxContext {
  path: string;
  text: string;
  quoted: readonly Quoted[];
  point: (offset: number) => Point;
}

interface Found {
  rule: RuleId;
  offset: number;
  values?: Values;
}

/** One message a line, and none for what only follows from the first error: parsers stumble on. */
export function syntaxMessages(troubles: readonly Trouble[], context: SyntaxContext): VFileMessage[] {
  const lines = new Set<number>();
  const first = troubles.find((each) => each.code !== 'DUPLICATE_KEY');
  const sorted = troubles
    .filter((each) => each === first || each.code === 'DUPLICATE_KEY')
    .sort((a, b) => a.pos[0] - b.pos[0]);
  return sorted.flatMap((trouble) => {
    const { rule, offset, values } = explain(trouble, troubles, context);
    const position = context.point(offset);
    if (lines.has(position.line)) return [];
    lines.add(position.line);
    return [message(rule, { path: context.path, position }, values)];
  });
}

function explain(trouble: Trouble, all: readonly Trouble[], context: SyntaxContext): Found {
  const [offset] = trouble.pos;
  const open = openQuote(trouble, context);
  if (open !== undefined) return { rule: 'quote-closed', offset: open };
  const handler = HANDLERS[trouble.code];
  const found = handler?.(trouble, context, all);
  if (found) return found;
  const wording = YAML_TROUBLES[trouble.code];
  return {
    rule: 'yaml-valid',
    offset,
    values: { actual: { zh: wording ?? trouble.message, en: trouble.message } },
  };
}

type Handler = (trouble: Trouble, context: SyntaxContext, all: readonly Trouble[]) => Found | undefined;

const HANDLERS: Readonly<Record<string, Handler>> = {
  DUPLICATE_KEY: ({ pos: [offset] }, { text }) => ({
    rule: 'key-once',
    offset,
    values: { actual: /^["']?([^\s:"']+)/.exec(text.slice(offset, offset + 80))?.[1] ?? '' },
  }),
  TAB_AS_INDENT: ({ pos: [offset] }) => ({ rule: 'space-indent', offset }),
  BAD_INDENT: (trouble, context) =>
    openBracket(trouble, context) ?? { rule: 'indent-even', offset: indented(trouble.pos[0], context) },
  MISSING_CHAR: (trouble, context) =>
    trouble.message.startsWith('Sequence item')
      ? { rule: 'indent-even', offset: indented(trouble.pos[0], context) }
      : openBracket(trouble, context),
  BAD_SCALAR_START: ({ pos: [offset] }, { text }) => ({
    rule: 'value-start',
    offset,
    values: { actual: text[offset] ?? '' },
  }),
  BAD_DQ_ESCAPE: ({ pos: [offset] }, { text }) => ({
    rule: 'escape-known',
    offset,
    values: { actual: text.slice(offset, offset + 2) },
  }),
  MULTIPLE_DOCS: ({ pos: [offset] }) => ({ rule: 'document-single', offset }),
  BLOCK_AS_IMPLICIT_KEY: colonInValue,
  MULTILINE_IMPLICIT_KEY: ({ pos: [offset] }) => ({ rule: 'line-keyed', offset }),
  UNEXPECTED_TOKEN: ({ pos: [offset] }, { quoted }) =>
    quoted.some(([, end]) => end === offset) ? { rule: 'quote-whole', offset } : undefined,
};

/** A quote that runs over its line and ends where the parser stumbles was never meant to run so far. */
function openQuote(
  { message: wording, pos: [offset] }: Trouble,
  { text, quoted }: SyntaxContext,
): number | undefined {
  const before = quoted.filter(([start]) => start < offset);
  if (wording.startsWith('Missing closing')) return before.at(-1)?.[0];
  const isOverrun = ([start, end]: Quoted) =>
    text.slice(start, end).includes('\n') && /^\s*$/.test(text.slice(end, offset));
  return before.find(isOverrun)?.[0];
}

/** The bracket that the parser misses the end of. */
function openBracket(
  { message: wording, pos: [offset] }: Trouble,
  { text }: SyntaxContext,
): Found | undefined {
  const closing = /(?:end with a|expected to end with|Expected .*) ([\]}])/.exec(wording)?.[1];
  if (!closing) return undefined;
  const opening = closing === ']' ? '[' : '{';
  let depth = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    if (text[at] === closing) depth += 1;
    else if (text[at] === opening && depth-- === 0)
      return { rule: 'bracket-closed', offset: at, values: { actual: opening, expected: closing } };
  }
  return undefined;
}

/** `title: 协会: 会议` holds a second colon; over two lines the second is a key indented too far. */
function colonInValue({ pos: [offset] }: Trouble, { text }: SyntaxContext): Found {
  const line = text.slice(offset).split('\n')[0] as string;
  const colon = line.search(/:(?:\s|$)/);
  if (colon >= 0) return { rule: 'colon-quoted', offset: offset + colon };
  const next = text.indexOf('\n', offset) + 1;
  return { rule: 'indent-even', offset: next + Math.max(0, text.slice(next).search(/\S/)) };
}

/** From the start of a line to its first character. */
function indented(offset: number, { text }: SyntaxContext): number {
  return offset + Math.max(0, text.slice(offset).search(/[^ ]/));
}
