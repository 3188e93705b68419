/** Numbers in words and in the forms that headings and lists take (GB/T 15835, GB/T 9704 7.3.3). */

const DIGITS = '〇一二三四五六七八九';
const SMALL_UNITS = ['', '十', '百', '千'];
const LARGE_UNITS = ['', '万', '亿'];

/** How a number of a heading or list item is written. */
export type NumberFormat = 'chinese' | 'decimal';

/** A numbering level: `pattern` holds one `%` for the number: `%、`, `（%）`, `%.`. */
export interface NumberLevel {
  format: NumberFormat;
  pattern: string;
}

/** The level's text for number `n`: `一、`, `（一）`, `1.`. */
export function formatNumber(n: number, level: NumberLevel): string {
  return level.pattern.replace('%', level.format === 'chinese' ? chineseNumber(n) : String(n));
}

/**
 * A counting number in Chinese: 12 → 十二, 105 → 一百零五, 20000 → 二万.
 * Whole numbers from 0 to 9,999,999,999; RangeError outside.
 */
export function chineseNumber(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0 || n > 9_999_999_999) throw new RangeError(`not a count: ${n}`);
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

/** A year read digit by digit: 2022 → 二〇二二. */
export function chineseYear(year: number): string {
  return [...String(year)].map((digit) => DIGITS[Number(digit)]).join('');
}
