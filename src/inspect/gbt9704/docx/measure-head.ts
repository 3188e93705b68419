/** Measures of head, title and addressees of a .docx (7.2, 7.3.1, 7.3.2). */
import { faceKind } from '../face.js';
import type { Measures, Outcome } from '../finding.js';
import { isRed } from '../judge.js';
import { toMm } from '../length.js';
import { BLOCK, type PARAMETERS } from '../parameter.js';
import { COPY_NUMBER_FORM, DOCUMENT_NUMBER_FORM, FULL_WIDTH_COLON, LATIN } from '../pattern.js';
import { titleShape } from '../title-shape.js';
import { extentOf, type Placed, sizeOf } from './flow.js';
import type { WordParagraph } from './paragraph.js';
import { type Cell, faceOf, type WordParts } from './parts.js';
import { LAYOUT, ofBody, one, placeOf, type Word } from './word.js';

type HeadIds = Extract<
  keyof typeof PARAMETERS,
  | 'copy-number'
  | 'classification-face'
  | 'urgency-face'
  | 'head-order'
  | `mark-${string}`
  | `document-number-${string}`
  | `approver-${string}`
  | `red-rule-${string}`
  | `title-${string}`
  | `recipients-${string}`
>;

const ofParts = (measure: (parts: WordParts, word: Word) => Outcome) => (word: Word) =>
  measure(word.parts, word);

export const HEAD_MEASURES: Pick<Measures<Word>, HeadIds> = {
  'copy-number': ofParts(({ copyNumber }) =>
    one(copyNumber?.text, copyNumber && COPY_NUMBER_FORM.test(copyNumber.text)),
  ),
  'classification-face': ofParts(({ classification }) => one(classification && faceOf(classification.runs))),
  'urgency-face': ofParts(({ urgency }) => one(urgency && faceOf(urgency.runs))),
  'head-order': ofParts(({ copyNumber, classification, urgency }, { paragraphs }) => {
    const parts = [copyNumber, classification, urgency].filter((part) => part !== undefined);
    const places = parts.map(({ paragraph }) => paragraphs.indexOf(paragraph));
    const fits = places.every((place, i) => i === 0 || place > (places[i - 1] as number));
    return parts.length < 2 ? [] : one(parts.map(({ text }) => text).join(' / '), fits);
  }),
  'mark-top': ofParts(({ kind, mark }, word) =>
    mark.length === 0 || kind === 'letter' || kind === 'order'
      ? []
      : placed(word, mark[0], ({ top }) => toMm(top) - BLOCK.top),
  ),
  'mark-color': ofParts(({ mark }) => one(mark[0]?.runs.find(({ text }) => text.trim() !== '')?.color)),
  'mark-face': ofParts(({ mark }) => one(worst(mark))),
  'mark-centre': ofParts(({ mark }, word) =>
    mark.some(({ row, boxed }) => row !== undefined || boxed) ? LAYOUT : centres(mark.slice(0, 1), word),
  ),
  'document-number-form': ofParts(({ kind, number }) =>
    number && kind !== 'order' && kind !== 'minutes'
      ? one(number.text, DOCUMENT_NUMBER_FORM.test(number.text))
      : [],
  ),
  'document-number-face': ofParts(({ kind, number }) =>
    number && kind !== 'order' && kind !== 'minutes' ? one(faceOf(number.runs)) : [],
  ),
  'document-number-gap': ofParts(({ kind, mark, number, approver }, word) => {
    const last = placeOf(word, mark.at(-1));
    if (kind !== 'document' || !number) return [];
    return last ? placed(word, (approver ?? number).paragraph, ({ top }) => toMm(top - last.bottom)) : LAYOUT;
  }),
  'document-number-centre': ofParts(({ kind, number, approver }, word) =>
    number?.alone && !approver && (kind === 'document' || (kind === 'none' && !isAtRight(number)))
      ? centres([number.paragraph], word)
      : [],
  ),
  'document-number-indent': ofParts(({ number, approver }) => (number && approver ? LAYOUT : [])),
  'approver-face': ofParts(({ approver }) => {
    const colon = approver?.runs.findIndex(({ text }) => /[：:]/.test(text)) ?? -1;
    return one(approver && faceOf(approver.runs.slice(colon + 1)));
  }),
  'approver-turn': ofParts(({ approver }) => (approver ? LAYOUT : [])),
  'approver-indent': ofParts(({ approver }) => (approver ? LAYOUT : [])),
  'red-rule-length': ofRule(
    (rule) => toMm(rule.length),
    () => one(0),
  ),
  'red-rule-gap': ofRule(
    (rule) => rule.gap && toMm(rule.gap),
    () => [],
  ),
  'red-rule-color': ofRule(
    (rule) => rule.color,
    () => [],
  ),
  'title-size': ofParts(({ title }) => one(title[0] && sizeOf(title[0]))),
  'title-face': ofParts(({ title }) => one(worst(title))),
  'title-weight': ofParts(({ title }) => {
    const bold = title.some(({ runs }) => runs.some((run) => run.bold));
    return title.length > 0 ? one({ term: bold ? 'bold' : 'regular' }, !bold) : [];
  }),
  'title-centre': ofParts(({ title }, word) => centres(title, word)),
  'title-gap': ofRule(
    (rule, { parts }, at) => {
      const title = at(parts.title[0]);
      return title && rule.y !== undefined ? toMm(title.top - rule.y) : undefined;
    },
    () => [],
  ),
  'title-shape': ofParts(({ title }) => {
    const lengths = title.flatMap(({ text }) => text.split('\n')).map(lengthOf);
    if (lengths.length === 0) return [];
    const { term, fits } = titleShape(lengths);
    return one({ term, detail: lengths.map(Math.round).join('–') }, fits);
  }),
  'recipients-gap': ofParts(({ title, recipients }, word) => {
    const last = placeOf(word, title.at(-1));
    if (!recipients) return [];
    return last ? placed(word, recipients, ({ top }) => toMm(top - last.bottom)) : LAYOUT;
  }),
  'recipients-place': ofBody((_, { parts: { recipients }, page }) => {
    const extent = recipients && extentOf(recipients, page);
    return one(extent && toMm(extent.left - page.left));
  }),
  'recipients-ending': ofParts(({ recipients }) =>
    one(recipients?.text.trim().slice(-1), recipients && FULL_WIDTH_COLON.test(recipients.text.trim())),
  ),
};

