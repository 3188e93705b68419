/** Sets a document definition by stock pdfmake: `compile-pdfmake.js DEFINITION FONT OUTPUT`. */
import { readFileSync } from 'node:fs';
import pdfmake from 'pdfmake';
import type { PdfmakeDefinition } from './exporter/pdfmake.js';

const [path, font, output] = process.argv.slice(2) as [string, string, string];
const { pageNumber, ...definition } = JSON.parse(readFileSync(path, 'utf8')) as PdfmakeDefinition;
pdfmake.setFonts({ Song: { normal: font } });
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setUrlAccessPolicy(() => false);
const document = pdfmake.createPdf({
  ...definition,
  footer: (page: number) => ({
    text: pageNumber.format.replace('%', String(page)),
    fontSize: pageNumber.size,
    alignment: 'center',
  }),
});
await document.write(output);
