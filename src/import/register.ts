/** Organisations that imported records name and the directory lacks: added to it, each by itself. */
import type { VFileMessage } from 'vfile-message';
import { referenceKinds } from '../activity/field.js';
import type { Organization } from '../activity/organization.js';
import { recordSchema } from '../activity/record.js';
import { message } from '../message.js';
import { walkSchema } from '../schema-walk.js';
import { changeValues } from '../yaml/edit.js';
import { readYaml } from '../yaml.js';
import { directoryOf } from './directory.js';
import { lookAlikes } from './look-alike.js';
import type { ImportedRecord } from './record.js';

/** The names in their order, and what is to be said of those that look alike. */
export function unregistered(
  records: readonly ImportedRecord[],
  organization: Organization | undefined,
): { names: string[]; messages: VFileMessage[] } {
  const directory = directoryOf(organization);
  const names = new Set<string>();
  const messages: VFileMessage[] = [];
  for (const record of records) {
    walkSchema(recordSchema, record, (schema, value) => {
      const reference = referenceKinds.get(schema as never);
      if (reference?.kind !== 'organization' || typeof value !== 'string') return;
      if (directory.isOrganization(value) || names.has(value)) return;
      for (const near of lookAlikes(value, [...directory.fullNames, ...names]))
        messages.push(
          message(
            'import-look-alike',
            { path: record.source.file, position: { line: record.source.line, column: 1 } },
            { actual: value, expected: near },
          ),
        );
      names.add(value);
    });
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
