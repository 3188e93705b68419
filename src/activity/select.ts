/** Selecting and sorting activities and their facts. */
import { dateKey, lastDay, type PartialDate } from './date.js';
import type { Fact, FactKind } from './fact.js';
import type { Activity } from './record.js';

/** The facets of a fact that a query may ask for by value. */
export const FACETS = ['type', 'action', 'direction', 'status', 'stage'] as const;
export type Facet = (typeof FACETS)[number];

export const ORDERS = ['date', 'date-descending', 'entry'] as const;
export type Order = (typeof ORDERS)[number];

/** What a query asks for; what is absent does not restrict. */
export interface Query {
  kind?: readonly FactKind[] | undefined;
  facets?: Partial<Record<Facet, string>> | undefined;
  tag?: readonly string[] | undefined;
  /** Only the first tag of a record counts. */
  mainTag?: readonly string[] | undefined;
  entry?: readonly number[] | undefined;
  period?: PartialDate | undefined;
  order?: Order | undefined;
  limit?: number | undefined;
}

/** A fact with the activity that it belongs to and its place among that activity's facts. */
export interface FoundFact {
  activity: Activity;
  fact: Fact;
  index: number;
}

/** The activities that a query asks for, in its order. */
export function selectActivities(activities: readonly Activity[], query: Query): Activity[] {
  const found = activities.filter((activity) => inQuery(activity, query) && hasMatchingFact(activity, query));
  return sortActivities(found, query.order ?? 'date').slice(0, query.limit ?? found.length);
}

/** The facts that a query asks for, in the order of their activities; each once, though two records may tell it. */
export function selectFacts(activities: readonly Activity[], query: Query): FoundFact[] {
  const found = sortActivities(
    activities.filter((activity) => inQuery(activity, query)),
    query.order ?? 'date',
  )
    .flatMap((activity) => matchingFacts(activity, query))
    .filter(({ fact }) => fact.sameAs === undefined);
  return found.slice(0, query.limit ?? found.length);
}

function inQuery(activity: Activity, query: Query): boolean {
  return (
    (!query.tag || activity.tags.some((tag) => query.tag?.includes(tag))) &&
    (!query.mainTag || query.mainTag.includes(activity.tags[0] as string)) &&
    (!query.entry || query.entry.includes(activity.entry)) &&
    (!query.period || inPeriod(activity.date, query.period))
  );
}

/** An activity without facts is left out only where facts are asked for. */
function hasMatchingFact(activity: Activity, query: Query): boolean {
  if (activity.facts.length === 0) return !query.kind && Object.keys(query.facets ?? {}).length === 0;
  return matchingFacts(activity, query).length > 0;
}

function matchingFacts(activity: Activity, query: Query): FoundFact[] {
  return activity.facts
    .map((fact, index) => ({ activity, fact, index }))
    .filter(
      ({ fact }) => (!query.kind || query.kind.includes(fact.kind)) && facetsMatch(fact, query.facets ?? {}),
    );
}

function facetsMatch(fact: Fact, facets: Partial<Record<Facet, string>>): boolean {
  return Object.entries(facets).every(
    ([facet, wanted]) => (fact as Record<string, unknown>)[facet] === wanted,
  );
}

/** A date lies in a period when all the days that it can mean do. */
function inPeriod(date: PartialDate, period: PartialDate): boolean {
  const first = { year: date.year, month: date.month ?? 1, day: date.day ?? 1 };
  const start = { year: period.year, month: period.month ?? 1, day: period.day ?? 1 };
  return dayNumber(first) >= dayNumber(start) && dayNumber(lastDay(date)) <= dayNumber(lastDay(period));
}

const dayNumber = (day: { year: number; month: number; day: number }): number =>
  (day.year * 100 + day.month) * 100 + day.day;

function sortActivities(activities: readonly Activity[], order: Order): Activity[] {
  const byDate = (a: Activity, b: Activity) => dateKey(a.date) - dateKey(b.date) || a.entry - b.entry;
  const compare: Record<Order, (a: Activity, b: Activity) => number> = {
    date: byDate,
    'date-descending': (a, b) => byDate(b, a),
    entry: (a, b) => a.entry - b.entry,
  };
  return [...activities].sort(compare[order]);
}
