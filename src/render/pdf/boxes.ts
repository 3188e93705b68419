/** Runs → the boxes of a paragraph, each with the run that it is of. */
import type { Points } from '../../document/length.js';
import {
  charactersOf,
  isDivisible,
  type LineRules,
  Paragraph,
  pieceEnd,
  pieceKind,
  TRAITS,
} from '../../typeset/index.js';
import type { Run } from './run.js';
import { padShape, type Shape, shapeAt, shapeOf } from './shape.js';

/** A paragraph's boxes and their runs. */
export interface Boxes {
  paragraph: Paragraph<Shape>;
  runs: Run[];
}

/** Filled again for every paragraph; composing one does not compose another. */
const boxes: Boxes = { paragraph: new Paragraph<Shape>(), runs: [] };

/**
 * Boxes of runs in a paragraph of size `em`, good until the next call. What is wider than `most` is cut into its
 * characters.
 */
export function toBoxes(runs: readonly Run[], em: Points, most: Points, rules?: LineRules): Boxes {
  boxes.paragraph.clear();
  boxes.runs.length = 0;
  for (const run of runs) addRun(run, em, most);
  boxes.paragraph.finish(rules);
  return boxes;
}

function addRun(run: Run, em: Points, most: Points): void {
  const { text, face, size } = run;
  const plain = !run.footnote && !run.pad && !run.ruby;
  for (let at = 0; at < text.length; ) {
    const kind = pieceKind(text, at);
    const end = pieceEnd(text, at, kind);
    const shape = shapeAt(face, text, at, end, kind);
    at = end;
    if (shape.width * size > most && isDivisible(shape)) addCut(shape, run, em);
    else add(plain ? shape : adapt(shape, run), run, em);
  }
}

function addCut(shape: Shape, run: Run, em: Points): void {
  for (const character of charactersOf(shape.text))
    add(adapt(shapeOf(run.face, character, shape.kind), run), run, em);
}

function add(shape: Shape, run: Run, em: Points): void {
  boxes.paragraph.add(shape, run.size / em);
  boxes.runs.push(run);
}

/** The mark of a note stays with what it follows, a quarter em from nothing; characters with one reading stay together. */
function adapt(shape: Shape, { footnote, pad, ruby }: Run): Shape {
  const padded = pad ? padShape(shape, pad.before, pad.after) : shape;
  if (footnote) return { ...padded, traits: TRAITS.glueBefore };
  const within = ruby !== undefined && boxes.runs.at(-1)?.ruby === ruby;
  return within ? { ...padded, traits: (padded.traits & ~TRAITS.plain) | TRAITS.glueBefore } : padded;
}
