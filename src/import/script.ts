/** Which script a document is in, and whether a machine put it there: decided once, before anything is restored. */
import { isTraditionalOnly } from './character.js';
import { isReading } from './reading.js';

/**
 * - `simplified`: as written.
 * - `traditional`: as written.
 * - `machine`: Simplified text mapped to Traditional one to one, with or without readings in brackets.
 */
export type Script = 'simplified' | 'traditional' | 'machine';

/** An annotation: a character, a bracket, letters, at most a space, a bracket. */
export const ANNOTATION = /([\u3400-\u9fff])[(（]((?:\p{Script=Latin}|\p{M}){1,8}) ?[)）]/gu;

/** Characters that only a person writes in Traditional text: the machine leaves 于 后 里 制 系 范 as they are. */
const BY_HAND = /[於後裏裡幹髮麵製餘鐘鍾並係範]/g;

/** Their Simplified forms, which the machine leaves in its Traditional text. */
const LEFT = /[于后里制并范余]|关系|關系/g;

/** Shares of Traditional characters among Han characters, below which a text is Simplified with a few names. */
const FEW = 0.04;

/** The script of a text. */
export function scriptOf(text: string): Script {
  for (const [, character, reading] of text.matchAll(ANNOTATION)) {
    if (character && reading && isTraditionalOnly(character) && isReading(character, reading))
      return 'machine';
  }
  let han = 0;
  let traditional = 0;
  for (const [character] of text.matchAll(/[\u3400-\u9fff]/g)) {
    han += 1;
    if (isTraditionalOnly(character)) traditional += 1;
  }
  if (traditional <= han * FEW) return 'simplified';
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(BY_HAND) === 0 && count(LEFT) >= 2 ? 'machine' : 'traditional';
}
