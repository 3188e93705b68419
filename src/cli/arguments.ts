/** Arguments → what is asked for. Prints nothing: help and errors come back as text. */
import yargs, { type Argv } from 'yargs';
import { EMBEDDINGS, type Embedding } from '../font/embedding.js';
import type { Language } from '../message.js';
import { PDF_STANDARDS, type PdfStandard } from '../render/pdf-standard.js';
import { type Command, commandIn } from './command.js';
import type { ReportFormat } from './report/index.js';
import type { SignArguments } from './sign.js';
import { WORDS, type Words } from './words.js';

/** How messages of `check` are told: to people, or to machines. */
export const REPORT_FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit'] as const;

export const SCHEMAS = ['record', 'organization', 'annals'] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** What a command line asks for; a command reads what concerns it. */
export interface Arguments {
  command: Command;
  language: Language;
  ids: string[];
  formats?: string[];
  out?: string;
  strict: boolean;
  profile?: string;
  reference?: string;
  embedding?: Embedding;
  pdfStandard?: PdfStandard;
  directory?: string;
  report: 'pretty' | ReportFormat;
  /** More warnings than these are as good as an error. */
  maxWarnings?: number;
  fix: boolean;
  dryRun: boolean;
  renderers: string[];
  file: string;
  json: boolean;
  /** Measure the file against GB/T 9704. */
  gbt9704: boolean;
  /** How to sign the file. */
  signature: SignArguments;
  /** Files with certificates that are trusted. */
  trust: string[];
  /** Files to import. */
  sources: string[];
  /** As given; not yet known to be a year. */
  year?: string;
  schema?: SchemaName;
  write: boolean;
  target: string;
}

/** Arguments, or the text to print instead: help (`wrong` is false), or what is wrong with them. */
export type Parsed = { arguments: Arguments } | { text: string; wrong: boolean };

/** The language that arguments ask for, before anything else about them is known. */
export function languageOf(argv: readonly string[]): Language {
  const at = argv.lastIndexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh';
}

/** Reads arguments. */
export async function parseArguments(argv: readonly string[], version: string): Promise<Parsed> {
  const language = languageOf(argv);
  const words = WORDS[language];
  const parser = commandLine(words, language).version('version', words.version, version);
  if (argv.length === 0) return { text: `${await parser.getHelp()}\n\n${words.noCommand}`, wrong: true };
  let outcome: Parsed | undefined;
  await parser.parse(
    argv.map((each) => (argv[0] === 'import' && each === '-' ? LONE_HYPHEN : each)),
    {},
    (error: Error | undefined, given: Given, output: string) => {
      if (error)
        outcome = { text: `${output || error.message}\n${words.seeHelp(commandIn(argv))}`, wrong: true };
      else if (output) outcome = { text: output, wrong: false };
      else outcome = { arguments: fromYargs(given, language) };
    },
  );
  return outcome as unknown as Parsed;
}

/** yargs 18.2.0 drops a lone hyphen from positionals that are lists; until it has parsed, another word stands for it. */
const LONE_HYPHEN = '\0-';

/** What yargs hands over. */
interface Given extends Record<string, unknown> {
  _: (string | number)[];
}

