/**
 * Characters by their strokes, in the order of mainland lists (GF 3003-1999
 * 《GB13000.1字符集汉字字序（笔画序）规范》): the number of strokes, then the strokes as they are written by
 * class, then the main form of a class before its attached one.
 *
 * The strokes are those of cnchar-order 3.2.6 (MIT): 6,939 characters, among them all of the first list of
 * 通用规范汉字表, 2,866 of the 3,000 of the second and 404 of the 1,605 of the third. Held against the order
 * of those lists and the stroke counts of Unihan 14.0 (kTGH, kTotalStrokes), one of the 6,770 is wrong: 皙; of
 * the other 169, one has another count: 囍. `Intl.Collator` with `co-stroke` cannot serve: it counts 阝 as 3
 * and 艹 as 4 strokes (CLDR 48).
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What we take of the package: letters of strokes by character. */
interface StrokeData {
  dict: { orders: Readonly<Record<string, string>> };
}

/** Characters whose strokes the package has wrong. */
const WRONG = new Set(['皙', '囍']);

/** The classes 横 竖 撇 点 折 as digits, so that sequences of one length compare as text. */
const CLASSES: Readonly<Record<string, string>> = { j: '1', i: '1', f: '2', g: '2', s: '3', k: '4', l: '4' };
const FOLDED = '5';

/** Attached forms, after the main form of their class: 提, 竖钩, 捺. */
const ATTACHED = 'igl';

let orders: Readonly<Record<string, string>> | undefined;

/** The strokes of a character, a letter each; undefined where the data lack it. */
function strokesOf(character: string): string | undefined {
  // Loaded when a list first asks: most documents never do.
  orders ??= (require('cnchar-order') as StrokeData).dict.orders;
  if (WRONG.has(character) || !Object.hasOwn(orders, character)) return undefined;
  // The data tell two dots apart, the rule does not.
  return orders[character]?.replaceAll('d', 'k');
}

/** The classes of a character's strokes as digits, 王 1121; undefined where there are no data. */
export function strokeClasses(character: string): string | undefined {
  const strokes = strokesOf(character);
  return strokes && [...strokes].map((stroke) => CLASSES[stroke] ?? FOLDED).join('');
}

/**
 * Compares characters that all have strokes, `characters` in the order given. Where the strokes decide
 * nothing (GF 3003 goes on to how they join and to the structure of the character, which the data do not
 * tell), the order given does: 田 and 由 stand as they came.
 */
export function strokeOrder(characters: readonly string[]): (a: string, b: string) => number {
  const given = [...new Set(characters)];
  const strokes = new Map(given.map((character) => [character, strokesOf(character) ?? '']));
  const of = (character: string) => strokes.get(character) ?? '';
  const firstWith = (start: string) => given.findIndex((character) => of(character).startsWith(start));
  return (a, b) => {
    const [first, second] = [of(a), of(b)];
    const byClass = first.length - second.length || compareText(classesOf(a), classesOf(b));
    if (byClass !== 0) return byClass;
    const at = [...first].findIndex((stroke, i) => stroke !== second[i]);
    if (at < 0) return given.indexOf(a) - given.indexOf(b);
    const [x, y] = [first[at] as string, second[at] as string];
    if (x in CLASSES) return Number(ATTACHED.includes(x)) - Number(ATTACHED.includes(y));
    return firstWith(first.slice(0, at + 1)) - firstWith(second.slice(0, at + 1));
  };
}

const classesOf = (character: string): string => strokeClasses(character) ?? '';

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
