/** The outline (bookmarks): headings nested by level, each leading to its own place. */
import type { Points } from '../../document/length.js';
import type { Anchor } from './line.js';
import type { PdfKitDocument, PdfOutlineItem } from './pdfmake.js';

export class Outline {
  /** The open branch, outermost first. */
  private readonly branch: { level: number; item: PdfOutlineItem }[] = [];

  constructor(private readonly pdf: PdfKitDocument) {}

  /** Adds a heading of the current page whose line begins at `y`. */
  add(anchor: Anchor, y: Points): void {
    const { page } = this.pdf;
    this.pdf.addNamedDestination(anchor.id, 'XYZ', null, y, null);
    if (anchor.level === 0) return;
    while ((this.branch.at(-1)?.level ?? 0) >= anchor.level) this.branch.pop();
    const parent = this.branch.at(-1)?.item ?? this.pdf.outline;
    const item = parent.addItem(anchor.title);
    // pdfkit makes the corner opposite the page's origin the destination.
    item.outlineData.Dest = [page.dictionary, 'XYZ', null, page.height - y, null];
    // Branches start closed; their count is negative (ISO 32000-1, 12.3.3).
    const open = parent === this.pdf.outline;
    parent.outlineData.Count = open ? parent.children.length : -parent.children.length;
    this.branch.push({ level: anchor.level, item });
  }
}
