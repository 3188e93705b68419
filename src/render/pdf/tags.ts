/**
 * Marked content: ties what is drawn to the structure (ISO 32000-1, 14.7.4), and marks as an artifact what is no
 * part of the text (14.8.2.2). Neighbours of one place are one sequence, over the lines of a paragraph too.
 */
import type { PdfDocument } from './pdf-document.js';
import type { PdfReference } from './pdfmake.js';
import type { Box, Content, StructureElement } from './structure.js';
import type { Link, Structure } from './structure-tree.js';

/** Kinds of artifacts: what a page repeats, and what only looks. */
export type Artifact = 'Pagination' | 'Layout';

/** Which element each sequence of a page, or an annotation, belongs to: an entry of the parent tree (14.7.4.4). */
export type Parents = StructureElement[] | StructureElement;

export class Tags {
  /** By key: `StructParents` of pages, `StructParent` of annotations. */
  readonly parents: Parents[] = [];
  private open: Content | Artifact | undefined;
  private page: PdfReference | undefined;
  /** Elements of the sequences of the page. */
  private sequences: StructureElement[] = [];

  constructor(
    private readonly pdf: PdfDocument,
    readonly structure: Structure,
  ) {}

  /** What is drawn from now on belongs there. */
  show(content: Content | Artifact): void {
    const page = this.pdf.page.dictionary;
    if (this.open === content && this.page === page) return;
    if (this.page === page && this.goesOn(content)) {
      this.open = content;
      return;
    }
    this.close();
    if (this.page !== page) this.turnTo(page);
    this.open = content;
    this.pdf.addContent(typeof content === 'string' ? artifact(content) : this.begin(content, page));
  }

  /** Whether the open sequence of an element can go on with what follows in it. */
  private goesOn(content: Content | Artifact): boolean {
    return typeof content === 'object' && typeof this.open === 'object' && content.follows(this.open);
  }

  private begin(content: Content, page: PdfReference): string {
    const id = this.sequences.push(content.element) - 1;
    content.marks.push({ page, id });
    return `/${content.element.type} <</MCID ${id}>> BDC`;
  }

  private turnTo(page: PdfReference): void {
    this.page = page;
    this.sequences = [];
    page.data.StructParents = this.parents.push(this.sequences) - 1;
  }

  /** Ends the open sequence: at the end of a page, and where operators nest. */
  close(): void {
    if (this.open !== undefined) this.pdf.addContent('EMC');
    this.open = undefined;
  }

  /** What an annotation says of its place in the structure; `add` is to be called with it. */
  annotation({ content, text }: Link): {
    options: { StructParent: number; Contents: string };
    add: (annotation: PdfReference) => void;
  } {
    const StructParent = this.parents.push(content.element) - 1;
    return {
      options: { StructParent, Contents: new String(text) as string },
      add: (annotation) => content.marks.push({ page: this.pdf.page.dictionary, annotation }),
    };
  }

  /** Has a figure cover a box of the page; one that goes on at another page says where it begins. */
  cover({ element }: Content, { left, top, right, bottom }: Box): void {
    const { dictionary: page, height } = this.pdf.page;
    const box = element.box;
    if (!box) element.box = { left, top, right, bottom, page, height };
    else if (box.page === page) {
      box.left = Math.min(box.left, left);
      box.top = Math.min(box.top, top);
      box.right = Math.max(box.right, right);
      box.bottom = Math.max(box.bottom, bottom);
    }
  }
}

const artifact = (type: Artifact): string => `/Artifact <</Type /${type}>> BDC`;
