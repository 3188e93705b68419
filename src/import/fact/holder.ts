/** Whether the association held what a text names, somebody else did, or nobody did so far. */
import { ownPattern } from '../directory.js';
import type { Passage, Span } from '../passage.js';

/** What associations and their organs are called, beside the registered names. */
const OWN_LIKE =
  '我会|联合会|研究会|促进会|基金会|公会|总会|分会|校友会|侨联|联谊会|秘书处|专委会|委员会|会长|理事长|秘书长|理事会|联盟|同乡会|支部|工作站';
/** Bodies that end like associations and are others to each of them. */
const NOT_OWN = /管理?委员?会|工商业联合会|妇女联合会|残疾人联合会|总工会/g;

const OWN = ownPattern((own) => new RegExp(`${own}|${OWN_LIKE}`));
const OWN_HOLDS = ownPattern(
  (own) => new RegExp(`(?:${own}|${OWN_LIKE})[^，。；]{0,20}(?:主办|承办|举办|联合|合办|召开|举行)`),
);

/** Whether a text names the association, or what is called as one. */
export const hasOwn = ({ directory }: Passage, text: string): boolean =>
  OWN(directory).test(text.replace(NOT_OWN, ''));

const OWN_FIRST = ownPattern((own) => new RegExp(`^了?由?(?:${own}|${OWN_LIKE})`));

/** Whether the association stands first in a text: 出席|协会举办的论坛. */
export const startsWithOwn = ({ directory }: Passage, text: string): boolean =>
  OWN_FIRST(directory).test(text);

const NAME = ownPattern((own) => new RegExp(own));

/** Whether a text names the association by one of its names. */
export const hasName = ({ directory }: Passage, text: string): boolean => NAME(directory).test(text);

/** Where the subject of a clause ends: before the place, the partner, the verb. */
const SUBJECT_END =
  /[在于赴假与为对]|联合|会同|携手|面向|邀请|针对|组织|召开|举办|举行|主办|承办|协办|开展|开设|启动/;
const OTHERS =
  /(?:局|委|厅|政府|公司|集团|大学|学院|学校|银行|工会|工商联|妇联|科协|[省市区县]委|电视台|报社|社区|街道|镇|医院|联合会|[市区县省].{0,12}中心)$/;

/** 协会副会长单位|翠谷竹业公司 holds its own. */
const MEMBERS = /(?:会员|会长|理事|监事)(?:单位|企业)[^、]{2,30}(?:公司|集团|厂|酒店|银行|中心)$/;

/** Whether somebody else acts in a clause: 江州市总工会|举办. `sentence` is what stands before the clause in its sentence. */
export function isOthers(passage: Passage, clause: string, sentence: string): boolean {
  const subject = clause.replace(/^由/, '').split(SUBJECT_END)[0] ?? '';
  if (MEMBERS.test(subject)) return true;
  if (hasOwn(passage, clause) || OWN_HOLDS(passage.directory).test(sentence)) return false;
  return OTHERS.test(subject);
}

/** 协会会长贺子安应邀出席; a guest has an organisation before the post. */
const INVITED = ownPattern(
  (own) =>
    new RegExp(
      `(?:[，。；]|^)(?:${own})?(?:名誉|执行|常务)?(?:${own}|副?会长|副?理事长|副?秘书长|副?主席)[^，。；]{0,10}(?:应邀|受邀|应[^，。；]{2,20}邀请|派员|率队|率团|带队|带团|组团|组队|组织|选派)[^。；]{0,16}(?:出席|参加|参与|前往|赴|参展|参赛|观摩)`,
    ),
);
const WIDE = /^(?:第[^，]{1,3}届)?(?:全国|全省|世界|国际|中国|亚洲|亚太|全球)/;
const OWN_WINS = ownPattern(
  (own) => new RegExp(`(?:${own}|我会|会员)[^，。；]{0,16}(?:获|荣|夺|摘|斩|参赛|参展|组团|选送)`),
);

/** Whether people of the association merely came to what is named, by what follows the name. */
export function isGuest(passage: Passage, { end }: Span, name: string): boolean {
  const after = passage.view.slice(end, end + 160);
  if (INVITED(passage.directory).test(after)) return true;
  return WIDE.test(name) && OWN_WINS(passage.directory).test(after);
}

/** What remains to be done, was done before, or is only talked about: 拟举办, 曾于去年举办, 讨论举办. */
const PLANNED =
  /将(?:于|在|举|召|开|组|适时|共同|联合|继续|陆续)|拟|(?<!按|按照)计划|定于|决定|商定|议定|决议|明年|来年|下月|今后|每年|届时|准备|研究(?!会|院|所|生)(?<!为研究)|讨论(?!会)|商讨|商议|审议|倡议|申办|建议|提议|争取|即将|号召|鼓励|希望|提出|通过(?:举办|开展|组织|召开)|(?:围绕|就|为)(?:举办|召开|开展|筹备|开好|办好)|关于|曾(?:于|在|经|先后|举|召|承|主)|去年|上年|往年|历届|往届|回顾|申请/;
const PUT_OFF = /^(?:将|拟|定于|推迟|延期|延至|取消|暂缓|即将)/;
/** Papers and arrangements of what is named: 论坛|筹备情况. */
const PAPERS =
  /^(?:的)?(?:有关|相关|各项|具体|工作)?(?:事宜|事项|筹备|方案|议程|准备|安排|精神|决议|决定|通知|纪要|预算|经费|情况|批准|材料|文件)/;

/** Whether what is named is a plan, history or a matter of papers, by what stands on both sides of the name. */
export const isPlanned = (before: string, after: string): boolean =>
  PLANNED.test(before) || PUT_OFF.test(after) || PAPERS.test(after);

/** A session that others rest on: 经四届二次理事会批准, 根据五届三次会员大会决议. */
const RESTS =
  /(?:经(?!济|营|理(?!事)|贸|信)|根据|依据|按照|依照|提交|提请|报请|筹备|迎接|落实|贯彻|执行|截至)[^，。；]{0,24}$/;

/** Whether a session with its number is only referred to. */
export function isReferredTo({ view, lead }: Passage, { at, end }: Span): boolean {
  const before = /[^，。；\n]*$/.exec(view.slice(Math.max(lead, at - 40), at))?.[0] ?? '';
  return RESTS.test(before) || isPlanned(before, view.slice(end, end + 8));
}
