/** Merging a record's facts: only what both changed is a conflict, and each conflict is as small as can be. */
import test from 'ava';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { merge } from '../../src/import/merge.js';
import { mergeReview } from '../../src/import/merge-review.js';
import { changeValues } from '../../src/yaml/edit.js';

interface Fact {
  kind: string;
  [key: string]: unknown;
}

const words = (text: string, at = 0) => ({ text, at, rule: 'r', grade: 'sure' });
const MEETING: Fact = { kind: 'meeting', title: '理事会', attendance: '21人', evidence: words('开理事会') };
const RULES: Fact = { kind: 'document', title: '《会费办法》', evidence: words('通过办法', 5) };
const AWARD: Fact = { kind: 'award', title: '标兵', recipients: { total: 7 }, evidence: words('授予7家', 9) };
const GIFT: Fact = { kind: 'donation', cash: '2万元', evidence: words('捐款2万元', 20) };

/** The facts after a merge, and its conflicts. */
function merged(base: Fact[] | undefined, yours: Fact[], theirs: Fact[]) {
  const result = merge(base && { facts: base }, { facts: yours }, { facts: theirs });
  const { facts } = parse(changeValues(stringify({ facts: yours }), result.changes)) as { facts: Fact[] };
  return { facts, conflicts: result.conflicts, places: result.places };
}

test('a fact put in by the source leaves a value by hand beside it alone, and conflicts with nothing', (t) => {
  const edited = { ...AWARD, recipients: { total: 8 } };
  const { facts, conflicts } = merged([MEETING, AWARD], [MEETING, edited], [MEETING, RULES, AWARD]);
  t.deepEqual(facts, [MEETING, RULES, edited]);
  t.deepEqual(conflicts, []);
});

test('a fact put in by hand stays, and what the source changed of others is taken', (t) => {
  const now = { ...MEETING, attendance: '23人', evidence: words('开理事会，23人') };
  const own = { kind: 'donation', cash: '1万元' };
  const { facts, conflicts } = merged([MEETING, AWARD], [MEETING, own, AWARD], [now, AWARD]);
  t.deepEqual(facts, [now, own, AWARD]);
  t.deepEqual(conflicts, []);
});

test('of a fact that both changed only the value that differs conflicts, at its place afterwards', (t) => {
  const edited = { ...AWARD, title: '质量标兵', recipients: { total: 8 } };
  const now = { ...AWARD, recipients: { total: 9 }, evidence: words('授予9家', 30) };
  const { facts, conflicts } = merged([AWARD], [edited], [MEETING, now, GIFT]);
  t.deepEqual(facts, [MEETING, { ...edited, evidence: now.evidence }, GIFT]);
  t.deepEqual(conflicts, [{ path: ['facts', 1, 'recipients', 'total'], theirs: 9 }]);
});

test('a fact that the source no longer tells goes, or conflicts by itself where a person changed it', (t) => {
  t.deepEqual(
    merged([MEETING, RULES, AWARD], [MEETING, RULES, { ...AWARD, title: '甲' }], [RULES, AWARD]).facts,
    [RULES, { ...AWARD, title: '甲' }],
  );
  const edited = { ...RULES, title: '《办法》' };
  const { facts, conflicts } = merged([MEETING, RULES], [MEETING, edited], [MEETING]);
  t.deepEqual(facts, [MEETING, edited]);
  t.deepEqual(conflicts, [{ path: ['facts', 1], theirs: undefined }]);
});

test('a fact that a person took out stays out; a change of it in the source is told', (t) => {
  const shifted = { ...RULES, evidence: words('通过办法', 50) };
  const kept = merged([MEETING, RULES], [MEETING], [MEETING, shifted]);
  t.deepEqual([kept.facts, kept.conflicts], [[MEETING], []]);
  const changed = { ...RULES, status: 'adopted' };
  const { facts, conflicts } = merged([MEETING, RULES], [MEETING], [MEETING, changed]);
  t.deepEqual(facts, [MEETING]);
  t.deepEqual(conflicts, [{ theirs: changed }]);
});

