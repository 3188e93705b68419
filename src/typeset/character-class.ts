/**
 * What a character does in a line of Chinese text. CLREQ: W3C, Requirements for Chinese Text Layout, by the
 * names of its sections; GB/T 15834: 标点符号用法, 2011.
 */

/**
 * - `han`: ideographs and every other East Asian character without a rule of its own, one em;
 * - `open`, `close`: brackets and quotation marks, blank in the outer half of their em (GB/T 15834 5.1.3);
 * - `pause`: 、，；： within sentences, `stop`: 。．！？ at their end, blank in the right half (5.1.1, 5.1.2);
 * - `dash`: ——, `ellipsis`: ……, two em, not divided (5.1.4);
 * - `dot`: the separator of names, half an em (5.1.7);
 * - `connector`: ～ – and the single — (5.1.6); `solidus`: ／ (5.1.9);
 * - `word`: Western letters, digits and marks up to a space;
 * - `space`: a Western space; `lineEnd`: a forced line end.
 */
export type Kind =
  | 'han'
  | 'open'
  | 'close'
  | 'pause'
  | 'stop'
  | 'dash'
  | 'ellipsis'
  | 'dot'
  | 'connector'
  | 'solidus'
  | 'word'
  | 'space'
  | 'lineEnd';

/** The characters of each kind of mark; the others are told by Unicode's properties. */
const MARKS: Readonly<Partial<Record<Kind, string>>> = {
  open: '“‘（《〈「『【〔［｛〖',
  close: '”’）》〉」』】〕］｝〗',
  pause: '、，；：',
  stop: '。．！？',
  dash: '—⸺⸻',
  ellipsis: '…⋯',
  dot: '·・‧',
  connector: '～〜–－',
  solidus: '／',
  space: ' \u00a0\u202f\t',
  lineEnd: '\n',
};

const kinds = new Map<string, Kind>();
for (const [kind, characters] of Object.entries(MARKS))
  for (const character of characters) kinds.set(character, kind as Kind);

/** Letters, digits and currency signs of any script but the East Asian ones, full-width forms excluded. */
const WESTERN = /(?![\uff00-\uffef])[\p{L}\p{Nd}\p{Sc}]/u;
const EAST_ASIAN_SCRIPTS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Yi}]/u;
/** Signs of Western text; those of ambiguous East Asian Width (UAX #11), ×℃№① among them, are set as Chinese ones. */
const WESTERN_SIGNS = /[!-~¡-£¥¦©«¬®¯²³¹»-¿\u2010-\u2012\u2070-\u209f]/;

/** Characters that stay with the one before: combining marks, joiners, variation selectors, bidi controls, skin tones. */
const EXTENDING = /[\r\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}]/u;

const ORDER = ['han', ...Object.keys(MARKS), 'word'] as Kind[];
const EXTENDS = 0x40;
const KNOWN = 0x80;
/** By UTF-16 unit: index into `ORDER`, with the bits above; 0 where nothing was asked. */
const units = new Uint8Array(0x10000);

/** Kind of a character by its code point. */
export const kindOf = (codePoint: number): Kind => ORDER[codeOf(codePoint) & 0x3f] as Kind;

/** Whether a character stays with the one before it. */
export const isExtending = (codePoint: number): boolean => (codeOf(codePoint) & EXTENDS) !== 0;

function codeOf(codePoint: number): number {
  if (codePoint > 0xffff) return classify(codePoint);
  const known = units[codePoint] as number;
  if (known !== 0) return known;
  const code = classify(codePoint);
  units[codePoint] = code;
  return code;
}

function classify(codePoint: number): number {
  // Ideographs beyond the BMP (Ext B–H) need no search of the tables.
  if (codePoint >= 0x20000 && codePoint <= 0x3fffd) return KNOWN;
  const character = String.fromCodePoint(codePoint);
  const kind = kinds.get(character) ?? (isWestern(character) ? 'word' : 'han');
  return KNOWN | (EXTENDING.test(character) ? EXTENDS : 0) | ORDER.indexOf(kind);
}

const isWestern = (character: string): boolean =>
  WESTERN_SIGNS.test(character) || (WESTERN.test(character) && !EAST_ASIAN_SCRIPTS.test(character));
