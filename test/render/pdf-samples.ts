/** Documents made for the PDF renderer's tests, and what their files say. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ExecutionContext } from 'ava';
import { baseStyles } from '../../src/document/profile.js';
import type { StyleSheet } from '../../src/document/style.js';
import type { Block, Document, Inline, Paragraph, Section } from '../../src/document/tree.js';
import type { Facts, LineFact } from '../../src/inspect/facts.js';
import { inspect } from '../../src/inspect/index.js';
import { renderer } from '../../src/render/pdf.js';
import type { Picture, Rendered, World } from '../../src/render/renderer.js';
import { loadProjectFonts } from '../font/project-fonts.js';

export const text = (value: string): Inline => ({ type: 'text', value });

export const paragraph = (value: string | Inline[], style?: string): Paragraph => ({
  type: 'paragraph',
  ...(style === undefined ? {} : { style }),
  children: typeof value === 'string' ? [text(value)] : value,
});

export const documentOf = (...children: Block[]): Document =>
  documentOfSections({ type: 'section', page: 'body', children });

export const documentOfSections = (...children: Section[]): Document => ({
  type: 'document',
  id: 'sample',
  kind: 'sample',
  metadata: { title: '样张', author: '协会', keywords: [], language: 'zh-CN' },
  children,
});

/** The fixture that holds every type of node. */
export const everyNode = (): Document =>
  JSON.parse(readFileSync(join('test', 'fixtures', 'documents', 'every-node.json'), 'utf8'));

/** The repository's fonts, pictures from disk, and a fixed date. */
export async function pdfWorld(t: ExecutionContext, pictures: Record<string, Picture> = {}): Promise<World> {
  const fonts = await loadProjectFonts(t);
  return {
    fonts,
    date: new Date('2022-12-30T00:00:00Z'),
    picture: (src) => pictures[src] ?? readPicture(src),
  };
}

function readPicture(src: string): Picture {
  if (extname(src) !== '.png') throw new Error(`no picture ${src}`);
  return { bytes: readFileSync(src), mediaType: 'image/png', width: 64, height: 64 };
}

/** Renders and reads back. */
export async function renderFacts(
  document: Document,
  world: World,
  styles: StyleSheet = baseStyles,
): Promise<{ rendered: Rendered; facts: Facts; lines: LineFact[] }> {
  const rendered = await renderer.render(document, styles, world);
  const facts = await inspect(rendered.bytes, 'sample.pdf');
  return { rendered, facts, lines: facts.paragraphs.flatMap((each) => each.lines ?? []) };
}

/** The sheet with another body page, in points. */
export function withPage(width: number, height: number, margin: number): StyleSheet {
  const { pageNumbers: _, ...body } = baseStyles.pages.body;
  const page = {
    ...body,
    width,
    height,
    margin: { top: margin, right: margin, bottom: margin, left: margin },
  };
  return { ...baseStyles, pages: { ...baseStyles.pages, body: page } };
}

/** Numbers from 0 up to 1 that look random and are the same every time. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const HAN = '协会有色金属行业企业会员服务工作发展活动组织开展培训交流调研年度报告上海铜铝铅锌锡镍';

/** Chinese text as reports have it: marks, quotations, titles, dates, numbers, Western words. */
export function reportText(length: number, random: () => number): string {
  const word = (): string =>
    Array.from({ length: 1 + Math.floor(random() * 8) }, () => HAN[Math.floor(random() * HAN.length)]).join(
      '',
    );
  const pieces = [
    () => `${word()}，`,
    () => `${word()}。`,
    () => `“${word()}”`,
    () => `《${word()}》、《${word()}》`,
    () => `（${word()}）`,
    () => `${word()}：“${word()}。”`,
    () => `${word()}2022年3月1日`,
    () => `第3届${word()}50%`,
    () => `GB/T 9704${word()}`,
    () => `${word()}——${word()}`,
    () => `${word()}……`,
    () => `${word()}·${word()}`,
    word,
    word,
  ];
  let value = '';
  while (value.length < length) value += pieces[Math.floor(random() * pieces.length)]?.() ?? '';
  return value;
}

export const bare = (value: string): string => value.replace(/\s/g, '');
