/** What an entry of a chronicle begins with: `5、`, `（三）`, `①`, `△`, `第七条`. */
import { numberOf } from './numeral.js';

export type LabelKind = 'number' | 'bracketed' | 'han' | 'circled' | 'article' | 'bullet';

/** A label at the start of a text. */
export interface Label {
  kind: LabelKind;
  /** Undefined for bullets. */
  value?: number;
  /** With its mark and the space after it. */
  text: string;
  /** The same label with another number, to look for the next one. */
  next?: string;
}

const HAN = '[一二三四五六七八九十百]{1,5}';
/** After `1.` no digit follows, unless it begins a date: 1.3月1日, but not 1.5万元. */
const NOT_DECIMAL = '(?!\\d)|(?=\\d{1,2}月|\\d{4}[年.-])';

const CIRCLED = [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿'];
const BRACKETED_DIGITS = [...'⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'];

const KINDS: readonly (readonly [LabelKind, RegExp])[] = [
  ['number', new RegExp(`^(\\d{1,6})(\\s?(?:[、)）]|[．.：:](?:${NOT_DECIMAL})|[。，](?=\\d{1,2}月)))`)],
  ['bracketed', new RegExp(`^[(（](${HAN}|\\d{1,4})([)）])、?`)],
  ['article', new RegExp(`^第(${HAN}|\\d{1,4})([条條则則])[、，：:]?`)],
  ['han', new RegExp(`^(${HAN})([、．.])`)],
  ['bullet', /^()([△▲▽▼●○◆◇■□★☆·•※◎►▶]|[-*—](?=\s))/],
];

/** The label that a text begins with. */
export function labelOf(text: string): Label | undefined {
  const circled = circledLabel(text);
  if (circled) return circled;
  for (const [kind, pattern] of KINDS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, number, mark] = match as unknown as [string, string, string];
    const spaced = whole + (/^\s*/.exec(text.slice(whole.length))?.[0] ?? '');
    if (kind === 'bullet') return { kind, text: spaced, next: mark };
    const value = numberOf(number) as number;
    const following = /\d/.test(number) ? String(value + 1) : hanNumber(value + 1);
    return { kind, value, text: spaced, next: whole.replace(number, following) };
  }
  return undefined;
}

function circledLabel(text: string): Label | undefined {
  const first = text[0] ?? '';
  for (const row of [CIRCLED, BRACKETED_DIGITS]) {
    const at = row.indexOf(first);
    if (at < 0) continue;
    const next = row[at + 1];
    const whole = /^.[、．.]?\s*/u.exec(text)?.[0] ?? first;
    return { kind: 'circled', value: at + 1, text: whole, ...(next && { next }) };
  }
  return undefined;
}

const DIGITS = '零一二三四五六七八九';

function hanNumber(value: number): string {
  if (value >= 100) return `${DIGITS[Math.floor(value / 100)]}百${value % 100 ? hanNumber(value % 100) : ''}`;
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return ten + (ones ? DIGITS[ones] : '');
}
