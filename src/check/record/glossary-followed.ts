/** Fixed names and set phrases are written as the glossary of annals.yaml has them. */
import { type Found, overTexts } from '../record-text.js';
import type { RecordRule } from '../rule.js';

export const glossaryFollowed: RecordRule = {
  over: 'records',
  ids: ['glossary-followed'],
  check: overTexts(function* (value, _text, { settings }) {
    for (const { term, not } of settings.glossary) yield* uses(value, term, not);
  }),
  examples: {
    ok: [
      {
        settings: { glossary: [{ term: '会员大会', not: ['会员代表大会', '大会'] }] },
        records: ['summary: 会员大会通过报告。'],
      },
    ],
    notOk: [
      {
        settings: { glossary: [{ term: '会员大会', not: ['会员代表大会', '全体大会'] }] },
        records: ['summary: 会员代表大会通过报告。'],
        messages: ['glossary-followed'],
        fixed: ['summary: 会员大会通过报告。'],
      },
    ],
  },
};

/** Where a text has another wording, unless as a part of the right one. */
function* uses(value: string, term: string, others: readonly string[]): Iterable<Found> {
  const right = placesOf(value, term);
  for (const other of others) {
    for (const start of placesOf(value, other)) {
      const end = start + other.length;
      if (right.some((at) => at <= start && end <= at + term.length)) continue;
      yield { rule: 'glossary-followed', start, end, expected: term, safe: true };
    }
  }
}

function placesOf(value: string, word: string): number[] {
  const places: number[] = [];
  for (let at = value.indexOf(word); at >= 0; at = value.indexOf(word, at + word.length)) places.push(at);
  return places;
}
