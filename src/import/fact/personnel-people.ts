/** The people whom an appointment names. */

import { type FoundPerson, isPersonName, type PersonDraft, personIn } from '../names.js';
import { numberOf } from '../numeral.js';
import { type Passage, parts, type Span } from '../passage.js';
import { CALLINGS, POSTS, SURNAMES } from '../person-words.js';
import type { NamesDraft } from '../recipients.js';

/** People, and whether a name is but the likeliest reading. */
export interface Appointees {
  names: NamesDraft;
  isGuess: boolean;
}

/** 王小满等5人, 苗一鸣、樊星三人, 孟凡等 */
const TAIL =
  /(?:(?<open>等)(?=(?:\d{1,4}|[二两三四五六七八九十]{1,3})?[位名人]|$))?(?:(?<number>\d{1,4}|[二两三四五六七八九十]{1,3})(?<unit>[位名人])(?<suffix>(?<=等.{2,6})[\u3400-\u9fff]{1,8}|同志|先生|女士|专家|学者|教授|老师|律师)?)?$/;
const CALLED = new RegExp(`(?:${[...POSTS, ...CALLINGS].join('|')}|小姐|夫人|法师|道长|理事)$`);
const ENDS_WITH_POST = new RegExp(`(?:${[...POSTS, ...CALLINGS].join('|')})$`);

/** The people of a list: parted by 、, and by 和 or 及 where a person stands on both sides. */
export function peopleOf(passage: Passage, list: Span): Appointees | undefined {
  const view = passage.view.slice(list.at, list.end);
  const tail = TAIL.exec(view);
  const end = list.end - (tail?.[0].length ?? 0);
  const found = itemsOf(passage, { at: list.at, end }).flatMap((item) => personOf(passage, item) ?? []);
  if (found.length === 0) return undefined;
  const total = numberOf(tail?.groups?.number?.replace('两', '二'));
  const suffix =
    found.flatMap(({ person }) => (typeof person === 'string' ? [] : (person.suffix ?? [])))[0] ??
    tail?.groups?.suffix;
  const isOpen = tail?.groups?.open !== undefined;
  return {
    names: {
      type: 'person',
      named: found.map(({ person }) => plain(person)),
      ...(isOpen && total !== undefined && total > found.length && { total, unit: '名' }),
      ...(isOpen && total === undefined && { more: true as const }),
      ...(suffix && { suffix }),
    },
    isGuess: found.some(({ isGuess }) => isGuess),
  };
}

/** Without the form of address, which belongs to the list; a name alone where the source gives no more. */
function plain(person: PersonDraft): string | object {
  if (typeof person === 'string') return person;
  const { suffix: _, former, ...rest } = person;
  if (former && rest.title) rest.title = `原${rest.title}`;
  return Object.keys(rest).length > 1 ? rest : rest.name;
}

/** The items of a list; a post without a name belongs to the item that follows: 党委书记、会长张志远. */
function itemsOf(passage: Passage, list: Span): Span[] {
  const items: Span[] = [];
  let from: number | undefined;
  for (const part of parts(passage.view, list.at, '、，', list.end)) {
    const end = /[、，]$/.test(passage.view.slice(part.at, part.end)) ? part.end - 1 : part.end;
    const item = { at: from ?? part.at, end };
    const isPost = ENDS_WITH_POST.test(passage.view.slice(part.at, end)) && !personOf(passage, item);
    from = isPost ? item.at : undefined;
    if (!isPost) items.push(...joined(passage, item));
  }
  return items;
}

/** Items parted by 和, 及, 与 between two people. */
function joined(passage: Passage, item: Span): Span[] {
  for (const match of passage.view.slice(item.at, item.end).matchAll(/以及|[和及与]/g)) {
    const left = { at: item.at, end: item.at + match.index };
    const right = { at: left.end + match[0].length, end: item.end };
    if (personOf(passage, left) && personOf(passage, right)) return [left, ...joined(passage, right)];
  }
  return [item];
}

type Appointee = Pick<FoundPerson, 'person'> & { isGuess: boolean };

function personOf(passage: Passage, span: Span): Appointee | undefined {
  const { at, end } = span;
  if (end - at < 2 || end - at > 60) return undefined;
  const found = personIn(passage, span) ?? ofCompany(passage, span);
  if (found) return { person: found.person, isGuess: false };
  return lastName(passage, span);
}

/** 甲公司王五: a person of a company. */
function ofCompany(passage: Passage, { at, end }: Span): Pick<FoundPerson, 'person'> | undefined {
  const view = passage.view.slice(at, end);
  const known = passage.directory.longest(view);
  const company = known || (/^.*(?:公司|集团|协会|银行|中心|支行)/.exec(view)?.[0] ?? '');
  const name = personIn(passage, { at: at + company.length, end });
  if (company === '' || !name) return undefined;
  return { person: { name: name.name, organization: passage.text.slice(at, at + company.length) } };
}

/** How rare a surname is. */
const RANKS: ReadonlyMap<string, number> = new Map([...SURNAMES].map((each, index) => [each, index]));
const rankOf = (name: string): number => RANKS.get(name[0] ?? '') ?? RANKS.size;

/** A name at the end of what describes a person: 乡村教育带头人|孟凡; by the more frequent surname. */
function lastName(passage: Passage, { at, end }: Span): Appointee | undefined {
  const whole = passage.view.slice(at, end);
  const view = whole.replace(CALLED, '').replace(/(?:同志|先生|女士)$/, '');
  const named = (length: number) => ({ name: view.slice(-length), length });
  const [best] = [4, 3, 2]
    .map(named)
    .filter(({ name, length }) => name.length === length && isPersonName(name))
    .sort((a, b) => rankOf(a.name) - rankOf(b.name));
  if (best) {
    const from = at + view.length - best.length;
    return {
      person: { name: passage.text.slice(from, at + view.length) },
      isGuess: view.length > best.length,
    };
  }
  if (!/^[\u3400-\u9fff]{2,3}$/.test(whole) || NO_NAME.test(whole)) return undefined;
  return { person: { name: passage.text.slice(at, end) }, isGuess: true };
}

/** Words of two or three characters that are no names: 其, 专家, 三人. */
const NO_NAME = /[其他她们者员家师长会人士专的等以为与和位名单届选职代领导班]/;
