/** The published chronicle, garbled as it came, against the records that were written by hand. */
import { existsSync, readFileSync } from 'node:fs';
import test from 'ava';
import type { Fact, FactKind } from '../../src/activity/fact.js';
import { recordSchema } from '../../src/activity/record.js';
import { importSources } from '../../src/import/index.js';
import { restore } from '../../src/import/restore.js';
import { entry as byHand, records } from '../activity/records.js';

const RAW = '../shared/chronicle/2022.raw.txt';
const CLEAN = '../shared/chronicle/2022.clean.txt';
const isAtHand = existsSync(RAW) && existsSync(CLEAN);
if (!isAtHand) console.log('skipped: the published chronicle is not at hand');
const given = isAtHand ? test : test.skip;

const imported = isAtHand
  ? await importSources([{ path: '2022.raw.txt', bytes: readFileSync(RAW) }], {
      year: 2022,
      organization: records.organization,
    })
  : undefined;
const read = (imported?.records ?? []).map((record) => recordSchema.parse(record));

type Of<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;
const factsOf = <Kind extends FactKind>(number: number, kind: Kind): Of<Kind>[] =>
  (read.find(({ entry }) => entry === number)?.facts ?? []).filter(
    (fact): fact is Of<Kind> => fact.kind === kind,
  );
const handFacts = <Kind extends FactKind>(number: number, kind: Kind): Of<Kind>[] =>
  byHand(number).facts.filter((fact): fact is Of<Kind> => fact.kind === kind);
const nameOf = (name: string | { name: string }) => (typeof name === 'string' ? name : name.name);

given('the garbled chronicle becomes the clean one, to the character', (t) => {
  t.is(restore(readFileSync(RAW, 'utf8')).text, readFileSync(CLEAN, 'utf8'));
});

given('the 35 entries have the dates and precisions of the records by hand', (t) => {
  t.is(read.length, 35);
  for (const record of read) t.deepEqual(record.date, byHand(record.entry).date, `entry ${record.entry}`);
});

for (const [number, counts] of Object.entries({
  5: [6, 10, 8, 22, 9],
  26: [13, 7, 5],
  29: [12, 13, 4],
  31: [11, 6, 8],
})) {
  given(
    `entry ${number} gives ${counts.join(', ')} awards, to the recipients and under the titles by hand`,
    (t) => {
      const awards = factsOf(Number(number), 'award');
      t.deepEqual(
        awards.map(({ recipients }) => recipients.total),
        counts,
      );
      const told = ({ title, rank, basis, panel, recipients }: Of<'award'>) => ({
        title,
        rank,
        basis,
        panel,
        type: recipients.type,
        named: recipients.named,
        unit: recipients.unit,
      });
      t.deepEqual(awards.map(told), handFacts(Number(number), 'award').map(told));
    },
  );
}

given('55,000 yuan in cash and about 300,000 in kind are given in all, and counted once', (t) => {
  const donations = factsOf(9, 'donation');
  const told = ({ cash, inKind, total, donors }: Of<'donation'>) => ({ cash, inKind, total, donors });
  t.deepEqual(donations.map(told), handFacts(9, 'donation').map(told));
  const totals = donations.filter(({ total }) => total);
  t.deepEqual(
    totals.map(({ cash, inKind }) => [cash?.yuan, inKind?.yuan, inKind?.about]),
    [[55_000, 300_000, true]],
  );
});

given('twelve companies are visited, by the two whom the source names', (t) => {
  const [visit] = factsOf(35, 'visit');
  const [hand] = handFacts(35, 'visit');
  t.is(visit?.organizations?.named.length, 12);
  t.deepEqual(visit?.organizations?.named, hand?.organizations?.named);
  t.deepEqual(visit?.people, hand?.people);
});

