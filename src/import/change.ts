/** Changes of a text: each listed, none silent. */

/** What was changed, and where: `at` is an offset in the text before, in UTF-16 code units. */
export interface Change {
  /** A stable name for why. */
  rule: ChangeRule;
  at: number;
  from: string;
  to: string;
}

export const CHANGE_RULES = [
  'annotation-stripped',
  'character-restored',
  'width-folded',
  'mark-widened',
  'quote-curled',
  'space-removed',
  'mark-single',
  'cells-joined',
] as const;
export type ChangeRule = (typeof CHANGE_RULES)[number];

/** A text after changes, and the changes in the order of their places. */
export interface Changed {
  text: string;
  changes: Change[];
}

/** Puts changes, sorted and apart, into a text. */
export function apply(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, from, to } of changes) {
    parts.push(text.slice(done, at), to);
    done = at + from.length;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** The offset in the text before changes of an offset after them; the changes are sorted and apart. */
export function offsetBefore(changes: readonly Change[], after: number): number {
  let shift = 0;
  for (const { at, from, to } of changes) {
    if (at + shift >= after) break;
    shift += to.length - from.length;
  }
  return after - shift;
}
