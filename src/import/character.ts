/** Simplified and Traditional characters, one to one: the tables of OpenCC and of GB/T 2312. */
import simplified from 'opencc-js/dict/TSCharacters';
import { isInGb2312 } from '../font/gb2312.js';

/** Simplified forms that the table lacks. */
const MORE: readonly (readonly [string, string])[] = [
  ['擧', '举'],
  ['鄕', '乡'],
  ['陜', '陕'],
];

let forms: ReadonlyMap<string, string> | undefined;

/** The Simplified form by Traditional character, where both are single units, so that offsets stay. */
function table(): ReadonlyMap<string, string> {
  forms ??= new Map([
    ...simplified.split('|').flatMap((row): [string, string][] => {
      const [from, to] = row.split(' ');
      return from?.length === 1 && to?.length === 1 && from !== to ? [[from, to]] : [];
    }),
    ...MORE,
  ]);
  return forms;
}

/** Whether a character is written in Traditional text alone: 業, but not 乾 or 著, which Simplified text has too. */
export const isTraditionalOnly = (character: string): boolean => traditionalOnly().has(character);

let only: ReadonlySet<string> | undefined;

function traditionalOnly(): ReadonlySet<string> {
  only ??= new Set([...table().keys()].filter((character) => !isInGb2312(character)));
  return only;
}

/** The Simplified form of a character of Traditional text; the character itself where it has none of its own. */
export const simplifiedForm = (character: string): string => table().get(character) ?? character;

/** A text with every Traditional character in its Simplified form, unit by unit: offsets stay what they were. */
export const simplifiedView = (text: string): string =>
  text.replace(/[\u3400-\u9fff\uf900-\ufaff「」『』]/g, (each) => QUOTES[each] ?? simplifiedForm(each));

/** Quotation marks of Traditional text, and those of Simplified text. */
const QUOTES: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
