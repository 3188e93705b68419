/** Which profile a document is set in: its own, else its template's, else the project's, else gbt9704. */
import test from 'ava';
import { type ComposeInput, compose } from '../../src/compose/index.js';
import { mm } from '../../src/document/length.js';
import { PROFILES } from '../../src/document/profile.js';
import { placeOf } from '../../src/message.js';
import { type OwnProfiles, profileSchema } from '../../src/profiles.js';
import { records } from './case.js';

const named = (name: string) => ({ name, place: { path: 'annals.yaml' } });
const own = (profiles: Record<string, unknown>): OwnProfiles =>
  Object.fromEntries(Object.entries(profiles).map(([name, each]) => [name, profileSchema.parse(each)]));

const composed = (front: string, profiles?: Partial<NonNullable<ComposeInput['profiles']>>) =>
  compose({
    id: 'profile',
    kind: 'profile',
    template: { path: 'profile.md', bytes: Buffer.from(`---\ntitle: t\n${front}---\n\n文字。\n`) },
    parameters: { values: {}, placeOf: () => ({ path: 'annals.yaml' }) },
    records,
    profiles: { own: {}, ...profiles },
  });
const pitch = (front: string, profiles?: Partial<NonNullable<ComposeInput['profiles']>>) =>
  composed(front, profiles).styles?.paragraphs.body.linePitch;

test('the document’s profile stands before the template’s, that before the project’s', (t) => {
  const house = own({
    a: { styles: { body: { linePitch: '31pt' } } },
    b: { styles: { body: { linePitch: '32pt' } } },
  });
  t.is(pitch(''), PROFILES.gbt9704.paragraphs.body.linePitch);
  t.is(pitch('', { project: named('gbt9704-office') }), 28.95);
  t.is(pitch('profile: a\n', { own: house, project: named('gbt9704-office') }), 31);
  t.is(pitch('profile: a\n', { own: house, project: named('gbt9704'), document: named('b') }), 32);
});

test('a profile of one’s own changes what it says and keeps the rest; the template goes on top', (t) => {
  const profiles = {
    own: own({
      house: {
        extends: 'gbt9704-office',
        pages: { body: { margin: { top: '30mm', right: '26mm', bottom: '35mm', left: '28mm' } } },
        styles: { title: { size: '小二' }, body: { linePitch: '28pt' } },
        numbering: { headings: ['1.'] },
        rule: { width: '2pt' },
        official: { markTop: '30mm', letterRule: { thick: '3pt' } },
      },
    }),
    project: named('house'),
  };
  const { styles } = composed('styles: { body: { linePitch: 30pt } }\n', profiles);
  const base = PROFILES['gbt9704-office'];
  t.is(styles?.pages.body.margin.top, mm(30));
  t.deepEqual(styles?.pages.body.pageNumbers, base.pages.body.pageNumbers);
  t.is(styles?.paragraphs.title.size, 18);
  t.is(styles?.paragraphs.title.role, base.paragraphs.title.role);
  t.is(styles?.paragraphs.body.linePitch, 30);
  t.deepEqual(styles?.headingNumbers, [{ format: 'decimal', pattern: '%.' }]);
  t.deepEqual(styles?.rule, { ...base.rule, width: 2 });
  t.is(styles?.official.markTop, mm(30));
  t.deepEqual(styles?.official.letterRule, { ...base.official.letterRule, thick: 3 });
});

test('a name that nobody knows is told at its place, with the nearest', (t) => {
  const told = (result: ReturnType<typeof composed>) =>
    result.messages.map((each) => `${placeOf(each)} ${each.ruleId} ${each.reason}`);
  t.deepEqual(told(composed('profile: gbt9740\n')), [
    'profile.md:3:10 profile-known 没有“gbt9740”这种版式，应为 gbt9704',
  ]);
  t.deepEqual(told(composed('', { own: own({ house: {} }), document: named('hoose') })), [
    'annals.yaml profile-known 没有“hoose”这种版式，应为 house',
  ]);
});
