/** Documents that were issued, in other words and orders, with and without a title. */
import { clauseAt, isQuoted, maskQuotes } from '../clause.js';
import { isOfAuthority, isPlanned } from '../decision.js';
import { type Found, given, matches, type Passage, type Span } from '../passage.js';
import { mayMatch } from '../prefilter.js';
import { type DocumentType, widerTypeOf } from './document-type.js';

const ISSUE =
  '(?:印发|制发|下发|发出|发布|刊发|颁布|颁发|公布|出台|制定|制订|修订|修改|推出|签发|作出|发起|起草|编制|发表|订立|拟定)';
const TITLE = /《(?:[^《》\n]|《[^《》\n]{1,60}》){2,100}》/g;
/** Right before a title, over what it is: 印发了|团体标准|《……》 */
const ISSUED_BEFORE = new RegExp(
  `${ISSUE}(?:并(?:印发|发布|实施|下发))?(?:了)?(?:[^，。；、《》]{0,18}?)(?:《[^》]{2,60}》[、和及与]?){0,6}$`,
);
/** After a title: 《……》团体标准正式发布 */
const ISSUED_AFTER =
  /^(?:（[^）]{1,10}）)?[^，。；《》]{0,16}?(?:正式|经[^，。；]{2,16}?|获[^，。；]{2,8}?)?(?:发布|印发|出台|颁布|公布|下发|施行|实施|出炉|面世|问世)(?![^，。；]{0,2}会|[^，。；]{0,6}周年|以来|后|之际)/;
/** Works that are published rather than issued. */
const WORK = /白皮书|蓝皮书|调研报告|发展报告|观察报告|年鉴|指南|手册|图谱|名录|案例/;
/** 向全体会员发出|倡议 */
const UNTITLED = new RegExp(
  `${ISSUE}(?:了)?(?<name>(?:一份|一封|致|关于)?[^，。；：“”《》]{0,40}?(?<type>通知|通告|公告|通报|倡议书?|公开信|办法|公约|细则|规程|章程|规定|守则|制度|慰问信|承诺书|声明|决定))(?=[，。；：！（、]|号召|呼吁|要求|并|$)`,
  'dg',
);
/** 向……, over a span that ends at the verb. */
const TO = /(?:向|面向|对)(?<to>[^，。；“”《》]{2,30}?)(?:联合|共同|正式|公开)?$/;
/** Before a verb that is not the association's own issuing: 学习上级印发|《……》 */
const OTHERS = /学习|传达|贯彻|落实|收到|接到|根据|按照|依据|解读|宣讲|围绕|响应|依照|宣贯/;

type Document = Found<'document'>;

/** Documents that were issued, with a title and without one. */
export const issuedDocuments = (passage: Passage): Document[] => [...titled(passage), ...untitled(passage)];

function titled(passage: Passage): Document[] {
  const { view, lead } = passage;
  if (!view.includes('《')) return [];
  return [...view.slice(lead).matchAll(TITLE)].flatMap(({ index, 0: title }) => {
    const span = { at: lead + index, end: lead + index + title.length };
    const clause = clauseAt(passage, span.at);
    const before = view.slice(clause.at, span.at);
    const after = view.slice(span.end, clause.end);
    const verb = ISSUED_BEFORE.exec(before);
    if (!verb && !ISSUED_AFTER.test(after)) return [];
    const at = verb ? clause.at + verb.index : clause.at;
    const type = typeBy(title, after, verb?.[0] ?? '');
    if (!type || OTHERS.test(before) || WORK.test(title) || !isOwn(passage, at, span.at)) return [];
    if (/通过|审议|听取/.test(before)) return [];
    return [
      issued({ title: passage.text.slice(span.at, span.end) }, type, { at, end: span.end }, to(passage, at)),
    ];
  });
}

/** By the title, or by what follows it: 《……》的倡议书, 《……》团体标准. */
function typeBy(title: string, after: string, verb: string): DocumentType | undefined {
  const type = /^的?倡议/.test(after)
    ? 'appeal'
    : /^[^，。；]{0,8}标准/.test(after)
      ? 'rules'
      : widerTypeOf(title);
  // Reports and plans are documents where they are sent out; else works, or drafts.
  const isSent = /^(?:印发|下发|制发|签发)/.test(verb) || /工作报告/.test(title);
  return !isSent && (type === 'summary' || type?.endsWith('report')) ? undefined : type;
}

const isOwn = (passage: Passage, verb: number, at: number): boolean =>
  !isPlanned(passage, at) && !isOfAuthority(passage, verb) && !isOfAuthority(passage, at);

function untitled(passage: Passage): Document[] {
  if (!mayMatch(UNTITLED, passage.view)) return [];
  return matches({ ...passage, view: maskQuotes(passage.view) }, UNTITLED).flatMap((match) => {
    const at = match.index as number;
    const { name = '', type: word = '' } = match.groups ?? {};
    const clause = clauseAt(passage, at);
    const before = passage.view.slice(clause.at, at);
    const type = widerTypeOf(word);
    if (!type || isQuoted(passage, at) || OTHERS.test(before + name) || !isOwn(passage, at, at)) return [];
    if (word === '决定' && name.length < 8) return [];
    if (/慰问|通过|收看|参与制|参加|按|被/.test(word + before) || /[〇]/.test(name)) return [];
    const from = at + match[0].length - name.length;
    const subject = passage.text.slice(from, from + name.length);
    const isName = name.length > word.length + 1;
    return [
      {
        ...issued(
          isName ? { title: subject } : { subject },
          type,
          { at, end: at + match[0].length },
          to(passage, at),
        ),
        grade: 'likely',
        ...(!isName && { doubts: [{ path: ['title'], about: 'value', note: '原文没有写明题名' }] }),
      } satisfies Document,
    ];
  });
}

/** To whom, of a clause that ends at the verb. */
function to(passage: Passage, verb: number): string[] | undefined {
  const clause = clauseAt(passage, verb);
  const match = TO.exec(passage.view.slice(clause.at, verb));
  const named = match?.groups?.to;
  if (!match || !named) return undefined;
  const at = clause.at + match.index + match[0].indexOf(named);
  return passage.text
    .slice(at, at + named.length)
    .split(/[、和及]/)
    .filter(Boolean);
}

const issued = (
  called: { title: string } | { subject: string },
  type: DocumentType,
  span: Span,
  to: string[] | undefined,
): Document => ({
  fact: given({ kind: 'document' as const, ...called, type, status: 'issued', to }),
  ...span,
  rule: 'document-issued-wider',
  grade: 'likely',
});
