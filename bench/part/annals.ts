/** `annals build` of all documents, as a user starts it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../src/package-root.js';
import type { Part, Task } from './part.js';

/** The command line. */
export const CLI: string = join(packageRoot, 'build/cli/annals.js');

/** The web fonts of `fonts/fonts.yaml`. */
const WEB_FONTS = [300, 500].map(
  (weight) => `@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-${weight}-normal.woff2`,
);

/** The arguments of a build. */
export const buildArguments = (folder: string, format = 'docx,pdf'): string[] => [
  CLI,
  ...['build', '--project', packageRoot, '--format', format, '--out', folder],
];

export const annals: Part = {
  about: 'annals build，两种格式、单 PDF、单 Word',
  prepare: ({ folder }) => {
    const task = (makes: 'docx' | 'pdf' | 'docx+pdf'): Task => {
      const out = folder();
      const args = buildArguments(out, makes.replace('+', ','));
      return { name: 'Annals', makes, folder: out, commands: [{ file: process.execPath, args }] };
    };
    return [task('docx+pdf'), task('pdf'), task('docx'), decoding(folder())];
  },
};

/** What the first build on a machine adds; its result is kept. */
function decoding(folder: string): Task {
  const script = fileURLToPath(new URL('../decode.js', import.meta.url));
  const { resolve } = createRequire(import.meta.url);
  const args = [script, folder, ...WEB_FONTS.map((name) => resolve(name))];
  return { name: '（首次构建另加：解开文楷）', folder, commands: [{ file: process.execPath, args }] };
}
