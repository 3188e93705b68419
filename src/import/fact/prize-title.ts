/** What prizes and honorary titles are called: in quotation marks, or in words that only they have. */
import type { Passage, Span } from '../passage.js';

/** 一等奖, 金奖作品, 最佳组织奖, 冠军, 第二名. */
const PRIZE =
  '(?:(?:[特一二三四优]等|[金银铜优])奖(?:作品|论文|项目)?|[\\u3400-\\u9fff\\d]{1,20}?奖(?![牌章杯状项金励学得者给品])|[金银铜]牌|桂冠|[\\u3400-\\u9fff]{0,10}?[冠亚季殿]军|[\\u3400-\\u9fff]{0,10}?第[一二三四五六七八]名)';

/** Several at once, of which the source does not say whose is which: 一、二、三等奖; 冠、亚、季军; 前三名. */
export const COMPOSITE =
  '(?:(?:特等?、)?一等?(?:奖)?[、和]?二等?(?:奖)?(?:[、和及]?三(?:等)?)?等奖|[金银][、和]?[银铜](?:[、和]?铜)?[奖牌]|[冠亚](?:军)?[、和]?[亚季](?:军)?(?:[、和及]?季)?军|前[二三四五六七八九十\\d]{1,2}名|第?[一二][、和][二三](?:[、和]三)?名)';

/** What an honour is an honour for. */
const PRAISE =
  '(?:先进|优秀|模范|杰出|文明|示范|最佳|最美|十佳|十大|百强|百佳|明星|诚信|功勋|贡献|爱心|卓越|领军|典型|金牌|星级|友好|和谐|热心|积极|[1-5]A|A{1,5}|[一二三四五五]星)';

/** Who or what is honoured. */
const HONOURED =
  '(?:单位|集体|个人|工作者|企业家|企业|会员|组织|学会|商会|协会|分会|支部|党员|干部|教师|学员|志愿者|青年|人物|团队|通讯员|案例|项目|作品|论文|成果|基地|平台|家庭|员工|选手|教练员|裁判员|导师|理事|工匠|大师|典型|品牌|门店|校友|代表|贡献者|经理人|工作站|经销商|供应商|社区|级)';

/** 全省先进社会组织, 三八红旗手, 技术能手. */
const HONOUR = `(?:[\\u3400-\\u9fff\\d]{0,16}?${PRAISE}[\\u3400-\\u9fff]{0,10}?${HONOURED}|[\\u3400-\\u9fff\\d]{0,12}?(?:标兵|能手|模范|之星|劳模|红旗手|红旗集体|先锋岗|文明岗|工匠|状元|示范[单基平点企户区][位地台业]?|[1-5]A级?|A{2,5}级))`;

/** What follows a title and is no part of it. */
export const AFTER_TITLE =
  '(?:的?(?:光荣|荣誉)?(?:称号|证书|奖牌|牌匾|匾牌|奖章|奖杯|奖状|勋章|奖项|殊荣|荣誉|等级|榜单|名单|资格))?';

/** Marks, or a word after which nothing of a title stands. */
const END =
  '(?=的?(?:光荣|荣誉)?(?:称号|证书|奖牌|牌匾|奖章|奖杯|奖状|殊荣|荣誉|等级|榜单|名单)|[，。；、：（）！\\s]|和|及|以及|并|$)';

/** “五星志愿者”, “竹韵杯”设计大赛一等奖, 「績優工商團體」獎. */
export const QUOTED =
  '“[^”]{1,60}”(?:(?:(?![和及与等])[^，。；、“”（）]){0,14}?奖(?![牌章杯状项金])|[\\u3400-\\u9fff]{0,10}?[冠亚季]军)?';

/** What is handed over with a title, so that whoever takes it is honoured: 捧过“…”|奖杯. */
export const TOKEN =
  '(?:的?(?:光荣|荣誉)?(?:称号|证书|奖牌|牌匾|匾额|匾牌|铜牌|奖章|奖杯|奖状|勋章|绶带|荣誉)|(?<=奖)|(?<=奖”))';

/** A title without quotation marks, up to where it ends. */
export const UNQUOTED = `(?:${PRIZE}|${HONOUR})${END}`;

/** One in front of a verb: 冠军由甲夺得. */
export const UNQUOTED_OPEN = `(?:${PRIZE}|${HONOUR})`;

/** Whether words name an honour where no quotation marks say so. */
const NAMING = new RegExp(`^(?:${PRIZE}|${HONOUR})$`);
export const namesHonour = (words: string): boolean => NAMING.test(words);

/** Titles that stand after a verb. */
export interface Titles {
  titles: Span[];
  /** What stands instead of titles where they are told together. */
  together?: Span;
  /** Who gives them, where the source says so between verb and title: 获省民政厅颁发的“…”. */
  grantor?: Span;
  end: number;
}

/** What may stand between the verb and its title. */
const BETWEEN =
  '(?:了|本届|本次|本年度的?|大赛|比赛|全场|[一两二三][块座枚面尊项]|沉甸甸的?|金灿灿的|闪亮的|崭新的|红彤彤的)*(?:(?<grantor>[\\u3400-\\u9fff（）、]{1,30}?)(?:(?:联合)?(?:颁发|颁授|授予|颁给|颁|评选|评定|组织评选|发布|主办|公布)的?|的?(?=[“《])))??';
const FIRST = new RegExp(
  `^${BETWEEN}(?:(?<together>${COMPOSITE})|(?<quoted>${QUOTED})|(?<work>《[^》]{2,60}》)|(?<bare>${UNQUOTED}))${AFTER_TITLE}`,
  'd',
);
const NEXT = new RegExp(
  `^(?:、|和|及|以及|与)?(?:[\\u3400-\\u9fff]{0,16}(?:局|厅|委|会|联|部|院|府|团|市|省|区|县|级))?(?:颁发的|授予的|的)?(?:(?<quoted>${QUOTED})|(?<=[、和及与])(?<bare>${UNQUOTED}))${AFTER_TITLE}`,
  'd',
);

/** Anything that is no list of prizes: after 被评为 every word names an honour. */
const ANY = new RegExp(
  `^(?<bare>[^，。；、：“”《》（）]{2,40}?)${AFTER_TITLE}(?=[，。；、：（！\\s]|$)`,
  'd',
);

/** Reads the titles that begin at an offset; `open` where any words there name one. */
export function titlesAt({ view }: Passage, at: number, to: number, open: boolean): Titles | undefined {
  const after = view.slice(at, to);
  const match = FIRST.exec(after) ?? (open ? ANY.exec(after) : null);
  if (!match) return undefined;
  const span = (name: string): Span | undefined => {
    const found = match.indices?.groups?.[name];
    return found && { at: at + found[0], end: at + found[1] };
  };
  const first = span('quoted') ?? span('bare') ?? span('work');
  const [together, grantor] = [span('together'), span('grantor')];
  const end = at + match[0].length;
  const shared = { ...(together && { together }), ...(grantor && { grantor }) };
  if (!first) return { titles: [], ...shared, end };
  const more = furtherTitles(view, end, to);
  return { titles: [first, ...more.titles], ...shared, end: more.end };
}

/** 和“巾帼文明岗”: titles that go on after the first. */
function furtherTitles(view: string, from: number, to: number): { titles: Span[]; end: number } {
  const titles: Span[] = [];
  let end = from;
  for (;;) {
    const match = NEXT.exec(view.slice(end, to));
    const found = match?.indices?.groups?.quoted ?? match?.indices?.groups?.bare;
    if (!match || !found) return { titles, end };
    titles.push({ at: end + found[0], end: end + found[1] });
    end += match[0].length;
  }
}
