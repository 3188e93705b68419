/** PDFs with one thing wrong, and what the judges must say of it. */

/** A change of bytes to as many others, so that every object stays at its place. */
export interface PdfCorruption {
  name: string;
  from: RegExp;
  to: (found: string) => string;
  says: RegExp;
}

/** Other bytes of the same length: what is shorter is filled up with spaces. */
const instead =
  (before: string, after: string) =>
  (found: string): string =>
    found.replace(before, after.padEnd(before.length));

export const PDF_CORRUPTIONS: readonly PdfCorruption[] = [
  {
    name: 'a heading a level too deep',
    from: /\/S \/H2/,
    to: instead('H2', 'H4'),
    says: /ua1 7\.4\.2/,
  },
  {
    name: 'a type that no standard has',
    from: /\/S \/BlockQuote/,
    to: instead('BlockQuote', 'Quotation'),
    says: /2a 6\.7\.3/,
  },
  {
    name: 'a picture without its text',
    from: /\/Alt </,
    to: instead('/Alt', '/Alx'),
    says: /ua1 7\.3/,
  },
  {
    name: 'a head that heads nothing',
    from: /\/Scope \/Column/,
    to: instead('/Scope', '/Scopy'),
    says: /ua1 7\.5/,
  },
  {
    name: 'an annotation without a place in the structure',
    from: /\/StructParent \d/,
    to: instead('StructParent', 'StructParemt'),
    says: /ua1 7\.18/,
  },
  {
    name: 'two paragraphs of a page exchanged',
    from: /\/K (\d)( \/P \d+ 0 R (\/Pg \d+ 0 R) \/S \/P >>[\s\S]*?\/K )(\d)(?= \/P \d+ 0 R \3 \/S \/P >>)/,
    to: (found) => found.replace(/(\d)(?= )([\s\S]*)(\d)$/, '$3$2$1'),
    says: /” reads “/,
  },
  {
    name: 'a claim to another part',
    from: /<pdfuaid:part>1</,
    to: instead('1', '2'),
    says: /ua1 5-/,
  },
  {
    name: 'not tagged',
    from: /\/Marked true/,
    to: instead('true', 'null'),
    says: /2a 6\.7\.2/,
  },
];

/** The file with the change. */
export function corruptPdf(pdf: Uint8Array, { name, from, to }: PdfCorruption): Uint8Array {
  const before = Buffer.from(pdf).toString('latin1');
  const after = before.replace(from, to);
  if (after === before || after.length !== before.length) throw new Error(`${name}: ${from} changes nothing`);
  return Buffer.from(after, 'latin1');
}
