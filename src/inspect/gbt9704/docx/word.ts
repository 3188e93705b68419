/** What the measuring functions of a .docx share. */
import type { Measured, Outcome } from '../finding.js';
import { flowFrom, type Placed } from './flow.js';
import type { WordParagraph } from './paragraph.js';
import { partsOf, type WordParts } from './parts.js';
import type { WordBody, WordSource } from './source.js';

/** A file with its parts, and with the places of those on its first page. */
export interface Word extends WordSource {
  parts: WordParts;
  placed: Placed[];
}

export function wordOf(source: WordSource): Word {
  return { ...source, parts: partsOf(source), placed: flowFrom(source.paragraphs, source.page) };
}

/** Only a program that lays the file out knows. */
export const LAYOUT = { reason: 'layout' } as const;

export const ofBody =
  (measure: (body: WordBody, word: Word) => Outcome) =>
  (word: Word): Outcome =>
    word.body ? measure(word.body, word) : { reason: 'no-text' };

/** Where a paragraph stands on the first page; undefined where the lines above it do not tell. */
export const placeOf = ({ placed }: Word, paragraph: WordParagraph | undefined): Placed | undefined =>
  placed.find((each) => each.paragraph === paragraph);

/** A value, or nothing. */
export const one = (value: Measured['value'] | undefined, fits?: boolean): Measured[] =>
  value === undefined ? [] : [{ value, ...(fits !== undefined && { fits }) }];
