/** Who acts before a verb of taking or leaving a post. */
import { clauses, sentenceAt } from '../clause.js';
import type { Passage, Span } from '../passage.js';
import { type Action, move, NO_POST, type Personnel, type Step } from './personnel-post.js';

const ADVERBS =
  /(?:再次|继续|连续|成功|正式|一致|顺利|光荣|分别|同时|全票|高票|当场|均|仍|也|又|并|再|还|双双|的|如愿|，|接棒|众望所归地?)+$/;
/** What stands between the start of a clause and who acts. */
const OPENING =
  /^(?:会议|大会|会上|会后|并|由|还|即|其中|随后|同时|此外|另|理事会|常务理事会|经[^，]{0,12}?(?:选举|推选|推举|投票|表决|研究|审议|提名|推荐)(?=[\u3400-\u9fff]{2})|原则|一致|全票)+/;
const AFTER_DECIDING =
  /.*(?:同意|决定|决议|批准|接受|宣布|确认|表决通过|审议通过|选举产生|产生了?|大会选举|会议选举)(?:由)?/su;
const REASON =
  /(?:因|由于|鉴于|请求|要求|提请|本人|接替|以|到龄|届满|任期|主动|提出|自愿|自即日|即日起|已|于|的?申请|从).*$/su;
/** Who is named before what happened to them: 老会长方国安|被授予. */
const UP_TO =
  /^(.*?)(?:被|荣?获|当选|接过|因|到龄|任期|已|自|作为|于|在|向|主动|提出|年满|退休|调|不再|辞|宣|发表|接受|入职|加入|到).*$/su;
/** People named in the clause, or else those whom the sentence named last. */
export function named(step: Step, action: Action, who: Span, post: Span, rule: string): Personnel[] {
  const { passage, from, state } = step;
  if (who.end > who.at) return move(passage, action, who, post, who.at, rule);
  const people = state.last?.fact.people;
  if (!people) return move(passage, action, before(passage, from), post, from, rule);
  const text = passage.text.slice(post.at, post.end);
  if (NO_POST.test(text)) return [];
  const fact = { kind: 'personnel' as const, action, people: structuredClone(people), post: text };
  return [{ fact, at: from, end: post.end, rule, grade: 'guess' }];
}

/** Who is named at the start of the clause before: 张志远到龄退休，|不再担任会长. */
function before(passage: Passage, from: number): Span {
  const { at } = sentenceAt(passage, from);
  const clause = clauses(passage)
    .filter((each) => each.at >= at && each.end <= from)
    .at(-1);
  if (!clause) return { at: from, end: from };
  const told = passage.view.slice(clause.at, clause.end - 1).replace(UP_TO, '$1');
  return whoOf(passage, { at: clause.at, end: clause.at + told.length });
}

/** A span without what stands before and after those who act. */
export function whoOf({ view }: Passage, { at, end }: Span): Span {
  const whole = view.slice(at, end);
  const decided = AFTER_DECIDING.exec(whole)?.[0].length ?? 0;
  const opening = OPENING.exec(whole.slice(decided))?.[0].length ?? 0;
  const rest = whole.slice(decided + opening).replace(/^[、和及与，]+/, '');
  const from = end - rest.length;
  const told = rest.replace(ADVERBS, '').replace(REASON, '').replace(ADVERBS, '');
  return { at: from, end: from + told.length };
}
