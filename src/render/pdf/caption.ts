/** Captions, as places that cross-references lead to. */
import type { Caption } from '../../document/tree.js';
import type { BlockContext } from './context.js';
import { type FlowText, textItem } from './text-item.js';

/** The item of a caption, if there is one. */
export function captionItems(caption: Caption | undefined, context: BlockContext): FlowText[] {
  if (!caption) return [];
  const item = textItem(caption, context);
  const [number] = caption.children;
  const line = item.lines[0];
  if (line && number?.type === 'captionNumber' && number.id !== undefined)
    line.anchor = { id: number.id, title: '', level: 0 };
  return [item];
}
