/** The renderers that come with Annals, each loaded when first asked for. A new one is one line here. */
import type { Renderer } from './renderer.js';

export const RENDERERS: Readonly<Record<string, () => Promise<Renderer>>> = {
  docx: async () => (await import('./docx.js')).renderer,
  pdf: async () => (await import('./pdf.js')).renderer,
  txt: async () => (await import('./txt.js')).renderer,
  tree: async () => (await import('./tree.js')).renderer,
};
