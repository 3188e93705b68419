/** pandoc: the same Markdown to Word, one process for each document. */
import { basename, join } from 'node:path';
import { type Contents, type Document, inlineText, visitNodes } from '../../src/index.js';
import { packageRoot } from '../../src/package-root.js';
import { run } from '../measure.js';
import { attempt } from '../peer/attempt.js';
import { pythonWith } from '../peer/python.js';
import type { Part } from './part.js';

export const pandoc: Part = {
  about: 'pandoc 3，Markdown → Word',
  prepare: ({ folder, note }, sources) => {
    const program = attempt('pandoc', note, findPandoc);
    if (!program) return [];
    note(run({ file: program, args: ['--version'] }).stdout.split('\n')[0] ?? '');
    const out = folder();
    const commands = sources.markdown.map((path, i) => {
      const target = join(out, basename(path).replace(/md$/, 'docx'));
      const contents = contentsOptions(sources.documents[i] as Document);
      const args = [
        '--from',
        'markdown',
        ...contents,
        '--resource-path',
        packageRoot,
        '--output',
        target,
        path,
      ];
      return { file: program, args };
    });
    return [{ name: 'pandoc，每份一个进程', makes: 'docx', folder: out, commands }];
  },
};

function findPandoc(): string {
  const python = pythonWith(['pypandoc-binary']);
  return run({
    file: python,
    args: ['-c', 'import pypandoc; print(pypandoc.get_pandoc_path())'],
  }).stdout.trim();
}

function contentsOptions(document: Document): string[] {
  const found: Contents[] = [];
  visitNodes(document, (node) => void (node.type === 'contents' && found.push(node)));
  const [contents] = found;
  if (!contents) return [];
  const title = inlineText(contents.title?.children ?? []);
  return ['--toc', `--toc-depth=${contents.depth}`, `--metadata=toc-title:${title}`];
}
