/** The command line is bundled, the library is not: both give the same files to the byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { build } from '../../src/index.js';
import { temporaryFolder } from '../temporary.js';
import { annals } from './run.js';

test('the bundled command line builds what the library builds', async (t) => {
  const folder = await temporaryFolder(t);
  const contents = (name: string) =>
    readdirSync(join(folder, name)).map((file) => [
      file,
      readFileSync(join(folder, name, file)).toString('base64'),
    ]);
  await build({ ids: ['award-notice-materials'], out: join(folder, 'library') });
  const { code, stderr } = annals(['build', 'award-notice-materials', '--out', join(folder, 'program')], '.');
  t.is(code, 0, stderr);
  t.is(contents('library').length, 2);
  t.deepEqual(contents('program'), contents('library'));
});
