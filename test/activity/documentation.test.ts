/** Every example of docs/records.md is a record, and every kind of fact and of review is explained. */
import { readFileSync } from 'node:fs';
import test from 'ava';
import { parseDate } from '../../src/activity/date.js';
import { REVIEW_SUBJECTS } from '../../src/activity/evidence.js';
import { FACT_KINDS } from '../../src/activity/fact.js';
import { recordSchema } from '../../src/activity/record.js';
import { validate } from '../../src/validate.js';
import { readYaml } from '../../src/yaml.js';

const page = readFileSync('docs/records.md', 'utf8');
const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => match[1] as string);

for (const [index, example] of examples.entries()) {
  test(`example ${index + 1} of docs/records.md is a record`, (t) => {
    const { file, messages } = readYaml(example, 'docs/records.md');
    t.deepEqual(messages.map(String), []);
    t.deepEqual(file && validate(recordSchema, file).messages.map(String), []);
  });
}

test('evidence and points for review stand where they say', (t) => {
  for (const example of examples) {
    const record = recordSchema.parse(readYaml(example, 'docs/records.md').file?.value);
    const { source } = record;
    if (!source) continue;
    const spans = [...record.facts.map(({ evidence }) => evidence), ...(record.review ?? [])];
    for (const span of spans)
      if (span?.text !== undefined && span.at !== undefined)
        t.is(source.text.slice(span.at, span.at + span.text.length), span.text);
  }
});

test('every kind of fact and every subject of review is named, every date of the table is read', (t) => {
  for (const word of [...FACT_KINDS, ...REVIEW_SUBJECTS]) t.true(page.includes(`\`${word}\``), word);
  const dates = [...page.matchAll(/`(\d{4}(?=[-`/ ])[^`]*)`/g)].map(([, date]) => date as string);
  t.true(dates.length > 10);
  for (const date of dates) t.truthy(parseDate(date), date);
});
