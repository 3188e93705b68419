/** Fields: places that Word fills in by an instruction. */
import type { ParagraphChild } from 'docx';
import { elementRun } from './run.js';
import { xml } from './xml.js';

/** The runs that open a field; its present result follows them. */
export function fieldStart(instruction: string): ParagraphChild[] {
  return [
    elementRun(xml('w:fldChar', { 'w:fldCharType': 'begin' })),
    elementRun(xml('w:instrText', { 'xml:space': 'preserve' }, instruction)),
    elementRun(xml('w:fldChar', { 'w:fldCharType': 'separate' })),
  ];
}

/** The run that closes a field. */
export function fieldEnd(): ParagraphChild[] {
  return [elementRun(xml('w:fldChar', { 'w:fldCharType': 'end' }))];
}
