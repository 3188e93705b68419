/** The project's own records, read as the program reads them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Fact, FactKind } from '../../src/activity/fact.js';
import { readRecords } from '../../src/activity/read.js';
import type { Activity } from '../../src/activity/record.js';

const source = (path: string) => ({ path, bytes: readFileSync(path) });

export const paths = readdirSync('records/2022')
  .sort()
  .map((name) => `records/2022/${name}`);

export const records = readRecords(source('records/organization.yaml'), paths.map(source));

/** The record of an entry of the chronicle. */
export function entry(number: number): Activity {
  const found = records.activities.find((activity) => activity.entry === number);
  if (!found) throw new Error(`there is no entry ${number}`);
  return found;
}

/** A fact with the number of its entry. */
export type Found<Kind extends FactKind> = Extract<Fact, { kind: Kind }> & { entry: number };

/** All facts of a kind, by date. */
export function facts<Kind extends FactKind>(kind: Kind): Found<Kind>[] {
  return records.activities.flatMap(({ entry: number, facts: all }) =>
    all.flatMap((fact) =>
      fact.kind === kind ? [{ ...(fact as Extract<Fact, { kind: Kind }>), entry: number }] : [],
    ),
  );
}

/** The published chronicle by entry number, in full-width punctuation and without stray spaces; undefined where it is not at hand. */
export function chronicle(): Map<number, string> | undefined {
  const path = '../shared/chronicle/2022.clean.txt';
  if (!existsSync(path)) {
    console.log('skipped: the published chronicle is not at hand');
    return undefined;
  }
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return new Map(lines.map((line) => [Number.parseInt(line, 10), punctuated(line.replace(/^\d+、| /g, ''))]));
}

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）' };

function punctuated(text: string): string {
  return text.replace(/[,;()]/g, (mark) => FULL_WIDTH[mark] as string);
}
