/** Titles that are longer than a line, broken by sense into a trapezoid or a rhombus (GB/T 9704-2012 7.3.1). */
import type { Organization } from '../activity/organization.js';
import { textWidth } from '../document/mark-size.js';
import { type StyleSheet, styleName } from '../document/style.js';
import { inlineText, visitNodes } from '../document/text.js';
import type { Document, Heading, Inline, Title } from '../document/tree.js';
import { bestBreaks } from './title-shape.js';
import { breakPlaces } from './title-words.js';

/**
 * Puts forced line ends into the document's titles and the titles of attachments, where their author has put
 * none. The document is one that was just composed and belongs to the caller.
 */
export function breakTitles(document: Document, styles: StyleSheet, organization: Organization): void {
  const names = namesOf(organization);
  for (const section of document.children) {
    const { width, margin } = styles.pages[section.page] ?? styles.pages.body;
    visitNodes(section, (node) => {
      if (!isTitle(node)) return;
      const style = styles.paragraphs[styleName(node)] ?? styles.paragraphs.title;
      const measure = (width - margin.left - margin.right) / (style.size + style.tracking);
      const text = inlineText(node.children);
      node.children = breakAt(node.children, titleBreaks(text, names, measure));
    });
  }
}

const isTitle = (node: { type: string; style?: string }): node is Title | Heading =>
  node.type === 'title' || (node.type === 'heading' && node.style === 'attachmentTitle');

/**
 * Where a title is to be broken, in characters from its start. `measure` is the width of a line in em. None where
 * it fits a line or has forced line ends.
 */
export function titleBreaks(text: string, names: readonly string[], measure: number): number[] {
  const total = textWidth(text);
  if (total <= measure || text.includes('\n')) return [];
  return bestBreaks(breakPlaces(text, names, measure), total, measure);
}

function namesOf({ name, aliases, branches, bodies, organizations, people }: Organization): string[] {
  const entries = [{ name, aliases }, ...branches, ...bodies, ...organizations, ...people];
  return entries.flatMap((entry) => [entry.name, ...(entry.aliases ?? [])]);
}

/** The nodes with forced line ends before the characters at `breaks`. */
function breakAt(nodes: readonly Inline[], breaks: readonly number[], from = 0): Inline[] {
  let at = from;
  return nodes.flatMap((node): Inline[] => {
    const start = at;
    at += inlineText([node]).length;
    const inside = breaks.filter((each) => each > start && each < at);
    const lead: Inline[] = start > from && at > start && breaks.includes(start) ? [{ type: 'break' }] : [];
    if (inside.length === 0) return [...lead, node];
    if (node.type !== 'text')
      return [...lead, { ...node, children: breakAt(childrenOf(node), inside, start) } as Inline];
    const cuts = [0, ...inside.map((each) => each - start), node.value.length];
    const parts = cuts.slice(1).map((end, i) => ({ ...node, value: node.value.slice(cuts[i], end) }));
    return [...lead, ...parts.flatMap((part, i): Inline[] => (i === 0 ? [part] : [{ type: 'break' }, part]))];
  });
}

const childrenOf = (node: Inline): readonly Inline[] =>
  'children' in node && node.type !== 'footnote' ? node.children : [];
