/** One event that several entries tell of is proposed as one, and merged by nobody but a person. */
import test from 'ava';
import { importSources } from '../../src/import/index.js';
import { organization } from './said.js';

const imported = async (text: string) => {
  const { records } = await importSources([{ path: 'a.txt', bytes: Buffer.from(text) }], {
    year: 2024,
    organization,
  });
  return records.map(({ facts, review }) => ({
    facts: facts.length,
    same: review.flatMap(({ about, proposed }) => (about === 'same' ? [proposed] : [])),
  }));
};

test('an event told in passing, with its year or with its edition leads to the entry that tells it', async (t) => {
  const found = await imported(
    [
      '1、3月5日，协会成立10周年庆典暨竹产业形势报告会在江州举行。',
      '2、3月6日，“2024年竹产业形势报告会”在江州举行。',
      '3、4月2日，协会在江州举办“首届竹艺创新论坛”。',
      '4、5月8日，协会在江州举办竹材检测论坛。',
    ].join('\n'),
  );
  t.deepEqual(
    found.map(({ same }) => same),
    [[2], [], [], []],
  );
});

test('meetings of one name in a year are not one, where their numbers differ; a series is none', async (t) => {
  const series = Array.from(
    { length: 6 },
    (_, index) => `${index + 1}、${index + 1}月5日，协会在江州举办“竹产业技术交流论坛”。`,
  );
  t.true((await imported(series.join('\n'))).every(({ same }) => same.length === 0));
  const meetings = ['1、1月5日，协会召开三届二次理事会。', '2、6月5日，协会召开三届三次理事会。'];
  t.true((await imported(meetings.join('\n'))).every(({ same }) => same.length === 0));
});
