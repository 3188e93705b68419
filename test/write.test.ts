import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { writeWhole } from '../src/write.js';
import { temporaryFolder } from './temporary.js';

const NEW = new TextEncoder().encode('new');
const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};

test('a file is replaced, and its folder made', async (t) => {
  const folder = await temporaryFolder(t);
  const path = join(folder, 'output/letter.txt');
  t.is(await writeWhole(path, NEW, 'output/letter.txt'), undefined);
  t.is(await writeWhole(path, new TextEncoder().encode('newer'), 'output/letter.txt'), undefined);
  t.is(await readFile(path, 'utf8'), 'newer');
  t.deepEqual(await readdir(join(folder, 'output')), ['letter.txt']);
});

for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
  test(`a file that another program holds (${code}) stays whole, and the message says to close it`, async (t) => {
    const folder = await temporaryFolder(t);
    const path = join(folder, 'letter.docx');
    await writeFile(path, 'old');
    const message = await writeWhole(path, NEW, 'letter.docx', failing(code));
    t.is(message?.ruleId, 'output-unlocked');
    t.is(message?.file, 'letter.docx');
    t.regex(String(message?.note), /关闭/);
    t.is(await readFile(path, 'utf8'), 'old');
    t.deepEqual(await readdir(folder), ['letter.docx']);
  });
}

test('a disk that fails is told apart from a lock', async (t) => {
  const folder = await temporaryFolder(t);
  const message = await writeWhole(join(folder, 'letter.docx'), NEW, 'letter.docx', failing('EIO'));
  t.is(message?.ruleId, 'file-written');
  t.deepEqual(await readdir(folder), []);
});

test('a folder in the place of the file, and a file in the place of the folder', async (t) => {
  const folder = await temporaryFolder(t);
  await mkdir(join(folder, 'letter.txt/inside'), { recursive: true });
  // Windows answers with the code of a lock.
  const inTheWay = await writeWhole(join(folder, 'letter.txt'), NEW, 'letter.txt');
  t.true(['file-written', 'output-unlocked'].includes(String(inTheWay?.ruleId)));
  await writeFile(join(folder, 'output'), '');
  t.is(
    (await writeWhole(join(folder, 'output/letter.txt'), NEW, 'output/letter.txt'))?.ruleId,
    'file-written',
  );
  t.deepEqual((await readdir(folder)).sort(), ['letter.txt', 'output']);
});

test('a bug is not a message', async (t) => {
  const folder = await temporaryFolder(t);
  const broken = async () => {
    throw new TypeError('bug');
  };
  await t.throwsAsync(writeWhole(join(folder, 'letter.txt'), NEW, 'letter.txt', broken), { message: 'bug' });
  t.deepEqual(await readdir(folder), []);
});

test('a folder that cannot be made is told, even where Node would try for ever', async (t) => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'a'), '');
  for (const path of [
    join(folder, 'a/b/c.txt'),
    ...(process.platform === 'linux' ? ['/proc/none/b/c.txt'] : []),
  ])
    t.is((await writeWhole(path, NEW, 'c.txt'))?.ruleId, 'file-written', path);
});
