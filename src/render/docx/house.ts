/**
 * Headers and footers of a house document. docx makes the parts and refers to them; what is in them is put there
 * afterwards, since docx has no way to take over a part as it stands.
 */
import { Footer, Header, type ISectionOptions } from 'docx';
import type { PageSetup } from '../../document/style.js';
import type { Document } from '../../document/tree.js';
import { message } from '../../message.js';
import type { CopiedPart, Furniture, ReferenceParts } from '../renderer.js';
import type { Context } from './context.js';
import type { Parts } from './package.js';
import { pageSetup } from './page-setup.js';
import { paragraph } from './paragraph.js';
import { elementRun } from './run.js';
import { SECTION_END } from './style-id.js';
import { toPart, type Xml, xml } from './xml.js';

/** What a section shows of the house's headers and footers. */
export interface Furnishing {
  reference: ReferenceParts;
  /** Nothing, as on a cover. */
  bare: boolean;
  /** The section refers to them itself; the others go on with those before. */
  declared: boolean;
  /** Its first page has headers and footers of its own. */
  titlePage: boolean;
}

/**
 * What each section shows. Pages without numbers, such as covers, are bare where others have numbers; the first page
 * that is not bare is the document's first. Undefined without a house document.
 */
export function furnishings(
  document: Document,
  { sheet, world, state }: Context,
): (Furnishing | undefined)[] {
  const { reference } = world;
  if (!reference) return document.children.map(() => undefined);
  const setups = document.children.map((node) => pageSetup(node, sheet));
  const numbered = setups.some(({ pageNumbers }) => pageNumbers);
  if (numbered && shows(reference.footers) && !reference.numbersPages)
    state.messages.push(message('reference-numbers-pages', { path: reference.path }));
  const isBare = (setup: PageSetup | undefined) => numbered && setup !== undefined && !setup.pageNumbers;
  const first = setups.findIndex((setup) => !isBare(setup));
  return setups.map((setup, i) => {
    const bare = isBare(setup);
    return {
      reference,
      bare,
      declared: !bare && (i === 0 || isBare(setups[i - 1])),
      titlePage: reference.titlePage && i === first,
    };
  });
}

const shows = (furniture: Furniture): boolean => Object.keys(furniture).length > 0;

type Headers = NonNullable<ISectionOptions['headers']>;
type Footers = NonNullable<ISectionOptions['footers']>;

/** The headers of a section; `own` where its first page has a footer of ours. */
export function houseHeaders(
  furnishing: Furnishing | undefined,
  evenAndOdd: boolean,
  own: boolean,
): { headers?: Headers } {
  if (!furnishing) return {};
  const { reference, bare, declared, titlePage } = furnishing;
  if (!shows(reference.headers)) return {};
  const empty = () => new Header({ children: [paragraph(SECTION_END, [])] });
  if (bare) return { headers: { default: empty(), ...(evenAndOdd ? { even: empty() } : {}) } };
  const places = placesOf(reference.headers, { reference, evenAndOdd, titlePage, own });
  const mine = declared ? places : { ...(places.first && (titlePage || own) ? { first: places.first } : {}) };
  return { headers: marked('headers', mine, (children) => new Header({ children })) };
}

/** The footers of a section, ours where the house has none or the page is bare. */
export function houseFooters(
  furnishing: Furnishing | undefined,
  evenAndOdd: boolean,
  ours: () => Footers,
): Footers {
  if (!furnishing || furnishing.bare) return ours();
  const { reference, declared, titlePage } = furnishing;
  if (!shows(reference.footers)) {
    // Without one of its own the first page would have none.
    return { ...ours(), ...(titlePage ? { first: ours().default as Footer } : {}) };
  }
  if (!declared) return {};
  const places = placesOf(reference.footers, { reference, evenAndOdd, titlePage, own: false });
  return marked('footers', places, (children) => new Footer({ children }));
}

type Pages = keyof Furniture;

/** Which of the house's parts stands on which pages of ours; theirs may be the same on all. */
function placesOf(
  furniture: Furniture,
  given: { reference: ReferenceParts; evenAndOdd: boolean; titlePage: boolean; own: boolean },
): Partial<Record<Pages, Pages>> {
  const { reference, evenAndOdd, titlePage, own } = given;
  const wanted: [Pages, Pages][] = [
    ['default', 'default'],
    ...(titlePage || own ? [['first', titlePage ? 'first' : 'default'] as [Pages, Pages]] : []),
    ...(evenAndOdd ? [['even', reference.evenAndOdd ? 'even' : 'default'] as [Pages, Pages]] : []),
  ];
  return Object.fromEntries(wanted.filter(([, part]) => furniture[part]));
}

const MARK = 'w:annalsHouse';

function marked<Part>(
  kind: 'headers' | 'footers',
  places: Partial<Record<Pages, Pages>>,
  part: (children: ReturnType<typeof paragraph>[]) => Part,
): Partial<Record<Pages, Part>> {
  return Object.fromEntries(
    Object.entries(places).map(([pages, source]) => {
      const mark = xml(MARK, { 'w:kind': kind, 'w:pages': source });
      return [pages, part([paragraph(SECTION_END, [elementRun(mark)])])];
    }),
  );
}

/** Puts the house's parts in their places, with what they need. */
export function placeHouseParts(parts: Parts, reference: ReferenceParts | undefined): void {
  if (!reference) return;
  for (const [path, part] of parts) {
    const [, kind, pages] = (typeof part === 'string' && FOUND.exec(part)) || [];
    const copied = kind && reference[kind as 'headers' | 'footers'][pages as Pages];
    if (!copied) continue;
    parts.set(path, toPart(copied.root));
    parts.set(path.replace(/^word\//, 'word/_rels/').concat('.rels'), relationshipsPart(copied));
  }
  for (const { path, bytes } of reference.media) parts.set(path, bytes);
  if (reference.theme !== undefined) parts.set('word/theme/theme1.xml', reference.theme);
}

const FOUND = new RegExp(`<${MARK} w:kind="(\\w+)" w:pages="(\\w+)"/>`);

function relationshipsPart({ relationships }: CopiedPart): string {
  const items = relationships.map(
    ({ id, type, target, external }): Xml =>
      xml('Relationship', {
        Id: id,
        Type: type,
        Target: target,
        ...(external ? { TargetMode: 'External' } : {}),
      }),
  );
  return toPart(
    xml('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, ...items),
  );
}
