/** pandoc: the same Markdown to Word, one process for each document. */
import { basename, join } from 'node:path';
import type { Document } from '../../src/index.js';
import { findPandoc } from '../peer/pandoc.js';
import type { Part } from './part.js';

export const pandoc: Part = {
  about: 'pandoc 3，Markdown → Word',
  prepare: ({ folder, note }, sources) => {
    const program = findPandoc(note);
    if (!program) return [];
    note(program.version);
    const out = folder();
    const commands = sources.markdown.map((path, i) => {
      const target = join(out, basename(path).replace(/md$/, 'docx'));
      return program.toWord(sources.documents[i] as Document, path, target);
    });
    return [{ name: 'pandoc，每份一个进程', makes: 'docx', folder: out, commands }];
  },
};
