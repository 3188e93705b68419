/** Templates: those of the project first, then those of the package. */
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { SourceFile } from '../activity/read.js';
import { message, type Place } from '../message.js';
import { packageRoot } from '../package-root.js';
import { nearest } from '../validate.js';
import { errorCode } from './error-code.js';
import { readSource } from './files.js';
import { isOutputName } from './path.js';

const FOLDER = 'templates';

/**
 * The template of a kind. The path of one that comes from the package starts with `annals/`, so that
 * nobody looks for it in the project.
 */
export async function readTemplate(
  root: string,
  kind: string,
  place: Place,
): Promise<{ template?: SourceFile; messages: VFileMessage[] }> {
  if (isOutputName(kind)) {
    const path = `${FOLDER}/${kind}.md`;
    const own = await readSource(root, path);
    if (own.file) return { template: own.file, messages: [] };
    if (own.messages.length > 0) return { messages: own.messages };
    const shipped = await readSource(packageRoot, path);
    if (shipped.file) return { template: { ...shipped.file, path: `annals/${path}` }, messages: [] };
  }
  const expected = nearest(kind, await templateNames(root));
  return { messages: [message('template-found', place, { actual: kind, expected })] };
}

/** Names of all templates that a project can use. */
async function templateNames(root: string): Promise<string[]> {
  const folders = relative(root, packageRoot) === '' ? [root] : [root, packageRoot];
  const names = await Promise.all(folders.map((folder) => markdownNames(join(folder, FOLDER))));
  return [...new Set(names.flat())].sort();
}

async function markdownNames(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -'.md'.length));
  } catch (error) {
    errorCode(error);
    return [];
  }
}
