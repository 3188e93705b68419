/** Dates of entries, wherever they stand and however far they go. */
import test from 'ava';
import { importSources } from '../../src/import/index.js';
import { organization } from './said.js';

/** Date, summary and what is to be looked at, of each entry of a text. */
async function read(...lines: string[]): Promise<[string, string, string][]> {
  const bytes = Buffer.from(lines.join('\n'));
  const { records } = await importSources([{ path: 'a.txt', bytes }], { year: 2024, organization });
  return records.map(({ date, summary, review }) => [
    String(date),
    summary,
    review.flatMap(({ about, note }) => (about === 'date' ? [note ?? ''] : [])).join(),
  ]);
}

test('a date within the first sentences is the entry’s; one to come, or of a deadline, is not', async (t) => {
  t.deepEqual(await read('1、协会于3月5日召开座谈会。', '2、协会决定10月8日举办竞赛，4月2日印发通知。'), [
    ['2024-03-05', '协会召开座谈会。', '日期取自句中'],
    ['2024-04-02', '协会决定10月8日举办竞赛，印发通知。', '日期取自句中'],
  ]);
  const [[date, , note] = []] = await read('1、《办法》自7月1日起施行。', '2、5月6日，协会走访企业。');
  t.deepEqual([date, note], ['2024', '原文没有写明日期']);
});

test('what records have no form for is told, and stays out of the summary', async (t) => {
  t.deepEqual(await read('8月9日14:30—16:00，协会举办直播。', '5月12日、15日，协会举办培训。'), [
    ['2024-08-09 14:30', '协会举办直播。', '原文还写“—16:00”，日期中写不下，请核对'],
    ['2024-05-12', '协会举办培训。', '原文还写“、15日”，日期中写不下，请核对'],
  ]);
  t.like(await read('6月中下旬，协会走访企业。'), [['2024-06', '协会走访企业。']]);
});

test('a day goes on to the next entry; of a part of a month there is none', async (t) => {
  const dates = await read('3月5日，甲。', '当日，乙。', '7月初，丙。', '当日，丁。', '次日，戊。');
  t.deepEqual(
    dates.map(([date]) => date),
    ['2024-03-05', '2024-03-05', '2024-07 初', '2024-07', '2024-07'],
  );
});

test('days in numbers, ranges with their year once, parts of the month of a heading', async (t) => {
  const dates = await read(
    '- 1.13三届六次理事会',
    '- 3.29-3.31 培训',
    '- 2024.04.18-04.20 考察',
    '- 2024-08-09至08-11：培训班开课',
    '- 民国一百一十三年十二月二十日，座谈会。',
    '5月',
    '- 中旬 走访',
  );
  t.deepEqual(
    dates.map(([date]) => date),
    [
      '2024-01-13',
      '2024-03-29/2024-03-31',
      '2024-04-18/2024-04-20',
      '2024-08-09/2024-08-11',
      '2024-12-20',
      '2024-05 中旬',
    ],
  );
});

test('a number with a fraction is no date', async (t) => {
  const dates = await read('1、3月5日，协会捐款', '1.5万元。', '2、4月6日，协会走访企业。');
  t.deepEqual(
    dates.map(([date]) => date),
    ['2024-03-05', '2024-04-06'],
  );
});
