/** The JSON Schemas of the YAML files of a project, for editors. */
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { jsonSchemas as recordSchemas, schemaText } from './activity/json-schema.js';
import { message } from './message.js';
import { configurationSchema } from './project/configuration.js';
import { slashed } from './project/path.js';
import { findProject, PROJECT_FILE } from './project.js';
import { writeWhole } from './write.js';

/** Where the modelines of a project's files look for the schemas. */
export const SCHEMA_FOLDER = 'records/schema';

/** The schemas by the name of their file. */
export function jsonSchemas(): Record<'record' | 'organization' | 'annals', object> {
  return { ...recordSchemas(), annals: z.toJSONSchema(configurationSchema, { io: 'input' }) };
}

/** Writes the schemas into a project's folder; gives the paths from `root`. */
export async function writeSchemas(root: string): Promise<{ paths: string[]; messages: VFileMessage[] }> {
  const paths: string[] = [];
  const messages: VFileMessage[] = [];
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    const path = `${SCHEMA_FOLDER}/${name}.json`;
    const bytes = new TextEncoder().encode(schemaText(schema));
    const failure = await writeWhole(join(root, path), bytes, path);
    if (failure) messages.push(failure);
    else paths.push(path);
  }
  return { paths, messages };
}

/** Writes the schemas into the project found upward from `directory`. */
export async function writeProjectSchemas(
  directory = '.',
): Promise<{ paths: string[]; messages: VFileMessage[] }> {
  const root = await findProject(directory);
  if (root !== undefined) return writeSchemas(root);
  return {
    paths: [],
    messages: [message('project-found', { path: PROJECT_FILE }, { actual: slashed(directory) })],
  };
}
