/** Numbers in Han digits as chronicles write them: 三十, 一百零六, 一千二百, 两万三千, 十. */

const DIGITS = '〇一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A pattern, without groups, of what may be such a number. */
export const HAN_NUMBER = '[〇零一二两兩三四五六七八九十百千万萬]{1,12}';

const [ONE, TENS] = ['[一二三四五六七八九]', '[一二三四五六七八九]?十[一二三四五六七八九]?'];
const HUNDREDS = `${ONE}百(?:${TENS}|零${ONE})?`;
const THOUSANDS = `${ONE}千(?:${HUNDREDS}|零(?:${TENS}|${ONE}))?`;

/** A number below 10,000. Spoken ones that leave the last unit out, as 一百二 for 120, are none. */
const SECTION = new RegExp(`^(?:${THOUSANDS}|${HUNDREDS}|${TENS}|${ONE}|百|千)$`);

/** Reads one; undefined where the characters do not make a number, as in 一二. */
export function hanNumber(text: string): number | undefined {
  const [high = '', low = '', ...rest] = text
    .replace(/[两兩]/g, '二')
    .replace(/[〇]/g, '零')
    .replace(/萬/g, '万')
    .split('万');
  if (rest.length > 0) return undefined;
  if (!/[万萬]/.test(text)) return section(high);
  const upper = high === '' ? 1 : section(high);
  const lower = low === '' ? 0 : section(low.replace(/^零/, ''));
  const isSpoken = !/^零/.test(low) && lower !== undefined && lower > 0 && lower < 1000;
  return upper === undefined || lower === undefined || isSpoken ? undefined : upper * 10_000 + lower;
}

function section(text: string): number | undefined {
  if (!SECTION.test(text)) return undefined;
  let sum = 0;
  let digit = 0;
  for (const each of text) {
    const unit = UNITS[each];
    if (unit) sum += (digit || 1) * unit;
    digit = unit ? 0 : Math.max(0, DIGITS.indexOf(each));
  }
  return sum + digit;
}
