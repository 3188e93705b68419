/** Every character of a record has a glyph, whether or not a document prints it yet. */
import { overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

export const recordGlyphCovered: RecordRule = {
  over: 'records',
  ids: ['glyph-covered'],
  guard: true,
  check: overTexts(function* (value, _text, { fonts, styles }) {
    const { role, latin } = styles.paragraphs.body;
    for (const point of new Set(fonts.missing(value, { role, latin }))) {
      const character = String.fromCodePoint(point);
      const codePoint = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
      // Placed where documents that print the text place it, so that it is told once.
      yield { rule: 'glyph-covered', start: 0, end: value.length, values: { character, codePoint, role } };
    }
  }),
  // U+E000 is for private use: no face of a catalogue may serve it.
  examples: {
    ok: [{ records: ['summary: 示例'] }],
    notOk: [{ records: ['summary: 示\uE000例'], messages: ['glyph-covered'] }],
  },
};
