/** Speeches: addresses, remarks by video and letter, lectures with their topics. */
import { led } from '../led.js';
import { people, personIn } from '../names.js';
import {
  type Draft,
  type Finder,
  type Found,
  given,
  group,
  groupText,
  matches,
  type Passage,
  parts,
  type Span,
} from '../passage.js';
import { namesIn } from '../recipients.js';
import { widerSpeeches } from './speech-wide.js';

type SpeechType = 'address' | 'lecture' | 'remarks' | 'release';

const TYPES: readonly (readonly [RegExp, SpeechType])[] = [
  [/讲话/, 'address'],
  [/演讲|主旨|授课|介绍|作.*报告|解读/, 'lecture'],
  [/致辞|致词|发言|祝辞/, 'remarks'],
];
const typeOf = (view: string): SpeechType => TYPES.find(([sign]) => sign.test(view))?.[1] ?? 'remarks';

/** 王健出席并在会上讲话, 甲、乙、丙等领导出席会议并致辞 */
const SPOKE =
  /(?:^|[。；])(?<who>[^。；]{3,400}?)(?<more>等[\u3400-\u9fff]{0,10}?)?(?:近?\d+[人位名])?(?:分别)?(?:到会|出席|参加)了?(?:会议|大会)?(?:并|，)?(?:先后|分别)?(?:在[会大][\u3400-\u9fff]?上?|作了?|作|发表了?)*(?<verb>(?:重要|热情洋溢的)?(?:讲话|致辞|致词|发言))/dg;
/** 甲、乙分别通过视频和贺信向大会……致辞 */
const BY_MEANS =
  /(?:^|[。；])(?<who>[^。；]{3,200}?)(?:分别)?(?:通过|以)(?<means>视频和贺信|贺信和视频|视频|贺信|书面)(?:的?(?:方式|形式))?(?<verb>[^。；]{0,30}?(?:讲话|致辞|致词|发言|祝贺))/dg;
/** 就《……》: one topic each */
const TOPIC = led('(?<who>[^《》。；]{3,60}?)', '(?:就|以|作了?题为|围绕)(?<topic>《[^》]+》|“[^”]+”)', 'dg');
const LECTURING = /演讲|报告|授课|主旨|分享|解读/;
/** 邀请了某处副处长于某介绍…… , 邀请甲、乙等四位领导专家作专题演讲 */
const INVITED =
  /邀请了?(?<who>[^。；，]{3,120}?)(?:(?<verb>介绍|解读|讲解|宣讲)(?<topic>[^。；，]{2,40})|(?<lecture>作了?[^。；，]{0,10}?(?:演讲|报告|讲座)|授课))/dg;
/** 会长、秘书长……，并在会上介绍了…… */
const TOLD =
  /(?:^|[。；])(?<who>[^。；，]{2,30}?)应邀[^。；]{4,80}?，并?在会上介绍了(?<topic>[^。；，]{2,40})/dg;

export const speech: Finder<'speech'> = (passage) => {
  const known = exact(passage);
  // Speakers of one sentence stand in one span of the exact rules, which need not have found them all.
  const isKnown = ({ fact, at, end }: Found<'speech'>) =>
    known.some(
      (each) =>
        (each.at < end && at < each.end && (!each.fact.speaker || sameName(each, fact))) ||
        // 他 goes on with a speech that was told of.
        (/^[他她]/.test(passage.view.slice(at)) && sameName(each, fact)),
    );
  return [...known, ...widerSpeeches(passage).filter((each) => !isKnown(each))];
};

const sameName = ({ fact }: Found<'speech'>, other: Draft<'speech'>): boolean =>
  nameOf(fact.speaker) === nameOf(other.speaker);
const nameOf = (person: unknown): unknown =>
  typeof person === 'object' && person !== null ? (person as { name: unknown }).name : person;

const exact: Finder<'speech'> = (passage) => {
  const lectures = topics(passage);
  return [
    ...matches(passage, SPOKE).flatMap((match) => spoke(passage, match)),
    ...matches(passage, BY_MEANS).flatMap((match) => byMeans(passage, match)),
    ...lectures,
    ...matches(passage, INVITED).flatMap((match) => invited(passage, match)),
    ...matches(passage, TOLD).map((match) => told(passage, match)),
  ];
};

