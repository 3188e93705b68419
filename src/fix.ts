/** Fixes of messages → files with them made: planned, shown, then written. */
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { type Fix, fixOf } from './check/fix.js';
import { readSource } from './project/files.js';
import { writeWhole } from './write.js';
import { replaceTexts } from './yaml/edit.js';
import { decodeText } from './yaml.js';

/** A file before and after its fixes. */
export interface FixedFile {
  /** Relative to the project root, with `/`. */
  path: string;
  before: string;
  after: string;
  made: readonly Fix[];
}

/** A byte order mark, which decoding takes away. */
const MARK = '\ufeff';

/** The files that the fixes of messages change, and how; nothing is written. */
export async function planFixes(
  root: string,
  messages: readonly VFileMessage[],
): Promise<{ files: FixedFile[]; messages: VFileMessage[] }> {
  const fixes = messages.flatMap((each) => fixOf(each) ?? []);
  const files: FixedFile[] = [];
  const problems: VFileMessage[] = [];
  for (const path of [...new Set(fixes.map(({ file }) => file))].sort()) {
    const source = await readSource(root, path);
    problems.push(...source.messages);
    const before = source.file && decodeText(source.file.bytes, path).text;
    if (source.file === undefined || before === undefined) continue;
    const { source: after, made } = replaceTexts(
      before,
      fixes.filter(({ file }) => file === path),
    );
    const marked = source.file.bytes[0] === 0xef ? MARK : '';
    if (made.length > 0) files.push({ path, before: marked + before, after: marked + after, made });
  }
  return { files, messages: problems };
}

/** Writes planned files, each whole or not at all; gives messages about those that could not be. */
export async function writeFixes(root: string, files: readonly FixedFile[]): Promise<VFileMessage[]> {
  const messages: VFileMessage[] = [];
  for (const { path, after } of files) {
    const failure = await writeWhole(join(root, path), new TextEncoder().encode(after), path);
    if (failure) messages.push(failure);
  }
  return messages;
}

/** Lines of context around a change. */
const AROUND = 1;

/**
 * A file's changes as a unified diff. Fixes replace characters within lines and leave the lines as many, so
 * that each line has its counterpart.
 */
export function diffOf({ path, before, after }: FixedFile): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  return [
    `--- ${path}`,
    `+++ ${path}`,
    ...hunks(changed, old.length).flatMap((hunk) => hunkLines(hunk, old, now)),
  ];
}

type Hunk = readonly [first: number, last: number];

function hunks(changed: readonly number[], count: number): Hunk[] {
  const found: Hunk[] = [];
  for (const index of changed) {
    const last = found.at(-1);
    const end = Math.min(count - 1, index + AROUND);
    if (last && index - AROUND <= last[1] + 1) found[found.length - 1] = [last[0], end];
    else found.push([Math.max(0, index - AROUND), end]);
  }
  return found;
}

function hunkLines([first, last]: Hunk, old: readonly string[], now: readonly string[]): string[] {
  const size = last - first + 1;
  const lines: string[] = [`@@ -${first + 1},${size} +${first + 1},${size} @@`];
  for (let index = first; index <= last; index += 1) {
    if (old[index] === now[index]) lines.push(` ${old[index]}`);
    else lines.push(`-${old[index]}`, `+${now[index]}`);
  }
  return lines;
}
