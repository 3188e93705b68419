/** Headless Chromium: the same paragraphs in CSS, lines by the rectangles of their characters. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../measure.js';
import type { Lines, Setter, Setting } from './setter.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'];
/** Milliseconds of virtual time for the font to load. */
const BUDGET = '--virtual-time-budget=60000';

/** The command that starts a Chromium, if there is one. */
function findChromium(): string | undefined {
  return NAMES.find((name) => spawnSync(name, ['--version']).status === 0);
}

/** Chromium with both values of `line-break` that Chinese pages use; none, and a note, where there is no Chromium. */
export function chromiumSetters(note: (line: string) => void): Setter[] {
  const file = findChromium();
  if (!file) {
    note(`Chromium：未测，PATH 中没有 ${NAMES.join('、')}`);
    return [];
  }
  const [name = ''] = run({ file, args: ['--version'] }).stdout.split(' built');
  return ['normal', 'strict'].map((lineBreak) => ({
    name: `${name.trim()}，${lineBreak}`,
    set: async (setting) => set(file, setting, lineBreak),
  }));
}

function set(file: string, setting: Setting, lineBreak: string): Map<number, Lines[]> {
  const page = join(setting.folder, 'lines.html');
  writeFileSync(page, pageOf(setting, lineBreak));
  const profile = `--user-data-dir=${join(setting.folder, 'profile')}`;
  const { stdout } = run({ file, args: [...FLAGS, profile, BUDGET, '--dump-dom', pathToFileURL(page).href] });
  const found = /<pre id="result">([^<]*)<\/pre>/.exec(stdout)?.[1];
  if (!found) throw new Error('Chromium: no result in the page');
  const lines = JSON.parse(Buffer.from(found, 'base64').toString('utf8')) as Lines[][];
  return new Map(setting.widths.map((width, i) => [width, lines[i] as Lines[]]));
}

function pageOf({ paragraphs, widths, firstLineIndent, font }: Setting, lineBreak: string): string {
  const text = paragraphs
    .map((each) => `<p>${each.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`)
    .join('');
  const columns = widths.map((width) => `<div style="width: ${width}em">${text}</div>`).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<style>
@font-face { font-family: Song; src: url("${pathToFileURL(font).href}"); }
div { font: 20px/2 Song; text-align: justify; text-autospace: normal; line-break: ${lineBreak}; }
p { margin: 0; text-indent: ${firstLineIndent}em; }
</style>
<body>
${columns}
<script>
${SCRIPT}
</script>`;
}

/** Runs in the page: base64 of UTF-8 JSON, so that nothing of it reads as markup. */
const SCRIPT = `
function linesOf(paragraph) {
  const node = paragraph.firstChild;
  const range = document.createRange();
  const lines = [];
  let top;
  for (let i = 0; i < node.length; i++) {
    range.setStart(node, i);
    range.setEnd(node, i + 1);
    const [box] = range.getClientRects();
    if (!box) continue;
    if (top === undefined || box.top > top + 20) lines.push('');
    top = box.top;
    lines.push(lines.pop() + node.data[i]);
  }
  return lines.map((line) => line.trim());
}
document.fonts.load('20px Song', '永').then((loaded) => {
  if (loaded.length === 0) return;
  const found = [...document.querySelectorAll('div')].map((div) => [...div.children].map(linesOf));
  const bytes = new TextEncoder().encode(JSON.stringify(found));
  const result = document.createElement('pre');
  result.id = 'result';
  result.textContent = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  document.body.append(result);
});`;
