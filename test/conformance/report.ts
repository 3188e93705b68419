/** What the judges say about Word files; the Java side writes it (`Report.java`). */
export interface Report {
  files: FileReport[];
}

/** A file; what a reader finds is null where a violation says that the reader refuses the file. */
export interface FileReport {
  path: string;
  parts: PartReport[];
  violations: Violation[];
  /** By Apache POI. */
  content: Content | null;
  /** The paragraphs of the body, by docx4j. */
  second: string[] | null;
}

/** A part, and what has checked it: the schema of its root element, or other means. */
export interface PartReport {
  name: string;
  contentType: string;
  schema: string | null;
  otherwise: string | null;
}

/** Something wrong at an element; `near` is the text of its paragraph. */
export interface Violation {
  part: string;
  at: string;
  message: string;
  near: string;
}

/** What a reader finds. */
export interface Content {
  properties: Record<string, string | null>;
  /** Names of the paragraph styles, by id. */
  styles: Record<string, string>;
  paragraphs: ReadParagraph[];
  tables: { cells: number[]; headRows: number; description: string | null }[];
  charts: { title: string; series: ReadSeries[] }[];
  pictures: { kind: string; name: string; description: string | null }[];
}

/** A series of a chart; values as they are written in the file. */
export interface ReadSeries {
  name: string;
  categories: string[];
  values: string[];
}

/** A paragraph of a story, which is a part of the text such as the body or a note. */
export interface ReadParagraph {
  story: 'body' | 'footnote' | 'endnote' | 'header' | 'footer';
  /** The note that it belongs to. */
  note: string | null;
  /** Id of its style; Word takes the default style where there is none. */
  style: string | null;
  /** A number that Word counts stands before the text. */
  numbered: boolean;
  textBox: boolean;
  text: string;
  /** The notes that it refers to. */
  notes: string[];
}

/** What veraPDF says of a PDF against one of its profiles (`PdfConformance.java`). */
export interface PdfVerdict {
  path: string;
  /** `2a`, `ua1` and so on. */
  flavour: string;
  compliant: boolean;
  /** Each failed check, by the clause of the standard; `at` is the path of the object. */
  failures: { clause: string; test: number; message: string; at: string }[];
}
