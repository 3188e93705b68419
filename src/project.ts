/**
 * A project on disk: `annals.yaml` at its root, records, templates and pictures below it.
 *
 * Reading happens here and in `project/`; everything after is pure.
 */
import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Records, SourceFile } from './activity/read.js';
import { message, type Place } from './message.js';
import {
  type Configuration,
  type DocumentConfiguration,
  readConfiguration,
} from './project/configuration.js';
import { errorCode } from './project/error-code.js';
import { readSource } from './project/files.js';
import { slashed } from './project/path.js';
import { readProjectRecords } from './project/records.js';
import { readTemplate } from './project/templates.js';
import { readYaml, type YamlFile } from './yaml.js';

export type { Configuration } from './project/configuration.js';

/** The file that makes a folder a project. */
export const PROJECT_FILE = 'annals.yaml';

/** A project that was read. */
export interface Project {
  /** Absolute. */
  root: string;
  configuration: Configuration;
  records: Records;
  /** Place of a value of annals.yaml, or of the nearest above it. */
  placeOf(path: readonly string[]): Place;
}

/** A document that a project asks for, with its template. */
export interface DocumentSource extends DocumentConfiguration {
  id: string;
  source: SourceFile;
}

/** The folder with `annals.yaml`, from `directory` upward; absolute. */
export async function findProject(directory: string): Promise<string | undefined> {
  const here = resolve(directory);
  if (await isFile(join(here, PROJECT_FILE))) return here;
  const above = dirname(here);
  return above === here ? undefined : findProject(above);
}

/** Reads a project; without one, or with an annals.yaml that does not hold, there are only messages. */
export async function readProject(
  directory: string,
): Promise<{ project?: Project; messages: VFileMessage[] }> {
  const root = await findProject(directory);
  if (root === undefined) {
    const actual = slashed(resolve(directory));
    return { messages: [message('project-found', { path: PROJECT_FILE }, { actual })] };
  }
  const source = await readSource(root, PROJECT_FILE);
  if (!source.file) return { messages: source.messages };
  const { file, messages } = readYaml(source.file.bytes, PROJECT_FILE);
  const configuration = file ? readConfiguration(file) : { messages };
  if (!file || !configuration.value) return { messages: configuration.messages };
  const records = await readProjectRecords(root, configuration.value.records);
  return {
    project: { root, configuration: configuration.value, records, placeOf: placesIn(file) },
    messages: records.messages,
  };
}

/** The documents asked for, each with its template; all of them when `ids` is undefined. */
export async function readDocuments(
  project: Project,
  ids: readonly string[] = Object.keys(project.configuration.documents),
): Promise<{ documents: DocumentSource[]; messages: VFileMessage[] }> {
  const documents: DocumentSource[] = [];
  const messages: VFileMessage[] = [];
  for (const id of new Set(ids)) {
    const configuration = project.configuration.documents[id] as DocumentConfiguration;
    const place = project.placeOf(['documents', id, 'template']);
    const read = await readTemplate(project.root, configuration.template, place);
    messages.push(...read.messages);
    if (read.template) documents.push({ id, ...configuration, source: read.template });
  }
  return { documents, messages };
}

const placesIn =
  (file: YamlFile) =>
  (path: readonly string[]): Place => ({ path: file.path, position: file.positionOf(path) });

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    errorCode(error);
    return false;
  }
}