given('three units and three people are appointed in pairs, removals await the next congress', (t) => {
  const moves = factsOf(27, 'personnel');
  const told = ({ action, people, organizations, post, unitPost, organ, confirmBy }: Of<'personnel'>) => ({
    action,
    people: people?.named,
    organizations: organizations?.named,
    post,
    unitPost,
    organ,
    confirmBy,
  });
  t.deepEqual(moves.map(told), handFacts(27, 'personnel').map(told));
  t.is(moves[0]?.organizations?.named.length, 3);
  t.is(moves[0]?.people?.named.length, 3);
});

given('the planned competition of entry 19 and the briefing of entry 29 are those of 31 and 30', (t) => {
  const same = read.flatMap(({ entry, review }) =>
    (review ?? []).flatMap(({ about, proposed }) => (about === 'same' ? [[entry, proposed]] : [])),
  );
  t.deepEqual(same, [
    [19, 31],
    [29, 30],
  ]);
});

given('misprints of entries 5, 17 and 19 await review; the text is as it was', (t) => {
  const misprints = read.flatMap(({ entry, review }) =>
    (review ?? []).filter(({ about }) => about === 'misprint').map(({ proposed }) => `${entry} ${proposed}`),
  );
  t.is(misprints.length, 4);
  t.true(misprints.some((each) => each.startsWith('5 ') && each.includes('8位同志')));
  t.true(misprints.some((each) => each.startsWith('17 ') && each.includes('专委会')));
  t.regex(read[4]?.source?.text ?? '', /8为同志/);
});

given('names stay as they are: 于玲, 中铝国际贸易有限公司 and 中铝国际贸易集团有限公司 apart', (t) => {
  const text = JSON.stringify(read);
  for (const name of [
    '于玲',
    '韩苇苇',
    '苏友明',
    '中铝国际贸易有限公司',
    '中铝国际贸易集团有限公司',
    '帅翼驰新材料集团有限公司',
    '上海帅翼驰实业有限公司',
  ])
    t.true(text.includes(name), name);
});

/** What identifies a fact: its kind, and what it is about. */
function identity(fact: Fact): string {
  const values = fact as unknown as Record<string, unknown>;
  const names = (value: unknown) =>
    ((value as { named?: (string | { name: string })[] } | undefined)?.named ?? []).map(nameOf);
  const person = (value: unknown) => (value === undefined ? '' : nameOf(value as string | { name: string }));
  const first: Readonly<Partial<Record<FactKind, unknown>>> = {
    meeting: [values.type, values.term, values.session],
    event: values.type,
    training: values.title,
    party: values.title,
    ceremony: values.type,
    establishment: values.title,
    honour: values.title,
    letter: values.senders,
    award: [values.title, names(values.recipients)],
    personnel: [
      values.action,
      names(values.people),
      names(values.organizations),
      values.post,
      values.unitPost,
    ],
    resolution: values.refersTo ?? '',
    document: [values.type, values.title, values.status],
    donation: [values.cash, values.inKind, values.total],
    visit: [values.direction, Array.isArray(values.people) ? values.people.map(person) : []],
    speech: [values.type, person(values.speaker), values.topic],
    publication: [values.type, values.count],
    qualification: values.results,
  };
  return JSON.stringify([fact.kind, first[fact.kind]]);
}

given('nearly every fact by hand is found, and little besides', (t) => {
  let [found, missed, extra] = [0, 0, 0];
  for (const record of read) {
    const left = record.facts.map(identity);
    for (const wanted of byHand(record.entry).facts.map(identity)) {
      const at = left.indexOf(wanted);
      if (at >= 0) {
        left.splice(at, 1);
        found += 1;
      } else {
        missed += 1;
        t.log(`entry ${record.entry} lacks ${wanted}`);
      }
    }
    extra += left.length;
    for (const each of left) t.log(`entry ${record.entry} has besides ${each}`);
  }
  t.log(
    `precision ${(found / (found + extra)).toFixed(3)}, recall ${(found / (found + missed)).toFixed(3)}: ${found} found, ${missed} missed, ${extra} besides`,
  );
  t.true(found / (found + missed) > 0.95);
  t.true(found / (found + extra) > 0.95);
});
