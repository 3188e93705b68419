/**
 * Punctuation, width and spaces by rule (GB/T 15834—2011, GB/T 15835—2011): marks of Chinese text are
 * full-width, letters and digits half-width, and no space stands between them. Every change is listed;
 * wording, digits and line ends stay.
 */
import { apply, type Change, type Changed } from './change.js';

const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff';
const OPENING = '“‘《〈（「『【〔';
const CLOSING = '”’》〉）」』】〕';
/** Before or after a mark of Chinese text. */
const BEFORE = `(?<=[${HAN}${CLOSING}%℃〇])`;
const AFTER = `(?=[${HAN}${OPENING}])`;

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** Where a label follows, a space parts two entries. */
const LABEL = `(?![ ]*(?:\\d{1,4}[、.．)）]|[（(][一二三四五六七八九十百]+[)）]|[①-⑳△▲●■◆★]))`;

interface Pass {
  rule: Change['rule'];
  sign: RegExp;
  to: (found: string) => string;
  /** Titles of works are left as they are. */
  outsideTitles?: true;
}

const folded = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0));

/** In this order: width before marks, marks before spaces. */
const PASSES: readonly Pass[] = [
  // １２，０００元: the comma belongs to the number.
  { rule: 'width-folded', sign: /[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])/g, to: folded },
  { rule: 'width-folded', sign: /[０-９Ａ-Ｚａ-ｚ％＂]+/g, to: folded },
  { rule: 'width-folded', sign: /(?<=\d)．(?=\d)/g, to: () => '.' },
  { rule: 'width-folded', sign: /[\u3000\u00a0\u2002-\u200a]/g, to: () => ' ' },
  { rule: 'space-removed', sign: /[\u200b-\u200d\u2060\ufeff]/g, to: () => '' },
  { rule: 'quote-curled', sign: /"(?=[^"\n]{1,200}")[^"\n]+"/g, to: (found) => `“${found.slice(1, -1)}”` },
  {
    rule: 'mark-widened',
    sign: new RegExp(
      `${BEFORE}[,;:!](?! ?\\d{3}(?!\\d))|(?<!\\d)[,;:!]${AFTER}|(?<=[\\d\\w])[,;]${AFTER}`,
      'g',
    ),
    to: (mark) => WIDE[mark] as string,
  },
  { rule: 'mark-widened', sign: new RegExp(`${BEFORE}[?](?=[”』\\s]|$)`, 'gm'), to: () => '？' },
  { rule: 'mark-widened', sign: new RegExp(`${BEFORE}\\.(?=\\s*$)`, 'gm'), to: () => '。' },
  {
    rule: 'mark-single',
    sign: /，[，,]+|。。+(?!。)|、、+|,(?=[。，、])|，(?=[。、；])/g,
    to: (found) => (/^[,，](?![，,])/.test(found) ? '' : (found[0] as string)),
  },
  {
    rule: 'space-removed',
    sign: new RegExp(
      `(?<=[${HAN}${CLOSING}，。、；：！？—]) ${LABEL}(?=[${HAN}${OPENING}\\dA-Za-z，。、；：！？—])|(?<=[\\dA-Za-z]) (?=[${HAN}])`,
      'g',
    ),
    to: () => '',
    outsideTitles: true,
  },
];

/** Characters that a title may have. */
const TITLE = 80;

/** Whether an offset stands in 《学思想 强党性》, whose space parts its halves. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - TITLE), at);
  const after = text.slice(at, at + TITLE);
  return /《[^》\n]*$/.test(before) && /^[^《\n]*》/.test(after);
}

/** Brackets around Chinese text, both of a pair. */
function bracketChanges(text: string): Change[] {
  const rule = 'mark-widened';
  return [...text.matchAll(/\([^()（）\n]{0,120}\)/g)].flatMap(({ 0: pair, index }): Change[] =>
    /[\u3400-\u9fff]/.test(pair)
      ? [
          { rule, at: index, from: '(', to: '（' },
          { rule, at: index + pair.length - 1, from: ')', to: '）' },
        ]
      : [],
  );
}

/** A text with its punctuation, width and spaces by rule. Offsets of changes are those of the text before their pass. */
export function normalise(text: string): Changed {
  const changes: Change[] = [];
  let now = text;
  const brackets = bracketChanges(now);
  now = apply(now, brackets);
  for (const change of brackets) changes.push(change);
  for (const { rule, sign, to, outsideTitles } of PASSES) {
    const places = [...now.matchAll(sign)].filter(({ index }) => !outsideTitles || !isInTitle(now, index));
    const found = places.map(
      (match): Change => ({ rule, at: match.index, from: match[0], to: to(match[0]) }),
    );
    if (found.length === 0) continue;
    now = apply(now, found);
    for (const change of found) changes.push(change);
  }
  return { text: now, changes };
}
