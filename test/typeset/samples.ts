/** Texts that the composer's tests set, and a face that is no face. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measure } from '../../src/typeset/index.js';

/** Han and signs one em, Western letters and spaces half an em, marks as narrow as some faces have them. */
export const measure: Measure = (text, kind) =>
  [...text].length * (kind === 'word' || kind === 'space' ? 0.5 : 1);

/** The widths of every test over widths: 53, from 8 em to 60. */
export const WIDTHS: readonly number[] = Array.from({ length: 53 }, (_, i) => 8 + i);

const TWIN = join('test', 'fixtures', 'typeset', 'chronicle.txt');
const CHRONICLE = join('..', 'shared', 'chronicle', '2022.clean.txt');
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）' };

const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trim().split('\n');

/** A chronicle in our own words, a paragraph an entry. */
export const twin = (): string[] => linesOf(TWIN);

/** The association's chronicle with its ASCII marks made full width; undefined where it is absent. */
export const chronicle = (): string[] | undefined =>
  existsSync(CHRONICLE)
    ? linesOf(CHRONICLE).map((line) => line.replace(/[,;()]/g, (mark) => FULL_WIDTH[mark] as string))
    : undefined;

/** Numbers from 0 up to 1 that look random and are the same every time. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const HAN = '协会有色金属行业企业会员服务工作发展活动组织开展培训交流调研报告上海铜铝铅锌锡镍年月日第号';

/** Text of every kind of mark and of unbreakables, none of them five em long. */
export function generated(length: number, random: () => number): string {
  const pick = (limit: number): number => Math.floor(random() * limit);
  const han = (most = 9): string =>
    Array.from({ length: 1 + pick(most) }, () => HAN[pick(HAN.length)]).join('');
  const pieces: readonly (() => string)[] = [
    () => `${han()}，`,
    () => `${han()}。`,
    () => `${han()}！？`,
    () => `“${han()}”、“${han()}”`,
    () => `《${han()}》和〈${han()}〉`,
    () => `（${han()}：‘${han()}。’）`,
    () => `${han()}${pick(2100)}年${pick(12)}月${pick(31)}日`,
    () => `第${pick(99)}届、第${'一二三四'[pick(4)]}次`,
    () => `${han()}5.5%、25℃、￥${pick(999)}`,
    () => `GB/T 9704 and some words`,
    () => `沪协〔2022〕${pick(99)}号`,
    () => `${han()}——${han()}……`,
    () => `${han(3)}·${han(3)}、3～5次、A／B`,
    () => `don’t ${han()}e-mail`,
    han,
    han,
    han,
  ];
  let text = '';
  while (text.length < length) text += pieces[pick(pieces.length)]?.() ?? '';
  return text;
}
