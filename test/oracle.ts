/**
 * Programs from outside that tests ask for a second opinion: LibreOffice, poppler, qpdf, Java, OpenSSL. On a machine
 * that lacks one a test that needs it says so and passes; in CI (`CI=true`) it fails.
 */
import { execFile } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export type Program =
  | 'soffice'
  | 'pdftotext'
  | 'pdffonts'
  | 'pdfinfo'
  | 'pdftoppm'
  | 'pdfsig'
  | 'qpdf'
  | 'openssl'
  | 'java'
  | 'mvn';

const run = promisify(execFile);
const reported = new Set<Program>();

/**
 * Whether a program is on the PATH. Use as `if (!oracle('soffice')) return t.pass();`.
 *
 * @throws {Error} it is not, and `CI` is `true`.
 */
export function oracle(program: Program): boolean {
  if (locate(program) !== undefined) return true;
  if (process.env.CI === 'true') throw new Error(`${program} is not installed`);
  if (!reported.has(program)) console.log(`skipped: ${program} is not installed`);
  reported.add(program);
  return false;
}

function locate(program: Program): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.com'] : [''];
  return folders
    .flatMap((folder) => endings.map((ending) => join(folder, program + ending)))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function output(program: Program, ...args: string[]): Promise<string> {
  const { stdout } = await run(locate(program) ?? program, args, { maxBuffer: 1 << 28, timeout: 600_000 });
  return stdout;
}

let conversion: Promise<unknown> = Promise.resolve();

/**
 * Converts Word files to PDF by LibreOffice, in one call for all of them; returns the paths of the PDFs in
 * the order of the input. Conversions of a process run one after another, each with a profile of its own.
 */
export async function toPdf(docxPaths: string | readonly string[], outDir: string): Promise<string[]> {
  const paths = [docxPaths].flat().map((path) => resolve(path));
  const result = conversion.then(() => convert(paths, resolve(outDir), 'pdf'));
  conversion = result.catch(() => undefined);
  return result;
}

