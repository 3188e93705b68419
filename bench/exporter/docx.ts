/** Headings, paragraphs, tables and contents as plain data, for stock docx. */
import type { Block, Inline, Renderer } from '../../src/index.js';
import { inlineText } from '../../src/index.js';

/** Text in one look. */
export interface DefinitionRun {
  text: string;
  style?: 'strong' | 'emphasis';
}

export type DefinitionBlock =
  | { type: 'heading'; depth: number; runs: DefinitionRun[] }
  | { type: 'paragraph'; runs: DefinitionRun[] }
  | { type: 'table'; headRows: number; rows: string[][] }
  | { type: 'contents'; depth: number; title: string };

/** A document as the script `compile-docx.js` takes it; lengths in points. */
export interface DocxDefinition {
  title: string;
  page: {
    width: number;
    height: number;
    margin: { top: number; right: number; bottom: number; left: number };
  };
  font: string;
  size: number;
  linePitch: number;
  firstLine: number;
  blocks: DefinitionBlock[];
}

export const renderer: Renderer = {
  format: 'docxjs',
  extension: 'docxjs',
  async render(document, styles) {
    const { body } = styles.paragraphs;
    const { width, height, margin } = styles.pages.body;
    const definition: DocxDefinition = {
      title: document.metadata.title,
      page: { width, height, margin },
      font: '宋体',
      size: body.size,
      linePitch: body.linePitch,
      firstLine: body.firstLineIndent * body.size,
      blocks: document.children.flatMap((section) => section.children).map(definitionOf),
    };
    return { bytes: new TextEncoder().encode(JSON.stringify(definition)), messages: [] };
  },
};

function definitionOf(block: Block): DefinitionBlock {
  switch (block.type) {
    case 'heading':
      return {
        type: 'heading',
        depth: block.depth,
        runs: [{ text: block.number ?? '' }, ...runs(block.children)],
      };
    case 'paragraph':
      return { type: 'paragraph', runs: runs(block.children) };
    case 'table':
      return {
        type: 'table',
        headRows: block.headRows,
        rows: block.children.map((row) => row.children.map((cell) => inlineText(cell.children))),
      };
    case 'contents':
      return { type: 'contents', depth: block.depth, title: inlineText(block.title?.children ?? []) };
    default:
      throw new Error(`${block.type}: not exported to docx`);
  }
}

const runs = (nodes: readonly Inline[]): DefinitionRun[] =>
  nodes.map((node) => {
    const text = inlineText([node]);
    return node.type === 'strong' || node.type === 'emphasis' ? { text, style: node.type } : { text };
  });
