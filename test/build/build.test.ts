import { appendFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import test from 'ava';
import { type BuildResult, build, check, placeOf } from '../../src/index.js';
import { edit, temporaryFolder, temporaryProject } from '../temporary.js';

const rules = ({ messages }: Pick<BuildResult, 'messages'>) => messages.map((each) => each.ruleId);
const broken = (path: string) => edit(path, '::activities{}', '::activites{}');

/** The fixture with a second template, so that one document can fail alone. */
async function twoKinds(t: Parameters<typeof temporaryProject>[0]): Promise<string> {
  const project = await temporaryProject(t);
  await writeFile(join(project, 'templates/broken.md'), await readFile(join(project, 'templates/letter.md')));
  await broken(join(project, 'templates/broken.md'));
  await edit(
    join(project, 'annals.yaml'),
    'open-letter:\n    template: letter',
    'open-letter:\n    template: broken',
  );
  return project;
}

test('the files and messages of a project', async (t) => {
  const project = await temporaryProject(t);
  let now = 0;
  const steps: string[] = [];
  const result = await build({
    directory: project,
    formats: ['txt', 'tree'],
    clock: () => now++,
    progress: ({ id, format, number, count }) => steps.push(`${number}/${count} ${id} ${format}`),
  });
  t.deepEqual(steps, ['1/4 letter txt', '2/4 letter tree', '3/4 open-letter txt', '4/4 open-letter tree']);
  t.deepEqual(
    result.files.map(({ id, format }) => `${id} ${format}`),
    ['letter txt', 'letter tree', 'open-letter txt', 'open-letter tree'],
  );
  for (const file of result.files) {
    t.is((await stat(file.path)).size, file.bytes);
    t.notRegex(file.path, /\\/);
    t.is(file.milliseconds, 1);
  }
  t.deepEqual(result.stale, []);
  const text = await readFile(join(project, 'output/letter.txt'), 'utf8');
  t.regex(text, /45名学员参加。[\s\S]*30余名学员参加。[\s\S]*2025年1月15日/);
});

test('Word and PDF when nobody asks for formats; the same bytes every time', async (t) => {
  const project = await temporaryProject(t);
  const first = await build({ directory: project, ids: ['letter'] });
  t.deepEqual(
    first.files.map(({ format }) => format),
    ['docx', 'pdf'],
  );
  t.is(first.files[0]?.milliseconds, undefined);
  const bytes = await Promise.all(first.files.map(({ path }) => readFile(path)));
  const other = await temporaryProject(t);
  const second = await build({ directory: other, ids: ['letter'] });
  const again = await Promise.all(second.files.map(({ path }) => readFile(path)));
  t.deepEqual(again, bytes);
});

test('one failing document does not stop the others; its old file stays and is reported', async (t) => {
  const project = await twoKinds(t);
  await mkdir(join(project, 'output'));
  await writeFile(join(project, 'output/open-letter.txt'), 'old');
  const result = await build({ directory: project, formats: ['txt'] });
  t.deepEqual(
    result.files.map(({ id }) => id),
    ['letter'],
  );
  t.deepEqual(
    result.stale.map(({ id, format }) => [id, format]),
    [['open-letter', 'txt']],
  );
  t.is(await readFile(join(project, 'output/open-letter.txt'), 'utf8'), 'old');
  const fresh = result.messages.find(({ ruleId }) => ruleId === 'output-current');
  t.is(fresh?.file, 'output/open-letter.txt');
  t.deepEqual(await readdir(join(project, 'output')), ['letter.txt', 'open-letter.txt']);
});

test('records that do not hold compose to nothing: every old file is reported', async (t) => {
  const project = await temporaryProject(t);
  await build({ directory: project, formats: ['txt'] });
  await edit(join(project, 'records/2024/02-training.yaml'), 'date: 2024-09-20', 'date: 2024-09-31');
  const result = await build({ directory: project, formats: ['txt'] });
  t.deepEqual(result.files, []);
  t.is(result.stale.length, 2);
  t.deepEqual(rules(result).slice(1), ['output-current', 'output-current']);
  t.regex(String(rules(result)[0]), /^date-/);
  t.is(placeOf(result.messages[0] as never), 'records/2024/02-training.yaml:2:7');
});

test('strict: a document with an open place is not built', async (t) => {
  const project = await temporaryProject(t);
  const result = await build({ directory: project, formats: ['txt'], strict: true });
  t.deepEqual(
    result.files.map(({ id }) => id),
    ['letter'],
  );
  t.true(result.messages.some(({ ruleId, fatal }) => ruleId === 'place-filled' && fatal === true));
});

test('strict: what a format cannot show stops that format alone', async (t) => {
  const directory = await temporaryProject(t);
  const renderers = [resolve('test/fixtures/renderers/grumbling.js')];
  const options = { directory, renderers, ids: ['letter'], formats: ['grumbling', 'tree'] };
  t.is((await build(options)).files.length, 2);
  t.deepEqual(
    (await build({ ...options, strict: true })).files.map(({ format }) => format),
    ['tree'],
  );
});

test('a missing template, a picture that is not there, and a character without a glyph', async (t) => {
  const project = await temporaryProject(t);
  await edit(
    join(project, 'annals.yaml'),
    'open-letter:\n    template: letter',
    'open-letter:\n    template: lettre',
  );
  await edit(join(project, 'templates/letter.md'), 'pictures/square.png', '../square.png');
  await edit(join(project, 'records/2024/01-training.yaml'), '45名学员', '45名\uE000学员');
  const result = await check({ directory: project });
  const places = result.messages.map((each) => `${placeOf(each)} ${each.ruleId}`);
  t.deepEqual(places.sort(), [
    'annals.yaml:12:15 template-found',
    'records/2024/01-training.yaml:4:10 glyph-covered',
    'templates/letter.md:15:1 picture-inside',
  ]);
});

test('a message about a record is told once, though two documents hold it', async (t) => {
  const project = await temporaryProject(t);
  await edit(join(project, 'records/2024/01-training.yaml'), '45名学员', '45名\uE000学员');
  const result = await check({ directory: project });
  t.is(rules(result).filter((rule) => rule === 'glyph-covered').length, 1);
});

test('the library prints nothing and leaves the process as it was', async (t) => {
  const project = await temporaryProject(t);
  const printed: unknown[] = [];
  const streams = [process.stdout, process.stderr] as const;
  const writes = streams.map((stream) => stream.write);
  for (const stream of streams) {
    stream.write = ((chunk: unknown) => {
      printed.push(chunk);
      return true;
    }) as typeof stream.write;
  }
  const code = process.exitCode;
  try {
    await build({ directory: project });
    await check({ directory: await temporaryFolder(t) });
  } finally {
    streams.forEach((stream, index) => {
      stream.write = writes[index] as typeof stream.write;
    });
  }
  t.deepEqual(printed, []);
  t.is(process.exitCode, code);
});

test('a renderer from outside may take the place of one of ours', async (t) => {
  const project = await temporaryProject(t);
  const file = join(project, 'mine.mjs');
  const source = await readFile(resolve('test/fixtures/renderers/shout.js'), 'utf8');
  await writeFile(
    file,
    source.replace("format: 'shout'", "format: 'txt'").replace("extension: 'shout'", "extension: 'txt'"),
  );
  const result = await build({ directory: project, ids: ['letter'], formats: ['txt'], renderers: [file] });
  t.deepEqual(result.messages, []);
  t.is(await readFile(join(project, 'output/letter.txt'), 'utf8'), '测试协会2024年来信!\n');
});

test('two renderers of one file name ending are refused', async (t) => {
  const project = await temporaryProject(t);
  const file = join(project, 'mine.mjs');
  const source = await readFile(resolve('test/fixtures/renderers/shout.js'), 'utf8');
  await writeFile(file, source.replace("extension: 'shout'", "extension: 'txt'"));
  const result = await build({ directory: project, formats: ['txt', 'shout'], renderers: [file] });
  t.deepEqual(rules(result), ['renderer-valid']);
});

test('a new kind of document takes one file', async (t) => {
  const project = await temporaryProject(t);
  await writeFile(
    join(project, 'templates/list.md'),
    '---\ntitle: 清单\n---\n\n# 清单\n\n::activities{layout=numbered text=title}\n',
  );
  await edit(join(project, 'annals.yaml'), 'documents:', 'documents:\n  list:\n    template: list\n');
  const result = await build({ directory: project, ids: ['list'], formats: ['txt'] });
  t.deepEqual(result.messages, []);
  t.regex(await readFile(join(project, 'output/list.txt'), 'utf8'), /1\. .*举办培训/);
});

test('a font that is not there is told at the line of annals.yaml that asks for it', async (t) => {
  const directory = await temporaryProject(t);
  await appendFile(join(directory, 'annals.yaml'), '\nfonts:\n  fang: fonts/none.ttf\n');
  const { messages } = await build({ directory, out: await temporaryFolder(t) });
  const told = messages.filter(({ ruleId }) => ruleId === 'font-found');
  const lines = (await readFile(join(directory, 'annals.yaml'), 'utf8')).split('\n');
  t.deepEqual(
    told.map(({ file, line, column }) => [file, lines[(line ?? 0) - 1]?.slice((column ?? 0) - 1)]),
    [['annals.yaml', 'fonts/none.ttf']],
  );
});
