/** What decisions have in common: how an organ voted, what is only planned, and whose act it is. */
import { clauseAt, sentenceAt } from './clause.js';
import type { Passage } from './passage.js';
import { allMatches } from './prefilter.js';

/** 203票同意、2票反对、4票弃权, or 赞成43票 */
const VOTE =
  /(?<count>\d{1,5})票(?<side>同意|赞成|赞同|反对|弃权)|(?<before>同意|赞成|反对|弃权)(?:票)?(?<after>\d{1,5})票/g;

const SIDES: Readonly<Record<string, 'for' | 'against' | 'abstain'>> = {
  同意: 'for',
  赞成: 'for',
  赞同: 'for',
  反对: 'against',
  弃权: 'abstain',
};

/** How an organ voted. */
export interface Votes {
  for: number;
  against: number;
  abstain: number;
}

/** The votes told of in the sentence of a decision; undefined where nobody counts. */
export function votesAt(passage: Passage, offset: number): Votes | undefined {
  const { at, end } = sentenceAt(passage, offset);
  const votes: Partial<Votes> = {};
  for (const { groups } of allMatches(VOTE, passage.view.slice(at, end))) {
    const side = SIDES[groups?.side ?? groups?.before ?? ''];
    if (side) votes[side] ??= Number(groups?.count ?? groups?.after);
  }
  if (votes.for === undefined) return undefined;
  return { for: votes.for, against: votes.against ?? 0, abstain: votes.abstain ?? 0 };
}

/** 拟, 计划, 商讨, 征求……意见: what has yet to be done. */
const PLANNED =
  /拟(?!定|订)|计划(?!》)(?=成|设|组|编|出|制|发|选|聘|于)|准备|即将|将于|将(?=[成组出发制设]|编[写印])|筹备(?!会)|筹划|商讨|商谈|酝酿|候选|着手|正在|启动(?![^，]{0,12}仪式)|征求|建议(?!书)|探讨|希望|力争|申请(?!书)/;

/** Whether the words of a clause before an offset tell a plan. */
export function isPlanned(passage: Passage, offset: number): boolean {
  const { at } = clauseAt(passage, offset);
  return PLANNED.test(passage.view.slice(at, offset));
}

/** 江州市林业局, 市委组织部: bodies of the state, which are not the association. */
const AUTHORITY =
  /(?:政府|人大|政协|[市省区县州]委|国务院|法院|检察院|[局厅署]|[工宣组传]作?部|组织部|统战部|国家\S{1,8}委|(?:商务|发改|经信|住建|卫健|国资|科技|民政|教)[委部]|街道|办事处|公安|税务总局|日报|电视台)(?:、[\u3400-\u9fff]{2,20})?(?:等\S{0,8})?(?:近日|日前|正式|联合|共同|印发|今日|已经?|对外|决定|相继|专门)?$/;
/** Words by which a body of the state only helps: 与江州市林业局联合. */
const TOGETHER = /(?:与|同|和|联合|会同|携手|携|在|向|由|经|报|对)[^，。；]{2,40}$/;

/** Whether what stands in the clause before an offset says that an authority acts: 江州市林业局|发布. */
export function isOfAuthority(passage: Passage, offset: number): boolean {
  const { at } = clauseAt(passage, offset);
  const before = passage.view.slice(at, offset);
  return AUTHORITY.test(before) && !TOGETHER.test(before);
}

/** 会员企业青竹家具有限公司, 江州大学: acting by themselves. */
const OUTSIDER =
  /(?:公司|集团|酒店|工厂|大学|学院|学校|医院|社区|村委会|银行|会员企业)(?:在[^，。；]{2,20}|正式|近日|日前)?$/;

/** Whether another body than the association acts in the clause before an offset. */
export function isOfOutsider(passage: Passage, offset: number): boolean {
  const { at } = clauseAt(passage, offset);
  const before = passage.view.slice(at, offset);
  return OUTSIDER.test(before) && !TOGETHER.test(before.replace(/在[^，。；]{2,20}$/, ''));
}
