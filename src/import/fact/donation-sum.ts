/** Sums of money as sentences of giving write them, with what the field of a record can hold. */
import { parseMoney } from '../../activity/quantity.js';
import { type Passage, type Span, words } from '../passage.js';

export interface Sum extends Span {
  /** What the field can hold: 5万元, 约30万元; undefined for other currencies and other ways to write. */
  money?: string;
  /** As the source has it: 新臺幣30萬元, 近5万元. */
  written: string;
  /** The value of goods, not money. */
  isGoods: boolean;
}

const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|[一二三四五六七八九十两百千]{1,5})';
const FOREIGN =
  '(?:新?台币|新?臺币|港币|港元|美元|美金|欧元|英镑|日元|日圆|韩元|加元|加币|澳元|澳币|新元|新币|马币|林吉特|令吉|泰铢|澳门元)';
/** 人民币约30万元, 港币5万元, 100余万元 */
const SUM = new RegExp(
  `(?<foreign>${FOREIGN})?(?:人民币)?(?<about>约为|约|近|超过|超|逾)?(?<number>${DIGITS})(?<over>余|多)?(?<scale>亿|千万|百万|万|千)?(?<more>余|多)?(?<unit>元(?!素|旦|宵|月)|${FOREIGN})`,
  'g',
);
/** Words before the value of goods. */
const VALUE = /(?:价值|市值|货值|折合|折价|折款|折算|估价|估值|总值|约合|总价|计价)[^，。；、和及]{0,6}$/;
/** What is not a sum given in all: 每人500元 */
const EACH = /每[人户名位个份套月年]?[^，。；]{0,4}$/;

/** The sums of a span in their order. */
export function sumsIn(passage: Passage, { at, end }: Span): Sum[] {
  const text = passage.view.slice(at, end);
  return [...text.matchAll(SUM)]
    .filter(({ index }) => !EACH.test(text.slice(Math.max(0, index - 8), index)))
    .map((match) => {
      const span = { at: at + match.index, end: at + match.index + match[0].length };
      const money = moneyOf(match);
      return {
        ...span,
        ...(money && { money }),
        written: words(passage, span),
        isGoods: VALUE.test(text.slice(Math.max(0, match.index - 14), match.index)),
      };
    });
}

function moneyOf({ groups = {} }: RegExpMatchArray): string | undefined {
  const { foreign, about = '', number = '', over, scale = '', more, unit } = groups;
  if (foreign || over || more || unit !== '元') return undefined;
  const money = `${about.startsWith('约') ? about : ''}${number}${scale}元`;
  return parseMoney(money) && money;
}

/** What the field cannot say of a sum, for the person who reviews. */
export function lossOf({ money, written }: Sum): string | undefined {
  if (!money) return `金额原文作“${written}”，未能填入`;
  return /^(?:近|超过|超|逾)/.test(written) ? `金额原文作“${written}”` : undefined;
}
