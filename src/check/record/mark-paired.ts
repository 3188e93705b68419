/** Quotes and brackets come in pairs, and the inner ones of a kind are of the other form (GB/T 15834-2011 4.8, 4.9, 4.15). */
import { type Found, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '〔': '〕',
  '【': '】',
};
const OPENING = new Map(Object.entries(CLOSING).map(([opening, closing]) => [closing, opening]));

/** What the inner pair looks like within one of its own kind. */
const INNER: Readonly<Record<string, string>> = { '“': '‘', '《': '〈' };

export const markPaired: RecordRule = {
  over: 'records',
  ids: ['mark-paired', 'mark-nested'],
  check: overTexts((value) => findings(value)),
  examples: {
    ok: [{ records: ['summary: “甲说‘好’”，见《关于〈章程〉的说明》（一）'] }],
    notOk: [
      { records: ['summary: 举办“论坛，并发布《报告》'], messages: ['mark-paired'] },
      { records: ['summary: 举办论坛”'], messages: ['mark-paired'] },
      { records: ['summary: （见《关于〈章程》）'], messages: ['mark-paired'] },
      { records: ['summary: 通过《关于《章程》的说明》'], messages: ['mark-nested'] },
    ],
  },
};

function findings(value: string): Found[] {
  const found: Found[] = [];
  const open: { mark: string; at: number }[] = [];
  const unpaired = (at: number, expected: string) =>
    found.push({ rule: 'mark-paired', start: at, end: at + 1, expected });
  for (const [at, mark] of value.split('').entries()) {
    if (mark === '’' && /\w/.test(value[at - 1] ?? '')) continue;
    if (mark in CLOSING) {
      const inner = INNER[mark];
      if (inner && open.some((each) => each.mark === mark))
        found.push({ rule: 'mark-nested', start: at, end: at + 1, expected: inner });
      open.push({ mark, at });
    }
    const opening = OPENING.get(mark);
    if (opening === undefined) continue;
    const last = open.findLastIndex((each) => each.mark === opening);
    if (last < 0) unpaired(at, opening);
    else for (const each of open.splice(last).slice(1)) unpaired(each.at, CLOSING[each.mark] as string);
  }
  for (const { mark, at } of open) unpaired(at, CLOSING[mark] as string);
  return found;
}
