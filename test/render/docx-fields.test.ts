/** Fields of Word files: numbers of captions and cross-references are right at first open, and Word can count them anew. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/docx.js';
import { renderer as pdf } from '../../src/render/pdf.js';
import { oracle, pdfText, toPdf } from '../oracle.js';
import { partOf } from './docx-parts.js';
import { baseStyles, everyNode, testWorld } from './world.js';

/** Instruction and result of every field of the body that is not a page number or the contents. */
function fields(xml: string): [instruction: string, result: string][] {
  const pattern =
    /<w:instrText[^>]*> ((?:SEQ|REF) [^<]*) <\/w:instrText><\/w:r><w:r><w:fldChar w:fldCharType="separate"\/><\/w:r>(.*?)<w:r><w:fldChar w:fldCharType="end"\/>/g;
  return [...xml.matchAll(pattern)].map(([, instruction = '', result = '']) => [
    instruction,
    result.replace(/<[^>]*>/g, ''),
  ]);
}

const rendered = async () => (await renderer.render(everyNode(), baseStyles, await testWorld())).bytes;

test('captions count by SEQ, references find them by REF, and both have their values', async (t) => {
  const xml = partOf(await rendered(), 'word/document.xml');
  t.deepEqual(fields(xml), [
    ['SEQ 图 \\* ARABIC', '1'],
    ['REF h_表1 \\h', '表1'],
    ['SEQ 表 \\* ARABIC', '1'],
    ['SEQ 图 \\* ARABIC', '2'],
  ]);
  const [, bookmark = ''] = /w:name="h_表1"\/>(.*?)<w:bookmarkEnd/.exec(xml) ?? [];
  t.is(
    bookmark.replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, ''),
    '表1',
    'the bookmark holds what REF shows',
  );
  t.notRegex(xml, /w:dirty/, 'nothing asks to be updated');
});

test('LibreOffice shows the same numbers', async (t) => {
  if (!oracle('soffice') || !oracle('pdftotext')) return t.pass();
  const folder = mkdtempSync(join(tmpdir(), 'docx-fields-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'fields.docx'), await rendered());
  const [path] = (await toPdf(join(folder, 'fields.docx'), folder)) as [string];
  const text = (await pdfText(path, { raw: true })).replace(/\s/g, '');
  for (const shown of ['（见表1）', '表1年度成果一览', '图1物资分配示意', '图2会议与培训次数'])
    t.true(text.includes(shown), shown);
});

test('in the PDF a reference leads to its caption', async (t) => {
  const { bytes } = await pdf.render(everyNode(), baseStyles, await testWorld());
  const { anchors, links } = await inspect(bytes, 'every-node.pdf');
  t.true(anchors.includes('表1'));
  t.true(links.some((link) => JSON.stringify(link).includes('表1')));
});
