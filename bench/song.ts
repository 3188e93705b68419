/** The face of the long measurements: all programs set all text in it. */
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../src/package-root.js';
import { readFonts } from '../src/project/fonts.js';

/** Its file, TrueType. */
export const SONG_FILE: string = fileURLToPath(
  import.meta.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
);

/** Sums the advances of a text's characters in the face, in em. */
export async function songMeasure(): Promise<(text: string) => number> {
  const { fonts } = await readFonts(packageRoot);
  const [span] = fonts?.spans('永', { role: 'song', latin: 'song' }) ?? [];
  if (!span) throw new Error('no face for the role song');
  const font = span.face.open();
  const advance = (character: string) =>
    font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
  return (text) => Array.from(text, advance).reduce((sum, each) => sum + each, 0);
}
