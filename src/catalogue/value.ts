/** Messages about values: what records and annals.yaml say. */
import { type Rule, rule } from './rule.js';

export const VALUE_RULES = {
  // values
  'key-known': rule(
    'error',
    ['没有“{actual}”这个键，应为 {expected}', '请改正键名；可用的键见编辑器的提示或 annals schema。'],
    ['Unexpected key “{actual}”, expected {expected}', 'Correct the key; `annals schema` lists them.'],
  ),
  'key-present': rule(
    'error',
    ['缺少“{expected}”', '请补上这个键。'],
    ['Unexpected absence of “{expected}”', 'Add the key.'],
  ),
  'value-known': rule(
    'error',
    ['没有“{actual}”这个值，应为 {expected}', '请改正；可用的值见编辑器的提示或 annals schema。'],
    ['Unexpected value “{actual}”, expected {expected}', 'Correct the value; `annals schema` lists them.'],
  ),
  'type-right': rule(
    'error',
    ['“{key}”的值是“{actual}”，应为{expected}', '请改成所要的类型；数字要当文字用时，用半角引号括住。'],
    [
      'Unexpected “{actual}” for “{key}”, expected {expected}',
      'Write a value of that type; put a number that is meant as text into quotes.',
    ],
  ),
  'root-keyed': rule(
    'error',
    ['文件的内容应为若干“键: 值”', '请对照同目录的其他文件，每行先写键，再写半角冒号与空格。'],
    [
      'Unexpected content, expected keys with values',
      'Begin each line with a key, a colon and a space, as other files of the folder do.',
    ],
  ),
  'value-present': rule(
    'error',
    ['“{key}”没有内容', '请填写；不需要时请删去这一行。'],
    ['Unexpected absence of a value for “{key}”', 'Fill it in, or remove the line.'],
  ),
  'number-in-range': rule(
    'error',
    ['“{key}”的值是“{actual}”，应{expected}', '请改正这个数。'],
    ['Unexpected “{actual}” for “{key}”, expected {expected}', 'Correct the number.'],
  ),
  'value-valid': rule(
    'error',
    ['“{key}”的值“{actual}”不合要求：{expected}', '请改正这个值。'],
    ['Unexpected “{actual}” for “{key}”: {expected}', 'Correct the value.'],
  ),
  'date-possible': rule(
    'error',
    ['日期“{actual}”不对，应写成 {expected}', '请核对日期是否存在、月与日是否写足两位。'],
    ['Unexpected date “{actual}”, expected {expected}', 'Check that the day exists and is written in full.'],
  ),
  'date-readable': rule(
    'error',
    [
      '日期“{actual}”读不懂，应写成 {expected}',
      '年写四位，月、日写两位，用半角连字符连接；起止两日用“/”隔开。',
    ],
    [
      'Unexpected date “{actual}”, expected {expected}',
      'Write four digits for the year, two for month and day, and / between two days.',
    ],
  ),
  'date-existing': rule(
    'error',
    ['日历上没有“{actual}”', '请核对月、日。'],
    ['Unexpected date “{actual}”: no calendar has it', 'Check month and day.'],
  ),
  'date-forward': rule(
    'error',
    ['起止日期“{actual}”前后颠倒或是同一天', '请先写起日，再写止日；只有一天时只写一个日期。'],
    [
      'Unexpected range “{actual}”, expected a later day after the slash',
      'Write the first day first; of a single day write one date.',
    ],
  ),
  'count-readable': rule(
    'error',
    ['数量“{actual}”读不懂，应写成 {expected}', '请照原文写数字与量词。'],
    ['Unexpected count “{actual}”, expected {expected}', 'Write the figure and its measure word.'],
  ),
  'money-readable': rule(
    'error',
    ['金额“{actual}”读不懂，应写成 {expected}', '请照原文写数字与“元”或“万元”。'],
    ['Unexpected sum “{actual}”, expected {expected}', 'Write the figure and 元 or 万元.'],
  ),
  'named-within-total': rule(
    'error',
    ['写明了 {actual} 个名称，总数却是 {expected}', '请核对名单与 total。'],
    ['Unexpected {actual} {actual:name|names} of a total of {expected}', 'Check the names and the total.'],
  ),
  'name-single': rule(
    'error',
    ['“{actual}”像是几个名称写成了一项', '请每个名称单写一项，如 [张三, 李四]。'],
    [
      'Unexpected “{actual}”: it looks like several names in one',
      'Write each name as an item of its own, as in [张三, 李四].',
    ],
  ),
  'reference-known': rule(
    'error',
    [
      '“{actual}”没有在 {list} 中登记，最接近的是 {expected}',
      '请改正写法，或在 records/organization.yaml 的 {list} 中登记。',
    ],
    [
      'Unexpected “{actual}”, the nearest in {list} is {expected}',
      'Correct it, or add it to {list} in records/organization.yaml.',
    ],
  ),
  'person-known': rule(
    'error',
    [
      '“{actual}”没有在 people 中登记，最接近的是 {expected}',
      '请改正姓名；外单位人员请写成 name、organization、title 三项；本会人员请在 records/organization.yaml 的 people 中登记。',
    ],
    [
      'Unexpected person “{actual}”, the nearest in people is {expected}',
      'Correct the name; tell others by name, organization and title; add your own people to records/organization.yaml.',
    ],
  ),
  'entry-once': rule(
    'error',
    ['序号 {actual} 已用于 {expected}', '请改成没有用过的序号。'],
    ['Unexpected entry number {actual}: {expected} has it already', 'Use another number.'],
  ),
  'record-in-year': rule(
    'error',
    ['日期是 {actual} 年，文件却在 {expected} 目录', '请把文件移到对应年份的目录，或改正日期。'],
    ['Unexpected year {actual} in folder {expected}', 'Move the file or correct its date.'],
  ),
} satisfies Record<string, Rule>;
