/**
 * What every renderer owes: all the text of the document in order, the document as it was, and the same
 * bytes each time. It runs every renderer of the table over every fixture.
 */
import { readdirSync, readFileSync } from 'node:fs';
import test from 'ava';
import { chartRows, chartTexts } from '../../src/document/chart.js';
import { baseStyles } from '../../src/document/profile.js';
import { inlineText, paragraphsOf, visitNodes } from '../../src/document/text.js';
import type { Document, DocumentNode, Inline } from '../../src/document/tree.js';
import { inspect } from '../../src/inspect/index.js';
import { RENDERERS } from '../../src/render/index.js';
import { composeCase } from '../compose/case.js';
import { testWorld } from './world.js';

const CASES = ['directives.md', 'markdown.md', 'chart.md'];
const FOLDER = 'test/fixtures/documents';

const documents: Document[] = [
  ...readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Document),
  ...CASES.map((name) => {
    const document = composeCase(name).document as Document;
    return { ...document, id: name, children: withoutPictures(document.children) };
  }),
];

/** The fixtures of composing name pictures that are not there. */
function withoutPictures(sections: Document['children']): Document['children'] {
  return sections.map((section) => ({
    ...section,
    children: section.children.filter(({ type }) => type !== 'figure'),
  }));
}

/** The characters of a text that count: no white space, and no page furniture of a format. */
const bare = (text: string) => text.replace(/\s/g, '');

/** Text of a rendered file, paragraph after paragraph, without white space. */
const READERS: Record<string, (bytes: Uint8Array) => Promise<string>> = {
  docx: inspected,
  pdf: inspected,
  txt: async (bytes) => bare(new TextDecoder().decode(bytes)),
  tree: async (bytes) => {
    const document = JSON.parse(new TextDecoder().decode(bytes)) as Document;
    return bare(
      paragraphsOf(document)
        .map(({ label, text }) => label + text)
        .join(''),
    );
  },
};

async function inspected(bytes: Uint8Array): Promise<string> {
  const { paragraphs } = await inspect(bytes);
  return bare(paragraphs.map(({ label, text }) => (label ?? '') + text).join(''));
}

/**
 * Between paragraphs a format may show leaders and page numbers, marks of notes, rules, alternative texts and
 * the data of charts; a PDF shows notes at the foot of the page and the heads of tables again on every page.
 */
function between(document: Document): string {
  const furniture: string[] = [];
  visitNodes(document, (node) => {
    if (node.type === 'footnote') furniture.push(...node.children.map((note) => inlineText(note.children)));
    if (node.type === 'chart') furniture.push(...chartRows(node).flat(), ...chartTexts(node));
    if (node.type !== 'table') return;
    const heads = node.children.slice(0, node.headRows);
    furniture.push(
      heads.map((row) => row.children.map((cell) => inlineText(cell.children)).join('')).join(''),
    );
  });
  return `(?:${[
    '[\\d.…·—〔〕-]',
    '\\[[^\\]]*\\]',
    '<[^>]*>',
    ...furniture
      .filter((text) => text !== '')
      .map(bare)
      .map(literal),
  ].join('|')})*?`;
}

/** Where a page ends within a paragraph, a PDF has the notes of the page before what goes on at the next. */
function notesOf(document: Document): string {
  const notes: string[] = [];
  visitNodes(document, (node) => {
    if (node.type !== 'footnote') return;
    const text = node.children.map((note) => inlineText(note.children)).join('');
    notes.push(literal(bare(node.number + text)));
  });
  return notes.length > 0 ? `(?:${notes.join('|')})*` : '';
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

for (const format of Object.keys(RENDERERS)) {
  for (const document of documents) {
    test(`${format}: ${document.id}`, async (t) => {
      const renderer = await (RENDERERS[format] as (typeof RENDERERS)[string])();
      const world = await testWorld();
      const before = JSON.stringify(document);
      const first = await renderer.render(document, baseStyles, world);
      const second = await renderer.render(document, baseStyles, world);
      t.is(JSON.stringify(document), before, 'the document changed');
      t.deepEqual(Buffer.from(second.bytes), Buffer.from(first.bytes), 'the bytes differ');
      const text = await (READERS[format] as (typeof READERS)[string])(first.bytes);
      const furniture = between(document);
      const within = format === 'pdf' ? notesOf(document) : '';
      let at = 0;
      for (const wanted of expected(document, format)) {
        const found = new RegExp(furniture + [...wanted].map(literal).join(within), 'y');
        found.lastIndex = at;
        t.true(found.test(text), `${wanted} is not at “${text.slice(at, at + 40)}”`);
        at = found.lastIndex;
      }
      t.regex(text.slice(at), new RegExp(`^${furniture}$`));
    });
  }
}

/**
 * The paragraphs in their order. A PDF has the marks of notes in its lines, and the notes at the foot of
 * the page, where their place among the paragraphs is the page's and not the tree's.
 */
function expected(document: Document, format: string): string[] {
  const notes = new Set<DocumentNode>();
  visitNodes(document, (node) => {
    if (format === 'pdf' && node.type === 'footnote') for (const note of node.children) notes.add(note);
  });
  return paragraphsOf(document)
    .filter(({ node }) => !notes.has(node))
    .map(({ node, label, text }) =>
      bare(label + (format === 'pdf' && 'children' in node ? withMarks(node.children as Inline[]) : text)),
    );
}

function withMarks(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'footnote') return String(node.number);
      return 'children' in node ? withMarks(node.children) : inlineText([node]);
    })
    .join('');
}
