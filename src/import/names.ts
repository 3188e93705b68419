/** Lists of names, and people with their posts. */
import { looksLikeOrganization } from './directory.js';
import { given, type Passage, parts, type Span, words } from './passage.js';
import { CALLINGS, LONG_SURNAMES, NO_NAMES, POSTS, SURNAMES } from './person-words.js';
import { allMatches } from './prefilter.js';
import { DEPARTMENT_END, ORGANIZATION_END } from './words.js';

/** The names of a list: parted by 、, and by 和 or 及 where both sides are names by themselves. */
export function listed(passage: Passage, span: Span): Span[] {
  return parts(passage.view, span.at, '、，', span.end)
    .map((each) => trimmed(passage, each))
    .filter(({ at, end }) => end > at)
    .flatMap((each) => parted(passage, each));
}

function trimmed({ view }: Passage, { at, end }: Span): Span {
  let [from, to] = [at, end];
  while (to > from && isMark(view[to - 1] as string)) to -= 1;
  while (from < to && isMark(view[from] as string)) from += 1;
  return { at: from, end: to };
}

/** Whether a character parts the names of a list. */
const isMark = (character: string): boolean => '、，；。'.includes(character) || character.trim() === '';

const AND = /以及|和|及|与/g;
const AND_ALSO = /以及|和|及|与|暨/g;

function parted(passage: Passage, span: Span): Span[] {
  const text = passage.view.slice(span.at, span.end);
  for (const match of allMatches(AND, text)) {
    const left = { at: span.at, end: span.at + match.index };
    const right = { at: left.end + match[0].length, end: span.end };
    const isName = ({ at, end }: Span) => {
      const name = passage.view.slice(at, end);
      return looksLikeOrganization(name, passage.directory) || /^[“《].*[”》]$/.test(name);
    };
    if (
      isName(left) &&
      right.end - right.at > 1 &&
      (isName(right) || isName(parted(passage, right)[0] as Span))
    )
      return [left, ...parted(passage, right)];
  }
  return [span];
}

/** A person as records have them: a name where it is registered, else the name with organisation and post. */
export type PersonDraft =
  | string
  | { name: string; organization?: string; title?: string; former?: true; suffix?: string };

/** A person with the span they were found in. */
export interface FoundPerson {
  person: PersonDraft;
  /** With organisation and post, registered or not. */
  said: Exclude<PersonDraft, string>;
  name: string;
  span: Span;
}

const POST = POSTS.join('|');
const ANY_POST = `(?:${POST}|${CALLINGS.join('|')})`;
const ENDS_WITH_POST = new RegExp(`${ANY_POST}$`);
const LAST_POST = new RegExp(
  `^(?<before>.*${ANY_POST})(?<name>[\\u3400-\\u9fff]{2,5}|[\\u3400-\\u9fff]{1,6}·[\\u3400-\\u9fff·]{1,14})$`,
);
const POST_AFTER = new RegExp(`^(?<before>.*?)(?<title>(?:执行|常务|名誉|副)*(?:${POST}))$`);
/** 女士一行, 等一行9人, 一行七人, 夫妇 */
const SUFFIX =
  /(?<suffix>(?:同志|女士|先生)?等?一行(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})余?人)?|同志|女士|先生|伉俪|夫妇)$/;
/** The count of the list that ends with a name: 尤佳、苗一鸣、樊星三人 */
const COUNTED = /(?<!一行)[两二三四五六七八九十]人$/;
/** What the patterns above end with: most names end with none of them. */
const SUFFIX_END: ReadonlySet<string | undefined> = new Set('行人志士生俪妇');
const POST_END: ReadonlySet<string | undefined> = new Set(POSTS.map((post) => post.slice(-1)));
const FIRST_ORGANIZATION = new RegExp(`^.*?${ORGANIZATION_END}(?!员)`);
const AFTER_UNIT = new RegExp(`(?:${DEPARTMENT_END}|${ORGANIZATION_END})$`);

/** 约翰·史密斯 */
const FOREIGN_NAME = /^[\u3400-\u9fff]{1,6}·[\u3400-\u9fff·]{1,14}$/;
/** A name after a surname of more than one character: 欧阳明哲, 藤原信夫. */
const LONG_NAME = new RegExp(`^(?:${LONG_SURNAMES.join('|')})[\\u3400-\\u9fff]{1,3}$`);

/** Whether a text can be the name of a person: a surname and one or two characters; more where it is a long one. */
export function isPersonName(text: string): boolean {
  if (text.includes('·')) return FOREIGN_NAME.test(text);
  if (NO_NAMES.has(text)) return false;
  if (text.length > 3) return LONG_NAME.test(text) && !/[等的和及与]/.test(text);
  return (
    /^[\u3400-\u9fff]{2,3}$/.test(text) &&
    SURNAMES.has(text[0] as string) &&
    !/[等的和及与将并会员各]/.test(text)
  );
}

