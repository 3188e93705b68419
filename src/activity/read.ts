/** Records → activities: every YAML file under `records/`, validated, its references resolved. */
import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { message } from '../message.js';
import { walkSchema } from '../schema-walk.js';
import { nearestFew, show, validate } from '../validate.js';
import { readYaml, type YamlFile } from '../yaml.js';
import { dateKey } from './date.js';
import { type ReferenceKind, referenceKinds } from './field.js';
import { type Organization, organizationSchema } from './organization.js';
import { type Activity, recordSchema } from './record.js';

/** A file that was read from disk. */
export interface SourceFile {
  /** Relative to the project root, with `/`. */
  path: string;
  bytes: Uint8Array;
}

/** A project's records. */
export interface Records {
  organization: Organization | undefined;
  /** Where the organisation's directory stands, and each part of it. */
  directory?: Pick<YamlFile, 'path' | 'positionOf'>;
  /** By date, then by entry number. */
  activities: Activity[];
  /** Whether every file of a record was read and holds; else what lacks among them may stand in one that does not. */
  whole: boolean;
  messages: VFileMessage[];
}

/** Reads the organisation and its records; every problem of every file is among the messages. */
export function readRecords(organizationFile: SourceFile | undefined, files: readonly SourceFile[]): Records {
  const organization: { file?: YamlFile; value?: Organization; messages: VFileMessage[] } = organizationFile
    ? read(organizationSchema, organizationFile)
    : {
        messages: [
          message(
            'file-found',
            { path: 'records/organization.yaml' },
            { actual: 'records/organization.yaml' },
          ),
        ],
      };
  const directory = organization.value && directoryOf(organization.value);
  const activities: Activity[] = [];
  const messages = [...organization.messages].sort(byPlace);
  const entries = new Map<string, string>();
  for (const file of files) {
    const record = read(recordSchema, file);
    const references = record.file && directory ? referenceMessages(record.file, directory) : [];
    messages.push(...[...record.messages, ...references].sort(byPlace));
    if (!record.value || !record.file) continue;
    messages.push(...filingMessages(record.value.date.year, record.value.entry, record.file, entries));
    activities.push({ ...record.value, path: file.path, positionOf: record.file.positionOf });
  }
  activities.sort((a, b) => dateKey(a.date) - dateKey(b.date) || a.entry - b.entry);
  const { value, file } = organization;
  const whole = activities.length === files.length;
  return { organization: value, ...(file && { directory: file }), activities, whole, messages };
}

const byPlace = (a: VFileMessage, b: VFileMessage) =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

function read<T>(
  schema: z.ZodType<T>,
  source: SourceFile,
): { file?: YamlFile; value?: T; messages: VFileMessage[] } {
  const { file, messages } = readYaml(source.bytes, source.path);
  if (!file) return { messages };
  return { file, ...validate(schema, file) };
}

/** A record lies in the folder of its year, and its number is used once in that year. */
function filingMessages(
  year: number,
  entry: number,
  file: YamlFile,
  entries: Map<string, string>,
): VFileMessage[] {
  const messages: VFileMessage[] = [];
  const folder = /(?:^|\/)(\d{4})\/[^/]+$/.exec(file.path)?.[1];
  if (folder && Number(folder) !== year) {
    messages.push(
      message(
        'record-in-year',
        { path: file.path, position: file.positionOf(['date']) },
        { actual: year, expected: folder },
      ),
    );
  }
  const key = `${year}/${entry}`;
  const other = entries.get(key);
  if (other)
    messages.push(
      message(
        'entry-once',
        { path: file.path, position: file.positionOf(['entry']) },
        { actual: entry, expected: other },
      ),
    );
  entries.set(key, other ?? file.path);
  return messages;
}

/** Known names and aliases, by kind of reference. */
type Directory = Record<ReferenceKind, ReadonlySet<string>>;

interface Named {
  name: string;
  aliases?: string[] | undefined;
}

function directoryOf(organization: Organization): Directory {
  const words = (entries: readonly Named[]) =>
    entries.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])]);
  const own = words([organization]);
  const bodies = words([...organization.bodies, ...organization.branches]);
  return {
    organization: new Set([...own, ...words(organization.organizations), ...bodies]),
    person: new Set(words(organization.people)),
    body: new Set(bodies),
    tag: new Set(organization.tags),
  };
}

/** The keys of `organization.yaml` under which a kind of reference is registered. */
const LISTS: Readonly<Record<ReferenceKind, string>> = {
  organization: 'organizations',
  person: 'people',
  body: 'bodies',
  tag: 'tags',
};

function referenceMessages(file: YamlFile, directory: Directory): VFileMessage[] {
  const messages: VFileMessage[] = [];
  walkSchema(recordSchema, file.value, (schema, value, path) => {
    const reference = referenceKinds.get(schema as never);
    if (!reference || typeof value !== 'string' || directory[reference.kind].has(value)) return;
    const place = { path: file.path, position: file.positionOf(path) };
    const values = {
      actual: show(value),
      expected: nearestFew(value, [...directory[reference.kind]]),
      list: LISTS[reference.kind],
    };
    messages.push(message(reference.kind === 'person' ? 'person-known' : 'reference-known', place, values));
  });
  return messages;
}
