/** What measuring a file against GB/T 9704 gives. */
import type { FaceKind } from './face.js';
import type { ParameterId, Wanted } from './parameter.js';

/** The format that a file's parts show: 7, or one of clause 10. */
export type OfficialKind = 'document' | 'letter' | 'order' | 'minutes' | 'none';

/** Something found that is no number: a text of the file, or one of these. */
export type Term =
  | 'none'
  | 'present'
  | 'bold'
  | 'regular'
  | 'covers'
  | 'beside'
  | 'trapezoid'
  | 'rhombus'
  | 'one-line'
  | 'rectangle'
  | 'hourglass'
  | 'irregular'
  | 'outer-side'
  | 'inner-side'
  | 'blank'
  | 'apart'
  | 'touching'
  | 'beyond'
  | 'all';

/** A measured value in the unit of what is wanted: a number, a text of the file, or a term. */
export type Value = number | string | { term: Term; detail?: string };

/** A value at a place. */
export interface Measured {
  value: Value;
  /** PDF, from 1. */
  page?: number;
  /** For forms: whether it is as it should be. */
  fits?: boolean;
}

/** Why something could not be measured. */
export type Reason =
  /** Hangs on lines and pages, which a .docx has only when a program lays it out. */
  | 'layout'
  /** No page is full of body text. */
  | 'no-full-page'
  /** No paragraph goes on over full lines, which show the edges of the type block. */
  | 'no-full-line'
  /** The page could not be painted, or is too large to. */
  | 'no-ink'
  /** The file's text has no form that tells it. */
  | 'no-text';

/** What limits a value. */
export type Remark =
  /** Computed from a .docx as LibreOffice 7.4 sets exact lines; Word is unverified. */
  | 'computed'
  /** Measured by ink, on the first hundred pages only. */
  | 'first-pages'
  /** A face that stands in for the one that the standard names. */
  | 'substitute';

export type Verdict = 'fits' | 'differs' | 'absent' | 'unmeasurable';

/** A parameter of the standard, and what the file makes of it. */
export interface Finding {
  parameter: ParameterId;
  /** Clause of GB/T 9704-2012; empty where another rule asks. */
  clause: string;
  wanted: Wanted;
  verdict: Verdict;
  /** Every value found, each with whether it fits. */
  found: (Measured & { fits: boolean })[];
  reason?: Reason;
  remark?: Remark;
}

/** The measure of a file. */
export interface Gbt9704Report {
  standard: 'GB/T 9704-2012';
  format: 'docx' | 'pdf';
  name?: string;
  kind: OfficialKind;
  /** Pages of a PDF. */
  pages?: number;
  findings: Finding[];
}

/** What a measuring function gives: values, or why there are none. An empty list says that the part is absent. */
export type Outcome = readonly Measured[] | { reason: Reason };

/** Measuring functions, one for every parameter. */
export type Measures<Source> = { [Id in ParameterId]: (source: Source) => Outcome };

export type { FaceKind, ParameterId, Wanted };
