/** Documents that a meeting adopted, with and without 《》, before and after the verb. */
import { clauseAt, clauses, isQuoted } from '../clause.js';
import { isOfAuthority, isPlanned } from '../decision.js';
import { type Found, group, matches, type Passage, parts, type Span } from '../passage.js';
import { typeOf, widerTypeOf } from './document-type.js';

/** 审议并一致通过|理事会工作报告、财务报告以及章程修订案 */
const ADOPT =
  /(?<how>审议|[众公]议|[票公议]决|审定|审核|审查|讨论|表决|全票|一致|听取|研究|举手|投票|鼓掌|并|了|会议|大会|同意|弃权|方式|逐项|原则|均|[理监执]事?会|委会|顺利|正式|会上)(?:通过|批准)了?(?<list>[^。；]{2,300})/dg;
/** At the start of a clause the organ has been named before: ，通过新章程 */
const ADOPT_BARE =
  /(?:^|[，。；、\s])(?:还|又|也|先后|分别|依次|最后)?(?:通过|批准)了?(?<list>[^。；]{2,300})/dg;
/** 《……》、《……》获全票通过 */
const PASSIVE =
  /(?<list>《[^》]{2,60}》(?:[、和及与]?《[^》]{2,60}》){0,8})(?:等)?(?:\d{1,2}[项份个](?:文件|议案|制度))?(?:获得?|经|以|均|顺利|一致|正式)[^。；，]{0,24}?(?:通过|批准)(?!后|之后|的)/dg;
/** 审议了|财务报告|，并以举手表决方式通过 */
const LATER =
  /(?:审议|讨论|审查|听取)(?:并审议)?了?(?<list>[^。；，]{2,80})，[^。；]{0,24}?通过(?=[。；]|$)/dg;
/** 审定|《急诊分诊操作规范》: approval of what has a title */
const APPROVED =
  /(?:审定|核定|核准|议定|订定)(?:并?通过)?了?(?<list>《[^》]{2,60}》(?:[、和及与]?《[^》]{2,60}》){0,8})(?!的?(?:书稿|初稿|样稿|样书|大样|清样|教材|书目))/dg;
/** As plain names of documents end. */
const PLAIN =
  /(?:工作|会务|财务|决算|预算|收支|监事会|监事|审计|述职|年度|经费|会费)[^，。；、]{0,14}?(?:报告|总结)(?:的(?:议案|决议|提案))?$|(?:财务|决算|预算|收支|经费)[^，。；、]{0,8}?(?:方案|草案)$|(?:预算|决算)(?:案|表)?$|(?:新)?章程(?:（?(?:草案|修订稿|修正案|修订案|修改案|修改草案|修订草案)）?)?$|(?:办法|制度|规定|细则|规则|条例|公约|准则|规程|守则)(?:（[^）]{1,8}）)?$|章程的?(?:修改|修订)?(?:议案|说明|决议)$|会费[^，。；、]{0,6}标准$/;
/** What stands before a name: by whom it was made, or of what it tells. */
const BEFORE_NAME =
  /^.*(?:所作的?|表决|审议|作的|提交的|起草的|提出的|汇报的|代表[^的]{2,20}的|修订后的|修改后的|关于)|^(?:新的|新修订的|新(?=章程|会费)|了|《|协会|本会|学会|商会)(?=.{3})/u;

/** Patterns that books fit as well. */
const NEEDS_TYPE: ReadonlySet<RegExp> = new Set([PASSIVE, APPROVED]);

type Document = Found<'document'>;

/** Documents that a meeting adopted, each once. */
export function adoptedDocuments(passage: Passage): readonly Document[] {
  const known = adoptedOf.get(passage) ?? everyAdopted(passage);
  adoptedOf.set(passage, known);
  return known;
}

/** The documents adopted in a passage: what was decided beside them is asked for as often. */
const adoptedOf = new WeakMap<Passage, readonly Document[]>();

