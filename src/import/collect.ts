/** A passage → its facts with evidence, and the text that no fact rests on. */
import type { z } from 'zod';
import type { Evidence } from '../activity/evidence.js';
import { factSchema } from '../activity/fact.js';
import { KINDS } from './fact/index.js';
import { type Doubt, type Draft, type Found, type Passage, parts, type Span } from './passage.js';

/** A fact as a record has it, with its evidence and what a person has to look at in it. */
export interface Collected {
  fact: Record<string, unknown> & { kind: string; evidence: Evidence };
  doubts: Doubt[];
}

export interface Collection {
  facts: Collected[];
  /** Clauses that no fact rests on, those side by side as one. */
  rest: Span[];
}

const MARK = '，。；！？\n';
const FINDERS = Object.values(KINDS);

/** All facts of a passage in the order of the text, each resting on whole clauses. */
export function collect(passage: Passage): Collection {
  const clauses = parts(passage.view, passage.lead, MARK);
  const found: Found[] = [];
  for (const { sign, find } of FINDERS)
    if (sign.test(passage.view)) for (const each of find(passage)) if (isFact(each.fact)) found.push(each);
  const spans = found.map((each) => widened(each, clauses, passage));
  const more = furtherSpans(found, spans, clauses, passage);
  const order = spans
    .map((span, index) => ({ span, index }))
    .sort((a, b) => a.span.at - b.span.at || a.index - b.index);
  return {
    facts: order.map(({ span, index }) => collected(found[index] as Found, span, more[index] ?? [], passage)),
    rest: uncovered(clauses, [...spans, ...more.flat()], passage),
  };
}

/** The fields of each kind, and those that it cannot do without. */
const FIELDS = new Map(
  factSchema.options.map(({ shape }) => {
    const fields = new Map<string, z.ZodType>(Object.entries(shape));
    const needed = [...fields].filter(([, field]) => !field.safeParse(undefined).success);
    return [shape.kind.value as string, { fields, needed: needed.map(([key]) => key) }];
  }),
);

/** Whether a draft is a fact, as `factSchema` has it; a fact has few of its fields, and only those are read. */
function isFact(draft: Draft): boolean {
  const known = FIELDS.get(draft.kind);
  if (!known?.needed.every((key) => key in draft)) return false;
  return Object.entries(draft).every(([key, value]) => known.fields.get(key)?.safeParse(value).success);
}

/** The clauses that a span touches, as one. */
function widened({ at, end }: Span, clauses: readonly Span[], { lead, text }: Passage): Span {
  const touched = clauses.filter((clause) => clause.at < end && Math.max(at, lead) < clause.end);
  const from = touched[0]?.at ?? Math.min(lead, text.length);
  return trimmed({ at: from, end: touched.at(-1)?.end ?? text.length }, text);
}

/** Clauses elsewhere that hold values of a fact: who came, how many, under which theme. */
function furtherSpans(
  found: readonly Found[],
  spans: readonly Span[],
  clauses: readonly Span[],
  { text }: Passage,
): Span[][] {
  return found.map(({ fact }, index) => {
    const { at, end } = spans[index] as Span;
    const own = text.slice(at, end);
    const values = leaves(fact).filter((value) => !own.includes(value));
    if (values.length === 0) return [];
    const isHolding = (clause: Span) => {
      if (clause.end > at && clause.at < end) return false;
      const told = text.slice(clause.at, clause.end);
      return values.some((value) => told.includes(value));
    };
    const holding = clauses.filter(isHolding);
    return joined(holding).map((span) => trimmed(span, text));
  });
}

/** Texts of a fact that stand in the source: Chinese, or counts. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return /[\u3400-\u9fff]/.test(value) && value.length > 1 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const found: string[] = [];
  for (const each of Object.values(value)) found.push(...leaves(each));
  return found;
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const before = result.at(-1);
    if (before?.end === span.at) before.end = span.end;
    else result.push({ ...span });
  }
  return result;
}

/** Without marks and spaces at its start. */
function trimmed({ at, end }: Span, text: string): Span {
  let from = at;
  while (from < end && /[，、；。：\s]/.test(text[from] as string)) from += 1;
  return { at: from, end };
}

function collected(
  { fact, rule, grade, doubts = [] }: Found,
  span: Span,
  more: readonly Span[],
  { text }: Passage,
): Collected {
  const told = ({ at, end }: Span) => ({ text: text.slice(at, end), at });
  const evidence: Evidence = {
    ...told(span),
    rule,
    grade,
    ...(more.length > 0 && { more: more.map(told) }),
  };
  return { fact: { ...fact, evidence }, doubts };
}

function uncovered(clauses: readonly Span[], spans: readonly Span[], { text }: Passage): Span[] {
  const rest: Span[] = [];
  for (const clause of clauses) {
    if (spans.some(({ at, end }) => at < clause.end && clause.at < end)) continue;
    const before = rest.at(-1);
    if (before && before.end === clause.at) before.end = clause.end;
    else rest.push({ ...clause });
  }
  return rest.map((span) => trimmed(span, text)).filter(({ at, end }) => isTelling(text.slice(at, end)));
}

/** Words that join sentences and tell nothing. */
const JOINING =
  /^(?:另外|此外|同时|与此同时|期间|随后|会上|会后|其中|目前|决赛当天|當天|当天|同時|並且|并且)[，。；]?$/;

/** Whether a text that no fact rests on tells anything. */
export const isTelling = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !JOINING.test(text.trim());
