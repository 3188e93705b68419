/** The fonts of a project under the names of the faces that offices have, for files that embed none. */
import type { Face, Fonts, RunFont, Span } from '../../font/face.js';
import { isInGb2312 } from '../../font/gb2312.js';
import { mainFaces } from './font-slot.js';

/** What marks a face that has the characters of GB/T 2312 and no more; without it, Windows has one that has more. */
const GB2312 = /_GB2312$/;

/**
 * The same faces, to measure by, each named as the face of Windows that it stands for. All characters of a role go to
 * its first face, since the face of Windows has signs that ours lacks; what GB/T 2312 lacks (喆) goes from
 * 仿宋_GB2312 to 仿宋. Faces that a house document names keep their names.
 */
export function officeFonts(fonts: Fonts): Fonts {
  const known = new Map<string, Face>();
  const renamed = (face: Face, family: string): Face => {
    const key = `${face.id} ${family}`;
    const own = known.get(key) ?? { ...face, id: key, family, familyZh: family, alternative: wider(family) };
    known.set(key, own);
    return own;
  };
  const named = (span: Span, main: Face): Span[] =>
    main.embedded
      ? [{ ...span, face: main }]
      : pieces(span.text, main.alternative).map(([text, family]) => ({
          ...span,
          text,
          face: renamed(span.face, family),
        }));
  return {
    spans: (text, font) => {
      const main = mainFaces(fonts, font);
      return fonts
        .spans(text, font)
        .flatMap((span) => named(span, span.eastAsian ? main.eastAsian : main.western));
    },
    missing: (text, font: RunFont) => fonts.missing(text, font),
    faces: () => [...known.values()],
  };
}

const wider = (family: string): string => family.replace(GB2312, '');

/** A text cut where the face of Windows gives way to the one with more characters. */
function pieces(text: string, family: string): [string, string][] {
  if (!GB2312.test(family)) return [[text, family]];
  const result: [string, string][] = [];
  for (const character of text) {
    const name = character <= '\u007f' || isInGb2312(character) ? family : wider(family);
    const last = result.at(-1);
    if (last?.[1] === name) last[0] += character;
    else result.push([character, name]);
  }
  return result;
}
