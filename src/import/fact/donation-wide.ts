/** Donations in other words: each giver with a sum, givers in pairs with sums, goods with their value, totals. */
import { looksLikeOrganization } from '../directory.js';
import { isLeftOut } from '../left-out.js';
import {
  type Doubt,
  type Finder,
  type Found,
  given,
  type Passage,
  parts,
  type Span,
  sentences,
  words,
} from '../passage.js';
import type { NamesDraft } from '../recipients.js';
import { lossOf, type Sum, sumsIn } from './donation-sum.js';
import { givingByNeed, TO_US } from './donation-words.js';
import { giversIn } from './donor.js';

/** Verbs of giving: 捐款, 另捐, 各捐, 合捐, 出资, 资助; not 捐款箱, 捐赠仪式. */
const GIVING =
  /(?:捐款|捐赠|捐出|捐助|捐献|捐资|捐建|捐给|捐往|捐了?(?=\d)|出资|资助|赞助|捐(?![款赠出助献资建给往躯血卵精髓客弃税了])|捐(?=款|资))(?!箱|仪式|协议|活动|倡议|证书|站|人(?!民)|者|方|物|办法|管理|情况|名单)/;
/** Without any of these a sentence tells of no gift. */
const GIFT_SIGN =
  /捐|善款|赈|出资|资助|赞助|拿出|掏出|解囊|[献挤凑筹]出|打[进入到]|汇[入到往给至]|[送捧带驮运捎寄背][去来]|送上|运抵|驰援|支援|援助/;
/** What shows of 出资 and 资助 that it is a gift. */
const FOR_GOOD = /捐|善|助学|奖学|灾|公益|慰问|困难|贫困|帮扶|爱心|疫|修缮|重修|扶贫|赞助|资助学/;
const TOTAL = /累计|共计|合计|总计|总额|总价值|总金额|总值|共[捐筹募收]|[募筹]得|募集|筹集|筹款/;
/** No gift of this day: calls, plans, history, what a fund was spent for. */
const NOT_GIVEN =
  /号召|倡议书|呼吁|[将拟](?:向|为|捐|出资)|计划|预计|动员|通报|公示|使用情况|审议|历年|多年来|[去前]年|曾[向为捐出]|曾经|拨款|投资|政府补贴|收入/;
/** 向母校捐资1000万元的|校友陈静: who gave once, and does something else now. */
const MENTION =
  /捐[^，。；]{0,24}元的(?:[\u3400-\u9fff]{0,6})?(?:校友|侨胞|会员|企业家|乡贤|会长|先生|女士|老人)/;
/** How a clause begins that tells the value of what was given in the one before. */
const VALUE = /^(?:总?价值|总值|折合|折价|折款|折算|市值|估值|估价|约合|共?计|合计|总计|总额|总价|金额|货值)/;
/** Goods with their number: 口罩2万只, 课桌椅200套, 图书一批. */
const COUNTED_GOODS =
  /(?:\d+(?:\.\d+)?|[一二三四五六七八九十百千]+)[余多]?万?[余多]?(?:批|册|套|台|件|箱|份|吨|个|只|盒|瓶|辆|本|张|床|双|幅|棵|株|包|袋|桶|架|部|公斤|斤|把|支)/;

/** A gift while its sentence is read. */
interface Gift extends Span {
  donors: NamesDraft[];
  sums: Sum[];
  recipient?: string;
  isTotal: boolean;
  /** Whether it says of its value nothing, or of its goods how many. */
  isCounted: boolean;
}

export const widerDonations: Finder<'donation'> = (passage) =>
  sentences(passage).flatMap((sentence) => giftsIn(passage, sentence).map((gift) => donationOf(gift)));

/** Whether a sentence tells of no gift of the day. */
export const isNotGiven = (told: string): boolean => NOT_GIVEN.test(told);

