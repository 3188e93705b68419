/** Titles and values of imported records: of entries as they are laid out, not of sentences alone. */
import test from 'ava';
import { importSources } from '../../src/import/index.js';
import { organization } from './said.js';

async function records(text: string) {
  const source = { path: 'a.txt', bytes: Buffer.from(text) };
  return (await importSources([source], { year: 2024, organization })).records;
}

test('a heading of its own is the title of an entry, and tells no fact', async (t) => {
  const [first, second] = await records(
    [
      '一、换届大会圆满落幕',
      '2月16日，协会召开五届一次会员大会。',
      '',
      '二、外出考察',
      '10月10日，会长贺子安走访远山竹业有限公司。',
    ].join('\n'),
  );
  t.like(first, { title: '换届大会圆满落幕', date: '2024-02-16', summary: '协会召开五届一次会员大会。' });
  t.deepEqual(
    first?.facts.map(({ kind }) => kind),
    ['meeting'],
  );
  t.like(second, { title: '外出考察', date: '2024-10-10' });
});

test('scenery before what is told is no title', async (t) => {
  const [record] = await records(
    '【2月11日】春寒料峭，暖意先行。元宵的灯火尚未散尽，协会三届四次会员大会在望月楼召开。\n',
  );
  t.is(record?.title, '协会三届四次会员大会在望月楼召开');
});

test('names begin where they begin: no bracket, date, mark or particle before them', async (t) => {
  const text = [
    '【6月10日】协会与市博物馆共建的竹文化工作站揭牌成立。',
    '【6月30日】协会党支部组织党员参观纪念馆，并请退休教师葛长青讲党课。',
    '【7月1日】市妇联主席高晓岚一行莅临协会，就女工权益听取意见。',
  ].join('\n');
  const facts = (await records(text)).flatMap((record) => record.facts);
  t.is(facts.find(({ kind }) => kind === 'establishment')?.title, '竹文化工作站');
  t.like(facts.find(({ kind }) => kind === 'party')?.lecturer, { name: '葛长青', title: '退休教师' });
  t.like(
    facts.find(({ kind }) => kind === 'visit'),
    {
      people: [{ name: '高晓岚', organization: '市妇联', title: '主席', suffix: '一行' }],
      purpose: '就女工权益听取意见',
    },
  );
});
