/** Markdown's phrasing content → inline nodes. */
import type { FootnoteReference, Image, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { Inline, Paragraph } from '../document/tree.js';
import { type Context, originAt, report, textNode } from './context.js';
import { inlineDirective } from './directive/index.js';
import { interpolate } from './interpolate.js';

type InlineHandlers = {
  [T in PhrasingContent['type']]: (node: Extract<PhrasingContent, { type: T }>, context: Context) => Inline[];
};

const handlers: InlineHandlers = {
  text: (node, context) => plainText(node.value, node.position, context),
  strong: (node, context) => [
    { type: 'strong', origin: originAt(context, node.position), children: inlines(node.children, context) },
  ],
  emphasis: (node, context) => [
    { type: 'emphasis', origin: originAt(context, node.position), children: inlines(node.children, context) },
  ],
  delete: (node, context) => [
    { type: 'delete', origin: originAt(context, node.position), children: inlines(node.children, context) },
  ],
  break: (node, context) => [{ type: 'break', origin: originAt(context, node.position) }],
  inlineCode: (node, context) => [textNode(node.value, originAt(context, node.position), context)],
  link: (node, context) => [
    {
      type: 'link',
      url: node.url,
      origin: originAt(context, node.position),
      children: inlines(node.children, context),
    },
  ],
  footnoteReference: footnote,
  html: (node, context) => refuse('html-absent', node.value, node.position, context),
  image: (node, context) => refuse('image-alone', node.url, node.position, context),
  imageReference: (node, context) => refuse('reference-inline', node.identifier, node.position, context),
  linkReference: (node, context) => [
    ...refuse('reference-inline', node.identifier, node.position, context),
    ...inlines(node.children, context),
  ],
  textDirective: inlineDirective,
};

/** Inline nodes of Markdown's phrasing content. */
export function inlines(nodes: readonly PhrasingContent[], context: Context): Inline[] {
  return nodes.flatMap((node) => {
    const handler = handlers[node.type] as (node: PhrasingContent, context: Context) => Inline[];
    return handler(node, context);
  });
}

/** Text of the template has `{names}`; a person's own text is only text. */
function plainText(value: string, position: Position | undefined, context: Context): Inline[] {
  const undefinedNote = /\[\^([^\]\s]+)\]/.exec(value);
  if (undefinedNote) report(context, 'footnote-defined', position, { actual: undefinedNote[1] as string });
  if (context.directives) return interpolate(value, position, context);
  return [textNode(value, originAt(context, position), context)];
}

function refuse(
  rule: 'html-absent' | 'image-alone' | 'reference-inline',
  actual: string,
  position: Position | undefined,
  context: Context,
): Inline[] {
  report(context, rule, position, { actual: actual.slice(0, 40) });
  return [];
}

function footnote(node: FootnoteReference, context: Context): Inline[] {
  const definition = context.footnoteDefinitions.get(node.identifier);
  if (!definition) {
    report(context, 'footnote-defined', node.position, { actual: node.identifier });
    return [];
  }
  context.state.footnotes += 1;
  const number = context.state.footnotes;
  const children = definition.children.flatMap((child): Paragraph[] => {
    if (child.type === 'paragraph') {
      return [
        {
          type: 'paragraph',
          style: 'footnote',
          origin: originAt(context, child.position),
          children: inlines(child.children, context),
        },
      ];
    }
    report(context, 'footnote-plain', child.position, { actual: child.type });
    return [];
  });
  return [{ type: 'footnote', number, origin: originAt(context, node.position), children }];
}

/** The picture that a paragraph consists of, if it consists of one. */
export function loneImage(nodes: readonly PhrasingContent[]): Image | undefined {
  return nodes.length === 1 && nodes[0]?.type === 'image' ? nodes[0] : undefined;
}
