/** A house document over a style sheet, and over the Word files of a document. */
import type { VFileMessage } from 'vfile-message';
import type { PageSetup, ParagraphStyle, StyleSheet } from '../document/style.js';
import { attribute, type Element } from '../inspect/docx/xml.js';
import { message } from '../message.js';
import type { ReferenceParts, XmlElement } from '../render/renderer.js';
import { listed } from '../term.js';
import { type Look, lookOf } from './look.js';
import { matchStyles } from './match.js';
import type { HousePage } from './page.js';
import { features, isDefined, type Reference } from './reference.js';
import type { HouseStyle } from './styles.js';

/** What a house document makes of a style sheet. */
export interface HouseSheet {
  styles: StyleSheet;
  parts: ReferenceParts;
  /** What could not be taken over. */
  messages: VFileMessage[];
}

/**
 * A sheet with the page set-up and the styles of a house document, which go before those of profile and template.
 * Styles that it does not define follow its body's where they were like the sheet's.
 */
export function houseSheet(sheet: StyleSheet, reference: Reference): HouseSheet {
  const matched = new Map(
    [...matchStyles(reference.styles.all, sheet)].filter(([, style]) => isDefined(style, reference.styles)),
  );
  const looks = new Map([...matched].map(([key, style]) => [key, houseLook(style, reference)]));
  const { page } = reference;
  const styles: StyleSheet = {
    ...sheet,
    paragraphs: houseParagraphs(sheet, looks),
    ...(page && { pages: housePages(sheet.pages, page), opticalMargins: false, wordGrid: 'lines' }),
  };
  return {
    styles,
    parts: referenceParts(reference, styles, looks),
    messages: mappingMessages(reference, matched, looks),
  };
}

function houseLook(style: HouseStyle, { styles, page, fonts, numbers, ownFace }: Reference): Look {
  return lookOf(styles.resolve(style, 'with defaults'), {
    grid: page?.grid ?? { tracking: 0 },
    numbers,
    ownFace,
    family: (name) => attribute(elementOf(fonts.get(name), 'w:family')),
  });
}

const elementOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => child.type === 'element' && child.name === name);

// -------------------------------------------------------------------------------------- paragraphs

function houseParagraphs(
  { paragraphs }: StyleSheet,
  looks: ReadonlyMap<string, Look>,
): StyleSheet['paragraphs'] {
  const body = { ...paragraphs.body, ...looks.get('body')?.style };
  return Object.fromEntries(
    Object.entries(paragraphs).map(([key, style]) => {
      const look = looks.get(key);
      return [key, look ? { ...style, ...look.style } : following(style, paragraphs.body, body)];
    }),
  ) as StyleSheet['paragraphs'];
}

/** A style that says nothing else than the old body goes with the new one: face, size and lines, colour. */
function following(style: ParagraphStyle, old: ParagraphStyle, body: ParagraphStyle): ParagraphStyle {
  const families = {
    ...(style.role === old.role && body.families?.eastAsian && { eastAsian: body.families.eastAsian }),
    ...(style.latin === old.latin && body.families?.western && { western: body.families.western }),
  };
  const { role, latin, size, tracking, linePitch, color } = body;
  const sized = style.size === old.size && style.tracking === old.tracking;
  return {
    ...style,
    ...(style.role === old.role && { role }),
    ...(style.latin === old.latin && { latin }),
    ...(Object.keys(families).length > 0 && { families }),
    ...(sized && { size, tracking }),
    ...(sized && style.linePitch === old.linePitch && { linePitch }),
    ...(style.color === old.color && { color }),
  };
}

// ------------------------------------------------------------------------------------------- pages

/** All pages take the paper; the margins of the body's page go to those that had them, turned where a page is. */
function housePages(pages: StyleSheet['pages'], { setup }: HousePage): StyleSheet['pages'] {
  const { margin } = pages.body;
  const sideways = pages.body.width > pages.body.height;
  return Object.fromEntries(
    Object.entries(pages).map(([name, page]) => {
      const turned = page.width > page.height !== sideways;
      const same = JSON.stringify(page.margin) === JSON.stringify(margin);
      const { verticalAlign } = name === 'body' ? setup : page;
      const taken = turned || same ? { margin: turned ? turnedMargin(setup.margin) : setup.margin } : {};
      return [
        name,
        { ...page, ...paperOf(setup, turned), ...taken, mirrored: setup.mirrored, verticalAlign },
      ];
    }),
  ) as StyleSheet['pages'];
}

