/** Documents drawn by lot from a seed: every type of node, on pages and in styles of every size. */
import { baseStyles } from '../../src/document/profile.js';
import type { PageSetup, StyleName, StyleSheet } from '../../src/document/style.js';
import type {
  Block,
  Caption,
  CaptionNumber,
  Chart,
  ContentsEntry,
  CrossReference,
  Document,
  Footnote,
  Heading,
  Inline,
  ListItem,
  Paragraph,
  Seal,
  Section,
  Signatory,
  Signature,
  Table,
} from '../../src/document/tree.js';
import { reportText, sequence } from './pdf-samples.js';

/** A document with its style sheet. */
export interface Generated {
  document: Document;
  styles: StyleSheet;
}

/** Sources of pictures; the caller supplies them. */
export const PICTURES = ['wide', 'tall', 'drawing', 'broken'] as const;

/** The document of a seed: the same every time. */
export function generate(seed: number): Generated {
  const random = sequence(seed * 2654435761);
  // The first numbers of neighbouring seeds are alike.
  for (let i = 0; i < 20; i++) random();
  return new Generator(random).generated();
}

class Generator {
  private tokens = 0;
  private notes = 0;
  private readonly headings: Heading[] = [];
  private readonly captions: CaptionNumber[] = [];
  /** No notes within notes, no contents or page starts where they make no sense. */
  private depth = 0;

  constructor(private readonly random: () => number) {}

  generated(): Generated {
    const sections = Array.from({ length: this.upTo(3) }, (_, i) => this.section(i));
    const contents = this.contents();
    if (contents) (sections[0] as Section).children.unshift(contents);
    const document: Document = {
      type: 'document',
      id: 'generated',
      kind: 'generated',
      metadata: { title: '样张', author: '协会', keywords: [], language: 'zh-CN' },
      children: sections,
    };
    return { document, styles: this.styles() };
  }

  private section(index: number): Section {
    const page = this.one(['body', 'cover', 'plain', 'landscape']);
    return {
      type: 'section',
      page: index === 0 ? 'body' : page,
      ...(this.chance(0.4) ? { firstPageNumber: this.upTo(9) } : {}),
      children: Array.from({ length: this.upTo(14) }, () => this.block()),
    };
  }

  private contents(): Block | undefined {
    if (this.headings.length === 0) return undefined;
    const children = this.headings.map(
      ({ depth, id, number, children }): ContentsEntry => ({
        type: 'contentsEntry',
        depth,
        target: id,
        ...(number === undefined ? {} : { number }),
        children: children.filter(({ type }) => type === 'text'),
      }),
    );
    return { type: 'contents', title: this.paragraph(6, 'contentsTitle'), depth: 4, children };
  }

  private block(): Block {
    this.depth++;
    const make = this.one(this.depth > 2 ? FLAT : BLOCKS);
    const block = make(this);
    this.depth--;
    return block;
  }

  blocks(most: number): Block[] {
    return Array.from({ length: this.upTo(most) }, () => this.block());
  }

  paragraph(length = this.one([8, 40, 90, 200, 500]), style?: string): Paragraph {
    return { type: 'paragraph', ...(style ? { style } : {}), children: this.inline(length) };
  }

  /** Text that begins with a token of its own, found nowhere else in the document. */
  inline(length: number, notes = true): Inline[] {
    this.tokens++;
    const nodes: Inline[] = [{ type: 'text', value: `甲${this.tokens}乙` }];
    for (let left = length; left > 0; left -= 60) nodes.push(this.piece(Math.min(60, left), notes));
    return nodes;
  }

  private piece(length: number, notes: boolean): Inline {
    const text: Inline = { type: 'text', value: reportText(length * this.random(), this.random) || '国' };
    const kind = this.random();
    if (kind < 0.08 && notes) return this.footnote();
    if (kind < 0.12) return { type: 'strong', children: [text] };
    if (kind < 0.16) return { type: 'emphasis', children: [text] };
    if (kind < 0.2) return { type: 'delete', children: [text] };
    if (kind < 0.24) return { type: 'link', url: 'https://example.org/', children: [text] };
    if (kind < 0.27) return { type: 'open', subject: 'date', children: [text] };
    if (kind < 0.29) return { type: 'break' };
    if (kind < 0.31) return { type: 'ruby', reading: 'ǎěǐ', children: [{ type: 'text', value: '铜' }] };
    if (kind < 0.34) return { type: 'dotted', children: [text] };
    return kind < 0.37 && this.captions.length > 0 ? this.crossReference(text) : text;
  }

