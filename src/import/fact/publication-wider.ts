/** Books, periodicals and posts in other words: a title before or after its verb, or a periodical without one. */
import { clauseAt, maskQuotes, sentenceAt } from '../clause.js';
import { isOfAuthority, isPlanned } from '../decision.js';
import { type Found, given, groupText, matches, type Passage, type Span } from '../passage.js';
import { widerTypeOf } from './document-type.js';
import { typeOfWork } from './publication-type.js';

const TITLE = /《(?:[^《》\n]|《[^《》\n]{1,60}》){2,80}》/g;
const MAKE =
  '(?:编印|编发|制作|编写|编纂|编撰|编著|编辑|汇编|主编|编制|撰写|出版|发行|刊印|印制|印发|推出|创办|面世|首发|编成|编出|辑录|编修|刊行|整理|出刊|刊发|翻印|重印|再版)';
/** 编辑出版|纪念册|《……》 */
const MADE_BEFORE = new RegExp(
  `${MAKE}(?:完成|而成|出版|发行|印制|印发|发布|并出版|并发行|成册|[、和]|${MAKE}){0,3}(?:了|的)?[^，。；：、《》]{0,14}?(?:《[^》]{2,40}》[、和及与]?){0,6}$`,
);
/** 《……》|创刊号面世 */
const MADE_AFTER =
  /^(?:（[^）]{1,12}）)?(?:一书|等书|丛书|第[\d一二三四五六七八九十百]{1,5}[期辑卷册集]|创刊号|一[册书辑]|\d{4}年?[^，。；]{0,6}|[上中下]册|初稿|试刊)?(?:[^，。；《》]{0,22}?)?(?:出版|首发|发行|面世|问世|创刊|复刊|付梓|付印|出刊|与[^，。；]{1,10}见面|刊行|(?:印制|编印|编纂|编写|编辑|印刷)(?:全部|正式|顺利|已)?(?:完成|完毕|成册|而成)|成书|上架|亮相|出了?第|出至|首发式|刊印|杀青|上市|编就|[编刊印]成|刊竣|印竣|编竣|告成|出炉|(?:对外|正式|向社会|公开|同步|重磅)?发布)(?!计划|工作|座谈|合作|会议|方案)/;
/** 形成《……报告》并对外发布, 发布《……报告》 */
const RELEASED = /(?:发布|公布|推出|形成|完成|编制|撰写|首发)(?:了|出)?[^，。；《》]{0,10}$/;
const REPORT =
  /(?<!工作|财务|决算|述职|监事会)报告(?:（[^）]*）)?》$|白皮书|蓝皮书|绿皮书|年鉴|指南|手册|案例|图谱|名录|地图|指数/;
/** 出|《竹讯》|第3期, 印|《竹农须知》|两千册 */
const TERSE_BEFORE = /(?:^|[，；、：\s\d日月旬])新?(?:出|印|编|刊)了?$/;
const TERSE_AFTER =
  /^(?:第[\d一二三四五六七八九十百]{1,5}[期辑卷册集]|[\d一二两三四五六七八九十百千]{1,6}余?[册本份部卷辑期])/;
/** What is spoken, adopted, given, or only worked on. */
const NO_WORK_BEFORE =
  /演讲|发言|讲话|作了?题为|题目|主题为|课题|通过|审议|听取|学习|赠送|捐赠|赠予|传达|根据|依据|按照|合编(?!的)|召开|举办|举行|交流|宣讲|收到|参观|观看|演唱|合唱|签署|签订|解读|荣获|获评|入选|会歌|歌曲|主题歌|纪录片|宣传片|影片|视频|短片|栏目|大赛|论坛|订阅|征订|刊登/;
const NO_WORK_AFTER =
  /^(?:等)?[^，。；]{0,10}?(?:编委会|编纂(?:委员会|工作|会议)|编写(?:工作|会议|组)|编辑部|审稿|评审|座谈|研讨|研读|学习|培训(?!教材|读本|资料|手册)|荣获|获|入选|的?(?:演讲|讲话|发言|讲座|主旨)|专题演讲|征稿|记者)/;
