/** How much of its fonts a Word file carries: what it shows, what somebody may type, or nothing. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { unzipSync } from 'fflate';
import { create, type Font } from 'fontkit';
import { memorySource } from '../../src/font/byte-source.js';
import type { Embedding } from '../../src/font/embedding.js';
import { commonCharacters } from '../../src/font/gb2312.js';
import { readFsType, readHeader, type SfntHeader } from '../../src/font/sfnt.js';
import { build } from '../../src/index.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { edit, temporaryProject } from '../temporary.js';
import { embeddedFonts, partOf, pathsOf } from './docx-parts.js';
import { OFFICIAL } from './official-documents.js';
import { baseStyles, documentOf, everyNode, paragraphOf, testWorld } from './world.js';

const TEXT = '见“规划”①——周喆2022·A';

async function written(embedding: Embedding, document = documentOf(paragraphOf(TEXT))): Promise<Uint8Array> {
  return (await renderer.render(document, baseStyles, { ...(await testWorld()), embedding })).bytes;
}

/** Code points of a font; every character map ends with U+FFFF. */
const charactersOf = (bytes: Buffer): string[] =>
  (create(bytes) as Font).characterSet
    .filter((codePoint) => codePoint !== 0xffff)
    .map((codePoint) => String.fromCodePoint(codePoint));

/** Bytes that a character of a font takes in the file; the outlines of FandolFang have twice as many points as others. */
const perCharacter = (name: string): number => (name.startsWith('Annals FangSong ') ? 440 : 250);

/** What the embedded fonts of a file take in it, compressed. */
function sizesOf(docx: Uint8Array): { name: string; size: number; characters: number }[] {
  const sizes = new Map<string, number>();
  unzipSync(docx, { filter: ({ name, size }) => sizes.set(name, size) && false });
  return embeddedFonts(docx).map(({ name, bytes }, i) => ({
    name,
    size: sizes.get(`word/fonts/font${i + 1}.odttf`) as number,
    characters: charactersOf(bytes).length,
  }));
}

test('subset: a character takes 0.25 kB and a face 10 kB at most, in every sample', async (t) => {
  const out = mkdtempSync(join(tmpdir(), 'annals-embedding-'));
  const { files } = await build({ out, formats: ['docx'] });
  const documents = [everyNode(), ...Object.values(OFFICIAL)];
  const rendered = await Promise.all(documents.map((document) => written('subset', document)));
  for (const bytes of [...files.map(({ path }) => readFileSync(path)), ...rendered]) {
    for (const { name, size, characters } of sizesOf(bytes)) {
      t.true(size <= perCharacter(name) * characters + 10_000, `${name}: ${size} for ${characters}`);
    }
  }
});

test('subset: no font says that it may not be embedded, and Word keeps them small', async (t) => {
  const bytes = await written('subset', everyNode());
  for (const { name, bytes: font } of embeddedFonts(bytes)) {
    const source = memorySource(font);
    t.true([0, 8].includes(readFsType(source, readHeader(source, 0) as SfntHeader)), name);
  }
  t.regex(partOf(bytes, 'word/settings.xml'), /<w:embedTrueTypeFonts\/><w:saveSubsetFonts\/>/);
});

test('editable: the common characters, the signs and ASCII in the faces that show text', async (t) => {
  const bytes = await written('editable');
  const fonts = new Map(
    embeddedFonts(bytes).map(({ name, bytes: font }) => [name.slice(0, -5), charactersOf(font)]),
  );
  const body = new Set(fonts.get('Annals FangSong'));
  t.deepEqual(
    [...commonCharacters(), ...'，。（）《》①⑩　AZaz09~'].filter((character) => !body.has(character)),
    [],
  );
  t.deepEqual(fonts.get('Annals FangSong Supplement')?.join('').replace(/[A-Z]/g, ''), '喆');
  t.is(fonts.get('Annals Roman')?.length, 95);
  t.true((fonts.get('Annals Song')?.length ?? 0) < 100, 'page numbers');
  t.true(bytes.length < 2_500_000, String(bytes.length));
});

test('editable: Word may neither take the fonts for subsets nor make them such', async (t) => {
  const bytes = await written('editable');
  t.regex(partOf(bytes, 'word/settings.xml'), /<w:embedTrueTypeFonts\/>(?!<w:saveSubsetFonts)/);
  t.notRegex(partOf(bytes, 'word/fontTable.xml'), /w:subsetted/);
});

test('none: the faces of Windows by name, and no font', async (t) => {
  const bytes = await written('none', everyNode());
  t.deepEqual(
    pathsOf(bytes).filter((path) => path.endsWith('.odttf')),
    [],
  );
  t.notRegex(partOf(bytes, 'word/settings.xml'), /embedTrueTypeFonts|saveSubsetFonts/);
  const { fonts } = await inspect(bytes, 'none.docx');
  t.deepEqual(
    fonts.map(({ name, alternative }) => (alternative ? `${name} ${alternative}` : name)),
    // 〇 is none of GB/T 2312.
    [
      ...['Times New Roman', '仿宋', '仿宋_GB2312 仿宋', '宋体', '方正小标宋简体'],
      ...['楷体', '楷体_GB2312 楷体', '黑体'],
    ],
  );
  for (const path of pathsOf(bytes).filter((each) => each.endsWith('.xml'))) {
    t.notRegex(partOf(bytes, path), /"Annals /, path);
  }
  t.true(bytes.length < 40_000, String(bytes.length));
});

test('none: what GB/T 2312 lacks is not set in a face of that name', async (t) => {
  const xml = partOf(await written('none'), 'word/document.xml');
  const runs = [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t>/g)].map(
    ([, properties = '', text]) => `${text} ${/w:ascii="([^"]+)"/.exec(properties)?.[1] ?? ''}`.trim(),
  );
  t.deepEqual(runs, [
    '见',
    '“ 仿宋_GB2312',
    '规划',
    '”①—— 仿宋_GB2312',
    '周',
    '喆 仿宋',
    '2022',
    '· 仿宋_GB2312',
    'A',
  ]);
});

test('every kind gives the same bytes each time', async (t) => {
  for (const embedding of ['subset', 'editable', 'none'] as const) {
    t.deepEqual(await written(embedding), await written(embedding), embedding);
  }
});

test('annals.yaml says how, for all documents and for one; the caller has the last word', async (t) => {
  const project = await temporaryProject(t);
  await edit(join(project, 'annals.yaml'), 'schema: 1', 'schema: 1\nfonts:\n  embed: none');
  await edit(
    join(project, 'annals.yaml'),
    '  open-letter:\n',
    '  open-letter:\n    fonts:\n      embed: subset\n',
  );
  const embedded = async (embedding?: Embedding) => {
    const { files, messages } = await build({
      directory: project,
      formats: ['docx'],
      ...(embedding && { embedding }),
    });
    t.is(files.length, 2, messages.map(String).join());
    return files.map(({ path }) => embeddedFonts(readFileSync(path)).length > 0);
  };
  t.deepEqual(await embedded(), [false, true]);
  t.deepEqual(await embedded('none'), [false, false]);
});
