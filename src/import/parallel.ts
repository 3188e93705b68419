/** The records of a long source, made by several threads; those of a short one, made here. */
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ImportedRecord } from './record.js';
import { type Numbered, recordsOf, type Source } from './records.js';

/** Entries from which threads pay: a thread starts in a third of a second. */
const FROM = 2000;
/** Entries that a thread is sent at a time. */
const CHUNK = 200;
/** Entries that this thread makes at a time: while it does, the others wait for their next. */
const CHUNK_HERE = 10;
/** More threads than these wait for the one that reads and writes. */
const MOST = 4;

type Records = (ImportedRecord | undefined)[];

/** The records of entries in their order, whoever made them. */
export async function allRecords(entries: readonly Numbered[], source: Source): Promise<Records> {
  const threads = Math.min(availableParallelism(), MOST);
  return entries.length < FROM || threads < 2
    ? recordsOf(entries, source)
    : byThreads(entries, source, threads);
}

/** Each thread, this one too, takes the next chunk when it is done with one. */
async function byThreads(entries: readonly Numbered[], source: Source, threads: number): Promise<Records> {
  const made = new Map<number, Records>();
  let next = 0;
  const chunks = async (
    size: number,
    make: (chunk: readonly Numbered[]) => Promise<Records>,
  ): Promise<void> => {
    while (next < entries.length) {
      const at = next;
      next += size;
      made.set(at, await make(entries.slice(at, at + size)));
    }
  };
  const elsewhere = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: source });
    try {
      await chunks(CHUNK, (chunk) => answer(worker, chunk));
    } finally {
      await worker.terminate();
    }
  };
  const here = chunks(CHUNK_HERE, async (chunk) => {
    // What the others have made is taken first.
    await setImmediate();
    return recordsOf(chunk, source);
  });
  await Promise.all([here, ...Array.from({ length: threads - 1 }, elsewhere)]);
  return [...made].sort(([a], [b]) => a - b).flatMap(([, records]) => records);
}

const answer = (worker: Worker, entries: readonly Numbered[]): Promise<Records> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (records: Records) => {
      worker.off('error', reject);
      resolve(records);
    });
    worker.postMessage(entries);
  });
