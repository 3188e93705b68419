/** Publications: periodicals, memorial books, reports, case studies, posts. */
import { OWN_START } from '../directory.js';
import { led, ledMatches } from '../led.js';
import { personIn } from '../names.js';
import {
  beside,
  type Finder,
  type Found,
  given,
  group,
  groupText,
  matches,
  type Passage,
  type Span,
} from '../passage.js';
import { typeOfWork } from './publication-type.js';
import { posted, widerPublications } from './publication-wider.js';

/** 出版了《……》专刊，并编纂发行……纪念册 */
const PUBLISHED =
  /(?:编纂发行|编辑出版|编印|编纂|编撰|出版|编写|刊印|出刊)(?:发行)?[了的]?(?<title>(?:《[^》]+》|[^。；，“”《》]){1,40}?(?:专刊|会刊|期刊|纪念册|画册|杂志|简报|年鉴|指南|白皮书|蓝皮书|报告|》))(?=[。；，]|$)/dg;
/** 马琼副秘书长发布了《……报告》 */
const RELEASED = led(
  '(?<who>[^。；，]{2,30}?)',
  '发布了?(?<title>《[^》]*(?:报告|白皮书|蓝皮书|指南|案例)[^》]*》)',
  'dg',
);
/** 在微信公众号发布了200多篇……报道 */
const POSTED =
  /(?:公众号|网站|官网|视频号|平台)[^。；，]{0,6}?(?:发布|推送|刊发|发表|推出)了?(?<count>(?:近|约|超过|超|逾|共)?\d{1,6}(?:余|多)?(?:篇|条|期|个))(?<note>[^。；，]{0,60})/dg;
/** ……优秀案例发布 */
const CASES = /(?<title>[^。；，“”《》]{4,50}?案例)(?:集)?(?:发布|公布|出版)/dg;
const HAS_CASES = /案例集?(?:发布|公布|出版)/;
const CASE_PART = /(?<from>\d{1,4}家)(?<which>[^。；，、及和]{0,16}?)的?(?<count>\d{1,4}个)案例/dg;

export const publication: Finder<'publication'> = (passage) =>
  beside(exact(passage), widerPublications(passage));

const exact = (passage: Passage): Found<'publication'>[] => [
  ...matches(passage, PUBLISHED).map((match) => titled(passage, match, 'publication-published')),
  ...ledMatches(passage, RELEASED).flatMap((match) => released(passage, match)),
  ...matches(passage, POSTED).map((match) => posted(passage, match, 'publication-posted', 'sure')),
  ...(HAS_CASES.test(passage.view) ? matches(passage, CASES) : []).flatMap((match) => cases(passage, match)),
];

function titled(passage: Passage, match: RegExpMatchArray, rule: string): Found<'publication'> {
  const title = groupText(passage, match, 'title') as string;
  const at = match.index as number;
  return {
    fact: { kind: 'publication', title, type: typeOfWork(title) },
    at,
    end: at + match[0].length,
    rule,
    grade: 'sure',
  };
}

function released(passage: Passage, match: RegExpMatchArray): Found<'publication'>[] {
  const who = group(match, 'who') as Span;
  const person = personIn(passage, who);
  if (!person && !OWN_START(passage.directory).test(passage.view.slice(who.at, who.end))) return [];
  const known = person && (passage.directory.isPerson(person.name) ? person.name : person.person);
  const { fact, ...span } = titled(passage, match, 'publication-released');
  return [{ ...span, fact: given({ ...fact, presenter: known }) }];
}

/** One fact for each group of cases with its count; the title alone where no count is given. */
function cases(passage: Passage, match: RegExpMatchArray): Found<'publication'>[] {
  const title = groupText(passage, match, 'title') as string;
  const at = match.index as number;
  const groups = [...passage.view.slice(at).matchAll(CASE_PART)];
  const base = { kind: 'publication' as const, title, type: 'case-study' };
  const span = { at, end: at + match[0].length, rule: 'publication-cases', grade: 'sure' as const };
  if (groups.length === 0) return [{ fact: base, ...span }];
  return groups.map(({ groups: said, index, 0: whole }) => ({
    ...span,
    fact: given({ ...base, count: said?.count, from: said?.from, note: said?.which || undefined }),
    at: at + index,
    end: at + index + whole.length,
  }));
}
