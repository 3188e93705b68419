/** The fonts of a theme: headings' and body's, by script (ISO/IEC 29500-1, 20.1.4.1.18). */
import { attribute, children, type Element, find } from '../inspect/docx/xml.js';

/** The face that `minorEastAsia` and the like stand for; undefined where the theme leaves it open. */
export type ThemeFonts = (reference: string) => string | undefined;

/** Chinese faces stand under the script that the settings name (`w:themeFontLang`), simplified where they do not. */
export function themeFonts(theme: Element | undefined, settings: Element | undefined): ThemeFonts {
  const scheme = find(theme, 'a:themeElements', 'a:fontScheme');
  const language = attribute(find(settings, 'w:themeFontLang'), 'w:eastAsia') ?? 'zh-CN';
  const script = /^zh-(?:TW|HK|MO|Hant)/i.test(language) ? 'Hant' : 'Hans';
  return (reference) => {
    const fonts = find(scheme, reference.startsWith('major') ? 'a:majorFont' : 'a:minorFont');
    const face = (name: string) => attribute(find(fonts, name), 'typeface') || undefined;
    if (/Bidi$/.test(reference)) return face('a:cs');
    if (!/EastAsia$/.test(reference)) return face('a:latin');
    const own = children(fonts, 'a:font').find((each) => attribute(each, 'script') === script);
    return face('a:ea') ?? (attribute(own, 'typeface') || undefined);
  };
}

const SLOTS = [
  ['w:ascii', 'w:asciiTheme'],
  ['w:hAnsi', 'w:hAnsiTheme'],
  ['w:eastAsia', 'w:eastAsiaTheme'],
  ['w:cs', 'w:cstheme'],
] as const;

/** The attributes of a `w:rFonts` with names in the place of references to a theme, which win over names (17.3.2.26). */
export function namedFonts(
  attributes: Readonly<Record<string, string>>,
  fonts: ThemeFonts,
): Record<string, string> {
  const result = { ...attributes };
  for (const [slot, themed] of SLOTS) {
    const name = result[themed] === undefined ? undefined : fonts(result[themed]);
    if (name) result[slot] = name;
    delete result[themed];
  }
  return result;
}
