/** What reading a story takes and gives. */
import type { FurnitureFact, LinkFact, OutlineFact, ParagraphFact, PictureFact } from '../facts.js';
import type { Counter } from './numbering.js';
import type { Relationship } from './package.js';
import type { FontUse } from './run-font.js';
import type { WordStyles } from './styles.js';
import type { Element } from './xml.js';

/** What a story is read with; handed down, never written. */
export interface StoryContext {
  styles: WordStyles;
  counter: Counter;
  fonts: FontUse;
  /** Relationships of the part that holds the story. */
  relationships: ReadonlyMap<string, Relationship>;
  /** A note by the name of its reference element and its id. */
  note(reference: string, id: string): { element: Element; context: StoryContext } | undefined;
  /** Number of the note that is being read. */
  number?: number;
}

/** What is found; written, never handed back down. */
export interface Findings {
  paragraphs: ParagraphFact[];
  outline: OutlineFact[];
  furniture: FurnitureFact[];
  pictures: PictureFact[];
  links: LinkFact[];
  anchors: string[];
  /** Section properties in order. */
  sections: Element[];
  tables: number;
  /** Notes so far, by the name of their reference element. */
  notes: Map<string, number>;
  /** Open fields, outermost first: whether the text that comes is the field's code or its result. */
  fields: ('code' | 'result')[];
}

/** Findings before anything is read. */
export const noFindings = (): Findings => ({
  paragraphs: [],
  outline: [],
  furniture: [],
  pictures: [],
  links: [],
  anchors: [],
  sections: [],
  tables: 0,
  notes: new Map(),
  fields: [],
});
