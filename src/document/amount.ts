/**
 * Amounts of money in capital numerals (大写金额), by the basic rules for filling in bills and settlement
 * vouchers (支付结算办法 1997, 附一《正确填写票据和结算凭证的基本规定》). The numerals are those of
 * GB/T 15835-2011 5.2.4.
 */
import { chineseNumber, LARGEST_CHINESE_NUMBER } from './numeral.js';

const PLAIN = '一二三四五六七八九十百千';
const CAPITAL = '壹贰叁肆伍陆柒捌玖拾佰仟';

/** A counting number in capital numerals: 10 → 壹拾, 105 → 壹佰零伍. Bounds as {@link chineseNumber}. */
export function capitalNumber(n: number): string {
  // Ten on its own is 十 in words, but 壹拾 on a bill, where nothing may be put before it.
  const words = chineseNumber(n).replace(/^十/, '一十');
  return [...words].map((character) => CAPITAL[PLAIN.indexOf(character)] ?? character).join('');
}

/**
 * An amount of yuan: 1409.5 → 壹仟肆佰零玖元伍角, 325.04 → 叁佰贰拾伍元零肆分, 120 → 壹佰贰拾元整.
 * Undefined for what has no such form: below zero, with parts of a 分, or above what numerals reach.
 */
export function capitalAmount(yuan: number): string | undefined {
  const cents = Math.round(yuan * 100);
  if (!(yuan >= 0) || yuan > LARGEST_CHINESE_NUMBER || Math.abs(cents - yuan * 100) > 0.01) return undefined;
  const [whole, jiao, fen] = [Math.floor(cents / 100), Math.floor(cents / 10) % 10, cents % 10];
  const start = whole > 0 || cents === 0 ? `${capitalNumber(whole)}元` : '';
  // 二: 整 after 元; after 角 it may be left out, and the rules' own examples leave it out; after 分 never.
  if (jiao === 0 && fen === 0) return `${start}整`;
  return start + (needsZero(whole, jiao) ? '零' : '') + part(jiao, '角') + part(fen, '分');
}

/**
 * 四（四）: 零 after 元 where there is no 角 (325.04). 四（三）: there may be one where the units are 0 and the
 * 角 is not (1680.32), as the first of the two forms given there has it.
 */
function needsZero(whole: number, jiao: number): boolean {
  return whole > 0 && (jiao === 0 || whole % 10 === 0);
}

function part(digit: number, unit: string): string {
  return digit === 0 ? '' : capitalNumber(digit) + unit;
}
