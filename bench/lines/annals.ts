/** Annals' own composer, without a document around the text. */
import { breakText, type SetLine, setText } from '../../src/typeset/index.js';
import { songMeasure } from '../song.js';
import type { Setter, Setting } from './setter.js';

export const annals: Setter = {
  name: 'Annals',
  async set({ paragraphs, widths, firstLineIndent }) {
    const measure = await songMeasure();
    return new Map(
      widths.map((width) => [
        width,
        paragraphs.map((text) =>
          breakText(text, { width, firstIndent: firstLineIndent, measure }).lines.map((line) => line.trim()),
        ),
      ]),
    );
  },
};

/** How much wider than its own width the space between two Han characters became, in em. */
export interface Looseness {
  median: number;
  /** Of every hundred lines one is looser. */
  hundredth: number;
  most: number;
}

const HAN = /^\p{Script=Han}$/u;

/** Over all lines of a width that are not the last of their paragraph. */
export async function looseness(
  { paragraphs, firstLineIndent }: Omit<Setting, 'folder'>,
  width: number,
): Promise<Looseness> {
  const measure = await songMeasure();
  const lines = paragraphs.flatMap((text) =>
    setText(text, { width, firstIndent: firstLineIndent, measure }).slice(0, -1),
  );
  const widened = lines.map(widening).sort((a, b) => a - b);
  const at = (share: number) => widened[Math.floor((widened.length - 1) * share)] ?? 0;
  return { median: at(0.5), hundredth: at(0.99), most: at(1) };
}

function widening({ boxes }: SetLine): number {
  const spaces = boxes.slice(1).map((box, i) => {
    const before = boxes[i] as SetLine['boxes'][number];
    return HAN.test(before.text) && HAN.test(box.text) ? box.x - before.x - before.width : 0;
  });
  return Math.max(0, ...spaces);
}
