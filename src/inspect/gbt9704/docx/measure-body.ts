/** Measures of body, signature, imprint and page numbers of a .docx (7.3.3–7.5, 8, 10). */
import type { Measured, Measures, Outcome } from '../finding.js';
import { toMm, toPoints } from '../length.js';
import { BLOCK, type PARAMETERS } from '../parameter.js';
import {
  ANNOTATION_FORM,
  BLANK_PAGE_NOTE,
  DATE_FORM,
  FULL_STOP,
  IMPRINT_DATE,
  IMPRINT_DATE_FORM,
  MARK_AT_END,
  PAGE_NUMBER,
  PAGE_NUMBER_FORM,
} from '../pattern.js';
import { type Extent, extentOf, type Placed, sizeOf } from './flow.js';
import type { WordParagraph } from './paragraph.js';
import { faceOf, isBodySize } from './parts.js';
import { heaviest, type WordBody, type WordFurniture } from './source.js';
import { LAYOUT, ofBody, one, placeOf, type Word } from './word.js';

type OtherIds = Extract<
  keyof typeof PARAMETERS,
  | 'first-page-text'
  | 'first-line-indent'
  | `heading${string}`
  | `attachment-${string}`
  | 'date-form'
  | `sealed-${string}`
  | `plain-${string}`
  | `stamped-${string}`
  | `seal-${string}`
  | 'seals-apart'
  | 'signature-page'
  | 'blank-page-note'
  | `annotation-${string}`
  | `imprint-${string}`
  | `page-number-${string}`
  | `landscape-${string}`
  | `letter-${string}`
  | `order-${string}`
  | `attendance-${string}`
>;

const heading = (level: number) => (word: Word) =>
  (word.parts.headings[level] ?? []).flatMap(({ runs }) => one(faceOf(runs.slice(0, 3))));

