/** Prizes that the association gave, or that were won at an occasion of its own. */
import { clauses, sentenceAt } from '../clause.js';
import { isLeftOut } from '../left-out.js';
import { isPersonName } from '../names.js';
import { numberOf } from '../numeral.js';
import { type Finder, type Found, given, type Passage, type Span, words } from '../passage.js';
import type { FoundNames } from '../recipients.js';
import { prizes } from './prize.js';
import { recipientsIn } from './prize-recipients.js';
import type { Prize } from './prize-told.js';
import { AUTHORITY, actorBefore, isOwnBody, occasionOf, winnerOf } from './prize-winner.js';

export const prizeAwards: Finder<'award'> = (passage) =>
  prizes(passage).flatMap((prize) => (isAward(passage, prize) ? awardsOf(passage, prize) : []));

function isAward(passage: Passage, prize: Prize): boolean {
  const { who } = winnerOf(passage, prize.list);
  if (who === 'self' || prize.unsaid) return false;
  if (prize.giver) {
    const giver = passage.view.slice(prize.giver.at, prize.giver.end);
    return isOwnBody(passage, prize.giver) || (who !== 'ours' && !AUTHORITY.test(giver));
  }
  if (prize.grantor) return isOwnBody(passage, prize.grantor);
  if (who === 'ours') return false;
  if (isUnnamed(passage, prize.list) && (isLeftOut(passage, prize.verb) || actorBefore(passage, prize)))
    return false;
  const occasion = occasionOf(passage, prize);
  return occasion === 'own' || (occasion === 'unknown' && who !== 'member' && !isOfState(passage, prize));
}

const isUnnamed = ({ view }: Passage, { at, end }: Span): boolean =>
  !/[\u3400-\u9fff“]{2}/.test(view.slice(at, end).replace(/并|同时|还|也|再次|最终|荣幸|双双/g, ''));

/** Titles that only the state and nationwide bodies give. */
const isOfState = (passage: Passage, { titles }: Prize): boolean =>
  titles.some((title) => /全国|全省|国家|中国|[省市]级|省|劳动模范/.test(words(passage, title)));

/** An award for each title; where titles and recipients go together one by one, each has its own. */
function awardsOf(passage: Passage, prize: Prize): Found<'award'>[] {
  const found = recipientsIn(passage, prize.list) ?? winnersBefore(passage, prize);
  if (!found) return [];
  const { titles, together } = prize;
  if (together || titles.length === 0) return [awardOf(passage, prize, found, together)];
  const each =
    prize.apart && titles.length > 1 && titles.length === found.names.named.length
      ? titles.map((_, index) => only(found, index))
      : titles.map(() => found);
  return titles.map((title, index) => awardOf(passage, prize, each[index] as FoundNames, undefined, title));
}

const only = ({ names: { type, named }, doubts }: FoundNames, index: number): FoundNames => ({
  names: { type, named: [named[index] as string] },
  doubts,
});

/** 邹立群技压群芳，捧得金奖: winners at the start of the clause before. */
function winnersBefore(passage: Passage, prize: Prize): FoundNames | undefined {
  if (!isUnnamed(passage, prize.list)) return undefined;
  const sentence = sentenceAt(passage, prize.verb);
  const before = clauses(passage).filter(({ at, end }) => at >= sentence.at && end <= prize.verb);
  const clause = before.at(-1);
  if (!clause) return undefined;
  const view = passage.view.slice(clause.at, clause.end - 1);
  const counted = /^.{0,120}?\d{1,4}[位名家个](?:企业|单位|同志|选手|会员)?/.exec(view)?.[0].length;
  const length = counted ?? [3, 2].find((count) => isPersonName(view.slice(0, count)));
  return length ? recipientsIn(passage, { at: clause.at, end: clause.at + length }) : undefined;
}

/** 分列前三名: from the first to the third. */
function rankOf(words: string): number | undefined {
  const rank = /^前(?<number>.{1,3})名$/.exec(words)?.groups?.number;
  return rank === undefined ? undefined : numberOf(rank);
}

function awardOf(
  passage: Passage,
  prize: Prize,
  { names, doubts }: FoundNames,
  together: Span | undefined,
  title?: Span,
): Found<'award'> {
  const rank = together && rankOf(words(passage, together));
  const isQuoted = title && /^[“「]/.test(words(passage, title));
  return {
    fact: given({
      kind: 'award' as const,
      title: title && words(passage, title),
      reason: together && words(passage, { at: prize.verb, end: together.end }),
      recipients: JSON.parse(JSON.stringify(rank ? { ...names, total: rank, unit: '名' } : names)),
      rank: rank ? { from: 1, to: rank } : undefined,
    }),
    at: prize.at,
    end: prize.end,
    rule: prize.giver ? 'award-given' : 'award-prize',
    grade: prize.giver && isQuoted ? 'sure' : 'likely',
    doubts: [
      ...doubts.map((doubt) => ({ ...doubt, path: ['recipients'] })),
      ...(title
        ? []
        : [{ path: ['title'], about: 'value' as const, note: '原文没有写明荣誉名称或各人所获奖项' }]),
    ],
  };
}
