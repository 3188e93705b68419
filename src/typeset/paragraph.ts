/**
 * A paragraph as numbers: boxes side by side in arrays, and sums from its start, so that the width of any
 * line is one subtraction and breaking takes time in proportion to the paragraph's length.
 */
import { type Box, type Em, TRAITS } from './box.js';
import { BREAK, breakClass } from './break-class.js';
import { fillGap, type Gap, newGap, STRETCH } from './gap.js';
import { LEVELS, type ProhibitionLevel } from './prohibition.js';

/** House rules that CLREQ leaves open. */
export interface LineRules {
  /** Which characters begin or end no line; `basic` unless told. */
  prohibition?: ProhibitionLevel;
  /** Lets one of 、，。． stand beyond the end of a line (CLREQ, Hanging Punctuation); off unless told. */
  hanging?: boolean;
}

/** Marks that may hang. */
const HANGING = '、，。．';
/** How unwelcome each step of narrowing is, against the first ones. */
const SHRINK_WEIGHTS: readonly number[] = [0, 0.6, 1, 1, 1.5, 2];
/** Arrays longer than this are not kept for the next paragraph. */
const KEPT = 1 << 16;

const gap = newGap();
/** The place before the first box. */
const start = newGap();
/** Between two characters that no rule is about. */
const between: Gap = { ...newGap(), stretchLevel: STRETCH.even };

/** Takes a mark's blank away for good. */
function narrow(place: Gap): void {
  place.natural -= place.shrink;
  place.shrink = 0;
}

/** Filled again for every paragraph: a document makes no garbage of it. Lengths are in em of the paragraph. */
export class Paragraph<B extends Box = Box> {
  count = 0;
  boxes: B[] = [];
  /** Sizes of the boxes' runs against the paragraph's. */
  sizes: number[] = [];
  private capacity = 0;

  // Of the place before box k:
  natural = new Float64Array(0);
  shrink = new Float64Array(0);
  elastic = new Float64Array(0);
  shrinkLevel = new Uint8Array(0);
  stretchLevel = new Uint8Array(0);
  breaks = new Uint8Array(0);

  // Of lines that begin with box k, or end before it:
  /** Left edge of a line's ink. */
  left = new Float64Array(0);
  /** Right edge of a line's ink, spaces at its end and the blank of its last mark away (GB/T 15834 5.1.10). */
  right = new Float64Array(0);
  /** Beyond the last box that shows. */
  visible = new Int32Array(0);

  /** Space before box k in its line, as `justify` sets it. */
  gaps = new Float64Array(0);

  // Sums over the places before box k, that of box k itself included:
  shrinkSum = new Float64Array(0);
  weightSum = new Float64Array(0);
  elasticSum = new Float64Array(0);
  evenSum = new Float64Array(0);

  /** Takes boxes away; the next paragraph begins. */
  clear(): void {
    this.count = 0;
    if (this.boxes.length > KEPT) this.boxes = [];
    if (this.sizes.length > KEPT) this.sizes = [];
    this.boxes.length = 0;
    this.sizes.length = 0;
  }

  /** Adds a box whose text is `size` as large as the paragraph's. */
  add(box: B, size: number): void {
    this.boxes.push(box);
    this.sizes.push(size);
  }

  /** Adds the boxes of a text in the paragraph's size. */
  addAll(boxes: readonly B[]): this {
    for (const box of boxes) this.add(box, 1);
    return this;
  }

  /** Computes places and sums, when all boxes are there. */
  finish(rules: LineRules = {}): this {
    this.count = this.boxes.length;
    this.makeRoom(this.count + 2);
    this.fillPlaces(LEVELS[rules.prohibition ?? 'basic']);
    this.fillEdges(rules.hanging ?? false);
    return this;
  }

  /** Width of boxes [from, to) as a line, by themselves. */
  widthOf(from: number, to: number): Em {
    return Math.max(0, (this.right[to] as number) - (this.left[from] as number));
  }

  /** How far boxes [from, to) can be narrowed as a line. */
  shrinkOf(from: number, to: number): Em {
    const end = this.visible[to] as number;
    return end - from < 2 ? 0 : (this.shrinkSum[end - 1] as number) - (this.shrinkSum[from] as number);
  }

