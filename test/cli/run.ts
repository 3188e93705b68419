/** Runs the command line as a user does: in a process of its own. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const { bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { bin: { annals: string } };

/** The program that `npx annals` runs: bundled from what `src/` compiles to. */
export const CLI = resolve(bin.annals);

/** What a run left: its exit code and what it printed. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `annals` with arguments in a folder. */
export function annals(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Run {
  const clean = {
    ...process.env,
    CI: undefined,
    SOURCE_DATE_EPOCH: undefined,
    ANNALS_DEBUG: undefined,
    ...env,
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...argv], {
    cwd,
    encoding: 'utf8',
    env: clean,
  });
  return { code: status, stdout, stderr };
}
