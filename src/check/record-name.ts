/** The names in records: lists of them, people with their posts, and which names mean one organisation. */
import { distance } from 'fastest-levenshtein';
import type { Fact } from '../activity/fact.js';
import type { Names } from '../activity/field.js';
import type { Organization } from '../activity/organization.js';
import type { Activity } from '../activity/record.js';
import type { Path } from '../yaml.js';

/** A fact of a kind, and where it stands. */
export interface PlacedFact<Kind extends Fact['kind'] = Fact['kind']> {
  activity: Activity;
  fact: Extract<Fact, { kind: Kind }>;
  path: Path;
}

/** The facts of some kinds, in the order of the records. */
export function factsOf<Kind extends Fact['kind']>(
  activities: readonly Activity[],
  ...kinds: readonly Kind[]
): PlacedFact<Kind>[] {
  return activities.flatMap((activity) =>
    activity.facts.flatMap((fact, index) =>
      (kinds as readonly string[]).includes(fact.kind)
        ? [{ activity, fact: fact as Extract<Fact, { kind: Kind }>, path: ['facts', index] }]
        : [],
    ),
  );
}

/** A list of names, and where it stands. */
export interface PlacedNames {
  activity: Activity;
  path: Path;
  list: Names;
}

/** Someone whom a record names, and where. */
export interface PlacedPerson {
  activity: Activity;
  path: Path;
  name: string;
  organization?: string | undefined;
  title?: string | undefined;
  former?: boolean | undefined;
}

type Named = Names['named'][number];

/** The name of an item of a list. */
export const nameOf = (item: Named): string => (typeof item === 'string' ? item : item.name);

/** Every list of names of a record. */
export const listsOf = (activity: Activity): PlacedNames[] =>
  objectsIn(activity.facts, ['facts']).flatMap(({ path, value }) =>
    Array.isArray(value.named) ? [{ activity, path, list: value as unknown as Names }] : [],
  );

/** Keys whose texts are names of people of the association. */
const PEOPLE: ReadonlySet<string> = new Set(['attendees', 'people', 'lecturer', 'speaker', 'presenter']);

/** Everyone whom a record names: in lists, with a post, or by name alone. */
export function peopleOf(activity: Activity): PlacedPerson[] {
  const listed = listsOf(activity)
    .filter(({ list }) => list.type === 'person')
    .flatMap(({ path, list }) =>
      list.named.map((item, index) => ({
        activity,
        path: [...path, 'named', index, ...(typeof item === 'string' ? [] : ['name'])],
        ...(typeof item === 'string' ? { name: item } : item),
      })),
    );
  const single = objectsIn(activity.facts, ['facts']).flatMap(({ path, value }) =>
    Object.entries(value)
      .filter(([key]) => PEOPLE.has(key))
      .flatMap(([key, child]) =>
        (Array.isArray(child)
          ? child.map((each, index) => [each, index] as const)
          : [[child] as const]
        ).flatMap(([each, index]) =>
          personAt(activity, each, [...path, key, ...(index === undefined ? [] : [index])]),
        ),
      ),
  );
  return [...listed, ...single];
}

function personAt(activity: Activity, value: unknown, path: Path): PlacedPerson[] {
  if (typeof value === 'string') return [{ activity, path, name: value }];
  const person = value as Partial<PlacedPerson> | undefined;
  if (typeof person?.name !== 'string') return [];
  const { name, organization, title, former } = person;
  return [{ activity, path: [...path, 'name'], name, organization, title, former }];
}

/** Every object below a value, itself apart. */
function objectsIn(value: unknown, path: Path): { path: Path; value: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const here = Array.isArray(value) ? [] : [{ path, value: value as Record<string, unknown> }];
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, child]) =>
      key === 'evidence' ? [] : objectsIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** The registered name behind a name or alias; a name that is not registered stands for itself. */
export function canonicalNames(organization: Organization): (name: string) => string {
  const known = new Map<string, string>();
  const { organizations, bodies, branches, people } = organization;
  for (const { name, aliases } of [organization, ...organizations, ...bodies, ...branches, ...people])
    for (const word of [name, ...(aliases ?? [])]) known.set(word, name);
  return (name) => known.get(name) ?? name;
}

/** Longer than any name: what is longer is not compared. */
const LONGEST_NAME = 60;

/** Whether two names are one character apart. */
export const differInOne = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 1 &&
  Math.max(one.length, other.length) <= LONGEST_NAME &&
  distance(one, other) === 1;

/** A title without quotes, spaces and dashes: what two spellings of it share. */
export const bareTitle = (title: string): string => title.replace(/[\p{P}\s]/gu, '');
