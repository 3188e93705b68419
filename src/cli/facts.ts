/** The facts of a file as the command line prints them. */
import type { Facts, GeometryFact, ParagraphFact, PropertyFacts } from '../inspect/index.js';
import type { Language } from '../message.js';
import { columns, kilobytes } from './columns.js';
import { WORDS } from './words.js';

/** The facts of a file, a heading over each kind. */
export function reportFacts(facts: Facts, language: Language): string {
  const words = WORDS[language].facts;
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
  return [
    ...columns(headRows(facts, language)),
    ...section(words.fonts, columns(facts.fonts.map((font) => fontRow(font, language)))),
    ...section(
      words.outline,
      facts.outline.map(
        ({ title, depth, page }) => '  '.repeat(depth - 1) + title + (page ? `  ${page}` : ''),
      ),
    ),
    ...section(words.geometry, geometryLines(facts.geometry, language)),
    ...section(words.text, facts.paragraphs.map(paragraphLine)),
  ].join('\n');
}

function headRows(facts: Facts, language: Language): string[][] {
  const words = WORDS[language].facts;
  const properties = Object.entries(words.properties).flatMap(([key, label]) => {
    const value = facts.properties[key as keyof PropertyFacts];
    return value === undefined ? [] : [[label, value]];
  });
  return [
    [words.format, facts.format],
    [words.bytes, kilobytes(facts.bytes)],
    ...(facts.pages === undefined ? [] : [[words.pages, String(facts.pages)]]),
    ...properties,
    ...(facts.tagged === undefined ? [] : [[words.tags, facts.tagged ? words.tagged : words.untagged]]),
    ...(facts.standards === undefined ? [] : [[words.standards, facts.standards.join('、') || words.none]]),
  ];
}

function fontRow(font: Facts['fonts'][number], language: Language): string[] {
  const words = WORDS[language].facts;
  return [
    font.name,
    font.embedded ? words.embedded : words.missing,
    font.subset ? words.subset : '',
    font.alternative ?? '',
  ];
}

/** Pages of one size in a row are one line. */
function geometryLines(geometry: readonly GeometryFact[], language: Language): string[] {
  const words = WORDS[language].facts;
  const lines = geometry.map(({ width, height, margins, ...at }) => ({
    at: at.page === undefined ? words.section(at.section ?? 1) : words.page(at.page),
    size: `${width} × ${height} mm${margins ? ` (${margins.top}, ${margins.right}, ${margins.bottom}, ${margins.left})` : ''}`,
  }));
  return lines.filter(({ size }, i) => size !== lines[i - 1]?.size).map(({ at, size }) => `${at}  ${size}`);
}

function paragraphLine({ text, label = '', page }: ParagraphFact): string {
  return `${page === undefined ? '' : `[${page}] `}${label}${text}`;
}
