/** The notes of points for review in English: an import writes them into records in Chinese. */
import type { ReviewPoint } from '../activity/evidence.js';

/** What an import writes, and how that reads in English. */
const NOTES: readonly (readonly [pattern: RegExp, english: string])[] = [
  [/^标题由原文截取/, 'The title was cut from the source; say it in your own words'],
  [/^标签按事实的种类选取/, 'Tags were chosen by the kinds of fact'],
  [/^没有相应的标签/, 'No tag fits; the first registered one stands here until you choose'],
  [/^原文损坏（(.+)）/, 'The source is damaged here ($1); mend it by the original'],
  [/^这些文字没有取作事实/, 'No fact was made of these words'],
  [/^日历上没有这一天/, 'No calendar has this day, or its year is missing'],
  [/^原文没有写明日期/, 'The source tells no date'],
  [/^日期取自句中/, 'The date was taken from within the sentence'],
  [/^日期由上文推得/, 'The date was derived from what stands above'],
  [/^原文还写“(.+)”/, 'The source has “$1” besides, for which dates have no form; check it'],
  [/^事实由常例推得/, 'The fact follows from what is usual; check it'],
  [/^“(.+)”没有登记，与/, '“$1” is not registered; it looks like registered names, and was not merged'],
  [/^“(.+)”没有登记/, '“$1” is not registered'],
  [/^与第 (\d+) 条所记当是同一件事/, 'It seems to be the event of entry $1; if so, only that one is counted'],
  [/^人工改过，原文也改了/, 'Changed by hand, and in the source too'],
  [/^“(.+)”疑衍/, '“$1” seems to be too much'],
  [/^(?:原文作)?“(.+?)”，?当是“(.+)”之误/, '“$1” seems to be a misprint of “$2”'],
  [/^原文写明 (\d+) 个名称，总数却是 (\d+)/, 'The source tells $1 names and a total of $2'],
  [/^原文没有写明题名/, 'The source tells no title'],
  [/^原文没有写明荣誉名称/, 'The source does not tell what the honour is called'],
  [/^原文没有写明受聘者的姓名和人数/, 'The source tells neither names nor number of those appointed'],
  [/^联名一封或各发一封/, 'One letter of all, or one of each: the source does not tell'],
  [
    /^单位与人员次序相当/,
    'Organisations and people are in the same order; the source does not pair them one by one',
  ],
];

/** Of a note that is none of these: what its subject asks. */
const BY_SUBJECT: Readonly<Record<ReviewPoint['about'], string>> = {
  date: 'Check the date by the source',
  wording: 'Check the wording by the source',
  tags: 'Check the tags',
  fact: 'Check whether the source tells this',
  value: 'The source does not tell this value plainly',
  name: 'Check the name',
  same: 'Another entry seems to tell of the same',
  misprint: 'This seems to be a misprint',
  damage: 'The source is damaged here',
  rest: 'No fact was made of these words',
  conflict: 'Changed by hand, and in the source too',
};

/** A note in English. */
export function englishNote(note: string, about: ReviewPoint['about']): string {
  const found = NOTES.find(([pattern]) => pattern.test(note));
  const said = found?.[0].exec(note);
  return found && said ? found[1].replace(/\$(\d)/g, (_, group) => said[group] ?? '') : BY_SUBJECT[about];
}
