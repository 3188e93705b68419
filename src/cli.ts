#!/usr/bin/env node
/**
 * The command line: the only file that prints, exits, reads arguments, the environment or the clock.
 * What a command needs is loaded when it runs, so that `annals --help` stays quick.
 */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { BuildOptions, BuildResult, Step } from './build.js';
import { type Arguments, languageOf, parseArguments } from './cli/arguments.js';
import { EXIT, type ExitCode, exitCode } from './cli/exit.js';
import { readBytes } from './cli/file.js';
import { reportFiles, reportMessages, type Style } from './cli/report.js';
import { WORDS } from './cli/words.js';
import { packageRoot } from './package-root.js';
import { slashed } from './project/path.js';

/** Runs a command with its arguments. */
type Run = (given: Arguments) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<Arguments['command'], Run>> = {
  async build(given) {
    const date = epochDate();
    if (date === 'invalid') return wrongEpoch(given);
    const began = performance.now();
    const progress = await startProgress(given);
    const { build } = await import('./build.js');
    const result = await build({
      ...buildOptions(given),
      ...(date && { date }),
      clock: () => performance.now(),
      progress: progress.step,
    }).finally(progress.stop);
    printMessages(result.messages, given);
    printFiles(result, given, performance.now() - began);
    return exitCode(result.messages);
  },

  async check(given) {
    const { checkProject } = await import('./cli/check.js');
    const { messages, out, told, tooMany } = await checkProject(buildOptions(given), given, {
      version: packageVersion(),
      style: style(given),
    });
    if (told !== '') console.error(told);
    if (out !== '') console.log(out);
    return tooMany ? (Math.max(EXIT.errors, exitCode(messages)) as ExitCode) : exitCode(messages);
  },

  async review(given) {
    const [{ reviewProject }, { createInterface }] = await Promise.all([
      import('./cli/review.js'),
      import('node:readline'),
    ]);
    const input = createInterface({ input: process.stdin, terminal: false });
    const lines = input[Symbol.asyncIterator]();
    // Whoever leaves by Ctrl-C is told what is left, too; a second one ends the program.
    const interrupted = new Promise<undefined>((resolve) => {
      process.once('SIGINT', () => resolve(undefined));
    });
    const next = async () => {
      const { done, value } = await lines.next();
      return done ? undefined : value;
    };
    const { messages } = await reviewProject(given.directory ?? '.', {
      language: given.language,
      patient: process.stdin.isTTY,
      ask: () => {
        if (process.stdin.isTTY) process.stdout.write('> ');
        return Promise.race([next(), interrupted]);
      },
      say: (text) => console.log(text),
    }).finally(() => input.close());
    printMessages(messages, given);
    return exitCode(messages);
  },

  async import(given) {
    if (given.year !== undefined && !/^(?:1[89]|2\d)\d\d$/.test(given.year))
      return wrongYear(given, given.year);
    const { importFiles } = await import('./cli/import.js');
    const { sources: files, dryRun, out, directory, year } = given;
    const asked = {
      files,
      dryRun,
      ...(out !== undefined && { out }),
      ...(directory !== undefined && { directory }),
      ...(year !== undefined && { year: Number(year) }),
    };
    const { records, facts, points, paths, messages } = await importFiles(asked, standardInput);
    printMessages(messages, given);
    for (const path of paths) console.log(path);
    const words = WORDS[given.language];
    console.log((dryRun ? words.wouldWrite : words.imported)(records, facts, points, paths.length));
    return exitCode(messages);
  },

  async inspect(given) {
    const bytes = await readBytes(given.file);
    if (!(bytes instanceof Uint8Array)) return failed(bytes, given);
    if (given.gbt9704) return measure(bytes, given);
    const [{ inspect }, { reportFacts }] = await Promise.all([
      import('./inspect/index.js'),
      import('./cli/facts.js'),
    ]);
    try {
      const facts = await inspect(bytes, slashed(given.file));
      console.log(given.json ? JSON.stringify(facts, null, 2) : reportFacts(facts, given.language));
      return EXIT.done;
    } catch (error) {
      return failed(asMessage(error), given);
    }
  },

  async sign(given) {
    const date = epochDate();
    if (date === 'invalid') return wrongEpoch(given);
    const { signFile } = await import('./cli/sign.js');
    try {
      const world = { now: date ?? new Date(), password: () => password(given) };
      console.log(WORDS[given.language].wrote(await signFile(given.file, given.signature, world)));
      return EXIT.done;
    } catch (error) {
      return failed(asMessage(error), given);
    }
  },

  async verify(given) {
    const [{ verifyFile }, { reportSignatures }] = await Promise.all([
      import('./cli/verify.js'),
      import('./cli/signatures.js'),
    ]);
    try {
      const report = await verifyFile(given.file, given.trust);
      console.log(given.json ? JSON.stringify(report, null, 2) : reportSignatures(report, given.language));
      return report.valid ? EXIT.done : EXIT.errors;
    } catch (error) {
      return failed(asMessage(error), given);
    }
  },

  async schema(given) {
    const { jsonSchemas, writeProjectSchemas } = await import('./schemas.js');
    if (!given.write) {
      const schemas = jsonSchemas();
      console.log(JSON.stringify(given.schema ? schemas[given.schema] : schemas, null, 2));
      return EXIT.done;
    }
    const { paths, messages } = await writeProjectSchemas(given.directory);
    for (const path of paths) console.log(WORDS[given.language].wrote(path));
    printMessages(messages, given);
    return exitCode(messages);
  },

  async init(given) {
    const { init } = await import('./init.js');
    const messages = await init(given.target);
    printMessages(messages, given);
    if (messages.length === 0) console.log(WORDS[given.language].started(slashed(given.target)));
    return exitCode(messages);
  },
};

