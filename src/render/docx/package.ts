/** The package: docx's parts of the body, our own parts for the rest, in a fixed order and with fixed ids. */
import { type Document as DocxDocument, Packer } from 'docx';
import type { Metadata } from '../../document/tree.js';
import { zip } from '../../zip.js';
import type { ReferenceParts } from '../renderer.js';
import { withCharts } from './chart-package.js';
import { unguard, xmlText } from './text.js';
import { withWritten } from './written.js';
import { toPart, type Xml, xml } from './xml.js';

export type Parts = Map<string, string | Uint8Array>;

/** docx's compiler, private in its types; the public way zips everything, to be unzipped again. */
const { compiler } = Packer as unknown as {
  compiler: { compile(file: DocxDocument, indent: string): Parts };
};

/** Parts of docx's that say nothing here. */
const LEFT_OUT = new Set(['docProps/custom.xml', 'word/comments.xml', 'word/_rels/comments.xml.rels']);

/**
 * A .docx of the document that docx has built and of `own` parts, which take the place of docx's. The same
 * in any process: docx's random relationship ids are counted anew, and no part holds another moment than `date`.
 * `complete` changes the parts of the text once all of them are there; `media` are pictures of other types than ours.
 */
export function pack(
  file: DocxDocument,
  own: Parts,
  metadata: Metadata,
  date: Date,
  complete: (parts: Parts) => void = () => {},
  media: ReferenceParts['media'] = [],
): Uint8Array {
  const compiled = [...compiler.compile(file, '')].filter(([path]) => !LEFT_OUT.has(path));
  const parts: Parts = new Map(
    compiled.map(([path, part]) => [
      path,
      typeof part === 'string' ? withWritten(unguard(part), file) : part,
    ]),
  );
  countHyperlinks(parts, 'document');
  countHyperlinks(parts, 'footnotes');
  for (const notes of ['word/footnotes.xml', 'word/endnotes.xml']) plainSeparators(parts, notes);
  for (const [path, part] of own) parts.set(path, part);
  complete(parts);
  const relationships = 'word/_rels/document.xml.rels';
  parts.set(relationships, withCharts(parts.get(relationships) as string, own.keys()));
  parts.set('docProps/core.xml', coreProperties(metadata, date));
  parts.set('docProps/app.xml', appProperties());
  parts.set('_rels/.rels', packageRelationships());
  parts.set('[Content_Types].xml', contentTypes([...parts.keys()], media));
  return zip(new Map([...parts].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Ids of links, which docx draws at random, in the order of their part. */
function countHyperlinks(parts: Parts, name: string): void {
  const [path, relationshipsPath] = [`word/${name}.xml`, `word/_rels/${name}.xml.rels`];
  const relationships = parts.get(relationshipsPath) as string;
  const ids = new Map<string, string>();
  for (const [element, id] of relationships.matchAll(/<Relationship Id="([^"]+)"[^>]*>/g)) {
    if (element.includes('/relationships/hyperlink"')) ids.set(id as string, `rIdLink${ids.size + 1}`);
  }
  const renamed = (_: string, attribute: string, id: string) => `${attribute}="${ids.get(id) ?? id}"`;
  parts.set(relationshipsPath, relationships.replace(/\b(Id)="([^"]+)"/g, renamed));
  parts.set(path, (parts.get(path) as string).replace(/\b(r:id)="([^"]+)"/g, renamed));
}

/** docx sets the lines above notes in the body's style, with its first-line indent, and a note's number before them. */
function plainSeparators(parts: Parts, path: string): void {
  const part = parts.get(path) as string;
  const plain = part.replace(
    /(<w:(?:foot|end)note w:type="(\w+)" w:id="-?\d+">)<w:p>.*?<\/w:p>/g,
    '$1<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:$2/></w:r></w:p>',
  );
  parts.set(path, plain);
}

function coreProperties({ title, author, subject, keywords, language }: Metadata, date: Date): string {
  const moment = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const time = (name: string) => xml(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, moment);
  const text = (name: string, value: string): Xml => xml(name, {}, xmlText(value));
  return toPart(
    xml(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', title),
      ...(subject ? [text('dc:subject', subject)] : []),
      text('dc:creator', author),
      ...(keywords.length > 0 ? [text('cp:keywords', keywords.join(', '))] : []),
      text('cp:lastModifiedBy', author),
      text('cp:revision', '1'),
      time('created'),
      time('modified'),
      text('dc:language', language),
    ),
  );
}

function appProperties(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return toPart(xml('Properties', { xmlns: namespace }, xml('Application', {}, 'Annals')));
}

function packageRelationships(): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const opc = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const targets = [
    [`${office}/officeDocument`, 'word/document.xml'],
    [`${opc}/metadata/core-properties`, 'docProps/core.xml'],
    [`${office}/extended-properties`, 'docProps/app.xml'],
  ] as const;
  const items = targets.map(([Type, Target], i) => xml('Relationship', { Id: `rId${i + 1}`, Type, Target }));
  return toPart(xml('Relationships', { xmlns: opc }, ...items));
}

/** Content types by file name ending, and those of single parts. */
const DEFAULTS = {
  jpg: 'image/jpeg',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
  png: 'image/png',
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
} as const;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OVERRIDES: readonly (readonly [RegExp, string])[] = [
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  [/^word\/theme\/theme\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
  [/^word\/charts\/chart\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'],
  [/^word\/document\.xml$/, `${WORD}.document.main+xml`],
  [/^word\/(styles|numbering|settings|fontTable|footnotes|endnotes)\.xml$/, `${WORD}.$1+xml`],
  [/^word\/(footer|header)\d+\.xml$/, `${WORD}.$1+xml`],
];

/** `media` are pictures of any type. */
function contentTypes(paths: readonly string[], media: ReferenceParts['media']): string {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const defaults = Object.entries(DEFAULTS).map(([Extension, ContentType]) =>
    xml('Default', { Extension, ContentType }),
  );
  const foreign = media.map(({ path, contentType }) =>
    xml('Override', { PartName: `/${path}`, ContentType: contentType }),
  );
  const overrides = paths.toSorted().flatMap((path) => {
    const rule = OVERRIDES.find(([pattern]) => pattern.test(path));
    return rule ? [xml('Override', { PartName: `/${path}`, ContentType: path.replace(...rule) })] : [];
  });
  return toPart(xml('Types', { xmlns: namespace }, ...defaults, ...overrides, ...foreign));
}
