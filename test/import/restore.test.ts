/** Restoring garbled text, and leaving alone what is not garbled. Examples of the pitfalls, in our own words. */
import test from 'ava';
import { findDamage } from '../../src/import/damage.js';
import { LookAlikes } from '../../src/import/look-alike.js';
import { findMisprints } from '../../src/import/misprint.js';
import { normalise } from '../../src/import/normalise.js';
import { restore } from '../../src/import/restore.js';

const RESTORED: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'readings with and without a space': ['協(xié)會(huì )開(kāi)會(huì )', '协会开会'],
  'a reading of another sense of the character': ['會(huì )長(cháng)講話(huà)', '会长讲话'],
  'brackets that are the text’s own': [
    '協(xié)會(huì )(GDP)(女)(HA·B01~2014(5)/G5)(見(jiàn)附件)',
    '协会(GDP)(女)(HA·B01~2014(5)/G5)(见附件)',
  ],
  'names of characters that Simplified text has too': [
    '協(xié)會(huì )于英、谷迎秋、章后貴、范恒芝、肖而乾',
    '协会于英、谷迎秋、章后贵、范恒芝、肖而乾',
  ],
  '著 for 着, but not in 著名 and 顯著': [
    '協(xié)會(huì )隨著著名專(zhuān)家，成效顯著',
    '协会随着著名专家，成效显著',
  ],
  'a wrong code point': ['協(xié)會(huì )赴陜西', '协会赴陕西'],
  'mapped, without readings': ['協會于后天召開會議，制定行業規范', '协会于后天召开会议，制定行业规范'],
};

for (const [name, [from, to]] of Object.entries(RESTORED)) {
  test(`restored: ${name}`, (t) => {
    t.is(restore(from).text, to);
  });
}

const UNTOUCHED: Readonly<Record<string, string>> = {
  'text that a person wrote in Traditional characters': '協會於會後製定範圍，裡面說明乾燥、關係與準備',
  'Simplified text with a Traditional name':
    '协会邀请肖而乾、张瞭解和林錫樑参加，共同研究行业发展的问题与对策安排',
  'Latin words in brackets': '上海会(Shanghai)展示(a)类产品',
  'a reading that is not one of the character': '业(xié)务',
};

for (const [name, text] of Object.entries(UNTOUCHED)) {
  test(`untouched: ${name}`, (t) => {
    t.is(restore(text).text, text);
  });
}

test('every stripped reading is listed with its place', (t) => {
  const text = '協(xié)會(huì )辦事';
  const stripped = restore(text).changes.filter(({ rule }) => rule === 'annotation-stripped');
  t.deepEqual(
    stripped.map(({ at, from }) => text.slice(at, at + from.length)),
    ['(xié)', '(huì )'],
  );
});

test('what cannot be undone is told with its place, and left', (t) => {
  const kinds = (text: string) => findDamage(text).map(({ kind, at }) => `${kind} ${at}`);
  t.deepEqual(kinds('江州日?qǐng)?bào)'), ['byte-lost 3']);
  t.deepEqual(kinds('海口市召開??谑姓'), ['byte-lost 5']);
  t.deepEqual(kinds('已有?9家'), ['byte-lost 2']);
  t.deepEqual(kinds('新技术(sh\n下一行(女)'), ['annotation-cut 2']);
  t.deepEqual(kinds('市*协副*'), ['character-masked 1']);
  t.deepEqual(kinds('协会\ufffd召开'), ['character-lost 2']);
  t.deepEqual(kinds('协会召开会议了吗？《五问》(GDP)(女)'), []);
});

const NORMAL: Readonly<Record<string, string>> = {
  '3月1日,协会召开会议;共20人(含专家)参加:好!': '3月1日，协会召开会议；共20人（含专家）参加：好！',
  '共1,200人,用GDP(V1.0)表示,14:30开始': '共1,200人，用GDP(V1.0)表示，14:30开始',
  '２０２２年 3 月 1 日': '2022年3月1日',
  '等4 位个人': '等4位个人',
  '协会"甲"和"乙"': '协会“甲”和“乙”',
  '很好，，，继续。。': '很好，继续。',
  'annals import a.txt, b.txt; (x) ok!': 'annals import a.txt, b.txt; (x) ok!',
  'a\nb\n\nc': 'a\nb\n\nc',
};

for (const [from, to] of Object.entries(NORMAL)) {
  test(`normalised: ${JSON.stringify(from)}`, (t) => {
    const { text, changes } = normalise(from);
    t.is(text, to);
    t.is(changes.length > 0, from !== to);
    t.is(normalise(text).text, to, 'a second time changes nothing');
  });
}

test('misprints are told with what is meant, correct words are not', (t) => {
  t.deepEqual(
    findMisprints('表彰汪小满等8为同志').map(({ proposed }) => proposed),
    ['小满等8位同志'],
  );
  t.deepEqual(findMisprints('授予3人为先进，作为同志之间的交流，专委会工作'), []);
});

test('names that look alike are told, others are not', (t) => {
  const lookAlikes = new LookAlikes(['远山国际贸易有限公司', '江州云溪实业有限公司', '青竹家具有限公司']);
  t.deepEqual(lookAlikes.of('远山国际贸易集团有限公司'), ['远山国际贸易有限公司']);
  t.deepEqual(lookAlikes.of('白鹭纸业有限公司'), []);
  t.deepEqual(lookAlikes.of('青竹家具集团有限公司'), ['青竹家具有限公司']);
});
