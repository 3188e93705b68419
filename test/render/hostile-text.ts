/** Text that may do harm, and documents with a text in every kind of place. */
import type { Block, Document, DocumentNode, Inline } from '../../src/document/tree.js';

/** Text that XML, docx's placeholders, Word's fields or bidirectional display could take for something else. */
export const HOSTILE: Readonly<Record<string, string>> = {
  placeholder: '{name-0}{1}{gw-0}{}{{}}%1',
  markup: '<w:p/>&amp;&#0;&lt;"\'><!--x-->]]><![CDATA[y]]><?z?>',
  controls: 'a\u0000b\u0001c\u0008d\u000be\u001ff\u007fg\u0085h',
  noncharacters: 'a\ufffeb\uffffc\u{1fffe}d\u{10ffff}e\ufdd0f',
  surrogates: 'a\ud800b\udc00c\udc00\ud800d\udbff',
  privateUse: 'a\ue000b\uf8ffc\u{f0000}d\u{10fffd}e',
  bidirectional: 'a\u200eb\u200fc\u202ed\u202ce\u2066f\u2069g\ufeffh\u061ci',
  separators: 'a\u2028b\u2029c\u00a0d\u3000e\u200bf',
  field: '{ PAGE }\\o "x" TOC \\h MERGEFIELD',
};

/** What a Word file holds of a text: what XML 1.0 cannot hold shows as U+FFFD. */
export function wordText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/gu, '\ufffd');
}

/** Counts the places of a document and gives each a text of its own around `text`. */
class Places {
  readonly texts: string[] = [];

  constructor(readonly text: string) {}

  next(): string {
    const number = String(this.texts.length + 1).padStart(2, '0');
    this.texts.push(`甲${number}${this.text}${number}乙`);
    return this.texts.at(-1) as string;
  }

  inline(): Inline[] {
    return [{ type: 'text', value: this.next() }];
  }

  node<T extends string>(type: T): { type: T; children: Inline[] } {
    return { type, children: this.inline() };
  }

  paragraph(): Extract<Block, { type: 'paragraph' }> {
    return this.node('paragraph');
  }
}

/** A document with a text in every kind of place. */
export interface Filled {
  document: Document;
  /** What running text shows, each with a number of its own. */
  texts: string[];
  /** Alternative texts. */
  alts: string[];
  urls: string[];
}

const PICTURE = 'test/fixtures/pictures/square.png';

/** A document that says `text` in every kind of place that a record or a person can fill. */
export function filled(text: string): Filled {
  const places = new Places(text);
  const alts = ['图', '章', '表'].map((kind) => kind + text);
  const urls = [`https://example.org/?q=${text}`];
  const document: Document = {
    type: 'document',
    id: 'hostile',
    kind: 'test',
    metadata: {
      title: `题${text}`,
      author: `者${text}`,
      subject: `旨${text}`,
      keywords: [`词${text}`, '二'],
      language: 'zh-CN',
    },
    children: [
      {
        type: 'section',
        page: 'body',
        children: [...officialParts(places, alts), ...textParts(places), ...objects(places, alts, urls)],
      },
      { type: 'section', page: 'body', children: [places.paragraph(), imprint(places)] },
    ],
  };
  return { document, texts: places.texts, alts, urls };
}

function officialParts(places: Places, alts: readonly string[]): Block[] {
  const seal = { type: 'seal', shape: 'stamp', width: 100, height: 50, alt: alts[1] as string } as const;
  return [
    {
      type: 'letterhead',
      format: 'document',
      preprinted: false,
      children: [
        places.node('classification'),
        places.node('issuerMark'),
        places.node('documentNumber'),
        { type: 'approvers', label: '签发人：', children: [places.node('approver')] },
      ],
    },
    { type: 'title', children: places.inline() },
    { type: 'recipients', children: places.inline() },
    {
      type: 'signature',
      form: 'stamped',
      children: [
        { type: 'signatory', seal: { ...seal, children: places.inline() }, children: places.inline() },
        places.node('signatureDate'),
        places.node('annotation'),
      ],
    },
    { type: 'attendance', children: [{ ...places.node('attendanceGroup'), label: '出席：' }] },
  ];
}

function textParts(places: Places): Block[] {
  return [
    { ...places.node('heading'), depth: 1, id: `标题${places.text}`, number: '一、' },
    places.paragraph(),
    {
      type: 'paragraph',
      children: [
        { type: 'strong', children: places.inline() },
        { type: 'ruby', reading: 'pīn', children: places.inline() },
        { type: 'open', subject: places.text, children: places.inline() },
        { type: 'footnote', number: 1, children: [places.paragraph()] },
      ],
    },
    {
      type: 'list',
      ordered: false,
      start: 1,
      children: [{ type: 'listItem', label: '·', children: [places.paragraph()] }],
    },
    { type: 'timeline', children: [{ type: 'timelineItem', label: '1月', children: [places.paragraph()] }] },
    { type: 'code', value: places.next() },
    { type: 'blockquote', children: [places.paragraph()] },
  ];
}

function objects(places: Places, alts: readonly string[], urls: readonly string[]): Block[] {
  return [
    {
      type: 'table',
      columns: [{ align: 'left', width: 1 }],
      headRows: 1,
      caption: places.node('caption'),
      children: [
        { type: 'tableRow', children: [places.node('tableCell')] },
        { type: 'tableRow', children: [places.node('tableCell')] },
      ],
    },
    { type: 'roster', columns: 2, children: [places.node('rosterItem'), places.node('rosterItem')] },
    { type: 'figure', src: PICTURE, alt: alts[0] as string, caption: places.node('caption') },
    {
      type: 'chart',
      kind: 'column',
      alt: alts[2] as string,
      unit: places.text,
      categories: [`类${places.text}`],
      series: [{ name: `列${places.text}`, values: [1] }],
      caption: places.node('caption'),
    },
    {
      type: 'paragraph',
      children: [{ type: 'link', url: urls[0] as string, children: places.inline() }],
    },
    {
      type: 'paragraph',
      children: [{ type: 'link', url: `#标题${places.text}`, children: places.inline() }],
    },
  ];
}

function imprint(places: Places): Extract<DocumentNode, { type: 'imprint' }> {
  return {
    type: 'imprint',
    ruled: true,
    evenPage: false,
    children: [
      { ...places.node('imprintRecipients'), label: '抄送：' },
      { type: 'imprintIssue', children: [places.node('imprintCell'), places.node('imprintCell')] },
    ],
  };
}
