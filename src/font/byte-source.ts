/** Bytes that are read in parts: 15 MB of font need not be in memory for its 12 bytes of header. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

export interface ByteSource {
  size: number;
  /** `length` bytes from `offset`; fewer at the end. */
  read(offset: number, length: number): Buffer;
  all(): Buffer;
}

/** A file; every read opens and closes it. Throws the error of the file system. */
export function fileSource(path: string): ByteSource {
  return {
    size: withFile(path, (file) => fstatSync(file).size),
    read: (offset, length) =>
      withFile(path, (file) => {
        const buffer = Buffer.alloc(length);
        return buffer.subarray(0, readSync(file, buffer, 0, length, offset));
      }),
    all: () => readFileSync(path),
  };
}

/** Bytes in memory. */
export function memorySource(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(offset, offset + length),
    all: () => bytes,
  };
}

function withFile<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}
