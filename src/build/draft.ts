/** A document on its way: composed and checked, not yet rendered. */
import type { VFileMessage } from 'vfile-message';
import { checkDocument } from '../check/index.js';
import { compose } from '../compose/index.js';
import type { StyleSheet } from '../document/style.js';
import { picturesOf } from '../document/text.js';
import type { Document } from '../document/tree.js';
import { message } from '../message.js';
import { type Pictures, readPictures } from '../project/pictures.js';
import type { DocumentSource, Project } from '../project.js';
import type { Ready } from './open.js';
import { firstLine } from './renderers.js';

/** A composed document with what rendering needs. */
export interface Draft {
  document: Document;
  styles: StyleSheet;
  pictures: Pictures;
}

/** Composes a document, reads its pictures and checks it. No draft: its messages say why. */
export async function draftDocument(
  { project, fonts }: Ready,
  source: DocumentSource,
): Promise<{ draft?: Draft; messages: VFileMessage[] }> {
  try {
    const { document, styles, messages } = composeSource(project, source);
    if (!document || !styles) return { messages };
    const pictures = await readPictures(
      project.root,
      picturesOf(document).map(({ src }) => src),
    );
    const found = checkDocument(document, { styles, fonts, pictures });
    return { draft: { document, styles, pictures }, messages: [...messages, ...found] };
  } catch (error) {
    const place = project.placeOf(['documents', source.id]);
    const problem = message('compose-complete', place, { document: source.id, problem: firstLine(error) });
    return { messages: [Object.assign(problem, { cause: error })] };
  }
}

function composeSource(project: Project, { id, template, parameters, source }: DocumentSource) {
  return compose({
    id,
    kind: template,
    template: source,
    parameters: {
      values: parameters,
      placeOf: (name) => project.placeOf(['documents', id, 'parameters', name]),
    },
    records: project.records,
  });
}
