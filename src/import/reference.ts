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
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'evidence') return [];
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (!KEYS.has(key)) return organizationReferences(child, at);
    if (typeof child === 'string') return [{ name: child, path: at }];
    if (!Array.isArray(child)) return organizationReferences(child, at);
    return child.flatMap((name, index) => (typeof name === 'string' ? [{ name, path: [...at, index] }] : []));
  });
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
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'evidence' ? [] : listedOrganizations(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
