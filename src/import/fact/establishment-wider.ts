/** Bodies that were set up or joined, before and after the verb, without quotation marks. */
import { afterOwn, clauseAt, isQuoted, maskQuotes, phraseBefore, sentenceAt } from '../clause.js';
import { isOfAuthority, isOfOutsider, isPlanned } from '../decision.js';
import { type Found, given, group, matches, type Passage, type Span } from '../passage.js';

/** Types of bodies, as records have them. */
export type EstablishmentType = 'alliance' | 'expert-group' | 'workstation' | 'assessment-body' | 'branch';

/** As names of bodies end; the first that fits tells the type. */
const TYPES: readonly (readonly [RegExp, EstablishmentType])[] = [
  [/(?:联盟|联合体|共同体|联席会议?|合作组织|联合会)$/, 'alliance'],
  [/(?:专家组|专家库|专家团队?|专家委员会|智库|顾问团|顾问委员会|讲师团|导师团)$/, 'expert-group'],
  [/(?:认定站|鉴定站|考核站|评价站|(?:认定|评价|鉴定|考核)(?:机构|中心))$/, 'assessment-body'],
  [
    /(?:站|基地|驿站|之家|点|服务队|志愿队|义工队|志愿者队|合唱队|龙舟队|宣讲队|小分队|救援队|艺术团|合唱团|服务团|乐团|剧团|舞蹈队|球队|宣讲团|文工团|突击队)$/,
    'workstation',
  ],
  [/(?:[诗词画印琴棋剧影曲茶]|文学|书画|书法|摄影|戏剧|读书|灯谜)社$/, 'branch'],
  [
    /(?:分会|支会|专委会|委员会|工委|办事处|代表处|联络处|党支部|党总支|党委|团支部|工会|联谊会|促进会|研究会|俱乐部|[讲传研]习所|研究院|研究所|中心|实验室|学院|校友会|商会|协会|学会|同乡会|妇联|青年会|基金会|支部|工作部|秘书处|仲裁院|调解室|工作室|书院|分院)$/,
    'branch',
  ],
];
/** Groups for one task, and funds: no bodies. */
const NO_BODY =
  /领导小组|工作小组|专班|组委会|筹委会|筹备|评审委员会|会员代表|换届|奖学金|以来|首届|临时|会员大会|奖项|课题|项目|观众|节点|试点|景点|重点|特点|站点|赛点|网点|看点/;

/** 竹炭分会|正式成立 */
const FOUNDED =
  /(?:(?:召开了?|举行了?|今[日天]|当日|同日|正式|宣告|宣布|挂牌|揭牌|隆重|顺利|在[^，。；]{2,24}?|于[^，。；]{2,16}?|应运而|获批|随之|也|已|同时|双双|相继|先后|陆续|分别|又|近日|联合|共同|一并|全部)*)(?:成立|组建(?:完毕|完成)?|设立|诞生|开办|亮相|(?<=宣布|正式|宣告)组成)(?!于|以来|之[日初时]|后|时|[一二三四五六七八九十百\d]+周?年|周年|纪念|前|至今|的|者|日)(?=[，。；、！（和及与]|大会|会议|暨|仪式|揭牌|并|典礼|庆典|落户|于|在|$)/dg;
/** 成立了|由12名专家组成的|竹产业专家库 */
const SET_UP =
  /(?<!刚|新|已|自|未|了|周年|未来|才)(?:成立|组建|设立|创建|创立|创办|筹建|结成|[增附新]设|(?<![^，。；])设(?![立有计施备置定在于])|发起(?=成立|设立|组建)|加入|加盟)(?:成立|设立|组建)?(?!的)了?(?:由[^，。；]{2,24}?组成的|首个|首支|全[省市国]首个|一[支个])?(?<title>“[^”]{2,40}”[\u3400-\u9fff]{0,14}|[\u3400-\u9fff·“”A-Za-z0-9]{2,40}?)(?=[并，。；和及与、（]|成立大会|$)/dg;
/** Somebody else's: 应邀出席宁州市竹业协会|成立大会 */
const OTHERS = /出席|参加|祝贺|应邀|庆祝|见证|走访|考察|参观|拜访|恭贺|贺信|列席|来访|接待|座谈会?/;
/** 注销协会出资设立的|展示中心 */
const CLOSED = /(?:撤销|注销|裁撤|解散|停办|关闭|合并)[^，。；]*$/;
/** Whether what was once set up is closed now. */
export const isClosed = (passage: Passage, at: number): boolean =>
  CLOSED.test(passage.view.slice(clauseAt(passage, at).at, at));
const LEADING =
  /^(?:(?:[^，。；]{2,12}——|标志着|(?:第一|首)届|宣布|宣告|决定|同意|批准|随着|至此|[协商学本]会的?|该会|会议|大会|会上|经批准|同日|当天|其|由|的|我会|由[^，。；]{2,30}?(?:发起|牵头|筹建|组建|指导)(?:发起|成立|组建|设立)?的?|[^，。；“”]{2,24}?(?:牵头|联合|共同)?发起的))+/;

type Establishment = Found<'establishment'>;

