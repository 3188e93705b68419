/** A thread that makes records of the entries that it is sent, of the source that it was started for. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Numbered, recordsOf, type Source } from './records.js';

parentPort?.on('message', (entries: Numbered[]) => {
  parentPort?.postMessage(recordsOf(entries, workerData as Source));
});