export const BODY_MEASURES: Pick<Measures<Word>, OtherIds> = {
  'first-page-text': ({ parts: { kind, number } }) => (kind !== 'none' || number ? LAYOUT : []),
  'first-line-indent': ofBody((body, word) => {
    const { number, approver } = word.parts;
    const indents = word.paragraphs
      .filter((each) => each !== number?.paragraph && each !== approver?.paragraph)
      .filter(
        (each) => isBodySize(each, body) && each.row === undefined && !each.boxed && each.text.length > 20,
      )
      .map((each): [number, number] => [Math.round(indentOf(each, body) * 20) / 20, 1]);
    return one(heaviest(indents));
  }),
  'heading1-face': heading(0),
  'heading2-face': heading(1),
  'heading3-face': heading(2),
  'heading4-face': heading(3),
  'attachment-list-gap': ofBody((body, { paragraphs, parts: { attachmentList } }) =>
    attachmentList && body.pitch !== undefined ? one(blankAbove(attachmentList, paragraphs, body.pitch)) : [],
  ),
  'attachment-list-indent': ofBody((body, { parts: { attachmentList } }) =>
    one(attachmentList && indentOf(attachmentList, body)),
  ),
  'attachment-list-ending': ({ parts: { attachmentListEnd } }) => {
    const text = attachmentListEnd?.text.trim();
    return one(text?.slice(-4), text === undefined ? undefined : !MARK_AT_END.test(text));
  },
  'date-form': ({ parts: { date } }) => one(date?.text.trim(), date && DATE_FORM.test(date.text.trim())),
  // Of several seals the last decides where the date stands.
  'sealed-date-indent': ofForm('sealed', ({ date, seals }, body) =>
    seals > 1 ? [] : date.rightSure ? one(indentRight(date, body)) : LAYOUT,
  ),
  'sealed-name-centre': ofForm('sealed', ({ name, date }) =>
    one(toMm((name.left + name.right - date.left - date.right) / 2)),
  ),
  'plain-gap': ofForm('plain', (_, body, word) => {
    const first = firstName(word, body);
    return first && body.pitch !== undefined ? one(blankAbove(first, word.paragraphs, body.pitch)) : LAYOUT;
  }),
  'plain-indent': ofForm('plain', ({ name, date }, body) =>
    name.rightSure && date.rightSure
      ? one(Math.min(indentRight(name, body), indentRight(date, body)))
      : LAYOUT,
  ),
  'plain-date-offset': ofForm('plain', ({ name, date }, body) =>
    name.leftSure && date.leftSure ? one((date.left - name.left) / body.advance) : LAYOUT,
  ),
  'stamped-gap': ({ parts: { stamps } }) => (stamps.length > 0 ? LAYOUT : []),
  'stamped-date-gap': ({ parts: { stamps } }) => (stamps.length > 0 ? LAYOUT : []),
  'stamped-indent': ({ parts: { stamps } }) => (stamps.length > 0 ? LAYOUT : []),
  'stamped-date-indent': ofBody((body, { parts: { stamps, date }, page }) => {
    const extent = stamps.length > 0 && date ? extentOf(date, page) : undefined;
    return one(extent && indentRight(extent, body));
  }),
  'seal-color': ({ parts: { seals } }) => one(seals.at(-1)?.color || undefined),
  'seal-diameter': ({ parts: { seals } }) => seals.map(({ width }) => ({ value: toMm(width) })),
  'seal-covers': ({ parts: { seals } }) => (seals.length > 0 ? LAYOUT : []),
  'seal-gap': ({ parts: { seals } }) => (seals.length > 0 ? LAYOUT : []),
  'seals-apart': ({ parts: { seals } }) => (seals.length > 1 ? LAYOUT : []),
  'signature-page': ({ parts: { date } }) => (date ? LAYOUT : []),
  'blank-page-note': ({ paragraphs }) => {
    const note = paragraphs.find(({ text }) => BLANK_PAGE_NOTE.test(text.trim()));
    return note ? one(note.text.trim(), false) : one({ term: 'none' }, true);
  },
  'annotation-line': ofBody(({ pitch }, { paragraphs, parts: { annotation } }) =>
    annotation && pitch !== undefined ? one(1 + blankAbove(annotation, paragraphs, pitch)) : [],
  ),
  'annotation-indent': ofBody((body, { parts: { annotation } }) =>
    one(annotation && indentOf(annotation, body)),
  ),
  'annotation-form': ({ parts: { annotation } }) =>
    one(annotation?.text.trim(), annotation && ANNOTATION_FORM.test(annotation.text.trim())),
  'attachment-mark-face': ({ parts }) => parts.attachmentMarks.flatMap(({ runs }) => one(faceOf(runs))),
  'attachment-mark-place': ({ parts, page }) =>
    parts.attachmentMarks.map((mark) => ({
      value: mark.text.trim(),
      fits: Math.abs((extentOf(mark, page)?.left ?? page.left) - page.left) < 1,
    })),
  'attachment-title-line': ({ parts }) => (parts.attachmentMarks.length > 0 ? LAYOUT : []),
  'attachment-title-centre': ofBody((body, { parts, paragraphs, page }) =>
    parts.attachmentMarks.flatMap((mark) => {
      const title = paragraphs.slice(paragraphs.indexOf(mark) + 1).find(({ text }) => text.trim() !== '');
      const extent = title && sizeOf(title) > body.size + 1 ? extentOf(title, page) : undefined;
      return one(extent && toMm((extent.left + extent.right) / 2) - (BLOCK.left + BLOCK.right) / 2);
    }),
  ),
  'imprint-rule-length': ({ parts: { copies, issue } }) => (copies || issue ? LAYOUT : []),
  'imprint-outer-rule': (word) => {
    const borders = imprintBorders(word);
    return [borders.at(0), borders.length > 1 ? borders.at(-1) : undefined].flatMap((width) => one(width));
  },
  'imprint-inner-rule': (word) =>
    imprintBorders(word)
      .slice(1, -1)
      .flatMap((width) => one(width)),
  'imprint-page': ({ parts: { copies, issue } }) => (copies || issue ? LAYOUT : []),
  'imprint-bottom': ({ parts: { copies, issue } }) => (copies || issue ? LAYOUT : []),
  'imprint-size': ({ parts }) => imprintRows(parts).flatMap((row) => one(sizeOf(row))),
  'imprint-face': ({ parts }) => imprintRows(parts).flatMap(({ runs }) => one(faceOf(runs))),
  'imprint-left': ({ parts }) =>
    imprintRows(parts).flatMap((row) =>
      one(toMm(row.left + (row.firstLineChars !== undefined ? 0 : row.firstLine))),
    ),
  'imprint-ending': ({ parts: { copies } }) =>
    one(copies?.text.trim().slice(-4), copies && FULL_STOP.test(copies.text.trim())),
  'imprint-right': ({ parts: { issue } }) => (issue ? LAYOUT : []),
  'imprint-date-form': ({ parts: { issue } }) => {
    const date = IMPRINT_DATE.exec(issue?.text ?? '')?.[0];
    return one(date, date === undefined ? undefined : IMPRINT_DATE_FORM.test(date));
  },
  'page-number-form': ofNumbers(({ text }) => {
    const plain = text.replace(/\s/g, '');
    return { value: plain, fits: PAGE_NUMBER_FORM.test(plain) };
  }),
  'page-number-size': ofNumbers((line) => ({ value: sizeOf(line) })),
  'page-number-face': ofNumbers(({ runs }) => ({
    value: runs.find(({ text }) => /[\d#]/.test(text))?.font ?? '',
  })),
  'page-number-side': ofNumbers((line, { pages }, word) => {
    const right = /^(right|end)$/.test(line.align);
    const left = /^(left|start|both)$/.test(line.align) && !line.text.includes('\t');
    const outer = pages === 'even' ? left : right && word.evenFooters;
    return { value: { term: outer ? 'outer-side' : 'inner-side' }, fits: outer };
  }),
  'page-number-indent': ofNumbers((line, { pages }, { page }) => {
    const extent = extentOf(line, page);
    if (!extent) return undefined;
    const value = pages === 'even' ? toMm(extent.left) - BLOCK.left : BLOCK.right - toMm(extent.right);
    return { value };
  }),
  'page-number-drop': (word) => (numbersOf(word).length > 0 ? LAYOUT : []),
  'page-number-every-page': (word) =>
    numbersOf(word).length > 0 ? LAYOUT : [{ value: { term: 'none' }, fits: false }],
  'landscape-number-place': ({ pages }) => (pages.some(({ width, height }) => width > height) ? LAYOUT : []),
  'landscape-number-side': ({ pages }) => (pages.some(({ width, height }) => width > height) ? LAYOUT : []),
  'letter-mark-top': ofLetter(({ parts: { mark } }) => {
    const [first] = mark;
    if (first?.boxTop === undefined || first.pitch === undefined) return LAYOUT;
    return one(toMm(first.boxTop + 0.8 * first.pitch - 0.88 * sizeOf(first)));
  }),
  'letter-rule-length': ofLetter(({ parts: { rules } }) =>
    rules.map(({ width }) => ({ value: toMm(width) })),
  ),
  'letter-rule-gap': ofLetter(() => LAYOUT),
  'letter-rule-bottom': ofLetter(({ parts: { rules }, page }) => {
    const last = rules.at(-1);
    return last?.top === undefined ? LAYOUT : one(toMm(page.height - last.top - last.height));
  }),
  'letter-rule-order': ofLetter(() => LAYOUT),
  'letter-part-gap': ofLetter(() => LAYOUT),
  'letter-title-gap': ofLetter(() => LAYOUT),
  'letter-imprint': ofLetter((word) => {
    const { copies, issue } = word.parts;
    const fits = !issue && imprintBorders(word).length === 0;
    return copies || issue ? one({ term: fits ? 'none' : 'present' }, fits) : [];
  }),
  'letter-number-place': ofLetter(() => LAYOUT),
  'letter-first-page-number': ofLetter((word) => {
    const first = numbersOf(word).find(({ furniture }) => furniture.pages === 'first');
    const fits = word.page.titlePage && !first;
    return one(fits ? { term: 'none' } : { term: 'present' }, fits);
  }),
  'order-mark-top': ofOrder(({ parts: { mark } }, at) => {
    const first = at(mark[0]);
    return first && toMm(first.top) - BLOCK.top;
  }),
  'order-number-gap': ofOrder(({ parts: { mark, number } }, at) => {
    const [above, below] = [at(mark.at(-1)), at(number?.paragraph)];
    return above && below && toMm(below.top - above.bottom);
  }),
  'order-text-gap': ofOrder(({ parts: { number }, paragraphs }, at) => {
    const after = paragraphs.slice(paragraphs.indexOf(number?.paragraph as WordParagraph) + 1);
    const [above, below] = [at(number?.paragraph), at(after.find(({ text }) => text.trim() !== ''))];
    return above && below && toMm(below.top - above.bottom);
  }),
  'attendance-gap': ofBody(({ pitch }, { paragraphs, parts: { attendance } }) =>
    pitch === undefined
      ? []
      : attendance.slice(0, 1).flatMap((first) => one(blankAbove(first, paragraphs, pitch))),
  ),
  'attendance-label-face': ({ parts }) =>
    parts.attendance.flatMap(({ runs }) => one(faceOf(runs.slice(0, 1)))),
  'attendance-face': ({ parts }) => parts.attendance.flatMap(({ runs }) => one(faceOf(runs.slice(1)))),
  'attendance-indent': ofBody((body, { parts }) =>
    parts.attendance.flatMap((each) => one(indentOf(each, body))),
  ),
};

/** In characters; ideographic spaces typed at the start count, as many offices indent by them. */
function indentOf(paragraph: WordParagraph, body: WordBody): number {
  const typed = /^\u3000*/.exec(paragraph.text)?.[0].length ?? 0;
  const first = paragraph.firstLineChars ?? paragraph.firstLine / body.advance;
  return paragraph.left / body.advance + first + typed;
}

/** Blank lines above a paragraph: empty ones, and what is added before and after. */
function blankAbove(paragraph: WordParagraph, all: readonly WordParagraph[], pitch: number): number {
  const above = all.slice(0, all.indexOf(paragraph)).reverse();
  const empty = above.findIndex(({ text }) => text.trim() !== '');
  const rest = paragraph.before + (above[0]?.after ?? 0);
  return (empty < 0 ? above.length : empty) + rest / pitch;
}

/** The first of the names right above the date: those that stand further in than text does. */
function firstName({ paragraphs, parts: { date }, page }: Word, body: WordBody): WordParagraph | undefined {
  const above = paragraphs.slice(0, paragraphs.indexOf(date as WordParagraph));
  const isName = (each: WordParagraph) =>
    each.text.trim() !== '' && (extentOf(each, page)?.left ?? 0) > page.left + 2.5 * body.advance;
  return above[above.findLastIndex((each) => !isName(each)) + 1];
}

/** The form of a signature by its seal, or by where name and date stand. */
function ofForm(
  form: 'sealed' | 'plain',
  measure: (extents: { name: Extent; date: Extent; seals: number }, body: WordBody, word: Word) => Outcome,
) {
  return ofBody((body, word): Outcome => {
    const { parts, page } = word;
    const [name, date] = [parts.name && extentOf(parts.name, page), parts.date && extentOf(parts.date, page)];
    if (!parts.date || !parts.name || parts.stamps.length > 0) return [];
    if (!name || !date) return LAYOUT;
    const centred = Math.abs(name.left + name.right - date.left - date.right) / 2 < body.advance / 2;
    const sealed = parts.seals.length > 0 || (centred && Math.abs(indentRight(date, body) - 4) < 0.5);
    return (form === 'sealed') === sealed
      ? measure({ name, date, seals: parts.seals.length }, body, word)
      : [];
  });
}

/** In characters from the type block's right edge. */
const indentRight = ({ right }: Extent, { advance }: WordBody): number =>
  (toPoints(BLOCK.right) - right) / advance;

const imprintRows = ({ copies, issue }: Word['parts']): WordParagraph[] =>
  [copies, issue?.paragraph].filter((row) => row !== undefined);

/** Widths of an imprint's rules from top to bottom, in millimetres; a row's cells have one between them. */
function imprintBorders({ parts, paragraphs }: Word): number[] {
  const rows = imprintRows(parts);
  const first = paragraphs.indexOf(rows[0] as WordParagraph);
  const last = paragraphs.indexOf(rows.at(-1) as WordParagraph);
  if (first < 0) return [];
  const lines = paragraphs
    .slice(first, last + 1)
    .filter((each, i, all) => i === 0 || each.row === undefined || each.row !== all[i - 1]?.row);
  const top = lines.flatMap((each) => (each.top ? [toMm(each.top.width)] : []));
  const bottom = lines.at(-1)?.bottom ?? paragraphs[last]?.bottom;
  return [...top, ...(bottom ? [toMm(bottom.width)] : [])];
}

interface NumberLine {
  line: WordParagraph;
  furniture: WordFurniture;
}

const numbersOf = ({ furniture }: Word): NumberLine[] =>
  furniture.flatMap((each) =>
    each.kind === 'footer'
      ? each.paragraphs
          .filter(({ text }) => PAGE_NUMBER.test(text.trim()))
          .map((line) => ({ line, furniture: each }))
      : [],
  );

function ofNumbers(
  measure: (line: WordParagraph, furniture: WordFurniture, word: Word) => Omit<Measured, 'page'> | undefined,
) {
  return (word: Word): Outcome =>
    numbersOf(word).flatMap(({ line, furniture }) => measure(line, furniture, word) ?? []);
}

function ofOrder(
  measure: (
    word: Word,
    at: (paragraph: WordParagraph | undefined) => Placed | undefined,
  ) => number | undefined,
) {
  return (word: Word): Outcome => {
    if (word.parts.kind !== 'order') return [];
    const value = measure(word, (paragraph) => placeOf(word, paragraph));
    return value === undefined ? LAYOUT : one(value);
  };
}

function ofLetter(measure: (word: Word) => Outcome) {
  return (word: Word): Outcome => (word.parts.kind === 'letter' ? measure(word) : []);
}
