/** Every printed character has a glyph in a face of its role. */
import { message } from '../message.js';
import type { DocumentRule } from './rule.js';
import { runsOf } from './runs.js';

export const glyphCovered: DocumentRule = {
  over: 'document',
  guard: true,
  ids: ['glyph-covered'],
  check: (document, { styles, fonts }) =>
    runsOf(document, styles).flatMap(({ text, font, place }) =>
      [...new Set(fonts.missing(text, font))].map((point) =>
        message('glyph-covered', place, {
          character: String.fromCodePoint(point),
          codePoint: codePointName(point),
          role: font.role,
        }),
      ),
    ),
  // U+E000 is for private use: no face of a catalogue may serve it.
  examples: {
    ok: [[{ type: 'paragraph', children: [{ type: 'text', value: 'Annals 2022' }] }]],
    notOk: [
      {
        blocks: [{ type: 'paragraph', children: [{ type: 'text', value: 'A\uE000\uE000' }] }],
        messages: ['glyph-covered'],
      },
      { blocks: [{ type: 'code', value: 'A\n\uE000' }], messages: ['glyph-covered'] },
      {
        blocks: [
          {
            type: 'heading',
            depth: 1,
            id: 'a',
            number: '\uE000',
            children: [{ type: 'text', value: '\uE001' }],
          },
        ],
        messages: ['glyph-covered', 'glyph-covered'],
      },
    ],
  },
};

/** `U+4E00`, as the Unicode Standard writes code points (Appendix A). */
const codePointName = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
