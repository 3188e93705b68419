/** Writes a document by stock docx: `compile-docx.js DEFINITION OUTPUT`. */
import { readFileSync, writeFileSync } from 'node:fs';
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DefinitionBlock, DefinitionRun, DocxDefinition } from './exporter/docx.js';

const [path, output] = process.argv.slice(2) as [string, string];
const { title, page, font, size, linePitch, firstLine, blocks } = JSON.parse(
  readFileSync(path, 'utf8'),
) as DocxDefinition;
const twips = (points: number): number => Math.round(points * 20);
const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

const textRuns = (runs: readonly DefinitionRun[]): TextRun[] =>
  runs.map(({ text, style }) => new TextRun({ text, ...(style && { style }) }));

function childOf(block: DefinitionBlock): FileChild {
  switch (block.type) {
    case 'heading':
      return new Paragraph({
        heading: HEADINGS[block.depth - 1] ?? HeadingLevel.HEADING_4,
        children: textRuns(block.runs),
      });
    case 'paragraph':
      return new Paragraph({ style: 'body', children: textRuns(block.runs) });
    case 'contents':
      return new TableOfContents(block.title, { hyperlink: true, headingStyleRange: `1-${block.depth}` });
    case 'table':
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: block.rows.map(
          (cells, i) =>
            new TableRow({
              tableHeader: i < block.headRows,
              cantSplit: true,
              children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })),
            }),
        ),
      });
  }
}

const run = { font, size: size * 2 };
const document = new Document({
  title,
  styles: {
    default: { document: { run } },
    paragraphStyles: [
      {
        id: 'body',
        name: 'body',
        paragraph: {
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: twips(firstLine) },
          spacing: { line: twips(linePitch), lineRule: LineRuleType.EXACT },
        },
      },
    ],
    characterStyles: [
      { id: 'strong', name: 'strong', run: { bold: true } },
      { id: 'emphasis', name: 'emphasis', run: { font: '楷体' } },
    ],
  },
  sections: [
    {
      properties: {
        page: {
          size: { width: twips(page.width), height: twips(page.height) },
          margin: Object.fromEntries(
            Object.entries(page.margin).map(([side, width]) => [side, twips(width)]),
          ),
        },
      },
      footers: {
        default: new Footer({
          children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
        }),
      },
      children: blocks.map(childOf),
    },
  ],
});
writeFileSync(output, await Packer.toBuffer(document));
