/** The measure of a file against GB/T 9704 as the command line prints it. */
import type {
  Finding,
  Gbt9704Report,
  OfficialKind,
  ParameterId,
  Value,
  Verdict,
  Wanted,
} from '../inspect/gbt9704.js';
import type { Language } from '../message.js';
import { columns } from './columns.js';
import {
  COLOURS,
  FACES,
  FORMS,
  FRAME,
  KINDS,
  NAMES,
  REASONS,
  REMARKS,
  TERMS,
  VERDICTS,
} from './gbt9704-words.js';

/** A table of what was measured, then what is not there, then how many of each. */
export function reportGbt9704(report: Gbt9704Report, language: Language): string {
  const frame = FRAME[language];
  const asked = report.findings.filter(({ parameter }) => concerns(parameter, report.kind));
  const measured = asked.filter(({ verdict }) => verdict !== 'absent');
  const absent = asked.filter(({ verdict }) => verdict === 'absent');
  const rows = measured.map((finding) => row(finding, language));
  const names = absent.map(({ parameter }) => NAMES[parameter][language]);
  return [
    heading(report, language),
    '',
    ...columns([frame.columns, ...rows]),
    '',
    ...(names.length > 0 ? [frame.absent + names.join(frame.separator), ''] : []),
    ...remarks(measured, language),
    frame.counts(countsOf(asked)),
  ].join('\n');
}

/** Parts of other formats are not missed. */
function concerns(parameter: ParameterId, kind: OfficialKind): boolean {
  if (parameter.startsWith('letter-')) return kind === 'letter';
  if (parameter.startsWith('order-')) return kind === 'order';
  return !parameter.startsWith('attendance-') || kind === 'minutes';
}

function heading({ standard, name, kind, pages }: Gbt9704Report, language: Language): string {
  const about = [KINDS[kind][language], ...(pages === undefined ? [] : [FRAME[language].pages(pages)])];
  return [standard, ...(name === undefined ? [] : [name]), ...about].join('  ');
}

function row(finding: Finding, language: Language): string[] {
  const { parameter, clause, wanted, verdict, reason, remark } = finding;
  const found = reason ? REASONS[reason][language] : foundText(finding, language);
  return [
    clause,
    NAMES[parameter][language],
    wantedText(parameter, wanted, language),
    found + (remark ? REMARKS[remark].mark : ''),
    VERDICTS[verdict][language],
  ];
}

function wantedText(parameter: ParameterId, wanted: Wanted, language: Language): string {
  const { characters, lines, atMost } = FRAME[language];
  if ('mm' in wanted) return `${wanted.mm} ± ${wanted.tolerance} mm`;
  if ('mmFrom' in wanted) return `${short(wanted.mmFrom)}–${short(wanted.mmTo)} ± ${wanted.tolerance} mm`;
  if ('ptFrom' in wanted) return `${wanted.ptFrom}–${wanted.ptTo} pt`;
  if ('characters' in wanted) return wanted.characters + characters(wanted.characters);
  if ('lines' in wanted) return wanted.lines + lines(wanted.lines);
  if ('linesAtMost' in wanted) return atMost + wanted.linesAtMost + lines(wanted.linesAtMost);
  if ('count' in wanted) return String(wanted.count);
  if ('face' in wanted) return FACES[wanted.face][language];
  if ('color' in wanted) return COLOURS[wanted.color][language];
  return FORMS[parameter]?.[language] ?? '';
}

const short = (value: number): string => String(Math.round(value * 10) / 10);

/** Where something differs, only that, with its pages; else all there is, numbers as a range. */
function foundText({ wanted, found, verdict }: Finding, language: Language): string {
  const shown = verdict === 'differs' ? found.filter(({ fits }) => !fits) : found;
  const numbers = shown.map(({ value }) => value).filter((value) => typeof value === 'number');
  if (verdict === 'fits' && numbers.length === shown.length)
    return range(numbers) + unitOf(wanted, numbers[0] ?? 0, language);
  const texts = new Map<string, number[]>();
  for (const { value, page } of shown) {
    const text = valueText(value, wanted, language);
    texts.set(text, [...(texts.get(text) ?? []), ...(page === undefined ? [] : [page])]);
  }
  const { page, separator } = FRAME[language];
  const where = (pages: readonly number[]) =>
    verdict === 'differs' && pages[0] !== undefined ? page(pages[0]) : '';
  return shortened([...texts].map(([text, pages]) => text + where(pages))).join(separator);
}

/** Many different texts, such as the numbers of all pages, by the first and the last. */
const shortened = (texts: readonly string[]): readonly string[] =>
  texts.length > 3 ? [texts[0] as string, '…', texts.at(-1) as string] : texts;

function range(numbers: readonly number[]): string {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return low === high ? String(low) : `${low}–${high}`;
}

function valueText(value: Value, wanted: Wanted, language: Language): string {
  if (typeof value === 'number') return value + unitOf(wanted, value, language);
  if (typeof value === 'string') return value;
  return TERMS[value.term][language] + (value.detail === undefined ? '' : ` ${value.detail}`);
}

function unitOf(wanted: Wanted, count: number, language: Language): string {
  if ('mm' in wanted || 'mmFrom' in wanted) return ' mm';
  if ('ptFrom' in wanted) return ' pt';
  if ('characters' in wanted) return FRAME[language].characters(count);
  return 'lines' in wanted || 'linesAtMost' in wanted ? FRAME[language].lines(count) : '';
}

function remarks(findings: readonly Finding[], language: Language): string[] {
  const used = [...new Set(findings.flatMap(({ remark }) => remark ?? []))];
  return used.length === 0
    ? []
    : [...used.map((remark) => `${REMARKS[remark].mark.trim()} ${REMARKS[remark][language]}`), ''];
}

function countsOf(findings: readonly Finding[]): Record<Verdict, number> {
  const count = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict).length;
  return {
    fits: count('fits'),
    differs: count('differs'),
    absent: count('absent'),
    unmeasurable: count('unmeasurable'),
  };
}
