/** Attributes that ask the records, the same in every directive that does. */
import type { Position } from 'unist';
import { z } from 'zod';
import { parseDate, periodExamples } from '../../activity/date.js';
import { FACT_KINDS, type FactKind } from '../../activity/fact.js';
import type { Activity } from '../../activity/record.js';
import {
  FACETS,
  type FoundFact,
  ORDERS,
  type Query,
  selectActivities,
  selectFacts,
} from '../../activity/select.js';
import type { Origin } from '../../document/tree.js';
import { ofYear } from '../../term.js';
import { nearest } from '../../validate.js';
import { type Context, report } from '../context.js';
import { interpolateText } from '../interpolate.js';
import { attribute } from './directive.js';

export const queryAttributes = {
  kind: attribute.list.optional(),
  type: attribute.text.optional(),
  action: attribute.text.optional(),
  direction: attribute.text.optional(),
  status: attribute.text.optional(),
  stage: attribute.text.optional(),
  tag: attribute.list.optional(),
  'main-tag': attribute.list.optional(),
  entry: attribute.text.optional(),
  period: attribute.text.optional(),
  order: z.enum(ORDERS).optional(),
  limit: attribute.number.optional(),
  optional: attribute.flag,
};

export type QueryAttributes = z.output<z.ZodObject<typeof queryAttributes>>;

/** The query that attributes ask; words that no record can have become messages. */
export function readQuery(
  attributes: QueryAttributes,
  position: Position | undefined,
  context: Context,
): Query {
  const words = (list: string[] | undefined) => list?.map((word) => interpolateText(word, position, context));
  const kind = attributes.kind?.filter((word) => known('kind', word, FACT_KINDS, position, context));
  const tags = context.organization.tags;
  const periodText = attributes.period && interpolateText(attributes.period, position, context);
  const period = periodText ? parseDate(periodText) : context.period;
  if (periodText && !period)
    report(context, 'date-possible', position, {
      actual: periodText,
      expected: periodExamples(periodText),
    });
  const entries = attributes.entry && interpolateText(attributes.entry, position, context);
  const facets = Object.fromEntries(
    FACETS.flatMap((facet) => (attributes[facet] ? [[facet, attributes[facet]]] : [])),
  );
  return {
    kind: kind as FactKind[] | undefined,
    facets,
    tag: words(attributes.tag)?.filter((word) => known('tag', word, tags, position, context)),
    mainTag: words(attributes['main-tag'])?.filter((word) =>
      known('main-tag', word, tags, position, context),
    ),
    entry: entries ? entries.split(/[,，、]/).map(Number) : undefined,
    period,
    order: attributes.order,
    limit: attributes.limit,
  };
}

/** The activities asked for; none where some were expected is a message. */
export function queryActivities(
  attributes: QueryAttributes,
  position: Position | undefined,
  context: Context,
): Activity[] {
  const found = selectActivities(context.activities, readQuery(attributes, position, context));
  for (const { path } of found) context.state.records.add(path);
  return expectSome(found, attributes, position, context);
}

/** The facts asked for; none where some were expected is a message. */
export function queryFacts(
  attributes: QueryAttributes,
  position: Position | undefined,
  context: Context,
): FoundFact[] {
  const found = selectFacts(context.activities, readQuery(attributes, position, context));
  for (const { activity } of found) context.state.records.add(activity.path);
  return expectSome(found, attributes, position, context);
}

function expectSome<T>(
  found: T[],
  attributes: QueryAttributes,
  position: Position | undefined,
  context: Context,
): T[] {
  if (found.length > 0 || attributes.optional) return found;
  const asked = Object.entries(attributes)
    .filter(([key, value]) => key in queryAttributes && value !== undefined && value !== false)
    .map(([key, value]) => `${key}=${interpolateText(String(value), position, context)}`);
  const query = readQuery(attributes, position, context);
  const named = parameterOf(attributes.entry, context);
  if (named) reportEntry(asked, named, query, context);
  else if (selectActivities(context.activities, { period: query.period }).length > 0)
    report(context, 'query-matches', position, { actual: asked.join(' ') });
  // Told once of a template, whatever it asks.
  else report(context, 'year-recorded', undefined, { year: ofYear(query.period?.year) });
  return found;
}

/** Where the parameter stands that gives the number of an entry. */
interface NamedEntry {
  name: string;
  value: unknown;
  origin: Origin;
}

/** The parameter that an attribute is, such as `{entry}`. */
function parameterOf(attribute: string | undefined, { scope }: Context): NamedEntry | undefined {
  const name = /^\{([\w.-]+)\}$/.exec(attribute ?? '')?.[1];
  const found = name === undefined ? undefined : scope.find(name);
  return name !== undefined && found?.state === 'value' && found.origin
    ? { name, value: found.value, origin: found.origin }
    : undefined;
}

/** That an entry named by a parameter has no record, or not what is asked of it: told where it is named. */
function reportEntry(
  asked: string[],
  { name, value, origin }: NamedEntry,
  query: Query,
  context: Context,
): void {
  const { entry, period } = query;
  const isRecorded = selectActivities(context.activities, { entry, period }).length > 0;
  const wanted = asked.filter((each) => !each.startsWith('entry=')).join(' ');
  report({ ...context, origin }, isRecorded ? 'entry-tells' : 'entry-recorded', undefined, {
    name,
    actual: String(value),
    wanted,
    year: ofYear(period?.year),
  });
}

function known(
  key: string,
  word: string,
  words: readonly string[],
  position: Position | undefined,
  context: Context,
): boolean {
  if (words.includes(word)) return true;
  report(context, 'attribute-valid', position, {
    directive: '',
    key,
    actual: word,
    expected: nearest(word, words),
  });
  return false;
}
