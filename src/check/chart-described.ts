/** Every chart has a text that stands in for it (WCAG 2.2, 1.1.1). */
import type { Chart } from '../document/tree.js';
import { message } from '../message.js';
import { type DocumentRule, placedNodes } from './rule.js';

const chart = (alt: string): Chart => ({
  type: 'chart',
  kind: 'column',
  alt,
  categories: ['A'],
  series: [{ name: 'B', values: [1] }],
});

export const chartDescribed: DocumentRule = {
  over: 'document',
  ids: ['chart-described'],
  check: (document) =>
    placedNodes(document).flatMap(({ node, place }) =>
      node.type === 'chart' && node.alt.trim() === '' ? [message('chart-described', place)] : [],
    ),
  examples: {
    ok: [[chart('A has one B')]],
    notOk: [{ blocks: [chart(' ')], messages: ['chart-described'] }],
  },
};
