/** Draft → file: rendered, then written whole. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { message } from '../message.js';
import { shownPath, slashed } from '../project/path.js';
import type { Picture, Rendered, Renderer, World } from '../render/renderer.js';
import { writeWhole } from '../write.js';
import type { Draft } from './draft.js';
import { hasErrors, judge } from './messages.js';
import { firstLine } from './renderers.js';

/** A file that was built. */
export interface BuiltFile {
  /** The document. */
  id: string;
  format: string;
  /** Absolute, with `/`. */
  path: string;
  bytes: number;
  /** Where the renderer lays out pages itself. */
  pages?: number;
  /** Rendering and writing; absent when the caller gave no clock. */
  milliseconds?: number;
}

/** A file of an earlier run that this one should have replaced and could not. */
export interface StaleFile {
  id: string;
  format: string;
  /** Absolute, with `/`. */
  path: string;
}

/** Where and how files are written. */
export interface Output {
  root: string;
  /** Absolute. */
  folder: string;
  strict: boolean;
  clock: (() => number) | undefined;
}

/** The world of a draft, beside what the draft itself brings. */
export function worldOf(draft: Draft, world: Omit<World, 'picture' | 'reference'>): World {
  const { pictures, reference } = draft;
  const picture = (src: string) => pictures.get(src) as Picture;
  return { ...world, picture, ...(reference && { reference }) };
}

/** Renders a draft and writes the file; with any error the file of an earlier run stays. */
export async function buildFile(
  renderer: Renderer,
  draft: Draft,
  world: World,
  output: Output,
): Promise<{ file?: BuiltFile; messages: VFileMessage[] }> {
  const { id } = draft.document;
  const path = join(output.folder, `${id}.${renderer.extension}`);
  const shown = shownPath(path, output.root);
  const began = output.clock?.();
  const { rendered, messages } = await renderDraft(renderer, draft, world, shown);
  const judged = judge(messages, output.strict);
  if (!rendered || hasErrors(judged)) return { messages: judged };
  const failure = await writeWhole(path, rendered.bytes, shown);
  if (failure) return { messages: [...judged, failure] };
  const file: BuiltFile = {
    id,
    format: renderer.format,
    path: slashed(path),
    bytes: rendered.bytes.length,
    ...(rendered.pages !== undefined && { pages: rendered.pages }),
    ...(output.clock && began !== undefined && { milliseconds: output.clock() - began }),
  };
  return { file, messages: judged };
}

/** A renderer may come from anywhere: what it throws, and bytes that are none, are messages. */
async function renderDraft(
  renderer: Renderer,
  { document, styles }: Draft,
  world: World,
  shown: string,
): Promise<{ rendered?: Rendered; messages: VFileMessage[] }> {
  const failed = (problem: string, cause?: unknown) => {
    const failure = message(
      'render-complete',
      { path: shown },
      { document: document.id, format: renderer.format, problem },
    );
    return { messages: [Object.assign(failure, { cause })] };
  };
  try {
    const rendered: Rendered = await renderer.render(document, styles, world);
    if (!(rendered?.bytes instanceof Uint8Array)) return failed(`bytes: ${typeof rendered?.bytes}`);
    return { rendered, messages: rendered.messages ?? [] };
  } catch (error) {
    return failed(firstLine(error), error);
  }
}

/** The files of a document that an earlier run left and this one did not replace. */
export function staleFiles(
  ids: readonly string[],
  renderers: readonly Renderer[],
  files: readonly BuiltFile[],
  folder: string,
): StaleFile[] {
  const built = new Set(files.map((file) => file.path));
  return ids.flatMap((id) =>
    renderers
      .map(({ format, extension }) => ({ id, format, path: slashed(join(folder, `${id}.${extension}`)) }))
      .filter(({ path }) => !built.has(path) && existsSync(path)),
  );
}

/** The message about a stale file. */
export function staleMessage({ id, format, path }: StaleFile, root: string): VFileMessage {
  return message('output-current', { path: shownPath(path, root) }, { document: id, format });
}
