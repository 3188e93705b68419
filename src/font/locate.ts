/** Where a font file stands on this machine. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';

/** What the catalogue says of a file: its path, in a package or in a project. */
export interface FileEntry {
  package?: string | undefined;
  file: string;
}

/** How a message names the file; the same on every machine. */
export function fileName(entry: FileEntry): string {
  return entry.package ? `${entry.package}/${entry.file}` : entry.file;
}

/**
 * The absolute path of a file: of a package as Node finds it from one of `roots` or from here, else
 * from the first root that has it. Undefined where it is nowhere.
 */
export function locateFile(entry: FileEntry, roots: readonly string[]): string | undefined {
  if (entry.package) return locateInPackage(fileName(entry), roots);
  if (isAbsolute(entry.file)) return existing(entry.file);
  return roots.map((root) => existing(resolve(root, entry.file))).find((path) => path !== undefined);
}

function locateInPackage(specifier: string, roots: readonly string[]): string | undefined {
  for (const from of [...roots.map((root) => join(root, 'package.json')), import.meta.url]) {
    try {
      return createRequire(from).resolve(specifier);
    } catch {
      // Not to be found from there.
    }
  }
  return undefined;
}

/** The path, if its file exists; `#1` after it picks a face of a collection and is no part of the name. */
function existing(path: string): string | undefined {
  return existsSync(path.replace(/#\d+$/, '')) ? path : undefined;
}
