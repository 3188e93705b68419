/** Party building: lectures, study, themed days. */
import { listed, people } from '../names.js';
import {
  type Finder,
  given,
  group,
  groupText,
  matches,
  type Passage,
  type Span,
  sentences,
} from '../passage.js';
import { heldIn } from '../place.js';
import { party as told } from './party-held.js';

const WORD = '(?:党课(?:教育|学习)?(?:活动)?|党日(?:活动)?|党建活动|民主生活会|组织生活会|主题教育)';
const HELD = new RegExp(
  `(?<host>[^。；，“”]{2,40}?(?:工作站|党支部|党委|党总支|协会|学会|商会))(?<where>在[^。；，“”]{2,30}?)?(?:组织)?(?:举行|举办|开展|召开|组织)了?(?<title>“[^”]{2,40}”[\\u3400-\\u9fff]{0,8}?${WORD}(?:学习)?(?:活动)?|[^。；，“”]{0,20}?${WORD})`,
  'dg',
);
const LECTURE = /(?<who>[^。；]{4,60}?)(?:为[^。；，]{0,12})?(?:上党课|授课|作党课|讲党课)/dg;
const CAME =
  /(?:来自)?(?<list>[^。；，]{4,200}?)(?<more>等)?(?:的)?(?<count>\d{1,5}[名位人])(?<roles>[\u3400-\u9fff]{0,24}?)(?:参加|出席)/dg;

export const party: Finder<'party'> = (passage) => {
  const [match] = matches(passage, HELD);
  if (!match || isInTitle(passage, match.index as number))
    return told(passage).map((each) => ({
      ...each,
      fact: given({ ...each.fact, lecturer: lecturerOf(passage) }),
    }));
  const at = match.index as number;
  const sentence = sentences(passage).find((each) => each.at <= at && at < each.end) ?? {
    at,
    end: at + match[0].length,
  };
  return [
    {
      fact: given({
        kind: 'party' as const,
        title: groupText(passage, match, 'title')?.replace(/^的/, ''),
        host: hostOf(passage, match),
        ...heldIn(passage, sentence),
        lecturer: lecturerOf(passage),
        ...cameOf(passage),
      }),
      at: passage.lead,
      end: passage.view.length,
      rule: 'party-held',
      grade: 'sure' as const,
    },
  ];
};

/** Within the title of a work, an occasion was elsewhere. */
const isInTitle = ({ view }: Passage, at: number): boolean =>
  /《[^》\n]*$/.test(view.slice(Math.max(0, at - 80), at));

function hostOf(passage: Passage, match: RegExpMatchArray): string[] | undefined {
  const host = groupText(passage, match, 'host') as string;
  return passage.directory.isOwn(host) ? undefined : [host];
}

function lecturerOf(passage: Passage): unknown {
  for (const match of matches(passage, LECTURE)) {
    const { at: from, end: to } = group(match, 'who') as Span;
    const clause = passage.view.slice(from, to);
    const start = from + Math.max(clause.lastIndexOf('，'), clause.lastIndexOf('。')) + 1;
    const whole = people(passage, { at: start, end: to });
    const found = whole.at(-1);
    if (found) return found.person;
  }
  return undefined;
}

function cameOf(passage: Passage): object {
  const [match] = matches(passage, CAME);
  if (!match) return {};
  const { at: from, end: to } = group(match, 'list') as Span;
  const start = from + (/^.*[。，]/.exec(passage.view.slice(from, to))?.[0].length ?? 0);
  const skip = passage.view.slice(start, to).startsWith('来自') ? 2 : 0;
  const names = listed(passage, { at: start + skip, end: to }).map((each) =>
    passage.text.slice(each.at, each.end).replace(/的$/, ''),
  );
  return given({
    organizations:
      names.length > 0 && names.every((name) => /[会司团心站部]$/.test(name)) ? names : undefined,
    organizationsMore: match.groups?.more ? true : undefined,
    attendance: match.groups?.count,
    attendeeRoles: match.groups?.roles || undefined,
  });
}