  /** Half of them have a number, and references may lead to it. */
  caption(label: string, length = 10): Caption {
    const children = this.inline(length);
    if (this.chance(0.5)) return { type: 'caption', children };
    const value = this.captions.length + 1;
    const number: CaptionNumber = { type: 'captionNumber', label, value, id: `${label}${value}` };
    this.captions.push(number);
    return { type: 'caption', children: [number, { type: 'text', value: '\u3000' }, ...children] };
  }

  private crossReference(text: Inline): CrossReference {
    return { type: 'crossReference', target: this.one(this.captions).id ?? '', children: [text] };
  }

  private footnote(): Footnote {
    this.notes++;
    const number = this.notes;
    const length = this.one([10, 60, 60, 300, 1500]);
    const children: Paragraph[] = Array.from({ length: this.upTo(2) }, () => ({
      type: 'paragraph',
      children: this.inline(length, false),
    }));
    return { type: 'footnote', number, children };
  }

  words(length: number): string {
    return reportText(length, this.random);
  }

  heading(): Heading {
    const id = `h${this.headings.length}`;
    const before = this.headings.at(-1)?.depth ?? 0;
    const depth = Math.min(4, this.upTo(before + 1)) as Heading['depth'];
    const heading: Heading = { type: 'heading', depth, id, number: '一、', children: this.inline(12, false) };
    this.headings.push(heading);
    return heading;
  }

  items(most: number): ListItem[] {
    return Array.from({ length: this.upTo(most) }, (_, i) => ({
      type: 'listItem',
      label: this.one(['', `${i + 1}.`, '·', `（${i + 1}）`]),
      children: [this.paragraph(), ...(this.chance(0.2) ? this.blocks(2) : [])],
    }));
  }

  table(): Table {
    const columns = Array.from({ length: this.upTo(this.depth > 1 ? 3 : 7) }, () => ({
      align: this.one(['left', 'center', 'right'] as const),
      width: this.one([0, 1, 1, 2, 5]),
    }));
    const rows = this.one([1, 3, 8, 30]);
    const tall = this.chance(0.3) ? 600 : 30;
    return {
      type: 'table',
      columns,
      headRows: Math.min(this.one([0, 1, 1, 2]), rows),
      ...(this.chance(0.5) ? { caption: this.caption('表') } : {}),
      children: Array.from({ length: rows }, () => ({
        type: 'tableRow',
        children: columns.map(() => ({
          type: 'tableCell',
          children: this.inline(this.chance(0.1) ? tall : 8, this.chance(0.2)),
        })),
      })),
    };
  }

  signature(): Signature {
    const form = this.one(['plain', 'sealed', 'stamped'] as const);
    const seal = (): Seal => ({
      type: 'seal',
      shape: form === 'sealed' ? 'round' : 'stamp',
      width: this.one([60, 80]),
      height: this.one([40, 60]),
      alt: 'alternative',
      // Names stand on a round seal; a stamp's own name stands in it.
      ...(this.chance(0.3) ? { src: 'wide' } : {}),
      children: [],
    });
    return {
      type: 'signature',
      form,
      children: [
        ...Array.from({ length: this.upTo(3) }, (): Signatory => {
          const children = this.inline(6);
          return { type: 'signatory', children, ...(form === 'plain' ? {} : { seal: seal() }) };
        }),
        { type: 'signatureDate', children: this.inline(6) },
        ...(this.chance(0.3) ? [{ type: 'annotation' as const, children: this.inline(20) }] : []),
      ],
    };
  }

  chart(): Chart {
    const categories = Array.from({ length: this.upTo(9) }, () => this.words(this.one([2, 4, 12])) || '类');
    const value = () => (this.chance(0.2) ? null : Math.floor(this.random() * 200) - this.one([0, 0, 60]));
    return {
      type: 'chart',
      kind: this.one(['column', 'bar', 'line', 'pie']),
      alt: 'alternative',
      ...(this.chance(0.5) ? { unit: '次' } : {}),
      categories,
      series: Array.from({ length: this.one([1, 1, 2]) }, (_, i) => ({
        name: `系列${i}`,
        values: categories.map(value),
      })),
      ...(this.chance(0.7) ? { caption: this.caption('图') } : {}),
    };
  }

  /** Within another block. */
  get isNested(): boolean {
    return this.depth > 1;
  }

