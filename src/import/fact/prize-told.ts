/** A prize as it is told, and whether it was given at all. */
import { maskQuotes, sentenceAt } from '../clause.js';
import type { Passage, Span } from '../passage.js';

/** A prize as it is told. */
export interface Prize {
  /** Who got it; empty where the clause does not say. */
  list: Span;
  titles: readonly Span[];
  /** 一、二、三等奖: prizes of which the source does not say who got which. */
  together?: Span;
  grantor?: Span;
  /** What stands in front of an active verb, who gives it among that; none where somebody wins. */
  giver?: Span;
  /** Whether the giver is another and does not say to whom, which is the association: 省侨联授予“…”称号. */
  unsaid?: true;
  /** Whether each of several titles went to its own of several recipients: 分别获得. */
  apart: boolean;
  verb: number;
  at: number;
  end: number;
}

/** Words after which a prize is wished for, told of another time, or of somebody else. */
export const NOT_TOLD =
  /拟(?=[于在对授评表推向定将申])|将[于在要]|即将|计划|争取|力争|有望|申报|申请|争创|创建|冲刺|祝贺|恭喜|预祝|希望|号召|向[^，]{1,40}学习|曾(?=[获荣多被先经连在任])|曾经|此前|去年|往年|历年|目标|规定|被誉|筹备|讨论|启动|如果|凡是/;

/** Money for study is no honour. */
const SCHOLARSHIP = /[奖助]学金”?$/;

/** Plans, wherever in the sentence they stand. */
const PLANNED = /将[于在][^，。]{0,12}[月年日季底初内]|届时|拟于|计划于|预计/;

/** What makes of a title a mention: 荣获“…”称号的罗文博, “…”获得者, 获“好样的”评价. */
const MENTION =
  /^(?:的(?!奖)|者|得主|后|以来|评选|申报|聘书|聘任|评价|美誉|赞誉|好评|支持|称赞|之称|结业|捐赠|收藏|会员证|入会)/;

/** Whether what stands in front of a verb, and behind a title, leaves it a prize that was given. */
export function isTold(passage: Passage, from: number, verb: number, end: number): boolean {
  const { view } = passage;
  if (SCHOLARSHIP.test(view.slice(verb, end))) return false;
  if (PLANNED.test(maskQuotes(view.slice(sentenceAt(passage, verb).at, verb)))) return false;
  return !NOT_TOLD.test(maskQuotes(view.slice(from, verb))) && !MENTION.test(view.slice(end, end + 4));
}
