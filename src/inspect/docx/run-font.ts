/** Which font a run's characters take (ISO/IEC 29500-1, 17.3.2.26 rFonts). */
import type { WordStyle, WordStyles } from './styles.js';
import { attribute, children, type Element, find } from './xml.js';

/** Run properties from the nearest outward: the run's own, its character style's, its paragraph style's. */
export type RunProperties = readonly (Element | undefined)[];

type Slot = 'ascii' | 'hAnsi' | 'eastAsia';

/** Collects the fonts that text is set in. */
export interface FontUse {
  names: Set<string>;
  /** Notes the fonts of `text`, set with these properties in a paragraph of these styles. */
  note(text: string, rPr: Element | undefined, chain: readonly WordStyle[]): void;
  /** The fonts of `text`, one for each slot that its characters choose. */
  of(text: string, rPr: Element | undefined, chain: readonly WordStyle[]): string[];
  /** The run properties that hold, from the nearest outward. */
  properties(rPr: Element | undefined, chain: readonly WordStyle[]): RunProperties;
}

/** A collector; `theme` is the root of the theme part, for fonts named by their part in it. */
export function createFontUse(styles: WordStyles, theme: Element | undefined): FontUse {
  const names = new Set<string>();
  const properties: FontUse['properties'] = (rPr, chain) => {
    const character = styles.chain(attribute(find(rPr, 'w:rStyle')) ?? '').map((style) => style.rPr);
    return [rPr, ...character, ...chain.map((style) => style.rPr), styles.defaults];
  };
  const of: FontUse['of'] = (text, rPr, chain) => {
    const holding = properties(rPr, chain);
    return [...slotsOf(text, holding)].flatMap((slot) => fontOf(slot, holding, theme) ?? []);
  };
  return {
    names,
    of,
    properties,
    note(text, rPr, chain) {
      for (const name of of(text, rPr, chain)) names.add(name);
    },
  };
}

/**
 * The slots that characters choose. Characters that both scripts share (“ ” … — ·) are East Asian when
 * the run's hint says so.
 */
function slotsOf(text: string, properties: RunProperties): Set<Slot> {
  const hint = properties.map((rPr) => attribute(find(rPr, 'w:rFonts'), 'w:hint')).find((value) => value);
  const slots = new Set<Slot>();
  for (const character of text.replace(/\s/gu, '')) {
    const code = character.codePointAt(0) as number;
    if (code >= 0x2e80) slots.add('eastAsia');
    else if (code < 0x80) slots.add('ascii');
    else slots.add(hint === 'eastAsia' ? 'eastAsia' : 'hAnsi');
  }
  return slots;
}

function fontOf(slot: Slot, properties: RunProperties, theme: Element | undefined): string | undefined {
  for (const rPr of properties) {
    const fonts = find(rPr, 'w:rFonts');
    const themed = attribute(fonts, `w:${slot}Theme`);
    const name = (themed && themeFont(themed, theme)) || attribute(fonts, `w:${slot}`);
    if (name) return name;
  }
  return undefined;
}

/** `minorEastAsia` → the minor font's East Asian face, or its face for simplified Chinese. */
function themeFont(reference: string, theme: Element | undefined): string | undefined {
  const font = find(
    theme,
    'a:themeElements',
    'a:fontScheme',
    reference.startsWith('major') ? 'a:majorFont' : 'a:minorFont',
  );
  if (!reference.endsWith('EastAsia')) return attribute(find(font, 'a:latin'), 'typeface');
  const hans = children(font, 'a:font').find((element) => attribute(element, 'script') === 'Hans');
  return attribute(find(font, 'a:ea'), 'typeface') || attribute(hans, 'typeface');
}