function everyAdopted(passage: Passage): readonly Document[] {
  const all = [ADOPT, ADOPT_BARE, PASSIVE, LATER, APPROVED].flatMap((pattern) =>
    matches(passage, pattern).flatMap((match) => {
      const list = group(match, 'list') as Span;
      const told = passage.view.slice(list.at, list.end);
      if (pattern !== PASSIVE && /^(?:[，、]|发布|印发|实施)/.test(told)) return [];
      // 《江州竹业志》通过评审: a book.
      if (NEEDS_TYPE.has(pattern) && !widerTypeOf(told)) return [];
      return adoptable(passage, list.at) ? namesOf(passage, list) : [];
    }),
  );
  return [...new Map([...all].reverse().map((each) => [each.at, each])).values()].reverse();
}

const adoptable = (passage: Passage, at: number): boolean =>
  !isQuoted(passage, at) && !isPlanned(passage, at) && !isOfAuthority(passage, at);

/** The documents of a list, up to the first item that is none. */
function namesOf(passage: Passage, list: Span): Document[] {
  const found: Document[] = [];
  for (const item of itemsOf(passage, list)) {
    const document = adopted(passage, item);
    if (document) found.push(document);
    // What a comma parts from the list is another matter.
    else if (/^[，\s]$/.test(passage.view[item.at - 1] ?? '')) break;
  }
  return found;
}

/** Items parted by marks and by 和, 及, 与, 以及 outside 《》; and 《……》《……》. */
function itemsOf(passage: Passage, { at, end }: Span): Span[] {
  const clause = clauseAt(passage, at);
  // A list may go on over commas; what is not a document ends it.
  const to = Math.min(end, clauses(passage).find((each) => each.at > clause.at && each.at >= end)?.at ?? end);
  return parts(passage.view, at, '，、', to).flatMap((part) => {
    const stop = /[，、]$/.test(passage.view.slice(part.at, part.end)) ? part.end - 1 : part.end;
    return joined(passage, { at: part.at, end: stop });
  });
}

function joined({ view }: Passage, { at, end }: Span): Span[] {
  const told = view.slice(at, end);
  const items: Span[] = [];
  let from = 0;
  const masked = told.replace(/《[^》]*》/g, (title) => `《${'〇'.repeat(title.length - 2)}》`);
  for (const { index, 0: mark } of masked.matchAll(/以及|[和及与暨]|(?<=》)(?=《)/g)) {
    const left = masked.slice(from, index);
    if (!/》$/.test(left) && !PLAIN.test(told.slice(from, index))) continue;
    items.push({ at: at + from, end: at + index });
    from = index + mark.length;
  }
  return [...items, { at: at + from, end }];
}

function adopted(passage: Passage, item: Span): Document | undefined {
  const view = passage.view.slice(item.at, item.end);
  const quoted = /^[^《]{0,24}?(?<title>《[^》]{2,80}》)(?:（[^）]{1,10}）)?(?<rest>.{0,12})$/.exec(view);
  if (
    quoted &&
    /^(?:$|等|的?(?:议案|草案|提案|团体标准|文件|决议|报告|事项|修订|修改|试行))/.test(
      quoted.groups?.rest ?? '',
    )
  ) {
    const from = item.at + view.indexOf('《');
    const title = passage.text.slice(from, from + (quoted.groups?.title ?? '').length);
    return fact(title, typeOf(title) ?? widerTypeOf(title), item, 'likely');
  }
  if (quoted || !PLAIN.test(view) || /^关于.*决议$/u.test(view)) return undefined;
  const skip = BEFORE_NAME.exec(view)?.[0].length ?? 0;
  const title = view.slice(skip);
  const type = widerTypeOf(/监事/.test(view) ? view : title) ?? widerTypeOf(view);
  return type && title.length > 1
    ? fact(passage.text.slice(item.at + skip, item.end), type, item, 'likely')
    : undefined;
}

const fact = (
  title: string,
  type: ReturnType<typeof typeOf>,
  { at, end }: Span,
  grade: 'likely' | 'guess',
): Document => ({
  fact: { kind: 'document', title, type: type ?? 'rules', status: 'adopted' },
  at,
  end,
  rule: 'document-adopted-wider',
  grade: type ? grade : 'guess',
});
