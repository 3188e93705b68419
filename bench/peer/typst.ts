/** Typst as a command: the newest of PyPI, or typst.ts where there is no Python. */
import { fileURLToPath } from 'node:url';
import type { Command } from '../measure.js';
import { attempt } from './attempt.js';
import { packageVersion, pythonWith } from './python.js';
import { installTypstTs } from './typst-ts.js';

/** Typst. */
export interface Typst {
  version: string;
  /** Compiles sources below `root` to PDF files in `out`, in one process, with the fonts of a folder and no others. */
  compile(root: string, fonts: string, out: string, sources: readonly string[]): Command;
  /** The same program, with nothing to compile. */
  start: Command;
}

/** Typst, installed the first time; undefined, and a note of the reason, where it cannot be had. */
export function findTypst(note: (line: string) => void): Typst | undefined {
  return attempt('Typst（PyPI）', note, fromPyPi) ?? attempt('typst.ts', note, fromNpm);
}

function fromPyPi(): Typst {
  const file = pythonWith(['typst']);
  const script = fileURLToPath(new URL('../../../bench/compile-typst.py', import.meta.url));
  return {
    version: `Typst ${packageVersion(file, 'typst')}（PyPI）`,
    compile: (root, fonts, out, sources) => ({ file, args: [script, root, fonts, out, ...sources] }),
    start: { file, args: ['-c', 'import typst'] },
  };
}

function fromNpm(): Typst {
  const { folder, version } = installTypstTs();
  const file = process.execPath;
  const script = fileURLToPath(new URL('../compile-typst.js', import.meta.url));
  const load = `require(${JSON.stringify(`${folder}/node_modules/@myriaddreamin/typst-ts-node-compiler`)})`;
  return {
    version: `typst.ts ${version}（npm）`,
    compile: (root, fonts, out, sources) => ({
      file,
      args: [script, folder, root, fonts, out, ...sources],
    }),
    start: { file, args: ['-e', load] },
  };
}
