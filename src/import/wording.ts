/** A title and tags for a record until a person has written them. */
import type { Directory } from './directory.js';
import type { Passage } from './passage.js';

/** Characters that a title may have: one line of the report. */
const LONGEST = 34;

/** As far as the first clause is looked for. */
const FAR = 200;

/** What joins a clause to what stands before it: 并, 同日. */
const JOINING =
  /^(?:(?:并且|并|還|还|並|也|又|同日|同时|当天|当日|当晚|随后|此外|另外|其间|期间|会上|会后|会议期间)[，、]?)+/;
/** A clause that only says when, where or by whom, and waits for the next. */
const FRAGMENT =
  /(?:[上中下后前时内里]|之际|期间|以来|前夕|评审|公示|推荐|批准|指导|为主题|要求|精神|需要|影响|机会|决定|商定|认为|提出|宣布)$|^由.*的[^的]{2,14}$|^(?:为了?|根据|按照|随着|受.{2,12})[^，]*$/;

/** The first clause of an entry that tells something, cut where it is too long for a line. */
export function titleOf({ text, lead }: Pick<Passage, 'text' | 'lead'>): string {
  const told = text.slice(lead).replace(/^[，、：:；。｜|\s】）)〕\]]+/, '') || text.trim() || ELLIPSIS;
  const sentence = upTo('。；！？\n', told.slice(0, FAR)).replace(/\s+/g, '').replace(JOINING, '');
  let whole = '';
  for (let rest = sentence; rest !== ''; ) {
    const clause = upTo('，', rest);
    whole += (whole === '' ? '' : '，') + clause;
    rest = rest.slice(clause.length + 1);
    if (whole.length >= LEAST && !FRAGMENT.test(clause)) break;
  }
  return whole.length <= LONGEST ? whole : shortened(whole);
}

/** An ellipsis takes two characters (GB/T 15834 4.11). */
const ELLIPSIS = '……';

/** Marks that open, and in the same order those that close. */
const OPENING = '“‘《〈（「『';
const CLOSING = '”’》〉）」』';

/** The beginning of a text, and an ellipsis: cut before a mark that it would leave open, or the mark closed behind it. */
function shortened(text: string): string {
  const characters = [...text].slice(0, LONGEST - ELLIPSIS.length);
  const { open, outside } = openMarks(characters);
  if (open.length === 0) return characters.join('') + ELLIPSIS;
  if (outside >= LEAST) return characters.slice(0, outside).join('') + ELLIPSIS;
  return characters.join('') + ELLIPSIS + open.reverse().join('');
}

/** A text up to the first of some marks that stands outside quotations and brackets; all of it where there is none. */
function upTo(marks: string, text: string): string {
  const open: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (at > 0 && open.length === 0 && marks.includes(character)) return text.slice(0, at);
    pass(character, open);
  }
  return text;
}

/** The marks that would close what is open at the end, outermost first, and the last place where nothing is open. */
function openMarks(characters: readonly string[]): { open: string[]; outside: number } {
  const open: string[] = [];
  let outside = 0;
  for (const [at, character] of characters.entries()) {
    if (open.length === 0) outside = at;
    pass(character, open);
  }
  return { open, outside };
}

/** What is open after a character. */
function pass(character: string, open: string[]): void {
  const pair = OPENING.indexOf(character);
  if (pair >= 0) open.push(CLOSING[pair] as string);
  else if (open.length > 0 && character === open.at(-1)) open.pop();
}

/** A title has as many characters, or more. */
const LEAST = 6;

/** Words that a tag's name holds, by kind of fact. */
const WORDS: Readonly<Record<string, RegExp>> = {
  meeting: /会议|治理/,
  event: /论坛|评选|活动/,
  training: /培训|技能/,
  party: /党/,
  ceremony: /自身|建设/,
  establishment: /自身|建设/,
  honour: /荣誉/,
  letter: /荣誉|公益/,
  award: /荣誉|评选/,
  personnel: /自身|治理/,
  resolution: /治理/,
  document: /自身|建设/,
  donation: /公益|捐/,
  visit: /会员|政府|交流/,
  speech: /论坛|交流/,
  publication: /宣传|会员|自身/,
  qualification: /技能|职称|培训/,
};

/** Tags for the kinds of fact in their order, at most two; the first registered one, and not `fitted`, where none fits. */
export function tagsOf(kinds: readonly string[], { tags }: Directory): { tags: string[]; fitted: boolean } {
  const fitting = kinds.flatMap((kind) => tags.find((tag) => WORDS[kind]?.test(tag)) ?? []);
  const found = [...new Set(fitting)].slice(0, 2);
  return found.length > 0 ? { tags: found, fitted: true } : { tags: [tags[0] ?? '待分类'], fitted: false };
}
