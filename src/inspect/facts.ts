/**
 * What a finished file says about itself. One type serves Word and PDF, so that the two can be laid
 * side by side; what a format does not record is absent, never guessed.
 */

/** Millimetres, rounded to a hundredth. */
export type Millimetres = number;

/** The facts of a .docx or a .pdf. */
export interface Facts {
  format: 'docx' | 'pdf';
  /** The name that the caller gave, for display. */
  name?: string;
  /** Size of the file. */
  bytes: number;
  /** PDF: counted. Word: what the program that saved the file last wrote down, if it did. */
  pages?: number;
  properties: PropertyFacts;
  fonts: FontFact[];
  /** Headings: Word's paragraphs with an outline level, a PDF's bookmarks. */
  outline: OutlineFact[];
  /** The text in reading order, without headers and footers. */
  paragraphs: ParagraphFact[];
  /** Headers and footers. */
  furniture: FurnitureFact[];
  /** One entry for each section of a .docx, for each page of a .pdf. */
  geometry: GeometryFact[];
  pictures: PictureFact[];
  links: LinkFact[];
  /** Names that links can point to: Word's bookmarks, a PDF's named destinations. */
  anchors: string[];
  /** Number of tables; for a PDF only where it is tagged. */
  tables?: number;
  /** Number of footnotes and endnotes that the text refers to; Word only. */
  notes?: number;
  /** Whether a PDF has a structure that readers can follow (`/Marked`, and a tree); absent for Word. */
  tagged?: boolean;
  /** Standards that a PDF claims to follow in its XMP, such as `PDF/A-2a` and `PDF/UA-1`. A claim is no proof. */
  standards?: string[];
  /** The numbers that a PDF shows for its pages, where it says so (`/PageLabels`). */
  pageLabels?: string[];
}

/** The properties of the file. Dates are ISO 8601. */
export interface PropertyFacts {
  title?: string;
  author?: string;
  subject?: string;
  keywords?: string;
  /** BCP 47. */
  language?: string;
  created?: string;
  modified?: string;
  /** The program that wrote the file. */
  producer?: string;
}

/** A font that the file names or carries. */
export interface FontFact {
  /** Family name (Word) or PostScript name without the subset tag (PDF). */
  name: string;
  embedded: boolean;
  subset: boolean;
  /** Whether text is set in it. A PDF lists only fonts in use. */
  used: boolean;
  /** Size of the embedded data in the file, uncompressed; all styles of the family together. Word only. */
  bytes?: number;
  /** The face to take where the embedded one cannot be shown. Word only. */
  alternative?: string;
}

/** A heading. */
export interface OutlineFact {
  /** With its number. */
  title: string;
  /** From 1. */
  depth: number;
  /** Page that it leads to, from 1. PDF only. */
  page?: number;
}

/** A paragraph. In a PDF paragraphs are put together from lines, as well as spacing and indents tell. */
export interface ParagraphFact {
  /** Without the automatic number. A tab is `\t`, a forced line end `\n`. */
  text: string;
  /** The automatic number or bullet, computed from the numbering definitions. Word only. */
  label?: string;
  /** Name of the paragraph style. Word only. */
  style?: string;
  /** Characters of the text with their readings above them. Word only. */
  ruby?: RubyFact[];
  /** Number of the note that the paragraph belongs to; notes follow the paragraph that refers to them. */
  note?: number;
  /** Page on which it starts, from 1. PDF only. */
  page?: number;
  /** PDF only. */
  lines?: LineFact[];
}

/** Characters and their reading, such as pinyin; the text of the paragraph has the characters alone. */
export interface RubyFact {
  text: string;
  reading: string;
}

/** A line as it stands on its page; distances from the left and the top edge of the page. */
export interface LineFact {
  text: string;
  page: number;
  /** Left edge of the first character. */
  x: Millimetres;
  /** Baseline. */
  y: Millimetres;
  width: Millimetres;
  /** Pieces set in one font at one size. */
  runs: RunFact[];
}

/** Text of a line set in one font at one size. */
export interface RunFact {
  text: string;
  x: Millimetres;
  width: Millimetres;
  font: string;
  /** Points. */
  size: number;
}

/** A header or footer. */
export interface FurnitureFact {
  kind: 'header' | 'footer';
  text: string;
  /** Word: the pages that it stands on. */
  pages?: 'default' | 'first' | 'even';
  /** Word: section, from 1. */
  section?: number;
  /** PDF: page, from 1. */
  page?: number;
  /** PDF only. */
  line?: LineFact;
}

/** Size of a page and, in Word, its margins. */
export interface GeometryFact {
  /** Word, from 1. */
  section?: number;
  /** PDF, from 1. */
  page?: number;
  width: Millimetres;
  height: Millimetres;
  margins?: { top: Millimetres; right: Millimetres; bottom: Millimetres; left: Millimetres };
  /** Word, where there are several. */
  columns?: number;
}

/** A picture or chart. */
export interface PictureFact {
  /** Alternative text. */
  description?: string;
  /** PDF only. */
  page?: number;
}

/** A link to an address (`url`) or to a place in the file (`anchor`). */
export interface LinkFact {
  url?: string;
  anchor?: string;
  /** The text that carries it. Word only. */
  text?: string;
  /** Page that it stands on. PDF only. */
  page?: number;
}

/** Millimetres of points. */
export const millimetres = (points: number): Millimetres => Math.round((points * 2540) / 72) / 100;

/** `value` without the keys whose value is undefined; facts say nothing rather than `undefined`. */
export function present<T extends object>(value: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}
