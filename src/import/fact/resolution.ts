/** What an organ resolved beside appointments. */
import { votesAt } from '../decision.js';
import {
  beside,
  type Finder,
  type Found,
  given,
  group,
  matches,
  type Passage,
  parts,
  type Span,
} from '../passage.js';
import { firstMatch } from '../prefilter.js';
import { isOtherKind, widerResolutions } from './resolution-wider.js';

const AGREED =
  /(?<=[。；，]|^)(?:会议|理事会|大会)?(?:一致)?(?:审议)?(?:并)?(?:同意|决定|通过)(?!了?《)了?(?<subject>[^。；]{4,200})/dg;
const PERSONNEL = /^(?:增补|增选|补选|调整|免去|罢免|聘任|聘请|任命|授予)/;
const ORGAN =
  /[一二三四五六七八九十]+届[一二三四五六七八九十]+次(?<organ>常务理事会|理事会|会员大会|会员代表大会|监事会|会长会议)/;

export const resolution: Finder<'resolution'> = (passage) =>
  beside(agreed(passage), widerResolutions(passage));

function agreed(passage: Passage): Found<'resolution'>[] {
  const organ = firstMatch(ORGAN, passage.view)?.groups?.organ;
  if (!organ) return [];
  return matches(passage, AGREED).flatMap((match) => {
    const subject = match.groups?.subject ?? '';
    if (PERSONNEL.test(subject)) return [];
    const { at: from, end: to } = group(match, 'subject') as Span;
    if (isOtherKind(passage, { at: from, end: to })) return [];
    const quoted = parts(passage.view, from, '。；', to)[0];
    const refersTo = /决议《[^》]+》|作废[^《]*《[^》]+》/.test(subject)
      ? /《[^》]+》/.exec(passage.text.slice(from, to))?.[0]
      : undefined;
    return [
      {
        fact: given({
          kind: 'resolution' as const,
          subject: passage.text.slice(from, quoted?.end ?? to).replace(/(?:的(?:议案|提案))?[。；]$/, ''),
          refersTo,
          organ: passage.directory.isBody(organ) ? organ : undefined,
          votes: votesAt(passage, match.index as number),
        }),
        at: match.index as number,
        end: to,
        rule: 'resolution-agreed',
        grade: 'likely' as const,
      },
    ];
  });
}
