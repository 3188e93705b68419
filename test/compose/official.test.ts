/**
 * Front matter in a secretary's words beside the parts that it must give: every format of GB/T 9704-2012.
 * UPDATE=1 rewrites the expectations.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import test from 'ava';
import { checkDocument } from '../../src/check/index.js';
import { type Composed, compose } from '../../src/compose/index.js';
import { mm } from '../../src/document/length.js';
import { baseStyles } from '../../src/document/profile.js';
import { paragraphsOf, visitNodes } from '../../src/document/text.js';
import type { Document, DocumentNode, NodeOf } from '../../src/document/tree.js';
import { placeOf } from '../../src/message.js';
import { records, source } from './case.js';
import { outline } from './outline.js';

const FOLDER = 'test/fixtures/official';

function composeText(text: string | Uint8Array, values: Record<string, unknown> = {}): Composed {
  return compose({
    id: 'official',
    kind: 'official',
    template: { path: 'official.md', bytes: typeof text === 'string' ? Buffer.from(text) : text },
    parameters: { values, placeOf: (name) => ({ path: `annals.yaml/${name}` }) },
    records,
  });
}

const told = ({ messages }: Composed) =>
  messages.map((each) => `${placeOf(each)} ${each.ruleId} ${each.reason}`);

function nodes<T extends DocumentNode['type']>(document: Document | undefined, type: T): NodeOf<T>[] {
  const found: NodeOf<T>[] = [];
  if (document) visitNodes(document, (node) => void (node.type === type && found.push(node as NodeOf<T>)));
  return found;
}

const lines = (document: Document | undefined) =>
  document ? paragraphsOf(document).map(({ label, text }) => label + text) : [];

for (const name of readdirSync(FOLDER).filter((each) => each.endsWith('.md'))) {
  test(`composes ${name}`, (t) => {
    const expected = `${FOLDER}/${name.replace('.md', '.txt')}`;
    const result = composeText(source(`${FOLDER}/${name}`).bytes);
    const actual = `${[...told(result), ...(result.document ? outline(result.document) : [])].join('\n')}\n`;
    if (process.env.UPDATE) writeFileSync(expected, actual);
    t.true(existsSync(expected), `${expected} is missing; UPDATE=1 writes it`);
    t.is(actual, readFileSync(expected, 'utf8'));
  });

  if (name === 'wrong.md') continue;
  test(`${name} has nothing against the forms of the standard`, (t) => {
    const { document } = composeText(source(`${FOLDER}/${name}`).bytes);
    const messages = checkDocument(document as Document, {
      styles: baseStyles,
      fonts: { missing: () => [] },
      pictures: new Map(),
    });
    const rules = new Set(messages.map((each) => each.ruleId));
    for (const rule of ['place-filled', 'picture-found']) rules.delete(rule);
    t.deepEqual([...rules], []);
  });
}

const head = (text: string, body = '::letterhead\n\n::recipients\n\n::signature\n\n::imprint\n') =>
  `---\ntitle: t\n${text}\n---\n\n${body}`;

test('marks that the front matter leaves out are added, those that it has are kept', (t) => {
  const spare = composeText(
    head(
      '主送机关: [甲, 乙]\n署名: 丙\n成文日期: 2022-03-01\n附注: 公开\n抄送机关: [丁, 戊]\n印发机关: 己\n印发日期: 2022-03-02',
    ).replace('::letterhead\n\n', ''),
  );
  const full = composeText(
    head(
      '主送机关: 甲、乙：\n署名: 丙\n成文日期: 2022年3月1日\n附注: （公开）\n抄送机关: 丁，戊。\n印发机关: 己\n印发日期: 2022年3月2日印发',
    ).replace('::letterhead\n\n', ''),
  );
  t.deepEqual(told(spare), []);
  t.deepEqual(told(full), []);
  t.deepEqual(lines(spare.document), [
    '甲、乙：',
    '丙',
    '2022年3月1日',
    '（公开）',
    '抄送：丁，戊。',
    '己',
    '2022年3月2日印发',
  ]);
  t.deepEqual(lines(full.document), lines(spare.document));
});

test('an open place stays one among the marks, a part whose parameter is not given is not there', (t) => {
  const text = head(
    '主送机关: "{to}"\n署名: 丙\n成文日期: "{date}"\n抄送机关: "{copies}"\n印发日期: "{issued}"\nparameters:\n' +
      '  to: { type: list, label: 主送机关, open: （主送机关待补） }\n  date: { type: date, label: 成文日期, open: （成文日期待补） }\n' +
      '  copies: { type: list, label: 抄送机关 }\n  issued: { type: date, label: 印发日期, open: （印发日期待补） }',
    '::recipients\n\n::signature\n\n::imprint\n',
  );
  const empty = composeText(text);
  t.deepEqual(told(empty), []);
  t.deepEqual(lines(empty.document), ['（主送机关待补）：', '丙', '（成文日期待补）']);
  t.deepEqual(
    nodes(empty.document, 'open').map(({ subject }) => subject),
    ['主送机关', '成文日期'],
  );
  const given = composeText(text, { to: ['甲', '乙'], date: '2022-03-01', copies: ['丁', '戊'] });
  t.deepEqual(told(given), []);
  t.deepEqual(lines(given.document), ['甲、乙：', '丙', '2022年3月1日', '抄送：丁，戊。']);
  t.is(nodes(given.document, 'recipients')[0]?.children[0]?.origin?.path, 'annals.yaml/to');
});

test('attributes of directives stand before the front matter', (t) => {
  const { document, messages } = composeText(
    head(
      '发文机关标志: 甲\n发文字号: 乙\n主送机关: 丙\n署名: 丁\n成文日期: 2022-03-01',
      '::letterhead{issuer=子 number=丑}\n\n::recipients[寅：]\n\n::signature{by=卯 date=2022年3月2日}\n',
    ),
  );
  t.deepEqual(messages.map(String), []);
  t.deepEqual(lines(document), ['子', '丑', '寅：', '卯', '2022年3月2日']);
});

test('a seal is never blank: without a name or a date there is an error and no seal', (t) => {
  for (const [front, lacking] of [
    ['签署: 盖章\n署名: 甲', '成文日期'],
    ['签署: 盖章\n成文日期: 2022-03-01', '署名'],
    ['签署: 签名章\n成文日期: 2022-03-01', '签名人'],
  ] as const) {
    const result = composeText(head(front, '::signature\n'));
    t.deepEqual(told(result), [`official.md:3:5 signature-complete 落款缺少“${lacking}”`]);
    t.deepEqual(nodes(result.document, 'seal'), []);
  }
});

test('minutes bear no seal, and what is bound apart needs a number', (t) => {
  const minutes = head(
    '格式: 纪要\n签署: 盖章\n署名: 甲\n成文日期: 2022-03-01',
    '::letterhead\n\n::signature\n',
  );
  t.deepEqual(told(composeText(minutes)), ['official.md:4:5 minutes-unsealed 纪要写了“签署: 盖章”']);
  const apart = head('subject: t', ':::attachment[甲]{mark=附件 bound=separately}\n\n乙。\n\n:::\n');
  t.deepEqual(told(composeText(apart)), [
    'official.md:6:1 part-given 指令“attachment”没有可排的内容：文件头没有写 发文字号',
  ]);
});

test('a form that is wrong in a parameter is told at the parameter', (t) => {
  const text = head(
    '发文字号: "{number}"\nparameters:\n  number: { type: text, label: 发文字号 }',
    '::letterhead\n',
  );
  const { document } = composeText(text, { number: '某协〔2022〕01号' });
  const world = { styles: baseStyles, fonts: { missing: () => [] }, pictures: new Map() };
  t.deepEqual(
    checkDocument(document as Document, world).map((each) => `${placeOf(each)} ${each.ruleId}`),
    ['annals.yaml/number document-number-formed'],
  );
});

test('several values for a part that has one are not dropped', (t) => {
  const text = head(
    '紧急程度: "{urgency}"\nparameters:\n  urgency: { type: list, label: 紧急程度 }',
    '::letterhead\n',
  );
  t.deepEqual(lines(composeText(text, { urgency: ['特急', '加急'] }).document), ['特急、加急']);
});

test('seals have the diameter that the front matter gives, 42 mm else', (t) => {
  const diameters = (seal: string) => {
    const { document, messages } = composeText(
      head(`署名: [甲, 乙]\n成文日期: 2022-03-01\n签署: 盖章${seal}`, '::signature\n'),
    );
    t.deepEqual(messages.map(String), []);
    return nodes(document, 'seal').map(({ width }) => Math.round(width / mm(1)));
  };
  t.deepEqual(diameters(''), [42, 42]);
  t.deepEqual(diameters('\n印章: { 直径: 45mm }'), [45, 45]);
  t.deepEqual(diameters('\n印章: [a.png, { 直径: 4cm }]'), [42, 40]);
});

test('words that a parameter gives are those that the front matter knows', (t) => {
  const text = head(
    '格式: "{format}"\n发文机关标志: 甲\nparameters:\n  format: { type: text, label: 格式 }',
    '::letterhead\n',
  );
  t.is(nodes(composeText(text).document, 'letterhead')[0]?.format, 'document');
  t.is(nodes(composeText(text, { format: '纪要' }).document, 'letterhead')[0]?.format, 'minutes');
  t.deepEqual(told(composeText(text, { format: '纪耍' })), [
    'annals.yaml/format value-known 没有“纪耍”这个值，应为 纪要',
  ]);
});

test('a misspelt key, a full-width colon, a number without quotation marks are told', (t) => {
  t.deepEqual(told(composeText(head('主送机构: 甲', '文字。\n'))), [
    'official.md:3:1 key-known 没有“主送机构”这个键，应为 主送机关',
  ]);
  t.true(told(composeText(head('主送机关：甲', '文字。\n'))).some((each) => each.includes('colon-ascii')));
  t.true(told(composeText(head('份号: 000001', '文字。\n'))).some((each) => each.includes('type-right')));
});
