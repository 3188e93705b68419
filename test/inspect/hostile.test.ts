import test from 'ava';
import { Document, Packer, Paragraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import type { VFileMessage } from 'vfile-message';
import { inspect } from '../../src/inspect/index.js';

/** The rule that a file breaks. */
async function ruleOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    await inspect(bytes, 'file');
    return undefined;
  } catch (error) {
    const { source, ruleId, file } = error as VFileMessage;
    return source === 'annals' && file === 'file' ? ruleId : `not a message: ${error}`;
  }
}

const wordFile = async () =>
  new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('a')] }] })));

function pdfFile(options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const document = new PDFDocument(options);
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  document.text('text').end();
  return new Promise((done) => document.on('end', () => done(new Uint8Array(Buffer.concat(chunks)))));
}

const RELATIONSHIPS = strToU8(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wordZip = (document: Uint8Array) =>
  zipSync({ '_rels/.rels': RELATIONSHIPS, 'word/document.xml': document });

test('what is neither .docx nor .pdf', async (t) => {
  t.is(await ruleOf(strToU8('一份记事')), 'format-inspectable');
  t.is(await ruleOf(new Uint8Array()), 'format-inspectable');
  t.is(await ruleOf(zipSync({ 'readme.txt': strToU8('no document') })), 'format-inspectable');
  t.is(await ruleOf(wordZip(strToU8('<workbook/>'))), 'format-inspectable');
});

test('a .docx cut short, wherever it is cut', async (t) => {
  const whole = await wordFile();
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    t.is(await ruleOf(whole.subarray(0, Math.floor(whole.length * share))), 'file-intact', `${share}`);
  }
});

test('a .pdf cut short is a message or is read, never a crash', async (t) => {
  const whole = await pdfFile();
  t.is(await ruleOf(whole.subarray(0, 20)), 'file-intact');
  for (const share of [0.3, 0.6, 0.9]) {
    const rule = await ruleOf(whole.subarray(0, Math.floor(whole.length * share)));
    t.true(rule === 'file-intact' || rule === undefined, `${share}: ${rule}`);
  }
});

test('XML that is not well-formed, or bytes that are not text', async (t) => {
  t.is(await ruleOf(wordZip(strToU8(`<w:document ${W}><w:body>`))), 'file-intact');
  t.is(await ruleOf(wordZip(new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e]))), 'file-intact');
  t.is(await ruleOf(wordZip(strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))), 'file-intact');
});

test('a zip bomb is refused by its size before it is inflated', async (t) => {
  const bomb = wordZip(new Uint8Array(100 << 20).fill(0x20));
  t.true(bomb.length < 1 << 20);
  t.is(await ruleOf(bomb), 'file-within-limits');
});

test('more elements than memory would hold, or nested without end', async (t) => {
  t.is(await ruleOf(wordZip(strToU8(`<a>${'<b/>'.repeat(2_000_000)}</a>`))), 'file-within-limits');
  for (const depth of [600, 50_000]) {
    const nested = `<w:document ${W}><w:body>${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}</w:body></w:document>`;
    t.is(await ruleOf(wordZip(strToU8(nested))), 'file-within-limits', `${depth}`);
  }
});

test('a zip that understates a size gets no more memory than it asked for', async (t) => {
  const bomb = wordZip(new Uint8Array(100 << 20).fill(0x20));
  const view = new DataView(bomb.buffer, bomb.byteOffset);
  for (let at = 0; at < bomb.length - 28; at++) {
    // The uncompressed size in an entry of the central directory (APPNOTE.TXT 4.3.12).
    const isEntry = view.getUint32(at, true) === 0x02014b50;
    if (isEntry && view.getUint32(at + 24, true) === 100 << 20) view.setUint32(at + 24, 1000, true);
  }
  t.is(await ruleOf(bomb), 'file-intact');
});

test('a style based on itself and a note that refers to itself come to an end', async (t) => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relationship = (id: string) => `<Relationship Id="${id}" Type="${type}/${id}" Target="${id}.xml"/>`;
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const bytes = zipSync({
    '_rels/.rels': RELATIONSHIPS,
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('styles')}${relationship('footnotes')}</Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document ${W}><w:body><w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${reference}<w:r><w:t>文</w:t></w:r></w:p></w:body></w:document>`,
    ),
    'word/styles.xml': strToU8(
      `<w:styles ${W}><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>`,
    ),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${W}><w:footnote w:id="1"><w:p>${reference}<w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    ),
  });
  t.deepEqual(
    (await inspect(bytes)).paragraphs.map(({ text }) => text),
    ['文', '注'],
  );
});

test('a file with a password', async (t) => {
  t.is(await ruleOf(await pdfFile({ userPassword: 'secret' })), 'file-unlocked');
  t.is(await ruleOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])), 'file-unlocked');
});
