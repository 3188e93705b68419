/** The table of contents as a field of Word's, with its entries written out. */
import { type FileChild, InternalHyperlink, type ParagraphChild } from 'docx';
import { styleName } from '../../document/style.js';
import type { Contents, ContentsEntry, Inline } from '../../document/tree.js';
import type { Face } from '../../font/face.js';
import { bookmarkName } from './bookmark.js';
import { type Context, paragraphStyle } from './context.js';
import { fieldEnd, fieldStart } from './field.js';
import { mainFaces } from './font-slot.js';
import { inlines, plainText } from './inline.js';
import { flowParagraph } from './paragraph.js';
import { tabStop } from './properties.js';
import { elementRun } from './run.js';
import { type Xml, xml } from './xml.js';

/**
 * Title and entries. The field is not marked as out of date, so that Word opens the file without asking;
 * `page-reference.ts` counts the page numbers and fills them in.
 */
export function contents(node: Contents, context: Context): FileChild[] {
  const title = node.title ? context.blocks([node.title], { ...context, keepNext: true }) : [];
  const last = node.children.length - 1;
  const start = fieldStart(` TOC \\o "1-${node.depth}" \\h \\z \\u `);
  const entries = node.children.map((child, i) => {
    const children = [...(i === 0 ? start : []), ...entry(child, context), ...(i === last ? fieldEnd() : [])];
    const first = i === 0 && !node.title;
    return flowParagraph(
      styleName(child),
      children,
      {
        ...context,
        lead: first ? context.lead : undefined,
        pageBreakBefore: first && context.pageBreakBefore,
        keepNext: false,
      },
      rightTab(context),
    );
  });
  return [...title, ...entries];
}

/** Number, text, leader and page, all of it a link to the heading. */
function entry(node: ContentsEntry, context: Context): ParagraphChild[] {
  const name = styleName(node);
  const anchor = bookmarkName(node.target);
  notePageNumber(name, context);
  return [
    new InternalHyperlink({
      anchor,
      children: [
        ...plainText(node.number ?? '', name, context),
        ...inlines(withoutLinks(node.children), name, context),
        elementRun(xml('w:tab')),
        ...fieldStart(` PAGEREF ${anchor} \\h `),
        ...fieldEnd(),
      ],
    }),
  ];
}

/** An entry is a link as a whole, and a link cannot hold another. */
function withoutLinks(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link' || node.type === 'crossReference') return withoutLinks(node.children);
    if (!('children' in node) || node.type === 'footnote') return [node];
    return [{ ...node, children: withoutLinks(node.children) }];
  });
}

/** The styles' tab stop is at the edge of the body's type area; a section may have another. */
function rightTab({ area, sheet: { pages } }: Context): Xml[] {
  const width = pages.body.width - pages.body.margin.left - pages.body.margin.right;
  if (area.width === width) return [];
  const clear = xml('w:tab', { 'w:val': 'clear', 'w:pos': Math.round(width * 20) });
  return [xml('w:tabs', {}, clear, tabStop('right', area.width, 'dot'))];
}

/** What word processors write here for themselves: the leader's dots and the digits of the page. */
function notePageNumber(name: string, { sheet, world, state }: Context): void {
  for (const face of Object.values(mainFaces(world.fonts, paragraphStyle(name, sheet))))
    state.usage.add(face as Face, '.');
  for (const span of world.fonts.spans('0123456789', paragraphStyle(name, sheet)))
    state.usage.add(span.face, span.text);
}
