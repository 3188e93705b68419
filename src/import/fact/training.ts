/** Trainings and courses. */
import { ownPattern } from '../directory.js';
import { listed } from '../names.js';
import { type Finder, given, matches, sentences } from '../passage.js';
import { cameIn, heldIn } from '../place.js';

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
  return matches(passage, HELD(passage.directory)).flatMap((match) => {
    const title = match.indices?.groups?.title as [number, number];
    const told = passage.text.slice(...title);
    if (!ONE_WORD.test(passage.view.slice(...title)) || /党课|上，/.test(told)) return [];
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
