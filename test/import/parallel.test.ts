/** Threads share the entries of a long source; what comes out is what one thread makes. */
import { readFileSync } from 'node:fs';
import test from 'ava';
import { findEntries } from '../../src/import/entry.js';
import { allRecords } from '../../src/import/parallel.js';
import { recordsOf } from '../../src/import/records.js';
import { organization } from './said.js';

test('records of 2,500 entries are the same, and in the same order', async (t) => {
  const text = readFileSync('test/fixtures/import/forms/55-tea-terse.txt', 'utf8').repeat(220);
  const entries = findEntries(text).entries.map((entry, index) => ({ entry, number: index + 1 }));
  t.true(entries.length > 2000);
  const source = {
    file: 'a.txt',
    organization,
    calledItself: [],
    traditional: false,
    damaged: false,
    misprinted: false,
  };
  t.deepEqual(await allRecords(entries, source), recordsOf(entries, source));
});
