/** The recipients of a prize: names of people, companies, teams and works, with the count that was declared. */
import { maskQuotes } from '../clause.js';
import { ownPattern } from '../directory.js';
import { isPersonName, listed, personIn } from '../names.js';
import { numberOf } from '../numeral.js';
import { type Passage, type Span, words } from '../passage.js';
import { type FoundNames, namesIn } from '../recipients.js';
import { winners } from './prize-winner.js';

const NUMBER = '\\d{1,5}|[一二三四五六七八九十两百]{1,4}';
const COUNTED = new RegExp(
  `(?:等|共计|共|这)?(?<number>${NUMBER})\\s?(?<unit>[位名家个人支所项件篇幅部组对户队款])(?<suffix>[^，。；、“”]{0,24})$`,
  'd',
);

/** Places, shops and bodies whose names end otherwise than those of companies. */
const UNIT_END =
  /(?:厂|店|楼|村|社区|街道|镇|乡|分会|支部|企业|单位|酒店|饭店|中学|小学|幼儿园|馆|站|所|社|行|坊|园|农场|府|堂|轩|阁|城|餐饮|科技|建筑|集团|[一二三四五六七八九十]中)$/;
const TEAM_END = /(?:项目|作品|论文|队|代表团|班组|班|团队|小组|方案|课题|案例|组合|联队|[”》])$/;

/** The recipients that a list names or counts. */
export function recipientsIn(passage: Passage, list: Span): FoundNames | undefined {
  const span = withoutSource(passage, winners(passage, list));
  const view = passage.view.slice(span.at, span.end);
  const counted = COUNTED.exec(view);
  const names = {
    at: span.at,
    end: span.at + (counted?.index ?? view.replace(/等(?:[^、]{0,6})$/, '').length),
  };
  const items = itemsOf(passage, names);
  const type = typeOf(passage, items, counted?.groups?.unit);
  if (type === 'team' || (counted && !/[位名家个人支所]/.test(counted.groups?.unit ?? '')))
    return plain(passage, type, items, counted);
  const found = namesIn(passage, span, type);
  const isSplit = items.length > listed(passage, names).length;
  if (found && !isSplit && (found.names.named.length > 0 || items.length === 0)) return found;
  const people = items.flatMap((item) => bareName(passage, item));
  if (people.length < items.length && !counted) return undefined;
  return plain(passage, type, people, counted);
}

/** 来自甲公司的, 协会选送的: where winners come from. */
function withoutSource({ view, directory }: Passage, { at, end }: Span): Span {
  const text = maskQuotes(view.slice(at, end));
  const source =
    /^(?:来自|由|代表)?[^、]{2,40}?(?:选送|推荐|报送|培养|申报|来自[^、的]{2,30})?的(?=[^的、]{2})/.exec(
      text,
    )?.[0].length ?? 0;
  const own = OWN_MEMBER(directory).exec(text.slice(source))?.[0].length ?? 0;
  return { at: at + source + own, end };
}

/** 协会会员|邹立群 */
const OWN_MEMBER = ownPattern((own) => new RegExp(`^${own}?(?:会员|选手|学员)(?=[\\u3400-\\u9fff]{2})`));

/** The items of a list; quoted ones need no mark between them: “甲”“乙”两个项目. */
function itemsOf(passage: Passage, span: Span): Span[] {
  if (span.end <= span.at) return [];
  const view = passage.view.slice(span.at, span.end);
  if (/^(?:(?:“[^”]{1,40}”|《[^》]{1,40}》)[、和]?){2,}$/.test(view))
    return [...view.matchAll(/“[^”]{1,40}”|《[^》]{1,40}》/g)].map(({ 0: each, index }) => ({
      at: span.at + index,
      end: span.at + index + each.length,
    }));
  return listed(passage, span).flatMap((item) => halves(passage, item));
}

/** Two names that 和 joins, where both are alike: 吴蓉和郑洁, 江州二中与江州三中. */
function halves({ view }: Passage, item: Span): Span[] {
  const text = view.slice(item.at, item.end);
  const alike = (left: string, right: string) =>
    [isPersonName, (each: string) => UNIT_END.test(each), (each: string) => TEAM_END.test(each)].some(
      (test) => test(left) && test(right),
    );
  for (const { 0: joint, index } of text.matchAll(/以及|[和与及]/g))
    if (alike(text.slice(0, index), text.slice(index + joint.length)))
      return [
        { at: item.at, end: item.at + index },
        { at: item.at + index + joint.length, end: item.end },
      ];
  return [item];
}

function typeOf(passage: Passage, items: readonly Span[], unit: string | undefined) {
  const told = items.map(({ at, end }) => passage.view.slice(at, end));
  if (unit === '家') return 'organization' as const;
  if (told.some((each) => TEAM_END.test(each)) || (unit && /[项件篇幅部组支队款]/.test(unit)))
    return 'team' as const;
  const units = items.filter(
    (item) => UNIT_END.test(passage.view.slice(item.at, item.end)) && !personIn(passage, item),
  );
  return told.length > 0 && units.length * 2 >= told.length ? ('organization' as const) : undefined;
}

/** Names as they stand, with the count that was declared. */
function plain(
  passage: Passage,
  type: 'team' | 'organization' | undefined,
  items: readonly Span[],
  counted: RegExpExecArray | null,
): FoundNames | undefined {
  const total = numberOf(counted?.groups?.number);
  if (items.length === 0 && !total) return undefined;
  return {
    names: {
      type: type ?? 'person',
      named: items.map((item) => words(passage, item)),
      ...(total && total >= items.length && { total }),
      ...(counted && { unit: counted.groups?.unit as string }),
    },
    doubts: [],
  };
}

/** The name at the end of 初中组张乐, or a name by itself that no table of surnames has. */
function bareName(passage: Passage, { at, end }: Span): Span[] {
  const view = passage.view.slice(at, end);
  if (/^[并在于及和与]|[上中里下]$/.test(view)) return [];
  if (isPersonName(view) || /^[\u3400-\u9fff]{3,4}$/.test(view)) return [{ at, end }];
  const name = /(?<=[组队司院学班厂店局村员手生者家师户匠工校部处区县市])[\u3400-\u9fff]{2,3}$/.exec(view);
  return name ? [{ at: at + name.index, end }] : [];
}
