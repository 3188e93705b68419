/** Organisations and bodies that imported records name and the directory lacks: added to it, each by itself. */
import type { VFileMessage } from 'vfile-message';
import type { Organization } from '../activity/organization.js';
import { message } from '../message.js';
import { type Change, changeValues } from '../yaml/edit.js';
import { readYaml } from '../yaml.js';
import { directoryOf } from './directory.js';
import { LookAlikes } from './look-alike.js';
import { type OwnBody, ownBody } from './own-body.js';
import type { ImportedRecord } from './record.js';
import { listedOrganizations, organizationReferences } from './reference.js';

/** What the directory lacks. */
export interface Unregistered {
  /** Names of organisations, in their order. */
  names: string[];
  /** Names of the association's own bodies, as they are written, with what they mean. */
  bodies: Map<string, OwnBody>;
  /** What the association itself is called. */
  aliases: string[];
}

/**
 * A directory without what imports added and nobody has looked at yet: an import reads by what a person has
 * confirmed, so that the same source gives the same records a second time.
 */
export function confirmed(organization: Organization, note: string): Organization {
  const isKnown = (each: { note?: string | undefined }) => each.note !== note;
  const { organizations, bodies, branches } = organization;
  return {
    ...organization,
    organizations: organizations.filter(isKnown),
    bodies: bodies.filter(isKnown),
    branches: branches.filter(isKnown),
  };
}

/** Names that records have and the directory lacks, and what is to be said of those that look alike. */
export function unregistered(
  records: readonly ImportedRecord[],
  organization: Organization | undefined,
): Unregistered & { messages: VFileMessage[] } {
  const directory = directoryOf(organization);
  const known = new LookAlikes(directory.fullNames);
  const names = new Set<string>();
  const bodies = new Map<string, OwnBody>();
  const aliases = new Set<string>();
  const messages: VFileMessage[] = [];
  for (const record of records) {
    for (const { name, isListed } of namesIn(record)) {
      if (directory.isOrganization(name) || names.has(name)) continue;
      const body = ownBody(name, directory);
      const isOwn = directory.isOwn(name);
      if (isOwn && !isListed) aliases.add(name);
      if (body && !isListed) bodies.set(name, body);
      if (isOwn || body) continue;
      messages.push(...known.of(name).map((near) => alikeMessage(record, name, near)));
      known.add(name);
      names.add(name);
    }
  }
  return { names: [...names], bodies, aliases: [...aliases], messages };
}

/** The names of a record: those that have to be registered, and those of lists. */
function namesIn({ facts }: ImportedRecord): { name: string; isListed: boolean }[] {
  return [
    ...organizationReferences(facts).map(({ name }) => ({ name, isListed: false })),
    ...listedOrganizations(facts).map(({ name }) => ({ name, isListed: true })),
  ];
}

function alikeMessage({ source: { file, line } }: ImportedRecord, name: string, near: string): VFileMessage {
  const place = { path: file, position: { line, column: 1 } };
  return message('import-look-alike', place, { actual: name, expected: near });
}

/** The directory's file with names added at the end of its lists; comments and order stay. */
export function withRegistered(
  source: string,
  path: string,
  { names, bodies, aliases }: Unregistered,
  note: string,
): string {
  const value = (readYaml(source, path).file?.value ?? {}) as Listed;
  const organizations = names.map((name) => ({ name, note }));
  return changeValues(source, [
    ...added('aliases', value.aliases ?? [], aliases),
    ...added('organizations', value.organizations ?? [], organizations),
    ...bodyChanges(value, bodies, note),
  ]);
}

/** The lists of a directory's file. */
type Listed = Readonly<Partial<Record<'organizations' | 'bodies' | 'branches', readonly Named[]>>> & {
  aliases?: readonly unknown[];
};

interface Named {
  name?: unknown;
  aliases?: readonly unknown[];
}

function added(key: string, list: readonly unknown[], more: readonly unknown[]): Change[] {
  if (more.length === 0) return [];
  if (list.length === 0) return [{ at: [key], value: more }];
  return more.map((each, index) => ({ at: [key, list.length + index], value: each }));
}

/** A body that is registered by another name gets an alias; others are added. */
function bodyChanges(value: Listed, bodies: ReadonlyMap<string, OwnBody>, note: string): Change[] {
  const changes: Change[] = [];
  for (const key of ['bodies', 'branches'] as const) {
    const list = value[key] ?? [];
    const fresh = new Map<string, OwnBody & { aliases?: string[]; note: string }>();
    const aliases = new Map<number, unknown[]>();
    for (const [written, { name, type }] of bodies) {
      if ((type === undefined) !== (key === 'branches')) continue;
      const at = list.findIndex((each) => each.name === name || each.aliases?.includes(name));
      if (at >= 0) aliases.set(at, [...(aliases.get(at) ?? list[at]?.aliases ?? []), written]);
      else {
        const before = fresh.get(name)?.aliases ?? [];
        const own = written === name ? before : [...before, written];
        fresh.set(name, { name, ...(type && { type }), ...(own.length > 0 && { aliases: own }), note });
      }
    }
    changes.push(...[...aliases].map(([at, all]) => ({ at: [key, at, 'aliases'], value: all })));
    changes.push(...added(key, list, [...fresh.values()]));
  }
  return changes;
}