/** 会刊改版后第一期与会员见面, 编印会刊4期, 刊印年度会员名录500册 */
const UNTITLED_AFTER =
  /(?<title>[\u3400-\u9fff]{0,12}?(?:会刊|专刊|内刊|年刊|季刊|月刊|杂志|简报|会报|会员通讯|手册|名录|画册|纪念册|文集))(?<rest>[^，。；《》]{0,16}?)(?:创刊|上线|出版|出刊|面世|付印|付梓|首发|与[^，。；]{1,8}见面|正式发行|编印完成|印制完成)(?!计划|工作|社|合作|事宜|方案|周年)/dg;
const UNTITLED_BEFORE =
  /(?:编印|出版|编辑出版|编辑|编发|刊印|印制|编纂|汇编|编撰|编写|创办)(?:完成|发行|印发)?了?(?<title>[^，。；：《》“”的]{0,20}?(?:会刊|专刊|内刊|年刊|季刊|月刊|杂志|简报|会报|通讯|简讯|画册|纪念册|文集|名录|年鉴|宣传册|手册|汇编|图册|指南|白皮书|蓝皮书|论文集|案例集))(?:[^，。；、《》]{0,4}?(?<count>[\d一二两三四五六七八九十百千]{1,6}余?[期册本份辑部]))?(?=[，。；、]|并|$|（)/dg;
/** 出会刊2期, 发简报4期: terse lists have verbs of one character. */
const UNTITLED_TERSE =
  /(?<=[，；、：。\s\d日月旬])(?:出|印|编|发|刊)了?(?<title>[\u3400-\u9fff]{0,4}?(?:会刊|简报|内刊|通讯|简讯|快讯|会讯|月刊|季刊|专刊))(?<count>\d{1,4}余?[期册本份辑])/dg;
/** 推送公众号图文38篇 */
const POSTED_TERSE =
  /(?:推送|发布|刊发|推出|更新)(?:微信|官方)*(?:公众号|视频号|网站|官微|微博)(?<note>[^。；，\d]{0,8}?)(?<count>(?:近|约|超过|超|逾|共)?\d{1,6}(?:余|多)?(?:篇|条|期|个))/dg;
/** 公众号全年推送|文章|126篇 */
const POSTED =
  /(?:公众号|网站|官网|视频号|平台|抖音号|微博|新媒体)[^。；]{0,22}?(?:发布|推送|刊发|发表|推出|发送|编发|发文|发稿)了?(?<note>[^。；，\d]{0,16}?)(?<count>(?:近|约|超过|超|逾|共)?\d{1,6}(?:余|多)?(?:篇|条|期|个))/dg;

type Publication = Found<'publication'>;

/** Works, periodicals and posts that were brought out. */
export function widerPublications(passage: Passage): Publication[] {
  const named = titled(passage);
  const masked = { ...passage, view: maskQuotes(passage.view) };
  const free = [UNTITLED_AFTER, UNTITLED_BEFORE, UNTITLED_TERSE].flatMap((pattern) =>
    matches(masked, pattern).flatMap((match) => untitled(passage, match)),
  );
  const posts = [POSTED, POSTED_TERSE].flatMap((pattern) =>
    matches(passage, pattern).map((match) => posted(passage, match, 'publication-posted-wider', 'likely')),
  );
  // A clause that names a work tells of no other: 会刊《竹讯》创刊.
  const isApart = ({ at }: Span, others: readonly Span[]) => {
    const clause = clauseAt(passage, at);
    return !others.some((each) => clause.at < each.end && each.at < clause.end);
  };
  return [...named, ...posts.filter((each) => isApart(each, named))]
    .concat(free.filter((each, index) => isApart(each, [...named, ...posts, ...free.slice(0, index)])))
    .sort((a, b) => a.at - b.at);
}

