/** A file of any form → its text, one block a line. */
import { message } from '../../message.js';
import { decode, type Encoding } from './decode.js';

/** A file that was read, or what came by standard input. */
export interface Input {
  /** As messages show it. */
  path: string;
  bytes: Uint8Array;
}

export type Form = 'text' | 'markdown' | 'html' | 'docx';

export interface ReadText {
  text: string;
  form: Form;
  encoding?: Encoding;
  /** For each line of the text the line of the file, where they differ. */
  lines?: readonly number[];
  /** What stands around the text of a page, and is not read. */
  furniture?: readonly string[];
}

/** Bytes that a file may have. */
const MOST_BYTES = 64 << 20;

/**
 * The text of a file; readers are loaded when their form comes.
 *
 * @throws {VFileMessage} the file is too large, damaged, or of a form that is not read.
 */
export async function readText({ path, bytes }: Input): Promise<ReadText> {
  if (bytes.length > MOST_BYTES)
    throw message('file-small', { path }, { actual: bytes.length, expected: MOST_BYTES });
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK')) return { ...(await import('./docx.js')).docxText(bytes, path), form: 'docx' };
  if (head.startsWith('%PDF-') || head.startsWith('\xd0\xcf\x11\xe0') || head.startsWith('{\\rtf'))
    throw message(
      'format-importable',
      { path },
      { actual: head.startsWith('%PDF-') ? 'PDF' : head.startsWith('{') ? 'RTF' : '.doc' },
    );
  const { text, encoding } = decode(bytes);
  if (!isText(text)) throw message('format-importable', { path }, { actual: '二进制文件' });
  if (/\.html?$/i.test(path) || /^\s*<(?:!doctype|html|head|body|table|div|p)\b/i.test(text.slice(0, 200)))
    return { ...(await import('./html.js')).htmlText(text), form: 'html', encoding };
  if (/\.(?:md|markdown)$/i.test(path))
    return { ...(await import('./markdown.js')).markdownText(text), form: 'markdown', encoding };
  return { text, form: 'text', encoding };
}

/** Characters of which a program's file has many; of a damaged text, what cannot be decoded is U+FFFD. */
const NO_TEXT = /(?![\t\n])[\p{Cc}\p{Cn}\p{Co}\p{Cs}]/gu;

/** Whether what was decoded is a text: its beginning tells. */
function isText(text: string): boolean {
  const sample = text.slice(0, 65_536);
  return (sample.match(NO_TEXT)?.length ?? 0) <= sample.length / 10;
}
