/** Opening a project: everything that its documents share. */
import type { VFileMessage } from 'vfile-message';
import type { Fonts } from '../font/face.js';
import { message } from '../message.js';
import { readFonts } from '../project/fonts.js';
import { type DocumentSource, PROJECT_FILE, type Project, readDocuments, readProject } from '../project.js';
import { nearest } from '../validate.js';
import { hasErrors, judge } from './messages.js';

/** What to open. */
export interface OpenOptions {
  /** Where to look for a project, upward; the working directory when absent. */
  directory?: string;
  /** Documents; all of annals.yaml when absent or empty. */
  ids?: readonly string[];
  /** Warnings, open places among them, become errors. */
  strict?: boolean;
}

/** A project, and the documents asked for. */
export interface Opened {
  project: Project;
  ids: readonly string[];
  /** Absent after an error in what all documents share: from half of the records come documents that lie. */
  ready?: Ready;
}

/** What composing needs: records that hold, fonts, and the documents whose templates were found. */
export interface Ready {
  project: Project;
  fonts: Fonts;
  sources: DocumentSource[];
}

/** Opens a project; undefined without one, and for ids that annals.yaml does not have. */
export async function openProject(
  options: OpenOptions,
): Promise<{ opened?: Opened; messages: VFileMessage[] }> {
  const { project, messages } = await readProject(options.directory ?? '.');
  if (!project) return { messages };
  const known = Object.keys(project.configuration.documents);
  const ids = options.ids && options.ids.length > 0 ? options.ids : known;
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) return { messages: unknown.map((id) => unknownDocument(id, known)) };

  const { fonts, messages: fontMessages } = await readFonts(
    project.root,
    project.configuration.fonts,
    (role) => project.placeOf(['fonts', role]),
  );
  const shared = judge([...messages, ...fontMessages], options.strict ?? false);
  if (!fonts || hasErrors(shared)) return { opened: { project, ids }, messages: shared };
  const { documents: sources, messages: templateMessages } = await readDocuments(project, ids);
  return {
    opened: { project, ids, ready: { project, fonts, sources } },
    messages: [...shared, ...templateMessages],
  };
}

function unknownDocument(actual: string, known: readonly string[]): VFileMessage {
  return message('document-known', { path: PROJECT_FILE }, { actual, expected: nearest(actual, known) });
}
