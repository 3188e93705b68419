/** Labels of headings and items, seen as numbers of a format. */
import { chineseNumber, circledNumber, formatNumber, type NumberLevel } from '../../document/numeral.js';

/**
 * Up to where Word counts in a format as Annals does. Its circles for Chinese text end with ⑩, beyond which it
 * writes plain digits (ISO/IEC 29500-1, 17.18.59, decimalEnclosedCircleChinese).
 */
const LARGEST_COUNTED = { decimal: 999, chinese: 999, circled: 10 } as const;

const counted = (n: number, { format }: NumberLevel): boolean => n <= LARGEST_COUNTED[format];

/** The number that `label` is in the format `level`; undefined where it is none. `expected` is tried first. */
export function numberOf(label: string, level: NumberLevel, expected: number): number | undefined {
  if (counted(expected, level) && formatNumber(expected, level) === label) return expected;
  for (let n = 1; counted(n, level); n++) if (formatNumber(n, level) === label) return n;
  return undefined;
}

/** The format in which `labels` count on from `start`; undefined where they do not. */
export function commonLevel(labels: readonly string[], start: number): NumberLevel | undefined {
  const [first] = labels;
  if (first === undefined || start < 0) return undefined;
  const level = levelOf(first, start);
  return level &&
    labels.every((label, i) => counted(start + i, level) && formatNumber(start + i, level) === label)
    ? level
    : undefined;
}

function levelOf(label: string, n: number): NumberLevel | undefined {
  if (label.includes('%')) return undefined;
  const candidates = [
    { format: 'decimal', digits: String(n) },
    { format: 'chinese', digits: chineseNumber(n) },
    { format: 'circled', digits: circledNumber(n) },
  ] as const;
  const found = candidates.find(({ digits }) => label.includes(digits));
  return found && { format: found.format, pattern: label.replace(found.digits, '%') };
}