  private makeRoom(length: number): void {
    const enough = length <= this.capacity && (this.capacity <= KEPT || length * 4 > this.capacity);
    if (enough) return;
    this.capacity = Math.max(1024, length > KEPT ? length : length * 2);
    for (const name of ['natural', 'shrink', 'elastic', 'left', 'right', 'gaps'] as const)
      this[name] = new Float64Array(this.capacity);
    for (const name of ['shrinkSum', 'weightSum', 'elasticSum', 'evenSum'] as const)
      this[name] = new Float64Array(this.capacity);
    for (const name of ['shrinkLevel', 'stretchLevel', 'breaks'] as const)
      this[name] = new Uint8Array(this.capacity);
    this.visible = new Int32Array(this.capacity);
  }

  private fillPlaces(level: number): void {
    const { boxes, sizes } = this;
    this.setPlace(0, start, BREAK.free);
    for (let k = 1; k < this.count; k++) {
      const before = boxes[k - 1] as Box;
      const after = boxes[k] as Box;
      if ((before.traits & after.traits & TRAITS.plain) !== 0) {
        this.setPlace(k, between, BREAK.free);
        continue;
      }
      fillGap(gap, before, after, sizes[k - 1] as number, sizes[k] as number);
      const place = breakClass(boxes[k - 2], before, after, level);
      // What is read in one breath is not widened within.
      if ((place === BREAK.unit || place === BREAK.pair) && gap.stretchLevel >= STRETCH.even)
        gap.stretchLevel = STRETCH.none;
      if ((before.traits & TRAITS.bang) !== 0 && this.endsPair(k)) narrow(gap);
      // The apostrophe of don’t.
      if (place === BREAK.unit && before.text === '’') narrow(gap);
      this.setPlace(k, gap, place);
    }
  }

  /** Whether just two of ！？ stand before place k: together they take one em (GB/T 15834 5.1.2). */
  private endsPair(k: number): boolean {
    const bangs = [k - 3, k - 2, k].map((at) => ((this.boxes[at]?.traits ?? 0) & TRAITS.bang) !== 0);
    return bangs[1] === true && !bangs[0] && !bangs[2] && gap.natural === 0;
  }

  private setPlace(k: number, place: Gap, breaks: number): void {
    this.natural[k] = place.natural;
    this.shrink[k] = place.shrink;
    this.elastic[k] = place.elastic;
    this.shrinkLevel[k] = place.shrinkLevel;
    this.stretchLevel[k] = place.stretchLevel;
    this.breaks[k] = breaks;
    const weighted = place.shrink * (SHRINK_WEIGHTS[place.shrinkLevel] as number);
    const even = place.stretchLevel >= STRETCH.even ? 1 : 0;
    const at = Math.max(0, k - 1);
    this.shrinkSum[k] = (k === 0 ? 0 : (this.shrinkSum[at] as number)) + place.shrink;
    this.weightSum[k] = (k === 0 ? 0 : (this.weightSum[at] as number)) + weighted;
    this.elasticSum[k] = (k === 0 ? 0 : (this.elasticSum[at] as number)) + place.elastic;
    this.evenSum[k] = (k === 0 ? 0 : (this.evenSum[at] as number)) + even;
  }

  private fillEdges(hanging: boolean): void {
    let end = 0;
    this.right[0] = 0;
    this.visible[0] = 0;
    for (let k = 0; k < this.count; k++) {
      const box = this.boxes[k] as Box;
      const size = this.sizes[k] as number;
      const start = end + (this.natural[k] as number);
      end = start + box.width * size;
      this.left[k] = start + box.blankBefore * size;
      const shows = box.kind !== 'space' && box.kind !== 'lineEnd';
      this.right[k + 1] = shows ? end - this.cut(k, box, hanging) * size : (this.right[k] as number);
      this.visible[k + 1] = shows ? k + 1 : (this.visible[k] as number);
    }
  }

  /** What the last box of a line has beyond its edge. A mark after a mark does not hang (CLREQ). */
  private cut(k: number, box: Box, hanging: boolean): Em {
    const hangs = hanging && HANGING.includes(box.text) && (this.boxes[k - 1]?.blankAfter ?? 0) === 0;
    return hangs ? box.width : box.blankAfter;
  }
}
