/**
 * The program as a handful of calls: find the project, read it, compose each document, check it, and
 * render it in each format. Nothing here prints, exits or reads a clock.
 */
import { join, resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { checkProjectRecords } from './build/check-records.js';
import { type Draft, draftDocument } from './build/draft.js';
import { distinct, hasErrors, judge } from './build/messages.js';
import { type Opened, type OpenOptions, openProject, type Ready } from './build/open.js';
import {
  type BuiltFile,
  buildFile,
  type Output,
  type StaleFile,
  staleFiles,
  staleMessage,
  worldOf,
} from './build/output.js';
import { loadRenderers } from './build/renderers.js';
import { readSources } from './build/sources.js';
import type { Embedding } from './font/embedding.js';
import { metadataDate } from './project/day.js';
import type { DocumentSource, Project } from './project.js';
import { CLAIMS, DEFAULT_PDF_STANDARD, type PdfStandard } from './render/pdf-standard.js';
import type { Renderer, World } from './render/renderer.js';

export type { BuiltFile, StaleFile } from './build/output.js';

/** What to check. */
export type CheckOptions = OpenOptions;

/** What checking found. */
export interface CheckResult {
  /** Ids of the documents that were composed and checked. */
  documents: string[];
  /** Ids of those that could not be. */
  unchecked: string[];
  /** Number of records read. */
  records: number;
  /** The project's folder, absolute; without one, nothing was checked. */
  root?: string;
  messages: VFileMessage[];
}

/** What to build, and how. */
export interface BuildOptions extends CheckOptions {
  /** `docx` and `pdf`, and the formats of `renderers`, when absent. */
  formats?: readonly string[];
  /** Folder of the output, from the working directory; that of annals.yaml when absent. */
  out?: string;
  /** How much of their fonts Word files carry; what annals.yaml says when absent. */
  embedding?: Embedding;
  /** The standards that PDFs follow; what annals.yaml says when absent. */
  pdfStandard?: PdfStandard;
  /** Files that export a {@link Renderer} under the name `renderer`. */
  renderers?: readonly string[];
  /** The date that files carry; see {@link metadataDate} for what stands in. */
  date?: Date;
  /** Milliseconds from any origin; without it, files have no time. */
  clock?: () => number;
  /** Called before each file. */
  progress?: (step: Step) => void;
}

/** The file that is about to be built. */
export interface Step {
  id: string;
  format: string;
  /** From 1. */
  number: number;
  count: number;
}

/** What was built. Files are absent for documents with errors; `messages` says why. */
export interface BuildResult {
  files: BuiltFile[];
  stale: StaleFile[];
  messages: VFileMessage[];
}

/** Reads a project, composes its documents and checks them; writes nothing. */
export async function check(options: CheckOptions = {}): Promise<CheckResult> {
  const { opened, messages } = await openProject(options);
  const documents: string[] = [];
  if (opened?.fonts) {
    const { project, fonts } = opened;
    messages.push(...judge(checkProjectRecords({ project, fonts }), options.strict ?? false));
  }
  if (opened?.ready) {
    for (const source of opened.ready.sources) {
      const drafted = await draftDocument(opened.ready, source);
      messages.push(...judge(drafted.messages, options.strict ?? false));
      if (drafted.draft) documents.push(source.id);
    }
  }
  return {
    documents,
    unchecked: opened?.ids.filter((id) => !documents.includes(id)) ?? [],
    records: opened?.project.records.activities.length ?? 0,
    ...(opened && { root: opened.project.root }),
    messages: distinct(messages),
  };
}

/** Builds documents. One that fails does not stop the others, and keeps the file of an earlier run. */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const { renderers, messages } = await loadRenderers(options.renderers, options.formats);
  if (hasErrors(messages)) return { files: [], stale: [], messages };
  const { opened, messages: openMessages } = await openProject(options);
  messages.push(...openMessages);
  if (!opened) return { files: [], stale: [], messages };

  const output = outputOf(opened.project, options);
  const files: BuiltFile[] = [];
  for await (const built of buildDocuments(opened, renderers, output, options)) {
    files.push(...built.files);
    messages.push(...built.messages);
  }
  const stale = staleFiles(opened.ids, renderers, files, output.folder);
  messages.push(...stale.map((file) => staleMessage(file, opened.project.root)));
  return { files, stale, messages: distinct(messages) };
}

/** One document after the other: each is composed, checked, rendered in every format, and let go. */
async function* buildDocuments(
  { ready }: Opened,
  renderers: readonly Renderer[],
  output: Output,
  options: BuildOptions,
) {
  if (!ready) return;
  const count = ready.sources.length * renderers.length;
  for (const [index, source] of ready.sources.entries()) {
    const { draft, messages } = await draftDocument(ready, source);
    judge(messages, output.strict);
    const files: BuiltFile[] = [];
    if (draft && !hasErrors(messages)) {
      const { world, messages: unread } = await worldFor(draft, source, ready, options);
      messages.push(...judge(unread, output.strict));
      for (const [place, renderer] of renderers.entries()) {
        options.progress?.({
          id: source.id,
          format: renderer.format,
          number: index * renderers.length + place + 1,
          count,
        });
        const built = await buildFile(renderer, draft, world, output);
        messages.push(...built.messages);
        if (built.file) files.push(built.file);
      }
    }
    yield { files, messages };
  }
}

/** What renderers are given: the call's wishes before those of annals.yaml, the document's before the project's. */
async function worldFor(
  draft: Draft,
  source: DocumentSource,
  { project, fonts }: Ready,
  options: BuildOptions,
): Promise<{ world: World; messages: VFileMessage[] }> {
  const { configuration, records } = project;
  const date = metadataDate(options.date, configuration.date, records.activities);
  const embedding = options.embedding ?? source.fonts?.embed ?? configuration.fonts?.embed ?? 'subset';
  const pdfStandard =
    options.pdfStandard ??
    (`${source.pdfStandard ?? configuration.pdfStandard ?? DEFAULT_PDF_STANDARD}` as const);
  const { sources, messages } = CLAIMS[pdfStandard].sources
    ? await readSources(project, source, draft)
    : { messages: [] };
  return {
    world: worldOf(draft, { fonts, date, embedding, pdfStandard, ...(sources && { sources }) }),
    messages,
  };
}

function outputOf(project: Project, options: BuildOptions): Output {
  const folder =
    options.out === undefined ? join(project.root, project.configuration.output) : resolve(options.out);
  return { root: project.root, folder, strict: options.strict ?? false, clock: options.clock };
}
