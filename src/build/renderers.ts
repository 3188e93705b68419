/** The renderers of a run: those of the package by format, and those that come from outside by file. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { VFileMessage } from 'vfile-message';
import { message } from '../message.js';
import { slashed } from '../project/path.js';
import { RENDERERS } from '../render/index.js';
import type { Renderer } from '../render/renderer.js';
import { nearest } from '../validate.js';

/** What is built when nobody asks for formats. */
export const DEFAULT_FORMATS = ['docx', 'pdf'] as const;

/**
 * Loads renderers. A file from outside stands beside the package's, or in the place of the one whose
 * format it has. Without `formats`, the default ones and those from outside.
 */
export async function loadRenderers(
  files: readonly string[] = [],
  formats?: readonly string[],
): Promise<{ renderers: Renderer[]; messages: VFileMessage[] }> {
  const outside = new Map<string, Renderer>();
  const messages: VFileMessage[] = [];
  for (const file of files) {
    const renderer = await loadFile(file);
    if ('format' in renderer) outside.set(renderer.format, renderer);
    else messages.push(renderer);
  }
  const known = [...new Set([...Object.keys(RENDERERS), ...outside.keys()])];
  const wanted = new Set(formats ?? [...DEFAULT_FORMATS, ...outside.keys()]);
  const renderers: Renderer[] = [];
  for (const format of wanted) {
    const renderer =
      outside.get(format) ?? (Object.hasOwn(RENDERERS, format) ? await RENDERERS[format]?.() : undefined);
    if (renderer) renderers.push(renderer);
    else
      messages.push(
        message('format-known', { path: '' }, { actual: format, expected: nearest(format, known) }),
      );
  }
  return { renderers, messages: [...messages, ...collisions(renderers)] };
}

async function loadFile(file: string): Promise<Renderer | VFileMessage> {
  const shown = slashed(file);
  const invalid = (problem: string, cause?: unknown) =>
    Object.assign(
      message('renderer-valid', { path: shown }, { actual: shown, problem }),
      cause instanceof Error ? { cause } : {},
    );
  let exported: unknown;
  try {
    exported = ((await import(pathToFileURL(resolve(file)).href)) as { renderer?: unknown }).renderer;
  } catch (error) {
    return invalid(firstLine(error), error);
  }
  const problem = rendererProblem(exported);
  return problem === undefined ? (exported as Renderer) : invalid(problem);
}

/** The first part of a would-be renderer that is not as the interface has it, as `part: what it is`. */
function rendererProblem(exported: unknown): string | undefined {
  if (typeof exported !== 'object' || exported === null) return `renderer: ${typeof exported}`;
  const { format, extension, render } = exported as Record<keyof Renderer, unknown>;
  if (!isWord(format)) return `renderer.format: ${JSON.stringify(format)}`;
  if (!isWord(extension)) return `renderer.extension: ${JSON.stringify(extension)}`;
  return typeof render === 'function' ? undefined : `renderer.render: ${typeof render}`;
}

const isWord = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,31}$/i.test(value);

/** Two formats with one file name ending would write over each other. */
function collisions(renderers: readonly Renderer[]): VFileMessage[] {
  return renderers.flatMap(({ format, extension }, index) => {
    const other = renderers.slice(0, index).find((each) => each.extension === extension);
    const problem = `.${extension}: ${other?.format}, ${format}`;
    return other ? [message('renderer-valid', { path: '' }, { actual: format, problem })] : [];
  });
}

/** What an exception says, on one line. */
export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
