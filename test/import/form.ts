/** Chronicles with what they tell beside them, and how much of it an import finds. */
import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { recordSchema } from '../../src/activity/record.js';
import { type Imported, importSources } from '../../src/import/index.js';
import type { Encoding } from '../../src/import/read/decode.js';
import type { Script } from '../../src/import/script.js';
import { organization, said } from './said.js';

export interface Expected {
  year?: number;
  entries: { date: string; facts: string[] }[];
  headings?: number;
  damage?: number;
  encoding?: Encoding;
  script?: Script;
  clean?: string;
  /** The text stays as it was written. */
  untouched?: boolean;
}

/** A chronicle of a folder, and what it tells. */
export interface Form {
  name: string;
  bytes: Buffer;
  expected: Expected;
}

/** The chronicles of a folder by name. */
export const formsIn = (folder: string): Form[] =>
  readdirSync(folder)
    .filter((name) => extname(name) !== '.json')
    .sort()
    .map((name) => ({
      name,
      bytes: readFileSync(`${folder}/${name}`),
      expected: JSON.parse(readFileSync(`${folder}/${name.replace(/\.\w+$/, '')}.json`, 'utf8')) as Expected,
    }));

/** A chronicle imported, with the year that it does not name and the directory of the fixtures. */
export const importForm = ({ name, bytes, expected }: Form): Promise<Imported> =>
  importSources([{ path: name, bytes }], { year: expected.year, organization });

/** Counts over chronicles. */
export interface Score {
  forms: number;
  found: number;
  missed: number;
  besides: number;
  /** Entries whose date is right, and all. */
  dated: number;
  entries: number;
  /** What was missed and what was found besides, a line each. */
  log: string[];
}

export const precisionOf = ({ found, besides }: Score): number => found / (found + besides);
export const recallOf = ({ found, missed }: Score): number => found / (found + missed);

/** How much of what chronicles tell is found, fact by fact in its entry. */
export async function scoreOf(forms: readonly Form[]): Promise<Score> {
  const score: Score = {
    forms: forms.length,
    found: 0,
    missed: 0,
    besides: 0,
    dated: 0,
    entries: 0,
    log: [],
  };
  for (const form of forms) {
    const { records } = await importForm(form);
    for (const [index, { date, facts }] of form.expected.entries.entries()) {
      const record = records[index];
      score.entries += 1;
      if (String(record?.date) === date) score.dated += 1;
      count(score, form.name, facts, record ? recordSchema.parse(record).facts.map(said) : []);
    }
  }
  return score;
}

/** A line that is but the name of a kind matches any fact of it. */
function count(score: Score, name: string, wanted: readonly string[], left: string[]): void {
  for (const each of wanted) {
    const at = left.findIndex((fact) => fact === each || (!each.includes(' ') && fact.startsWith(each)));
    if (at < 0) score.log.push(`${name} lacks ${each}`);
    score[at < 0 ? 'missed' : 'found'] += 1;
    if (at >= 0) left.splice(at, 1);
  }
  score.besides += left.length;
  score.log.push(...left.map((each) => `${name} has besides ${each}`));
}

/** A score in a line. */
export const told = (score: Score): string =>
  `${score.forms} forms: precision ${precisionOf(score).toFixed(3)}, recall ${recallOf(score).toFixed(3)} ` +
  `(${score.found} found, ${score.missed} missed, ${score.besides} besides), dates ${score.dated} of ${score.entries}`;
