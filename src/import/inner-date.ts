/** A date within the first sentences of an entry: 协会于3月5日召开……. */
import { type DateContext, dateAt, type FoundDate } from './date.js';

/** Characters in which the date of an entry is looked for. */
const FAR = 160;

const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月';
const YEAR = '(?:(?:\\d{4}|[〇○零一二三四五六七八九]{4})年)?';
/** A day, or a part of a month; a month alone only where a sentence begins with it. */
const DATE = new RegExp(
  `(?<![\\d〇○零一二三四五六七八九十])${YEAR}${MONTH}(?:[\\d一二三四五六七八九十廿]{1,3}[日号號]|[上中下]旬|初|底)|(?<=[。！？\\n])${YEAR}${MONTH}(?=[，,间])`,
  'g',
);
/** Words before a date that is to come, or from which something holds: 决定10月举办, 自7月1日起. */
const NOT_OWN = /(?:决定|商定|议定|确定|约定|[拟将定]|计划|截至|截止|预计|自|从|至)(?:于|在)?$/;
/** A deadline, or the day from which something holds. */
const NOT_AFTER = /^(?:起|前|之前|以前|止)/;

/** The first date that tells when an entry was; undefined where its first sentences have none. */
export function innerDate(text: string, context: DateContext): FoundDate | undefined {
  for (const { index } of text.slice(0, FAR).matchAll(DATE)) {
    const found = dateAt(text, index, context);
    if (!found || NOT_OWN.test(text.slice(0, index)) || isQuoted(text, index)) continue;
    if (NOT_AFTER.test(text.slice(index + found.length))) continue;
    return found;
  }
  return undefined;
}

const isQuoted = (text: string, index: number): boolean => {
  const before = text.slice(0, index);
  return (
    before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》')
  );
};
