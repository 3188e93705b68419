/** The document tree itself, as JSON: for diffs, and for authors of templates and renderers. */
import type { Renderer } from './renderer.js';

/** Two spaces, LF, a final newline; `type` first, `children` last, the other keys by name. */
export const renderer: Renderer = {
  format: 'tree',
  extension: 'json',
  async render(document) {
    const json = JSON.stringify(document, (_, value: unknown) => ordered(value), 2);
    return { bytes: new TextEncoder().encode(`${json}\n`), messages: [] };
  },
};

function ordered(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

const rank = (key: string): number => (key === 'type' ? 0 : key === 'children' ? 2 : 1);
