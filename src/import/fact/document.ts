/** Documents that the association issued, or that a meeting adopted. */
import {
  beside,
  type Finder,
  type Found,
  given,
  group,
  matches,
  type Passage,
  type Span,
} from '../passage.js';
import { adoptedDocuments } from './document-adopted.js';
import { issuedDocuments } from './document-issued.js';
import { typeOf, widerTypeOf } from './document-type.js';

const ISSUE = '(?:刊发|印发|制发|下发|发出|发布|颁发|颁布|发起|制定)';
/** 刊发《……》, 向行业发出“……倡议书” */
const ISSUED = new RegExp(
  `(?:(?:向|对)(?<to>[^。；，“”]{2,40}?))?${ISSUE}了?(?<title>《(?:[^《》]|《[^《》]*》)+》|“[^”]{2,60}”(?:的?倡议)?)`,
  'dg',
);
/** 发布……情况汇总, 颁布了表彰行业先进的决定 */
const UNTITLED = new RegExp(
  `${ISSUE}了?(?<subject>[^。；，“”《》]{4,50}?)(?:的)?(?<type>决定|情况汇总|倡议书|通知|办法)(?=[，。；]|$)`,
  'dg',
);
/** 通过了《……》、《……》和《……》 */
const ADOPTED = /(?:审议)?(?:一致)?(?:审议)?通过了?(?<list>《[^》]+》(?:[、和及与]|以及|《[^》]+》)*)/dg;

export const document: Finder<'document'> = (passage) => {
  const adopted = beside(exact(passage), adoptedDocuments(passage));
  return beside(adopted, issuedDocuments(passage));
};

const exact = (passage: Passage): Found<'document'>[] => [
  ...matches(passage, ISSUED).flatMap((match) => issued(passage, match)),
  ...matches(passage, UNTITLED).map((match) => untitled(passage, match)),
  ...matches(passage, ADOPTED).flatMap((match) =>
    adopted(passage, group(match, 'list') as Span, match.index as number),
  ),
];

function issued(passage: Passage, match: RegExpMatchArray): Found<'document'>[] {
  const span = group(match, 'title') as Span;
  const title = passage.text.slice(span.at, span.end).replace(/的?倡议$/, '');
  const at = match.index as number;
  const end = at + match[0].length;
  const after = passage.view.slice(end, end + 6);
  const type =
    typeOf(title) ?? (/倡议/.test(passage.view.slice(span.at, end) + after) ? 'appeal' : undefined);
  if (
    !type ||
    /通过$/.test(passage.view.slice(0, at)) ||
    (type.endsWith('report') && !/工作报告/.test(title))
  )
    return [];
  const to = group(match, 'to');
  return [
    {
      fact: given({
        kind: 'document' as const,
        title,
        type,
        status: 'issued',
        to: to && passage.text.slice(to.at, to.end).split(/[、和及]/),
      }),
      at,
      end: end + (/^的?倡议/.exec(after)?.[0].length ?? 0),
      rule: 'document-issued',
      grade: 'sure',
    },
  ];
}

function untitled(passage: Passage, match: RegExpMatchArray): Found<'document'> {
  const type = match.groups?.type as string;
  const span = group(match, 'subject') as Span;
  const at = match.index as number;
  const subject = passage.text.slice(span.at, span.end);
  const isName = type === '情况汇总';
  return {
    fact: {
      kind: 'document',
      ...(isName ? { title: `${subject}${type}` } : { subject }),
      type: typeOf(type) ?? 'summary',
      status: 'issued',
    },
    at,
    end: at + match[0].length,
    rule: 'document-untitled',
    grade: 'likely',
    ...(!isName && { doubts: [{ path: ['title'], about: 'value' as const, note: '原文没有写明题名' }] }),
  };
}

function adopted({ view, text }: Passage, list: Span, at: number): Found<'document'>[] {
  return [...view.slice(list.at, list.end).matchAll(/《[^》]+》/g)].map((match) => {
    const title = text.slice(list.at + match.index, list.at + match.index + match[0].length);
    const type = typeOf(title);
    return {
      fact: {
        kind: 'document' as const,
        title,
        type: type ?? widerTypeOf(title) ?? 'rules',
        status: 'adopted',
      },
      at,
      end: list.end,
      rule: 'document-adopted',
      grade: type ? ('sure' as const) : ('guess' as const),
    };
  });
}
