/** Sentences of each kind of fact in our own words, with what they tell: those that a secretary may write. */
import { readdirSync, readFileSync } from 'node:fs';
import test from 'ava';
import { parse } from 'yaml';
import { recordSchema } from '../../src/activity/record.js';
import { importSources } from '../../src/import/index.js';
import { organization, said } from './said.js';

interface Sentence {
  text: string;
  /** What it tells of the kind, a line each as `said` has it; a line that is but the kind matches any. */
  facts: string[];
}

const FOLDER = 'test/fixtures/import/sentences';

for (const file of readdirSync(FOLDER).sort()) {
  const kind = file.replace('.yaml', '');
  const sentences = parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Sentence[];
  test(`${kind}: ${sentences.length} sentences and what they tell`, async (t) => {
    for (const { text, facts } of sentences) {
      const bytes = Buffer.from(`1、3月5日，${text}\n`);
      const { records } = await importSources([{ path: file, bytes }], { year: 2024, organization });
      const found = records
        .flatMap((record) => recordSchema.parse(record).facts)
        .filter((fact) => fact.kind === kind)
        .map(said);
      const told = found.map((line, index) => (facts[index] === kind ? kind : line));
      t.deepEqual(told, facts, text);
    }
  });
}
