/**
 * The structure tree of a PDF (ISO 32000-1, 14.7): elements in reading order, and in each the places where what is
 * drawn for it goes. The order is that of the document tree, whatever is drawn first.
 */
import type { Points } from '../../document/length.js';
import type { PdfReference } from './pdfmake.js';

/** Standard structure types (ISO 32000-1, 14.8.4), and `Title`, which stands for a paragraph of that role. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'Title'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'BlockQuote'
  | 'Code'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Span'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'Ruby'
  | 'RB'
  | 'RT';

/** Types that are not among the standard ones, and what they stand for. */
export const ROLES: Readonly<Record<string, string>> = { Title: 'P' };

/** What an element says beside its content. */
export interface ElementProperties {
  /** What stands in for a picture. */
  alt?: string;
  /** The characters that the content stands for, where they are not those of its glyphs. */
  actualText?: string;
  /** BCP 47. */
  language?: string;
  /** Unique in the document. */
  id?: string;
  /** Attributes by owner (ISO 32000-1, 14.8.5). */
  attributes?: { O: 'List' | 'Table' } & Record<string, unknown>;
}

/** A box on a page, counted from its top left corner. */
export interface Box {
  left: Points;
  top: Points;
  right: Points;
  bottom: Points;
}

/** A sequence of marked content on a page, or an annotation there. */
export type Mark = { page: PdfReference } & ({ id: number } | { annotation: PdfReference });

/** A place in an element: what is drawn for one node. */
export class Content {
  /** In the order of drawing, which is that of reading within a node. */
  readonly marks: (Mark | StructureElement)[] = [];
  /** The last piece of its own kind, and what it is a piece of. */
  private piece?: { of: object; content: Content };

  constructor(
    readonly element: StructureElement,
    /** Its place among what the element has; absent for annotations. */
    private readonly place?: number,
  ) {}

  /** Where the piece `of` something goes that says more of itself than the rest, such as its language. */
  pieceOf(of: object, properties: ElementProperties): Content {
    if (this.piece?.of !== of) {
      const span = new StructureElement('Span', properties);
      this.marks.push(span);
      this.piece = { of, content: span.content() };
    }
    return this.piece.content;
  }

  /** Whether nothing of the element stands between another place and this one, and this one begins only now. */
  follows({ element, place }: Content): boolean {
    if (element !== this.element || place === undefined || this.place === undefined) return false;
    if (place >= this.place || this.marks.length > 0) return false;
    const between = element.kids.slice(place + 1, this.place);
    return between.every((kid) => kid instanceof Content && kid.marks.length === 0);
  }
}

export class StructureElement {
  readonly kids: (StructureElement | Content)[] = [];
  /** Figures: what they cover of the page on which they begin. */
  box?: Box & { page: PdfReference; height: Points };

  constructor(
    readonly type: StructureType,
    readonly properties: ElementProperties = {},
  ) {}

  /** A new element at the end of this one. */
  add(type: StructureType, properties?: ElementProperties): StructureElement {
    const element = new StructureElement(type, properties);
    this.kids.push(element);
    return element;
  }

  /** A new place at the end of this element. */
  content(): Content {
    const content = new Content(this, this.kids.length);
    this.kids.push(content);
    return content;
  }
}
