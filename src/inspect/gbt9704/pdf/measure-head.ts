/** Measures of a document's head (7.2). */
import { faceKind } from '../face.js';
import type { Measured, Measures } from '../finding.js';
import { toMm, toPoints } from '../length.js';
import { BLOCK, type PARAMETERS } from '../parameter.js';
import { COPY_NUMBER_FORM, DOCUMENT_NUMBER_FORM } from '../pattern.js';
import type { Head, Placed } from './head.js';
import { endOf, fontsOf, hanFont, type Line, mostly } from './line.js';
import { lengthOf } from './rule.js';
import { ofText, type PdfSource, type Text } from './source.js';

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
>;

const one = (value: Measured['value'] | undefined, fits?: boolean): Measured[] =>
  value === undefined ? [] : [{ value, page: 1, ...(fits !== undefined && { fits }) }];

/** From the middle of the type block, to the right. */
const offCentre = ({ x, right }: { x: number; right: number }): number =>
  toMm((x + right) / 2) - (BLOCK.left + BLOCK.right) / 2;

export const HEAD_MEASURES: Pick<Measures<PdfSource>, HeadIds> = {
  'copy-number': ofText(({ head: { copyNumber } }) =>
    one(
      copyNumber?.segment.text,
      copyNumber && COPY_NUMBER_FORM.test(copyNumber.segment.text) && isFlush(copyNumber),
    ),
  ),
  'classification-face': ofText(({ head }) =>
    one(head.classification && hanFont(head.classification.segment.glyphs)),
  ),
  'urgency-face': ofText(({ head }) => one(head.urgency && hanFont(head.urgency.segment.glyphs))),
  'head-order': ofText(({ head }) => order(head)),
  'mark-top': ofText((text) => (isPlain(text.head) ? markTop(text, BLOCK.top) : [])),
  'mark-color': ofText(({ head }) =>
    one(mostly(head.mark.flatMap(({ glyphs }) => glyphs.map(({ color }) => color)))),
  ),
  'mark-face': ofText(({ head }) => one(markFont(head.mark))),
  'mark-centre': ofText(({ head: { mark } }) =>
    mark.length === 0
      ? []
      : one(
          offCentre({
            x: Math.min(...mark.map(({ x }) => x)),
            right: Math.max(...mark.map(({ right }) => right)),
          }),
        ),
  ),
  'document-number-form': ofText(({ head }) =>
    isSerial(head) || !head.number
      ? []
      : one(head.number.segment.text, DOCUMENT_NUMBER_FORM.test(head.number.segment.text)),
  ),
  'document-number-face': ofText(({ head }) =>
    isSerial(head) ? [] : one(head.number && hanFont(head.number.segment.glyphs)),
  ),
  'document-number-gap': ofText(({ head, ink }) =>
    head.kind !== 'document' || !head.number
      ? []
      : ink.mark
        ? one(toMm((head.approvers[0] ?? head.number).line.top - ink.mark.bottom))
        : { reason: 'no-ink' },
  ),
  'document-number-centre': ofText(({ head }) =>
    isStandard(head) && !head.preprintedLetter && head.number && head.approvers.length === 0
      ? one(offCentre(head.number.segment))
      : [],
  ),
  'document-number-indent': ofText(({ head, body }) =>
    isStandard(head) && head.number && head.approvers.length > 0
      ? one((head.number.segment.x - toPoints(BLOCK.left)) / body.advance)
      : [],
  ),
  'approver-face': ofText(({ head: { approvers } }) =>
    namesOf(approvers).map((value) => ({ value, page: 1 })),
  ),
  'approver-turn': ofText(({ head: { approvers }, body }) => {
    const [first, ...turned] = approvers;
    const glyphs = first?.segment.glyphs ?? [];
    const name = glyphs[glyphs.findIndex(({ text }) => /[：:]/.test(text)) + 1];
    return turned
      .filter(({ line }, i) => line !== first?.line && line !== turned[i - 1]?.line)
      .flatMap(({ segment }) => (name ? one((segment.x - name.x) / body.advance) : []));
  }),
  'approver-indent': ofText(({ head: { approvers }, body }) =>
    approvers.length === 0
      ? []
      : one(
          (toPoints(BLOCK.right) - Math.max(...approvers.map(({ segment }) => segment.right))) / body.advance,
        ),
  ),
  'red-rule-length': ofText(({ head }) =>
    needsRule(head) ? one(head.rule ? toMm(lengthOf(head.rule)) : 0) : [],
  ),
  'red-rule-gap': ofText(({ head }) =>
    needsRule(head) && head.rule && head.number
      ? one(toMm(head.rule.y - head.rule.thickness / 2 - head.number.line.bottom))
      : [],
  ),
  'red-rule-color': ofText(({ head }) => (needsRule(head) ? one(head.rule?.color) : [])),
};

/** Formats whose mark stands 35 mm below the edge (7.2.4, 10.3). */
const isPlain = ({ kind }: Head): boolean => kind === 'document' || kind === 'minutes';
/** Orders and minutes count their numbers otherwise (10.2, 10.3). */
const isSerial = ({ kind }: Head): boolean => kind === 'order' || kind === 'minutes';
/** With the number in the middle; preprinted paper may have a mark that the file has not. */
const isStandard = ({ kind }: Head): boolean => kind === 'document' || kind === 'none';
/** Where mark and number are there, the rule has to be; without the mark the paper may bear both. */
const needsRule = ({ kind, number, rule }: Head): boolean =>
  (kind === 'document' && number !== undefined) || (kind !== 'letter' && rule !== undefined);

/** From an edge, in millimetres from the paper's top, to the top of the mark's ink. */
export function markTop({ head, ink }: Text, edge: number) {
  if (head.mark.length === 0) return [];
  return ink.mark ? one(toMm(ink.mark.top) - edge) : { reason: 'no-ink' as const };
}

const isFlush = ({ segment }: Placed): boolean => Math.abs(toMm(segment.x) - BLOCK.left) <= 1;

/** A mark in several faces is shown by the one that is not as wanted. */
function markFont(mark: readonly Line[]): string | undefined {
  const fonts = fontsOf(mark.flatMap(({ glyphs }) => glyphs));
  return fonts.find((font) => faceKind(font)?.kind !== 'biaosong') ?? fonts[0];
}

/** Parts at the head's left edge from top to bottom, and whether they stand in the standard's order. */
function order({ copyNumber, classification, urgency }: Head): Measured[] {
  const parts = [copyNumber, classification, urgency].filter((part) => part !== undefined);
  if (parts.length < 2) return [];
  const fits = parts.every((part, i) => i === 0 || part.line.y > (parts[i - 1] as Placed).line.y);
  const sorted = [...parts].sort((a, b) => a.line.y - b.line.y);
  return one(sorted.map(({ segment }) => segment.text).join(' / '), fits);
}

/** The faces of approvers' names: what follows the label's colon, and lines below. */
function namesOf(approvers: readonly Placed[]): string[] {
  const glyphs = approvers.flatMap(({ segment }, i) => {
    const colon = i === 0 ? segment.glyphs.findIndex(({ text }) => /[：:]/.test(text)) : -1;
    return segment.glyphs.slice(colon + 1).filter((glyph) => endOf(glyph) > 0);
  });
  return fontsOf(glyphs);
}
