/** What `annals review` asks about a point: its evidence, what stands in the record, what may, and how to answer. */
import type { ReviewPoint } from '../activity/evidence.js';
import type { Activity } from '../activity/record.js';
import type { Language } from '../message.js';
import { type Answer, answered, valueAt } from '../review.js';
import type { Path } from '../yaml.js';
import { markedLines } from './excerpt.js';
import { fieldName, kindName, schemaIn } from './field-name.js';
import { FIELD_WORDS } from './field-words.js';
import { REVIEW_WORDS, type ReviewWords } from './review-words.js';
import { differenceLines, under } from './value-difference.js';
import { isFact, isKeyed, shorten, valueLines } from './value-text.js';

/** A point in its record's file. */
export interface Question {
  activity: Activity;
  /** All records, for what a number of an entry stands for. */
  activities: readonly Activity[];
  point: ReviewPoint;
  index: number;
  /** The file as it is now, and its value. */
  text: string;
  record: unknown;
  /** Where a path of the record is in the file. */
  lineOf(path: Path): number | undefined;
  language: Language;
}

/** An answer by what it is called. */
export type Choice = keyof ReviewWords['choices'];

/** Whether taking what is proposed puts a whole list of facts in the place of another. */
export const replacesFacts = ({ path, proposed }: ReviewPoint): boolean =>
  path?.length === 1 && path[0] === 'facts' && proposed !== undefined;

/** The answers that a point takes, in the order in which they are shown. */
export function choicesOf(question: Question): Choice[] {
  const { point, record } = question;
  const { about, path, proposed, candidates } = point;
  const now = path && valueAt(record, path);
  const isPlain = !isKeyed(now) && !(Array.isArray(now) && now.some(isKeyed));
  return [
    ...(proposed === undefined ? [] : [replacesFacts(point) ? ('replace' as const) : ('accept' as const)]),
    ...(candidates ? ['choose' as const] : []),
    ...((path && isPlain) || about === 'misprint' ? ['write' as const] : []),
    ...(path && !replacesFacts(point) && takes(question, { type: 'remove' }) ? ['remove' as const] : []),
    about === 'rest' ? 'settle' : 'keep',
    'skip',
    'quit',
    'help',
  ];
}

/** Whether the record would hold after an answer. */
function takes({ text, activity, index }: Question, answer: Answer): boolean {
  return answered(text, activity.path, index, answer)?.source !== undefined;
}

/** The lines of a question; `count` says which of how many. */
export function questionLines(question: Question, count: string): string[] {
  const { activity, point, language } = question;
  const words = REVIEW_WORDS[language];
  const { about, grade, note, path } = point;
  const at = path && question.lineOf(path);
  const place = at === undefined ? activity.path : `${activity.path}:${at}`;
  const head = [
    count,
    place,
    words.about[about],
    ...nameOf(question),
    ...(grade ? [words.grade[grade]] : []),
  ];
  return [
    head.join('  '),
    ...indented([
      ...evidenceLines(question, words),
      ...(note ? [`${words.note}  ${words.noteOf(note, about)}`] : []),
      ...(about === 'rest' ? [words.toAdd(placeOfFacts(question))] : []),
      ...valuesOf(question, words),
      choicesOf(question)
        .map((choice) => words.choices[choice])
        .join(words.between),
    ]),
  ];
}

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

const placeOfFacts = ({ activity, lineOf }: Question): string => {
  const line = lineOf(['facts']);
  return line === undefined ? activity.path : `${activity.path}:${line}`;
};

/** What the value in question is called: a fact by its number and kind, a field of it by its name. */
function nameOf({ point: { path, about }, record, language }: Question): string[] {
  if (!path) return [];
  const words = FIELD_WORDS[language];
  const names = path.flatMap((key, depth) => {
    const at = path.slice(0, depth + 1);
    const value = valueAt(record, at);
    if (typeof key === 'number')
      return isFact(value) ? [words.fact(key + 1, kindName(value.kind, language))] : [];
    return key === 'facts' && path.length > 1 ? [] : [fieldName(key, schemaIn(record, at), language)];
  });
  const name = names.join(words.colon);
  return name === REVIEW_WORDS[language].about[about] ? [] : [name];
}

/** What stands there, and what may; of a conflict, where the two differ. */
function valuesOf(question: Question, words: ReviewWords): string[] {
  const { point, record, language } = question;
  const { about, path, proposed, candidates = [] } = point;
  const now = path && valueAt(record, path);
  const schema = path && schemaIn(record, path);
  const lines = (value: unknown) => valueLines({ value, schema, language });
  if (about === 'conflict' && path && proposed !== undefined) {
    const sides = { now: words.now, other: words.fromSource };
    return differenceLines(record, path, proposed ?? undefined, now, { language, sides });
  }
  const whole = path?.at(-1) === 'sameAs' ? entryText(question, words, proposed) : undefined;
  const offered = proposed === null ? [words.removal] : [...(whole ?? lines(proposed))];
  return [
    ...(now === undefined ? [] : under(words.now, lines(now))),
    ...(proposed === undefined ? [] : under(words.proposed, offered)),
    ...candidates.flatMap((each, index) => under(String(index + 1), lines(each))),
  ];
}

/** The record that `sameAs` leads to. */
function entryText(
  { activity, activities }: Question,
  words: ReviewWords,
  entry: unknown,
): string[] | undefined {
  const found = activities.find((each) => each.entry === entry && each.date.year === activity.date.year);
  return found && [shorten(words.entry(found.entry, found.title))];
}

/** The words of the source that a point is about, marked in their line; where it names none, how the source begins. */
function evidenceLines({ activity: { source }, point }: Question, words: ReviewWords): string[] {
  const { text, at, about } = point;
  const whole = source?.text;
  if (text === undefined) {
    const wanted = whole !== undefined && ['wording', 'tags', 'same'].includes(about);
    return wanted ? [`${words.source}  ${shorten(whole.replace(/\s+/g, ' '))}`] : [];
  }
  if (whole === undefined || at === undefined || !whole.startsWith(text, at))
    return [`${words.source}  ${text}`];
  const from = whole.lastIndexOf('\n', at - 1) + 1;
  const line = whole.slice(from).split('\n')[0] as string;
  return markedLines(line, at - from, at - from + text.length, words.source).map((each) => each.slice(4));
}
