/** Bookmarks, links and alternative texts of a PDF. */
import { type LinkFact, type OutlineFact, type PictureFact, present } from '../facts.js';
import type { PdfDocument, PdfPage } from './library.js';

type Bookmark = Awaited<ReturnType<PdfDocument['getOutline']>>[number];

/** The bookmarks, depth first. */
export async function readOutline(document: PdfDocument): Promise<OutlineFact[]> {
  return flatten(document, (await document.getOutline()) ?? [], 1);
}

async function flatten(
  document: PdfDocument,
  bookmarks: readonly Bookmark[],
  depth: number,
): Promise<OutlineFact[]> {
  const facts: OutlineFact[] = [];
  for (const { title, dest, items } of bookmarks) {
    const page = await pageOf(document, dest);
    facts.push(present<OutlineFact>({ title, depth, page }), ...(await flatten(document, items, depth + 1)));
  }
  return facts;
}

/** Page of a destination, from 1; undefined where it leads nowhere. */
async function pageOf(document: PdfDocument, dest: Bookmark['dest']): Promise<number | undefined> {
  try {
    const explicit = typeof dest === 'string' ? await document.getDestination(dest) : dest;
    const target: unknown = explicit?.[0];
    if (typeof target === 'number') return target + 1;
    return target
      ? (await document.getPageIndex(target as Parameters<PdfDocument['getPageIndex']>[0])) + 1
      : undefined;
  } catch {
    return undefined;
  }
}

/** Links of a page. */
export async function readLinks(page: PdfPage): Promise<LinkFact[]> {
  const annotations = await page.getAnnotations();
  return annotations
    .filter((annotation) => annotation.subtype === 'Link')
    .map((annotation) => {
      const url: string | undefined = annotation.url ?? annotation.unsafeUrl;
      const anchor = typeof annotation.dest === 'string' ? annotation.dest : undefined;
      return present<LinkFact>({ url, anchor, page: page.pageNumber });
    });
}

type StructTree = NonNullable<Awaited<ReturnType<PdfPage['getStructTree']>>>;

/** What the structure of a tagged page adds; undefined for a page without. */
export async function readStructure(
  page: PdfPage,
): Promise<{ figures: string[]; tables: number } | undefined> {
  const tree = await page.getStructTree();
  if (!tree) return undefined;
  const nodes = structNodes(tree);
  return {
    figures: nodes
      .filter((node) => node.role === 'Figure')
      .map((node) => ('alt' in node ? String(node.alt) : '')),
    tables: nodes.filter((node) => node.role === 'Table').length,
  };
}

function structNodes(node: StructTree): StructTree[] {
  return [node, ...node.children.flatMap((child) => ('role' in child ? structNodes(child) : []))];
}

/** As many pictures as are drawn, with the alternative texts that the structure gives. */
export function pictureFacts(page: number, drawn: number, figures: readonly string[]): PictureFact[] {
  return Array.from({ length: Math.max(drawn, figures.length) }, (_, i) =>
    present<PictureFact>({ description: figures[i] || undefined, page }),
  );
}
