/** The SARIF log of `annals check`, judged by sarif-pydantic, whose models nobody here wrote. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import test from 'ava';
import { pythonWith } from '../python.js';
import { edit, temporaryProject } from '../temporary.js';
import { annals } from './run.js';

const run = promisify(execFile);

test('a log is as SARIF 2.1.0 has it, and a broken one is noticed', async (t) => {
  const python = await pythonWith('sarif-pydantic', '0.6.2');
  if (!python) return t.pass();
  const project = await temporaryProject(t);
  await edit(join(project, 'records/2024/01-training.yaml'), '45名学员参加', '４５名学员参加,气氛热烈');
  const { stdout } = annals(['check', '--report', 'sarif'], project);
  const judged = async (log: string): Promise<string[]> => {
    const path = join(project, 'log.sarif');
    await writeFile(path, log);
    const { stdout: told } = await run(python, ['test/cli/sarif.py', path]);
    return told.split('\n').filter((line) => line !== '');
  };
  t.true(stdout.includes('"digit-half-width"'), stdout);
  t.deepEqual(await judged(stdout), []);
  const broken = JSON.parse(stdout);
  broken.runs[0].results[0].level = 'severe';
  delete broken.runs[0].results[1].message;
  const faults = await judged(JSON.stringify(broken));
  t.true(faults.some((fault) => fault.startsWith('runs.0.results.0.level')));
  t.true(faults.some((fault) => fault.startsWith('runs.0.results.1.message')));
});
