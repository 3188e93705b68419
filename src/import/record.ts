/** An entry → a record: facts with evidence, the source's text, and what awaits a person. */
import type { ReviewPoint } from '../activity/evidence.js';
import { simplifiedView } from './character.js';
import { type Collected, collect } from './collect.js';
import { findDamage } from './damage.js';
import type { Directory } from './directory.js';
import type { Entry } from './entry.js';
import { inSource, withoutDate } from './inner-text.js';
import { LookAlikes } from './look-alike.js';
import { findMisprints } from './misprint.js';
import { ownBody } from './own-body.js';
import { listedOrganizations, organizationReferences } from './reference.js';
import { startOf, titleStart } from './start.js';
import { tidied } from './tidy.js';
import { tagsOf, titleOf } from './wording.js';

/** A record as YAML has it. */
export interface ImportedRecord {
  entry: number;
  date: string | number;
  title: string;
  summary: string;
  tags: string[];
  facts: Record<string, unknown>[];
  source: { file: string; line: number; label?: string; text: string };
  review: ReviewPoint[];
}

export interface RecordContext {
  file: string;
  directory: Directory;
  /** Whether the text is in Traditional characters, and patterns need a Simplified view of it. */
  traditional: boolean;
  /** Whether the source has damage, or misprints, at all; most have neither. */
  damaged: boolean;
  misprinted: boolean;
}

/** Characters of an entry that facts are looked for in, so that cost stays linear; no real entry has as many. */
const LONGEST = 8000;

/** The record of an entry. Undefined where its year is not known. */
export function recordOf(entry: Entry, number: number, context: RecordContext): ImportedRecord | undefined {
  const { text } = entry;
  const { directory } = context;
  const view = context.traditional ? simplifiedView(text) : text;
  const { lead, heading, inner } = startOf(entry);
  // Stops in place of the date and the heading: what is told begins a sentence, and no pattern reads a day's number.
  const told = `${'。'.repeat(lead)}${view.slice(lead, LONGEST)}`;
  const whole = { text: text.slice(0, LONGEST), view: told, lead, directory };
  const { passage, cut } = withoutDate(inner, whole);
  const beyond = text.length > LONGEST ? [{ at: LONGEST, end: text.length }] : [];
  const { date, point } = dateOf(entry, view);
  if (date === undefined) return undefined;
  const collection = collect(passage);
  const { facts, rest } = inSource(cut, whole, collection);
  const { tags, fitted } = tagsOf(
    facts.map(({ fact }) => fact.kind),
    directory,
  );
  const record: ImportedRecord = {
    entry: number,
    date: /^\d{4}$/.test(date) ? Number(date) : date,
    title: titleOf(heading ?? { text: passage.text, lead: titleStart(passage, collection.facts) }),
    summary: summaryOf(cut ? { text: text.slice(0, cut.at) + text.slice(cut.end), lead } : { text, lead }),
    tags,
    facts: facts.map(({ fact }) => tidied(fact)),
    source: {
      file: context.file,
      line: entry.line,
      ...(entry.label.trim() && { label: entry.label.trim() }),
      text,
    },
    review: [],
  };
  record.review = [
    ...(point ? [point] : []),
    { about: 'wording', path: ['title'], grade: 'guess', note: '标题由原文截取，请用自己的话概括' },
    {
      about: 'tags',
      path: ['tags'],
      grade: 'guess',
      note: fitted ? '标签按事实的种类选取' : '没有相应的标签，暂取名录中的第一个，请选定',
    },
    ...(context.misprinted ? misprints(view, text) : []),
    ...(context.damaged ? findDamage(text) : []).map(
      ({ kind, at, text: damaged }): ReviewPoint => ({
        about: 'damage',
        text: damaged,
        at,
        note: `原文损坏（${kind}），请对照原件补正`,
      }),
    ),
    ...facts.flatMap(({ fact, doubts }, index) => pointsOf(fact, doubts, index)),
    ...names(record, directory),
    ...[...rest, ...beyond].map(
      ({ at, end }): ReviewPoint => ({
        about: 'rest',
        text: text.slice(at, end),
        at,
        note: '这些文字没有取作事实',
      }),
    ),
  ];
  return record;
}

