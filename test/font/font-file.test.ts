import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { create, type Font } from 'fontkit';
import { fileSource } from '../../src/font/byte-source.js';
import { decodeWebFont, isWebFont } from '../../src/font/decode.js';
import { loadFonts } from '../../src/font/fonts.js';
import {
  collectionOf,
  faceOf,
  loadProjectFonts,
  pathOf,
  ROOT,
  readProjectCatalogue,
  withFsType,
  writeTemporary,
} from './project-fonts.js';

const TINOS = readFileSync(pathOf('tinos'));
const SANS = pathOf('noto-sans');

/** Rule ids of the messages that a font of one's own gives in the role fang, and the face that serves 中. */
async function tryOwn(
  path: string,
): Promise<{ rules: unknown[]; actual: unknown; serves: string | undefined }> {
  const { fonts, messages } = await loadFonts({
    catalogue: readProjectCatalogue(),
    roots: [ROOT],
    overrides: { fang: path },
  });
  return {
    rules: messages.map((message) => message.ruleId),
    actual: messages[0]?.actual,
    serves: fonts.spans('中', { role: 'fang', latin: 'latin' })[0]?.face.id,
  };
}

test('a font of the user goes before the chain of its role, and of no other', async (t) => {
  const fonts = await loadProjectFonts(t, { fang: SANS });
  const served = (text: string, role: 'fang' | 'kai') => fonts.spans(text, { role, latin: 'latin' })[0]?.face;
  t.is(served('中', 'fang')?.id, 'own-fang');
  t.is(served('中', 'kai')?.id, 'wenkai');
  t.is(served('中', 'fang')?.family, 'Annals Own fang');
  t.is(served('中', 'fang')?.alternative, 'Noto Sans SC');
  t.is(fonts.faces().length, Object.keys(readProjectCatalogue().faces).length + 1);
});

test('what the font of the user lacks still takes the chain', async (t) => {
  const fonts = await loadProjectFonts(t, { fang: pathOf('tinos') });
  t.deepEqual(
    fonts.spans('中喆α', { role: 'fang', latin: 'fang' }).map((span) => span.face.id),
    ['fandol-fang', 'wenkai-light', 'own-fang'],
  );
});

test('two roles may share a font of the user, by a path from the project root', async (t) => {
  const path = 'fonts/fandol/FandolFang-Regular.ttf';
  const fonts = await loadProjectFonts(t, { song: path, hei: path });
  const face = (role: 'song' | 'hei') => fonts.spans('中', { role, latin: 'latin' })[0]?.face;
  t.is(face('song')?.id, 'own-song');
  t.is(face('hei'), face('song'));
});

for (const fsType of [2, 4, 0x100, 0x200]) {
  test(`a font whose fsType is ${fsType} is refused, and the chain serves`, async (t) => {
    const own = await tryOwn(writeTemporary(t, 'own.ttf', withFsType(TINOS, fsType)));
    t.deepEqual(own, { rules: ['font-embeddable'], actual: String(fsType), serves: 'fandol-fang' });
  });
}

test('an editable font is accepted', async (t) => {
  t.deepEqual((await tryOwn(writeTemporary(t, 'own.ttf', withFsType(TINOS, 8)))).rules, []);
});

test('a variable font is refused', async (t) => {
  const variable = Buffer.from(TINOS);
  variable.write('fvar', variable.indexOf('gasp'), 'latin1');
  t.deepEqual(await tryOwn(writeTemporary(t, 'variable.ttf', variable)), {
    rules: ['font-truetype'],
    actual: 'fvar',
    serves: 'fandol-fang',
  });
});

test('CFF outlines are refused', async (t) => {
  const own = await tryOwn('fonts/fandol/FandolFang-Regular.otf');
  t.deepEqual(own, { rules: ['font-truetype'], actual: 'CFF', serves: 'fandol-fang' });
});

test('a missing file, a file that is no font, a cut font and a broken table are each reported', async (t) => {
  t.deepEqual(await tryOwn('fonts/none.ttf'), {
    rules: ['font-found'],
    actual: 'fonts/none.ttf',
    serves: 'fandol-fang',
  });
  const text = await tryOwn('fonts/fonts.yaml');
  t.deepEqual(text.rules, ['font-readable']);
  const cut = await tryOwn(writeTemporary(t, 'cut.ttf', TINOS.subarray(0, 200_000)));
  t.deepEqual(cut.rules, ['font-readable']);
  const empty = await tryOwn(writeTemporary(t, 'empty.ttf', TINOS.subarray(0, 0)));
  t.deepEqual(empty.rules, ['font-readable']);
  const headless = Buffer.concat([TINOS.subarray(0, 400), Buffer.alloc(TINOS.length - 400)]);
  const broken = await tryOwn(writeTemporary(t, 'broken.ttf', headless));
  t.deepEqual(broken.rules, ['font-readable']);
  t.is(broken.serves, 'fandol-fang');
});

test('a broken web font is reported', async (t) => {
  const packed = readFileSync(pathOf('wenkai')).subarray(0, 100_000);
  t.deepEqual((await tryOwn(writeTemporary(t, 'broken.woff2', packed))).rules, ['font-readable']);
});

test('a face of a collection is picked by its number', async (t) => {
  const serif = readFileSync(pathOf('fandol-fang'));
  const path = writeTemporary(t, 'two.ttc', collectionOf([TINOS, serif]));
  const first = faceOf(await loadProjectFonts(t, { fang: path }), 'own-fang');
  const second = faceOf(await loadProjectFonts(t, { fang: `${path}#1` }), 'own-fang');
  t.deepEqual([first.alternative, second.alternative], ['Tinos', 'FandolFang R']);
  t.true(second.has(0x4ed6));
  t.true((await second.subset('仿宋')).length > 500);
  t.deepEqual((await tryOwn(`${path}#2`)).rules, ['font-readable']);
});

test('a web font becomes TrueType and is kept, once', async (t) => {
  const cache = mkdtempSync(join(tmpdir(), 'annals-cache-'));
  t.teardown(() => rmSync(cache, { recursive: true }));
  const path = pathOf('wenkai');
  const packed = fileSource(path);
  t.true(isWebFont(packed));
  const decoded = await decodeWebFont(packed, path, cache);
  t.is(decoded.read(0, 4).readUInt32BE(), 0x00010000);
  t.is((create(decoded.all()) as Font).familyName, 'LXGW WenKai');
  const kept = readdirSync(cache);
  t.is(kept.length, 1);
  await decodeWebFont(packed, path, cache);
  t.deepEqual(readdirSync(cache), kept);
});

test('a web font is decoded in memory where the cache cannot be written', async (t) => {
  const path = pathOf('wenkai');
  const decoded = await decodeWebFont(fileSource(path), path, join(ROOT, 'package.json', 'cache'));
  t.is(decoded.read(0, 4).readUInt32BE(), 0x00010000);
});

test('fonts that are not there leave the others, and say so', async (t) => {
  const catalogue = readProjectCatalogue();
  const faces = { ...catalogue.faces };
  faces['fandol-fang'] = { ...(faces['fandol-fang'] as (typeof faces)[string]), file: 'fonts/gone.ttf' };
  const { fonts, messages } = await loadFonts({ catalogue: { ...catalogue, faces }, roots: [ROOT] });
  t.deepEqual(
    messages.map((message) => [message.ruleId, message.file]),
    [['font-found', 'fonts/gone.ttf']],
  );
  t.is(fonts.spans('中', { role: 'fang', latin: 'latin' })[0]?.face.id, 'wenkai-light');
});
