/** Meetings of organs by their terms, and meetings of committees, experts and organisers. */

import { clauseAt, maskQuotes } from '../clause.js';
import { OWN_START, ownPattern } from '../directory.js';
import { listed, people } from '../names.js';
import { numberOf } from '../numeral.js';
import {
  beside,
  type Finder,
  type Found,
  given,
  group,
  matches,
  type Passage,
  type Span,
  sentences,
} from '../passage.js';
import { cameIn, heldIn } from '../place.js';
import { hasName, isGuest, isOthers, isReferredTo } from './holder.js';
import { byTerms, held, isEventName, isTalkOnVisit, TYPES } from './meeting-held.js';

type MeetingType =
  | 'congress'
  | 'branch-congress'
  | 'council'
  | 'presidents'
  | 'committee'
  | 'preparatory'
  | 'organizing';

const N = '[一二三四五六七八九十\\d]{1,3}';
/** 五届三次会员大会; one that is only referred to, as in 四届七次理事会决议, is none. */
const BY_TERM = new RegExp(
  `第?(?<term>${N})届(?:第?(?<session>${N})次)(?<body>会员大会|会员代表大会|常务理事会|理事会|会长会议|会长办公会议?|监事会)(?:会?议)?(?!决议|副|理事|会员单位|的?决)`,
  'dg',
);
const TYPE_OF_BODY: Readonly<Record<string, MeetingType>> = {
  会员大会: 'congress',
  会员代表大会: 'congress',
  理事会: 'council',
  常务理事会: 'council',
  监事会: 'council',
};

/**
 * 专委会第二次工作会议在线上举行, 协会召开……工作会议. The look ahead at one character, here and below, spares the
 * words behind it a try at every place.
 */
const NAMED =
  /(?<title>(?:“[^”]{2,60}”|[^，。；“”《》]){2,60}?(?=[工筹会座专办例年联碰推协])(?:工作会议|筹备会议|筹备会|会员大会|座谈会|专题会议|办公会|例会|年会|联席会议|碰头会|推进会|协调会))(?=[，]?(?:在[^。；]{2,24}?|也|于[^。；，]{2,16})?(?:顺利|隆重|成功|如期|线上|正式)*(?:召开|举行|举办)|[。；，]|$)/dg;

/** What a named meeting is called; the pattern that finds all of it costs more. */
const NAME_END = /工作会议|筹备会|会员大会|座谈会|专题会议|办公会|例会|年会|联席会议|碰头会|推进会|协调会/;

export const meeting: Finder<'meeting'> = (passage) => {
  const byTerm = matches(passage, BY_TERM)
    .filter((match) => !isQuoted(passage, match.index as number))
    .map((match) => termed(passage, match));
  const named = (NAME_END.test(passage.view) ? matches(passage, NAMED) : []).flatMap((match) => {
    const span = titleOf(passage, group(match, 'title') as Span);
    return byTerm.some(({ at, end }) => span.at < end && at < span.end) || !isHeld(passage, span)
      ? []
      : [untermed(passage, span)];
  });
  const exact = [...byTerm, ...named].filter((each) => !isElsewhere(passage, each));
  const sessions = beside(
    exact,
    byTerms(passage).filter((each) => !isReferredTo(passage, each)),
  );
  const known = sessions.map(({ at, end }) => passage.view.slice(at, end));
  const found = beside(sessions, held(passage, known)).sort((a, b) => a.at - b.at);
  // Of several meetings in one entry, who came belongs to the first.
  return found.map((each, index) => (index === 0 ? withAttendance(passage, each) : each));
};

/** A session that is only referred to, and a meeting that somebody of the association came to. */
const isElsewhere = (passage: Passage, { at, end, rule }: Found<'meeting'>): boolean => {
  if (isReferredTo(passage, { at, end })) return true;
  if (rule !== 'meeting-named') return false;
  const before = passage.view.slice(clauseAt(passage, at).at, at);
  const title = passage.view.slice(at, end);
  if (/应邀|受邀|参加|出席|列席/.test(before) || isOthers(passage, before, '')) return true;
  if (
    /召开|举行|举办|^双方/.test(maskQuotes(title)) ||
    isTalkOnVisit(passage, { at, end }) ||
    isEventName(title)
  )
    return true;
  return (
    !hasName(passage, before) &&
    !OWN_START(passage.directory).test(title) &&
    isGuest(passage, { at, end }, title)
  );
};

