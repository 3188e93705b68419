/** How files are read: the lines that messages name, what stands around a page, what is no text. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'ava';
import { importSources } from '../../src/import/index.js';
import { organization } from './said.js';

const imported = (path: string, bytes: Uint8Array | string) =>
  importSources([{ path, bytes: Buffer.from(bytes) }], { year: 2024, organization });

const ENTRIES = '1. 3月5日，协会召开座谈会,很好。\n2. 4月6日，协会走访企业。\n';

test('lines are those of the Markdown file', async (t) => {
  const { records, messages } = await imported('a.md', `# 大事记\n\n\n一段说明。\n\n${ENTRIES}`);
  t.deepEqual(
    records.map(({ source }) => source.line),
    [6, 7],
  );
  t.like(
    messages.find(({ ruleId }) => ruleId === 'import-left-over'),
    { line: 4 },
  );
  t.regex(messages.find(({ ruleId }) => ruleId === 'import-changed')?.reason ?? '', /第 6 行/);
});

test('lines are those of the HTML file; what stands around the page is told, and not read', async (t) => {
  const page = [
    '<html><body><nav>首页 关于</nav>',
    '<h1>大事记</h1>',
    '<div style="display:none">隐藏</div><p>3月5日，协会召开座谈会。</p>',
    '<p>',
    '4月6日，协会走访企业。</p><footer>版权所有</footer></body></html>',
  ].join('\n');
  const { records, messages } = await imported('a.html', page);
  t.deepEqual(
    records.map(({ source }) => [source.line, source.text]),
    [
      [3, '3月5日，协会召开座谈会。'],
      [5, '4月6日，协会走访企业。'],
    ],
  );
  const furniture = messages.filter(({ ruleId }) => ruleId === 'import-furniture');
  t.deepEqual(
    furniture.map(({ reason }) => /“(.*)”/.exec(reason)?.[1]),
    ['首页 关于', '隐藏', '版权所有'],
  );
});

test('headers and footers of a Word file are told, and not read', async (t) => {
  const { Document, Footer, Header, Packer, Paragraph } = await import('docx');
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('江州市竹业协会内部资料')] }) },
        footers: { default: new Footer({ children: [new Paragraph('第 1 页 共 2 页')] }) },
        children: [new Paragraph('3月5日，协会召开座谈会。')],
      },
    ],
  });
  const { records, messages } = await imported('a.docx', await Packer.toBuffer(document));
  t.deepEqual(
    records.map(({ source }) => source.text),
    ['3月5日，协会召开座谈会。'],
  );
  const furniture = messages.filter(({ ruleId }) => ruleId === 'import-furniture');
  t.deepEqual(
    furniture.map(({ reason }) => /“(.*)”/.exec(reason)?.[1]),
    ['江州市竹业协会内部资料'],
  );
});

test('a program and bytes by chance are no text; a text with lost characters is', async (t) => {
  for (const bytes of [readFileSync(process.execPath).subarray(0, 100_000), randomBytes(5000)]) {
    const { records, messages } = await imported('a.docx', bytes);
    t.deepEqual([records.length, messages.map(({ ruleId }) => ruleId)], [0, ['format-importable']]);
  }
  const damaged = Buffer.from('1、3月5日，协会召开座谈会。'.repeat(9));
  damaged[30] = 0xff;
  const { records, messages } = await imported('a.txt', damaged);
  t.is(records.length, 1);
  t.true(messages.some(({ ruleId }) => ruleId === 'text-whole'));
});

test('an empty file has no entry, and no encoding to tell of', async (t) => {
  const { messages } = await imported('a.txt', '');
  t.deepEqual(
    messages.map(({ ruleId }) => ruleId),
    ['import-entry-found'],
  );
});
