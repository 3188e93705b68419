/** Chronicles in other forms, in our own words: a file each, with what it tells beside it. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import test from 'ava';
import { recordSchema } from '../../src/activity/record.js';
import { type Imported, importSources } from '../../src/import/index.js';
import { decode, type Encoding } from '../../src/import/read/decode.js';
import { restore } from '../../src/import/restore.js';
import type { Script } from '../../src/import/script.js';
import { organization, said } from './said.js';

interface Expected {
  year?: number;
  entries: { date: string; facts: string[] }[];
  headings?: number;
  damage?: number;
  encoding?: Encoding;
  script?: Script;
  clean?: string;
  /** The text stays as it was written. */
  untouched?: boolean;
}

const FOLDER = 'test/fixtures/import/forms';
const files = readdirSync(FOLDER)
  .filter((name) => extname(name) !== '.json')
  .sort();
const expectedOf = (name: string) =>
  JSON.parse(readFileSync(`${FOLDER}/${name.replace(/\.\w+$/, '')}.json`, 'utf8')) as Expected;

const run = (name: string): Promise<Imported> =>
  importSources([{ path: name, bytes: readFileSync(`${FOLDER}/${name}`) }], {
    year: expectedOf(name).year,
    organization,
  });

const ruleCount = ({ messages }: Imported, rule: string) =>
  messages.filter(({ ruleId }) => ruleId === rule).length;

for (const name of files) {
  test(`${name}: entries in their order, with their dates`, async (t) => {
    const expected = expectedOf(name);
    const result = await run(name);
    t.deepEqual(
      result.records.map(({ date }) => String(date)),
      expected.entries.map(({ date }) => date),
    );
    for (const record of result.records) t.true(recordSchema.safeParse(record).success, record.title);
    t.is(ruleCount(result, 'import-heading'), expected.headings ?? 0, 'headings');
    t.is(ruleCount(result, 'text-whole'), expected.damage ?? 0, 'damage');
    const bytes = readFileSync(`${FOLDER}/${name}`);
    if (expected.encoding) t.is(decode(bytes).encoding, expected.encoding);
    const { text } = decode(bytes);
    if (expected.script) t.is(restore(text).script, expected.script);
    if (expected.clean) t.is(restore(text).text, expected.clean);
    if (expected.untouched) t.is(restore(text).text, text);
  });
}

test('precision and recall of facts over all forms', async (t) => {
  let [found, missed, extra] = [0, 0, 0];
  for (const name of files) {
    const { records } = await run(name);
    for (const [index, { facts: wanted }] of expectedOf(name).entries.entries()) {
      const record = records[index];
      const left = record ? recordSchema.parse(record).facts.map(said) : [];
      for (const each of wanted) {
        const at = left.findIndex((fact) => fact === each || (!each.includes(' ') && fact.startsWith(each)));
        if (at >= 0) left.splice(at, 1);
        if (at >= 0) found += 1;
        else missed += 1;
        if (at < 0) t.log(`${name} lacks ${each}`);
      }
      extra += left.length;
      for (const each of left) t.log(`${name} has besides ${each}`);
    }
  }
  const [precision, recall] = [found / (found + extra), found / (found + missed)];
  t.log(
    `${files.length} forms: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${found} found, ${missed} missed, ${extra} besides)`,
  );
  t.true(files.length >= 25);
  t.true(precision > 0.9 && recall > 0.9);
});
