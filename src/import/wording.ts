/** A title and tags for a record until a person has written them. */
import type { Directory } from './directory.js';
import type { Passage } from './passage.js';

/** Characters that a title may have: one line of the report. */
const LONGEST = 34;

/** The first clause of an entry without its date, cut where it is too long for a line. */
export function titleOf({ text, lead }: Passage): string {
  const told =
    text
      .slice(lead)
      .replace(/^[，、：:；。\s】）)〕\]]+/, '')
      .replace(/\s+/g, '') ||
    text.trim() ||
    '…';
  const sentence = /^[^。；\n]+/.exec(told)?.[0] ?? told;
  const clause = /^[^，]+/.exec(sentence)?.[0] ?? sentence;
  const whole = clause.length >= 8 ? clause : sentence;
  return whole.length <= LONGEST ? whole : `${[...whole].slice(0, LONGEST - 1).join('')}…`;
}

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

/** Tags for the kinds of fact in their order, at most two; the first registered one where none fits. */
export function tagsOf(kinds: readonly string[], { tags }: Directory): string[] {
  const fitting = kinds.flatMap((kind) => tags.find((tag) => WORDS[kind]?.test(tag)) ?? []);
  const [first, second] = [...new Set(fitting)];
  return [first ?? tags[0] ?? '待分类', ...(second ? [second] : [])];
}
