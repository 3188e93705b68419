/** `annals review`: the points that await a person, one after the other, each with its evidence. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { ReviewPoint } from '../activity/evidence.js';
import type { Activity } from '../activity/record.js';
import { type Language, word } from '../message.js';
import { readProject } from '../project.js';
import { type Answer, answered, pointsOf } from '../review.js';
import { writeWhole } from '../write.js';
import { readYaml } from '../yaml.js';
import { choicesOf, type Question, questionLines, replacesFacts } from './review-question.js';
import { REVIEW_WORDS, type ReviewWords } from './review-words.js';

/** Where questions go and answers come from. */
export interface Dialogue {
  language: Language;
  /** Whether a person sits there, who is asked until an answer fits. */
  patient: boolean;
  /** The next line that was typed; undefined when there are no more. */
  ask(): Promise<string | undefined>;
  say(text: string): void;
}

/** Answers that do not fit before a point is passed over, where no person sits. */
const PATIENCE = 3;

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
  activities: readonly Activity[];
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
  const { activities } = project.records;
  const waiting = activities.filter(({ review }) => review);
  const progress = { shown: 0, answered: 0, total: pointCount(waiting) };
  for (const activity of waiting) {
    const outcome = await reviewRecord({
      root: project.root,
      activity,
      activities,
      dialogue,
      words,
      progress,
    });
    if (typeof outcome === 'object') messages.push(outcome);
    if (outcome === 'left' || typeof outcome === 'object') break;
  }
  const after = await readProject(directory);
  const left = pointCount(after.project?.records.activities ?? []);
  dialogue.say(`\n${words.done(progress.answered, left)}`);
  return { answered: progress.answered, left, messages };
}

const pointCount = (activities: readonly Activity[]): number =>
  activities.reduce((sum, { review }) => sum + (review?.length ?? 0), 0);

async function reviewRecord(session: Session): Promise<Outcome> {
  const { root, activity, progress, dialogue } = session;
  let index = 0;
  for (;;) {
    const text = await readFile(join(root, activity.path), 'utf8');
    const question = questionAt(session, text, index);
    if (!question) return 'answered';
    const count = `${progress.shown + 1}/${progress.total}`;
    dialogue.say(`\n${questionLines(question, count).join('\n')}`);
    const outcome = await answerPoint(session, question);
    if (outcome === 'left' || typeof outcome === 'object') return outcome;
    if (outcome !== 'again') progress.shown += 1;
    if (outcome === 'answered') progress.answered += 1;
    if (outcome === 'skipped') index += 1;
  }
}

function questionAt(
  { activity, activities, dialogue }: Session,
  text: string,
  index: number,
): Question | undefined {
  const point = pointsOf(text, activity.path)[index];
  const { file } = readYaml(text, activity.path);
  if (!point || !file) return undefined;
  return {
    activity,
    activities,
    point,
    index,
    text,
    record: file.value,
    lineOf: (path) => file.positionOf(path)?.start.line,
    language: dialogue.language,
  };
}

/** Asks until an answer fits, or, where no person sits, until it is no use; writes what it changes. */
async function answerPoint(session: Session, question: Question): Promise<Outcome> {
  const { dialogue, words } = session;
  for (let refused = 0; dialogue.patient || refused < PATIENCE; refused += 1) {
    const line = (await dialogue.ask())?.trim();
    if (line === undefined || line === 'q') return 'left';
    if (line === 's') return 'skipped';
    const outcome = await tryAnswer(session, question, line);
    if (typeof outcome !== 'string' || outcome === 'answered' || outcome === 'again') return outcome;
  }
  dialogue.say(words.givenUp);
  return 'skipped';
}

/** Writes what an answer changes, or says why it does not fit. */
async function tryAnswer(session: Session, question: Question, line: string): Promise<Outcome | 'refused'> {
  const { activity, dialogue, words } = session;
  const { point, text, index } = question;
  if (line === '?' || line === '？')
    return refuse(
      choicesOf(question)
        .map((each) => `  ${words.help[each]}`)
        .join('\n'),
    );
  if (line === '' && replacesFacts(point)) return refuse(words.explicit);
  const answer = answerOf(line, point);
  const result = answer && answered(text, activity.path, index, answer);
  const [problem] = result?.messages ?? [];
  if (!result) return refuse(words.unknown);
  if (problem) return refuse(words.invalid(word(problem, dialogue.language).reason));
  return write(session, text, result.source as string);

  function refuse(why: string): 'refused' {
    dialogue.say(why);
    return 'refused';
  }
}

/** Writes a record whose file is still as the question showed it. */
async function write(
  { root, activity, dialogue, words }: Session,
  before: string,
  after: string,
): Promise<Outcome> {
  const path = join(root, activity.path);
  if ((await readFile(path, 'utf8')) !== before) {
    dialogue.say(words.changed);
    return 'again';
  }
  return (await writeWhole(path, new TextEncoder().encode(after), activity.path)) ?? 'answered';
}

function answerOf(line: string, point: ReviewPoint): Answer | undefined {
  if (line === (replacesFacts(point) ? 'a' : ''))
    return point.proposed === undefined ? undefined : { type: 'accept' };
  if (line === 'k') return { type: 'keep' };
  if (line === 'd') return replacesFacts(point) ? undefined : { type: 'remove' };
  if (/^\d{1,3}$/.test(line)) return { type: 'choose', number: Number(line) };
  const written = /^[=＝]\s*(\S.*)$/.exec(line)?.[1];
  return written === undefined ? undefined : { type: 'write', text: written };
}
