/** Prizes that the association received from others, or a project or somebody of it. */
import { clauses, sentenceAt } from '../clause.js';
import { isLeftOut } from '../left-out.js';
import { type Finder, type Found, given, type Passage, type Span, words } from '../passage.js';
import { prizes } from './prize.js';
import { recipientsIn } from './prize-recipients.js';
import type { Prize } from './prize-told.js';
import { actorBefore, isOwnBody, occasionOf, type Winner, winnerOf, winners } from './prize-winner.js';

export const prizeHonours: Finder<'honour'> = (passage) =>
  prizes(passage).flatMap((prize) => {
    const winner = honoured(passage, prize);
    return winner ? honoursOf(passage, prize, winner) : [];
  });

/** Who of ours was honoured; undefined where it was somebody else, or where we gave the prize. */
function honoured(passage: Passage, prize: Prize): Winner | undefined {
  const winner = winnerOf(passage, prize.list);
  if (prize.giver && prize.list.at === prize.list.end) return prize.unsaid ? { who: 'self' } : undefined;
  if (prize.giver) return isFromOthers(passage, prize, winner) ? winner : undefined;
  if (isUnsaid(passage, prize)) return { who: 'self' };
  if (prize.grantor && isOwnBody(passage, prize.grantor)) return undefined;
  if (winner.who === 'self' || winner.who === 'ours') return winner;
  const span = winners(passage, prize.list);
  const view = passage.view.slice(span.at, span.end);
  if (/^(?:副|名誉|执行|常务)*(?:会长|理事长|秘书长)$/.test(view) && prize.grantor) return { who: 'self' };
  if (view === '' || /^(?:并|还|同时|又|也)+(?:在会上|在会议上)?$/.test(view))
    return actorBefore(passage, prize);
  return personOf(passage, prize, span) ?? association(passage, prize, view);
}

/** Bodies that give prizes. */
const BODY = /(?:[会局委办厅部院府团市省区县级联协社站校队]|中心|集团|公司|大学|人民)$/;

/** 获省竹业联合会“优秀地市协会”: nobody is named, and the clause ends with the prize. */
function isUnsaid(passage: Passage, { verb, end, grantor }: Prize): boolean {
  const by = grantor && passage.view.slice(grantor.at, grantor.end);
  if (by && (!BODY.test(by) || passage.directory.isOwn(by))) return false;
  return (
    /^(?:[，。；、！\s]|等|[一两二三四五六七八九十\d]{1,2}[块枚面座项]|$)/.test(
      passage.view.slice(end, end + 4),
    ) && isLeftOut(passage, verb)
  );
}

/** 省工商联授予商会: somebody else gives it to the association, or to somebody of it. */
function isFromOthers(passage: Passage, { giver, list }: Prize, { who }: Winner): boolean {
  const by = giver && words(passage, winners(passage, giver));
  if (who === 'self') return Boolean(by) && by !== words(passage, winners(passage, list));
  return who === 'ours' && giver !== undefined && !isOwnBody(passage, giver);
}

/** A member by name, honoured elsewhere; members that are companies are no people of the association. */
function personOf(passage: Passage, prize: Prize, span: Span): Winner | undefined {
  if (!isWonElsewhere(passage, prize)) return undefined;
  const found = recipientsIn(passage, span)?.names;
  const isPerson = found?.type === 'person' && found.named.length === 1 && !found.total;
  return isPerson ? { who: 'ours', holder: span } : undefined;
}

function isWonElsewhere(passage: Passage, prize: Prize): boolean {
  if (prize.grantor !== undefined) return true;
  const occasion = occasionOf(passage, prize);
  if (occasion !== 'unknown') return occasion === 'elsewhere';
  return winnerOf(passage, prize.list).who === 'member' || isOfState(prize, passage);
}

const isOfState = (prize: Prize, passage: Passage): boolean =>
  prize.titles.some((title) => /全国|全省|国家|中国|劳动模范/.test(words(passage, title)));

/** The full name of an association, in a chronicle that calls itself so. */
const association = (passage: Passage, prize: Prize, view: string): Winner | undefined =>
  /^[\u3400-\u9fff]{4,24}(?:协会|学会|商会|研究会|基金会|联合会|促进会|联谊会|总会|校友会)$/.test(view) &&
  occasionOf(passage, prize) !== 'own'
    ? { who: 'self' }
    : undefined;

/** 全省行业协会理事长单位: a post, no honour. */
const POST = /(?<!优秀|先进|模范)(?:会长|理事长|理事|监事|会员)单位$/;

function honoursOf(passage: Passage, prize: Prize, winner: Winner): Found<'honour'>[] {
  const titles = prize.together ? [prize.together] : prize.titles;
  return titles
    .filter((span) => !POST.test(words(passage, span)))
    .map((span) => {
      const title = words(passage, span);
      const isQuoted = /^[“「《]/.test(title);
      return {
        fact: given({
          kind: 'honour' as const,
          title,
          holder: 'holder' in winner ? words(passage, winner.holder) : undefined,
          grantor: grantorOf(passage, prize),
          year: yearOf(title),
        }),
        at: startOf(passage, prize),
        end: prize.end,
        rule: 'honour-prize',
        grade: isQuoted && winner.who === 'self' ? ('sure' as const) : ('likely' as const),
      };
    });
}

const yearOf = (title: string): number | undefined => {
  const year = /(\d{4})年/.exec(title)?.[1];
  return year === undefined ? undefined : Number(year);
};

/** Who gives it, where that is one name. */
function grantorOf(passage: Passage, { grantor, giver }: Prize): string | undefined {
  const span = grantor ?? (giver && winners(passage, giver));
  const said = span && words(passage, span).replace(/(?:联合|正式|共同|再次)$/, '');
  return said && /^[\u3400-\u9fff（）]{2,30}$/.test(said) ? said : undefined;
}

/** The clause before, where it tells who was honoured. */
function startOf(passage: Passage, prize: Prize): number {
  const { at } = winners(passage, prize.list);
  if (at < prize.verb) return prize.at;
  const sentence = sentenceAt(passage, prize.verb);
  return (
    clauses(passage)
      .filter((each) => each.at >= sentence.at && each.end <= prize.verb)
      .at(-1)?.at ?? prize.at
  );
}
