/** pandoc 3, as the package pypandoc-binary of PyPI carries it. */
import { type Contents, type Document, inlineText, visitNodes } from '../../src/index.js';
import { packageRoot } from '../../src/package-root.js';
import { type Command, run } from '../measure.js';
import { attempt } from './attempt.js';
import { pythonWith } from './python.js';

/** pandoc as a program. */
export interface Pandoc {
  version: string;
  /** Turns the Markdown of a document into a Word file. */
  toWord(document: Document, markdown: string, target: string): Command;
}

/** pandoc, installed the first time; undefined, and a note of the reason, where it cannot be had. */
export function findPandoc(note: (line: string) => void): Pandoc | undefined {
  const file = attempt('pandoc', note, locate);
  if (!file) return undefined;
  return {
    version: run({ file, args: ['--version'] }).stdout.split('\n')[0] ?? '',
    toWord: (document, markdown, target) => ({
      file,
      args: [
        ...['--from', 'markdown'],
        ...contentsOptions(document),
        ...['--resource-path', packageRoot, '--output', target, markdown],
      ],
    }),
  };
}

function locate(): string {
  const args = ['-c', 'import pypandoc; print(pypandoc.get_pandoc_path())'];
  return run({ file: pythonWith(['pypandoc-binary']), args }).stdout.trim();
}

function contentsOptions(document: Document): string[] {
  const found: Contents[] = [];
  visitNodes(document, (node) => void (node.type === 'contents' && found.push(node)));
  const [contents] = found;
  if (!contents) return [];
  const title = inlineText(contents.title?.children ?? []);
  return ['--toc', `--toc-depth=${contents.depth}`, `--metadata=toc-title:${title}`];
}
