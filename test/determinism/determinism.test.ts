/** Same input, same bytes: in one process, in others, in any time zone, with SOURCE_DATE_EPOCH. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';
import { temporaryFolder } from '../temporary.js';
import { type Digests, digestsIn, sampleDigests } from './digests.js';

const run = promisify(execFile);
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A decision on a few pages, and the book with contents, pictures and charts. */
const IDS = ['award-decision-anniversary', 'memorial-book-20th'];

test('the same bytes again after other documents, and in processes of other time zones', async (t) => {
  const first = await sampleDigests({ ids: IDS });
  t.is(Object.keys(first).length, 4);
  await sampleDigests({ ids: ['work-report-2022'] });
  t.deepEqual(await sampleDigests({ ids: IDS.toReversed() }), first);
  for (const TZ of ['Asia/Shanghai', 'America/New_York']) {
    const { stdout } = await run(process.execPath, [script('./print.js'), ...IDS], {
      env: { ...process.env, TZ },
    });
    t.deepEqual(JSON.parse(stdout) as Digests, first, TZ);
  }
});

test('SOURCE_DATE_EPOCH is the one date in the files, in any time zone', async (t) => {
  const ids = IDS.slice(0, 1);
  const dated = await sampleDigests({ ids, date: new Date(1_700_000_000_000) });
  const other = await sampleDigests({ ids, date: new Date(1_700_000_001_000) });
  for (const TZ of ['Asia/Shanghai', 'America/New_York']) {
    const out = await temporaryFolder(t);
    const env = { ...process.env, TZ, SOURCE_DATE_EPOCH: '1700000000' };
    await run(process.execPath, [script('../../src/cli.js'), 'build', ...ids, '--out', out], { env });
    t.deepEqual(digestsIn(out), dated, TZ);
  }
  for (const name of Object.keys(dated)) t.not(other[name], dated[name], name);
});

test('under other versions of Node', async (t) => {
  if (process.env.ANNALS_NODE_MATRIX !== '1') {
    t.log('skipped: set ANNALS_NODE_MATRIX=1, or npm run determinism');
    return t.pass();
  }
  t.timeout(1_200_000);
  await t.notThrowsAsync(run(process.execPath, [script('./matrix.js')]));
});
