/**
 * The structure of a tagged PDF with its text: the tree as qpdf finds it, the text of marked content as pdf.js reads
 * it. poppler reads both, but paints a page anew for every element of it.
 */
import { readFileSync } from 'node:fs';
import { openPdf } from '../../src/inspect/pdf/library.js';
import { pdfObjects, type Tag } from '../oracle.js';

type Dictionary = Record<string, unknown>;

/** The structure of a file, in the order of its elements. */
export async function readStructure(path: string): Promise<Tag> {
  const [objects, texts] = await Promise.all([pdfObjects(path), markedTexts(path)]);
  const dictionaryOf = (reference: unknown): Dictionary =>
    (objects[`obj:${String(reference)}`]?.value ?? {}) as Dictionary;
  const textOf = (page: unknown, id: unknown): string => texts.get(`p${numberOf(page)}R_mc${id}`) ?? '';
  const visit = (element: Dictionary): Tag => {
    const kids = [element['/K'] ?? []].flat().flatMap((kid): (Tag | string)[] => {
      if (typeof kid === 'number') return [textOf(element['/Pg'], kid)];
      if (typeof kid === 'string') return [visit(dictionaryOf(kid))];
      const { '/MCID': id, '/Pg': page } = kid as Dictionary;
      return id === undefined ? [] : [textOf(page ?? element['/Pg'], id)];
    });
    return { type: String(element['/S']).slice(1), kids };
  };
  const { '/Root': root } = (objects.trailer ?? { value: {} }).value as Dictionary;
  const catalogue = dictionaryOf(root);
  return visit({ ...dictionaryOf(catalogue['/StructTreeRoot']), '/S': '/' });
}

const numberOf = (reference: unknown): string => String(reference).split(' ')[0] as string;

/** Text of each sequence of marked content, by page and number. */
async function markedTexts(path: string): Promise<Map<string, string>> {
  const { document, close } = await openPdf(readFileSync(path));
  const texts = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const open: (string | null)[] = [];
    for (const item of content.items) {
      if ('str' in item) {
        const id = open.findLast((each) => each !== null);
        if (id) texts.set(id, (texts.get(id) ?? '') + item.str);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
    }
  }
  await close();
  return texts;
}
