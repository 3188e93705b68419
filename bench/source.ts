/** The text that all programs set: our documents as trees, as Typst, as Markdown; and the fonts as files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Document, severityOf } from '../src/index.js';
import { packageRoot } from '../src/package-root.js';
import { readFonts } from '../src/project/fonts.js';

/** Sources on disk. */
export interface Sources {
  documents: Document[];
  /** `<id>.typ` by document. */
  typst: string[];
  /** `<id>.md` by document. */
  markdown: string[];
  /** Folder of the faces as TrueType, and nothing else. */
  fonts: string;
}

/** Composes the documents of annals.yaml and exports them into a folder. Throws when one has errors. */
export async function writeSources(folder: string): Promise<Sources> {
  const exporters = ['typst', 'markdown'].map((name) =>
    fileURLToPath(new URL(`./exporter/${name}.js`, import.meta.url)),
  );
  const { files, messages } = await build({
    directory: packageRoot,
    formats: ['tree', 'typst', 'markdown'],
    renderers: exporters,
    out: folder,
  });
  const errors = messages.filter((each) => severityOf(each) === 'error');
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'));
  const pathsOf = (format: string) => files.filter((file) => file.format === format).map(({ path }) => path);
  return {
    documents: pathsOf('tree').map((path) => JSON.parse(readFileSync(path, 'utf8')) as Document),
    typst: pathsOf('typst'),
    markdown: pathsOf('markdown'),
    fonts: await writeFonts(join(folder, 'fonts')),
  };
}

async function writeFonts(folder: string): Promise<string> {
  const { fonts } = await readFonts(packageRoot);
  mkdirSync(folder);
  for (const face of fonts?.faces() ?? [])
    writeFileSync(join(folder, `${basename(face.id)}.ttf`), face.data());
  return folder;
}
