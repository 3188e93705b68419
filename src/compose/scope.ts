/** What `{names}` in a template mean: facts of a loop, parameters, the organisation. */
import type { Fact } from '../activity/fact.js';
import { factSchema } from '../activity/fact.js';
import type { Organization } from '../activity/organization.js';
import { type Activity, recordSchema } from '../activity/record.js';
import type { Origin } from '../document/tree.js';
import type { Place } from '../message.js';
import type { FrontMatter } from './front-matter.js';
import { DATE_FORMS, dateText, isDate } from './value.js';

/** A document's parameters, with their places in annals.yaml. */
export interface Parameters {
  values: Record<string, unknown>;
  placeOf(name: string): Place;
}

/** What a name stands for. `missing`: known, but nobody gave a value. */
export type Found =
  | { state: 'value'; value: unknown; origin?: Origin | undefined }
  | { state: 'missing'; subject: string; open: string | undefined; origin?: Origin | undefined }
  | { state: 'unknown'; known: string[] };

/** The names that a place of a template can use. */
export interface Scope {
  find(name: string): Found;
}

/** Parameters and the organisation. */
export function documentScope(front: FrontMatter, parameters: Parameters, organization: Organization): Scope {
  const known = [...Object.keys(front.parameters), 'organization', 'branches'];
  return {
    find(name) {
      if (name === 'organization') return { state: 'value', value: organization.name };
      if (name === 'branches') return { state: 'value', value: organization.branches };
      const [head = '', ...rest] = name.split('.');
      const definition = front.parameters[head];
      if (!definition) return { state: 'unknown', known };
      const place = parameters.placeOf(head);
      const origin = originOf(place);
      const value = parameters.values[head];
      if (value === undefined || value === null)
        return { state: 'missing', subject: definition.label, open: definition.open, origin };
      return property(value, rest, origin) ?? { state: 'unknown', known };
    },
  };
}

/** What an import keeps of its source, for whoever reviews it: no template asks for it. */
const OF_IMPORT: ReadonlySet<string> = new Set(['evidence', 'review', 'source']);

const printable = (shape: object): string[] => Object.keys(shape).filter((key) => !OF_IMPORT.has(key));

/** An activity in a loop: `{date}`, `{date.short}`, `{title}`, `{summary}`, `{entry}`. */
export function activityScope(activity: Activity, parent: Scope): Scope {
  return objectScope(activity, printable(recordSchema.shape), parent, {}, (path) => ({
    path: activity.path,
    ...positioned(activity.positionOf(path)),
  }));
}

/** A fact in a loop: its fields, and those of its activity under `activity.`. */
export function factScope(
  activity: Activity,
  index: number,
  open: FrontMatter['open'],
  parent: Scope,
): Scope {
  const fact = activity.facts[index] as Fact;
  const known = factSchema.options.find((option) => option.shape.kind.value === fact.kind)?.shape ?? {};
  const ofActivity = activityScope(activity, parent);
  const own = objectScope(fact, printable(known), parent, open, (path) => ({
    path: activity.path,
    ...positioned(activity.positionOf(['facts', index, ...path])),
  }));
  return {
    find: (name) =>
      name.startsWith('activity.') ? ofActivity.find(name.slice('activity.'.length)) : own.find(name),
  };
}

/** Further values over a scope. */
export function extendScope(values: Record<string, unknown>, parent: Scope): Scope {
  return {
    find: (name) =>
      name in values
        ? { state: 'value', value: values[name] }
        : withKnown(parent.find(name), Object.keys(values)),
  };
}

function withKnown(found: Found, more: string[]): Found {
  return found.state === 'unknown' ? { state: 'unknown', known: [...more, ...found.known] } : found;
}

function objectScope(
  object: object,
  known: string[],
  parent: Scope,
  open: FrontMatter['open'],
  place: (path: string[]) => Origin,
): Scope {
  return {
    find(name) {
      const [head = '', ...rest] = name.split('.');
      if (!known.includes(head)) return withKnown(parent.find(name), known);
      const value = (object as Record<string, unknown>)[head];
      if (value === undefined)
        return { state: 'missing', subject: open[head] ?? head, open: open[head], origin: place([]) };
      return property(value, rest, place([head])) ?? { state: 'unknown', known };
    },
  };
}

/** A property of a value: `date.short`, `date.chinese`, `recipients.total`. */
function property(value: unknown, path: string[], origin: Origin | undefined): Found | undefined {
  const [head, ...rest] = path;
  if (head === undefined) return { state: 'value', value, origin };
  const form = DATE_FORMS.find((each) => each === head);
  if (isDate(value) && form) return { state: 'value', value: dateText(value, form), origin };
  if (typeof value !== 'object' || value === null) return undefined;
  const next = (value as Record<string, unknown>)[head];
  return next === undefined ? undefined : property(next, rest, origin);
}

const positioned = (position: Origin['position'] | undefined) => (position ? { position } : {});

function originOf(place: Place): Origin {
  return place.position && 'start' in place.position
    ? { path: place.path, position: place.position }
    : { path: place.path };
}
