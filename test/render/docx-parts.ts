/** Parts of a .docx, for what the inspector does not tell. */
import { strFromU8, unzipSync } from 'fflate';

/** Paths in the order of the archive. */
export function pathsOf(docx: Uint8Array): string[] {
  return Object.keys(unzipSync(docx));
}

/** An XML part as text. */
export function partOf(docx: Uint8Array, path: string): string {
  const part = unzipSync(docx)[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

/** An embedded font of the font table. */
export interface EmbeddedFont {
  name: string;
  bytes: Buffer;
}

/** The embedded fonts, their first 32 bytes restored (ISO/IEC 29500-1, 17.8.1). */
export function embeddedFonts(docx: Uint8Array): EmbeddedFont[] {
  const files = unzipSync(docx);
  const targets = new Map(
    [
      ...partOf(docx, 'word/_rels/fontTable.xml.rels').matchAll(
        /Id="(\w+)" Type="[^"]+\/font" Target="([^"]+)"/g,
      ),
    ].map(([, id, target]) => [id, target]),
  );
  const fonts =
    /<w:font w:name="([^"]+)">(?:(?!<\/w:font>).)*<w:embedRegular r:id="(\w+)" w:fontKey="\{([^}]+)\}"/g;
  return [...partOf(docx, 'word/fontTable.xml').matchAll(fonts)].map(([, name = '', id, key = '']) => {
    const bytes = Buffer.from(files[`word/${targets.get(id)}`] as Uint8Array);
    const mask = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
    for (let i = 0; i < 32; i++) bytes[i] = (bytes[i] as number) ^ (mask[i % 16] as number);
    return { name, bytes };
  });
}