/** `inspect --gbt9704`: whatever differs is as good as an error. */
async function measure(bytes: Uint8Array, given: Arguments): Promise<ExitCode> {
  const [{ inspectGbt9704 }, { reportGbt9704 }] = await Promise.all([
    import('./inspect/gbt9704.js'),
    import('./cli/gbt9704.js'),
  ]);
  try {
    const report = await inspectGbt9704(bytes, slashed(given.file));
    console.log(given.json ? JSON.stringify(report, null, 2) : reportGbt9704(report, given.language));
    return report.findings.some(({ verdict }) => verdict === 'differs') ? EXIT.errors : EXIT.done;
  } catch (error) {
    return failed(asMessage(error), given);
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** The password of a certificate file: from the environment, or from whoever sits at a terminal. */
async function password({ language }: Arguments): Promise<string | undefined> {
  const known = process.env.ANNALS_P12_PASSWORD;
  if (known !== undefined || !process.stdin.isTTY || !process.stderr.isTTY) return known;
  const { askPassword } = await import('./cli/password.js');
  return askPassword(WORDS[language].password, process.stdin, (text) => process.stderr.write(text));
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  const parsed = await parseArguments(argv, packageVersion());
  if ('arguments' in parsed) return COMMANDS[parsed.arguments.command](parsed.arguments);
  if (parsed.wrong) console.error(parsed.text);
  else console.log(parsed.text);
  return parsed.wrong ? EXIT.usage : EXIT.done;
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

function buildOptions(given: Arguments): BuildOptions {
  const { directory, ids, formats, out, strict, profile, reference, embedding, pdfStandard, renderers } =
    given;
  return {
    ids,
    strict,
    renderers,
    ...(directory && { directory }),
    ...(profile !== undefined && { profile }),
    ...(reference !== undefined && { reference }),
    ...(embedding !== undefined && { embedding }),
    ...(pdfStandard !== undefined && { pdfStandard }),
    ...(formats && { formats }),
    ...(out && { out }),
  };
}

/** The date of reproducible builds (reproducible-builds.org), in seconds since 1970. */
function epochDate(): Date | 'invalid' | undefined {
  const value = process.env.SOURCE_DATE_EPOCH;
  if (value === undefined || value === '') return undefined;
  return /^\d{1,11}$/.test(value) ? new Date(Number(value) * 1000) : 'invalid';
}

async function wrongYear(given: Arguments, actual: string): Promise<ExitCode> {
  const [{ message }, { OPTION_TERMS }] = await Promise.all([
    import('./message.js'),
    import('./cli/words.js'),
  ]);
  return failed(
    message('option-value', { path: '--year' }, { command: 'import', actual, expected: OPTION_TERMS.year }),
    given,
  );
}

function wrongEpoch({ language }: Arguments): ExitCode {
  console.error(`${WORDS[language].epoch} “${process.env.SOURCE_DATE_EPOCH}”`);
  return EXIT.usage;
}

/** What `inspect` throws about a file is a message; anything else is a bug. */
function asMessage(error: unknown): VFileMessage {
  if (error instanceof Error && 'ruleId' in error) return error as VFileMessage;
  throw error;
}

function failed(problem: VFileMessage, given: Arguments): ExitCode {
  printMessages([problem], given);
  return exitCode([problem]);
}

// ------------------------------------------------------------------------------------------ printing

/** Whether a person watches. On a terminal without a width (0 columns, as some give) ora 9 clears lines for ever. */
const watched = Boolean(process.stderr.isTTY) && process.stderr.columns > 0 && !process.env.CI;

function style({ language }: Arguments): Style {
  const colour = watched && !process.env.NO_COLOR;
  return { language, colour, debug: process.env.ANNALS_DEBUG === '1' };
}

function printMessages(messages: readonly VFileMessage[], given: Arguments): void {
  const text = reportMessages(messages, style(given));
  if (text !== '') console.error(text);
}

function printFiles({ files }: BuildResult, { language }: Arguments, milliseconds: number): void {
  if (files.length === 0) return;
  const folder = slashed(relative('.', resolve(files[0]?.path ?? '', '..'))) || '.';
  console.log(reportFiles(files, language, milliseconds));
  console.log(WORDS[language].built(files.length, folder));
}

/** A spinner for a person, a line for each file otherwise. */
async function startProgress({
  language,
}: Arguments): Promise<{ step: (step: Step) => void; stop: () => void }> {
  const line = ({ id, format, number, count }: Step) =>
    WORDS[language].step(number, count, `${id} (${format})`);
  if (!watched) return { step: (step) => console.error(line(step)), stop: () => undefined };
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr }).start();
  const step = (next: Step) => {
    spinner.text = line(next);
    spinner.render();
  };
  return { step, stop: () => void spinner.stop() };
}

/** A bug: one line for people, the stack for whoever mends it. */
function printBug(error: unknown): ExitCode {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(WORDS[languageOf(process.argv.slice(2))].internal(reason.split('\n')[0] ?? ''));
  if (process.env.ANNALS_DEBUG === '1' && error instanceof Error) console.error(error.stack);
  return EXIT.errors;
}

// A reader that goes away, as `| head` does, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2)).catch(printBug);
