/** Messages of the rules over how records are worded: marks, numbers, dates, fixed names. */
import { type Rule, rule } from './rule.js';

export const WORDING_RULES = {
  'book-title-work': rule(
    'warning',
    [
      '书名号用于活动：“{actual}”',
      '书名号只用于作品、文件；会议、培训、竞赛、奖项请用引号（GB/T 15834 4.15）。',
    ],
    [
      'Unexpected 书名号 around an activity: “{actual}”',
      'It is for works; activities take quotation marks (GB/T 15834 4.15).',
    ],
  ),
  'mark-full-width': rule(
    'warning',
    ['半角标点“{actual}”，应为“{expected}”', '中文里的标点用全角（GB/T 15834 5.1）。'],
    [
      'Unexpected “{actual}”, expected “{expected}”',
      'Marks in Chinese text are full width (GB/T 15834 5.1).',
    ],
  ),
  'mark-once': rule(
    'warning',
    ['标点重叠：“{actual}”', '请只留一个。'],
    ['Unexpected marks in a row: “{actual}”', 'Keep one.'],
  ),
  'mark-paired': rule(
    'warning',
    ['“{actual}”没有配对的“{expected}”', '请补上，或删去多余的一个。'],
    ['Unexpected “{actual}” without its “{expected}”', 'Add it, or remove this.'],
  ),
  'mark-nested': rule(
    'warning',
    ['里层又用“{actual}”，应为“{expected}”', '引号、书名号套用时，外双内单（GB/T 15834 4.8、4.15）。'],
    [
      'Unexpected “{actual}” within its own kind, expected “{expected}”',
      'The inner pair is single (GB/T 15834 4.8, 4.15).',
    ],
  ),
  'dash-doubled': rule(
    'warning',
    ['“{actual}”应为破折号“{expected}”', '破折号占两个字（GB/T 15834 4.10）。'],
    [
      'Unexpected “{actual}”, expected the dash “{expected}”',
      'A dash is two characters wide (GB/T 15834 4.10).',
    ],
  ),
  'ellipsis-doubled': rule(
    'warning',
    ['“{actual}”应为省略号“{expected}”', '省略号占两个字，六个点（GB/T 15834 4.11）。'],
    ['Unexpected “{actual}”, expected the ellipsis “{expected}”', 'It has six dots (GB/T 15834 4.11).'],
  ),
  'pause-omitted': rule(
    'info',
    ['引号、书名号之间通常不用顿号', '请删去（GB/T 15834 4.5.3.5）。'],
    ['Unexpected 、 between quotation marks', 'Usually there is none (GB/T 15834 4.5.3.5).'],
  ),
  'space-absent': rule(
    'warning',
    ['汉字、数字之间有空格', '请删去，或补上应有的标点；中西文间距由排版处理。'],
    ['Unexpected space between Chinese characters or digits', 'Remove it, or put the mark that is missing.'],
  ),
  'year-full': rule(
    'warning',
    ['年份“{actual}”没有写全', '请写四位年份（GB/T 15835 5.1.4）。'],
    ['Unexpected short year “{actual}”', 'Write four digits (GB/T 15835 5.1.4).'],
  ),
  'year-zero': rule(
    'warning',
    ['汉字年份“{actual}”，应为“{expected}”', '年份中的零写“〇”（GB/T 15835 5.2.5）。'],
    ['Unexpected year “{actual}”, expected “{expected}”', 'Its zero is 〇 (GB/T 15835 5.2.5).'],
  ),
  'digit-half-width': rule(
    'warning',
    ['全角的“{actual}”，应为“{expected}”', '数字与字母用半角。'],
    ['Unexpected full-width “{actual}”, expected “{expected}”', 'Digits and letters are half width.'],
  ),
  'range-marked': rule(
    'warning',
    ['起止之间的“{actual}”，应为“{expected}”', '时间起止用一字线，数量范围用浪纹线（GB/T 15834 4.13.3）。'],
    [
      'Unexpected “{actual}” in a range, expected “{expected}”',
      'Periods take —, quantities ～ (GB/T 15834 4.13.3).',
    ],
  ),
  'percent-both': rule(
    'warning',
    ['百分数范围“{actual}”前一个数缺百分号，应为“{expected}”', '两个数都加百分号（GB/T 15835 5.1.3）。'],
    [
      'Unexpected “{actual}”, expected “{expected}”',
      'Both ends of a range of per cents have the sign (GB/T 15835 5.1.3).',
    ],
  ),
  'approximation-once': rule(
    'warning',
    ['概数说了两遍：“{actual}”', '“约、近、超过”与“余、多、左右”只用其一。'],
    ['Unexpected double approximation “{actual}”', 'Tell it once.'],
  ),
  'approximation-han': rule(
    'warning',
    ['“{actual}”里的“几”与阿拉伯数字连用', '请用汉字，如“十几”（GB/T 15835 4.2.2）。'],
    ['Unexpected 几 beside digits: “{actual}”', 'Use Chinese numbers (GB/T 15835 4.2.2).'],
  ),
  'number-form-same': rule(
    'warning',
    ['“{actual}”用汉字数字，同一段里又写“{other}”', '同一段文字里，同类的数用同一种数字（GB/T 15835 4.3）。'],
    [
      'Unexpected Chinese number “{actual}” beside “{other}”',
      'Numbers of one kind have one form in a text (GB/T 15835 4.3).',
    ],
  ),
  'address-once': rule(
    'warning',
    ['称谓说了两遍：“{actual}”', '职务与“同志、先生、女士”只用其一，放在姓名一边。'],
    ['Unexpected second form of address: “{actual}”', 'Keep one, on one side of the name.'],
  ),
  'address-full': rule(
    'warning',
    ['简称“{actual}”不宜用在文件里', '请写全姓名和职务。'],
    ['Unexpected short form of address “{actual}”', 'Write name and post in full.'],
  ),
  'people-ranked': rule(
    'info',
    [
      '同一单位的人，职务低的排在前面：“{actual}”',
      '名单通常按职务由高到低；原文次序如此的，可用 suppress 写明理由。',
    ],
    [
      'Unexpected order of people of one organisation: “{actual}”',
      'Lists usually go from the higher post to the lower; where the source has this order, suppress with a reason.',
    ],
  ),
  'glossary-followed': rule(
    'warning',
    ['“{actual}”，规定的写法是“{expected}”', '见 annals.yaml 的 check.glossary。'],
    ['Unexpected “{actual}”, the glossary has “{expected}”', 'See check.glossary in annals.yaml.'],
  ),
} satisfies Record<string, Rule>;
