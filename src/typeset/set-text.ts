/** Plain text → set lines, for whoever wants lines without a document. */
import { type Box, type Em, type Measure, makeBox, toBoxes } from './box.js';
import { justify } from './justify.js';
import { type LineRules, Paragraph } from './paragraph.js';
import { charactersOf, isDivisible } from './piece.js';
import { type Breach, type Line, totalFit } from './total-fit.js';

/** How a text is set. */
export interface TextOptions extends LineRules {
  /** Width of the lines. */
  width: Em;
  /** Of the first line; 0 unless told. */
  firstIndent?: Em;
  measure: Measure;
}

/** A line as it stands. */
export interface SetLine {
  /** With the spaces at its end. */
  text: string;
  /** Its boxes that show, with the left edge of each from the left edge of the lines. */
  boxes: { text: string; x: Em; width: Em }[];
  /** Where its ink begins and ends. */
  left: Em;
  right: Em;
  breaches: Breach[];
}

/** Sets a paragraph: justified, its last line not. */
export function setText(text: string, options: TextOptions): SetLine[] {
  const paragraph = new Paragraph().addAll(cutWide(text, options)).finish(options);
  const first = options.width - (options.firstIndent ?? 0);
  return totalFit(paragraph, { first, rest: options.width }).map((line, i) =>
    setLine(paragraph, line, i === 0 ? (options.firstIndent ?? 0) : 0, options.width),
  );
}

/** The lines of a paragraph as text, and how often each rule had to give way. */
export function breakText(
  text: string,
  options: TextOptions,
): { lines: string[]; breaches: Record<Breach, number> } {
  const lines = setText(text, options);
  const breaches = { margin: 0, pair: 0, prohibition: 0, unit: 0 };
  for (const line of lines) for (const breach of line.breaches) breaches[breach]++;
  return { lines: lines.map((line) => line.text), breaches };
}

/** Boxes of a text; one wider than a line is cut into its characters. */
function cutWide(text: string, { width, firstIndent = 0, measure }: TextOptions): Box[] {
  const most = Math.min(width, width - firstIndent);
  return toBoxes(text, measure).flatMap((box) =>
    box.width > most && isDivisible(box) ? cutBox(box, measure) : [box],
  );
}

const cutBox = ({ text, kind }: Box, measure: Measure): Box[] =>
  charactersOf(text).map((character) => makeBox({ text: character, kind }, measure(character, kind)));

function setLine(paragraph: Paragraph, line: Line, start: Em, edge: Em): SetLine {
  justify(paragraph, line, edge - start - paragraph.widthOf(line.from, line.to), !line.last);
  const boxes: SetLine['boxes'] = [];
  let x = start - (paragraph.boxes[line.from]?.blankBefore ?? 0);
  for (let k = line.from; k < line.end; k++) {
    const { text, width } = paragraph.boxes[k] as Box;
    if (k > line.from) x += paragraph.gaps[k] as number;
    boxes.push({ text, x, width });
    x += width;
  }
  const text = paragraph.boxes.slice(line.from, line.to).map((box) => box.text);
  const right = x - (paragraph.boxes[line.end - 1]?.blankAfter ?? 0);
  return { text: text.join(''), boxes, left: start, right, breaches: breachesOf(line) };
}

const breachesOf = ({ breach, overfull }: Line): Breach[] => [
  ...(breach ? [breach] : []),
  ...(overfull ? (['margin'] as const) : []),
];
