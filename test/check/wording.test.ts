/** How messages read where their wording depends on what they tell of: units, years, counts. */
import test from 'ava';
import { readRecords } from '../../src/activity/read.js';
import { checkRecords } from '../../src/check/index.js';
import { message, word } from '../../src/message.js';
import { worldOf } from './example.js';

const award = (recipients: string) => {
  const { world } = worldOf({
    records: [`facts:\n  - kind: award\n    title: “标兵”\n    recipients: ${recipients}`],
  });
  const found = checkRecords(world).find(({ ruleId }) => ruleId === 'award-named');
  return found && [word(found, 'zh').reason, word(found, 'en').reason];
};

test('how many names of an award are open is told with the unit of the list, else with that of its kind', (t) => {
  t.regex(award('{ type: organization, named: [甲], total: 4, unit: 个 }')?.[0] ?? '', /其余 3 个待补/);
  t.regex(award('{ type: organization, named: [甲], total: 4 }')?.[0] ?? '', /其余 3 家待补/);
  const [zh, en] = award('{ type: person, named: [甲], more: true }') ?? [];
  t.regex(zh ?? '', /写明 1 个名称，其余待补/);
  t.regex(en ?? '', /1 name told, the rest open/);
});

test('examples of a date are of the year of the folder', (t) => {
  const bytes = new TextEncoder().encode('date: 三月\n');
  const { messages } = readRecords(undefined, [{ path: 'records/2019/01.yaml', bytes }]);
  const found = messages.find(({ ruleId }) => ruleId === 'date-readable');
  t.regex(found?.reason ?? '', /应写成 2019、2019-01、2019-01-18/);
});

test('English counts have their number', (t) => {
  const changed = (count: number, lines: string) =>
    word(
      message('import-changed', { path: 'a.txt' }, { change: 'x', actual: 'a', expected: 'b', count, lines }),
      'en',
    ).reason;
  t.regex(changed(1, '7'), /1 time, on line 7$/);
  t.regex(changed(2, '7, 9'), /2 times, on lines 7, 9$/);
  t.regex(changed(2, '11'), /2 times, on line 11$/);
});