function commandLine(words: Words, language: Language): Argv {
  const asked = {
    project: text(words.project),
    profile: text(words.profile),
    reference: text(words.reference),
    strict: { type: 'boolean', default: false, describe: words.strict },
  } as const;
  return yargs()
    .scriptName('annals')
    .locale(language === 'en' ? 'en' : 'zh_CN')
    .updateStrings(words.yargs as unknown as Record<string, string>)
    .usage(`${words.usage}\n\n${words.about}`)
    .command('build [ids..]', words.build, (y) =>
      y.positional('ids', { type: 'string', array: true, describe: words.ids }).options({
        format: text(words.format),
        out: text(words.out),
        renderer: text(words.renderer),
        embed: { choices: EMBEDDINGS, requiresArg: true, describe: words.embed },
        // A string: 1.7 is no number here.
        'pdf-standard': { ...text(words.pdfStandard), choices: PDF_STANDARDS },
        ...asked,
      }),
    )
    .command('check [ids..]', words.check, (y) =>
      y.positional('ids', { type: 'string', array: true, describe: words.ids }).options({
        report: { choices: REPORT_FORMATS, default: 'pretty', requiresArg: true, describe: words.report },
        'max-warnings': { ...text(words.maxWarnings), coerce: wholeNumber(words.wholeNumber) },
        fix: { type: 'boolean', default: false, describe: words.fix },
        'dry-run': { type: 'boolean', default: false, describe: words.fixDryRun },
        ...asked,
      }),
    )
    .command('review', words.review, (y) => y.options({ project: text(words.project) }))
    .command('import <sources..>', words.import, (y) =>
      y
        .positional('sources', { type: 'string', array: true, describe: words.sources, demandOption: true })
        .options({
          year: text(words.year),
          out: text(words.importedOut),
          'dry-run': { type: 'boolean', default: false, describe: words.dryRun },
          project: text(words.project),
        }),
    )
    .command('inspect <file>', words.inspect, (y) =>
      y.positional('file', { type: 'string', describe: words.file, demandOption: true }).options({
        gbt9704: { type: 'boolean', default: false, describe: words.gbt9704 },
        json: { type: 'boolean', default: false, describe: words.json },
      }),
    )
    .command('sign <file>', words.sign, (y) =>
      y.positional('file', { type: 'string', describe: words.signed, demandOption: true }).options({
        p12: { ...text(words.p12), demandOption: true },
        'password-file': text(words.passwordFile),
        out: text(words.signedOut),
        time: text(words.time),
        page: text(words.page),
        seal: text(words.seal),
        'seal-at': text(words.sealAt),
        'seal-width': text(words.sealWidth),
        tsa: text(words.tsa),
        reason: text(words.reason),
        location: text(words.location),
      }),
    )
    .command('verify <file>', words.verify, (y) =>
      y.positional('file', { type: 'string', describe: words.verified, demandOption: true }).options({
        trust: text(words.trust),
        json: { type: 'boolean', default: false, describe: words.json },
      }),
    )
    .command('schema [name]', words.schema, (y) =>
      y.positional('name', { choices: SCHEMAS, describe: words.schemaName }).options({
        write: { type: 'boolean', default: false, describe: words.write },
        project: text(words.project),
      }),
    )
    .command('init <directory>', words.init, (y) =>
      y.positional('directory', { type: 'string', describe: words.directory, demandOption: true }),
    )
    .option('lang', { choices: ['zh', 'en'] as const, default: 'zh', describe: words.lang })
    .help('help', words.help)
    .epilogue(words.exits)
    .demandCommand(1, 1, words.noCommand, undefined)
    .recommendCommands()
    .strict()
    .parserConfiguration({ 'greedy-arrays': false, 'parse-positional-numbers': false })
    .wrap(100)
    .showHelpOnFail(false)
    .exitProcess(false);
}

/** The number that an option has; of an option that was given twice, the last. */
const wholeNumber =
  (wrong: (text: string) => string) =>
  (value: unknown): number | undefined => {
    const given = texts(value).at(-1);
    if (given !== undefined && !/^\d{1,9}$/.test(given)) throw new Error(wrong(given));
    return given === undefined ? undefined : Number(given);
  };

const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;

function fromYargs(given: Given, language: Language): Arguments {
  const formats = texts(given.format)
    .flatMap((each) => each.split(','))
    .filter((each) => each !== '');
  const out = texts(given.out).at(-1);
  const project = texts(given.project).at(-1);
  const profile = texts(given.profile).at(-1);
  const reference = texts(given.reference).at(-1);
  const embedding = texts(given.embed).at(-1);
  const pdfStandard = texts(given['pdf-standard']).at(-1);
  return {
    command: String(given._[0]) as Arguments['command'],
    language,
    ids: texts(given.ids),
    ...(formats.length > 0 && { formats }),
    ...(out !== undefined && { out }),
    strict: given.strict === true,
    ...(project !== undefined && { directory: project }),
    ...(profile !== undefined && { profile }),
    ...(reference !== undefined && { reference }),
    ...(embedding !== undefined && { embedding: embedding as Embedding }),
    ...(pdfStandard !== undefined && { pdfStandard: pdfStandard as PdfStandard }),
    report: (texts(given.report).at(-1) ?? 'pretty') as Arguments['report'],
    ...(typeof given['max-warnings'] === 'number' && { maxWarnings: given['max-warnings'] }),
    fix: given.fix === true,
    dryRun: given['dry-run'] === true,
    renderers: texts(given.renderer),
    file: String(given.file),
    json: given.json === true,
    gbt9704: given.gbt9704 === true,
    signature: signatureFrom(given),
    trust: texts(given.trust),
    sources: texts(given.sources).map((each) => (each === LONE_HYPHEN ? '-' : each)),
    ...(given.year !== undefined && { year: String(texts(given.year).at(-1)) }),
    ...(given.name !== undefined && { schema: given.name as SchemaName }),
    write: given.write === true,
    target: String(given.directory),
  };
}

/** What is said of a signature; of an option that was given twice, the last counts. */
function signatureFrom(given: Given): SignArguments {
  const last = (key: string) => texts(given[key]).at(-1);
  const optional = Object.entries({
    passwordFile: last('password-file'),
    out: last('out'),
    time: last('time'),
    page: last('page'),
    seal: last('seal'),
    sealAt: last('seal-at'),
    sealWidth: last('seal-width'),
    tsa: last('tsa'),
    reason: last('reason'),
    location: last('location'),
  }).filter(([, value]) => value !== undefined);
  return { p12: last('p12') ?? '', ...Object.fromEntries(optional) };
}

/** The values of an option that was given never, once or more often. */
const texts = (value: unknown): string[] => (value === undefined ? [] : [value].flat().map(String));
