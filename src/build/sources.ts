/** What a document was made from, for files that carry their own source (PDF/A-3). */
import type { VFileMessage } from 'vfile-message';
import { readSource } from '../project/files.js';
import type { DocumentSource, Project } from '../project.js';
import type { Source } from '../render/renderer.js';
import type { Draft } from './draft.js';

/** The organisation, the records that a document draws on, and its template, as they are on disk. */
export async function readSources(
  { root, configuration }: Project,
  { source: template }: DocumentSource,
  { records }: Draft,
): Promise<{ sources: Source[]; messages: VFileMessage[] }> {
  const paths = [`${configuration.records}/organization.yaml`, ...records];
  const read = await Promise.all(paths.map((path) => readSource(root, path)));
  const yaml = read.flatMap(({ file }): Source[] =>
    file ? [{ ...file, mediaType: 'application/yaml' }] : [],
  );
  return {
    sources: [...yaml, { ...template, mediaType: 'text/markdown' }],
    messages: read.flatMap(({ messages }) => messages),
  };
}
