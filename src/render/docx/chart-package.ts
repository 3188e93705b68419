/** Charts in the package: a part and a workbook for each, and the relationships that lead to them. */
import { WORKBOOK_ID } from './chart-part.js';
import { NAMESPACES, toPart, toText, xml } from './xml.js';

/** A chart as it is stored. */
export interface StoredChart {
  /** `c:chartSpace`. */
  part: string;
  /** An .xlsx. */
  workbook: Uint8Array;
}

const OFFICE = NAMESPACES['xmlns:r'];
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Id of the relationship of the chart `number`, from 1. */
export const chartId = (number: number): string => `rIdChart${number}`;

/** The parts of charts, by path. */
export function chartParts(charts: readonly StoredChart[]): [string, string | Uint8Array][] {
  return charts.flatMap(({ part, workbook }, i): [string, string | Uint8Array][] => {
    const sheet = `embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`;
    const relationship = { Id: WORKBOOK_ID, Type: `${OFFICE}/package`, Target: `../${sheet}` };
    return [
      [`word/charts/chart${i + 1}.xml`, part],
      [
        `word/charts/_rels/chart${i + 1}.xml.rels`,
        toPart(xml('Relationships', { xmlns: PACKAGE }, xml('Relationship', relationship))),
      ],
      [`word/${sheet}`, workbook],
    ];
  });
}

/** The relationships of the document with those of its charts, which are among `paths`. */
export function withCharts(relationships: string, paths: Iterable<string>): string {
  const items = [...paths].flatMap((path) => {
    const number = /^word\/charts\/chart(\d+)\.xml$/.exec(path)?.[1];
    if (number === undefined) return [];
    const Target = path.replace('word/', '');
    return [toText(xml('Relationship', { Id: chartId(Number(number)), Type: `${OFFICE}/chart`, Target }))];
  });
  return relationships.replace('</Relationships>', `${items.join('')}</Relationships>`);
}
