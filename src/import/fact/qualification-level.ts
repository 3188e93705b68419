/** Levels of professional titles and skills with their counts, before or after them. */
import type { Passage, Span } from '../passage.js';
import { firstMatch, mayMatch } from '../prefilter.js';

/** 高级工程师, 二级茶艺师, 中级职称, 高级工. */
export const LEVEL =
  '(?:(?:正高级|教授级|副高级|高级|中级|初级|助理|注册|[一二三四五甲乙丙]级)*(?:[\\u3400-\\u9fff]{0,8}?(?:工程师|经济师|会计师|统计师|审计师|政工师|建筑师|规划师|造价师|建造师|设计师|工艺美术师|美术师|茶艺师|烹调师|面点师|评茶员|品酒师|农艺师|园艺师|畜牧师|兽医师|教练员|裁判员|社会工作师|营养师|心理咨询师|鉴定师|评估师|管理师|育婴师|保育员|讲师|医师|药师|护师|中药师|检验师|营销师|设计员|技术员|技术士|技师))|(?:正高级?|副高级?|高级|中级|初级|助理级)(?:专业技术)?(?:职称|职务|资格)|(?:高级|中级|初级)工(?!程)|[一二三四五甲乙丙]级(?:\\/[\\u3400-\\u9fff]{2,3})?|(?:正高级?|副高级?|高级|中级|初级)(?=[\\d一二三四五六七八九十百两，。；、]|$))';

const EVERY_LEVEL = new RegExp(LEVEL, 'g');

const NUMBER = '(?:近|约|超过|共)?(?:\\d{1,5}|[一二三四五六七八九十百两]{1,6})(?:余|多)?[人名位]';
const COUNT = `(?<count>${NUMBER})`;

/** 6人获得高级工程师, 38人取得三级证书, 26人被认定为技师 */
const COUNT_FIRST = new RegExp(
  `${COUNT}(?:同志|学员|会员|考生|申报人|人员|从业人员|职工)?(?:(?:全部|顺利|均|分别|最终)*[\\u3400-\\u9fff]{0,10}?，并?)?(?:全部|顺利|均|分别)*(?:获得|取得|获评|晋升为?|评为|被评为|被认定为|通过|获|考取|拿到|拿下|捧回|具备|评上|评定为|升为|符合)了?(?:协会|全国|国家|相应)?(?<level>${LEVEL})`,
  'dg',
);
/** 通过高级工程师7人, 高级技师3名 */
const LEVEL_FIRST = new RegExp(
  `(?<level>${LEVEL})(?:任职|职业|专业技术)?(?:职称|资格|等级|证书|评审|考核|认定)*(?:者|人员)?(?:通过|合格|获得|评定|认定|晋升)?(?:者|的)?(?:有|共|共有|计|为|：)?${COUNT}`,
  'dg',
);
/** 合格46人, 48人合格 */
const PASSED = new RegExp(
  `(?<!未|不)(?:合格|通过|取证|获证|评审通过|过审)(?:人员|人数|者)?(?:共|共有|为|有|计)?${COUNT}|(?<before>${NUMBER})(?:学员|考生|会员|同志|申报人员)?(?:全部|顺利|均|最终|考核|考试|鉴定|评审)*(?:通过|合格|获得?|取得|拿到)(?:了|了?相应)?(?:评审|考核|认定|鉴定|考试|职称|职业资格|资格|(?:职业)?技能等级证书|职业资格证书|执业资格)?(?=[，。；、]|$)`,
  'd',
);

/** 3名主任护师、19名副主任护师|通过评审 */
const COUNT_BEFORE = new RegExp(`${COUNT}(?:会员|同志)?(?:晋升为?)?(?<level>${LEVEL})`, 'dg');
const ALL_PASSED = /^(?:[^，。；]{0,6}?)(?:评审通过|通过|过审|合格|获得任职资格|取得资格|晋升)/;

export interface Result {
  level: Span;
  count: Span;
  at: number;
  end: number;
}

/** All levels with counts in a span, by the way of telling that finds most. */
export function resultsIn({ view }: Passage, { at, end }: Span): Result[] {
  const told = view.slice(at, end);
  const before = passedBefore(told, at);
  if (before.length > 0) return before;
  const [first, after] = [COUNT_FIRST, LEVEL_FIRST].map((pattern) => read(told, at, pattern));
  return (first?.length ?? 0) >= (after?.length ?? 0) ? (first ?? []) : (after ?? []);
}

/** Levels with their counts in front, all of which one verb behind them says to have passed. */
function passedBefore(told: string, from: number): Result[] {
  if (!/通过|过审|合格|资格|晋升/.test(told)) return [];
  const found = read(told, from, COUNT_BEFORE);
  const last = found.at(-1);
  const isList = found.every(({ at }, index) => at - (found[index - 1]?.end ?? at) <= 1);
  return last && isList && ALL_PASSED.test(told.slice(last.end - from)) ? found : [];
}

function read(told: string, from: number, pattern: RegExp): Result[] {
  if (!mayMatch(pattern, told)) return [];
  return [...told.matchAll(pattern)].flatMap((match): Result[] => {
    const { level, count } = match.indices?.groups ?? {};
    if (!level || !count) return [];
    const span = ([at, end]: [number, number]): Span => ({ at: from + at, end: from + end });
    return [
      {
        level: span(level),
        count: span(count),
        at: from + match.index,
        end: from + match.index + match[0].length,
      },
    ];
  });
}

/** How many passed, where the level stands before: 中级职称评审揭晓，合格46人. */
export function passedIn(passage: Passage, { at, end }: Span): Result[] {
  const told = passage.view.slice(at, end);
  const match = firstMatch(PASSED, told);
  const counted = match?.indices?.groups?.count ?? match?.indices?.groups?.before;
  const before = match && [...told.slice(0, match.index + match[0].length).matchAll(EVERY_LEVEL)].at(-1);
  if (!match || !counted || !before) return [];
  return [
    {
      level: { at: at + before.index, end: at + before.index + before[0].length },
      count: { at: at + counted[0], end: at + counted[1] },
      at: at + Math.min(before.index, match.index),
      end: at + match.index + match[0].length,
    },
  ];
}
