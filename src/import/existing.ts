/** The records that a folder has, each with what was last imported of it. */
import { posix } from 'node:path';
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

/** The records of a folder; a file that does not hold is left to `annals check`. */
export async function readExisting(root: string, folder: string): Promise<Existing[]> {
  const { paths } = await listFiles(root, folder);
  const own = paths.filter((path) => /\.ya?ml$/i.test(path) && !path.includes(`/${BASE_FOLDER}/`));
  return (await Promise.all(own.map((path) => readWithBase(root, folder, path)))).flat();
}

async function readWithBase(root: string, folder: string, path: string): Promise<Existing[]> {
  const read = await readOne(root, path);
  if (!read) return [];
  const base = read.value.source ? await readOne(root, basePath(folder, path)) : undefined;
  return [{ path, ...read, base: base?.value }];
}

/** Where a record lies as it was last imported. */
export const basePath = (folder: string, path: string): string =>
  posix.join(folder, BASE_FOLDER, posix.basename(path));

async function readOne(root: string, path: string): Promise<{ text: string; value: Keyed } | undefined> {
  const { file } = await readSource(root, path);
  const value = file && readYaml(file.bytes, path).file?.value;
  if (!file || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return { text: new TextDecoder().decode(file.bytes), value: value as Keyed };
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