function giftsIn(passage: Passage, sentence: Span): Gift[] {
  const told = passage.view.slice(sentence.at, sentence.end);
  if (!GIFT_SIGN.test(told) || isNotGiven(told)) return [];
  const gifts: Gift[] = [];
  let giver: NamesDraft[] = [];
  let earned: Sum[] = [];
  for (const clause of parts(passage.view, sentence.at, '，；。！？\n', sentence.end)) {
    const sums = sumsIn(passage, clause);
    const read = clauseOf(passage, clause, sums, told, giver, gifts.at(-1));
    if (read.donors) giver = read.donors;
    gifts.push(...read.gifts.map((gift) => (isAllOf(passage, gift) ? { ...gift, sums: earned } : gift)));
    earned = read.gifts.length === 0 ? sums.slice(0, 1) : [];
  }
  return gifts.filter(({ sums, isCounted }) => sums.length > 0 || isCounted);
}

/** 悉数捐予江州市育幼院: all of the sum that the clause before tells of. */
const isAllOf = ({ view }: Passage, { at, end, sums }: Gift): boolean =>
  sums.length === 0 && /^[，；\s]?(?:悉数|全部|全数|如数|一并|尽数|所得)/.test(view.slice(at, end));

interface Read {
  gifts: Gift[];
  donors?: NamesDraft[];
}

/** What a clause gives, or adds to the gift before it. */
function clauseOf(
  passage: Passage,
  clause: Span,
  sums: Sum[],
  told: string,
  giver: NamesDraft[],
  last: Gift | undefined,
): Read {
  const text = passage.view.slice(clause.at, clause.end);
  const giving =
    GIVING.exec(text) ??
    givingByNeed(
      text,
      told,
      sums.some(({ isGoods }) => isGoods),
    );
  if (giving && MENTION.test(text)) return { gifts: [] };
  const isBusiness = giving?.[0] === '出资' && /投入|投产|复工|扩建|入股|设备/.test(told);
  if (giving && !isBusiness && (!/出资|资助/.test(giving[0]) || FOR_GOOD.test(told)))
    return givenIn(passage, clause, giving, sums, giver, last);
  if (sums.length === 0) return { gifts: [], donors: giversIn(passage, clause)?.each ?? giver };
  if (last && VALUE.test(text) && last.sums.length === 0 && (last.donors.length > 0 || !TOTAL.test(text))) {
    last.sums = sums.slice(0, 1).map((sum) => ({ ...sum, isGoods: true }));
    last.end = clause.end;
    return { gifts: [] };
  }
  const isTotal = TOTAL.test(text) && (/捐|善款|赈款|义款|款物|物资|物品/.test(text) || last !== undefined);
  return { gifts: isTotal ? [giftOf(clause, [], sums, true)] : [] };
}

const giftOf = (span: Span, donors: NamesDraft[], sums: Sum[], isTotal = false): Gift => ({
  ...span,
  donors,
  sums,
  isTotal,
  isCounted: false,
});

/** The gifts of a clause with a verb of giving. */
function givenIn(
  passage: Passage,
  clause: Span,
  giving: RegExpExecArray,
  sums: Sum[],
  giver: NamesDraft[],
  last?: Gift,
): Read {
  const text = passage.view.slice(clause.at, clause.end);
  const before = text.slice(0, giving.index);
  const from = /.*(?:收到|接受|接收|获得?|得到)了?/.exec(before)?.[0].length ?? 0;
  const found = giversIn(passage, { at: clause.at + from, end: clause.at + giving.index + giving[0].length });
  const donors = found?.each ?? (isCarried(before) ? giver : []);
  const recipient = recipientIn(passage, clause);
  const one = (own: NamesDraft[], own_sums: Sum[]): Gift => ({
    ...giftOf(clause, own, own_sums),
    ...(recipient && { recipient }),
    isCounted: COUNTED_GOODS.test(text) && (donors.length > 0 || isTold(passage, clause, giving)),
  });
  if (last?.isTotal && donors.length === 0 && last.sums.length === 1 && sums[0]?.isGoods) {
    last.sums.push(sums[0]);
    return { gifts: [] };
  }
  // 再次捐款20万元，累计捐款达100万元: what one giver gave over the years.
  if (last && !found && /^(?:至今|迄今|已|共)*累计/.test(text) && isOne(giver) && last.sums.length > 0)
    return { gifts: [], donors };
  if (TOTAL.test(text) && !isOne(donors) && sums.length > 0)
    return { gifts: [giftOf(clause, [], sums, true)], donors };
  if (donors.length > 1 && sums.length === donors.length && /分别|各自|依次/.test(text))
    return { gifts: donors.map((donor, index) => one([donor], [sums[index] as Sum])), donors };
  if (
    donors.length > 1 &&
    sums.length === 1 &&
    /各(?:自|向[^，]{2,20})?(?=认?捐|出资|资助|赞助)|均|每[家人]/.test(text)
  )
    return { gifts: donors.map((donor) => one([donor], sums)), donors };
  return { gifts: [one(donors, sums)], donors };
}

