/** What the association did together with another one: 协会与宁州市竹业协会共同开展联谊活动. */
import { OWN_LIKE } from '../actor.js';
import { isQuoted } from '../clause.js';
import { looksLikeOrganization, ownPattern } from '../directory.js';
import { listed } from '../names.js';
import { type Finder, given, group, groupText, matches, type Span, words } from '../passage.js';

const TOGETHER = ownPattern(
  (own) =>
    new RegExp(
      `(?:${own}|${OWN_LIKE})(?:与|同|和|会同|携手|联合)(?<others>[^，。；“”《》]{4,80}?)(?:在[^，。；“”]{2,16}?)?(?:共同|联合|携手|一起)?(?:开展|举行|举办|组织)了?(?<title>[^，。；“”《》]{0,20}?(?:交流|联谊|互访|走访|参观|慰问|共建)活动)(?=[，。；]|$)`,
      'dg',
    ),
);

export const visitsTogether: Finder<'visit'> = (passage) =>
  matches(passage, TOGETHER(passage.directory)).flatMap((match) => {
    const at = match.index as number;
    const others = listed(passage, group(match, 'others') as Span);
    const isHost = (each: Span) =>
      looksLikeOrganization(passage.view.slice(each.at, each.end), passage.directory);
    if (isQuoted(passage, at) || others.length === 0 || !others.every(isHost)) return [];
    return [
      {
        fact: given({
          kind: 'visit' as const,
          direction: 'joint' as const,
          title: groupText(passage, match, 'title'),
          cohost: others.map((each) => words(passage, each)),
        }),
        at,
        end: at + match[0].length,
        rule: 'visit-together',
        grade: 'guess' as const,
      },
    ];
  });
