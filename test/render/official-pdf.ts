/** Official documents of the tests as PDF: their lines in millimetres, and how far these are from where they belong. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import type { VFileMessage } from 'vfile-message';
import { fitMarks } from '../../src/document/mark-size.js';
import { baseStyles } from '../../src/document/profile.js';
import type { StyleSheet } from '../../src/document/style.js';
import type { Document } from '../../src/document/tree.js';
import { renderer } from '../../src/render/pdf.js';
import { temporaryFolder } from '../temporary.js';
import { OFFICIAL } from './official-documents.js';
import { readPages } from './page-text.js';
import { bare } from './pdf-samples.js';
import { testWorld } from './world.js';

const MM = 25.4 / 72;

/** The em box of the body's characters, the pitch of its lines and the white between them, in millimetres. */
export const EM = 15.75 * MM;
export const PITCH = 29.6 * MM;
export const LEAD = (PITCH - EM) / 2;
/** The type block of GB/T 9704 5.2.1. */
export const BLOCK = { left: 28, top: 37, right: 184, bottom: 262 };

/** A line with the edges of its em box, in millimetres from the left and the top edge of the page. */
export interface MeasuredLine {
  text: string;
  page: number;
  x: number;
  right: number;
  baseline: number;
  top: number;
  bottom: number;
  size: number;
}

export interface Measured {
  bytes: Uint8Array;
  lines: MeasuredLine[];
  messages: VFileMessage[];
  /** The styles, marks made to fit. */
  styles: StyleSheet;
  /** The line that a text begins. */
  line(start: string): MeasuredLine;
  /** The path of the file, for programs from outside. */
  path(): Promise<string>;
}

/** Renders a document with marks that fit, and measures its lines. */
export async function measure(
  t: ExecutionContext,
  document: Document | string,
  sheet: StyleSheet = baseStyles,
): Promise<Measured> {
  const tree = typeof document === 'string' ? (OFFICIAL[document] as Document) : document;
  const styles = fitMarks(tree, sheet);
  const { bytes, messages } = await renderer.render(tree, styles, await testWorld());
  const pages = await readPages(bytes);
  const lines = pages.flatMap((page, i) =>
    page.lines.map(({ text, x, y, width, size }): MeasuredLine => {
      const em = size * MM;
      const edges = { baseline: y * MM, top: y * MM - 0.88 * em, bottom: y * MM + 0.12 * em };
      return { text: bare(text), page: i + 1, x: x * MM, right: (x + width) * MM, size, ...edges };
    }),
  );
  return {
    bytes,
    lines,
    messages,
    styles,
    line(start) {
      const found = lines.find(({ text }) => text.startsWith(start));
      if (!found) throw new Error(`no line ${start} among ${lines.map(({ text }) => text)}`);
      return found;
    },
    async path() {
      const path = join(await temporaryFolder(t), `${tree.id}.pdf`);
      writeFileSync(path, bytes);
      return path;
    },
  };
}

/** Whether a length is what it should be; the tolerance for em boxes is 0.3 mm. */
export function near(t: ExecutionContext, actual: number, expected: number, what: string, tolerance = 0.3) {
  t.true(
    Math.abs(actual - expected) <= tolerance,
    `${what}: ${actual.toFixed(2)} of ${expected.toFixed(2)} mm`,
  );
}

/** The middle between the ends of a line. */
export const middle = ({ x, right }: MeasuredLine): number => (x + right) / 2;
