/** Opening a project: everything that its documents share. */
import { resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { Fonts } from '../font/face.js';
import { message } from '../message.js';
import { profileStyles } from '../profiles.js';
import { readFonts } from '../project/fonts.js';
import { shownPath } from '../project/path.js';
import { type ReferenceRead, readHouseDocument } from '../project/reference.js';
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
  /** Profile in the place of the one that annals.yaml names for all documents. */
  profile?: string;
  /** House document in the place of those that annals.yaml names; from the working directory. */
  reference?: string;
}

/** A project, and the documents asked for. */
export interface Opened {
  project: Project;
  ids: readonly string[];
  /** Absent when they could not be read. */
  fonts?: Fonts;
  /** Absent after an error in what all documents share: from half of the records come documents that lie. */
  ready?: Ready;
}

/** What composing needs: records that hold, fonts, and the documents whose templates were found. */
export interface Ready {
  project: Project;
  fonts: Fonts;
  sources: DocumentSource[];
  /** Stands in for the project's own. */
  profile?: string | undefined;
  /** The house document that a document asks for; undefined where there is none. */
  referenceOf(source: DocumentSource): Promise<ReferenceRead> | undefined;
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
  const opened = { project, ids, ...(fonts && { fonts }) };
  if (!fonts || hasErrors(shared)) return { opened, messages: shared };
  const { profile } = options;
  const place = project.placeOf(['profile']);
  const unprofiled =
    profile === undefined
      ? []
      : profileStyles({ name: profile, place }, project.configuration.profiles).messages;
  if (unprofiled.length > 0) return { opened, messages: [...shared, ...unprofiled] };
  const { documents: sources, messages: templateMessages } = await readDocuments(project, ids);
  return {
    opened: {
      ...opened,
      ready: { project, fonts, sources, profile, referenceOf: references(project, options.reference) },
    },
    messages: [...shared, ...templateMessages],
  };
}

/** Reads house documents as they are asked for, each once. */
function references(project: Project, asked: string | undefined): Ready['referenceOf'] {
  const read = new Map<string, Promise<ReferenceRead>>();
  return ({ id, reference }) => {
    const own = reference === undefined ? undefined : ['documents', id, 'reference'];
    const named = reference ?? project.configuration.reference;
    const path = asked === undefined ? named && resolve(project.root, named) : resolve(asked);
    if (path === undefined) return undefined;
    const shown = shownPath(path, project.root);
    const place = asked === undefined ? project.placeOf(own ?? ['reference']) : { path: shown };
    const known = read.get(path) ?? readHouseDocument(path, shown, place);
    read.set(path, known);
    return known;
  };
}

function unknownDocument(actual: string, known: readonly string[]): VFileMessage {
  return message('document-known', { path: PROJECT_FILE }, { actual, expected: nearest(actual, known) });
}
