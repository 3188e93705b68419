import test from 'ava';
import { dateKey, dateTrouble, lastDay, type PartialDate, parseDate } from '../../src/activity/date.js';

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
    '2022-01/2022-02': 'date-readable',
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
