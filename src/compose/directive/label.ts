/** The label of a directive: what stands in its square brackets. */
import type { Inline } from '../../document/tree.js';
import type { Context } from '../context.js';
import { inlines } from '../inline.js';
import type { BlockDirectiveNode } from './directive.js';

/** Inline nodes of `::name[label]`, or of the label that opens a container. */
export function labelNodes(node: BlockDirectiveNode, context: Context): Inline[] {
  if (node.type === 'leafDirective') return inlines(node.children, context);
  const first = node.children[0];
  return first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data
    ? inlines(first.children, context)
    : [];
}

/** The blocks of a container without its label. */
export function contentNodes(node: BlockDirectiveNode): import('mdast').RootContent[] {
  if (node.type === 'leafDirective') return [];
  return node.children.filter((child) => !(child.data && 'directiveLabel' in child.data));
}
