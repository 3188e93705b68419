/** Entries that leave their subject out, since an association writes them of itself: 获评“…”, 向灾区捐款. */
import { clauses, maskQuotes, sentenceAt } from './clause.js';
import type { Passage } from './passage.js';

/** What a clause begins with that has no subject: a place, an occasion, a verb of the association's days. */
const OPENS =
  /^(?:[，；：、】〕）|\s]|同日|当日|当天|年内|月底|是日|本月|喜报传来)*(?:[在于经由赴为向与同随应受]|出席|参加|参与|组队|组织|率队|率团|带队|前往|走访|接待|考察|慰问|发起|响应|闻讯|得知|收|获|荣|喜|再|又|还|并|被|捐|向)/;

/** What may stand between the start of its clause and a verb without a subject: 在全市会议上, 再次. */
const BETWEEN =
  /^(?:[，；：、】〕）|\s]|同日|当日|当天|是日|年内|[在于][^，。；]{2,60}?(?:上|中|期间|时|里|[会赛节展])，?|经[^，。；]{2,20}?[，后]|再次|首次|再度|连续[^，]{1,6}|又|再|喜|还|并|亦|也|一举|成功|顺利)*$/;

/** Nobody else may act in a sentence whose subject is left out; what the association holds has winners of its own. */
const HOLDS = /举办|举行|召开|主办|承办|评选|评比|开幕|落幕|揭晓|收官/;

/**
 * Whether the verb at an offset has no subject: it stands in the first sentence of an entry, and neither its
 * own clause nor those before it name one.
 */
export function isLeftOut(passage: Passage, verb: number): boolean {
  const { view, lead } = passage;
  const sentence = sentenceAt(passage, verb);
  if (sentence.at > lead) return false;
  const own = clauses(passage).filter(({ at }) => at >= sentence.at && at <= verb);
  const clause = own.pop();
  if (!clause || !BETWEEN.test(maskQuotes(view.slice(clause.at, verb)))) return false;
  return own.every(({ at, end }) => {
    const told = maskQuotes(view.slice(at, end));
    return /^[\s，、：；|]*[，：；]?$/.test(told) || (OPENS.test(told) && !HOLDS.test(told));
  });
}
