/** Properties of the file: `docProps/core.xml`, `docProps/app.xml`, and the language of the styles. */
import { type PropertyFacts, present } from '../facts.js';
import type { WordStyles } from './styles.js';
import { attribute, type Element, find, textOf } from './xml.js';

/** Reads the properties; an empty one is as good as none. */
export function readProperties(
  core: Element | undefined,
  app: Element | undefined,
  styles: WordStyles,
): PropertyFacts {
  const value = (root: Element | undefined, name: string) => textOf(find(root, name)).trim() || undefined;
  const language = find(styles.defaults, 'w:lang');
  return present<PropertyFacts>({
    title: value(core, 'dc:title'),
    author: value(core, 'dc:creator'),
    subject: value(core, 'dc:subject'),
    keywords: value(core, 'cp:keywords'),
    language: value(core, 'dc:language') ?? attribute(language, 'w:eastAsia') ?? attribute(language),
    created: value(core, 'dcterms:created'),
    modified: value(core, 'dcterms:modified'),
    producer: value(app, 'ep:Application'),
  });
}

/** The number of pages that the program which saved the file wrote down. */
export function readPages(app: Element | undefined): number | undefined {
  const pages = Number.parseInt(textOf(find(app, 'ep:Pages')), 10);
  return pages > 0 ? pages : undefined;
}
