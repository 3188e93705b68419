/** Pictures: read and measured, and only from inside the project. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { disableTypes, imageSize, types } from 'image-size';
import type { Picture } from '../render/renderer.js';
import { errorCode } from './error-code.js';
import { isInside } from './path.js';

/** Why a picture cannot be used; each is the rule of its message. */
export type PictureProblem = 'picture-inside' | 'picture-found' | 'picture-format';

/** What stands behind the `src` of every figure. */
export type Pictures = ReadonlyMap<string, Picture | PictureProblem>;

/** Far above what print needs: a page of A4 at 600 dpi is some 30 MB as PNG. */
const LIMIT_BYTES = 64 * 1024 * 1024;

const MEDIA_TYPES: Readonly<Record<string, Picture['mediaType']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** Reads the pictures that figures ask for. */
export async function readPictures(root: string, sources: Iterable<string>): Promise<Pictures> {
  const pictures = new Map<string, Picture | PictureProblem>();
  for (const source of new Set(sources)) pictures.set(source, await readPicture(root, source));
  return pictures;
}

/**
 * A picture by its path from the project root. Paths that lead out are refused before the disk is
 * asked, links that lead out after it has answered.
 */
async function readPicture(root: string, source: string): Promise<Picture | PictureProblem> {
  if (!isInside(source)) return 'picture-inside';
  try {
    const path = await realpath(join(root, source));
    const way = relative(await realpath(root), path);
    if (isAbsolute(way) || way.startsWith('..')) return 'picture-inside';
    const { size } = await stat(path);
    return size > LIMIT_BYTES ? 'picture-format' : (measure(await readFile(path)) ?? 'picture-format');
  } catch (error) {
    errorCode(error);
    return 'picture-found';
  }
}

disableTypes(types.filter((type) => !Object.hasOwn(MEDIA_TYPES, type)));

function measure(bytes: Uint8Array): Picture | undefined {
  try {
    const { width, height, type } = imageSize(bytes);
    const mediaType = MEDIA_TYPES[type ?? ''];
    return mediaType && width > 0 && height > 0 ? { bytes, mediaType, width, height } : undefined;
  } catch {
    // image-size throws plain errors on what it does not know or cannot finish reading.
    return undefined;
  }
}
