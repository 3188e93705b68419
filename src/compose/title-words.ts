/**
 * Where a Chinese title may be broken, and what a break there costs: never within a word, a name, a quotation or
 * a number with its measure word; best before 关于 and 暨, and after the name of an organisation.
 *
 * Words come from `Intl.Segmenter`, whose dictionary may differ between versions of ICU. The names of the records
 * and the rules below stand before it: they decide where they speak, so that another dictionary moves a break only
 * between words of which the rules say nothing.
 */
import { textWidth } from '../document/mark-size.js';
import type { BreakPlace } from './title-shape.js';

const COST = {
  plain: 12,
  /** Before 关于 and 暨, after a name or a quotation. */
  preferred: 0,
  /** After a word that mostly ends a phrase. */
  phrase: 4,
  /** After 的 the noun stands alone; before a verb that 关于 leads is a fragment. */
  poor: 12,
  /** A single character mostly belongs to the word before or after it. */
  single: 16,
  /** Within a name or a quotation longer than a line. */
  within: 90,
} as const;

/** Never at the head of a line. */
const NO_START = /^(?:[的地得和与及或等了者们之]|以及|[、，。；：？！》〉”’）】〕…—·])/u;
/** Never at the end of a line. */
const NO_END = /(?:[第和与及或暨在对为向把被将由从]|关于|以及|对于|全体|各|有关|[《〈“‘（【〔])$/u;
/** What ends the name of an organisation. */
const ORGANIZATION_END =
  /(?:协会|学会|商会|促进会|联合会|委员会|理事会|秘书处|办公厅|办公室|中心|公司|大学|研究院|人民政府)$/u;
/** Words that mostly end a phrase: events, fields, spans of time. They are whole whatever the dictionary says. */
const PHRASES =
  '大赛 竞赛 会议 大会 活动 论坛 培训 评选 评价 管理 建设 发展 工作 行业 产业 年度 报告 决定 通知'.split(' ');
const PHRASE_END = new RegExp(`(?:${PHRASES.join('|')}|[年日省市区县]|[》”、，）])$`, 'u');
/** Endings of words that dictionaries cut off: 交易员, 工作者, 标准化. */
const SUFFIX = /^[员者家性化率型式]/u;
/** Compounds of two words that are one in the titles of associations. */
const COMPOUND = /职业\|技能|产业\|工人|社会\|(?:组织|团体)|技术\|创新|会员\|(?:单位|代表|大会)|行业\|协会/u;
/** Kinds of document, which stay with 的 before them. */
const KIND = /^(?:通知|决定|通报|报告|请示|批复|意见|函|纪要|公告|通告|决议|办法|规定|细则|方案|名单)/u;
const OPENING: Readonly<Record<string, string>> = { '《': '》', '“': '”', '（': '）', '〈': '〉' };

/** The places of a title, in order. `names` are organisations, bodies and people of the records. */
export function breakPlaces(text: string, names: readonly string[], measure: number): BreakPlace[] {
  const named = [...nameSpans(text, names), ...quotationSpans(text)];
  const spans = [...named, ...nameSpans(text, PHRASES)];
  const inner = (at: number) => spans.filter(({ start, end }) => at > start && at < end);
  return wordEnds(text).flatMap((at): BreakPlace[] => {
    const before = text.slice(0, at);
    const after = text.slice(at);
    const around = inner(at);
    if (around.some(({ start, end }) => textWidth(text.slice(start, end)) <= measure)) return [];
    if (NO_START.test(after) || SUFFIX.test(after) || NO_END.test(before) || splitsNumber(before, after))
      return [];
    const within = around.length > 0 ? COST.within : 0;
    const isEdge = named.some(({ start, end }) => start === at || end === at);
    return [{ at, width: textWidth(before), cost: within + costAt(text, at, isEdge) }];
  });
}

function costAt(text: string, at: number, isEdge: boolean): number {
  const before = text.slice(0, at);
  const after = text.slice(at);
  if (COMPOUND.test(`${before.slice(-2)}|${after.slice(0, 2)}`)) return COST.poor * 2;
  if (/^(?:关于|暨)/u.test(after)) return COST.preferred;
  if (/关于\p{Script=Han}{1,2}$/u.test(before)) return COST.poor * 2;
  if (before.endsWith('的')) return KIND.test(after) ? COST.poor * 2 : COST.poor;
  if (KIND.test(after)) return COST.poor;
  if (isEdge || ORGANIZATION_END.test(before)) return COST.preferred;
  if (PHRASE_END.test(before)) return COST.phrase;
  return isSingle(text, at) ? COST.single : COST.plain;
}

/** Whether the word before or after a place has one character only. */
function isSingle(text: string, at: number): boolean {
  const ends = [0, ...wordEnds(text), text.length];
  const i = ends.indexOf(at);
  return at - (ends[i - 1] ?? 0) === 1 || (ends[i + 1] ?? text.length) - at === 1;
}

/** 2022|年, 五|届, 3|.5: a number and what it counts stay together. */
const splitsNumber = (before: string, after: string): boolean =>
  /[\d.%〇一二三四五六七八九十百千两]$/u.test(before) && /^[\p{Script=Han}\d.%]/u.test(after);

/** Ends of words, without the end of the text. */
function wordEnds(text: string): number[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ index }) => index).filter((index) => index > 0);
}

interface Span {
  start: number;
  end: number;
}

function nameSpans(text: string, names: readonly string[]): Span[] {
  return names.flatMap((name) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(name); name.length > 1 && at >= 0; at = text.indexOf(name, at + 1))
      spans.push({ start: at, end: at + name.length });
    return spans;
  });
}

/** Quotations and titles of works, their marks included. */
function quotationSpans(text: string): Span[] {
  return [...text].flatMap((_, start): Span[] => {
    const close = OPENING[text[start] ?? ''];
    const end = close ? text.indexOf(close, start) : -1;
    return end < 0 ? [] : [{ start, end: end + 1 }];
  });
}
