/** The files of a project's records: `organization.yaml` and one folder a year. */
import type { VFileMessage } from 'vfile-message';
import { type Records, readRecords, type SourceFile } from '../activity/read.js';
import { message } from '../message.js';
import { listFiles, readSource } from './files.js';

const YAML = /\.ya?ml$/i;

/** Hidden files, and what editors leave beside a file. */
const IGNORED = /(?:^|\/)(?:\.[^/]*|~\$[^/]*)(?:\/|$)|~$/;

/**
 * Reads every YAML file of every folder of a year, in the order of their paths. A YAML file elsewhere
 * below `folder` is not read, and a message says so.
 */
export async function readProjectRecords(root: string, folder: string): Promise<Records> {
  const listed = await listFiles(root, folder);
  const directory = `${folder}/organization.yaml`;
  const candidates = listed.paths.filter(
    (path) => YAML.test(path) && !IGNORED.test(path) && path !== directory,
  );
  const isFiled = (path: string) => /^\d{4}\//.test(path.slice(folder.length + 1));
  const stray = candidates
    .filter((path) => !isFiled(path))
    .map((path) => message('record-filed', { path }, { expected: folder }));

  const messages: VFileMessage[] = [...listed.messages, ...stray];
  const read = async (path: string): Promise<SourceFile[]> => {
    const source = await readSource(root, path);
    messages.push(...source.messages);
    return source.file ? [source.file] : [];
  };
  const [organization] = await read(directory);
  const paths = candidates.filter(isFiled);
  const files = (await Promise.all(paths.map(read))).flat();
  const records = readRecords(organization, files);
  const whole = records.whole && files.length === paths.length;
  return { ...records, whole, messages: [...messages, ...records.messages] };
}
