/** The README's first command in a clean clone, as a newcomer runs it; the second is what runs this test. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { build } from '../src/index.js';

const run = promisify(execFile);
const README = ['README.md', 'README.zh-CN.md'];
const commands = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^```sh\n(npm ci && .*)\n```$/gm)].map(
    (match) => match[1] as string,
  );

test('both languages give the same two commands, and the same as separate lines', (t) => {
  for (const path of README) {
    t.deepEqual(commands(path), ['npm ci && npx annals build', 'npm ci && npm test'], path);
    t.true(
      readFileSync(path, 'utf8').includes('```powershell\nnpm ci\nnpx annals build\nnpm test\n```'),
      path,
    );
  }
});

test('CI runs the README’s test command', (t) => {
  t.true(readFileSync('.ci/run', 'utf8').includes(commands('README.md')[1] as string));
});

test('pictures and pages that the READMEs show are there', (t) => {
  for (const path of README) {
    const targets = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      (match) => match[1] as string,
    );
    t.true(targets.length > 5);
    for (const target of targets) t.true(existsSync(target), `${path}: ${target}`);
  }
});

test('the renderer that the READMEs show renders', async (t) => {
  const [code, other] = README.map(
    (path) => /```js\n(import [\s\S]*?)```/.exec(readFileSync(path, 'utf8'))?.[1],
  );
  t.is(other, code);
  // Within the package, where `annals` is the package itself.
  const file = 'build/readme-renderer.js';
  const out = mkdtempSync(join(tmpdir(), 'annals-readme-'));
  writeFileSync(file, code as string);
  try {
    const options = { ids: ['award-notice-materials'], renderers: [file], formats: ['words'], out };
    const { files, messages } = await build(options);
    t.deepEqual([files.length, messages.filter(({ fatal }) => fatal).map(String)], [1, []]);
    t.true(readFileSync(join(out, 'award-notice-materials.words'), 'utf8').includes('特此通报。'));
  } finally {
    rmSync(file);
    rmSync(out, { recursive: true });
  }
});

test('a clean clone builds every sample document by the first command', async (t) => {
  const [command] = commands('README.md');
  const clone = mkdtempSync(join(tmpdir(), 'annals-clone-'));
  const shell = process.platform === 'win32' ? (['cmd.exe', '/c'] as const) : (['sh', '-c'] as const);
  try {
    await run('git', ['clone', '--quiet', '.', clone]);
    const { NODE_V8_COVERAGE: _, ...env } = process.env;
    await run(shell[0], [shell[1], command as string], { cwd: clone, env, maxBuffer: 1 << 26 });
    for (const id of ['work-report-2022', 'award-notice-materials', 'memorial-book-20th']) {
      for (const extension of ['docx', 'pdf'])
        t.true(existsSync(join(clone, 'output', `${id}.${extension}`)), id);
    }
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});
