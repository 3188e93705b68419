/** The workbook of a chart, which Word opens to change its data: the least that SpreadsheetML takes. */
import { chartRows } from '../../document/chart.js';
import type { Chart } from '../../document/tree.js';
import { zip } from '../../zip.js';
import { xmlText } from './text.js';
import { NAMESPACES, toPart, type Xml, xml } from './xml.js';

/** The name of the only sheet. */
export const SHEET = 'Sheet1';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = NAMESPACES['xmlns:r'];
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** An .xlsx of a chart's data: categories in the first column, the names of the series in the first row. */
export function workbook(chart: Chart): Uint8Array {
  const sheet = xml('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' });
  return zip(
    new Map([
      ['[Content_Types].xml', contentTypes()],
      ['_rels/.rels', relationship('officeDocument', 'xl/workbook.xml')],
      ['xl/_rels/workbook.xml.rels', relationship('worksheet', 'worksheets/sheet1.xml')],
      [
        'xl/workbook.xml',
        toPart(xml('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, xml('sheets', {}, sheet))),
      ],
      ['xl/worksheets/sheet1.xml', toPart(worksheet(chart))],
    ]),
  );
}

function worksheet(chart: Chart): Xml {
  const rows = chartRows(chart).map((cells, row) => {
    const filled = cells.flatMap((text, column) => {
      const value = row > 0 && column > 0 ? chart.series[column - 1]?.values[row - 1] : undefined;
      if (text === '') return [];
      return [typeof value === 'number' ? numberCell(value, column, row) : textCell(text, column, row)];
    });
    return xml('row', { r: row + 1 }, ...filled);
  });
  return xml('worksheet', { xmlns: MAIN }, xml('sheetData', {}, ...rows));
}

const numberCell = (value: number, column: number, row: number): Xml =>
  xml('c', { r: cellName(column, row) }, xml('v', {}, String(value)));

const textCell = (text: string, column: number, row: number): Xml =>
  xml(
    'c',
    { r: cellName(column, row), t: 'inlineStr' },
    xml('is', {}, xml('t', { 'xml:space': 'preserve' }, xmlText(text))),
  );

/** The name of a cell, `B2` for column 1 and row 1. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function relationship(kind: string, Target: string): string {
  const item = xml('Relationship', { Id: 'rId1', Type: `${OFFICE}/${kind}`, Target });
  return toPart(xml('Relationships', { xmlns: `${PACKAGE}/relationships` }, item));
}

function contentTypes(): string {
  const part = (PartName: string, kind: string): Xml =>
    xml('Override', { PartName, ContentType: `${TYPE}.${kind}+xml` });
  return toPart(
    xml(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      xml('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      xml('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('/xl/workbook.xml', 'sheet.main'),
      part('/xl/worksheets/sheet1.xml', 'worksheet'),
    ),
  );
}