/** At most one fact for each title, however often its sentence tells of it. */
function titled(passage: Passage): Publication[] {
  const { view, lead } = passage;
  if (!view.includes('《')) return [];
  const known = new Set<string>();
  return [...view.slice(lead).matchAll(TITLE)].flatMap(({ index, 0: title }) => {
    const span = { at: lead + index, end: lead + index + title.length };
    const said = madeAt(passage, span);
    if (!said || known.has(title)) return [];
    known.add(title);
    return [
      {
        fact: {
          kind: 'publication' as const,
          title: passage.text.slice(span.at, span.end),
          type: typeOfWork(title, said),
        },
        ...span,
        rule: 'publication-titled',
        grade: 'likely' as const,
      },
    ];
  });
}

/** The words around a title that tells of a work made or brought out; undefined where they do not. */
function madeAt(passage: Passage, { at, end }: Span): string | undefined {
  const { view } = passage;
  const clause = clauseAt(passage, at);
  const before = view.slice(clause.at, at);
  const after = view.slice(end, clause.end);
  const title = view.slice(at, end);
  if (NO_WORK_BEFORE.test(before) || NO_WORK_AFTER.test(after) || isPlanned(passage, at)) return undefined;
  if (isOfAuthority(passage, at) || isOfAuthority(passage, verbAt(before, clause.at))) return undefined;
  const isDocument = widerTypeOf(title) !== undefined && !REPORT.test(title);
  if (isDocument || /标准$|^团体标准/.test(after.slice(0, 6))) return undefined;
  const isTerse = TERSE_BEFORE.test(before) && TERSE_AFTER.test(after);
  const isMade = isTerse || MADE_BEFORE.test(before) || MADE_AFTER.test(after);
  const isReleased = REPORT.test(title) && (RELEASED.test(before) || MADE_AFTER.test(after));
  const isLater =
    /问世|付梓|面世|首发|发行|出版(?!社)/.test(sentenceRest(passage, end)) && /^[，]/.test(after);
  // 《……》|，今日首发 is told in the clause that follows.
  return isMade || isReleased || isLater ? before.slice(-16) + after.slice(0, 12) : undefined;
}

const verbAt = (before: string, at: number): number =>
  at + (/(?:发布|出版|编印|推出)/.exec(before)?.index ?? before.length);

const sentenceRest = (passage: Passage, from: number): string =>
  passage.view.slice(from, Math.min(from + 24, sentenceAt(passage, from).end));

function untitled(passage: Passage, match: RegExpMatchArray): Publication[] {
  const at = match.index as number;
  const title = groupText(passage, match, 'title') as string;
  const clause = clauseAt(passage, at);
  const before = passage.view.slice(clause.at, at);
  if (isPlanned(passage, at) || isOfAuthority(passage, at)) return [];
  if (
    NO_WORK_BEFORE.test(before) ||
    /讨论|研究|参与|关于|[一二三四五六]是|要求/.test(before + title) ||
    /^(?:委员会|部|工作)/.test(passage.view.slice(at + match[0].length))
  )
    return [];
  const name = title.replace(/^(?:[协商学本]会|我会|年度(?=会刊)|的|了)+/, '');
  return [
    {
      fact: given({
        kind: 'publication' as const,
        title: name,
        type: typeOfWork(name),
        count: groupText(passage, match, 'count'),
      }),
      at,
      end: at + match[0].length,
      rule: 'publication-untitled',
      grade: 'likely' as const,
    },
  ];
}

/** 在微信公众号发布了200多篇……报道: a match with a count and what it counts. */
export function posted(
  passage: Passage,
  match: RegExpMatchArray,
  rule: string,
  grade: Publication['grade'],
): Publication {
  const at = match.index as number;
  return {
    fact: given({
      kind: 'publication' as const,
      type: 'online',
      count: groupText(passage, match, 'count'),
      note: groupText(passage, match, 'note') || undefined,
    }),
    at,
    end: at + match[0].length,
    rule,
    grade,
  };
}
