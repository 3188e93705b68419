/** What embedding fonts adds to a Word file in a process that has made such files before. */

import { baseStyles } from '../../src/document/profile.js';
import type { Document, World } from '../../src/index.js';
import { packageRoot } from '../../src/package-root.js';
import { readFonts } from '../../src/project/fonts.js';
import { renderer } from '../../src/render/docx.js';
import { median } from '../measure.js';

const RUNS = 20;

/**
 * Milliseconds, medians of files in turn, each of a text of its own; subsets of earlier files do not serve later
 * ones. `before` files are made first and do not count.
 */
export async function warmEmbedding(paragraphs: readonly string[]): Promise<number> {
  const { fonts } = await readFonts(packageRoot);
  if (!fonts) throw new Error('no fonts');
  const world = { fonts, date: new Date(0), picture: () => undefined as never };
  const times: Record<'subset' | 'none', number[]> = { subset: [], none: [] };
  for (let run = 0; run < 2 * RUNS; run += 1) {
    for (const embedding of ['subset', 'none'] as const) {
      const document = documentOf([...paragraphs, String.fromCodePoint(0x4e00 + run * 7)]);
      const began = performance.now();
      await renderer.render(document, baseStyles, { ...world, embedding } satisfies World);
      if (run >= RUNS) times[embedding].push(performance.now() - began);
    }
  }
  return median(times.subset) - median(times.none);
}

function documentOf(paragraphs: readonly string[]): Document {
  return {
    type: 'document',
    id: 'warm',
    kind: 'warm',
    metadata: { title: '大事记', author: '', keywords: [], language: 'zh-CN' },
    children: [
      {
        type: 'section',
        page: 'body',
        children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
      },
    ],
  };
}
