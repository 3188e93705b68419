/** What the rules find in the project's own records: true doubts of the published chronicle, and no others. */
import test from 'ava';
import { checkRecords } from '../../src/check/index.js';
import type { RecordWorld } from '../../src/check/rule.js';
import { baseStyles } from '../../src/document/profile.js';
import { placeOf, severityOf } from '../../src/message.js';
import { readFonts } from '../../src/project/fonts.js';
import { readProject } from '../../src/project.js';

const { project } = await readProject('.');
const { fonts } = await readFonts('.');
const world = {
  ...project?.records,
  settings: project?.configuration.check,
  styles: baseStyles,
  fonts,
} as RecordWorld;
const found = checkRecords(world);

/** Messages of some rules as `entry rule`. */
const told = (...ids: string[]) =>
  found
    .filter(({ ruleId }) => ids.includes(ruleId as string))
    .map(({ file, ruleId }) => `${/(\d+)-[^/]*$/.exec(file ?? '')?.[1]} ${ruleId}`);

test('doubts of the chronicle that a person has to settle', (t) => {
  t.deepEqual(told('book-title-work'), ['07 book-title-work', '07 book-title-work']);
  t.deepEqual(told('removal-confirmed', 'removal-pending'), ['27 removal-confirmed', '27 removal-confirmed']);
  t.deepEqual(told('same-as-titled').sort(), ['19 same-as-titled', '29 same-as-titled']);
  t.deepEqual(told('post-same').sort(), ['29 post-same', '30 post-same', '30 post-same']);
});

test('14 lists lack 120 names, five awards their wording', (t) => {
  const open = found
    .filter(({ ruleId }) => ruleId === 'award-named')
    .map((each) => Number(/其余 (\d+)/.exec(each.reason)?.[1]));
  t.is(open.length, 14);
  t.is(
    open.reduce((sum, each) => sum + each, 0),
    120,
  );
  t.is(told('award-titled').length, 5);
});

test('nothing else is found, and nothing is an error', (t) => {
  const known = [
    'book-title-work',
    'removal-confirmed',
    'same-as-titled',
    'post-same',
    'award-named',
    'award-titled',
  ];
  t.deepEqual(
    found
      .filter(({ ruleId }) => !known.includes(ruleId as string))
      .map((each) => `${placeOf(each)} ${each.reason}`),
    [],
  );
  t.deepEqual(found.filter((each) => severityOf(each) === 'error').map(String), []);
});

test('figures of different records agree; one that is changed is told with both', (t) => {
  t.is(world.settings.agree.length, 4);
  const changed = structuredClone(world.activities.map(({ positionOf: _, ...record }) => record)).map(
    (record) => ({
      ...record,
      positionOf: () => undefined,
    }),
  );
  for (const { entry, facts } of changed) {
    const [fact] = facts;
    if (entry === 33 && fact?.kind === 'publication' && fact.from) fact.from.number = 7;
  }
  const messages = checkRecords({ ...world, activities: changed });
  t.deepEqual(
    messages.flatMap(({ ruleId, reason }) => (ruleId === 'figures-agree' ? [reason] : [])),
    ['团体赛优秀团队：这里是 7，第 19 条是 6', '团体赛参赛单位：这里是 15，第 31 条是 14'],
  );
});
