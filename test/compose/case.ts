/** Composing the fixture templates over the fixture records. */
import { readdirSync, readFileSync } from 'node:fs';
import { readRecords, type SourceFile } from '../../src/activity/read.js';
import { type Composed, compose } from '../../src/compose/index.js';

export const FIXTURES = 'test/fixtures/compose';

export const source = (path: string): SourceFile => ({ path, bytes: readFileSync(path) });

/** The fixture records. */
export const records = readRecords(
  source(`${FIXTURES}/organization.yaml`),
  readdirSync(`${FIXTURES}/records`).map((name) => source(`${FIXTURES}/records/${name}`)),
);

/** Parameters of all cases; a case declares those that it uses. */
const PARAMETERS: Record<string, unknown> = {
  year: 2022,
  entry: 2,
  plan: '明年**三件事**：\n\n1. 甲\n2. 乙 :count{kind=award} {year}',
};

/** Composes the template `name` of the cases. */
export function composeCase(name: string): Composed {
  const template = source(`${FIXTURES}/cases/${name}`);
  const declared = template.bytes.toString();
  const values = Object.fromEntries(
    Object.entries(PARAMETERS).filter(([key]) => declared.includes(`\n  ${key}:`)),
  );
  return compose({
    id: 'case',
    kind: name.replace('.md', ''),
    template,
    parameters: { values, placeOf: () => ({ path: 'annals.yaml', position: { line: 9, column: 3 } }) },
    records,
  });
}
