import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { temporaryFolder } from '../temporary.js';
import { annals } from './run.js';

test('init makes a project that builds at once, both formats, nothing wrong', async (t) => {
  const folder = await temporaryFolder(t);
  t.is(annals(['init', '新项目'], folder).code, 0);
  const project = join(folder, '新项目');
  const run = annals(['build'], project);
  t.is(run.code, 0, run.stderr);
  const ids = [...(await readFile(join(project, 'annals.yaml'), 'utf8')).matchAll(/^ {2}([\w-]+):/gm)].map(
    (match) => match[1],
  );
  t.deepEqual(
    await readdir(join(project, 'output')),
    ids.flatMap((id) => [`${id}.docx`, `${id}.pdf`]).sort(),
  );
});

test('every modeline of the new project leads to a schema that is there', async (t) => {
  const folder = await temporaryFolder(t);
  annals(['init', '.'], folder);
  const files = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.yaml'));
  t.true(files.length >= 3);
  for (const file of files) {
    const schema =
      /^# yaml-language-server: \$schema=(\S+)\n/.exec(await readFile(join(folder, file), 'utf8'))?.[1] ?? '';
    const text = await readFile(join(folder, file, '..', schema), 'utf8');
    t.like(JSON.parse(text), { type: 'object' }, file);
  }
});

test('init overwrites nothing', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'mine'));
  await writeFile(join(folder, 'mine/letter.txt'), 'mine');
  const run = annals(['init', 'mine'], folder);
  t.is(run.code, 2);
  t.regex(run.stderr, /directory-empty.*“mine”/);
  t.deepEqual(await readdir(join(folder, 'mine')), ['letter.txt']);
});
