/** Slips of a Chinese keyboard that YAML reads as something else, or not at all. */
import type { VFileMessage } from 'vfile-message';
import type { RuleId } from '../catalogue.js';
import { message } from '../message.js';

interface Slip {
  rule: RuleId;
  /** Matched against one line; its group is where the slip stands. */
  pattern: RegExp;
  /** A slip only where the parser stumbles too: elsewhere it is ordinary text. */
  onlyBroken?: true;
}

const SLIPS: readonly Slip[] = [
  { rule: 'space-indent', pattern: /^ *(\t+)\s*\S/d },
  { rule: 'space-ascii', pattern: /^[ \t]*(\u3000+)/d },
  { rule: 'space-ascii', pattern: /^\s*(?:-\s+)?[A-Za-z][A-Za-z-]*:(\u3000+)/d },
  { rule: 'colon-ascii', pattern: /^\s*(?:-\s+)?[A-Za-z][A-Za-z-]*(：)/d },
  // A Chinese key of a template's front matter.
  { rule: 'colon-ascii', pattern: /^\p{Script=Han}{2,8}(：)/du, onlyBroken: true },
  { rule: 'quote-paired', pattern: /(?::|-)\s+["'][^"']*([”’])\s*$/d },
  { rule: 'quote-paired', pattern: /(?::|-)\s+[“‘][^“”‘’"']*(["'])\s*$/d },
  { rule: 'comma-ascii', pattern: /:\s+\[(?:"[^"]*"|'[^']*'|“[^”]*”|《[^》]*》|[^\]"'“《，])*(，)/d },
  { rule: 'colon-spaced', pattern: /^\s*(?:-\s+)?[A-Za-z][A-Za-z-]*(:)[^\s/]/d, onlyBroken: true },
];

/** Lines whose text goes on from the line above: what stands there is a value, whatever it looks like. */
export type Continued = ReadonlySet<number>;

/** Slips of typing; `broken` says that the parser found errors. Lines count from 1, `offset` lines further down. */
export function typingMessages(
  text: string,
  place: { path: string; offset: number; broken: boolean; continued: Continued },
): VFileMessage[] {
  const slips = SLIPS.filter((slip) => place.broken || !slip.onlyBroken);
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (/^\s*#/.test(line) || place.continued.has(index + 1)) return [];
    for (const { rule, pattern } of slips) {
      const match = pattern.exec(line);
      if (!match) continue;
      const column = (match.indices?.[1]?.[0] ?? 0) + 1;
      return [message(rule, { path: place.path, position: { line: index + 1 + place.offset, column } })];
    }
    return [];
  });
}