const found = (
  fact: Omit<Draft<'speech'>, 'kind'>,
  match: RegExpMatchArray,
  rule: string,
  grade: 'sure' | 'likely' = 'sure',
): Found<'speech'> => {
  const at = (match.index as number) + (/^[。；]/.exec(match[0])?.[0].length ?? 0);
  return {
    fact: given({ kind: 'speech' as const, ...fact }),
    at,
    end: (match.index as number) + match[0].length,
    rule,
    grade,
  };
};

function spoke(passage: Passage, match: RegExpMatchArray): Found<'speech'>[] {
  const who = afterSentence(passage, group(match, 'who') as Span);
  const type = typeOf(match.groups?.verb as string);
  return people(passage, who).map(({ person }) =>
    found({ type, medium: 'onsite', speaker: person }, match, 'speech-spoken'),
  );
}

function byMeans(passage: Passage, match: RegExpMatchArray): Found<'speech'>[] {
  const means = [...(groupText(passage, match, 'means') ?? '').matchAll(/视频|贺信|书面/g)].map(([word]) =>
    word === '视频' ? 'video' : 'letter',
  );
  const who = people(passage, afterSentence(passage, group(match, 'who') as Span));
  // As many means as speakers stand in the same order; else all used them all, and none is said.
  const type = typeOf(match.groups?.verb as string);
  return who.map(({ person }, index) =>
    found(
      {
        type,
        medium: means.length === 1 ? means[0] : means.length === who.length ? means[index] : undefined,
        speaker: person,
      },
      match,
      'speech-by-means',
      means.length === 1 ? 'sure' : 'likely',
    ),
  );
}

const afterSentence = ({ view }: Passage, { at, end }: Span): Span => {
  const cut = Math.max(view.lastIndexOf('。', end - 1), at - 1);
  return { at: cut + 1, end };
};

/** 甲就《一》、乙就《二》以及丙就《三》等先后发表演讲 */
function topics(passage: Passage): Found<'speech'>[] {
  if (!LECTURING.test(passage.view) || !TOPIC.rest.test(passage.view)) return [];
  return parts(passage.view, passage.lead, '。\n').flatMap((sentence) => {
    const view = passage.view.slice(sentence.at, sentence.end);
    if (!LECTURING.test(view)) return [];
    const all = [...view.matchAll(TOPIC.whole)];
    return all.flatMap((match) => {
      const [from, to] = match.indices?.groups?.who ?? [0, 0];
      const text = view.slice(from, to);
      const skip = /^(?:[^，]*(?:上|中|会|期间)，)?(?:、|，|和|以及|及)?/.exec(text)?.[0].length ?? 0;
      const who = { at: sentence.at + from + skip, end: sentence.at + to };
      const [at, end] = match.indices?.groups?.topic ?? [0, 0];
      const topic = passage.text.slice(sentence.at + at, sentence.at + end);
      const last = people(passage, who).at(-1) ?? personIn(passage, who);
      const person = last?.person;
      const role = passage.text.slice(who.at, who.end);
      if (!person && !/代表|专家|负责人|团队|教授/.test(role)) return [];
      return [
        {
          fact: given({
            kind: 'speech' as const,
            type: 'lecture',
            medium: 'onsite',
            ...(person ? { speaker: person } : { speakerRole: role }),
            topic,
          }),
          at: last?.span.at ?? who.at,
          end: sentence.at + (all.at(-1) === match ? view.length : end),
          rule: 'speech-on-topic',
          grade: person ? ('sure' as const) : ('likely' as const),
        },
      ];
    });
  });
}

function invited(passage: Passage, match: RegExpMatchArray): Found<'speech'>[] {
  const who = group(match, 'who') as Span;
  const topic = group(match, 'topic');
  const list = namesIn(passage, who, 'person');
  if (list?.names.total && list.names.total > list.names.named.length)
    return [found({ type: 'lecture', medium: 'onsite', speakers: list.names }, match, 'speech-invited')];
  const persons = people(passage, who);
  return persons.map(({ person }) =>
    found(
      { type: 'lecture', speaker: person, topic: topic && passage.text.slice(topic.at, topic.end) },
      match,
      'speech-invited',
    ),
  );
}

function told(passage: Passage, match: RegExpMatchArray): Found<'speech'> {
  const who = group(match, 'who') as Span;
  const topic = group(match, 'topic') as Span;
  const medium = /视频|线上/.test(match[0]) ? 'video' : undefined;
  return found(
    {
      type: 'remarks',
      medium,
      speakerRole: passage.text.slice(who.at, who.end),
      topic: passage.text.slice(topic.at, topic.end),
    },
    match,
    'speech-told',
    'likely',
  );
}
