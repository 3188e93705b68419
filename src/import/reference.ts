/** Names of organisations in a fact that have to be registered, with their places. */

/** Keys under which facts name organisations, alone or in a list. A test holds them against the schema. */
const KEYS: ReadonlySet<string> = new Set([
  'commissionedBy',
  'cohost',
  'grantor',
  'host',
  'organization',
  'organizations',
  'organizer',
  'recipient',
  'senders',
  'support',
]);

export interface Reference {
  name: string;
  path: (string | number)[];
}

/** The references of a value, in their order. */
export function organizationReferences(value: unknown, path: (string | number)[] = []): Reference[] {
  const found: Reference[] = [];
  for (const [key, child] of membersOf(value)) {
    const isNaming = KEYS.has(key);
    if (!isNaming && typeof child !== 'object') continue;
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!isNaming) found.push(...organizationReferences(child, at));
    else if (typeof child === 'string') found.push({ name: child, path: at });
    else if (!Array.isArray(child)) found.push(...organizationReferences(child, at));
    else
      for (const [index, name] of child.entries())
        if (typeof name === 'string') found.push({ name, path: [...at, index] });
  }
  return found;
}

/** The organisations that a value names in lists: recipients of awards, donors, who was visited. They need not be registered. */
export function listedOrganizations(value: unknown, path: (string | number)[] = []): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, named } = value as { type?: unknown; named?: unknown };
  if (type === 'organization' && Array.isArray(named))
    return named.flatMap((each: unknown, index) => {
      const name = typeof each === 'string' ? each : (each as { name?: unknown } | null)?.name;
      return typeof name === 'string' ? [{ name, path: [...path, 'named', index] }] : [];
    });
  const found: Reference[] = [];
  for (const [key, child] of membersOf(value))
    if (typeof child === 'object')
      found.push(...listedOrganizations(child, [...path, Array.isArray(value) ? Number(key) : key]));
  return found;
}

/** The members of an object or a list; a fact's evidence names nobody. */
const membersOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).filter(([key]) => key !== 'evidence')
    : [];
