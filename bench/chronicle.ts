/** The text of the long measurements: the association's chronicle of 2022, one paragraph for each entry. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../src/package-root.js';
import { readProject } from '../src/project.js';

/** The chronicle as published; where it does not lie beside the project, the summaries of the records stand in. */
const PUBLISHED = join(packageRoot, '../shared/chronicle/2022.clean.txt');

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', '(': '（', ')': '）' };
const CHINESE = '[\\p{Script=Han}—…·、。，；：！？“”‘’《》（）【】〔〕]';
const NARROW = new RegExp(`(?<=${CHINESE})[,;()]|[,;()](?=${CHINESE})`, 'gu');

/** A text and where it is from. */
export interface Chronicle {
  paragraphs: string[];
  source: string;
}

/** Reads the chronicle; ASCII commas, semicolons and brackets beside Chinese become full-width. */
export async function readChronicle(): Promise<Chronicle> {
  const published = readPublished();
  if (published) return { paragraphs: published, source: '2022 年大事记原文' };
  const { project } = await readProject(packageRoot);
  const summaries = project?.records.activities.map(({ summary }) => summary) ?? [];
  const paragraphs = summaries.map((each) => (typeof each === 'string' ? each : each.markdown));
  return { paragraphs, source: 'records/2022 的摘要' };
}

function readPublished(): string[] | undefined {
  try {
    const lines = readFileSync(PUBLISHED, 'utf8').split(/\r?\n/);
    return lines.filter((line) => line.trim() !== '').map(widenMarks);
  } catch {
    return undefined;
  }
}

function widenMarks(text: string): string {
  // Twice: a mark widened is Chinese to the mark beside it.
  const widen = (each: string) => each.replace(NARROW, (mark) => FULL_WIDTH[mark] ?? mark);
  return widen(widen(text));
}

/** Paragraphs without the entry numbers (`12、`) that the published chronicle begins them with. */
export const withoutNumbers = (paragraphs: readonly string[]): string[] =>
  paragraphs.map((paragraph) => paragraph.replace(/^\d+、/u, ''));
