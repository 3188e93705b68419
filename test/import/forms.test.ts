/** Chronicles in other forms, in our own words: a file each, with what it tells beside it. */
import test from 'ava';
import { recordSchema } from '../../src/activity/record.js';
import type { Imported } from '../../src/import/index.js';
import { decode } from '../../src/import/read/decode.js';
import { restore } from '../../src/import/restore.js';
import { formsIn, importForm, precisionOf, recallOf, scoreOf, told } from './form.js';

const forms = formsIn('test/fixtures/import/forms');

const ruleCount = ({ messages }: Imported, rule: string) =>
  messages.filter(({ ruleId }) => ruleId === rule).length;

for (const form of forms) {
  test(`${form.name}: entries in their order, with their dates`, async (t) => {
    const { bytes, expected } = form;
    const result = await importForm(form);
    t.deepEqual(
      result.records.map(({ date }) => String(date)),
      expected.entries.map(({ date }) => date),
    );
    for (const record of result.records) t.true(recordSchema.safeParse(record).success, record.title);
    t.is(ruleCount(result, 'import-heading'), expected.headings ?? 0, 'headings');
    t.is(ruleCount(result, 'text-whole'), expected.damage ?? 0, 'damage');
    if (expected.encoding) t.is(decode(bytes).encoding, expected.encoding);
    const { text } = decode(bytes);
    if (expected.script) t.is(restore(text).script, expected.script);
    if (expected.clean) t.is(restore(text).text, expected.clean);
    if (expected.untouched) t.is(restore(text).text, text);
  });
}

test('precision and recall of facts over all forms', async (t) => {
  const score = await scoreOf(forms);
  for (const line of score.log) t.log(line);
  t.log(told(score));
  t.true(score.forms >= 25);
  t.true(precisionOf(score) > 0.97 && recallOf(score) > 0.97);
});

/**
 * Nobody looked at these while rules were written, so they tell what a text of an association that has not been
 * seen comes to. A text that a rule is grown on moves to `forms`.
 */
test('precision and recall over chronicles that no rule has seen', async (t) => {
  const score = await scoreOf(formsIn('test/fixtures/import/held-out'));
  t.log(told(score));
  t.true(score.forms >= 10);
  t.true(precisionOf(score) > 0.93 && recallOf(score) > 0.9);
  t.true(score.dated >= 0.95 * score.entries);
});
