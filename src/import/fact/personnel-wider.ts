/** Elections, appointments and resignations in other words, clause by clause. */
import { clauses, sentenceAt } from '../clause.js';
import { isPlanned } from '../decision.js';
import type { Passage, Span } from '../passage.js';
import { chosen, counted, dismissed, elected, lettered } from './personnel-chosen.js';
import { type Personnel, POST_END, type State, type Step } from './personnel-post.js';
import { filled, followed, kept, left, taken, took } from './personnel-took.js';

/** Who came into a post or left it, in the order of the text. */
export function widerMoves(passage: Passage): Personnel[] {
  const found: Personnel[] = [];
  let sentence = -1;
  let state: State = { lastEnd: -1 };
  let hasPost = false;
  for (const clause of clauses(passage)) {
    const { at: from, end } = sentenceAt(passage, clause.at);
    if (from !== sentence) {
      state = { lastEnd: -1 };
      hasPost = HAS_POST.test(passage.view.slice(from, end));
    }
    sentence = from;
    if (hasPost) found.push(...inClause(passage, clause, state));
  }
  return found.filter(({ at }) => !isPlanned(passage, at));
}

type Reading = (step: Step) => Personnel[];

/** Where two readings end at one place, the first speaks. */
const READINGS: readonly Reading[] = [
  elected,
  counted,
  dismissed,
  left,
  chosen,
  taken,
  took,
  followed,
  lettered,
  filled,
  kept,
];
/** Those that look beyond the clause, or back, for the post. */
const WITHOUT_POST: readonly Reading[] = READINGS.filter((read) =>
  [elected, counted, followed].includes(read),
);
const HAS_POST = new RegExp(POST_END);

/** Reads a clause from left to right: what speaks first is taken, and the rest read on. */
function inClause(passage: Passage, clause: Span, state: State): Personnel[] {
  const found: Personnel[] = [];
  let at = Math.max(clause.at, state.lastEnd);
  for (let times = 0; times < 12; times += 1) {
    const view = passage.view.slice(at, clause.end);
    const step: Step = { passage, from: at, view, state };
    const next = (HAS_POST.test(view) ? READINGS : WITHOUT_POST)
      .map((read) => read(step))
      .filter((each) => each.length > 0)
      .sort((a, b) => endOf(a) - endOf(b))[0];
    if (!next) break;
    found.push(...next);
    state.last = next.at(-1) as Personnel;
    at = endOf(next);
    state.lastEnd = at;
    if (at >= clause.end) break;
  }
  return found;
}

const endOf = (found: readonly Personnel[]): number => found.at(-1)?.end as number;
