/** Zip archives that depend on their content alone. */
import { strToU8, type Zippable, zipSync } from 'fflate';

/** Files by their paths inside the archive; text is written as UTF-8. */
export type ZipEntries = ReadonlyMap<string, Uint8Array | string>;

/** The first moment that a zip archive can name; fflate reads it in local time, as it writes it. */
const MODIFIED = new Date(1980, 0, 1);

/** Formats that are compressed already. */
const COMPRESSED = /\.(png|jpe?g|xlsx)$/i;

/**
 * An archive of `entries` in their order; same entries, same bytes. `[Content_Types].xml` goes first,
 * where programs that sniff look for it (ECMA-376 part 2 leaves the order open).
 */
export function zip(entries: ZipEntries): Uint8Array {
  const archive: Zippable = {};
  for (const [path, content] of contentTypesFirst(entries)) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    archive[path] = [bytes, { level: COMPRESSED.test(path) ? 0 : 6 }];
  }
  return zipSync(archive, { mtime: MODIFIED });
}

function contentTypesFirst(entries: ZipEntries): [string, Uint8Array | string][] {
  const rank = ([path]: [string, unknown]) => (path === '[Content_Types].xml' ? 0 : 1);
  return [...entries].sort((a, b) => rank(a) - rank(b));
}
