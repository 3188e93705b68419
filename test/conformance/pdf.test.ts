/**
 * PDFs before judges that nobody here wrote: veraPDF finds that they follow what they claim, qpdf finds nothing
 * wrong in them, and poppler reads their structure in the order of the document tree.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { oracle, pdfProblems, pdfStructure, unpackPdf } from '../oracle.js';
import { pdfRenderings, type Rendering, samples } from './documents.js';
import { canJudge, judgePdfs } from './judge.js';
import { corruptPdf, PDF_CORRUPTIONS } from './pdf-corruptions.js';
import { readStructure } from './pdf-structure.js';
import { difference } from './reading-order.js';
import type { PdfVerdict } from './report.js';

const folder = mkdtempSync(join(tmpdir(), 'annals-pdf-conformance-'));
test.after.always(() => rmSync(folder, { recursive: true, force: true }));

let documents: Promise<Rendering[]> | undefined;

function allDocuments(): Promise<Rendering[]> {
  documents ??= Promise.all([
    samples(join(folder, 'samples'), 'pdf'),
    pdfRenderings(join(folder, 'others')),
  ]).then((all) => all.flat());
  return documents;
}

/** What a file claims in its properties: veraPDF's names of the profiles. */
function claims(path: string): string[] {
  const xmp = readFileSync(path, 'latin1');
  const [, part] = /<pdfaid:part>(\d)</.exec(xmp) ?? [];
  const [, level = ''] = /<pdfaid:conformance>(\w)</.exec(xmp) ?? [];
  return [
    ...(part ? [`${part}${level.toLowerCase()}`] : []),
    ...(xmp.includes('<pdfuaid:part>1<') ? ['ua1'] : []),
  ];
}

const failuresOf = ({ path, flavour, failures }: PdfVerdict): string[] =>
  failures.map(({ clause, test, message, at }) => `${path} ${flavour} ${clause}-${test} ${message} ${at}`);

test('every PDF follows the standards that it claims', async (t) => {
  if (!canJudge()) return t.pass();
  const files = (await allDocuments()).map(({ path }) => ({ path, flavours: claims(path) }));
  const claiming = files.filter(({ flavours }) => flavours.length > 0);
  const unlike = files
    .filter(({ flavours }) => flavours.join() !== '2a,ua1')
    .map(({ flavours }) => flavours.join());
  t.true(claiming.length > 230, `${claiming.length} files`);
  t.deepEqual([...new Set(unlike)].sort(), ['', '2a', '2b', '3a', 'ua1']);
  const verdicts = await judgePdfs(claiming, join(folder, 'verdicts.json'));
  t.is(verdicts.length, claiming.flatMap(({ flavours }) => flavours).length);
  const found = verdicts.filter(({ compliant, failures }) => !compliant || failures.length > 0);
  t.deepEqual(found.flatMap(failuresOf).slice(0, 20), [], `${found.length} of ${verdicts.length} verdicts`);
  t.log(`${verdicts.length} verdicts over ${claiming.length} files`);
});

test('qpdf finds nothing wrong', async (t) => {
  if (!oracle('qpdf')) return t.pass();
  for (const { name, path } of await allDocuments()) t.is(await pdfProblems(path), '', name);
});

test('the structure reads in the order of the document, whatever was drawn first', async (t) => {
  if (!oracle('qpdf')) return t.pass();
  // What no character is, and what is invisible, pdf.js reads otherwise.
  const tagged = (await allDocuments()).filter(({ name }) => !/-1\.7$|^hostile-/.test(name));
  const found: string[] = [];
  for (const { name, path, document } of tagged) {
    const said = difference(document, await readStructure(path));
    if (said) found.push(`${name}: ${said}`);
  }
  t.deepEqual(found, []);
});

test('so does poppler read it', async (t) => {
  if (!oracle('pdfinfo')) return t.pass();
  // It takes seconds over a long document.
  const short = (await allDocuments()).filter(({ name }) => /^official-|^award-|^generated-\d$/.test(name));
  t.true(short.length > 20);
  for (const { name, path, document } of short)
    t.is(difference(document, await pdfStructure(path)), undefined, name);
});

test('the judges notice what is wrong', async (t) => {
  if (!canJudge() || !oracle('qpdf')) return t.pass();
  const original = (await allDocuments()).find(({ name }) => name === 'every-node') as Rendering;
  const unpacked = join(folder, 'unpacked.pdf');
  await unpackPdf(original.path, unpacked);
  const files = PDF_CORRUPTIONS.map((corruption, i) => {
    const path = join(folder, `corrupt-${i}.pdf`);
    writeFileSync(path, corruptPdf(readFileSync(unpacked), corruption));
    return { path, flavours: ['2a', 'ua1'] };
  });
  const flavours = claims(original.path);
  const verdicts = await judgePdfs([...files, { path: unpacked, flavours }], join(folder, 'corrupt.json'));
  t.deepEqual(verdicts.filter(({ path }) => path === unpacked).flatMap(failuresOf), []);
  for (const [i, { path }] of files.entries()) {
    const corruption = PDF_CORRUPTIONS[i] as (typeof PDF_CORRUPTIONS)[number];
    const said = verdicts.filter((verdict) => verdict.path === path).flatMap(failuresOf);
    const order = difference(original.document, await readStructure(path)) ?? '';
    t.regex([...said, order].join('\n'), corruption.says, corruption.name);
  }
});
