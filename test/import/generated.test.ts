/** What holds of every chronicle: nothing is lost or told twice, nothing throws, and what is written reads the same. */
import { readFileSync } from 'node:fs';
import test from 'ava';
import fc from 'fast-check';
import { referenceKinds } from '../../src/activity/field.js';
import { organizationSchema } from '../../src/activity/organization.js';
import { readRecords } from '../../src/activity/read.js';
import { recordSchema } from '../../src/activity/record.js';
import { compose } from '../../src/compose/index.js';
import { isTelling } from '../../src/import/collect.js';
import { type ImportedRecord, importSources } from '../../src/import/index.js';
import { organizationReferences } from '../../src/import/reference.js';
import { unregistered, withRegistered } from '../../src/import/register.js';
import { severityOf } from '../../src/message.js';
import { walkSchema } from '../../src/schema-walk.js';
import { yamlText } from '../../src/yaml/write.js';
import { readYaml } from '../../src/yaml.js';
import { records as byHand } from '../activity/records.js';
import { chronicle } from './generator.js';

const DIRECTORY = 'templates/init/records/organization.yaml';
const directory = readFileSync(DIRECTORY, 'utf8');
const organization = organizationSchema.parse(readYaml(directory, DIRECTORY).file?.value);

const bytes = (text: string) => new TextEncoder().encode(text);
const run = (text: string) =>
  importSources([{ path: 'a.txt', bytes: bytes(text) }], { year: 2022, organization });

/** What a record tells without marks and spaces, which import may normalise. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

test('no entry is lost, told twice or moved, and each keeps its date and its words', async (t) => {
  await fc.assert(
    fc.asyncProperty(chronicle, async ({ text, entries }) => {
      const { records, messages } = await run(text);
      t.deepEqual(
        messages.filter((each) => severityOf(each) === 'error'),
        [],
      );
      t.deepEqual(
        records.map(({ date }) => String(date)),
        entries.map(({ date }) => date),
      );
      t.deepEqual(
        records.map(({ summary }) => bare(summary)),
        entries.map(({ told }) => bare(told)),
      );
      t.is(new Set(records.map(({ entry }) => entry)).size, records.length);
    }),
    { numRuns: 200, seed: 7 },
  );
});

/** What neither the date nor evidence nor a point for review holds. */
function unaccounted({ source, facts, review, summary }: ImportedRecord): string {
  const covered = new Set<number>();
  const cover = (at: number, length: number) => {
    for (let i = at; i < at + length; i += 1) covered.add(i);
  };
  // The date is what stands before the summary.
  cover(0, source.text.length - summary.length);
  for (const { evidence } of facts as {
    evidence: { text: string; at: number; more?: { text: string; at: number }[] };
  }[])
    for (const { text, at } of [evidence, ...(evidence.more ?? [])]) {
      if (source.text.slice(at, at + text.length) !== text) return `${text} does not stand at ${at}`;
      cover(at, text.length);
    }
  for (const { about, text, at } of review)
    if (about === 'rest') cover(at as number, (text as string).length);
  const clauses = source.text.split(/(?<=[，。；！？\n])/);
  let at = 0;
  return clauses
    .filter((clause) => {
      const from = at;
      at += clause.length;
      return (
        isTelling(clause) &&
        [...clause].some((each, index) => /[\p{L}\p{N}]/u.test(each) && !covered.has(from + index))
      );
    })
    .join('');
}

test('date, evidence and what is left for review cover the source', async (t) => {
  await fc.assert(
    fc.asyncProperty(chronicle, async ({ text }) => {
      for (const record of (await run(text)).records) t.is(unaccounted(record), '', record.source.text);
    }),
    { numRuns: 200, seed: 8 },
  );
});

test('what is written is read as it was, without an error, and composes the same again and again', async (t) => {
  const template = { path: 'chronicle.md', bytes: readFileSync('templates/init/templates/chronicle.md') };
  await fc.assert(
    fc.asyncProperty(chronicle, async ({ text }) => {
      const { records } = await run(text);
      const registered = withRegistered(directory, DIRECTORY, unregistered(records, organization), '待核');
      const files = records.map((record, index) => ({
        path: `records/2022/${index}.yaml`,
        bytes: bytes(yamlText(record, 'x')),
      }));
      for (const [index, file] of files.entries()) {
        const value = readYaml(file.bytes, file.path).file?.value;
        t.deepEqual(value, JSON.parse(JSON.stringify(records[index])));
        t.is(yamlText(value, 'x'), new TextDecoder().decode(file.bytes));
      }
      const read = () => readRecords({ path: DIRECTORY, bytes: bytes(registered) }, files);
      t.deepEqual(read().messages.map(String), []);
      const composed = () =>
        JSON.stringify(
          compose({
            id: 'chronicle',
            kind: 'chronicle',
            template,
            parameters: { values: { year: 2022 }, placeOf: () => ({ path: 'annals.yaml' }) },
            records: read(),
          }),
        );
      t.is(composed(), composed());
    }),
    { numRuns: 60, seed: 9 },
  );
});

test('the table of keys that name organisations holds what the schema says', (t) => {
  for (const activity of byHand.activities) {
    const value = readYaml(readFileSync(activity.path), activity.path).file?.value as { facts: unknown[] };
    const bySchema: string[] = [];
    walkSchema(recordSchema, value, (schema, name, path) => {
      if (referenceKinds.get(schema as never)?.kind === 'organization' && typeof name === 'string')
        bySchema.push(`${path.join('.')} ${name}`);
    });
    const byKeys = organizationReferences(value.facts, ['facts']).map(
      ({ name, path }) => `${path.join('.')} ${name}`,
    );
    t.deepEqual([...new Set(byKeys)].sort(), [...new Set(bySchema)].sort(), activity.path);
  }
});

test('cost is linear in the length of the text', async (t) => {
  const [one] = fc.sample(chronicle, { numRuns: 1, seed: 3 });
  const steps = async (times: number) =>
    (await run(Array.from({ length: times }, () => one?.text).join('\n'))).steps;
  const [few, many] = [await steps(20), await steps(200)];
  t.log(`${few} steps, ten times the text ${many}`);
  t.true(many < few * 11);
  // Numbers of five digits are labels, too.
  const numbered = Array.from({ length: 10_500 }, (_, index) => `${index + 1}、3月1日，竹。`).join('\n');
  t.is((await run(numbered)).records.length, 10_500);
  // One entry over many lines; one line without an end, and one that almost holds a label again and again.
  for (const part of ['协会召开会议，\n', '竹材', '1、竹', '（', '授予竹等', '3月1日，', '“', '协会召开']) {
    const began = performance.now();
    await run(part.repeat(20_000));
    t.true(performance.now() - began < 30_000, part);
  }
});
