/** The parts of the measurement, by name. */
import { annals } from './annals.js';
import { docx } from './docx.js';
import { importing } from './import.js';
import { lines } from './lines.js';
import { pandoc } from './pandoc.js';
import type { Part } from './part.js';
import { pdf } from './pdf.js';
import { profile } from './profile.js';
import { tags } from './tags.js';
import { typst } from './typst.js';

export const PARTS: Readonly<Record<string, Part>> = {
  annals,
  typst,
  pandoc,
  profile,
  pdf,
  docx,
  lines,
  tags,
  import: importing,
};
