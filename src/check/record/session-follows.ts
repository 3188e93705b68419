/** Sessions of a body follow one another: after 五届三次 comes 五届四次, or 六届一次; titles and numbers agree. */
import type { VFileMessage } from 'vfile-message';
import { chineseNumber } from '../../document/numeral.js';
import { message } from '../../message.js';
import { canonicalNames, factsOf, type PlacedFact } from '../record-name.js';
import { placeIn } from '../record-text.js';
import type { RecordRule, RecordWorld } from '../rule.js';

type Meeting = PlacedFact<'meeting'>;

export const sessionFollows: RecordRule = {
  over: 'records',
  needsWhole: true,
  ids: ['session-follows', 'session-titled', 'session-current'],
  check: (world) => [...follows(world), ...titles(world), ...current(world)],
  examples: {
    ok: [
      {
        organization: 'bodies:\n  - { name: 理事会, type: council, term: 6, session: 1 }',
        records: [
          'entry: 1\ndate: 2022-03\nfacts:\n  - { kind: meeting, type: council, body: 理事会, title: 五届三次理事会, term: 5, session: 3 }',
          'entry: 2\ndate: 2022-06\nfacts:\n  - { kind: meeting, type: council, body: 理事会, term: 5, session: 4 }',
          'entry: 3\ndate: 2022-09\nfacts:\n  - { kind: meeting, type: council, body: 理事会, term: 6, session: 1 }',
        ],
      },
    ],
    notOk: [
      {
        records: [
          'entry: 1\ndate: 2022-03\nfacts:\n  - { kind: meeting, type: council, body: 理事会, term: 5, session: 3 }',
          'entry: 2\ndate: 2022-06\nfacts:\n  - { kind: meeting, type: council, body: 理事会, term: 5, session: 5 }',
          'entry: 3\ndate: 2022-09\nfacts:\n  - { kind: meeting, type: council, body: 理事会, term: 6, session: 2 }',
        ],
        messages: ['session-follows', 'session-follows'],
      },
      {
        records: ['facts:\n  - { kind: meeting, type: council, title: 五届三次理事会, term: 5, session: 4 }'],
        messages: ['session-titled'],
      },
      {
        organization: 'bodies:\n  - { name: 理事会, type: council, term: 5, session: 2 }',
        records: ['facts:\n  - { kind: meeting, type: council, body: 理事会, term: 5, session: 3 }'],
        messages: ['session-current'],
      },
    ],
  },
};

/** Meetings that are counted, by date, those of one body together. */
function counted({ activities, organization }: RecordWorld): Map<string, Meeting[]> {
  const canonical = canonicalNames(organization);
  const meetings = factsOf(activities, 'meeting').filter(
    ({ fact }) =>
      fact.session !== undefined && fact.sameAs === undefined && (fact.body ?? fact.term) !== undefined,
  );
  const bodies = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const key = `${meeting.fact.type} ${canonical(meeting.fact.body ?? '')}`;
    bodies.set(key, [...(bodies.get(key) ?? []), meeting]);
  }
  return bodies;
}

function follows(world: RecordWorld): VFileMessage[] {
  return [...counted(world).values()].flatMap((meetings) =>
    meetings.slice(1).flatMap(({ activity, fact, path }, index) => {
      const before = meetings[index]?.fact;
      const [term, session] = [before?.term ?? 0, before?.session ?? 0];
      const next = (fact.term ?? 0) === term ? session + 1 : 1;
      if (fact.session === next && (fact.term ?? 0) >= term && (fact.term ?? 0) <= term + 1) return [];
      // The same session twice is event-once.
      if ((fact.term ?? 0) === term && fact.session === session) return [];
      return [
        message('session-follows', placeIn(activity, [...path, 'session']), {
          actual: sessionName(fact.term, fact.session as number),
          before: sessionName(before?.term, session),
        }),
      ];
    }),
  );
}

/** 五届三次, or 第三次 of a body without terms. */
const sessionName = (term: number | undefined, session: number): string =>
  term === undefined
    ? `第${chineseNumber(session)}次`
    : `${chineseNumber(term)}届${chineseNumber(session)}次`;

const TITLED = /第?([一二三四五六七八九十\d]+)届(?:第?([一二三四五六七八九十\d]+)次)?/;

function titles({ activities }: RecordWorld): VFileMessage[] {
  return factsOf(activities, 'meeting').flatMap(({ activity, fact, path }) => {
    const titled = TITLED.exec(fact.title ?? '');
    if (!titled || (fact.term === undefined && fact.session === undefined)) return [];
    const agrees = (text: string | undefined, number: number | undefined) =>
      text === undefined || number === undefined || text === String(number) || text === chineseNumber(number);
    if (agrees(titled[1], fact.term) && agrees(titled[2], fact.session)) return [];
    const expected = sessionName(fact.term, fact.session ?? 1);
    return [
      message('session-titled', placeIn(activity, [...path, 'title']), { actual: titled[0], expected }),
    ];
  });
}

/** The directory knows the latest session of a body. */
function current(world: RecordWorld): VFileMessage[] {
  const { organization, directory } = world;
  return [...counted(world).values()].flatMap((meetings) => {
    const { activity, fact } = meetings.at(-1) as Meeting;
    const index = organization.bodies.findIndex(
      ({ name }) => name === canonicalNames(organization)(fact.body ?? ''),
    );
    const body = organization.bodies[index];
    if (body?.session === undefined) return [];
    const known = (body.term ?? 0) * 1000 + body.session;
    if (known >= (fact.term ?? body.term ?? 0) * 1000 + (fact.session as number)) return [];
    const place = { path: directory.path, position: directory.positionOf(['bodies', index, 'session']) };
    return [
      message('session-current', place, {
        body: body.name,
        actual: sessionName(body.term, body.session),
        expected: sessionName(fact.term, fact.session as number),
        path: activity.path,
      }),
    ];
  });
}
