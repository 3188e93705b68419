/** The characters of GB/T 2312-1980, as the platform's decoder has them. */

const HAN = /\p{sc=Han}/u;
/** The decoder is that of GB 18030, which fills cells that GB/T 2312 leaves empty. */
const ADDED = /[\p{Co}\u20acⅰ-ⅹ]/u;
const ROWS = 94;
/** Of row and cell numbers in EUC-CN. */
const OFFSET = 0xa0;

/** The characters of the rows from `first` to `last`, in their order. */
function rows(first: number, last: number): string[] {
  const cells = Array.from({ length: last - first + 1 }, (_, row) =>
    Array.from({ length: ROWS }, (_, cell) => [OFFSET + first + row, OFFSET + 1 + cell]),
  );
  const text = new TextDecoder('gb2312').decode(Uint8Array.from(cells.flat(2)));
  return [...text].filter((character) => !ADDED.test(character) && character !== '\ufffd');
}

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Level 1 (rows 16–55): the 3,755 characters in common use, by pronunciation. */
export const commonCharacters = once((): string =>
  rows(16, 55)
    .filter((each) => HAN.test(each))
    .join(''),
);

/** Rows 1–3: punctuation, signs, numbers, full-width letters. */
export const signs = once((): string => rows(1, 3).join(''));

const all = once(() => new Set([...rows(1, 9), ...rows(16, 87).filter((each) => HAN.test(each))]));

/** Whether a font of GB/T 2312 alone has the character. */
export function isInGb2312(character: string): boolean {
  return all().has(character);
}
