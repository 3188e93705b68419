/** Donations: each donor with their sum, donors without one, and the total, which is not added to them. */
import { personIn } from '../names.js';
import { type Finder, type Found, given, type Passage, parts, type Span, sentences } from '../passage.js';
import { type NamesDraft, namesIn } from '../recipients.js';
import { isNotGiven, widerDonations } from './donation-wide.js';

const SUM =
  '(?:折合|约为|约|人民币|共计|合计)*(?<about>约为|约)?(?<sum>\\d+(?:\\.\\d+)?(?:亿元|万元|元)|[一二三四五六七八九十](?:万元|亿元|元))';
const TOTAL = /共计|合计|总计|累计|共(?=捐|筹|募)/;
const GIVES = /捐(?:款|赠|出|助|献)|善款/;
const ONE_SUM = new RegExp(SUM);
const EVERY_SUM = new RegExp(SUM, 'g');
const GIFT = new RegExp(
  `^(?<donor>.{1,400}?)(?:向(?<to>[^，；]{3,30}?))?(?:带头|积极|主动|共|分别)*(?:捐款|捐赠|捐出|捐助|捐献)(?<what>[^，；]{0,20}?)${SUM}`,
  'd',
);
const GOODS = /价值|物资|物品|实物|设备|折算|折合|折价/;

/** The wider rules read a sentence unless the exact ones read more of its sums; who joined in is added. */
export const donation: Finder<'donation'> = (passage) => {
  const exactly = exact(passage);
  const wider = widerDonations(passage);
  return sentences(passage).flatMap((sentence) => {
    const inside = ({ at }: Span) => at >= sentence.at && at < sentence.end;
    const [few, many] = [exactly.filter(inside), wider.filter(inside)];
    const inAll = few.find(({ rule, fact }) => rule === 'donation-total' && fact.cash && fact.inKind);
    if (sumsOf(few) > sumsOf(many) || (inAll && sumsOf(few) === sumsOf(many))) return few;
    return [...many, ...few.filter(({ rule }) => rule === 'donation-joined')];
  });
};

const sumsOf = (found: readonly Found<'donation'>[]): number =>
  found.reduce((sum, { fact }) => sum + (fact.cash || fact.remarks ? 1 : 0) + (fact.inKind ? 1 : 0), 0);

const exact: Finder<'donation'> = (passage) =>
  sentences(passage).flatMap((sentence) => {
    const told = passage.view.slice(sentence.at, sentence.end);
    if (isNotGiven(told)) return [];
    if (!GIVES.test(told) || !ONE_SUM.test(told)) return [];
    const isTotal = TOTAL.test(told) && !/[；]/.test(told);
    return isTotal
      ? [totalOf(passage, sentence)]
      : parts(passage.view, sentence.at, '；。', sentence.end).flatMap((part) => partOf(passage, part));
  });

/** 共计捐出善款5.5万元，捐出物资折算人民币约为30万元 */
function totalOf(passage: Passage, span: Span): Found<'donation'> {
  const sums = [...passage.view.slice(span.at, span.end).matchAll(EVERY_SUM)].map((match) => {
    const told = passage.view.slice(span.at, span.end);
    const after = told.slice(match.index).search(/[，；。]/);
    const clause = told.slice(
      told.lastIndexOf('，', match.index) + 1,
      after < 0 ? told.length : match.index + after,
    );
    return { inKind: GOODS.test(clause), sum: written(match) };
  });
  return {
    fact: given({
      kind: 'donation' as const,
      total: true,
      cash: sums.find(({ inKind }) => !inKind)?.sum,
      inKind: sums.find(({ inKind }) => inKind)?.sum,
    }),
    ...span,
    rule: 'donation-total',
    // Of a sum in a clause that does not say 共计, it is not written that it is a total.
    grade: TOTAL.test(passage.view.slice(span.at, span.end).split('，')[0] ?? '') ? 'sure' : 'likely',
  };
}

const written = ({ groups, 0: whole }: RegExpMatchArray): string =>
  `${/约为/.test(whole) ? '约为' : /约/.test(whole) ? '约' : ''}${groups?.sum}`;

/** 协会向基金会捐款一万元, 徐明会长带头捐款5000元, 甲公司等13家单位、4位企业负责人也参与 */
function partOf(passage: Passage, span: Span): Found<'donation'>[] {
  const told = passage.view.slice(span.at, span.end);
  const gift = GIFT.exec(told);
  const span2 = (name: string): Span | undefined => {
    const found = gift?.indices?.groups?.[name];
    return found && { at: span.at + found[0], end: span.at + found[1] };
  };
  const donor = span2('donor');
  if (gift && donor) {
    const to = span2('to');
    const sum = written(gift);
    return [
      {
        fact: given({
          kind: 'donation' as const,
          donors: donorsOf(passage, donor),
          recipient: to && passage.text.slice(to.at, to.end),
          [GOODS.test(gift.groups?.what ?? '') ? 'inKind' : 'cash']: sum,
        }),
        ...span,
        rule: 'donation-part',
        grade: 'sure',
      },
    ];
  }
  const joined = /^(?<donors>.+?)(?:也|均|都|一同|共同)?(?:积极)?(?:参与|参加|加入)/.exec(told)?.groups
    ?.donors;
  if (!joined) return [];
  const donors = donorsOf(passage, { at: span.at, end: span.at + joined.length });
  if (donors.length === 0) return [];
  return [{ fact: { kind: 'donation', donors }, ...span, rule: 'donation-joined', grade: 'likely' }];
}

/** Donors as lists of one type each: 甲、乙公司等13家单位 and 4位企业负责人. */
function donorsOf(passage: Passage, span: Span): NamesDraft[] {
  const { view, text, directory } = passage;
  const told = view.slice(span.at, span.end);
  if (directory.isOwn(told))
    return [{ type: 'organization', named: [ownName(passage, text.slice(span.at, span.end))] }];
  const counted = [
    ...told.matchAll(
      /(?:^|、|和|以及|及)(.*?(?:\d{1,5}|[一二三四五六七八九十]{1,3})\s?[家位名个](?:企业负责人|单位|企业|同志|个人|会员)?)(?=、|和|以及|及|$)/g,
    ),
  ];
  if (counted.length > 0)
    return counted.flatMap(({ 1: list, 0: whole, index }) => {
      const at = span.at + index + whole.length - (list as string).length;
      return namesIn(passage, { at, end: at + (list as string).length })?.names ?? [];
    });
  const person = personIn(passage, span);
  if (person) return [{ type: 'person', named: [person.said.title ? person.said : person.name] }];
  return [namesIn(passage, span)?.names ?? []].flat();
}

/** The association's full name where it is registered; what the source calls it otherwise. */
const ownName = ({ directory }: Passage, called: string): string => directory.ownName ?? called;
