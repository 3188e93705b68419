/** Where in the project a node came from, for messages. */
import { childrenOf } from '../../document/text.js';
import type { Document, DocumentNode, Origin } from '../../document/tree.js';
import type { Place } from '../../message.js';

/** The place of each node; one without an origin takes that of the nearest above it. */
export type PlaceOf = (node: DocumentNode) => Place;

/** The places of a document's nodes, looked up when first asked for. */
export function placesOf(document: Document): PlaceOf {
  const top: Origin = { path: `templates/${document.kind}.md` };
  let origins: Map<DocumentNode, Origin> | undefined;
  return (node) => {
    origins ??= originsOf(document, top);
    const { path, position } = origins.get(node) ?? top;
    return { path, position };
  };
}

function originsOf(document: Document, top: Origin): Map<DocumentNode, Origin> {
  const origins = new Map<DocumentNode, Origin>();
  const descend = (node: DocumentNode, above: Origin) => {
    const origin = node.origin ?? above;
    origins.set(node, origin);
    for (const child of childrenOf(node)) descend(child, origin);
  };
  descend(document, top);
  return origins;
}
