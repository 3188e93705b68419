/** Texts of the front matter joined to one, with the marks that GB/T 9704 puts between and after them. */
import { inlineText } from '../document/text.js';
import type { Inline, Text } from '../document/tree.js';
import type { MatterText } from './matter.js';

/** Texts with a mark between each two, and `end` after the last unless it ends so. */
export function joined(
  texts: readonly MatterText[],
  between: string,
  end = '',
  ends: readonly string[] = [end],
): Inline[] {
  const children = texts.flatMap(({ origin, children: own }, i): Inline[] =>
    i === 0 ? own : [mark(between, origin), ...own],
  );
  const last = texts.at(-1);
  const written = inlineText(children);
  if (!last || end === '' || ends.some((each) => written.endsWith(each))) return children;
  return [...children, mark(end, last.origin)];
}

/** A text between brackets, unless it has them. */
export function bracketed(
  { origin, children }: MatterText,
  [open, close]: readonly [string, string],
): Inline[] {
  if (inlineText(children).startsWith(open)) return children;
  return [mark(open, origin), ...children, mark(close, origin)];
}

const mark = (value: string, origin: MatterText['origin']): Text => ({ type: 'text', value, origin });
