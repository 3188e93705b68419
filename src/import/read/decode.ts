/** Bytes → text: UTF-8, UTF-16, GB 18030 and Big5, told by their marks and by what decodes well. */
import { analyse } from 'chardet';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  /** Line ends are `\n`. */
  text: string;
  encoding: Encoding;
}

/** Share of characters that may be lost before another encoding is tried. */
const TOLERABLE = 0.02;

/** By chardet's names. */
const BY_NAME: Readonly<Record<string, Encoding>> = {
  GB18030: 'gb18030',
  Big5: 'big5',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
};

/** Bytes that tell of an encoding are at the start; a whole book is not needed. */
const SAMPLE = 65_536;

/** Decodes the bytes of a text. Bytes that belong to no character become U+FFFD. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = marked(bytes) ?? guessed(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n'), encoding };
}

function marked([first, second]: Uint8Array): Encoding | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

function guessed(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(0, SAMPLE);
  // A character may be cut at the end of the sample.
  const utf8 = new TextDecoder('utf-8').decode(sample).slice(0, -1);
  if (sample.length === 0) return 'utf-8';
  if (!/\ufffd/.test(utf8)) return zeros(sample) ?? 'utf-8';
  const lost = utf8.match(/\ufffd/g)?.length ?? 0;
  if (lost <= utf8.length * TOLERABLE) return 'utf-8';
  const unmarked = zeros(sample);
  if (unmarked) return unmarked;
  const named = analyse(sample).flatMap(({ name }) => BY_NAME[name] ?? []);
  const tried: Encoding[] = [
    ...new Set<Encoding>([...named, 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'utf-8']),
  ];
  const scored = tried.map((encoding) => ({
    encoding,
    score: scoreOf(new TextDecoder(encoding).decode(sample)),
  }));
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).encoding;
}

/** UTF-16 without a mark: line ends and digits have a zero byte, always on the same side. */
function zeros(sample: Uint8Array): Encoding | undefined {
  let [even, odd] = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (Math.max(even, odd) * 50 < sample.length || Math.min(even, odd) * 20 > Math.max(even, odd))
    return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** Characters that every chronicle has, in both scripts. */
const COMMON = /[的一是在会會和年月日上市协協业業有中为為大了行金发發国國公人工司员員第于於，。、]/g;

/** How much a text looks like Chinese: common characters against lost and rare ones. */
function scoreOf(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return (
    (count(COMMON) - 10 * count(/\ufffd/g) - 3 * count(/[\ue000-\uf8ff\u0080-\u009f]/g)) /
    Math.max(1, text.length)
  );
}
