/** Chronicles that change from import to import, by chance: no event is lost, none told twice, no number given twice. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import fc from 'fast-check';
import { parse } from 'yaml';
import { importSources } from '../../src/import/index.js';
import { numbersFor } from '../../src/import/numbering.js';
import { planRecords, writePlan } from '../../src/import/write.js';

const EVENTS = [
  '1月8日，协会召开三届二次理事会，21人出席。',
  '1月20日，协会向远山镇小学捐款2万元。',
  '2月3日，协会走访青竹家具有限公司。',
  '2月17日，协会举办竹材检验培训班，30人参加。',
  '3月2日，协会走访云杉木业有限公司。',
  '3月15日，协会印发《关于春检的通知》。',
  '3月15日，协会党支部举办党课。',
  '4月18日，协会荣获“先进商会”称号。',
];

/** A source: some events in some order, each as it was or with words added. */
const source = fc
  .shuffledSubarray(EVENTS, { minLength: 1 })
  .chain((events) =>
    fc.tuple(...events.map((event) => fc.constantFrom(event, event.replace('。', '，会场热烈。')))),
  );
const history = fc.array(fc.record({ file: fc.constantFrom('a.txt', 'b.txt'), texts: source }), {
  minLength: 2,
  maxLength: 4,
});

interface Told {
  entry: number;
  source: { file: string; text: string };
}

async function importInto(root: string, file: string, texts: readonly string[]) {
  const text = texts.map((each, at) => `${at + 1}、${each}`).join('\n');
  const { records } = await importSources([{ path: file, bytes: new TextEncoder().encode(text) }], {
    year: 2022,
  });
  const plan = await planRecords(root, 'records/2022', records);
  await writePlan(root, plan);
  return plan.files.length;
}

function recordsIn(root: string): Map<string, Told> {
  const folder = join(root, 'records/2022');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(names.map((name) => [name, parse(readFileSync(join(folder, name), 'utf8')) as Told]));
}

/** What an event is known by, however it is worded. */
const eventOf = (text: string): string => text.replace('，会场热烈', '');

test('no event is lost or told twice by a source, no number stands twice, and the same again writes nothing', async (t) => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const root = mkdtempSync(join(tmpdir(), 'annals-again-'));
      try {
        let before = new Map<string, Told>();
        for (const { file, texts } of steps) {
          await importInto(root, file, texts);
          const now = recordsIn(root);
          for (const [name, { source: old }] of before)
            t.is(eventOf(now.get(name)?.source.text ?? ''), eventOf(old.text), name);
          const told = [...now.values()];
          t.is(new Set(told.map(({ entry }) => entry)).size, told.length);
          const events = told.map(({ source: { file: from, text } }) => `${from} ${eventOf(text)}`);
          t.is(new Set(events).size, events.length, events.join('\n'));
          for (const text of texts) t.true(told.some((each) => each.source.text === text));
          t.is(await importInto(root, file, texts), 0);
          before = now;
        }
      } finally {
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: 40, seed: 11 },
  );
});

test('numbers are given once, whatever was there', (t) => {
  const record = fc.record({
    wanted: fc.integer({ min: 1, max: 12 }),
    before: fc.option(fc.record({ by: fc.integer({ min: 0, max: 1 }), moved: fc.boolean() }), {
      nil: undefined,
    }),
  });
  const given = fc.tuple(
    fc.uniqueArray(record, { selector: ({ wanted }) => wanted }),
    fc.shuffledSubarray(Array.from({ length: 24 }, (_, at) => at + 1)),
    fc.integer({ min: 0, max: 12 }),
  );
  fc.assert(
    fc.property(given, ([records, numbers, others]) => {
      const taken = new Set(numbers.slice(0, others));
      const left = numbers.slice(others);
      const all = records.flatMap(({ wanted, before }, at) => {
        const number = left[at];
        if (number === undefined) return [];
        return [
          {
            wanted,
            ...(before && { before: { number, imported: number + before.by, moved: before.moved } }),
          },
        ];
      });
      const result = numbersFor(all, taken);
      t.is(new Set([...result, ...taken]).size, result.length + taken.size);
      const again = all.map((each, at) => {
        const number = result[at] as number;
        return { ...each, before: { number, imported: number, moved: false } };
      });
      t.deepEqual(numbersFor(again, taken), result);
    }),
    { numRuns: 1000, seed: 12 },
  );
});
