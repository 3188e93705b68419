/** Titles broken by sense: expectations have the shape that stands on the page. */
import test from 'ava';
import { compose } from '../../src/compose/index.js';
import { titleBreaks } from '../../src/compose/title-lines.js';
import { textWidth } from '../../src/document/mark-size.js';
import { paragraphsOf, visitNodes } from '../../src/document/text.js';
import type { Document } from '../../src/document/tree.js';
import { records } from './case.js';

/** 156 mm in 二号. */
const MEASURE = 442.2 / 22;
const NAMES = ['上海市有色金属行业协会', '示范有色金属行业协会', '示范市新材料促进会'];

/** The lines centred as on paper: half an em is a space. */
function shape(title: string): string {
  const cuts = [0, ...titleBreaks(title, NAMES, MEASURE), title.length];
  const lines = cuts.slice(1).map((end, i) => title.slice(cuts[i], end));
  return lines.map((line) => ' '.repeat(Math.floor(20 - textWidth(line))) + line).join('\n');
}

const SHAPES = [
  `
          关于表彰2022年上海市
        有色金属行业职业技能大赛
     有色金属现货交易员职业技能竞赛
          获奖选手及团体的决定
`,
  `
  上海市有色金属行业协会2022年工作报告
`,
  `
          示范有色金属行业协会
       关于举办年度示范活动的通知
`,
  `
  示范有色金属行业协会关于表彰2022年度
       先进集体和先进工作者的决定
`,
  `
                关于印发
《示范市有色金属行业自律公约（试行）》的
                  通知
`,
  `
          示范有色金属行业协会
  关于召开第五届理事会第六次会议的通知
`,
  `
            关于开展2022年度
   “绿色低碳示范企业”评选活动的通知
`,
  `
          示范有色金属行业协会
   关于申请成立标准化技术委员会的请示
`,
  `
示范有色金属行业协会、示范市新材料促进会
  关于联合举办第三届职业技能竞赛的通知
`,
  `
关于增补许某某同志为示范有色金属行业协会
           党支部副书记的通知
`,
  `
          示范市人民政府办公厅
       关于进一步加强社会组织管理
     促进社会组织健康发展的若干意见
`,
  `
    关于示范有色金属行业协会年度示范
活动组织实施和验收评价工作的若干具体要求
`,
  `
     关于公布2022年有色金属产业工人
       技术创新成果获奖名单的通报
`,
  `
          示范有色金属行业协会
       关于收取2023年度会费的通知
`,
  `
上海市有色金属行业协会关于致全体会员单位
      共同抗击新冠肺炎疫情的倡议书
`,
  `
    关于召开第五届会员大会第三次会议
      暨成立三十周年纪念大会的通知
`,
  `
     有色金属新材料产业论坛获奖通报
`,
];

for (const expected of SHAPES) {
  const title = expected.replace(/\s/g, '');
  test(title, (t) => {
    t.is(`\n${shape(title)}\n`, expected);
    for (const line of shape(title).split('\n')) t.true(textWidth(line.trim()) <= MEASURE);
  });
}

const composed = (body: string) =>
  compose({
    id: 'titles',
    kind: 'titles',
    template: { path: 'titles.md', bytes: Buffer.from(`---\ntitle: 示例\n---\n\n${body}\n`) },
    parameters: { values: {}, placeOf: () => ({ path: 'annals.yaml' }) },
    records,
  }).document as Document;

const titles = (document: Document) =>
  paragraphsOf(document)
    .filter(({ node }) => node.type === 'title' || node.type === 'heading')
    .map(({ text }) => text);

test('the author’s own line ends stay, and a title that fits has none', (t) => {
  t.deepEqual(titles(composed('示例行业协会关于召开会员大会\\\n表彰先进集体和先进个人的通知\n===')), [
    '示例行业协会关于召开会员大会\n表彰先进集体和先进个人的通知',
  ]);
  t.deepEqual(titles(composed('# 关于召开会员大会的通知')), ['关于召开会员大会的通知']);
});

test('titles of attachments are broken; contents, lists of attachments, ids and other headings are not', (t) => {
  const name = '示例行业协会关于举办第三届职业技能竞赛的获奖名单';
  const document = composed(
    `::contents[目录]{depth=1}\n\n## ${name}\n\n::attachments{label=附件：}\n\n:::attachment[${name}]{mark=附件}\n\n文字。\n\n:::`,
  );
  t.deepEqual(titles(document), [name, '示例行业协会\n关于举办第三届职业技能竞赛的获奖名单']);
  visitNodes(document, (node) => {
    if (node.type === 'contentsEntry' || node.type === 'attachmentList')
      t.false(JSON.stringify(node).includes('"break"'));
    if (node.type === 'heading') t.false(node.id.includes('\n'));
  });
});

test('the places of the text survive a break beside a footnote and within an open place', (t) => {
  const document = composed('# 示例行业协会[^1]关于举办:open[第三届职业技能竞赛]的通知\n\n[^1]: 注。');
  const long = composed('# :open[示例行业协会关于举办第三届职业技能竞赛的通知]');
  t.deepEqual(titles(long), ['示例行业协会\n关于举办第三届职业技能竞赛的通知']);
  const [title] = document.children[0]?.children ?? [];
  t.is(titles(document)[0], '示例行业协会\n关于举办第三届职业技能竞赛的通知');
  visitNodes(title as never, (node) => void (node.type === 'text' && t.is(node.origin?.path, 'titles.md')));
});
