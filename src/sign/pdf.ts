/** Opens PDF files by their objects, which libpdf reads and appends to. */
import { PDF, type PDFPage, PdfArray, PdfDict, type PdfObject, type PdfRef } from '@libpdf/core';
import { message, type Place } from '../message.js';

/**
 * Opens a PDF.
 *
 * @throws {VFileMessage} it is no PDF (`pdf-expected`), is damaged (`file-intact`), or is enciphered
 *   (`file-unlocked`).
 */
export async function openPdf(bytes: Uint8Array, place: Place): Promise<PDF> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) throw message('pdf-expected', place);
  const pdf = await PDF.load(bytes).catch(() => {
    throw message('file-intact', place, { part: 'xref' });
  });
  if (pdf.isEncrypted) throw message('file-unlocked', place);
  if (pdf.getPageCount() === 0) throw message('file-intact', place, { part: 'Pages' });
  return pdf;
}

/** What a value is, behind a reference or not. */
export function follow(pdf: PDF, value: PdfObject | undefined): PdfObject | undefined {
  return value?.type === 'ref' ? (pdf.getObject(value) ?? undefined) : value;
}

/** A dictionary by its key; made, when it is not there. */
export function dictAt(pdf: PDF, owner: PdfDict, key: string): PdfDict {
  const found = follow(pdf, owner.get(key));
  if (found instanceof PdfDict) return found;
  const made = new PdfDict();
  owner.set(key, made);
  return made;
}

/** An array by its key; made, when it is not there, and around what stands there alone. */
export function arrayAt(pdf: PDF, owner: PdfDict, key: string): PdfArray {
  const value = owner.get(key);
  const found = follow(pdf, value);
  if (found instanceof PdfArray) return found;
  const made = new PdfArray(value === undefined || value.type === 'null' ? [] : [value]);
  owner.set(key, made);
  return made;
}

/** A page by its number from 1. */
export const pageAt = (pdf: PDF, number: number): PDFPage | undefined => pdf.getPage(number - 1) ?? undefined;

/** Whether a value is a dictionary. */
export const isDict = (value: PdfObject | null | undefined): value is PdfDict => value instanceof PdfDict;

/** Whether a value is a reference. */
export const isRef = (value: PdfObject | undefined): value is PdfRef => value?.type === 'ref';
