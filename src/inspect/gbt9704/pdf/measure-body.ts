/** Measures of title, addressees and body (7.3.1–7.3.4). */
import type { Glyph } from '../../pdf/painting.js';
import { faceKind } from '../face.js';
import type { Measured, Measures, Outcome, Term } from '../finding.js';
import { toMm } from '../length.js';
import { BLOCK, type PARAMETERS } from '../parameter.js';
import { FULL_WIDTH_COLON, HEADINGS, LATIN, MARK_AT_END, OPENING } from '../pattern.js';
import { titleShape } from '../title-shape.js';
import { fontsOf, hanFont, isHan, type Line, mostlyNear } from './line.js';
import { isBody } from './sheet.js';
import { ofText, type PdfSource, type Text } from './source.js';

type BodyIds = Extract<
  keyof typeof PARAMETERS,
  | `title-${string}`
  | `recipients-${string}`
  | 'first-page-text'
  | 'first-line-indent'
  | `heading${string}`
  | `attachment-list-${string}`
>;

const ofTitle = (measure: (title: Line[], text: Text) => Measured['value'] | Measured) =>
  ofText((text) => {
    if (text.head.title.length === 0) return [];
    const measured = measure(text.head.title, text);
    return [
      typeof measured === 'object' && 'value' in measured
        ? { page: 1, ...measured }
        : { value: measured, page: 1 },
    ];
  });

const heading = (level: number) =>
  ofText((text) =>
    lines(text)
      .filter((line) => isHeading(line, level, text))
      .flatMap(headingFont),
  );

export const BODY_MEASURES: Pick<Measures<PdfSource>, BodyIds> = {
  'title-size': ofTitle((title) => (title[0] as Line).size),
  'title-face': ofTitle((title) => {
    const fonts = fontsOf(title.flatMap(({ glyphs }) => glyphs.filter(({ text }) => isHan(text))));
    return fonts.find((font) => faceKind(font)?.kind !== 'biaosong') ?? fonts[0] ?? '';
  }),
  'title-weight': ofTitle((title) => {
    const bold = title.some(({ glyphs }) => glyphs.some(({ emboldened }) => emboldened));
    return { value: { term: bold ? 'bold' : 'regular' }, fits: !bold };
  }),
  'title-centre': ofText(({ head }) =>
    head.title.map(({ x, right }) => ({
      value: toMm((x + right) / 2) - (BLOCK.left + BLOCK.right) / 2,
      page: 1,
    })),
  ),
  'title-gap': ofText(({ head: { rule, title } }) =>
    rule && title[0] ? [{ value: toMm(title[0].top - rule.y - rule.thickness / 2), page: 1 }] : [],
  ),
  'title-shape': ofTitle((title) => {
    const { term, fits } = titleShape(title.map(lengthInEms));
    return {
      value: { term, detail: title.map((line) => Math.round(lengthInEms(line))).join('–') } as {
        term: Term;
        detail: string;
      },
      fits,
    };
  }),
  'recipients-gap': ofText(({ head: { title, recipients } }) =>
    title.length > 0 && recipients[0]
      ? [{ value: toMm(recipients[0].top - (title.at(-1) as Line).bottom), page: 1 }]
      : [],
  ),
  'recipients-place': ofText(({ head: { recipients }, body }) =>
    recipients.map(({ x }) => ({ value: toMm(x - body.left), page: 1 })),
  ),
  'recipients-ending': ofText(({ head: { recipients } }) => {
    const last = recipients.at(-1)?.text;
    return last === undefined ? [] : [{ value: last.slice(-1), page: 1, fits: FULL_WIDTH_COLON.test(last) }];
  }),
  'first-page-text': ofText(firstPageText),
  'first-line-indent': ofText(firstLineIndent),
  'heading1-face': heading(0),
  'heading2-face': heading(1),
  'heading3-face': heading(2),
  'heading4-face': heading(3),
  'attachment-list-gap': ofText(({ tail, body }) => {
    const first = tail.attachmentList[0];
    return first && tail.beforeAttachmentList
      ? [{ value: (first.y - tail.beforeAttachmentList.y) / body.pitch - 1, page: first.page }]
      : [];
  }),
  'attachment-list-indent': ofText(({ tail, body }) =>
    tail.attachmentList.slice(0, 1).map(({ x, page }) => ({ value: (x - body.left) / body.advance, page })),
  ),
  'attachment-list-ending': ofText(({ tail }) => {
    const last = tail.attachmentList.at(-1);
    return last ? [{ value: last.text.slice(-4), page: last.page, fits: !MARK_AT_END.test(last.text) }] : [];
  }),
};

/** Whether lines of text stand below the head of an official document, on the same page. */
function firstPageText({ sheets, head, tail, body }: Text): Outcome {
  const last = head.recipients.at(-1) ?? head.title.at(-1) ?? head.number?.line;
  const first = sheets[0];
  if (!first || !last || (head.kind === 'none' && !head.number)) return [];
  const { nameLines = [], dateLine, annotation } = tail.signature ?? {};
  const rest = first.lines
    .slice(first.lines.indexOf(last) + 1)
    .filter((line) => isBody(line, body.size) && ![...nameLines, dateLine, annotation].includes(line));
  const text = rest.length > 0;
  return [{ value: { term: text ? 'present' : 'none' }, page: 1, fits: text }];
}

const lines = ({ sheets, body }: Text): Line[] =>
  sheets.flatMap((sheet) => sheet.lines).filter((line) => isBody(line, body.size));

/** An opening mark at the start of a line may stand without the blank half before it (CLREQ); its ink counts then. */
function indentOf({ x, text }: Line, { body }: Text): number {
  const indent = (x - body.left) / body.advance;
  return OPENING.test(text) && Math.abs(indent - 1.5) < 0.1 ? indent + 0.5 : indent;
}

/** Headings stand where paragraphs begin (7.3.3), or at the edge where somebody forgot; not further in, as list items do. */
function isHeading(line: Line, level: number, text: Text): boolean {
  const place = indentOf(line, text);
  return (HEADINGS[level] as RegExp).test(line.text) && place > -0.5 && place < 3.6;
}

/** The face of a heading's first characters after its number; text may follow on the same line. */
function headingFont({ glyphs, page }: Line): Measured[] {
  const number = glyphs.findIndex(({ text }) => /[、）.．]/.test(text)) + 1;
  const font = hanFont(glyphs.slice(number, number + 4));
  return font === undefined ? [] : [{ value: font, page }];
}

/** The indent that most paragraphs have whose first line is full; of all first lines where none is. */
function firstLineIndent(text: Text): Outcome {
  const { body, head } = text;
  const parts = [head.number?.line, ...head.approvers.map(({ line }) => line)];
  const indented = lines(text).filter((line) => {
    if (parts.includes(line)) return false;
    const indent = indentOf(line, text);
    return indent > 0.4 && indent < 4.5 && (isHan((line.glyphs[0] as Glyph).text) || OPENING.test(line.text));
  });
  const full = indented.filter(({ right }) => right > body.right - 1.2 * body.size);
  const indents = (full.length > 0 ? full : indented).map((line) => indentOf(line, text));
  const value = mostlyNear(indents, 0.05);
  if (value !== undefined) return [{ value }];
  return body.sure && lines(text).some(({ right }) => right > body.right - 1.2 * body.size)
    ? [{ value: 0 }]
    : [];
}

/** The length of a line in its own size, Latin letters and digits being half as wide. */
const lengthInEms = ({ glyphs }: Line): number =>
  glyphs.reduce((sum, { text }) => sum + (LATIN.test(text) ? 0.5 : 1), 0);