const isQuoted = ({ view }: Passage, at: number): boolean => {
  const before = view.slice(0, at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
};

function termed(passage: Passage, match: RegExpMatchArray): Found<'meeting'> {
  const { term, session, body } = match.groups as Record<string, string>;
  const at = match.index as number;
  const end = at + match[0].length;
  return {
    fact: given({
      kind: 'meeting' as const,
      type: /分会$/.test(passage.view.slice(0, at))
        ? 'branch-congress'
        : (TYPE_OF_BODY[body as string] ?? 'presidents'),
      title: passage.text.slice(at, end),
      body: passage.directory.isBody(body as string) ? body : undefined,
      term: numberOf(term),
      session: numberOf(session),
    }),
    at,
    end,
    rule: 'meeting-by-term',
    grade: 'sure',
  };
}

const BEFORE_TITLE = ownPattern(
  (own) =>
    new RegExp(
      `^[，、\\s]*(?:与此同时|同时|会上|期间|当天|此外|另外)?[，]?(?:.{0,24}?(?:召开|举行|举办|组织召开)了?(?=.{4}))?(?:${own}(?=[\\u3400-\\u9fff]{2}.{3})(?!秘书处|分会))?`,
    ),
);

/** Without the association, the verb and what else stands before the name of a meeting. */
function titleOf({ view, directory }: Passage, { at, end }: Span): Span {
  const told = view.slice(at, end);
  const before = BEFORE_TITLE(directory).exec(told)?.[0] ?? '';
  return { at: at + before.length, end };
}

const isHeld = ({ view }: Passage, { at, end }: Span): boolean => {
  const around = view.slice(Math.max(0, at - 30), Math.min(view.length, end + 40));
  return /召开|举行|举办/.test(around) && !/[》”]$/.test(view.slice(at, end));
};

function untermed(passage: Passage, span: Span): Found<'meeting'> {
  const title = passage.view.slice(span.at, span.end);
  const type = TYPES.find(([sign]) => sign.test(title))?.[1];
  const session = /第(?<n>[一二三四五六七八九十\d]{1,3})次/.exec(title)?.groups?.n;
  const body =
    /^(?<body>[\u3400-\u9fff]+?(?:分会|专业委员会|专委会|委员会))/.exec(title)?.groups?.body ??
    bodyBefore(passage, span);
  return {
    fact: given({
      kind: 'meeting' as const,
      type: type ?? 'committee',
      title: passage.text.slice(span.at, span.end),
      body: body && passage.directory.isBody(body) ? body : undefined,
      session: numberOf(session),
    }),
    ...span,
    rule: 'meeting-named',
    grade: type || /委员会|专委会/.test(title) ? 'sure' : 'guess',
  };
}

/** 协会工业炉窑分会在上海举行2022年分会会员大会 */
function bodyBefore({ view, directory }: Passage, { at }: Span): string | undefined {
  const before = view.slice(Math.max(0, at - 40), at);
  const branch = /(?<body>[\u3400-\u9fff]{2,30}?分会)在/.exec(before)?.groups?.body;
  return branch?.replace(OWN_START(directory), '');
}

/** 王健出席, 甲、乙等领导近300人出席大会, 甲协会、乙协会等会长和秘书长出席了会议 */
function withAttendance(passage: Passage, found: Found<'meeting'>): Found<'meeting'> {
  const first = sentences(passage).find(({ at, end }) => found.at < end && at <= found.at);
  const held = first ? heldIn(passage, first) : {};
  const whole = { at: passage.lead, end: passage.view.length };
  const came = cameIn(passage, whole);
  return {
    ...found,
    fact: { ...found.fact, ...held, ...came, ...quorum(passage), ...attendees(passage), ...agenda(passage) },
  };
}

/** 应到会员100名，实到80名: those who should come, and those who came. */
function quorum({ view, lead }: Passage): object {
  const told = view.slice(lead);
  const counted = (pattern: RegExp) => pattern.exec(told)?.groups?.count;
  return given({
    members: counted(/应到[^，。；\d]{0,8}(?<count>\d{1,6}[人名位])/),
    present: counted(/实到[^，。；\d]{0,8}(?<count>\d{1,6}[人名位])/),
  });
}

const PRESENT =
  /(?:^|[。；])(?<list>[^。；]{4,400}?)(?=[等分出参])(?<more>等(?<roles>[\u3400-\u9fff]{0,16}?)(?:近|约)?(?:\d+(?:余|多)?[人位名])?)?(?<verb>(?:分别)?(?:出席|参加)了?(?:会议|大会|并|此次|本次)?)/dg;

function attendees(passage: Passage): object {
  const said: Record<string, unknown> = {};
  for (const match of matches({ ...passage, lead: passage.lead }, PRESENT)) {
    const list = group(match, 'list') as Span;
    const view = passage.view.slice(list.at, list.end);
    const found = people(passage, list).filter(({ name }) => view.includes(name));
    const more = match.groups?.more !== undefined;
    if (found.length > 0 && !said.attendees) {
      said.attendees = found.map(({ person }) => person);
      if (more) said.attendeesMore = true;
      if (more && match.groups?.roles) said.attendeeRoles = match.groups.roles;
      continue;
    }
    const items = listed(passage, list).map((each) => passage.text.slice(each.at, each.end));
    const isList =
      items.length >= 2 &&
      items.every((item) => /(?:协会|学会|商会|联合会|公司|集团|中心|委员会|银行)$/.test(item));
    if (!isList) continue;
    said.organizations = items;
    if (more) said.organizationsMore = true;
    if (match.groups?.roles) said.attendeeRoles = match.groups.roles;
  }
  return said;
}

/** 会议主要是总结……，并围绕“……”交流 */
function agenda({ view, text }: Passage): object {
  const theme = /(?:围绕|主题[是为])(?<theme>“[^”]+”)/d.exec(view)?.indices?.groups?.theme;
  return theme ? { theme: text.slice(...theme) } : {};
}
