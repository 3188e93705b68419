/** Numbers as Word writes them: ST_NumberFormat (ISO/IEC 29500-1, 17.18.59). */
import { chineseNumber } from '../../document/numeral.js';

type Format = (n: number) => string;

/** A letter of a series; after the last the first comes doubled: y, z, aa, bb. */
const repeating =
  (letters: string): Format =>
  (n) =>
    n < 1 ? '' : (letters[(n - 1) % letters.length] as string).repeat(Math.ceil(n / letters.length));

/** Consecutive characters from `first` for `from` … `to`; plain digits outside, as Word does. */
const series =
  (first: number, from: number, to: number): Format =>
  (n) =>
    n >= from && n <= to ? String.fromCodePoint(first + n - from) : String(n);

/** Each decimal digit replaced by a character. */
const digits =
  (characters: string): Format =>
  (n) =>
    [...String(n)].map((digit) => characters[Number(digit)] ?? digit).join('');

/** ⓪ … ㊿: three ranges of Unicode. */
const circled: Format = (n) =>
  n === 0
    ? '⓪'
    : n <= 20
      ? series(0x2460, 1, 20)(n)
      : n <= 35
        ? series(0x3251, 21, 35)(n)
        : series(0x32b1, 36, 50)(n);

const ROMAN: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const roman: Format = (n) => {
  if (n < 1 || n > 32_767) return String(n);
  let rest = n;
  return ROMAN.map(([value, letters]) => {
    const count = Math.floor(rest / value);
    rest %= value;
    return letters.repeat(count);
  }).join('');
};

/** Counts with 十 up to 99, then digit by digit with `zero`: 一, 十一, 九十九, 一○○. */
const counting =
  (zero: string): Format =>
  (n) =>
    n > 0 && n < 100 ? chineseNumber(n) : digits(`${zero}一二三四五六七八九`)(n);

const thousands: Format = (n) => (n >= 0 ? chineseNumber(n) : String(n));

/** Amounts as on cheques: 壹拾贰. */
const legal =
  (characters: string): Format =>
  (n) =>
    [...thousands(n).replace(/^十/, '一十')]
      .map((c) => characters['零一二三四五六七八九十百千万亿'.indexOf(c)] ?? c)
      .join('');

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: series(0x2474, 1, 20),
  decimalEnclosedFullstop: series(0x2488, 1, 20),
  numberInDash: (n) => `- ${n} -`,
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: repeating('ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetter: repeating('abcdefghijklmnopqrstuvwxyz'),
  chineseCounting: counting('○'),
  chineseCountingThousand: thousands,
  taiwaneseCounting: counting('○'),
  taiwaneseCountingThousand: thousands,
  taiwaneseDigital: digits('○一二三四五六七八九'),
  japaneseCounting: thousands,
  japaneseDigitalTenThousand: digits('〇一二三四五六七八九'),
  ideographDigital: digits('〇一二三四五六七八九'),
  ideographEnclosedCircle: series(0x3220, 1, 10),
  ideographTraditional: (n) => (n > 10 ? String(n) : repeating('甲乙丙丁戊己庚辛壬癸')(n)),
  ideographZodiac: (n) => (n > 12 ? String(n) : repeating('子丑寅卯辰巳午未申酉戌亥')(n)),
  chineseLegalSimplified: legal('零壹贰叁肆伍陆柒捌玖拾佰仟万亿'),
  ideographLegalTraditional: legal('零壹貳參肆伍陸柒捌玖拾佰仟萬億'),
  bullet: () => '',
  none: () => '',
};

/** `n` in a format of ST_NumberFormat; in digits when the format is one that Chinese documents do not use. */
export function formatWordNumber(n: number, format: string): string {
  return (FORMATS[format] ?? String)(n);
}
