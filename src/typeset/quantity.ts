/** What is read in one breath: numbers with their units, signs and ordinals (CLREQ, Unbreakable Marks; GB/T 15835). */

/** Measure words, which a line end parts from their number only where all else is worse. */
const MEASURE_WORDS = new Set(
  '年月日号时分秒岁周天个名家次项届位期版人元万亿吨米克度级章节条款页篇间种所件台套场座层份倍户',
);

/** Signs after a number: never parted from it. */
const SIGNS_AFTER = new Set('％‰℃℉°′″');
/** Signs before a number: never parted from it. */
const SIGNS_BEFORE = new Set('￥¥$＄€￡£№#§');
/** Before its number in any script: 第3届, 第三届. */
const ORDINAL = '第';
const NUMERALS = new Set('〇零一二三四五六七八九十百千两');
/** Units written in letters, which stay with the number before the space: 5 kg. */
const UNIT_SYMBOL = /^(?:[kKMGTcmμµnd]?(?:m|g|t|L|l|W|Wh|Hz|Pa|A|V|J|N|K|B|h|s|mol|m²|m³)|min|ha|dB)$/;

export const isMeasureWord = (character: string): boolean => MEASURE_WORDS.has(character);
export const isSignAfter = (character: string): boolean => SIGNS_AFTER.has(character);
export const isSignBefore = (character: string): boolean => SIGNS_BEFORE.has(character);
export const isOrdinal = (character: string): boolean => character === ORDINAL;
export const isNumeral = (character: string): boolean => NUMERALS.has(character);
export const isUnitSymbol = (word: string): boolean => word.length < 6 && UNIT_SYMBOL.test(word);
export const isDigit = (character: string): boolean =>
  (character >= '0' && character <= '9') || (character >= '０' && character <= '９');

/** A year in these brackets is part of a document's number: 〔2022〕1号 (GB/T 9704 7.2.5). */
export const YEAR_BRACKET = '〕';
export const DOCUMENT_UNIT = '号';
