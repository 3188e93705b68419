/** Trainings and courses. */
import { clauseAt, maskQuotes } from '../clause.js';
import { ownPattern } from '../directory.js';
import { listed } from '../names.js';
import {
  beside,
  type Finder,
  type Found,
  given,
  group,
  matches,
  type Passage,
  type Span,
  sentences,
  words,
} from '../passage.js';
import { cameIn, heldIn } from '../place.js';
import { gatherings } from './gathering.js';
import { once } from './gathering-once.js';
import { TRAININGS } from './gathering-words.js';
import { isPlanned } from './holder.js';

const WORD = '(?:培训班|培训会|研修班|培训|讲座|轮训|进修班|学习班)';
const ONE_WORD = new RegExp(WORD);
const QUOTED = `(?:“[^”]{2,60}”|《[^》]{2,60}》)(?:[\\u3400-\\u9fff]{0,8}?${WORD})?|[^，。；“”《》]{2,40}?${WORD}`;

const HELD = ownPattern(
  (own) =>
    new RegExp(
      `(?<who>${own}[^。；“”《》]{0,60}?)(?:联合|共同)?(?:召开|举行|举办|开办|组织|开展)了?的?(?<title>${QUOTED})(?=[，。；]|如期|开班|顺利|$)`,
      'dg',
    ),
);

export const training: Finder<'training'> = (passage) => {
  const { own } = passage.directory;
  const exact = matches(passage, HELD(passage.directory)).flatMap((match) => {
    const title = match.indices?.groups?.title as [number, number];
    const told = passage.text.slice(...title);
    if (!ONE_WORD.test(passage.view.slice(...title)) || /党课|上，/.test(told) || !isPlain(passage, match))
      return [];
    const sentence = sentences(passage).find(({ at, end }) => at <= title[0] && title[0] < end) ?? {
      at: passage.lead,
      end: passage.view.length,
    };
    const whole = { at: passage.lead, end: passage.view.length };
    const project =
      /受(?<by>[^，。；“”]{2,30}?)委托(?:承接|承办|开展|组织)的(?<project>“[^”]+”|《[^》]+》)/d.exec(
        passage.view,
      )?.indices?.groups;
    return [
      {
        fact: given({
          kind: 'training' as const,
          title: told,
          cohost: cohosts(passage, match),
          project: project?.project && passage.text.slice(...project.project),
          commissionedBy: project?.by && [passage.text.slice(...project.by)],
          ...heldIn(passage, whole),
          ...cameIn(passage, whole),
        }),
        at: match.index as number,
        end: Math.max(title[1], sentence.at),
        rule: 'training-held',
        grade: 'sure' as const,
      },
    ];
  });
  return beside(exact, held(passage, exact)).sort((a, b) => a.at - b.at);

  function cohosts(at: typeof passage, match: RegExpMatchArray): string[] | undefined {
    const span = match.indices?.groups?.who as [number, number];
    const with_ = new RegExp(`^${own}(?:联合|和|与|会同)(?<list>.{2,60}?)(?:联合|共同)?$`, 'd').exec(
      at.view.slice(...span),
    )?.indices?.groups?.list;
    if (!with_) return undefined;
    return listed(at, { at: span[0] + with_[0], end: span[0] + with_[1] }).map((each) =>
      at.text.slice(each.at, each.end),
    );
  }
};

/** Of one training, that was held: not 开展|培训, 培训和讲座, 拟举办培训. */
function isPlain(passage: Passage, match: RegExpMatchArray): boolean {
  const { at, end } = group(match, 'title') as Span;
  const title = passage.view.slice(at, end);
  const before = passage.view.slice(clauseAt(passage, at).at, at);
  if (/开展|举办|举行|召开/.test(maskQuotes(title)) || LISTED.test(title)) return false;
  return !isPlanned(before, passage.view.slice(end, end + 8)) && !/应邀|受邀|参加|出席/.test(before);
}
const LISTED = new RegExp(`^[^“《]*${WORD}(?:、|和|与)`);

/** Trainings that are held by what a clause says, or that members were sent to, without those that are known. */
function held(passage: Passage, exact: readonly Found<'training'>[]): Found<'training'>[] {
  const known = exact.map(({ fact }) => fact.title as string);
  const found = gatherings(passage, TRAININGS).filter(
    (each) => !/党课|党日/.test(passage.view.slice(each.at, each.end)),
  );
  return once(passage, found, known).map((each, index) => ({
    fact: given({
      kind: 'training' as const,
      title: words(passage, each),
      ...heldIn(passage, each.clause),
      ...(index === 0 &&
        exact.length === 0 &&
        cameIn(passage, { at: each.clause.at, end: passage.view.length })),
    }),
    at: each.at,
    end: each.end,
    rule: 'training-named',
    grade: each.how === 'verb' ? 'likely' : 'guess',
  }));
}
