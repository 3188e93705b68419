/** Letters of thanks and of congratulation that came in. */
import { ownPattern } from '../directory.js';
import { listed } from '../names.js';
import { beside, type Finder, given, group, groupText, matches, type Span, words } from '../passage.js';
import { widerLetters } from './letter-wide.js';

const SENT = ownPattern(
  (own) =>
    new RegExp(
      `(?<senders>[^。；，]{3,60}?)(?:联合|共同)?向${own}(?:发来|寄来|送来|致)(?:了)?(?<subject>[^。；，]{0,20}?)(?:感谢信|贺信|表扬信|慰问信)`,
      'dg',
    ),
);

const GOT = ownPattern(
  (own) =>
    new RegExp(
      `${own}(?:收到|接到)了?(?<senders>[^。；，]{3,60}?)(?:发来|寄来|送来)?的(?<subject>[^。；，的]{0,20}?)(?:感谢信|贺信|表扬信|慰问信)`,
      'dg',
    ),
);

export const letter: Finder<'letter'> = (passage) => beside(exact(passage), widerLetters(passage));

const exact: Finder<'letter'> = (passage) => {
  return [
    ...matches(passage, SENT(passage.directory)).map((match) => ({ match, rule: 'letter-sent' })),
    ...matches(passage, GOT(passage.directory)).map((match) => ({ match, rule: 'letter-received' })),
  ].map(({ match, rule }) => {
    const senders = listed(passage, group(match, 'senders') as Span).map((each) =>
      bare(words(passage, each)),
    );
    const subject = groupText(passage, match, 'subject')?.replace(/^(?:的|一封)+/, '');
    const at = match.index as number;
    return {
      fact: given({ kind: 'letter' as const, senders, subject: subject || undefined }),
      at,
      end: at + match[0].length,
      rule,
      grade: 'sure' as const,
      ...(senders.length > 1 && {
        doubts: [{ path: ['senders'], about: 'value' as const, note: '联名一封或各发一封，原文没有写明' }],
      }),
    };
  });
};

const bare = (name: string): string =>
  name.replace(/(?:先后|分别|相继|陆续|联合|共同)?(?:发来|寄来|送来)?$/, '');