/** The date of an entry: its own, one within its first sentence, else what its heading says. */
function dateOf(entry: Entry, view: string): { date: string | undefined; point?: ReviewPoint } {
  const { date: found, context } = entry;
  const heading = [context.year, context.month && String(context.month).padStart(2, '0')]
    .filter(Boolean)
    .join('-');
  const fallback = context.year === undefined ? undefined : heading;
  const written = found && { text: view.slice(found.at, found.at + found.length), at: found.at };
  const point = (grade: NonNullable<ReviewPoint['grade']>, note: string): ReviewPoint => ({
    about: 'date',
    path: ['date'],
    ...written,
    grade,
    note,
  });
  if (!found?.date)
    return {
      date: fallback,
      point: point('guess', found ? '日历上没有这一天，或缺少年份' : '原文没有写明日期'),
    };
  const { date, derived, lost } = found;
  if (entry.inner) return { date, point: point('likely', '日期取自句中') };
  if (derived) return { date, point: point('likely', '日期由上文推得') };
  return { date, ...(lost && { point: point('likely', `原文还写“${lost}”，日期中写不下，请核对`) }) };
}

/** The source's words without the date, which the record has by itself. */
function summaryOf({ text, lead }: { text: string; lead: number }): string {
  return text.slice(lead).replace(/^[，、：:；。\s】）)〕\]]+/, '') || text || '……';
}

function misprints(view: string, text: string): ReviewPoint[] {
  return findMisprints(view).map(({ at, text: { length }, proposed, note }) => ({
    about: 'misprint',
    path: ['summary'],
    text: text.slice(at, at + length),
    at,
    proposed,
    grade: 'likely',
    note,
  }));
}

type Fact = Collected;

function pointsOf(fact: Fact['fact'], doubts: Fact['doubts'], index: number): ReviewPoint[] {
  const { grade, text, at } = fact.evidence;
  const unsure: ReviewPoint[] =
    grade === 'sure'
      ? []
      : [{ about: 'fact', path: ['facts', index], text, at, grade, note: '事实由常例推得，请核对' }];
  return [
    ...unsure,
    ...doubts.map(
      ({ path, about, note }): ReviewPoint => ({ about, path: ['facts', index, ...path], text, at, note }),
    ),
  ];
}

/** Names that are not registered, and names that look like them. Of lists, which may be long, only the latter. */
function names(record: ImportedRecord, directory: Directory): ReviewPoint[] {
  const points: ReviewPoint[] = [];
  const seen = new Set<string>();
  const others = new LookAlikes();
  const references = organizationReferences(record.facts, ['facts']);
  const count = references.length;
  const all = [...references, ...listedOrganizations(record.facts, ['facts'])];
  for (const [index, { name, path }] of all.entries()) {
    if (directory.isOrganization(name) || seen.has(name) || ownBody(name, directory)) continue;
    const near = [...registered(directory).of(name), ...others.of(name)];
    seen.add(name);
    others.add(name);
    if (index < count || near.length > 0) points.push(namePoint(name, path, near));
  }
  return points;
}

/** The full names of a directory, made ready once to hold new ones against. */
function registered(directory: Directory): LookAlikes {
  const known = ready.get(directory);
  if (known) return known;
  const names = new LookAlikes(directory.fullNames);
  ready.set(directory, names);
  return names;
}

const ready = new WeakMap<Directory, LookAlikes>();

const namePoint = (name: string, path: (string | number)[], near: string[]): ReviewPoint => ({
  about: 'name',
  path,
  ...(near.length > 0 && { candidates: near }),
  note:
    near.length > 0 ? `“${name}”没有登记，与别的名称相近，不合并` : `“${name}”没有登记，已加入名录，请核对`,
});
