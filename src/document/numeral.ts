/** Numbers in words and in the forms that headings and lists take (GB/T 15835-2011, GB/T 9704 7.3.3). */

const DIGITS = '〇一二三四五六七八九';
const SMALL_UNITS = ['', '十', '百', '千'];
const LARGE_UNITS = ['', '万', '亿'];

/** How a number of a heading or list item is written: 一, 1 or ①. */
export type NumberFormat = 'chinese' | 'decimal' | 'circled';

/** A numbering level: `pattern` holds one `%` for the number: `%、`, `（%）`, `%.`. */
export interface NumberLevel {
  format: NumberFormat;
  pattern: string;
}

const FORMATS: Readonly<Record<NumberFormat, (n: number) => string>> = {
  chinese: (n) => chineseNumber(n),
  decimal: String,
  circled: (n) => circledNumber(n),
};

/** The level's text for number `n`: `一、`, `（一）`, `1.`, `①`. */
export function formatNumber(n: number, level: NumberLevel): string {
  return level.pattern.replace('%', FORMATS[level.format](n));
}

/** The largest number that {@link chineseNumber} writes: below it 万 and 亿 are units enough. */
export const LARGEST_CHINESE_NUMBER = 999_999_999_999;

/**
 * A counting number in Chinese: 12 → 十二, 105 → 一百零五, 20000 → 二万. Its zeros are 零 and not 〇
 * (GB/T 15835-2011 5.2.5). Whole numbers from 0 to {@link LARGEST_CHINESE_NUMBER}; RangeError outside.
 */
export function chineseNumber(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0 || n > LARGEST_CHINESE_NUMBER)
    throw new RangeError(`not a count: ${n}`);
  if (n === 0) return '零';
  const groups: number[] = [];
  for (let rest = n; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let text = '';
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i] as number;
    if (group === 0) continue;
    const gap = text !== '' && (group < 1000 || groups[i + 1] === 0);
    text += (gap ? '零' : '') + chineseGroup(group) + LARGE_UNITS[i];
  }
  return text.replace(/^一十/, '十');
}

function chineseGroup(group: number): string {
  let text = '';
  let pendingZero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(group / 10 ** power) % 10;
    if (digit === 0) {
      pendingZero = text !== '';
      continue;
    }
    text += (pendingZero ? '零' : '') + DIGITS[digit] + SMALL_UNITS[power];
    pendingZero = false;
  }
  return text;
}

/** A year read digit by digit, as a code and not a count, so with 〇 (GB/T 15835-2011 5.2.5): 2022 → 二〇二二. */
export function chineseYear(year: number): string {
  return [...String(year)].map((digit) => DIGITS[Number(digit)]).join('');
}

/** Where Unicode keeps circled numbers: from which number on, and the character of that number. */
const CIRCLED: readonly (readonly [from: number, character: number])[] = [
  [36, 0x32b1],
  [21, 0x3251],
  [1, 0x2460],
  [0, 0x24ea],
];

/** The largest number that Unicode has in a circle: ㊿. */
export const LARGEST_CIRCLED_NUMBER = 50;

/** A number in a circle: 1 → ①, 21 → ㉑, 50 → ㊿; in brackets where no circle is to be had: 51 → （51）. */
export function circledNumber(n: number): string {
  const range = CIRCLED.find(([from]) => n >= from);
  if (!range || !Number.isInteger(n) || n > LARGEST_CIRCLED_NUMBER) return `（${n}）`;
  return String.fromCodePoint(range[1] + n - range[0]);
}
