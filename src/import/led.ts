/** Patterns that begin with a run of any characters: who acts, up to the verb that says so. */
import { matches, type Passage } from './passage.js';
import { firstMatch, mayMatch } from './prefilter.js';

/** A pattern with a run in front, and what must follow the run, which finds out sooner that there is none. */
export interface Led {
  rest: RegExp;
  whole: RegExp;
}

/** A pattern of a run and of what follows it: the run alone would be tried to its end at every offset. */
export const led = (run: string, rest: string, flags: string): Led => ({
  rest: new RegExp(rest),
  whole: new RegExp(run + rest, flags),
});

const isFollowed = ({ rest }: Led, view: string): boolean => mayMatch(rest, view) && rest.test(view);

/** As `matches`. */
export const ledMatches = (passage: Passage, pattern: Led): RegExpMatchArray[] =>
  isFollowed(pattern, passage.view) ? matches(passage, pattern.whole) : [];

/** As `firstMatch`. */
export const firstLed = (pattern: Led, view: string): RegExpExecArray | null =>
  isFollowed(pattern, view) ? firstMatch(pattern.whole, view) : null;
