/** A .docx as a package of parts (ECMA-376 Part 2): opened with limits, parsed part by part. */
import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { VFileMessage } from 'vfile-message';
import { message, type Place } from '../../message.js';
import { attribute, children, type Element, MOST_DEPTH, parseXml } from './xml.js';

/**
 * What a file may hold, far above any real document: a hostile one gets a message, not all memory.
 * Tags are counted too, because a parsed element takes about fifty times the bytes that it was written with.
 */
const LIMITS = { parts: 20_000, partBytes: 64 << 20, totalBytes: 128 << 20, tags: 1_500_000 };

/** A part that another part points to; `target` is a path in the package, or an address when `external`. */
export interface Relationship {
  type: string;
  target: string;
  external: boolean;
}

/** An opened package. */
export interface Package {
  /** Root element of a part; undefined when there is no such part. */
  part(path: string): Element | undefined;
  /** Relationships of a part by their id; of the package itself for `''`. */
  relationships(path: string): ReadonlyMap<string, Relationship>;
  /** An XML part as text. */
  text(path: string): string | undefined;
  /** The bytes of any part. @throws {VFileMessage} `file-within-limits`. */
  bytes(path: string): Uint8Array | undefined;
  /** Uncompressed size of any part. */
  size(path: string): number | undefined;
}

/** Opens a package. @throws {VFileMessage} `file-intact` or `file-within-limits`. */
export function openPackage(bytes: Uint8Array, place: Place): Package {
  const sizes = new Map<string, number>();
  const parts = unzip(bytes, place, sizes);
  const parsed = new Map<string, Element | undefined>();
  const part = (path: string): Element | undefined => {
    const data = parts[path];
    if (data && !parsed.has(path)) parsed.set(path, parse(data, path, place));
    return parsed.get(path);
  };
  return {
    part,
    relationships: (path) => readRelationships(part(relationshipsPath(path)), path),
    text: (path) => {
      const data = parts[path];
      return data && guarded(place, path, () => decode(data));
    },
    bytes: (path) => {
      const size = sizes.get(path);
      if (size === undefined) return undefined;
      if (size > LIMITS.partBytes) throw tooLarge(place, path, LIMITS.partBytes);
      return guarded(place, 'zip', () => unzipSync(bytes, { filter: ({ name }) => name === path })[path]);
    },
    size: (path) => sizes.get(path),
  };
}

/** Inflates the XML parts only; of pictures and fonts the size is enough. */
function unzip(bytes: Uint8Array, place: Place, sizes: Map<string, number>): Record<string, Uint8Array> {
  let total = 0;
  const filter = (file: UnzipFileInfo): boolean => {
    sizes.set(file.name, file.originalSize);
    if (sizes.size > LIMITS.parts) throw tooLarge(place, file.name, LIMITS.parts);
    if (!/\.(xml|rels)$/i.test(file.name)) return false;
    total += file.originalSize;
    if (file.originalSize > LIMITS.partBytes) throw tooLarge(place, file.name, LIMITS.partBytes);
    if (total > LIMITS.totalBytes) throw tooLarge(place, file.name, LIMITS.totalBytes);
    return true;
  };
  return guarded(place, 'zip', () => unzipSync(bytes, { filter }));
}

function parse(data: Uint8Array, path: string, place: Place): Element | undefined {
  let tags = 0;
  for (const byte of data) if (byte === 0x3c) tags++;
  if (tags > LIMITS.tags) throw tooLarge(place, path, LIMITS.tags);
  return guarded(place, path, () => parseXml(decode(data)));
}

/** XML parts are UTF-8 or UTF-16 (ECMA-376 Part 2, 8.1.1); UTF-16 always has a byte order mark. */
function decode(data: Uint8Array): string {
  const encoding =
    data[0] === 0xff && data[1] === 0xfe
      ? 'utf-16le'
      : data[0] === 0xfe && data[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(data);
}

/**
 * Runs a library over the file's bytes; whatever it throws means that the file is damaged, or that its
 * elements are nested without end (RangeError, the parser's own being a full stack).
 */
function guarded<T>(place: Place, part: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if ((error as VFileMessage).source === 'annals') throw error;
    const deep = error instanceof RangeError || (error as Error).cause instanceof RangeError;
    if (deep && part !== 'zip') throw tooLarge(place, part, MOST_DEPTH);
    throw message('file-intact', place, { part });
  }
}

function tooLarge(place: Place, part: string, expected: number): VFileMessage {
  return message('file-within-limits', place, { part, expected });
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

function readRelationships(root: Element | undefined, source: string): ReadonlyMap<string, Relationship> {
  return new Map(
    children(root, 'pr:Relationship').map((element) => {
      const external = attribute(element, 'TargetMode') === 'External';
      const target = attribute(element, 'Target') ?? '';
      const relationship = {
        type: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolvePath(source, target),
        external,
      };
      return [attribute(element, 'Id') ?? '', relationship];
    }),
  );
}

/** Path in the package of a target that is relative to the part that names it. */
function resolvePath(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