/** Whether goods of whose giver nothing is read are a gift: 远山竹业捐竹床50张; the association's own; one to it. */
function isTold(passage: Passage, { at, end }: Span, { index, 0: verb }: RegExpExecArray): boolean {
  const { view } = passage;
  if (TO_US.test(view.slice(at, end))) return true;
  // 捐赠的图书500册运抵河西小学: told of the goods.
  if (/^了?的|[^额]的/.test(view.slice(at + index + verb.length, end))) return false;
  const before = /^[，；：、】\s]*(?=[向为给对])/.exec(view.slice(at, at + index))?.[0].length;
  return verb.startsWith('捐') || isLeftOut(passage, at + (before ?? index));
}

/** Whether a clause has no giver of its own: 并捐款, 另捐, 将所得. */
const isCarried = (before: string): boolean =>
  /^(?:[，；】〕|\s]|并|还|也|又|另|再|同时|随后|向|给|为|将|把|个人|追加|带头|率先|主动|共同|合|共|共同|现场|$)/.test(
    before,
  );

/** Whether one giver is named, so that 共捐 is what they gave. */
const isOne = (donors: readonly NamesDraft[]): boolean =>
  donors.length === 1 && donors[0]?.named.length === 1 && !donors[0].total && !donors[0].more;

const TO =
  /(?:向|给|为)(?<before>[^，；]{2,30}?)(?:分别|共|各|再次|无偿|紧急|定向)*(?=捐|出资|资助|赞助)|捐赠?[给往](?<after>[^，；。]{3,30})/d;

function recipientIn(passage: Passage, { at, end }: Span): string | undefined {
  const indices = TO.exec(passage.view.slice(at, end))?.indices?.groups;
  const span = indices?.before ?? indices?.after;
  if (!span) return undefined;
  const [from, to] = [at + span[0], at + span[1]];
  const name = passage.view.slice(from, to);
  const isName =
    looksLikeOrganization(name, passage.directory) ||
    /(?:校|小学|中学|[院馆所队局厂社区站]|总会|侨联)$/.test(name);
  return isName ? words(passage, { at: from, end: to }) : undefined;
}

function donationOf({ at, end, donors, sums, recipient, isTotal }: Gift): Found<'donation'> {
  const cash = sums.find(({ isGoods }) => !isGoods);
  const inKind = sums.find(({ isGoods }) => isGoods);
  const losses = [cash, inKind].flatMap((sum) => (sum ? (lossOf(sum) ?? []) : []));
  const doubts = losses.map((note): Doubt => ({ path: [], about: 'value', note }));
  return {
    fact: given({
      kind: 'donation' as const,
      donors: donors.length > 0 ? donors : undefined,
      recipient,
      cash: cash?.money,
      inKind: inKind?.money,
      total: isTotal || undefined,
      remarks: losses.length > 0 ? losses.join('；') : undefined,
    }),
    at,
    end,
    rule: isTotal ? 'donation-in-all' : 'donation-given',
    grade: donors.length > 0 && losses.length === 0 && sums.length > 0 ? 'likely' : 'guess',
    ...(doubts.length > 0 && { doubts }),
  };
}