const paperOf = ({ width, height }: HousePage['setup'], turned: boolean) =>
  turned ? { width: height, height: width } : { width, height };

/** The same sheet with its head at the left (GB/T 9704 8). */
const turnedMargin = ({ top, right, bottom, left }: PageSetup['margin']): PageSetup['margin'] => ({
  top: left,
  right: top,
  bottom: right,
  left: bottom,
});

// -------------------------------------------------------------------------------------------- Word

function referenceParts(
  { path, page, furniture, fonts }: Reference,
  { paragraphs }: StyleSheet,
  looks: ReadonlyMap<string, Look>,
): ReferenceParts {
  const { faces, left: _left, carried: _carried, ...parts } = furniture;
  const named = new Set(faces);
  for (const { families } of Object.values(paragraphs))
    for (const name of [families?.eastAsian, families?.western]) if (name !== undefined) named.add(name);
  return {
    ...parts,
    path,
    titlePage: page?.titlePage ?? false,
    headerDistance: page?.headerDistance ?? 36,
    footerDistance: page?.footerDistance ?? 36,
    grid: page?.docGrid,
    numberFormat: page?.numberFormat,
    looks: Object.fromEntries([...looks].map(([key, { paragraph, run }]) => [key, { paragraph, run }])),
    fonts: [...named].sort().map((name) => fontElement(name, fonts.get(name))),
  };
}

/** A face as the house's font table has it, in schema order, without the embedded one. */
function fontElement(name: string, font: Element | undefined): XmlElement {
  const kept = ['w:altName', 'w:panose1', 'w:charset', 'w:family', 'w:notTrueType', 'w:pitch', 'w:sig'];
  const children = kept.flatMap((part) => {
    const element = elementOf(font, part);
    return element ? [{ name: part, attributes: wordAttributes(element), children: [] }] : [];
  });
  return { name: 'w:font', attributes: { 'w:name': name }, children };
}

function wordAttributes({ attributes }: Element): XmlElement['attributes'] {
  const own = Object.entries(attributes).filter(([key]) => key.startsWith('w:'));
  return Object.fromEntries(own.map(([key, value]) => [key, value ?? '']));
}

// ---------------------------------------------------------------------------------------- messages

function mappingMessages(
  { path, styles, furniture, used }: Reference,
  matched: ReadonlyMap<string, HouseStyle>,
  looks: ReadonlyMap<string, Look>,
): VFileMessage[] {
  const place = { path };
  const taken = new Set(
    [...matched.values()].flatMap((style) => styles.chain(style)).concat(...furniture.carried),
  );
  const others = styles.all.filter(
    (style) =>
      style.type === 'paragraph' &&
      (style.custom || used.has(style.id)) &&
      !taken.has(style) &&
      isDefined(style, styles),
  );
  const whole = [...leftByStyles(matched, looks)].map(([, { left, names }]) =>
    message('reference-style-whole', place, { style: listed(names), actual: features(left) }),
  );
  if (others.length === 0) return whole;
  const shown = listed(others.slice(0, 5).map(({ name }) => name));
  return [...whole, message('reference-style-known', place, { count: others.length, actual: shown })];
}

/** Styles that leave the same behind, together. */
function leftByStyles(matched: ReadonlyMap<string, HouseStyle>, looks: ReadonlyMap<string, Look>) {
  const groups = new Map<string, { left: string[]; names: string[] }>();
  for (const [key, { name }] of matched) {
    const left = looks.get(key)?.left ?? [];
    if (left.length === 0) continue;
    const group = groups.get(left.join()) ?? { left, names: [] };
    group.names.push(name);
    groups.set(left.join(), group);
  }
  return groups;
}
