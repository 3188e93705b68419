/**
 * Damaged files: bytes changed, cut out, doubled, mixed with others. They give records and messages, never an
 * exception, and none takes long. `FUZZ_CASES=20000` asks for more than the 2,000 of the suite.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import test from 'ava';
import { recordSchema } from '../../src/activity/record.js';
import { importSources } from '../../src/import/index.js';
import { word } from '../../src/message.js';
import { yamlText } from '../../src/yaml/write.js';

const FOLDER = 'test/fixtures/import/forms';
const corpus = readdirSync(FOLDER)
  .filter((name) => extname(name) !== '.json')
  .map((name) => ({ path: name, bytes: new Uint8Array(readFileSync(`${FOLDER}/${name}`)) }));

const CASES = Number(process.env.FUZZ_CASES ?? 2000);

/** Numbers below 1 that look drawn by lot, the same in every run (mulberry32). */
function lots(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutation = (bytes: Uint8Array, lot: () => number) => Uint8Array;

const at = (bytes: Uint8Array, lot: () => number) => Math.floor(lot() * bytes.length);
const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

const MUTATIONS: readonly Mutation[] = [
  (bytes, lot) => bytes.map((byte) => (lot() < 0.01 ? Math.floor(lot() * 256) : byte)),
  (bytes, lot) => bytes.subarray(0, at(bytes, lot)),
  (bytes, lot) => joined(bytes.subarray(0, at(bytes, lot)), bytes.subarray(at(bytes, lot))),
  (bytes, lot) => joined(bytes, bytes.subarray(at(bytes, lot)), bytes),
  (bytes, lot) => {
    const place = at(bytes, lot);
    return joined(bytes.subarray(0, place), new Uint8Array([Math.floor(lot() * 256)]), bytes.subarray(place));
  },
  (bytes, lot) => {
    const other = corpus[Math.floor(lot() * corpus.length)]?.bytes ?? bytes;
    return joined(bytes.subarray(0, at(bytes, lot)), other.subarray(at(other, lot)));
  },
];

test(`${CASES} damaged files give records and messages, never an exception or a long wait`, async (t) => {
  t.timeout(3_600_000);
  const lot = lots(2022);
  let [records, messages, slowest] = [0, 0, 0];
  for (let number = 0; number < CASES; number += 1) {
    const { path, bytes } = corpus[number % corpus.length] as (typeof corpus)[number];
    let mutated: Uint8Array = bytes;
    for (let times = 1 + Math.floor(lot() * 3); times > 0; times -= 1)
      mutated = (MUTATIONS[Math.floor(lot() * MUTATIONS.length)] as Mutation)(mutated, lot);
    const began = performance.now();
    const result = await importSources([{ path, bytes: mutated }], { year: 2022 });
    slowest = Math.max(slowest, performance.now() - began);
    for (const record of result.records) {
      const checked = recordSchema.safeParse(record);
      if (!checked.success) t.fail(`case ${number} (${path}): ${checked.error.message}`);
      yamlText(record, 'x');
    }
    for (const each of result.messages)
      if (word(each, 'en').reason === '') t.fail(`case ${number}: no wording`);
    records += result.records.length;
    messages += result.messages.length;
  }
  t.log(`${records} records, ${messages} messages; the slowest took ${slowest.toFixed(0)} ms`);
  t.true(slowest < 5000);
});
