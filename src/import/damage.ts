/** Damage that no rule can undo: found and reported with its place, never guessed away. */
import { beginsReading } from './reading.js';

/** A damaged place: an offset in the text, and the characters that stand there. */
export interface Damage {
  kind: DamageKind;
  at: number;
  text: string;
}

export const DAMAGE_KINDS = [
  'byte-lost',
  'character-lost',
  'annotation-odd',
  'annotation-cut',
  'character-masked',
  'character-private',
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** What damage looks like. Where bytes are shifted, Bopomofo, box drawing and rare characters follow the mark. */
const SIGNS: readonly (readonly [DamageKind, RegExp])[] = [
  ['character-lost', /\ufffd+/g],
  ['byte-lost', /[?？][。、；！？;!]?[\u3100-\u312f\u2500-\u259f\ue000-\uf8ff][^\s，。]{0,4}/g],
  ['byte-lost', /[?？][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}[)）]/g],
  ['byte-lost', /[?？]{2,3}(?=[\u3400-\u9fff])/g],
  ['byte-lost', /(?<=[\u3400-\u9fff\d])\?(?=[\u3400-\u9fff\d])/g],
  ['annotation-odd', /.[(（][a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4} ?[)）]/g],
  ['character-masked', /(?<=[\u3400-\u9fff])[*＊×]{1,4}(?=[\u3400-\u9fff，。、])/g],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  ['character-private', /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000-\uf8ff]+/g],
];

const CUT = /([\u3400-\u9fff])[(（]([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6})$/gm;

/** The damaged places of a restored text, in their order; of places that overlap, the first kind counts. */
export function findDamage(text: string): Damage[] {
  const found: Damage[] = SIGNS.flatMap(([kind, sign]) =>
    [...text.matchAll(sign)].map((match) => ({ kind, at: match.index, text: match[0] })),
  );
  for (const match of text.matchAll(CUT)) {
    const [whole, character, start] = match as unknown as [string, string, string];
    if (beginsReading(character, start)) found.push({ kind: 'annotation-cut', at: match.index, text: whole });
  }
  found.sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  return found.reduce<Damage[]>((places, each) => joinedTo(places, each, text), []);
}

/** Places that overlap or touch are one, of the kind of the first. */
function joinedTo(places: Damage[], each: Damage, text: string): Damage[] {
  const before = places.at(-1);
  const end = before ? before.at + before.text.length : -1;
  if (!before || each.at > end) places.push(each);
  else before.text = text.slice(before.at, Math.max(end, each.at + each.text.length));
  return places;
}
