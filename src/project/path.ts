/** Paths as people write them and as messages print them: with `/` on every system. */
import { isAbsolute, posix, relative, win32 } from 'node:path';

/** A path with `/`. */
export const slashed = (path: string): string => path.replaceAll('\\', '/');

/** A path as messages print it: from `root` where it lies inside, else whole; with `/`. */
export function shownPath(path: string, root: string): string {
  const inside = relative(root, path);
  return slashed(isAbsolute(inside) || inside.startsWith('..') ? path : inside);
}

/**
 * Whether a relative path stays below the folder that it starts from: not absolute on any system, no
 * drive, no way up. Links are another matter, see `readPictures`.
 */
export function isInside(path: string): boolean {
  if (posix.isAbsolute(path) || win32.isAbsolute(path) || /^[A-Za-z]:/.test(path)) return false;
  const normal = posix.normalize(slashed(path));
  return normal !== '..' && !normal.startsWith('../') && !path.includes('\0');
}

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Whether a text can be the name of a file on every system, and cannot be taken for an option. */
export function isOutputName(text: string): boolean {
  return (
    /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]{0,99}$/u.test(text) && !text.endsWith('.') && !RESERVED.test(text)
  );
}
