/** Facts of several entries that tell of one event: proposed as `sameAs`, for a person to settle. Nothing is merged. */
import type { ReviewPoint } from '../activity/evidence.js';
import type { ImportedRecord } from './record.js';

/** Kinds of which an event may be told twice: as a plan, in passing, and by itself. */
const KINDS: ReadonlySet<unknown> = new Set(['event', 'meeting', 'training', 'ceremony']);

/** Characters at the end of a title by which facts are brought together; a shorter title names no one event. */
const KEY = 6;

interface Told {
  record: ImportedRecord;
  index: number;
  core: string;
  /** A plan, and an event that is told in passing, have their main record elsewhere. */
  isMain: boolean;
}

/** Adds a point for review to each record that tells of an event of another one of the same year. */
export function proposeSame(records: readonly ImportedRecord[]): void {
  const groups = new Map<string, Told[]>();
  for (const record of records) {
    for (const [index, fact] of record.facts.entries()) {
      if (!KINDS.has(fact.kind) || typeof fact.title !== 'string') continue;
      const core = coreOf(fact.title);
      if (core.length < KEY) continue;
      const key = [String(record.date).slice(0, 4), fact.kind, fact.type, core.slice(-KEY)].join(' ');
      const told = { record, index, core, isMain: isMain(fact) };
      groups.set(key, [...(groups.get(key) ?? []), told]);
    }
  }
  for (const group of groups.values()) if (group.length > 1 && group.length <= MOST) propose(group);
}

/** More tellings than these are a series, such as a lecture a week. */
const MOST = 4;

function propose(group: readonly Told[]): void {
  for (const [place, told] of group.entries()) {
    const others = group.filter(
      (other) =>
        other.record !== told.record && (told.core.endsWith(other.core) || other.core.endsWith(told.core)),
    );
    const main = others.find((other) => other.isMain && (!told.isMain || group.indexOf(other) < place));
    if (!main) continue;
    const { entry } = main.record;
    const point: ReviewPoint = {
      about: 'same',
      path: ['facts', told.index, 'sameAs'],
      proposed: entry,
      grade: 'likely',
      note: sameNote(entry),
    };
    told.record.review.push(point);
  }
}

/** What such a point says. */
export const sameNote = (entry: number): string => `与第 ${entry} 条所记当是同一件事；采纳后统计时只计那一条`;

/** A title without marks, its year and its edition. */
const coreOf = (title: string): string =>
  title.replace(/[\p{P}\s]|\d{4}年度?|第[一二三四五六七八九十\d]+届/gu, '');

const isMain = ({ stage, evidence }: Record<string, unknown>): boolean =>
  stage !== 'plan' && (evidence as { rule?: string } | undefined)?.rule !== 'event-joined';
