/** The template for any official document: what a secretary writes in annals.yaml becomes its parts. */
import test from 'ava';
import { compose } from '../../src/compose/index.js';
import { paragraphsOf, visitNodes } from '../../src/document/text.js';
import { records, source } from './case.js';

function composed(values: Record<string, unknown>) {
  const { document, messages } = compose({
    id: 'official',
    kind: 'official',
    template: source('templates/official.md'),
    parameters: { values, placeOf: (name) => ({ path: `annals.yaml/${name}` }) },
    records,
  });
  const types = new Set<string>();
  if (document) visitNodes(document, ({ type }) => void types.add(type));
  const lines = document ? paragraphsOf(document).map(({ label, text }) => label + text) : [];
  return { types, lines, messages: messages.map((each) => `${each.ruleId} ${each.reason}`) };
}

test('a title alone gives a document whose other places are open', (t) => {
  const { lines, types, messages } = composed({ title: '关于示例事项的通知' });
  t.deepEqual(messages, []);
  t.deepEqual(lines, [
    '（发文机关标志待补）',
    '（发文字号待补）',
    '关于示例事项的通知',
    '（正文待补）',
    '（署名待补）',
    '（成文日期待补）',
  ]);
  t.false(types.has('imprint') || types.has('attendance') || types.has('seal'));
});

test('a joint notice with seals, an attachment and an imprint', (t) => {
  const { lines, types, messages } = composed({
    title: '关于示例事项的通知',
    issuers: ['甲协会', '乙协会'],
    word: '文件',
    number: '甲协〔2022〕1号',
    recipients: ['各会员单位', '各分会'],
    body: '## 时间\n\n3月1日。\n\n## 地点\n\n示范市。',
    signatories: ['甲协会', '乙协会'],
    date: '2022-03-01',
    signing: '盖章',
    copies: ['示范市民政局'],
    office: '甲协会秘书处',
    issued: '2022-03-02',
    attachment: '名单',
    annex: '名单如下。',
  });
  t.deepEqual(messages, []);
  t.deepEqual(lines, [
    '甲协会',
    '乙协会',
    '文件',
    '甲协〔2022〕1号',
    '关于示例事项的通知',
    '各会员单位、各分会：',
    '一、时间',
    '3月1日。',
    '二、地点',
    '示范市。',
    '附件：名单',
    '甲协会',
    '乙协会',
    '2022年3月1日',
    '附件',
    '名单',
    '名单如下。',
    '抄送：示范市民政局。',
    '甲协会秘书处',
    '2022年3月2日印发',
  ]);
  t.true(types.has('seal'));
});

test('minutes say who attended and bear no signature', (t) => {
  const { lines, types, messages } = composed({
    title: '示例协会理事会会议纪要',
    format: '纪要',
    issuers: '示例协会理事会会议纪要',
    number: '第6期',
    body: '会议审议了年度工作报告。',
    present: ['王示范', '李样本'],
    excused: '赵例子',
  });
  t.deepEqual(messages, []);
  t.deepEqual(lines.slice(-3), ['会议审议了年度工作报告。', '出席：王示范、李样本', '请假：赵例子']);
  t.false(types.has('signature'));
});

test('what is given and does not fit is told, not dropped', (t) => {
  const { messages } = composed({ title: '示例', seal: 'seal.png', format: '信函', office: '秘书处' });
  t.deepEqual(messages, [
    'part-placed 文件头写了“印章”，却没有排进文件',
    'part-placed 文件头写了“印发机关”，却没有排进文件',
  ]);
});
