/** The records that a folder has, each with what was last imported of it. */
import { posix } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { listFiles, readSource } from '../project/files.js';
import { readYaml } from '../yaml.js';

/** Where the records lie as they were last imported, below their folder. */
export const BASE_FOLDER = '.import';

type Keyed = Readonly<Record<string, unknown>>;

/** A record in its file. */
export interface Existing {
  path: string;
  text: string;
  value: Keyed;
  /** As last imported. */
  base?: Keyed | undefined;
}

/** What a record keeps of its source. */
interface Source {
  file?: unknown;
  label?: unknown;
  text?: unknown;
}

/** The records of a folder. A file that does not hold is a message: what a person wrote there must not be passed over. */
export async function readExisting(
  root: string,
  folder: string,
): Promise<{ existing: Existing[]; messages: VFileMessage[] }> {
  const { paths, messages } = await listFiles(root, folder);
  const own = paths.filter((path) => /\.ya?ml$/i.test(path) && !path.includes(`/${BASE_FOLDER}/`));
  const read = await Promise.all(own.map((path) => readWithBase(root, folder, path)));
  return {
    existing: read.flatMap(({ existing }) => existing ?? []),
    messages: [...messages, ...read.flatMap((each) => each.messages)],
  };
}

async function readWithBase(
  root: string,
  folder: string,
  path: string,
): Promise<{ existing?: Existing; messages: VFileMessage[] }> {
  const { text, value, messages } = await readOne(root, path);
  if (text === undefined || !value) return { messages };
  const base = value.source ? await readOne(root, basePath(folder, path)) : undefined;
  return { existing: { path, text, value, base: base?.value }, messages };
}

/** Where a record lies as it was last imported. */
export const basePath = (folder: string, path: string): string =>
  posix.join(folder, BASE_FOLDER, posix.basename(path));

async function readOne(
  root: string,
  path: string,
): Promise<{ text?: string; value?: Keyed; messages: VFileMessage[] }> {
  const { file, messages } = await readSource(root, path);
  if (!file) return { messages };
  const read = readYaml(file.bytes, path);
  const value = read.file?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { messages: read.messages };
  return { text: new TextDecoder().decode(file.bytes), value: value as Keyed, messages: read.messages };
}

/** Where a record comes from; undefined for one by hand. */
export function sourceOf({ value }: Existing): Source | undefined {
  return typeof value.source === 'object' && value.source !== null ? value.source : undefined;
}

/** The file that a record comes from. */
export const fileOf = (existing: Existing): string | undefined => {
  const file = sourceOf(existing)?.file;
  return typeof file === 'string' ? file : undefined;
};

/** Its number in its file. */
export const entryOf = ({ value }: Existing): number => Number(value.entry);

/** Its date, as it was imported. */
export const dateOf = ({ value, base }: Existing): string => String((base ?? value).date);
