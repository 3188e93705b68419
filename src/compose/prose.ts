/** Text that people write in records and annals.yaml → blocks: plain unless it says Markdown. */
import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block, Origin } from '../document/tree.js';
import { blocks } from './block.js';
import { type Context, textNode } from './context.js';
import { parseMarkdown } from './template.js';

/** Blocks of a text; in plain text an empty line starts a new paragraph and nothing else means anything. */
export function proseBlocks(
  source: string | { markdown: string },
  origin: Origin,
  context: Context,
): Block[] {
  if (typeof source !== 'string') return markdownBlocks(source.markdown, origin, context);
  return source
    .split(/\r?\n[ \t]*\r?\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', origin, children: [textNode(part, origin, context)] }));
}

/** Blocks of somebody's Markdown: no directives, no `{names}`, and never deeper headings than the template's. */
export function markdownBlocks(source: string, origin: Origin, context: Context): Block[] {
  const tree = parseMarkdown(source);
  return blocks(tree.children, {
    ...context,
    origin,
    directives: false,
    footnoteDefinitions: footnoteDefinitions(tree),
  });
}

/** The footnotes that a Markdown tree defines, by identifier. */
export function footnoteDefinitions(tree: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => void definitions.set(node.identifier, node));
  return definitions;
}
