/** Folders of a test's own, gone when it ends. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';

/** An empty folder. */
export async function temporaryFolder(t: ExecutionContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'annals-test-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the project in test/fixtures/project. */
export async function temporaryProject(t: ExecutionContext): Promise<string> {
  const folder = await temporaryFolder(t);
  await cp('test/fixtures/project', folder, { recursive: true });
  return folder;
}

/** Replaces text in a file; fails the test when the text is not there. */
export async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  await writeFile(path, text.replace(from, to));
}
