/** A world for renderers: the repository's fonts, and pictures from its files. */
import { readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { baseStyles } from '../../src/document/profile.js';
import type { Block, Document, Inline } from '../../src/document/tree.js';
import { loadFonts } from '../../src/font/fonts.js';
import type { World } from '../../src/render/renderer.js';
import { ROOT, readProjectCatalogue } from '../font/project-fonts.js';

let world: Promise<World> | undefined;

/** The world, the same for all tests of a file. */
export function testWorld(): Promise<World> {
  world ??= loadFonts({ catalogue: readProjectCatalogue(), roots: [ROOT] }).then(({ fonts }) => ({
    fonts,
    date: new Date('2022-12-31T08:00:00Z'),
    picture(src) {
      const bytes = new Uint8Array(readFileSync(src));
      const { width, height, type } = imageSize(bytes);
      return { bytes, width, height, mediaType: type === 'svg' ? 'image/svg+xml' : 'image/png' };
    },
  }));
  return world;
}

/** The fixture in which every node type stands at least once. */
export function everyNode(): Document {
  return JSON.parse(readFileSync('test/fixtures/documents/every-node.json', 'utf8')) as Document;
}

/** A document of one section on the page `body`. */
export function documentOf(...children: Block[]): Document {
  return {
    type: 'document',
    id: 'test',
    kind: 'test',
    metadata: { title: '标题', author: '作者', keywords: [], language: 'zh-CN' },
    children: [{ type: 'section', page: 'body', children }],
  };
}

/** A paragraph of plain text or inline nodes. */
export function paragraphOf(...children: (string | Inline)[]): Extract<Block, { type: 'paragraph' }> {
  return {
    type: 'paragraph',
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

export { baseStyles };
