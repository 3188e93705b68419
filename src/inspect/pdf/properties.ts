/** Properties of a PDF: the information dictionary (ISO 32000-1, 14.3.3) and the catalogue's language. */
import { type PropertyFacts, present } from '../facts.js';
import type { PdfDocument } from './library.js';

/** Reads the properties; an empty one is as good as none. */
export async function readProperties(document: PdfDocument): Promise<PropertyFacts> {
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  const value = (name: string) =>
    typeof info[name] === 'string' && info[name] !== '' ? info[name] : undefined;
  return present<PropertyFacts>({
    title: value('Title'),
    author: value('Author'),
    subject: value('Subject'),
    keywords: value('Keywords'),
    language: value('Language'),
    created: isoDate(value('CreationDate')),
    modified: isoDate(value('ModDate')),
    producer: value('Producer'),
  });
}

/** What a PDF claims to follow: PDF/A (ISO 19005-2, 6.6.4) and PDF/UA (ISO 14289-1, 5), as elements or attributes. */
export async function readStandards(document: PdfDocument): Promise<string[]> {
  const xmp = String((await document.getMetadata()).metadata?.getRaw() ?? '');
  const value = (name: string) => new RegExp(`${name}(?:>|=["'])\\s*(\\w+)`).exec(xmp)?.[1];
  const [part, level, accessible] = ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map(value);
  return [
    ...(part ? [`PDF/A-${part}${(level ?? '').toLowerCase()}`] : []),
    ...(accessible ? [`PDF/UA-${accessible}`] : []),
  ];
}

/** Whether the file says that its content is tagged (ISO 32000-1, 14.7.1), and any of its pages is. */
export async function isTagged(document: PdfDocument, structured: boolean): Promise<boolean> {
  return structured && (await document.getMarkInfo())?.Marked === true;
}

/** `D:20221231080000+08'00'` → `2022-12-31T08:00:00+08:00` (ISO 32000-1, 7.9.4). */
export function isoDate(value: string | undefined): string | undefined {
  const match = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(Z|[+-]\d\d)?'?(\d\d)?/.exec(value ?? '');
  if (!match) return undefined;
  const [
    ,
    year,
    month = '01',
    day = '01',
    hour = '00',
    minute = '00',
    second = '00',
    zone = 'Z',
    minutes = '00',
  ] = match;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone === 'Z' ? zone : `${zone}:${minutes}`}`;
}
