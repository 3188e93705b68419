/** Looking into anchors: what is inside, and where they stand. */
import { alternative } from '../../docx/inline.js';
import { attribute, children, type Element, find, textOf } from '../../docx/xml.js';

/** English Metric Units to the point. */
export const EMU = 12_700;

/** Descendants of a name; of alternatives one branch is looked at. */
export function inside(element: Element, name: string): Element[] {
  return children(element).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return inside(alternative(child), name);
    return inside(child, name);
  });
}

/** A place of an anchor in points from the page's edge; undefined where it is told from something else. */
export function offset(anchor: Element, axis: 'wp:positionH' | 'wp:positionV'): number | undefined {
  const position = find(anchor, axis);
  const place = find(position, 'wp:posOffset');
  if (!place || attribute(position, 'relativeFrom') !== 'page') return undefined;
  const value = Number(textOf(place));
  return Number.isFinite(value) ? value / EMU : undefined;
}