/** Has LibreOffice write files anew in another format, such as `docx`; for files that nobody here wrote. */
export async function convert(paths: readonly string[], outDir: string, format: string): Promise<string[]> {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'));
  mkdirSync(outDir, { recursive: true });
  try {
    const home = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    await output(
      'soffice',
      home,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      outDir,
      ...paths,
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  const converted = paths.map((path) =>
    join(outDir, `${basename(path, extname(path))}.${format.split(':')[0]}`),
  );
  for (const path of converted) accessSync(path);
  return converted;
}

/**
 * Text of a PDF by poppler, pages parted by form feeds; `layout` keeps lines as they stand, `raw` the order
 * in which they were drawn.
 */
export async function pdfText(
  path: string,
  options: { layout?: boolean; raw?: boolean } = {},
): Promise<string> {
  const mode = options.layout ? ['-layout'] : options.raw ? ['-raw'] : [];
  return output('pdftotext', '-enc', 'UTF-8', ...mode, path, '-');
}

/** A row of `pdffonts`. */
export interface PdfFont {
  /** With the subset tag. */
  name: string;
  type: string;
  encoding: string;
  emb: boolean;
  sub: boolean;
  uni: boolean;
}

/** Fonts of a PDF by poppler. A long name pushes the columns aside, so rows are read from the right. */
export async function pdfFonts(path: string): Promise<PdfFont[]> {
  const rows = (await output('pdffonts', path)).split(/\r?\n/).slice(2);
  return rows.flatMap((row) => {
    const match =
      /^(.*?)\s+((?:CID )?(?:Type \w+|TrueType)(?: \(OT\))?|unknown)\s+(\S+)\s+(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(
        row,
      );
    if (row.trim() === '') return [];
    if (!match) throw new Error(`unexpected row of pdffonts: ${row}`);
    const [, name, type, encoding, emb, sub, uni] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return [{ name, type, encoding, emb: emb === 'yes', sub: sub === 'yes', uni: uni === 'yes' }];
  });
}

/** Number of pages by poppler. */
export async function pdfPages(path: string): Promise<number> {
  return Number(/^Pages:\s+(\d+)/m.exec(await output('pdfinfo', path))?.[1]);
}

/** An element of a tagged PDF as poppler finds it: its type, and what stands in it in order. */
export interface Tag {
  type: string;
  kids: (Tag | string)[];
}

/** The structure of a tagged PDF by poppler, which reads it in the order of the elements. */
export async function pdfStructure(path: string): Promise<Tag> {
  const root: Tag = { type: '', kids: [] };
  const branch = [root];
  const listing = await output('pdfinfo', '-struct-text', '-enc', 'UTF-8', path);
  // Text that turns at the end of a line has line ends in it.
  for (const [, indent = '', name, text] of listing.matchAll(/^( *)(?:([A-Z]\w*).*|"([\s\S]*?)")$/gm)) {
    const depth = indent.length / 2;
    const parent = branch[depth] as Tag;
    if (text !== undefined) parent.kids.push(text);
    else if (name !== undefined && name !== 'Object') {
      const tag: Tag = { type: name, kids: [] };
      parent.kids.push(tag);
      branch.splice(depth + 1, branch.length, tag);
    }
  }
  return root;
}

/** Pictures of the pages as PNG files in `outDir`, in page order. */
export async function pdfPictures(path: string, outDir: string, dotsPerInch = 100): Promise<void> {
  mkdirSync(outDir, { recursive: true });
  await output('pdftoppm', '-png', '-r', String(dotsPerInch), path, join(outDir, basename(path, '.pdf')));
}

/** A page as pixels, three bytes each, row by row from the top. */
export interface Pixels {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** A page of a PDF as poppler draws it; pages from 1. */
export async function pdfPixels(path: string, page: number, dotsPerInch: number): Promise<Pixels> {
  const args = ['-r', String(dotsPerInch), '-f', String(page), '-l', String(page), path];
  const options = { maxBuffer: 1 << 28, timeout: 600_000, encoding: 'buffer' } as const;
  const { stdout } = await run(locate('pdftoppm') ?? 'pdftoppm', args, options);
  // The head of a PPM file: P6, width, height and the greatest value, with white between them.
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.toString('latin1', 0, 40)) as RegExpExecArray;
  return { width: Number(head[1]), height: Number(head[2]), rgb: stdout.subarray(head[0].length) };
}

/** The objects of a PDF by qpdf, by names such as `obj:3 0 R`, and `trailer`. */
export async function pdfObjects(path: string): Promise<Record<string, { value: unknown } | undefined>> {
  const { qpdf } = JSON.parse(await output('qpdf', '--json=2', '--json-key=qpdf', path));
  return qpdf[1];
}

/** Writes a PDF anew with every object by itself, and streams as they are. */
export async function unpackPdf(path: string, to: string): Promise<void> {
  const asTheyAre = ['--stream-data=preserve', '--newline-before-endstream'];
  await output('qpdf', '--object-streams=disable', ...asTheyAre, path, to);
}

/** Problems that qpdf finds in a PDF's structure; empty for a sound file. */
export async function pdfProblems(path: string): Promise<string> {
  try {
    await output('qpdf', '--check', path);
    return '';
  } catch (error) {
    return String((error as { stderr?: string }).stderr || error);
  }
}

/** Signatures of a PDF by poppler. */
export async function pdfSignatures(path: string): Promise<PdfSignature[]> {
  const text = await output('pdfsig', path);
  return text
    .split(/^Signature #\d+:$/m)
    .slice(1)
    .map((block) => {
      const of = (key: string) => new RegExp(`^  - ${key}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      return {
        signer: of('Signer Certificate Common Name'),
        type: of('Signature Type'),
        valid: of('Signature Validation') === 'Signature is Valid.',
        whole: /^ {2}- Total document signed$/m.test(block),
      };
    });
}

/** A signature as `pdfsig` sees it. */
export interface PdfSignature {
  signer: string;
  /** The SubFilter. */
  type: string;
  /** The digest is right, and the signature is the certificate's. */
  valid: boolean;
  /** The signed bytes are the whole file. */
  whole: boolean;
}

/** Runs OpenSSL; returns what it prints. */
export const openssl = (...args: string[]): Promise<string> => output('openssl', ...args);

/** Runs qpdf to make another file of one. */
export const qpdf = (...args: string[]): Promise<string> => output('qpdf', ...args);
