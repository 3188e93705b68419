/** Typst: the same text to PDF, all documents in one process, and one process for each. */
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../src/project/package.js';
import type { Command } from '../measure.js';
import { packageVersion, pythonWith } from '../peer/python.js';
import { installTypstTs } from '../peer/typst-ts.js';
import { attempt } from './attempt.js';
import type { Part } from './part.js';

/** Typst as a command that takes the root, the folder of fonts, the folder of output and sources. */
interface Compiler {
  command: Command;
  /** The same program, with nothing to compile. */
  start: Command;
}

export const typst: Part = {
  about: 'Typst，同一文本 → PDF',
  prepare: ({ sources, folder, note }) => {
    const compiler =
      attempt('Typst（PyPI）', note, () => fromPyPi(note)) ?? attempt('typst.ts', note, () => fromNpm(note));
    if (!compiler) return [];
    const compile = (out: string, paths: readonly string[]): Command => ({
      file: compiler.command.file,
      args: [...compiler.command.args, packageRoot, sources.fonts, out, ...paths],
    });
    const [together, apart, none] = [folder(), folder(), folder()];
    const single = sources.typst.map((path) => compile(apart, [path]));
    return [
      {
        name: 'Typst，六份一个进程',
        makes: 'pdf',
        folder: together,
        commands: [compile(together, sources.typst)],
      },
      { name: 'Typst，每份一个进程', makes: 'pdf', folder: apart, commands: single },
      { name: '（其中一次启动）', folder: none, commands: [compiler.start] },
    ];
  },
};

function fromPyPi(note: (line: string) => void): Compiler {
  const file = pythonWith(['typst']);
  note(`Typst ${packageVersion(file, 'typst')}（PyPI）`);
  const script = fileURLToPath(new URL('../../../bench/compile-typst.py', import.meta.url));
  return { command: { file, args: [script] }, start: { file, args: ['-c', 'import typst'] } };
}

function fromNpm(note: (line: string) => void): Compiler {
  const { folder, version } = installTypstTs();
  note(`typst.ts ${version}（npm）`);
  const file = process.execPath;
  const script = fileURLToPath(new URL('../compile-typst.js', import.meta.url));
  const load = `require(${JSON.stringify(`${folder}/node_modules/@myriaddreamin/typst-ts-node-compiler`)})`;
  return { command: { file, args: [script, folder] }, start: { file, args: ['-e', load] } };
}