/** As on paper that bears mark and rules of a letter (10.1). */
const isAtRight = ({ paragraph }: Cell): boolean => /^(?:right|end)$/.test(paragraph.align);

/** A value from a paragraph's place, where the lines above tell it. */
function placed(word: Word, paragraph: WordParagraph | undefined, value: (place: Placed) => number): Outcome {
  const place = placeOf(word, paragraph);
  return place ? one(value(place)) : LAYOUT;
}

/** From the middle of the type block as the standard has it, to the right; millimetres. */
function centres(paragraphs: readonly WordParagraph[], { page }: Word): Outcome {
  return paragraphs.flatMap((paragraph) => {
    const extent = extentOf(paragraph, page);
    return extent ? one(toMm((extent.left + extent.right) / 2) - (BLOCK.left + BLOCK.right) / 2) : [];
  });
}

/** The face of a part; of several, one that is not the title's. */
function worst(paragraphs: readonly WordParagraph[]): string | undefined {
  const faces = paragraphs.flatMap(({ runs }) => faceOf(runs) ?? []);
  return faces.find((face) => faceKind(face)?.kind !== 'biaosong') ?? faces[0];
}

interface WordRule {
  length: number;
  color: string;
  /** From the paper's top edge, and from the number's em box to it; undefined where they are not known. */
  y: number | undefined;
  gap: number | undefined;
}

type At = (paragraph: WordParagraph | undefined) => Placed | undefined;

function ofRule(
  measure: (rule: WordRule, word: Word, at: At) => number | string | undefined,
  missing: () => Outcome,
): (word: Word) => Outcome {
  return (word) => {
    const { kind, number } = word.parts;
    if (!number || kind === 'letter' || kind === 'order' || kind === 'minutes') return [];
    const rule = ruleOf(word);
    if (!rule) return kind === 'none' ? [] : word.unread ? LAYOUT : missing();
    const value = measure(rule, word, (paragraph) => placeOf(word, paragraph));
    return value === undefined ? LAYOUT : one(value);
  };
}

/** A border at or just below the number's paragraph, or a rule that is drawn near it: a red one, else any. */
function ruleOf(word: Word): WordRule | undefined {
  const { paragraphs, parts } = word;
  const from = paragraphs.indexOf(parts.number?.paragraph as WordParagraph);
  const rules = paragraphs.slice(from, from + 4).flatMap((each) => rulesBeside(each, word));
  return rules.find(({ color }) => isRed(color)) ?? rules[0];
}

function rulesBeside(paragraph: WordParagraph, word: Word): WordRule[] {
  const { parts, page } = word;
  const [place, number] = [placeOf(word, paragraph), placeOf(word, parts.number?.paragraph)];
  const measure = page.width - page.left - page.right - paragraph.left - paragraph.right;
  const of = (color: string, length: number, y: number | undefined): WordRule => ({
    length,
    color,
    y,
    gap: y === undefined || !number ? undefined : y - number.bottom,
  });
  const { top, bottom, shapes } = paragraph;
  return [
    ...(bottom ? [of(bottom.color, measure, place && place.end + bottom.space)] : []),
    ...(top ? [of(top.color, measure, place && place.start - top.space)] : []),
    ...shapes
      .filter(({ kind, color, width }) => kind === 'rule' && width > 280 && color !== '')
      .map((shape) => of(shape.color, shape.width, shape.top)),
  ];
}

const lengthOf = (text: string): number =>
  [...text.trim()].reduce((sum, each) => sum + (LATIN.test(each) ? 0.5 : 1), 0);
