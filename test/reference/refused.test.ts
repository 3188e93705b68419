/** Files that are no house documents, and what becomes of a build that asks for them. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { zipSync } from 'fflate';
import { build, check, placeOf } from '../../src/index.js';
import { word } from '../../src/message.js';
import { readReference } from '../../src/reference/reference.js';
import { annals } from '../cli/run.js';
import { edit, temporaryFolder, temporaryProject } from '../temporary.js';
import { houseDocx, houseParts } from './house.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';

const REFUSED: readonly (readonly [string, Uint8Array, string])[] = [
  ['a PDF', bytes('%PDF-1.7 …'), 'reference-word'],
  ['a text', bytes('没有'), 'reference-word'],
  ['nothing', new Uint8Array(), 'reference-word'],
  ['a zip of something else', zipSync({ mimetype: bytes('application/epub+zip') }), 'reference-word'],
  [
    'a password, or .doc',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]),
    'file-unlocked',
  ],
  ['half a file', houseDocx().slice(0, 4000), 'file-intact'],
  ['broken styles', houseDocx({ 'word/styles.xml': '<w:styles' }), 'file-intact'],
  ['a broken header', houseDocx({ 'word/header1.xml': '<w:hdr><w:p></w:hdr>' }), 'file-intact'],
  [
    'macros',
    houseDocx({ '[Content_Types].xml': houseParts(MACROS).get('[Content_Types].xml') as string }),
    'reference-macro-free',
  ],
  [
    'a header deeper than anything',
    houseDocx({ 'word/header1.xml': `${'<a>'.repeat(600)}${'</a>'.repeat(600)}` }),
    'file-within-limits',
  ],
];

for (const [name, file, rule] of REFUSED) {
  test(`refused with a message: ${name}`, async (t) => {
    const refusal = await t.throwsAsync(readReference(file, { path: '模板/house.docx' }));
    t.like(refusal, { ruleId: rule, file: '模板/house.docx', fatal: true });
    const { reason, remedy } = word(refusal as never, 'en');
    t.notRegex(reason + remedy, /\{|undefined/);
  });
}

/** The fixture project with a house document, asked for in annals.yaml. */
async function projectWith(t: Parameters<typeof temporaryProject>[0], house: Uint8Array | undefined) {
  const project = await temporaryProject(t);
  await mkdir(join(project, 'house'));
  if (house) await writeFile(join(project, 'house/house.docx'), house);
  await edit(join(project, 'annals.yaml'), 'schema: 1', 'schema: 1\nreference: house/house.docx');
  return project;
}

test('annals.yaml names a house document, relative to the project', async (t) => {
  const directory = await projectWith(t, houseDocx());
  const { files, messages } = await build({ directory, formats: ['docx', 'pdf'] });
  t.is(files.length, 4);
  const told = messages.filter(({ file }) => file === 'house/house.docx').map(({ ruleId }) => ruleId);
  t.deepEqual(told, ['reference-fonts-named', 'reference-in-word-only']);
});

test('one that is not there is told at its line, and nothing is written', async (t) => {
  const directory = await projectWith(t, undefined);
  const { files, messages } = await build({ directory, formats: ['docx', 'pdf'] });
  t.deepEqual(files, []);
  t.deepEqual(
    messages.map((each) => `${placeOf(each)} ${each.ruleId}`),
    ['annals.yaml:2:12 reference-found'],
  );
  t.false((await readdir(directory)).includes('output'));
});

test('a document may name its own; one that is damaged stops that document alone', async (t) => {
  const directory = await projectWith(t, houseDocx());
  await writeFile(join(directory, 'house/broken.docx'), houseDocx().slice(0, 4000));
  await edit(
    join(directory, 'annals.yaml'),
    'open-letter:\n    template: letter',
    'open-letter:\n    template: letter\n    reference: house/broken.docx',
  );
  const { files, messages } = await build({ directory, formats: ['docx'] });
  t.deepEqual(
    files.map(({ id }) => id),
    ['letter'],
  );
  t.true(messages.some((each) => `${placeOf(each)} ${each.ruleId}` === 'house/broken.docx file-intact'));
});

test('a folder in its place is told', async (t) => {
  const directory = await projectWith(t, undefined);
  await mkdir(join(directory, 'house/house.docx'));
  const { messages } = await check({ directory });
  t.deepEqual(
    messages.map(({ ruleId }) => ruleId),
    ['file-readable'],
  );
});

test('--reference goes before annals.yaml, from the working directory; the same bytes twice', async (t) => {
  const directory = await projectWith(t, undefined);
  const here = await temporaryFolder(t);
  await writeFile(join(here, 'own.docx'), houseDocx());
  const run = (out: string) =>
    annals(
      [
        'build',
        'letter',
        '--project',
        directory,
        '--reference',
        'own.docx',
        '--format',
        'docx',
        '--out',
        out,
      ],
      here,
    );
  const first = run('a');
  t.is(first.code, 0, first.stderr);
  t.regex(first.stderr, /reference-fonts-named/);
  run('b');
  t.deepEqual(await readFile(join(here, 'a/letter.docx')), await readFile(join(here, 'b/letter.docx')));
  const checked = annals(['check', '--project', directory, '--reference', 'none.docx', '--lang', 'en'], here);
  t.is(checked.code, 1);
  t.regex(checked.stderr, /reference-found +Unexpected absence of the house document “.*none\.docx”/);
});
