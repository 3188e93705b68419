/** Characters that do not begin or end a line (CLREQ, Prohibition Rules for Line Start and Line End). */

/**
 * CLREQ's levels, each with what the one before has. `none` keeps only what is never divided; `basic` is
 * what it recommends.
 */
export type ProhibitionLevel = 'none' | 'basic' | 'gb' | 'strict';

/** Levels as numbers; a character whose number is not above that of a paragraph's level is forbidden in it. */
export const LEVELS: Readonly<Record<ProhibitionLevel, number>> = { none: 0, basic: 1, gb: 2, strict: 3 };
/** The number of a character that no level forbids. */
export const ALLOWED = 9;

interface Rule {
  characters: string;
  level: ProhibitionLevel;
  clause: string;
}

const NO_LINE_START: readonly Rule[] = [
  { characters: '、，。．；：！？', level: 'basic', clause: 'GB/T 15834 5.1.1, 5.1.2' },
  { characters: '‼⁇⁈⁉', level: 'basic', clause: 'GB/T 15834 5.1.2' },
  { characters: '”’）》〉」』】〕］｝〗', level: 'basic', clause: 'GB/T 15834 5.1.3' },
  { characters: '～〜–－—', level: 'basic', clause: 'GB/T 15834 5.1.6' },
  { characters: '·・‧', level: 'basic', clause: 'GB/T 15834 5.1.7' },
  { characters: '／/', level: 'basic', clause: 'CLREQ, basic: 分隔号' },
  { characters: ',.;:!?)]}', level: 'basic', clause: 'the same marks in Western text' },
  { characters: '々〻ー', level: 'basic', clause: 'marks of repetition stay with what they repeat' },
  { characters: '…⋯', level: 'basic', clause: 'a single … is no ellipsis but a mark after its text' },
];

/** Two em of dash or ellipsis may begin a line up to the level `gb`. */
const NO_LINE_START_PAIRS: Rule = {
  characters: '—⸺⸻…⋯',
  level: 'strict',
  clause: 'CLREQ, strict: 破折号, 省略号',
};

const NO_LINE_END: readonly Rule[] = [
  { characters: '“‘（《〈「『【〔［｛〖', level: 'basic', clause: 'GB/T 15834 5.1.3' },
  { characters: '([{', level: 'basic', clause: 'the same marks in Western text' },
  { characters: '／/', level: 'gb', clause: 'GB/T 15834 5.1.9' },
];

const tableOf = (rules: readonly Rule[]): Map<string, number> =>
  new Map(
    rules.flatMap(({ characters, level }) =>
      Array.from(characters, (character) => [character, LEVELS[level]] as const),
    ),
  );

const noLineStart = tableOf(NO_LINE_START);
const noLineStartPairs = tableOf([NO_LINE_START_PAIRS]);
const noLineEnd = tableOf(NO_LINE_END);

/** The number of the first level at which a line may not begin with a character; `wide` for —— and ……. */
export const lineStartLevel = (character: string, wide: boolean): number =>
  (wide ? noLineStartPairs : noLineStart).get(character) ?? ALLOWED;

/** The number of the first level at which a line may not end with a character. */
export const lineEndLevel = (character: string): number => noLineEnd.get(character) ?? ALLOWED;
