/** A tree as lines of text, for expectations that are files. */
import { childrenOf } from '../../src/document/text.js';
import type { DocumentNode } from '../../src/document/tree.js';

/** A node and what is below it, one line each. */
export function outline(node: DocumentNode, depth = 0): string[] {
  const {
    type,
    children: _children,
    origin: _origin,
    caption: _caption,
    metadata,
    ...rest
  } = node as DocumentNode & Record<string, unknown>;
  const fields = { ...rest, ...(metadata ? (metadata as object) : {}) };
  const shown = Object.entries(fields).flatMap(([key, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? [] : [`${key}=${JSON.stringify(value)}`],
  );
  return [
    `${'  '.repeat(depth)}${type} ${shown.join(' ')}`.trimEnd(),
    ...childrenOf(node).flatMap((child) => outline(child, depth + 1)),
  ];
}
