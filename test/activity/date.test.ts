import test from 'ava';
import { dateKey, dateTrouble, lastDay, type PartialDate, parseDate } from '../../src/activity/date.js';
import { dateText } from '../../src/compose/value.js';

test('a date is read to the precision that it is written to', (t) => {
  t.deepEqual(parseDate('2022'), { precision: 'year', year: 2022 });
  t.deepEqual(parseDate('2022-01'), { precision: 'month', year: 2022, month: 1 });
  t.deepEqual(parseDate('2022-01-18'), { precision: 'day', year: 2022, month: 1, day: 18 });
  t.deepEqual(parseDate('2022-03-01 上午'), {
    precision: 'day',
    year: 2022,
    month: 3,
    day: 1,
    half: 'morning',
  });
  t.deepEqual(parseDate('2022-03-01 下午'), {
    precision: 'day',
    year: 2022,
    month: 3,
    day: 1,
    half: 'afternoon',
  });
  t.deepEqual(parseDate('2022-09-26/2022-09-28'), {
    precision: 'range',
    year: 2022,
    month: 9,
    day: 26,
    end: { year: 2022, month: 9, day: 28 },
  });
});

test('parts of months and years, times, and ranges of months are kept as they are known', (t) => {
  t.deepEqual(parseDate('2022-03 上旬'), { precision: 'month', year: 2022, month: 3, part: '上旬' });
  t.deepEqual(parseDate('2022 上半年'), { precision: 'year', year: 2022, part: '上半年' });
  t.deepEqual(parseDate('2022-03-01 14:05'), {
    precision: 'day',
    year: 2022,
    month: 3,
    day: 1,
    time: '14:05',
  });
  const months = parseDate('2022-03/2022-05') as PartialDate;
  t.deepEqual(months.end, { year: 2022, month: 5 });
  t.deepEqual(lastDay(months), { year: 2022, month: 5, day: 31 });
  t.deepEqual(lastDay(parseDate('2022-02 下旬') as PartialDate), { year: 2022, month: 2, day: 28 });
  t.deepEqual(lastDay(parseDate('2022 上半年') as PartialDate), { year: 2022, month: 6, day: 30 });
  const written = ['2022-03 上旬', '2022 上半年', '2022 年中', '2022-03-01 14:05', '2022-03/2022-05'];
  t.deepEqual(
    written.map((each) => dateText(parseDate(each) as PartialDate)),
    ['2022年3月上旬', '2022年上半年', '2022年中', '2022年3月1日14:05', '2022年3月至5月'],
  );
  const sorted = ['2022-03-10', '2022-03 上旬', '2022-03-11', '2022-03 底', '2022-03', '2022 上半年', '2022'];
  const keys = sorted.map((each) => dateKey(parseDate(each) as PartialDate));
  t.deepEqual(
    [...keys].sort((a, b) => a - b),
    keys,
  );
});

test('leap days exist in leap years alone', (t) => {
  t.truthy(parseDate('2024-02-29'));
  t.truthy(parseDate('2000-02-29'));
  t.is(parseDate('2022-02-29'), undefined);
  t.is(parseDate('1900-02-29'), undefined);
});

test('what is no date is not read, and the trouble has a name', (t) => {
  const troubles: Record<string, ReturnType<typeof dateTrouble>> = {
    '': 'date-readable',
    '2022-1-18': 'date-readable',
    '2022/01/18': 'date-readable',
    '2022年1月18日': 'date-readable',
    '22-01-18': 'date-readable',
    '2022-01-18 晚上': 'date-readable',
    '2022-01-05/2022-02': 'date-readable',
    '2022-01-05 上旬': 'date-readable',
    '2022 上旬': 'date-readable',
    '2022-02/2022-01': 'date-forward',
    '2022-01-01 上午/2022-01-02': 'date-readable',
    '2022-01-01/2022-01-02/2022-01-03': 'date-readable',
    '2022-00': 'date-existing',
    '2022-13': 'date-existing',
    '2022-06-31': 'date-existing',
    '2022-01-00': 'date-existing',
    '2022-02-28/2022-02-30': 'date-existing',
    '2022-09-28/2022-09-26': 'date-forward',
    '2022-09-28/2022-09-28': 'date-forward',
  };
  for (const [text, trouble] of Object.entries(troubles)) {
    t.is(parseDate(text), undefined, text);
    t.is(dateTrouble(text), trouble, text);
  }
});

test('dates sort by their first day: morning, afternoon, whole day; month and year at their ends', (t) => {
  const texts = [
    '2022-01-18',
    '2022-01',
    '2022-03-01 上午',
    '2022-03-01 下午',
    '2022-03-01',
    '2022-03-31',
    '2022-03',
    '2022-12-31',
    '2022',
    '2023-01-01',
  ];
  const sorted = [...texts]
    .reverse()
    .sort((a, b) => dateKey(parseDate(a) as PartialDate) - dateKey(parseDate(b) as PartialDate));
  t.deepEqual(sorted, texts);
});

test('the last day of a date is the last that it can mean', (t) => {
  const last = (text: string) => lastDay(parseDate(text) as PartialDate);
  t.deepEqual(last('2022'), { year: 2022, month: 12, day: 31 });
  t.deepEqual(last('2024-02'), { year: 2024, month: 2, day: 29 });
  t.deepEqual(last('2022-01-18'), { year: 2022, month: 1, day: 18 });
  t.deepEqual(last('2022-09-26/2022-10-02'), { year: 2022, month: 10, day: 2 });
});
