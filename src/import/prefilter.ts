/**
 * What a text must hold for a pattern to match in it, read from the pattern itself: of 获奖者(?:甲|乙) the
 * literals 获奖者. Most patterns of the import match in few entries; a text without any of the literals
 * costs one quick look in place of a try at every offset. (Go's regexp and RE2 call this a prefilter.)
 */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp';

/** Literals of which a match holds at least one; undefined where nothing is certain. */
type Needed = readonly string[] | undefined;

/** Literals beyond this number are no quicker than the pattern. */
const MOST = 120;

/** By source: a pattern that is written within a function is another object at every call. */
const known = new Map<string, readonly RegExp[]>();

/** Whether a text can hold a match of a pattern. False is certain; true is not. */
export function mayMatch(pattern: RegExp, text: string): boolean {
  let signs = known.get(pattern.source);
  if (signs === undefined) {
    signs = signsOf(pattern);
    known.set(pattern.source, signs);
  }
  for (const sign of signs) if (!sign.test(text)) return false;
  return true;
}

/** The first match of a pattern without the flags `g` and `y`; null without a try where there can be none. */
export const firstMatch = (pattern: RegExp, text: string): RegExpExecArray | null =>
  mayMatch(pattern, text) ? pattern.exec(text) : null;

/**
 * All matches of a pattern with the flag `g`, as `matchAll` gives them. `matchAll` copies the pattern at every
 * call, which costs more than most searches in a clause.
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // An empty match would be found again and again.
    if (match[0] === '') pattern.lastIndex += 1;
    found.push(match);
  }
  return found;
}

/** The last match of a pattern with the flag `g` that matches no empty text. */
export function lastMatch(pattern: RegExp, text: string): RegExpExecArray | undefined {
  let last: RegExpExecArray | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) last = match;
  return last;
}

/** A verb and what it was done to: a third sign seldom tells more than two. */
const SIGNS = 2;

/** Patterns of the literals that a match of a pattern needs, the rarer first; none where it needs none for certain. */
function signsOf(pattern: RegExp): RegExp[] {
  if (pattern.flags.includes('i')) return [];
  const { alternatives } = parseRegExpLiteral(pattern).pattern;
  const [row] = alternatives;
  const needs = row && alternatives.length === 1 ? neededInRow(row) : [neededBy({ alternatives })];
  return needs
    .flatMap((needed) => (needed && needed.length <= MOST ? [needed] : []))
    .sort((a, b) => weightOf(a) - weightOf(b))
    .slice(0, SIGNS)
    .map((needed) => new RegExp(needed.map(escaped).join('|')));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** What an alternation needs: of each branch something. */
function neededBy({ alternatives }: { alternatives: AST.Alternative[] }): Needed {
  const each = alternatives.map((row) => neededInRow(row).reduce(better, undefined));
  return each.every((needed) => needed !== undefined) ? [...new Set(each.flat())] : undefined;
}

/** What each of a row of elements needs, characters side by side being one literal. */
function neededInRow({ elements }: AST.Alternative): Needed[] {
  const needs: Needed[] = [];
  let run = '';
  for (const element of [...elements, undefined]) {
    if (element?.type === 'Character') {
      run += String.fromCodePoint(element.value);
      continue;
    }
    if (run !== '') needs.push([run]);
    run = '';
    if (element) needs.push(neededByElement(element));
  }
  return needs;
}

function neededByElement(element: AST.Element): Needed {
  switch (element.type) {
    case 'Group':
    case 'CapturingGroup':
      return neededBy(element);
    case 'Quantifier':
      return element.min > 0 ? neededByElement(element.element) : undefined;
    case 'Assertion':
      // What is looked at must be there as well.
      return (element.kind === 'lookahead' || element.kind === 'lookbehind') && !element.negate
        ? neededBy(element)
        : undefined;
    case 'CharacterClass':
      return neededByClass(element);
    case 'Character':
      return [String.fromCodePoint(element.value)];
    default:
      return undefined;
  }
}

/** A class of a few characters needs one of them. */
function neededByClass({ negate, elements }: AST.CharacterClass): Needed {
  if (negate) return undefined;
  const characters = elements.flatMap((each) =>
    each.type === 'Character' ? [String.fromCodePoint(each.value)] : [undefined],
  );
  return characters.length <= 12 && characters.every((each) => each !== undefined) ? characters : undefined;
}

/** Marks and common characters stand in every text: what needs but these tells nothing. */
const COMMON = /^[\s，。；：、！？“”《》（）的了在和与及为是有会一上中不人个位名家\d]$/;

/** Of two needs the rarer: long literals before short ones, few before many. */
function better(one: Needed, other: Needed): Needed {
  if (!one || !other) return one ?? other;
  return weightOf(one) <= weightOf(other) ? one : other;
}

const weightOf = (needed: readonly string[]): number =>
  needed.reduce((sum, literal) => sum + (COMMON.test(literal) ? 1000 : literal.length === 1 ? 20 : 2), 0);
