/** Numbers and years as chronicles write them, in digits or in Han characters. */

const DIGITS = '〇一二三四五六七八九';

/** A number up to a few hundred in digits or in Han characters: 26, 二十六, 廿六. */
export function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  let sum = 0;
  let digit = 0;
  for (const each of text.replace('廿', '二十').replace('卅', '三十')) {
    const unit = { 十: 10, 百: 100 }[each];
    if (unit) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else digit = Math.max(0, DIGITS.indexOf(each === '两' ? '二' : each));
  }
  return sum + digit;
}

/** A year: 2024, 二〇二四, 民国112. */
export function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const republic = /^民[国國](.+)$/.exec(text)?.[1];
  if (republic) return 1911 + (republic === '元' ? 1 : (numberOf(republic) ?? 0));
  if (/^\d{4}$/.test(text)) return Number(text);
  return Number([...text].map((each) => Math.max(0, '〇一二三四五六七八九'.indexOf(each))).join(''));
}
