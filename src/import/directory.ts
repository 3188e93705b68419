/** The names that an association has registered, to find them in text. Names that only look alike stay apart. */
import type { Organization } from '../activity/organization.js';
import { ORGANIZATION_END, OWN_WORDS } from './words.js';

export interface Directory {
  /** Whether a name or alias is registered as an organisation, or as a body or branch of the association. */
  isOrganization(name: string): boolean;
  isBody(name: string): boolean;
  isPerson(name: string): boolean;
  /** Whether a word means the association itself. */
  isOwn(name: string): boolean;
  /** The longest registered name that a text begins with; the empty text where there is none. */
  longest(text: string): string;
  /** A pattern, without groups, of what the association is called. */
  own: string;
  /** Its registered name. */
  ownName: string | undefined;
  tags: readonly string[];
  /** Registered full names, to hold new ones against. */
  fullNames: readonly string[];
}

interface Named {
  name: string;
  aliases?: string[] | undefined;
}

const namesOf = (entries: readonly Named[]): string[] =>
  entries.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A directory of an organisation's names; of common words, and of what a text calls the association, where there is none. */
export function directoryOf(
  organization: Organization | undefined,
  calledItself: readonly string[] = [],
): Directory {
  const own = organization ? namesOf([organization]) : [];
  const bodies = new Set(organization ? namesOf([...organization.bodies, ...organization.branches]) : []);
  const organizations = new Set([...own, ...namesOf(organization?.organizations ?? []), ...bodies]);
  const people = new Set(namesOf(organization?.people ?? []));
  const byLength = [...organizations].sort((a, b) => b.length - a.length);
  const first = new Map<string, string[]>();
  for (const name of byLength) first.set(name[0] ?? '', [...(first.get(name[0] ?? '') ?? []), name]);
  const ownWords = [...new Set([...own, ...calledItself, ...OWN_WORDS])].sort((a, b) => b.length - a.length);
  const ownSet = new Set(ownWords);
  return {
    isOrganization: (name) => organizations.has(name),
    isBody: (name) => bodies.has(name),
    isPerson: (name) => people.has(name),
    isOwn: (name) => ownSet.has(name),
    longest: (text) => first.get(text[0] ?? '')?.find((name) => text.startsWith(name)) ?? '',
    own: `(?:${ownWords.map(escaped).join('|')})`,
    ownName: organization?.name,
    tags: organization?.tags ?? [],
    fullNames: (organization?.organizations ?? []).map(({ name }) => name),
  };
}

const NAME_END = new RegExp(`${ORGANIZATION_END}$`);

/** Whether a text ends as names of organisations do, or is a registered one. */
export const looksLikeOrganization = (text: string, directory: Directory): boolean =>
  directory.isOrganization(text) || NAME_END.test(text.replace(/（[^）]*）$/, ''));

/** A pattern made once for each word list: what an association is called stands in many of them. */
export function ownPattern(make: (own: string) => RegExp): (directory: Directory) => RegExp {
  const made = new Map<string, RegExp>();
  return ({ own }) => {
    const pattern = made.get(own) ?? make(own);
    made.set(own, pattern);
    return pattern;
  };
}

/** The association's name at the start of a text. */
export const OWN_START = ownPattern((own) => new RegExp(`^${own}`));
