/** `annals review`: the points that await a person, one after the other, each with its evidence. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { ReviewPoint } from '../activity/evidence.js';
import type { Activity } from '../activity/record.js';
import { type Language, word } from '../message.js';
import { readProject } from '../project.js';
import { type Answer, answered, pointsOf, valueAt } from '../review.js';
import { show } from '../validate.js';
import { writeWhole } from '../write.js';
import { readYaml } from '../yaml.js';
import { markedLines } from './excerpt.js';
import { REVIEW_WORDS, type ReviewWords } from './review-words.js';

/** Where questions go and answers come from. */
export interface Dialogue {
  language: Language;
  /** The next line that was typed; undefined when there are no more. */
  ask(): Promise<string | undefined>;
  say(text: string): void;
}

/** What a review did. */
export interface ReviewResult {
  answered: number;
  left: number;
  messages: VFileMessage[];
}

/** A record's file under review. */
interface Session {
  root: string;
  activity: Activity;
  dialogue: Dialogue;
  words: ReviewWords;
  progress: Progress;
}

/** Points shown and answered so far, of all that there were. */
interface Progress {
  shown: number;
  answered: number;
  total: number;
}

/** What became of a point. */
type Outcome = 'answered' | 'skipped' | 'again' | 'left' | VFileMessage;

/** Walks the points of a project's records. Each answer is written whole before the next question. */
export async function reviewProject(directory: string, dialogue: Dialogue): Promise<ReviewResult> {
  const { project, messages } = await readProject(directory);
  if (!project) return { answered: 0, left: 0, messages };
  const words = REVIEW_WORDS[dialogue.language];
  const waiting = project.records.activities.filter(({ review }) => review);
  const progress = { shown: 0, answered: 0, total: pointCount(waiting) };
  for (const activity of waiting) {
    const outcome = await reviewRecord({ root: project.root, activity, dialogue, words, progress });
    if (typeof outcome === 'object') messages.push(outcome);
    if (outcome === 'left' || typeof outcome === 'object') break;
  }
  const after = await readProject(directory);
  const left = pointCount(after.project?.records.activities ?? []);
  dialogue.say(words.done(progress.answered, left));
  return { answered: progress.answered, left, messages };
}

const pointCount = (activities: readonly Activity[]): number =>
  activities.reduce((sum, { review }) => sum + (review?.length ?? 0), 0);

async function reviewRecord(session: Session): Promise<Outcome> {
  const { root, activity, progress, dialogue } = session;
  let index = 0;
  for (;;) {
    const text = await readFile(join(root, activity.path), 'utf8');
    const point = pointsOf(text, activity.path)[index];
    if (!point) return 'answered';
    progress.shown += 1;
    dialogue.say(`\n${questionOf(session, point, text)}`);
    const outcome = await answerPoint(session, point, index, text);
    if (outcome === 'left' || typeof outcome === 'object') return outcome;
    if (outcome === 'answered') progress.answered += 1;
    if (outcome === 'skipped') index += 1;
  }
}

/** Asks until an answer fits; writes what it changes. */
async function answerPoint(
  { root, activity, dialogue, words }: Session,
  point: ReviewPoint,
  index: number,
  text: string,
): Promise<Outcome> {
  for (;;) {
    const line = await dialogue.ask();
    if (line === undefined || line.trim() === 'q') return 'left';
    if (line.trim() === 's') return 'skipped';
    const answer = answerOf(line.trim(), point);
    const result = answer && answered(text, activity.path, index, answer);
    const [problem] = result?.messages ?? [];
    if (!result) dialogue.say(words.unknown);
    else if (problem) dialogue.say(words.invalid(word(problem, dialogue.language).reason));
    else {
      const path = join(root, activity.path);
      if ((await readFile(path, 'utf8')) !== text) {
        dialogue.say(words.changed);
        return 'again';
      }
      return (await writeWhole(path, new TextEncoder().encode(result.source), activity.path)) ?? 'answered';
    }
  }
}

function answerOf(line: string, point: ReviewPoint): Answer | undefined {
  if (line === '') return point.proposed === undefined ? undefined : { type: 'accept' };
  if (line === 'k') return { type: 'keep' };
  if (line === 'd') return { type: 'remove' };
  if (/^\d{1,3}$/.test(line)) return { type: 'choose', number: Number(line) };
  const written = /^[=＝]\s*(\S.*)$/.exec(line)?.[1];
  return written === undefined ? undefined : { type: 'write', text: written };
}

/** What a point asks: what it is about, its evidence, what stands there, what may. */
function questionOf({ activity, words, progress }: Session, point: ReviewPoint, text: string): string {
  const count = `${progress.shown}/${progress.total}`;
  const { about, grade, note, path, proposed, candidates } = point;
  const now = path && valueAt(readYaml(text, activity.path).file?.value, path);
  const head = [count, activity.path, words.about[about], ...(path ? [path.join('.')] : [])].join('  ');
  return [
    grade ? `${head}  ${words.grade[grade]}` : head,
    ...evidenceOf(activity, point, words),
    ...(note ? [`  ${words.note}  ${note}`] : []),
    ...(now === undefined ? [] : [`  ${words.now}  ${show(now)}`]),
    ...(proposed === undefined
      ? []
      : [`  ${words.proposed}  ${proposed === null ? words.removal : show(proposed)}`]),
    ...(candidates ?? []).map((each, index) => `  ${index + 1}  ${show(each)}`),
    `  ${choicesOf(point, words).join('，')}`,
  ].join('\n');
}

/** The words of the source that a point is about, marked in their line. */
function evidenceOf({ source }: Activity, { text, at }: ReviewPoint, words: ReviewWords): string[] {
  if (text === undefined) return [];
  const whole = source?.text;
  if (whole === undefined || at === undefined || !whole.startsWith(text, at))
    return [`  ${words.source}  ${text}`];
  const from = whole.lastIndexOf('\n', at - 1) + 1;
  const line = whole.slice(from).split('\n')[0] as string;
  return markedLines(line, at - from, at - from + text.length, words.source).map((each) => each.slice(2));
}

function choicesOf({ about, path, proposed, candidates }: ReviewPoint, { choices }: ReviewWords): string[] {
  return [
    ...(proposed === undefined ? [] : [choices.accept]),
    ...(candidates ? [choices.choose] : []),
    ...(path || about === 'misprint' ? [choices.write] : []),
    ...(path && about !== 'misprint' ? [choices.remove] : []),
    choices.keep,
    choices.skip,
    choices.quit,
  ];
}
