/** A document on its way: composed and checked, not yet rendered. */
import type { VFileMessage } from 'vfile-message';
import { checkDocument, withSeverities } from '../check/index.js';
import { compose } from '../compose/index.js';
import type { StyleSheet } from '../document/style.js';
import { picturesOf } from '../document/text.js';
import type { Document } from '../document/tree.js';
import { message } from '../message.js';
import { type Pictures, readPictures } from '../project/pictures.js';
import type { DocumentSource } from '../project.js';
import type { HouseSheet } from '../reference/house-styles.js';
import type { Reference } from '../reference/reference.js';
import type { ReferenceParts } from '../render/renderer.js';
import type { Ready } from './open.js';
import { firstLine } from './renderers.js';

/** A composed document with what rendering needs. */
export interface Draft {
  document: Document;
  styles: StyleSheet;
  pictures: Pictures;
  /** What a house document gives to Word files. */
  reference?: ReferenceParts | undefined;
  /** Paths of the records that the document draws on. */
  records: readonly string[];
}

/** Composes a document, reads its pictures and checks it. No draft: its messages say why. */
export async function draftDocument(
  ready: Ready,
  source: DocumentSource,
): Promise<{ draft?: Draft; messages: VFileMessage[] }> {
  const { project, fonts } = ready;
  try {
    const house = await ready.referenceOf(source);
    if (house && !house.reference) return { messages: house.messages };
    const composed = await composeSource(ready, source, house?.reference);
    const { document, styles, reference, records = [] } = composed;
    const messages = [...(house?.messages ?? []), ...composed.messages];
    if (!document || !styles) return { messages };
    const pictures = await readPictures(
      project.root,
      picturesOf(document).map(({ src }) => src),
    );
    const found = withSeverities(
      checkDocument(document, { styles, fonts, pictures }),
      project.configuration.check,
    );
    return { draft: { document, styles, pictures, reference, records }, messages: [...messages, ...found] };
  } catch (error) {
    const place = project.placeOf(['documents', source.id]);
    const problem = message('compose-complete', place, { document: source.id, problem: firstLine(error) });
    return { messages: [Object.assign(problem, { cause: error })] };
  }
}

async function composeSource(
  { project, profile: asked }: Ready,
  { id, template, parameters, profile, source }: DocumentSource,
  reference: Reference | undefined,
) {
  const house = reference && (await houseOver(reference));
  const shared = asked ?? project.configuration.profile;
  const named = (name: string, path: readonly string[]) => ({ name, place: project.placeOf(path) });
  const composed = compose({
    id,
    kind: template,
    template: source,
    parameters: {
      values: parameters,
      placeOf: (name) => project.placeOf(['documents', id, 'parameters', name]),
    },
    records: project.records,
    profiles: {
      own: project.configuration.profiles,
      ...(profile !== undefined && { document: named(profile, ['documents', id, 'profile']) }),
      ...(shared !== undefined && { project: named(shared, ['profile']) }),
    },
    ...(house && { restyle: house.restyle }),
  });
  const { parts, messages = [] } = house?.made() ?? {};
  return { ...composed, reference: parts, messages: [...composed.messages, ...messages] };
}

/** Puts a house document over the styles of a document, and keeps what else comes of it. */
async function houseOver(reference: Reference) {
  const { houseSheet } = await import('../reference/house-styles.js');
  let made: HouseSheet | undefined;
  const restyle = (styles: StyleSheet): StyleSheet => {
    made = houseSheet(styles, reference);
    return made.styles;
  };
  return { restyle, made: () => made };
}
