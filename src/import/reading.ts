/** Readings of characters, by pinyin-pro. */
import { polyphonic } from 'pinyin-pro';

const known = new Map<string, ReadonlySet<string>>();

/** A tone mark over a vowel: what tells an annotation from a word in brackets. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u;

/** Latin letters that stand for others in annotations copied from textbooks. */
const plain = (reading: string): string => reading.normalize('NFC').replaceAll('ɑ', 'a').replaceAll('ɡ', 'g');

/** Whether `annotation`, with its tone mark, is a reading of the character. */
export function isReading(character: string, annotation: string): boolean {
  const reading = plain(annotation);
  if (!TONED.test(reading)) return false;
  const readings = known.get(character) ?? new Set(polyphonic(character, { type: 'array' }).flat());
  known.set(character, readings);
  return readings.has(reading);
}

/** Whether `start` begins a reading of the character, tone marks aside: an annotation that is cut off. */
export function beginsReading(character: string, start: string): boolean {
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  return polyphonic(character, { type: 'array' })
    .flat()
    .some((reading) => bare(reading).startsWith(bare(start)));
}
