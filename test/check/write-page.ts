/** Writes the list of rules into docs/checks.md: `npm run checks-page`. */
import { readFile, writeFile } from 'node:fs/promises';
import { MARK, rulesPage } from './page.js';

const path = 'docs/checks.md';
const page = await readFile(path, 'utf8');
await writeFile(path, page.slice(0, page.indexOf(MARK)) + rulesPage());
