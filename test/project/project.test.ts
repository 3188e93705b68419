import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { placeOf } from '../../src/message.js';
import { isDay, metadataDate } from '../../src/project/day.js';
import { isInside, isOutputName, shownPath } from '../../src/project/path.js';
import { readPictures } from '../../src/project/pictures.js';
import { findProject, readProject } from '../../src/project.js';
import { jsonSchemas } from '../../src/schemas.js';
import { edit, temporaryFolder, temporaryProject } from '../temporary.js';

test('a project is found upward, and not beside', async (t) => {
  const project = await temporaryProject(t);
  t.is(await findProject(join(project, 'records/2024')), project);
  t.is(await findProject(project), project);
  t.is(await findProject(join(project, 'nowhere')), project);
  t.is(await findProject(await temporaryFolder(t)), undefined);
});

test('records are read in the order of their paths, from folders of years only', async (t) => {
  const project = await temporaryProject(t);
  await writeFile(join(project, 'records/stray.yaml'), 'entry: 3\n');
  await writeFile(join(project, 'records/2024/.hidden.yaml'), '\t');
  await writeFile(join(project, 'records/2024/notes.txt'), '');
  const { project: read, messages } = await readProject(project);
  t.deepEqual(
    read?.records.activities.map(({ path }) => path),
    ['records/2024/01-training.yaml', 'records/2024/02-training.yaml'],
  );
  t.deepEqual(
    messages.map((each) => `${placeOf(each)} ${each.ruleId}`),
    ['records/stray.yaml record-filed'],
  );
});

const WRONG: Record<string, { from: string; to: string; place: string; rule: string; says: RegExp }> = {
  'a misspelt key': {
    from: 'documents:',
    to: 'documnets:',
    place: 'annals.yaml:4:1',
    rule: 'key-known',
    says: /documents/,
  },
  'another version': {
    from: 'schema: 1',
    to: 'schema: 2',
    place: 'annals.yaml:1:9',
    rule: 'value-known',
    says: /1/,
  },
  'a profile that nobody knows': {
    from: 'schema: 1',
    to: 'schema: 1\nprofile: gbt9740',
    place: 'annals.yaml:2:10',
    rule: 'profile-known',
    says: /gbt9704/,
  },
  'a profile of a document that nobody knows': {
    from: 'open-letter:\n',
    to: 'open-letter:\n    profile: huose\n',
    place: 'annals.yaml:12:14',
    rule: 'profile-known',
    says: /house|gbt9704/,
  },
  'a profile on top of none': {
    from: 'schema: 1',
    to: 'schema: 1\nprofiles: { house: { extends: bok } }',
    place: 'annals.yaml:2:31',
    rule: 'value-known',
    says: /book/,
  },
  'a date that is none': {
    from: '2025-01-31',
    to: '2025-02-30',
    place: 'annals.yaml:2:7',
    rule: 'value-valid',
    says: /2023-01-15/,
  },
  'an id that names no file': {
    from: 'open-letter:',
    to: 'con:',
    place: 'annals.yaml:11:3',
    rule: 'document-named',
    says: /con/,
  },
  'ids that differ in case only': {
    from: 'open-letter:',
    to: 'Letter:',
    place: 'annals.yaml:11:3',
    rule: 'document-named',
    says: /Letter/,
  },
  'an output folder outside': {
    from: 'schema: 1',
    to: 'schema: 1\noutput: ../output',
    place: 'annals.yaml:2:9',
    rule: 'value-valid',
    says: /目录/,
  },
  'a role that no style has': {
    from: 'schema: 1',
    to: 'schema: 1\nfonts:\n  sonf: a.ttf',
    place: 'annals.yaml:3:3',
    rule: 'key-known',
    says: /song/,
  },
};

for (const [name, { from, to, place, rule, says }] of Object.entries(WRONG)) {
  test(`annals.yaml: ${name}`, async (t) => {
    const project = await temporaryProject(t);
    await edit(join(project, 'annals.yaml'), from, to);
    const { project: read, messages } = await readProject(project);
    t.is(read, undefined);
    const found = messages.find(({ ruleId }) => ruleId === rule);
    t.is(found && placeOf(found), place, messages.map((each) => `${placeOf(each)} ${each.ruleId}`).join());
    t.regex(found?.reason ?? '', says);
  });
}

test('pictures come from inside the project only', async (t) => {
  const folder = await temporaryFolder(t);
  const project = join(folder, 'project');
  await mkdir(project);
  await writeFile(join(folder, 'secret.png'), '');
  await symlink(join(folder, 'secret.png'), join(project, 'link.png'));
  await symlink(folder, join(project, 'up'));
  await writeFile(join(project, 'text.png'), 'text');
  await writeFile(
    join(project, 'drawing.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>',
  );
  const sources = [
    '../secret.png',
    '/etc/passwd',
    'C:\\a.png',
    '\\\\host\\a.png',
    'link.png',
    'up/secret.png',
    'none.png',
    'text.png',
    '.',
    'drawing.svg',
  ];
  const pictures = await readPictures(project, sources);
  t.deepEqual(
    sources.map((source) => {
      const picture = pictures.get(source);
      return typeof picture === 'object'
        ? `${picture.mediaType} ${picture.width}×${picture.height}`
        : picture;
    }),
    [
      ...Array<string>(6).fill('picture-inside'),
      'picture-found',
      'picture-format',
      'picture-found',
      'image/svg+xml 20×10',
    ],
  );
});

test('paths that stay inside, on every system', (t) => {
  for (const path of ['a.png', 'a/../b.png', './a.png', 'a\\b.png', '图/一.png'])
    t.true(isInside(path), path);
  for (const path of ['..', '../a', 'a/../../b', '/a', '\\a', 'C:a', 'c:/a', '..\\a', 'a\0b'])
    t.false(isInside(path), path);
});

test('names that every disk can hold', (t) => {
  for (const name of ['letter', 'work-report-2022', '工作报告', '2022', 'a.b'])
    t.true(isOutputName(name), name);
  for (const name of [
    '',
    '-a',
    '.a',
    'a/b',
    'a\\b',
    'a:b',
    'con',
    'COM1.x',
    'a.',
    'a b',
    '..',
    'a'.repeat(101),
  ])
    t.false(isOutputName(name), name);
});

test('paths in messages have slashes and start at the project', (t) => {
  t.is(shownPath(join(process.cwd(), 'a', 'b.txt'), process.cwd()), 'a/b.txt');
  t.true(shownPath(join(process.cwd(), '..', 'b.txt'), process.cwd()).endsWith('/b.txt'));
});

test('the date of the files: asked for, else configured, else of the last record, never of the clock', async (t) => {
  const { project } = await readProject('test/fixtures/project');
  const activities = project?.records.activities ?? [];
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  t.deepEqual(metadataDate(day('2030-01-01'), '2025-01-31', activities), day('2030-01-01'));
  t.deepEqual(metadataDate(undefined, '2025-01-31', activities), day('2025-01-31'));
  t.deepEqual(metadataDate(undefined, undefined, activities), day('2024-09-20'));
  t.deepEqual(metadataDate(undefined, undefined, []), day('1980-01-01'));
  t.false(isDay('2024-02'));
  t.false(isDay('2023-02-29'));
});

test('the schema of annals.yaml that editors read is the one that validates', async (t) => {
  const written = JSON.parse(await readFile('records/schema/annals.json', 'utf8')) as object;
  t.deepEqual(
    written,
    JSON.parse(JSON.stringify(jsonSchemas().annals)) as object,
    'run annals schema --write',
  );
});
