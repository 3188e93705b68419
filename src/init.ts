/** A new association's project: the starter files of the package, and the schemas for editors. */
import { cp, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { message } from './message.js';
import { packageRoot } from './package-root.js';
import { errorCode } from './project/error-code.js';
import { slashed } from './project/path.js';
import { writeSchemas } from './schemas.js';
import { fileTrouble } from './term.js';
import { makeFolder } from './write.js';

const STARTER = 'templates/init';

/** Makes a project in a folder that is absent or empty; anything else is left as it was. */
export async function init(directory: string): Promise<VFileMessage[]> {
  const root = resolve(directory);
  const shown = slashed(directory);
  try {
    await makeFolder(root);
    if ((await readdir(root)).length > 0)
      return [message('directory-empty', { path: shown }, { actual: shown })];
    await cp(join(packageRoot, STARTER), root, { recursive: true });
  } catch (error) {
    return [message('file-written', { path: shown }, { actual: shown, ...fileTrouble(errorCode(error)) })];
  }
  return (await writeSchemas(root)).messages;
}
