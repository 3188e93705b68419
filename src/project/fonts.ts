/** The fonts of a project: its own catalogue or the package's, and the faces that annals.yaml names. */
import type { VFileMessage } from 'vfile-message';
import { ROLES, type Role } from '../document/style.js';
import { readCatalogue } from '../font/catalogue.js';
import type { Fonts } from '../font/face.js';
import { loadFonts } from '../font/fonts.js';
import { message, type Place } from '../message.js';
import { packageRoot } from '../package-root.js';
import { readYaml } from '../yaml.js';
import type { Configuration } from './configuration.js';
import { readSource } from './files.js';

const CATALOGUE = 'fonts/fonts.yaml';

/** The fonts that a project's documents are set in; undefined without a catalogue that holds. */
export async function readFonts(
  root: string,
  overrides: Configuration['fonts'] = {},
  placeOf?: (role: Role) => Place,
): Promise<{ fonts?: Fonts; messages: VFileMessage[] }> {
  const own = await readSource(root, CATALOGUE);
  const source = own.file || own.messages.length > 0 ? own : await readSource(packageRoot, CATALOGUE);
  if (!source.file) {
    return {
      messages: [
        ...source.messages,
        ...(source.messages.length > 0
          ? []
          : [message('file-found', { path: CATALOGUE }, { actual: CATALOGUE })]),
      ],
    };
  }
  const yaml = readYaml(source.file.bytes, CATALOGUE);
  if (!yaml.file) return { messages: yaml.messages };
  const catalogue = readCatalogue(yaml.file);
  if (!catalogue.value) return { messages: catalogue.messages };
  const given = Object.fromEntries(
    ROLES.flatMap((role) => (overrides[role] === undefined ? [] : [[role, overrides[role]]])),
  );
  const roots = [root, packageRoot];
  return loadFonts({ catalogue: catalogue.value, roots, overrides: given, ...(placeOf && { placeOf }) });
}
