/** Opens a house document: a .docx or .dotx of Word's, WPS's or any other program's. */

import { readByFormat } from '../inspect/container.js';
import { attribute, children } from '../inspect/docx/xml.js';
import { type OpenDocument, openDocument } from '../inspect/docx.js';
import { message, type Place } from '../message.js';

/** An opened house document. */
export interface HouseFile extends OpenDocument {
  place: Place;
  /** What `[Content_Types].xml` says of a part (ECMA-376 Part 2, 7.2.3). */
  contentType(path: string): string | undefined;
}

/**
 * Opens it.
 *
 * @throws {VFileMessage} no Word document (`reference-word`), one with macros (`reference-macro-free`), with a
 *   password (`file-unlocked`), damaged (`file-intact`) or too large (`file-within-limits`).
 */
export async function openHouseFile(bytes: Uint8Array, place: Place): Promise<HouseFile> {
  const file = await readWord(bytes, place);
  const { source, main } = file;
  const types = source.part('[Content_Types].xml');
  const contentType = (path: string): string | undefined => {
    const own = children(types, 'Override').find(
      (each) => attribute(each, 'PartName')?.toLowerCase() === `/${path.toLowerCase()}`,
    );
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const common = children(types, 'Default').find(
      (each) => attribute(each, 'Extension')?.toLowerCase() === ending,
    );
    return attribute(own ?? common, 'ContentType');
  };
  const macros = [...source.relationships(main).values()].some(({ type }) => type === 'vbaProject');
  if (macros || /macroEnabled/i.test(contentType(main) ?? '')) throw message('reference-macro-free', place);
  return { ...file, place, contentType };
}

async function readWord(bytes: Uint8Array, place: Place): Promise<OpenDocument> {
  try {
    return await readByFormat(bytes, place, {
      docx: async () => openDocument(bytes, place),
      pdf: async () => {
        throw message('reference-word', place, { actual: '%PDF' });
      },
    });
  } catch (error) {
    const { ruleId, actual } = error as { ruleId?: string; actual?: string };
    throw ruleId === 'format-inspectable'
      ? message('reference-word', place, { actual: actual ?? '' })
      : error;
  }
}
