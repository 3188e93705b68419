/**
 * Where word processors end lines. What Word does is from its documentation and unverified; what LibreOffice 7.4 does
 * is measured (test/render/docx-pages.test.ts).
 */

/** How a program sets lines of Chinese. */
export interface LineRules {
  /** The gap between Han characters and letters or digits, in em. */
  autoSpace: number;
  /** Whether tracking stands after the last character of a run of one look and script as well. */
  tracksEnds: boolean;
  /** Marks that may stand outside the right edge, but for that of a table's cell. */
  hanging: ReadonlySet<number>;
  /** The place to end a line whose character at `at` does not fit; `start` or less where there is none. */
  lastBreak(codes: readonly number[], at: number, start: number): number;
}

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.codePointAt(0) as number));

/** The prohibitions of a program for simplified Chinese (17.15.1.58, 17.15.1.59). */
interface Prohibition {
  start: ReadonlySet<number>;
  end: ReadonlySet<number>;
}

const WORD_PROHIBITION: Prohibition = {
  start: codesOf(
    '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
  ),
  end: codesOf('$([{£¥·‘“〈《「『【〔〖〝﹗﹙﹛＄（．［｛￡￥'),
};

const LIBRE_OFFICE_PROHIBITION: Prohibition = {
  start: codesOf(
    ':!),.;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-′’”',
  ),
  end: codesOf('([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘'),
};

const allows = ({ start, end }: Prohibition, before: number, after: number): boolean =>
  !start.has(after) && !end.has(before);

/** Word: no mark hangs (`w:overflowPunct`), a gap is a quarter of an em. */
export const WORD: LineRules = {
  autoSpace: 1 / 4,
  tracksEnds: true,
  hanging: new Set(),
  lastBreak: (codes, at, start) =>
    stepBack(codes, at, start, (_, place) => {
      const [before, after] = [codes[place - 1] as number, codes[place] as number];
      if (isWestern(before) && isWestern(after)) return mayPartWord(codes, place);
      return !isSpace(after) && (isSpace(before) || allows(WORD_PROHIBITION, before, after));
    }),
};

/**
 * LibreOffice 7.4: takes `w:overflowPunct` for its opposite, so that commas and full stops hang. Looks at the Chinese
 * prohibitions where the character that does not fit is Chinese, else at the rules of UAX #14.
 */
export const LIBRE_OFFICE: LineRules = {
  autoSpace: 1 / 5,
  tracksEnds: false,
  hanging: codesOf('!,.:;?、。！，．：；？'),
  lastBreak(codes, at, start) {
    const hangs = this.hanging.has(codes[at] as number);
    if (isWestern(codes[at] as number) && !hangs) return stepBack(codes, at, start, mayBreakWestern);
    const place = hangs ? at + 1 : at;
    if (place === codes.length) return place;
    return stepBack(codes, place, start, (_, each) =>
      allows(LIBRE_OFFICE_PROHIBITION, codes[each - 1] as number, codes[each] as number),
    );
  },
};

/** Whether a line may end before a place. */
type Allowed = (codes: readonly number[], place: number) => boolean;

function stepBack(codes: readonly number[], at: number, start: number, allowed: Allowed): number {
  let place = at;
  while (place > start && !allowed(codes, place)) place--;
  return place;
}

/** The rules in the cells of tables. */
export const inCells = (rules: LineRules): LineRules => ({ ...rules, hanging: new Set() });

const isSpace = (code: number): boolean => code === 0x20 || code === 9;

/** Letters, digits and marks of Western text. */
export const isWestern = (code: number): boolean => code > 0x20 && code < 0x2000 && code !== MIDDLE_DOT;
const MIDDLE_DOT = 0xb7;

const HYPHEN = 0x2d;
const SLASH = 0x2f;
const LETTER = /\p{L}/u;
/** A word with as many characters before a slash is an address. */
const LEAST_PART = 5;

/** After a hyphen before a letter, and after the slashes of an address. */
function mayPartWord(codes: readonly number[], place: number): boolean {
  if (codes[place - 1] === HYPHEN) return LETTER.test(String.fromCodePoint(codes[place] as number));
  if (codes[place - 1] !== SLASH || codes[place] === SLASH) return false;
  for (let at = place - 1; at > place - 1 - LEAST_PART; at--) if (!isWestern(codes[at] ?? 0)) return false;
  return true;
}

const NEVER_BEFORE = codesOf('!),.:;?]}/-…、。〉》」』】〕〗！），．：；？］｝“”‘’"\'%');
const NEVER_AFTER = codesOf('([{《〈「『【〔〖（［｛“”‘’"\'$￥¥');

/** What UAX #14 allows. */
const mayBreakWestern: Allowed = (codes, place) => {
  const [before, after] = [codes[place - 1] as number, codes[place] as number];
  if (isSpace(after)) return false;
  if (isSpace(before)) return true;
  if (isWestern(before) && isWestern(after)) return mayPartWord(codes, place);
  return !NEVER_BEFORE.has(after) && !NEVER_AFTER.has(before);
};