test('a kind that a person put right stays; a change in the source conflicts with that fact as a whole', (t) => {
  const righted = { kind: 'event', type: 'forum', evidence: MEETING.evidence };
  t.deepEqual(merged([MEETING, RULES], [righted, RULES], [MEETING, RULES]).conflicts, []);
  const now = { ...MEETING, attendance: '23人' };
  const { facts, conflicts } = merged([MEETING, RULES], [righted, RULES], [now, RULES]);
  t.deepEqual(facts, [righted, RULES]);
  t.deepEqual(conflicts, [{ path: ['facts', 0], theirs: now }]);
});

test('without a record as last imported nothing of a person is lost', (t) => {
  const edited = { ...AWARD, recipients: { total: 8 } };
  const { facts, conflicts } = merged(undefined, [edited], [AWARD, GIFT]);
  t.deepEqual(facts, [edited]);
  t.deepEqual(conflicts, [{ path: ['facts', 0, 'recipients', 'total'], theirs: 7 }, { theirs: GIFT }]);
});

test('points follow their facts; what a person settled stays settled though its words moved', (t) => {
  const point = (index: number, at: number) => ({
    about: 'fact' as const,
    path: ['facts', index],
    text: '授予7家',
    at,
  });
  const own = { about: 'name' as const, path: ['facts', 0], note: '自记' };
  const { places } = merged([AWARD], [{ ...AWARD, title: '甲' }], [MEETING, AWARD]);
  const review = { base: [point(0, 9)], theirs: [point(1, 30)] };
  t.deepEqual(mergeReview({ ...review, yours: [own] }, places, []), [{ ...own, path: ['facts', 1] }]);
  t.deepEqual(mergeReview({ ...review, yours: [point(0, 9)] }, places, []), [point(1, 30)]);
});

test('a new conflict takes the place of an older one of the same value', (t) => {
  const { places } = merged([AWARD], [AWARD], [AWARD]);
  const path = ['facts', 0, 'recipients', 'total'];
  const old = { about: 'conflict' as const, path, proposed: 9, note: '人工改过，原文也改了' };
  const points = mergeReview({ base: [], yours: [old], theirs: [] }, places, [{ path, theirs: 10 }]);
  t.deepEqual(points, [{ ...old, proposed: 10 }]);
});

const fact = fc.record({
  kind: fc.constantFrom('meeting', 'award'),
  title: fc.constantFrom('甲', '乙', '丙'),
  count: fc.integer({ min: 1, max: 3 }),
  evidence: fc.constantFrom('子', '丑', '寅').map((text) => words(text)),
});
const facts = fc.array(fact, { maxLength: 4 });
const bare = (list: readonly Fact[]) => JSON.parse(JSON.stringify(list)) as Fact[];

test('whoever changed facts alone has them; changes of both are there, or told', (t) => {
  fc.assert(
    fc.property(facts, facts, facts, (one, two, three) => {
      const [base, yours, theirs] = [bare(one), bare(two), bare(three)];
      t.deepEqual(merged(base, base, theirs).facts, theirs);
      t.deepEqual(merged(base, yours, yours).facts, yours);
      const said = ({ evidence: _, ...rest }: Fact) => rest;
      t.deepEqual(merged(base, yours, base).facts.map(said), yours.map(said));
      const { facts: all, conflicts, places } = merged(base, yours, theirs);
      for (const { path } of conflicts) {
        t.not(path?.length, 1);
        if (path) t.true(Number(path[1]) < all.length);
      }
      const taken = theirs.flatMap((_, index) => places.theirs(index) ?? []);
      t.is(new Set(taken).size, taken.length);
      t.true(taken.every((place) => place < all.length));
    }),
    { numRuns: 1000, seed: 5 },
  );
});
