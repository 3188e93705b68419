/** The chronicle ×1, ×10, ×100 as Word files, plain and rich, beside stock docx and pandoc. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/package-root.js';
import { readChronicle } from '../chronicle.js';
import { warmEmbedding } from '../long/warm.js';
import { type WordMeasured, wordAims, wordTable } from '../long/word-report.js';
import { wordTasks } from '../long/word-tasks.js';
import { outcomeOf } from '../outcome.js';
import { findPandoc } from '../peer/pandoc.js';
import { measure } from '../rounds.js';
import type { Part } from './part.js';

/** Copies of the text, and how often each program runs over them. */
const LENGTHS = [
  { copies: 1, runs: 5 },
  { copies: 10, runs: 5 },
  { copies: 100, runs: 3 },
];

export const docx: Part = {
  about: '长文档：大事记一份、十份、百份 → Word，与 docx、pandoc 比较',
  onlyByName: true,
  async report(bench) {
    const { paragraphs, source } = await readChronicle();
    const pandoc = findPandoc(bench.note);
    bench.note(`${[pandoc?.version, `docx ${docxVersion()}`].filter(Boolean).join('，')}；${source}`);
    const measured: WordMeasured[] = [];
    for (const variant of ['plain', 'rich'] as const) {
      for (const { copies, runs } of LENGTHS) {
        const tasks = await wordTasks(bench, paragraphs, variant, copies, pandoc);
        for (const [task, costs] of measure(tasks, bench.meter, runs)) {
          measured.push({ task, costs, outcome: await outcomeOf(task.folder, [task.document]) });
        }
      }
    }
    const runs = LENGTHS.map((each) => `×${each.copies} ${each.runs} 次`).join('，');
    bench.note(`\n冷进程，先各跑一遍，再轮流各测：${runs}，取中位数\n`);
    bench.note(`${wordTable(measured).join('\n')}\n`);
    bench.note(wordAims(measured, await warmEmbedding(paragraphs)).join('\n'));
  },
};

function docxVersion(): string {
  const manifest = readFileSync(join(packageRoot, 'node_modules/docx/package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
