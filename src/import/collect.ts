/** A passage → its facts with evidence, and the text that no fact rests on. */
import type { Evidence } from '../activity/evidence.js';
import { factSchema } from '../activity/fact.js';
import { KINDS } from './fact/index.js';
import { type Doubt, type Found, type Passage, parts, type Span } from './passage.js';

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

const MARK = /[，。；！？\n]/;

/** All facts of a passage in the order of the text, each resting on whole clauses. */
export function collect(passage: Passage): Collection {
  const clauses = parts(passage.view, passage.lead, MARK);
  const found = Object.values(KINDS)
    .flatMap(({ sign, find }) => (sign.test(passage.view) ? find(passage) : []))
    .filter(({ fact }) => factSchema.safeParse(fact).success);
  const spans = found.map((each) => widened(each, clauses, passage));
  const order = spans
    .map((span, index) => ({ span, index }))
    .sort((a, b) => a.span.at - b.span.at || a.index - b.index);
  return {
    facts: order.map(({ span, index }) => collected(found[index] as Found, span, passage)),
    rest: uncovered(clauses, spans, passage),
  };
}

/** The clauses that a span touches, as one. */
function widened({ at, end }: Span, clauses: readonly Span[], { lead, text }: Passage): Span {
  const touched = clauses.filter((clause) => clause.at < end && Math.max(at, lead) < clause.end);
  const from = touched[0]?.at ?? Math.min(lead, text.length);
  return trimmed({ at: from, end: touched.at(-1)?.end ?? text.length }, text);
}

/** Without marks and spaces at its start. */
function trimmed({ at, end }: Span, text: string): Span {
  let from = at;
  while (from < end && /[，、；。：\s]/.test(text[from] as string)) from += 1;
  return { at: from, end };
}

function collected(
  { fact, rule, grade, doubts = [] }: Found,
  { at, end }: Span,
  { text }: Passage,
): Collected {
  const evidence: Evidence = { text: text.slice(at, end), at, rule, grade };
  return { fact: { ...(fact as Record<string, unknown>), kind: fact.kind, evidence }, doubts };
}

function uncovered(clauses: readonly Span[], spans: readonly Span[], { text }: Passage): Span[] {
  const rest: Span[] = [];
  for (const clause of clauses) {
    if (spans.some(({ at, end }) => at < clause.end && clause.at < end)) continue;
    const before = rest.at(-1);
    if (before && before.end === clause.at) before.end = clause.end;
    else rest.push({ ...clause });
  }
  return rest
    .map((span) => trimmed(span, text))
    .filter(({ at, end }) => /[\p{L}\p{N}]/u.test(text.slice(at, end)));
}
