/** The font table (ISO/IEC 29500-1, 17.8): what the file names, and what it carries. */
import { type FontFact, present } from '../facts.js';
import type { Package } from './package.js';
import { attribute, children, type Element, find } from './xml.js';

const EMBEDDED = ['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic'];

/** The fonts of the table, then those that text uses without being in it. */
export function readFonts(
  source: Package,
  tablePath: string | undefined,
  used: ReadonlySet<string>,
): FontFact[] {
  const table = tablePath === undefined ? [] : children(source.part(tablePath), 'w:font');
  const fonts = table.map((element) => readFont(source, tablePath as string, element, used));
  const named = new Set(fonts.map((font) => font.name));
  const unlisted = [...used].filter((name) => !named.has(name)).sort();
  return [...fonts, ...unlisted.map((name) => ({ name, embedded: false, subset: false, used: true }))];
}

/** Only a font file that is really in the package counts as embedded. */
function readFont(source: Package, tablePath: string, element: Element, used: ReadonlySet<string>): FontFact {
  const name = attribute(element, 'w:name') ?? '';
  const relationships = source.relationships(tablePath);
  const files = EMBEDDED.flatMap((style) => children(element, style)).flatMap((embed) => {
    const bytes = source.size(relationships.get(attribute(embed, 'r:id') ?? '')?.target ?? '');
    return bytes === undefined
      ? []
      : [{ bytes, subset: /^(1|true|on)$/.test(attribute(embed, 'w:subsetted') ?? '') }];
  });
  return present<FontFact>({
    name,
    embedded: files.length > 0,
    subset: files.some((file) => file.subset),
    used: used.has(name),
    bytes: files.length > 0 ? files.reduce((sum, file) => sum + file.bytes, 0) : undefined,
    alternative: attribute(find(element, 'w:altName')),
  });
}
