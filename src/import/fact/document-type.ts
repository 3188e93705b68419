/** What a document is by its title or name. */

/** Types of documents, as records have them. */
export type DocumentType =
  | 'notice'
  | 'appeal'
  | 'decision'
  | 'summary'
  | 'rules'
  | 'work-report'
  | 'financial-report'
  | 'supervisory-report';

const TYPES: readonly (readonly [RegExp, DocumentType])[] = [
  [/通知|通告|公告/, 'notice'],
  [/倡议/, 'appeal'],
  [/决定|表彰/, 'decision'],
  [/监事会.*报告/, 'supervisory-report'],
  [/财务.*报告|决算|预算/, 'financial-report'],
  [/工作报告|年度报告|工作总结/, 'work-report'],
  [/规则|办法|章程|制度|细则|标准|规范|条例/, 'rules'],
  [/汇总|总结|简报|情况/, 'summary'],
];

/** The type that the words of a title tell. */
export const typeOf = (title: string): DocumentType | undefined =>
  TYPES.find(([sign]) => sign.test(title))?.[1];

/** As a title ends that is a document, not a book: 竹炭通用技术要求, 行业自律公约（试行）. */
const WIDER: readonly (readonly [RegExp, DocumentType])[] = [
  [/(?:通知|通告|公告|通报|启事|函|声明)$/, 'notice'],
  [/(?:倡议书?|公开信|呼吁书|号召书|承诺书|宣言|一封信)$/, 'appeal'],
  [/(?:决定|决议|议案|提案|意见)$/, 'decision'],
  [/(?:监事会|监事长|监事|监督).{0,14}报告|监察.{0,4}报告/, 'supervisory-report'],
  [
    /财务.{0,12}(?:报告|情况|总结|说明)|决算|预算|收支(?:情况)?.{0,6}报告|会费.{0,8}(?:报告|情况|使用情况说明)|审计报告|经费.{0,6}报告/,
    'financial-report',
  ],
  [/(?:工作|会务|年度|述职).{0,8}(?:报告|总结)$/, 'work-report'],
  [
    /(?:规则|办法|章程|制度|细则|标准|规范|条例|公约|准则|规程|守则|规定|要求|导则|规约|约定|通则|修[正订]案)$|^[^关]{0,8}章程.{0,10}$/,
    'rules',
  ],
  [/(?:汇总|简报|方案|规划|计划|纲要|要点|预案|清单)$/, 'summary'],
];

const AFTER_NAME = /（[^）]*）|的?(?:议案|决议|提案|草案|修订稿|讨论稿|送审稿|试行|修改(?:说明|稿)|说明)$/g;

/** The type of a title with what may follow it: （修订稿）, 的议案; by what follows where the name tells none. */
export function widerTypeOf(title: string): DocumentType | undefined {
  const name = title.replace(/[《》“”]/g, '');
  const by = (text: string) => WIDER.find(([sign]) => sign.test(text))?.[1];
  return by(name.replace(AFTER_NAME, '')) ?? by(name);
}
