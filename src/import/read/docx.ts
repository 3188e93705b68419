/** A Word file → lines: a paragraph each with its automatic number, the cells of a row parted by tabs. */
import type { Element } from 'xast';
import { noFindings, type StoryContext } from '../../inspect/docx/findings.js';
import { readStory } from '../../inspect/docx/story.js';
import { children } from '../../inspect/docx/xml.js';
import { bodyContext, openDocument } from '../../inspect/docx.js';

/** A Word file's body, and what stands around its pages. */
export interface DocumentText {
  text: string;
  furniture: string[];
}

/**
 * The text of a Word file, as a reader sees it.
 *
 * @throws {VFileMessage} it is damaged, no Word document, or larger inside than is safe to open.
 */
export function docxText(bytes: Uint8Array, path: string): DocumentText {
  const document = openDocument(bytes, { path });
  const context = bodyContext(document);
  const text = children(document.body)
    .flatMap((element) => (element.name === 'w:tbl' ? rows(element, context) : lines([element], context)))
    .join('\n');
  return { text, furniture: furnitureOf(document, context) };
}

/** The texts of headers and footers, but for page numbers. */
function furnitureOf({ source, main }: ReturnType<typeof openDocument>, context: StoryContext): string[] {
  const parts = [...source.relationships(main).values()].filter(({ type }) =>
    /^(?:header|footer)$/.test(type),
  );
  const texts = parts.map(({ target }) => {
    const relationships = source.relationships(target);
    return lines(children(source.part(target)), { ...context, relationships })
      .join(' ')
      .trim();
  });
  return [...new Set(texts)].filter((text) => /[\p{L}]{2}/u.test(text.replace(/第.{0,4}页|共.{0,4}页/g, '')));
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
