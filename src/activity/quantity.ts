/** Counts and sums of money as the source writes them: exact, near, about, over or in total. */
import { HAN_NUMBER, hanNumber } from './han-number.js';

export type CountMode = 'exact' | 'near' | 'about' | 'over' | 'total';

/** A count: `近300人` is 300, near, 人. `text` is as written. */
export interface Count {
  number: number;
  mode: CountMode;
  /** Measure word; empty when none was written. */
  unit: string;
  text: string;
}

const MODES: Readonly<Record<string, CountMode>> = {
  近: 'near',
  约: 'about',
  约为: 'about',
  超: 'over',
  超过: 'over',
  逾: 'over',
  共: 'total',
  共计: 'total',
};

const DIGITS = '\\d{1,3}(?:,\\d{3})+|\\d{1,9}';
const COUNT = new RegExp(
  `^(近|约为|约|超过|超|逾|共计|共)?\\s*(${DIGITS}|${HAN_NUMBER})\\s*(余|餘|多)?\\s*([^\\d\\s]{0,4})$`,
);

/**
 * Reads `18`, `25位`, `近300人`, `约30家`, `30余人`, `200多篇`, `共6个`, and the same in Han digits: `六十余人`,
 * `一千二百册`; undefined for anything else.
 */
export function parseCount(source: string | number): Count | undefined {
  const text = String(source).trim();
  const match = COUNT.exec(text);
  if (!match) return undefined;
  const [, before, digits = '', after, unit] = match;
  const number = numberIn(digits);
  if (number === undefined) return undefined;
  const mode = after ? 'over' : before ? (MODES[before] as CountMode) : 'exact';
  return { number, mode, unit: unit ?? '', text };
}

const numberIn = (digits: string): number | undefined =>
  /\d/.test(digits) ? Number(digits.replaceAll(',', '')) : hanNumber(digits);

/** A sum of money in yuan; `text` is as written. */
export interface Money {
  yuan: number;
  about: boolean;
  text: string;
}

const MONEY_UNITS: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  百万元: 1_000_000,
  千万元: 10_000_000,
  亿元: 100_000_000,
};
const MONEY = new RegExp(
  `^(约为|约)?\\s*(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|${HAN_NUMBER.replace('万萬', '')})\\s*(亿元|千万元|百万元|万元|千元|元)$`,
);

/** Reads `5000元`, `55,000元`, `5.5万元`, `约30万元`, `一万元`, `二十万元`; undefined for anything else. */
export function parseMoney(source: string | number): Money | undefined {
  const text = String(source).trim();
  const match = MONEY.exec(text);
  if (!match) return undefined;
  const [, about, number, unit] = match as unknown as [string, string | undefined, string, string];
  const amount = numberIn(number);
  if (amount === undefined) return undefined;
  return {
    yuan: Math.round(amount * (MONEY_UNITS[unit] as number) * 100) / 100,
    about: about !== undefined,
    text,
  };
}