  upTo(most: number): number {
    return 1 + Math.floor(this.random() * most);
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  one<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)] as T;
  }

  private styles(): StyleSheet {
    const styles = structuredClone(baseStyles);
    const page = (): PageSetup => this.page();
    styles.pages = {
      body: page(),
      cover: { ...page(), verticalAlign: 'center' },
      plain: page(),
      landscape: page(),
    };
    const scale = this.one([0.6, 0.8, 1, 1]);
    for (const [name, style] of Object.entries(styles.paragraphs)) {
      for (const key of ['size', 'linePitch', 'tracking', 'before', 'after'] as const) style[key] *= scale;
      if (this.chance(0.1)) style.before = this.upTo(30);
      if (this.chance(0.1)) style.after = this.upTo(30);
      if (this.chance(0.1)) style.keepTogether = true;
      if (this.chance(0.05)) style.keepWithNext = true;
      if (this.chance(0.1) && !FIXED.includes(name as StyleName)) style.firstLineIndent = this.upTo(4) - 1;
    }
    return styles;
  }

  private page(): PageSetup {
    const [width, height] = [280 + this.upTo(560), 260 + this.upTo(580)];
    const margin = { top: this.edge(), right: this.edge(), bottom: this.edge(), left: this.edge() };
    return { width, height, margin, mirrored: this.chance(0.4), verticalAlign: 'top' };
  }

  private edge(): number {
    return 15 + this.upTo(35);
  }
}

/** Styles whose indents place labels. */
const FIXED: readonly StyleName[] = ['listItem', 'timelineItem', 'attachmentList'];

type Make = (generator: Generator) => Block;

const paragraph: Make = (g) => g.paragraph();
const heading: Make = (g) => g.heading();

/** Blocks that hold no others. */
const FLAT: readonly Make[] = [
  paragraph,
  paragraph,
  paragraph,
  heading,
  (g) => g.table(),
  (g) => ({ type: 'title', children: g.inline(20) }),
  (g) => ({ type: 'recipients', children: g.inline(20) }),
  (g) => ({ type: 'code', value: `  ${g.words(60)}\n\t${g.words(20)}` }),
  () => ({ type: 'thematicBreak' }),
  (g) => ({
    type: 'figure',
    src: g.one(PICTURES),
    alt: 'alternative',
    ...(g.chance(0.7) ? { caption: g.caption('图', g.one([10, 90])) } : {}),
  }),
  (g) => ({
    type: 'roster',
    columns: g.upTo(5),
    nameWidth: g.one([0, 3]),
    children: Array.from({ length: g.upTo(17) }, () => ({
      type: 'rosterItem',
      children: g.inline(0, false),
    })),
  }),
];

const BLOCKS: readonly Make[] = [
  ...FLAT,
  paragraph,
  paragraph,
  heading,
  heading,
  (g) => (g.isNested ? g.paragraph() : g.chart()),
  (g) => ({ type: 'list', ordered: true, start: 1, children: g.items(5) }),
  (g) => ({
    type: 'timeline',
    children: g.items(4).map((item, i) => ({ ...item, type: 'timelineItem', label: `${i + 1}月${i + 2}日` })),
  }),
  (g) => ({ type: 'attachmentList', label: '附件：', children: g.items(3) }),
  (g) => ({ type: 'blockquote', children: g.blocks(3) }),
  (g) => ({ type: 'columns', count: g.upTo(4), children: g.blocks(9) }),
  (g) => ({ type: 'columns', count: g.upTo(3), children: g.blocks(9) }),
  () => ({ type: 'pageBreak' }),
  (g) => ({ type: 'attachment', children: g.blocks(3) }),
  (g) => ({
    type: 'letterhead',
    format: 'document',
    preprinted: false,
    children: [
      { type: 'issuerMark', children: g.paragraph(6).children },
      { type: 'documentNumber', children: g.paragraph(6).children },
    ],
  }),
  (g) => g.signature(),
  (g) => ({
    type: 'attendance',
    children: ['出席：', '列席：'].map((label) => ({
      type: 'attendanceGroup',
      label,
      children: g.inline(g.one([10, 90])),
    })),
  }),
  (g) => ({
    type: 'imprint',
    ruled: g.chance(0.7),
    evenPage: g.chance(0.5),
    children: [
      { type: 'imprintRecipients', label: '抄送：', children: g.inline(g.one([10, 90]), false) },
      {
        type: 'imprintIssue',
        children: [6, 6].map((length) => ({ type: 'imprintCell', children: g.inline(length, false) })),
      },
    ],
  }),
];