/** The type of a body by how its name ends; undefined where it is none. */
export const typeOfBody = (name: string): EstablishmentType | undefined => {
  const bare = name.replace(/[“”]|（[^）]*）/g, '');
  return NO_BODY.test(bare) ? undefined : TYPES.find(([sign]) => sign.test(bare))?.[1];
};

/** Bodies that were set up or joined, each once. */
export const widerEstablishments = (passage: Passage): Establishment[] => {
  const before = [...matches(passage, FOUNDED), ...matches(passage, SETTLED)].flatMap((match) =>
    founded(passage, match),
  );
  const after = matches(passage, SET_UP)
    .flatMap((match) => setUp(passage, match))
    .filter(({ at, end }) => !before.some((each) => each.at < end && at < each.end));
  return once([...before, ...after].sort((a, b) => a.at - b.at));
};

/** One fact for a body that is named again: 成立大会, 宣布成立. */
function once(found: readonly Establishment[]): Establishment[] {
  const bare = ({ fact }: Establishment) => String(fact.title).replace(/[“”]/g, '');
  return found.filter(
    (each, index) =>
      !found
        .slice(0, index)
        .some((known) => bare(known).includes(bare(each)) || bare(each).includes(bare(known))),
  );
}

function founded(passage: Passage, match: RegExpMatchArray): Establishment[] {
  const at = match.index as number;
  const end = at + match[0].length;
  if (isQuoted(passage, at) || !isOwn(passage, at)) return [];
  const all = [bare(passage, phraseBefore(passage, at))];
  // 妇女委员会、青年委员会|成立: further names of the list.
  const clause = clauseAt(passage, at);
  for (
    let first = all[0] as Span;
    /[、和及与]/.test(passage.view[first.at - 1] ?? '') && first.at > clause.at;
  ) {
    first = bare(passage, phraseBefore(passage, first.at - 1));
    if (!typeOfBody(passage.view.slice(first.at, first.end)) || all.length > 8) break;
    all.unshift(first);
  }
  return all.flatMap((span, index) =>
    body(passage, span, span.at, index === all.length - 1 ? end : span.end, 'establishment-founded'),
  );
}

/** A name without what is told of it before. */
function bare(passage: Passage, { at, end }: Span): Span {
  const masked = maskQuotes(passage.view.slice(at, end));
  const skip = LEADING.exec(masked)?.[0].length ?? 0;
  return afterOwn(passage, { at: at + Math.min(skip, end - at), end });
}

function setUp(passage: Passage, match: RegExpMatchArray): Establishment[] {
  const at = match.index as number;
  const { at: from, end: to } = group(match, 'title') as Span;
  const isJoining = /^加[入盟]/.test(match[0]);
  if (isQuoted(passage, at) || !isOwn(passage, at) || isOfAuthority(passage, at) || isOfOutsider(passage, at))
    return [];
  const span = bare(passage, { at: from, end: to });
  const isBody = /联盟|联合会|协会|学会|联合体|共同体|联席会议|组织$/.test(
    passage.view.slice(span.at, span.end),
  );
  if (isJoining && !isBody) return [];
  const rule = 'establishment-set-up-wider';
  return [
    ...body(passage, span, at, to, rule),
    ...furtherOf(passage, to).flatMap((each) => body(passage, each, each.at, each.end, rule)),
  ];
}

/** Further names of a list: 成立古建筑保护专委会|和民俗专委会. */
function furtherOf({ view }: Passage, from: number): Span[] {
  const list =
    /^(?:(?:、|和|及|以及|与)[\u3400-\u9fff]{2,24}){1,8}(?=[，。；]|$)/.exec(
      view.slice(from, from + 160),
    )?.[0] ?? '';
  return [...list.matchAll(/[^、和及与以]{3,}/g)].map(({ index, 0: name }) => ({
    at: from + index,
    end: from + index + name.length,
  }));
}

/** 竹文化研究中心|落户江州林学院 */
const SETTLED = /(?:正式|成功|揭牌|签约)?落户(?=[\u3400-\u9fff])/dg;

const isOwn = (passage: Passage, at: number): boolean => {
  const { at: from } = clauseAt(passage, at);
  const sentence = sentenceAt(passage, at);
  const before = passage.view.slice(from, at);
  // 宁州市竹业协会成立，协会致贺信: somebody else's.
  if (/致贺|祝贺|贺信|贺电/.test(passage.view.slice(at, Math.min(at + 30, sentence.end)))) return false;
  return (
    !isPlanned(passage, at) &&
    !isClosed(passage, at) &&
    !OTHERS.test(before) &&
    !(sentence.at === from && /^自/.test(before))
  );
};

function body(passage: Passage, span: Span, at: number, end: number, rule: string): Establishment[] {
  const view = passage.view.slice(span.at, span.end);
  const type = typeOfBody(view);
  if (!type || view.length < 3 || view.length > 40 || /[，。；]|^的|^了/.test(view)) return [];
  return [
    {
      fact: given({ kind: 'establishment' as const, title: passage.text.slice(span.at, span.end), type }),
      at,
      end,
      rule,
      grade: 'likely',
    },
  ];
}
