/** Subsets of a font: the characters that a document uses, and no more. */
import subsetFont from 'subset-font';

/**
 * What a word processor or a PDF needs of a subset. `STAT` and `BASE` go: a subset keeps a STAT whose
 * names are gone, which font checkers reject. Of the names, copyright, trademark, maker and licence
 * stay beside the default ones (0–6).
 */
const OPTIONS = {
  targetFormat: 'sfnt',
  noHinting: true,
  keepFeatures: ['vert', 'vrt2', 'locl', 'ccmp', 'kern', 'mark', 'mkmk', 'halt', 'vhal', 'palt'],
  dropTables: ['STAT', 'BASE'],
  preserveNameIds: [0, 7, 8, 9, 10, 11, 12, 13, 14],
} as const;

/** How many subsets of one font stay in memory; certificates of one batch differ in a few characters each. */
const KEPT = 64;

/** Gives subsets of one font by the characters of a text, the same array for the same characters. */
export function subsetter(font: () => Buffer): (text: string) => Promise<Uint8Array> {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (text) => {
    const characters = charactersOf(text);
    const known = kept.get(characters);
    if (known) return known;
    const subset = subsetFont(font(), characters, OPTIONS);
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value as string);
    kept.set(characters, subset);
    return subset;
  };
}

/** The characters of a text, each once, by code point: the order of a text must not change its font. */
function charactersOf(text: string): string {
  return [...new Set(text)]
    .sort((a, b) => (a.codePointAt(0) as number) - (b.codePointAt(0) as number))
    .join('');
}
