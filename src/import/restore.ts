/**
 * Text that a publishing site garbled → the text before: Simplified characters were mapped to Traditional one
 * to one, and some of them got their reading in brackets. The way back takes an annotation away only where
 * character, tone mark and reading agree; other brackets, text that a person wrote in Traditional
 * characters, and characters that Simplified text has too stay untouched.
 */
import { apply, type Change, type Changed } from './change.js';
import { isTraditionalOnly, simplifiedForm } from './character.js';
import { isReading } from './reading.js';
import { ANNOTATION, type Script, scriptOf } from './script.js';

/** Words in which 著 is no 着. */
const KEPT_WORDS = /著[名作称述者录书]|[显专编卓名原论巨土昭合译遗拙新]著/gu;

/** A text as it was before it was garbled, with its script. */
export interface Restored extends Changed {
  script: Script;
}

/** Restores a text. Of what is not garbled nothing changes. Line ends stay where they are. */
export function restore(text: string): Restored {
  const script = scriptOf(text);
  if (script !== 'machine') return { text, changes: [], script };
  const stripped = annotations(text);
  const plain = apply(text, stripped);
  const mapped = characters(plain);
  return { text: mapped.text, changes: [...stripped, ...mapped.changes], script };
}

function annotations(text: string): Change[] {
  const changes: Change[] = [];
  for (const match of text.matchAll(ANNOTATION)) {
    const [whole, character, reading] = match as unknown as [string, string, string];
    if (!isTraditionalOnly(character) || !isReading(character, reading)) continue;
    changes.push({ rule: 'annotation-stripped', at: match.index + 1, from: whole.slice(1), to: '' });
  }
  return changes;
}

/** The mapping is the same throughout, and a document has thousands: the first change of each character is told. */
function characters(text: string): Changed {
  const first = new Map<string, Change>();
  const restored = text.replace(/[\u3400-\u9fff\uf900-\ufaff]/g, (from, at: number) => {
    const to = isTraditionalOnly(from)
      ? simplifiedForm(from)
      : from === '著' && !isKept(text, at)
        ? '着'
        : from;
    if (to !== from && !first.has(from)) first.set(from, { rule: 'character-restored', at, from, to });
    return to;
  });
  return { text: restored, changes: [...first.values()] };
}

function isKept(text: string, at: number): boolean {
  const simplified = [...text.slice(Math.max(0, at - 1), at + 2)].map(simplifiedForm).join('');
  return simplified.search(KEPT_WORDS) >= 0;
}