/** The people of a list. A post without a name belongs to the name that follows: 党委常委、副会长王健. */
export function people(passage: Passage, span: Span): FoundPerson[] {
  const found: FoundPerson[] = [];
  let from: number | undefined;
  const items = parts(passage.view, span.at, '、，；', span.end).map((each) => trimmed(passage, each));
  for (const item of items.flatMap((each) => apart(passage, each))) {
    const whole = { at: from ?? item.at, end: item.end };
    const person = personIn(passage, whole);
    if (person) found.push(person);
    from = !person && ENDS_WITH_POST.test(passage.view.slice(item.at, item.end)) ? whole.at : undefined;
  }
  return found;
}

/** Two people that 和 or 与 joins, each a person by themselves: 会长徐明和秘书长刘秋丽. */
function apart(passage: Passage, span: Span): Span[] {
  const text = passage.view.slice(span.at, Math.min(span.end, span.at + 120));
  for (const match of allMatches(AND_ALSO, text)) {
    const left = { at: span.at, end: span.at + match.index };
    const right = { at: left.end + match[0].length, end: span.end };
    if (personIn(passage, left) && personIn(passage, right)) return [left, right];
  }
  return [span];
}

/** The person that a span tells of, with organisation and posts. */
export function personIn(passage: Passage, span: Span): FoundPerson | undefined {
  const written = passage.view.slice(span.at, span.end);
  const skipped = BEFORE_PERSON.exec(written)?.[0].length ?? 0;
  if (skipped > 0) return personIn(passage, { at: span.at + skipped, end: span.end });
  const counted = written.endsWith('人') ? (COUNTED.exec(written)?.[0].length ?? 0) : 0;
  const whole = written.slice(0, written.length - counted);
  const suffix = SUFFIX_END.has(whole.at(-1)) ? SUFFIX.exec(whole)?.groups?.suffix : undefined;
  const view = suffix ? whole.slice(0, -suffix.length) : whole;
  const split =
    nameLast(view) ??
    nameFirst(view, passage) ??
    (isPersonName(view) ? { before: '', name: view, after: '' } : undefined);
  if (!split) return undefined;
  const at = span.at + split.before.length;
  const cut = (from: number, length: number) => words(passage, { at: from, end: from + length });
  const name = cut(at, split.name.length);
  const { organization, joint, title } = postOf(split.before, passage);
  const former = joint === '原';
  const own = cut(span.at, organization.length);
  const before = cut(span.at + organization.length + joint.length, title.length);
  const post = before + cut(at + split.name.length, split.after.length);
  const said = given({
    name,
    ...(own !== '' && !passage.directory.isOwn(own) && { organization: own }),
    ...(post !== '' && { title: post }),
    ...(former && { former: true as const }),
    ...(suffix && { suffix: cut(span.end - counted - suffix.length, suffix.length) }),
  });
  return {
    name,
    span,
    said,
    person: passage.directory.isPerson(name) && !said.organization && !suffix ? name : said,
  };
}

interface Split {
  before: string;
  name: string;
  after: string;
}

/** 协会会长徐明. */
function nameLast(view: string): Split | undefined {
  const groups = LAST_POST.exec(view)?.groups as { before: string; name: string } | undefined;
  return groups && isPersonName(groups.name) ? { ...groups, after: '' } : undefined;
}

/** 徐明会长, 市经信委新材料处陆寅处长. */
function nameFirst(view: string, passage: Passage): Split | undefined {
  const match = POST_END.has(view.at(-1)) ? POST_AFTER.exec(view) : null;
  const groups = match?.groups as { before: string; title: string } | undefined;
  if (!groups) return undefined;
  const fits = [3, 2].flatMap((length) => {
    const before = groups.before.slice(0, Math.max(0, groups.before.length - length));
    const name = groups.before.slice(before.length);
    return isPersonName(name) && name.length === length ? [{ before, name, after: groups.title }] : [];
  });
  const isUnit = (before: string) =>
    before === '' || AFTER_UNIT.test(before) || passage.directory.longest(before) === before;
  return fits.find(({ before }) => isUnit(before));
}

/** Words that lead to a person, and are no part of a post: 并请|退休教师葛长青, 来自|浙江农林大学. */
const BEFORE_PERSON = /^(?:(?:并|还|又|也|再)?(?:邀请|特邀|约请|请)了?|[并还]由|来自)(?=.{3})/;

/** What else stands before a post and is where it is held: 团市委|书记, 江州市|副市长, 云鲸科技|首席官. */
const BEFORE_POST = new RegExp(
  `^[\\u3400-\\u9fff]{1,20}?(?:部|处|局|委|办|会|联|院|校|团|社|馆|站|所|厂|店|科技|市|省|区|县|镇|乡|街道|村)(?=(?:原|副|常务|执行|名誉|代)*(?:${POST})$)`,
);

/** Organisation and post of what stands before a name. */
function postOf(
  before: string,
  { directory }: Passage,
): { organization: string; joint: string; title: string } {
  const known = directory.longest(before);
  const organization = known || (FIRST_ORGANIZATION.exec(before)?.[0] ?? BEFORE_POST.exec(before)?.[0] ?? '');
  const rest = before.slice(organization.length);
  // 浙江农林大学|的|教授, 市林业局|原|局长
  const joint = /^[的原]/.exec(rest)?.[0] ?? '';
  return { organization, joint, title: rest.slice(joint.length) };
}
