/** Typst: the same text to PDF, all documents in one process, and one process for each. */
import { packageRoot } from '../../src/package-root.js';
import { findTypst } from '../peer/typst.js';
import type { Part } from './part.js';

export const typst: Part = {
  about: 'Typst，同一文本 → PDF',
  prepare: ({ folder, note }, sources) => {
    const program = findTypst(note);
    if (!program) return [];
    note(program.version);
    const { fonts, typst: paths } = sources;
    const [together, apart, none] = [folder(), folder(), folder()];
    const compile = (out: string, each: readonly string[]) => program.compile(packageRoot, fonts, out, each);
    return [
      { name: 'Typst，六份一个进程', makes: 'pdf', folder: together, commands: [compile(together, paths)] },
      {
        name: 'Typst，每份一个进程',
        makes: 'pdf',
        folder: apart,
        commands: paths.map((path) => compile(apart, [path])),
      },
      { name: '（其中一次启动）', folder: none, commands: [program.start] },
    ];
  },
};
