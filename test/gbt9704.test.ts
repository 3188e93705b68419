/**
 * Acceptance: our documents against GB/T 9704-2012, measured on pages by `annals inspect --gbt9704`: the PDF, and
 * the .docx as LibreOffice lays it out. The measuring is tested by itself in `inspect/gbt9704.test.ts`.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import type { Document } from '../src/document/tree.js';
import { build } from '../src/index.js';
import { type Gbt9704Report, inspectGbt9704, type ParameterId } from '../src/inspect/gbt9704.js';
import { oracle, toPdf } from './oracle.js';
import { OFFICIAL } from './render/official-documents.js';
import { wordPages } from './render/official-word.js';

/** The samples that are official documents; the memorial book has a page of its own. */
const SAMPLES = [
  'work-report-2022',
  'award-decision-anniversary',
  'award-decision-epidemic',
  'award-decision-competition',
  'award-notice-materials',
];

const out = mkdtempSync(join(tmpdir(), 'annals-gbt9704-'));
const built = build({ ids: SAMPLES, out, formats: ['docx', 'pdf'] });

const measure = (path: string): Promise<Gbt9704Report> =>
  inspectGbt9704(new Uint8Array(readFileSync(path)), path);

function fits(t: ExecutionContext, { findings, name }: Gbt9704Report): void {
  const differing = findings.filter(({ verdict }) => verdict === 'differs');
  t.deepEqual(
    differing.map(({ parameter, found }) => `${parameter}: ${JSON.stringify(found)}`),
    [],
    name,
  );
  t.true(findings.filter(({ verdict }) => verdict === 'fits').length >= 8, `${name}: little was measured`);
}

/** Values of parameters that a full page shows, each near what the standard wants, in millimetres. */
function nearStandard(t: ExecutionContext, { findings }: Gbt9704Report): void {
  const near = (id: ParameterId, wanted: number, tolerance: number) => {
    const values = findings.find(({ parameter }) => parameter === id)?.found.map(({ value }) => value) ?? [];
    t.true(values.length > 0, id);
    for (const value of values) t.true(Math.abs((value as number) - wanted) <= tolerance, `${id}: ${value}`);
  };
  near('lines-per-page', 22, 0);
  near('characters-per-line', 28, 0);
  near('head-white', 37, 0.3);
  near('block-bottom', 262, 0.3);
  near('head-white-ink', 37, 1);
  near('block-height-ink', 225, 1);
}

for (const id of SAMPLES) {
  test(`${id}: the PDF is as the standard wants it`, async (t) => {
    await built;
    fits(t, await measure(join(out, `${id}.pdf`)));
  });
}

test('samples in LibreOffice are as the standard wants them', async (t) => {
  if (!oracle('soffice')) return t.pass();
  await built;
  const paths = SAMPLES.map((id) => join(out, `${id}.docx`));
  const pages = await toPdf(paths, join(out, 'libreoffice'));
  for (const path of [...paths, ...pages]) fits(t, await measure(path));
  nearStandard(t, await measure(pages[0] as string));
});

test('every format and every signature in LibreOffice is as the standard wants it', async (t) => {
  if (!oracle('soffice')) return t.pass();
  const documents = Object.entries(OFFICIAL).map(([id, document]) => [id, [document]] as const);
  const pages = await wordPages(Object.fromEntries<readonly [Document]>(documents), join(out, 'official'));
  for (const { path } of pages.values()) fits(t, await measure(path));
  nearStandard(t, await measure(pages.get('full')?.path as string));
});
