/** A Word file → lines: a paragraph each with its automatic number, the cells of a row parted by tabs. */
import type { Element } from 'xast';
import { noFindings, type StoryContext } from '../../inspect/docx/findings.js';
import { readStory } from '../../inspect/docx/story.js';
import { children } from '../../inspect/docx/xml.js';
import { bodyContext, openDocument } from '../../inspect/docx.js';

/**
 * The text of a Word file, as a reader sees it.
 *
 * @throws {VFileMessage} it is damaged, no Word document, or larger inside than is safe to open.
 */
export function docxText(bytes: Uint8Array, path: string): string {
  const document = openDocument(bytes, { path });
  const context = bodyContext(document);
  return children(document.body)
    .flatMap((element) => (element.name === 'w:tbl' ? rows(element, context) : lines([element], context)))
    .join('\n');
}

function rows(table: Element, context: StoryContext): string[] {
  return children(table, 'w:tr').map((row) =>
    children(row, 'w:tc')
      .map((cell) => lines(children(cell), context).join('').replace(/\s+/g, ' ').trim())
      .join('\t'),
  );
}

function lines(elements: Element[], context: StoryContext): string[] {
  const findings = noFindings();
  readStory({ type: 'element', name: 'w:body', attributes: {}, children: elements }, context, findings);
  return findings.paragraphs.map(({ label, text }) => (label ?? '') + text.replace(/\t/g, ' '));
}
