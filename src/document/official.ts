/** The parts of official documents as lines of text, for whoever does not set them in their places. */
import { styleName } from './style.js';
import type {
  Attendance,
  DocumentNode,
  Imprint,
  Inline,
  Letterhead,
  LetterheadPart,
  Paragraph,
  Signature,
} from './tree.js';

/** A part as a line: its label, and its text. */
export interface OfficialLine {
  node: DocumentNode;
  label: string;
  children: readonly Inline[];
}

const line = (node: DocumentNode & { children: Inline[] }, label = ''): OfficialLine => ({
  node,
  label,
  children: node.children,
});

/** The lines of a block of an official document, in reading order. What preprinted paper bears is not among them. */
export function officialLines(block: Letterhead | Signature | Attendance | Imprint): OfficialLine[] {
  switch (block.type) {
    case 'letterhead':
      return block.children.flatMap((part) => letterheadLines(part, block.preprinted));
    case 'signature':
      return block.children.flatMap((part) => [
        line(part),
        ...(part.type === 'signatory' && part.seal && part.seal.children.length > 0 ? [line(part.seal)] : []),
      ]);
    case 'attendance':
      return block.children.map((group) => line(group, group.label));
    case 'imprint':
      return block.children.flatMap((part) =>
        part.type === 'imprintIssue' ? part.children.map((cell) => line(cell)) : [line(part, part.label)],
      );
  }
}

function letterheadLines(part: LetterheadPart, preprinted: boolean): OfficialLine[] {
  if (part.type === 'approvers') return part.children.map((name, i) => line(name, i === 0 ? part.label : ''));
  return preprinted && isMark(part) ? [] : [line(part)];
}

/** Whether a part is what preprinted paper bears (套打). */
export const isMark = (part: LetterheadPart): boolean =>
  part.type === 'issuerMark' || part.type === 'markWord';

/** The lines of a block as paragraphs of their styles, for renderers that know no parts. */
export function officialParagraphs(block: Parameters<typeof officialLines>[0]): Paragraph[] {
  return officialLines(block).map(({ node, label, children }) => ({
    type: 'paragraph',
    style: styleName(node),
    ...(node.origin && { origin: node.origin }),
    children: [...(label ? [{ type: 'text' as const, value: label }] : []), ...children],
  }));
}
