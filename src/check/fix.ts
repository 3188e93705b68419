/** Changes that mend what a message tells, where it is sure what was meant. */
import type { VFileMessage } from 'vfile-message';
import type { Path } from '../yaml.js';

/** Characters of a text of a YAML file, and what is to stand in their place. */
export interface Fix {
  /** Relative to the project root, with `/`. */
  file: string;
  /** Where the text stands in its file. */
  at: Path;
  /** Offsets in the text, in UTF-16 code units; `end` is after the last. */
  start: number;
  end: number;
  text: string;
}

/** The message, with a fix that is safe. */
export const withFix = (message: VFileMessage, fix: Fix): VFileMessage => Object.assign(message, { fix });

/** The fix of a message; most have none. */
export const fixOf = (message: VFileMessage): Fix | undefined =>
  (message as VFileMessage & { fix?: Fix }).fix;
