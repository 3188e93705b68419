/** Anchored shapes and pictures of a .docx (DrawingML, ISO/IEC 29500-1, 20.4 and 20.1). */
import { attribute, children, type Element, find, integer } from '../../docx/xml.js';
import { EMU, inside, offset } from './anchor.js';

/** A shape or picture; lengths in points. */
export interface WordShape {
  kind: 'picture' | 'ellipse' | 'rule' | 'other';
  width: number;
  height: number;
  /** `#rrggbb` of its line, else of its area; empty for pictures. */
  color: string;
  /** From the page's edges, where the file says it so. */
  left?: number;
  top?: number;
}

/** A shape that is not higher is a rule. */
const RULE = 4;

/** The shapes that are anchored in a paragraph. */
export function readShapes(paragraph: Element): WordShape[] {
  return inside(paragraph, 'wp:anchor').flatMap((anchor) => {
    const extent = find(anchor, 'wp:extent');
    const [left, top] = [offset(anchor, 'wp:positionH'), offset(anchor, 'wp:positionV')];
    const place = { ...(left !== undefined && { left }), ...(top !== undefined && { top }) };
    const size = { width: (integer(extent, 'cx') ?? 0) / EMU, height: (integer(extent, 'cy') ?? 0) / EMU };
    if (inside(anchor, 'pic:pic').length > 0)
      return [{ kind: 'picture' as const, color: '', ...size, ...place }];
    if (inside(anchor, 'w:txbxContent').length > 0 && !isDrawn(anchor)) return [];
    return [{ ...size, ...place, ...drawn(anchor, size.height) }];
  });
}

const properties = (anchor: Element): Element | undefined =>
  find(anchor, 'a:graphic', 'a:graphicData', 'wps:wsp', 'wps:spPr');

function isDrawn(anchor: Element): boolean {
  return colorOf(properties(anchor)) !== undefined;
}

function drawn(anchor: Element, height: number): Pick<WordShape, 'kind' | 'color'> {
  const spPr = properties(anchor);
  const geometry = attribute(find(spPr, 'a:prstGeom'), 'prst');
  const kind = geometry === 'ellipse' ? 'ellipse' : height <= RULE ? 'rule' : 'other';
  return { kind, color: colorOf(spPr) ?? '' };
}

function colorOf(spPr: Element | undefined): string | undefined {
  const fills = [find(spPr, 'a:ln', 'a:solidFill'), find(spPr, 'a:solidFill')];
  const value = fills.map((fill) => attribute(children(fill)[0], 'val')).find((each) => each !== undefined);
  return value === undefined || !/^[\da-f]{6}$/i.test(value) ? undefined : `#${value.toLowerCase()}`;
}
