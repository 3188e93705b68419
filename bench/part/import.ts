/** What it costs to import a chronicle of ten megabytes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columns } from '../../src/cli/columns.js';
import { packageRoot } from '../../src/package-root.js';
import { readYaml } from '../../src/yaml.js';
import { megabytes, seconds } from '../table.js';
import type { Part } from './part.js';

const BYTES = 10_000_000;

/** Aims: seconds of wall clock, bytes of memory. */
const AIM = { wall: 10, memory: 500e6 };

const CLI = fileURLToPath(new URL('../../cli/annals.js', import.meta.url));

export const importing: Part = {
  about: '导入 10 MB 的大事记（不写文件）',
  onlyByName: true,
  async report({ folder, note, meter }) {
    const path = join(folder(), 'chronicle.txt');
    const { text, entries } = chronicleOf(BYTES);
    writeFileSync(path, text);
    note(`\n${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB，${entries} 条，内容为样例记录的摘要\n`);
    const args = [CLI, 'import', path, '--year', '2022', '--dry-run', '--out', join(folder(), '2022')];
    const { wall, cpu, memory } = meter({ file: process.execPath, args });
    for (const line of columns(
      [
        ['墙钟', 'CPU', '内存峰值'],
        [seconds(wall), seconds(cpu), megabytes(memory)],
      ],
      [0, 1, 2],
    ))
      note(line);
    const met = wall < AIM.wall && (memory ?? 0) < AIM.memory;
    note(`\n目标：少于 ${AIM.wall} s、${megabytes(AIM.memory)}；${met ? '已达到' : '未达到'}`);
  },
};

/** The summaries of the sample records as numbered entries, over and over, up to a number of bytes. */
function chronicleOf(bytes: number): { text: string; entries: number } {
  const year = join(packageRoot, 'records/2022');
  const told = readdirSync(year)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const record = readYaml(readFileSync(join(year, name)), name).file?.value;
      const { date, summary } = record as {
        date: unknown;
        summary: string;
      };
      const [, month = '1', day] = /^\d{4}(?:-(\d\d))?(?:-(\d\d))?/.exec(String(date)) ?? [];
      return `${Number(month)}月${day ? `${Number(day)}日` : ''}，${summary}`;
    });
  const lines: string[] = [];
  for (let length = 0; length < bytes; ) {
    const line = `${lines.length + 1}、${told[lines.length % told.length]}\n`;
    lines.push(line);
    length += Buffer.byteLength(line);
  }
  return { text: lines.join(''), entries: lines.length };
}
