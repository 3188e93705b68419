/** The records beside the published chronicle: its names and figures, and none of its sentences. */
import test from 'ava';
import { chronicle, records } from './records.js';

const source = chronicle();

/** Letters and digits alone, so that punctuation hides no borrowed sentence. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Keys whose values are names, titles and posts: these stand in summaries as the source has them. */
const PROPER = new Set([
  'title',
  'topic',
  'theme',
  'holder',
  'project',
  'refersTo',
  'object',
  'basis',
  'name',
  'named',
  'committee',
  'speakerRole',
]);

function stringsOf(value: unknown, wanted: (key: string) => boolean, key = ''): string[] {
  if (typeof value === 'string') return wanted(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => stringsOf(item, wanted, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => stringsOf(child, wanted, name));
}

const quotesIn = (text: string) => text.match(/“[^”]*”|《[^》]*》/g) ?? [];

/** Names, titles and posts, the longest first; of short names those of people and posts alone. */
function properNames(): string[] {
  const { organization, activities } = records;
  const registered = stringsOf(organization, (key) => key === 'name' || key === 'aliases');
  const told = activities.flatMap(({ facts }) => [
    ...stringsOf(facts, (key) => PROPER.has(key)),
    ...stringsOf(facts, () => true).flatMap(quotesIn),
  ]);
  const names = [...registered.map(letters).filter((name) => name.length >= 5), ...told.map(letters)];
  return [...new Set(names)].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length);
}

/** Stands for a name, so that a sentence around a name stays one run. */
const NAME = '□';
const RUN = 13;

/** The longest run of characters, names apart, that a text shares with another. */
function longestShared(text: string, other: string): string {
  let longest = '';
  for (let start = 0; start < text.length; start += 1) {
    let end = start + 1;
    while (end <= text.length && other.includes(text.slice(start, end))) end += 1;
    const shared = text.slice(start, end - 1);
    if (withoutNames(shared).length > withoutNames(longest).length) longest = shared;
  }
  return longest;
}

const withoutNames = (text: string) => text.replaceAll(NAME, '');

test(`no ${RUN} characters in a row of a title or summary are the chronicle's, names apart`, (t) => {
  if (!source) return t.pass();
  const names = properNames();
  const masked = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, NAME), letters(text));
  const published = [...source.values()].map(masked).join('|');
  for (const { entry, title, summary } of records.activities) {
    for (const text of [title, typeof summary === 'string' ? summary : summary.markdown]) {
      const shared = longestShared(masked(text), published);
      t.true(withoutNames(shared).length < RUN, `entry ${entry}: ${shared}`);
    }
  }
});

/** Figures that a slip of the pen of the chronicle hides: `8为同志` for 8位同志. */
const MENDED: Readonly<Record<number, string>> = { 5: '8位' };

test('every figure and every quoted name of a title or summary stands in its entry of the chronicle', (t) => {
  if (!source) return t.pass();
  for (const { entry, title, summary } of records.activities) {
    const original = source.get(entry) ?? '';
    for (const text of [title, typeof summary === 'string' ? summary : summary.markdown]) {
      const figures = text.match(/\d+(?:\.\d+)?[万]?\p{Script=Han}/gu) ?? [];
      for (const item of [...figures, ...quotesIn(text)]) {
        t.true(original.includes(item) || item === MENDED[entry], `entry ${entry}: ${item}`);
      }
    }
  }
});

test('every name, title and post of the facts stands in its entry of the chronicle', (t) => {
  if (!source) return t.pass();
  const keys = new Set([
    'name',
    'named',
    'organization',
    'grantor',
    'senders',
    'recipient',
    'venue',
    'city',
    'topic',
    'regions',
    'panel',
    'host',
    'cohost',
    'commissionedBy',
    'organizations',
  ]);
  for (const { entry, facts } of records.activities) {
    const original = source.get(entry) ?? '';
    for (const name of stringsOf(facts, (key) => keys.has(key))) {
      const isOwn = name === records.organization?.name && original.includes('协会');
      t.true(isOwn || original.includes(name), `entry ${entry}: ${name}`);
    }
  }
});

test('no summary repeats a slip of the pen of the chronicle', (t) => {
  for (const { entry, title, summary } of records.activities) {
    const text = `${title}${typeof summary === 'string' ? summary : summary.markdown}`;
    t.notRegex(text, /8为同志|专委员工作|就你行|等4 位|冠军-/, `entry ${entry}`);
    t.notRegex(text, /[,;()]/, `entry ${entry}: ASCII punctuation`);
  }
});
