/** Organisations that imported records name and the directory lacks: added to it, each by itself. */
import type { VFileMessage } from 'vfile-message';
import type { Organization } from '../activity/organization.js';
import { message } from '../message.js';
import { changeValues } from '../yaml/edit.js';
import { readYaml } from '../yaml.js';
import { directoryOf } from './directory.js';
import { lookAlikes } from './look-alike.js';
import type { ImportedRecord } from './record.js';
import { organizationReferences } from './reference.js';

/** The names in their order, and what is to be said of those that look alike. */
export function unregistered(
  records: readonly ImportedRecord[],
  organization: Organization | undefined,
): { names: string[]; messages: VFileMessage[] } {
  const directory = directoryOf(organization);
  const names = new Set<string>();
  const messages: VFileMessage[] = [];
  for (const record of records) {
    for (const { name } of organizationReferences(record.facts)) {
      if (directory.isOrganization(name) || names.has(name)) continue;
      const position = { line: record.source.line, column: 1 };
      for (const near of lookAlikes(name, [...directory.fullNames, ...names]))
        messages.push(
          message(
            'import-look-alike',
            { path: record.source.file, position },
            { actual: name, expected: near },
          ),
        );
      names.add(name);
    }
  }
  return { names: [...names], messages };
}

/** The directory's file with names added at the end of its organisations; comments and order stay. */
export function withOrganizations(
  source: string,
  path: string,
  names: readonly string[],
  note: string,
): string {
  const value = readYaml(source, path).file?.value as { organizations?: unknown[] } | undefined;
  const count = value?.organizations?.length ?? 0;
  const added = names.map((name) => ({ name, note }));
  if (count === 0) return changeValues(source, [{ at: ['organizations'], value: added }]);
  return changeValues(
    source,
    added.map((each, index) => ({ at: ['organizations', count + index], value: each })),
  );
}
