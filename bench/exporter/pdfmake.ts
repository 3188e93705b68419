/** A document of body paragraphs as pdfmake's own document definition, for stock pdfmake. */
import { type Block, inlineText, type Renderer } from '../../src/index.js';

/** A document definition as JSON; `pageNumber` becomes the footer, which is a function in pdfmake. */
export interface PdfmakeDefinition {
  pageSize: { width: number; height: number };
  pageMargins: [number, number, number, number];
  defaultStyle: { font: string; fontSize: number; lineHeight: number; alignment: 'justify' };
  content: { text: string; leadingIndent: number }[];
  pageNumber: { format: string; size: number };
}

export const renderer: Renderer = {
  format: 'pdfmake',
  extension: 'pdfmake',
  async render(document, styles, { fonts }) {
    const { body, pageNumber } = styles.paragraphs;
    const { width, height, margin, pageNumbers } = styles.pages.body;
    const [span] = fonts.spans('永', { role: body.role, latin: body.latin });
    if (!span) throw new Error('no face for the body text');
    const font = span.face.open();
    // Tracking widens every advance; of pdfmake's characters, which are texts of their own, it widens none.
    const fontSize = body.size + body.tracking;
    const natural = (font.ascent - font.descent + font.lineGap) / font.unitsPerEm;
    const definition: PdfmakeDefinition = {
      pageSize: { width, height },
      pageMargins: [margin.left, margin.top, margin.right, margin.bottom],
      defaultStyle: {
        font: 'Song',
        fontSize,
        lineHeight: body.linePitch / (fontSize * natural),
        alignment: 'justify',
      },
      content: document.children
        .flatMap((section) => section.children)
        .map((block) => ({ text: textOf(block), leadingIndent: body.firstLineIndent * fontSize })),
      pageNumber: { format: pageNumbers?.format ?? '', size: pageNumber.size },
    };
    return { bytes: new TextEncoder().encode(JSON.stringify(definition)), messages: [] };
  },
};

function textOf(block: Block): string {
  if (block.type !== 'paragraph') throw new Error(`${block.type}: only paragraphs are exported to pdfmake`);
  return inlineText(block.children);
}
