/** The rules over records and over composed documents. A new one is a file of its own and one line here. */
import type { VFileMessage } from 'vfile-message';
import type { Document } from '../document/tree.js';
import { chartDescribed } from './chart-described.js';
import { copyNumberFormed } from './copy-number-formed.js';
import { documentNumberFormed } from './document-number-formed.js';
import { figureDescribed } from './figure-described.js';
import { glyphCovered } from './glyph-covered.js';
import { headingIdOnce } from './heading-id-once.js';
import { headingIncrement } from './heading-increment.js';
import { linkResolved } from './link-resolved.js';
import { pageNoteAbsent } from './page-note-absent.js';
import { pictureUsable } from './picture-usable.js';
import { placeFilled } from './place-filled.js';
import { recipientsClosed } from './recipients-closed.js';
import { addressFormed } from './record/address-formed.js';
import { approximationOnce } from './record/approximation-once.js';
import { awardNamed } from './record/award-named.js';
import { bookTitleWork } from './record/book-title-work.js';
import { countDeclared } from './record/count-declared.js';
import { dashDoubled } from './record/dash-doubled.js';
import { dateFormed } from './record/date-formed.js';
import { digitHalfWidth } from './record/digit-half-width.js';
import { donationSum } from './record/donation-sum.js';
import { eventOnce } from './record/event-once.js';
import { figuresAgree } from './record/figures-agree.js';
import { glossaryFollowed } from './record/glossary-followed.js';
import { recordGlyphCovered } from './record/glyph-covered.js';
import { markFullWidth } from './record/mark-full-width.js';
import { markOnce } from './record/mark-once.js';
import { markPaired } from './record/mark-paired.js';
import { namePlain } from './record/name-plain.js';
import { numberFormSame } from './record/number-form-same.js';
import { organizationAlike } from './record/organization-alike.js';
import { pauseOmitted } from './record/pause-omitted.js';
import { postOrder } from './record/post-order.js';
import { quorumMet } from './record/quorum-met.js';
import { rangeMarked } from './record/range-marked.js';
import { recipientOnce } from './record/recipient-once.js';
import { recordFacts } from './record/record-facts.js';
import { removalConfirmed } from './record/removal-confirmed.js';
import { reviewDone } from './record/review-done.js';
import { sameAsFound } from './record/same-as-found.js';
import { sessionFollows } from './record/session-follows.js';
import { spaceAbsent } from './record/space-absent.js';
import { weekdayRight } from './record/weekday-right.js';
import { yearFull } from './record/year-full.js';
import { yearPlausible } from './record/year-plausible.js';
import type { CheckWorld, DocumentRule, RecordRule, RecordWorld, Rule } from './rule.js';
import type { CheckSettings } from './settings.js';
import { signatureAccompanied } from './signature-accompanied.js';
import { signatureDateFormed } from './signature-date-formed.js';
import { SUPPRESSION_RULES, suppressed } from './suppress.js';
import { tableSum } from './table-sum.js';

export type { CheckWorld, RecordWorld, Rule } from './rule.js';

export const RULES: readonly Rule[] = [
  glyphCovered,
  headingIncrement,
  headingIdOnce,
  linkResolved,
  figureDescribed,
  chartDescribed,
  pictureUsable,
  placeFilled,
  pageNoteAbsent,
  signatureAccompanied,
  copyNumberFormed,
  documentNumberFormed,
  recipientsClosed,
  signatureDateFormed,
  tableSum,
  addressFormed,
  approximationOnce,
  awardNamed,
  bookTitleWork,
  countDeclared,
  dashDoubled,
  digitHalfWidth,
  dateFormed,
  donationSum,
  eventOnce,
  figuresAgree,
  glossaryFollowed,
  recordGlyphCovered,
  markFullWidth,
  markOnce,
  markPaired,
  namePlain,
  numberFormSame,
  organizationAlike,
  pauseOmitted,
  postOrder,
  quorumMet,
  rangeMarked,
  recordFacts,
  recipientOnce,
  removalConfirmed,
  reviewDone,
  sameAsFound,
  sessionFollows,
  spaceAbsent,
  weekdayRight,
  yearFull,
  yearPlausible,
];

const isOverDocument = (rule: Rule): rule is DocumentRule => rule.over === 'document';
const isOverRecords = (rule: Rule): rule is RecordRule => rule.over === 'records';

/** Ids of all rules, in the order of the table. */
export const ruleIds = (): string[] => [
  ...new Set<string>([...RULES.flatMap(({ ids }) => ids), ...SUPPRESSION_RULES]),
];

/** What all rules say of a document. */
export function checkDocument(document: Document, world: CheckWorld): VFileMessage[] {
  return RULES.filter(isOverDocument).flatMap((rule) => rule.check(document, world));
}

/** What all rules say of the records, but for what a record suppresses with a reason. */
export function checkRecords(world: RecordWorld): VFileMessage[] {
  const rules = RULES.filter(isOverRecords).filter(({ needsWhole }) => world.whole || !needsWhole);
  const found = rules.flatMap((rule) => rule.check(world));
  return suppressed(found, world, ruleIds());
}

/** Messages with the severities that annals.yaml sets; those of rules that are off are gone. */
export function withSeverities(
  messages: readonly VFileMessage[],
  { rules }: Pick<CheckSettings, 'rules'>,
): VFileMessage[] {
  return messages.flatMap((each) => {
    const setting = each.ruleId && Object.hasOwn(rules, each.ruleId) ? rules[each.ruleId] : undefined;
    if (setting === 'off') return [];
    if (setting) each.fatal = { error: true, warning: false, info: undefined }[setting];
    return [each];
  });
}
