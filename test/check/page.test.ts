import { readFile } from 'node:fs/promises';
import test from 'ava';
import { ruleIds } from '../../src/check/index.js';
import { MARK, rulesPage } from './page.js';

const page = await readFile('docs/checks.md', 'utf8');

test('docs/checks.md lists the rules as they are; if not, run npm run checks-page', (t) => {
  t.is(page.slice(page.indexOf(MARK)), rulesPage());
});

test('every rule has its line in docs/checks.md', (t) => {
  for (const id of ruleIds()) t.true(page.includes(`| \`${id}\` |`), id);
});
