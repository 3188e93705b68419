/** Lists of names of which the source gives some, and a declared count: 张敏等6位同志, 甲公司等22家企业. */

import { looksLikeOrganization } from './directory.js';
import { listed, people } from './names.js';
import { numberOf } from './numeral.js';
import { type Doubt, given, type Passage, type Span, words } from './passage.js';

/** A list as records have it. */
export interface NamesDraft {
  type: 'person' | 'organization' | 'team' | 'event';
  named: (string | object)[];
  total?: number;
  unit?: string;
  suffix?: string;
  more?: true;
}

export interface FoundNames {
  names: NamesDraft;
  doubts: Doubt[];
}

/** What follows the names. The 为 of 等8为同志 stands where a measure word should. */
const TAIL =
  /(?<mark>等|共计|共)?(?:近|约)?(?<number>\d{1,6}|[一二三四五六七八九十两百]{1,4}|多)(?:余|多)?\s?(?<unit>[位名家个为人支所])(?<suffix>[\u3400-\u9fff]{0,8})$/;
const OPEN_TAIL = /等(?<suffix>[\u3400-\u9fff]{0,6})$/;

/** Reads a list; `type` says what it names where the names do not tell. Undefined where nobody is named or counted. */
export function namesIn(passage: Passage, span: Span, type?: NamesDraft['type']): FoundNames | undefined {
  const view = passage.view.slice(span.at, span.end);
  const tail = TAIL.exec(view);
  const open = tail ? undefined : OPEN_TAIL.exec(view);
  const cut = tail ?? open;
  const list = { at: span.at, end: cut ? span.at + cut.index : span.end };
  const named = namedIn(passage, list, type, tail?.groups?.unit);
  if (named.named.length === 0 && !tail) return undefined;
  const { number, unit } = tail?.groups ?? {};
  const total = number === '多' ? undefined : numberOf(number?.replace('两', '二'));
  const doubts: Doubt[] = [];
  if (unit === '为') doubts.push({ path: [], about: 'value', note: '原文作“为”，当是“位”之误' });
  const isShort = total !== undefined && total < named.named.length;
  if (isShort)
    doubts.push({
      path: [],
      about: 'value',
      note: `原文写明 ${named.named.length} 个名称，总数却是 ${total}`,
    });
  const ending = tail ?? open;
  const written = ending?.groups?.suffix;
  return {
    names: given({
      ...named,
      ...(total !== undefined && total > 0 && !isShort && { total }),
      ...(unit && { unit: unit === '为' ? '位' : unit === '人' ? '名' : unit }),
      ...(written && {
        suffix: words(passage, { at: span.end - written.length, end: span.end }),
      }),
      ...((open || number === '多') && { more: true as const }),
    }),
    doubts,
  };
}

function namedIn(
  passage: Passage,
  list: Span,
  type: NamesDraft['type'] | undefined,
  unit: string | undefined,
): Pick<NamesDraft, 'type' | 'named'> {
  const items = list.end > list.at ? listed(passage, list) : [];
  const organizations = items.filter(({ at, end }) =>
    looksLikeOrganization(passage.view.slice(at, end), passage.directory),
  );
  const kind =
    type ??
    (items.length > 0
      ? organizations.length * 2 >= items.length
        ? 'organization'
        : 'person'
      : unit === '家'
        ? 'organization'
        : 'person');
  if (kind !== 'person') return { type: kind, named: items.map((item) => words(passage, item)) };
  return {
    type: kind,
    named: people(passage, list).map(({ person, name }) =>
      typeof person === 'string' ? person : bare(person, name),
    ),
  };
}

/** Suffixes belong to the list; names of award lists stand alone where the source gives no more. */
function bare(person: object, name: string): string | object {
  const { suffix: _, former, ...rest } = person as Record<string, unknown>;
  if (former && rest.title) rest.title = `原${rest.title}`;
  return Object.keys(rest).length > 1 ? rest : name;
}
