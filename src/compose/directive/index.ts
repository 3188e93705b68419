/** The directives of templates, by name. A new one is one line here. */
import type { TextDirective } from 'mdast-util-directive';
import type { Block, Inline } from '../../document/tree.js';
import { nearest } from '../../validate.js';
import { type Context, report } from '../context.js';
import { activities } from './activities.js';
import { attachment, attachments } from './attachment.js';
import { attendance } from './attendance.js';
import { chart } from './chart.js';
import { ref } from './cross-reference.js';
import {
  type BlockDirective,
  type BlockDirectiveNode,
  type InlineDirective,
  readAttributes,
} from './directive.js';
import { each } from './each.js';
import { count, sum } from './figure.js';
import { imprint } from './imprint.js';
import { letterhead } from './letterhead.js';
import { names, roster } from './names.js';
import { contents, heading, pageBreak, paragraph } from './page.js';
import { recipients } from './recipients.js';
import { signature } from './signature.js';
import { table } from './table.js';
import { tags } from './tags.js';
import { columns, dots, ruby } from './text.js';
import { date, openPlace, prose } from './value.js';
import { when, whenInline } from './when.js';

const BLOCK_DIRECTIVES: Readonly<Record<string, BlockDirective>> = {
  activities,
  each,
  tags,
  when,
  roster,
  prose,
  letterhead,
  recipients,
  signature,
  attendance,
  imprint,
  attachments,
  attachment,
  contents,
  heading,
  paragraph,
  columns,
  chart,
  table,
  'page-break': pageBreak,
};

const INLINE_DIRECTIVES: Readonly<Record<string, InlineDirective>> = {
  count,
  sum,
  date,
  names,
  dots,
  ruby,
  ref,
  open: openPlace,
  when: whenInline,
};

/** Stands at the top level of a template only; read there. */
export const SECTION = 'section';

/** Names of all directives, for the documentation and its test. */
export const DIRECTIVE_NAMES: readonly string[] = [
  ...Object.keys(BLOCK_DIRECTIVES),
  ...Object.keys(INLINE_DIRECTIVES),
  SECTION,
];

/** Blocks of a leaf or container directive. */
export function blockDirective(node: BlockDirectiveNode, context: Context): Block[] {
  if (node.name === SECTION) {
    report(context, 'section-top', node.position);
    return [];
  }
  const directive = BLOCK_DIRECTIVES[node.name];
  if (!directive) {
    report(context, 'directive-known', node.position, {
      actual: node.name,
      expected: nearest(node.name, DIRECTIVE_NAMES),
    });
    return [];
  }
  const wanted = node.type === 'leafDirective' ? 'leaf' : 'container';
  if (directive.form !== 'either' && directive.form !== wanted) {
    report(context, 'directive-form', node.position, {
      actual: node.name,
      expected: directive.form === 'leaf' ? '::' : ':::',
    });
    return [];
  }
  const attributes = readAttributes(node, directive.attributes, context);
  return attributes === undefined ? [] : directive.run(node, attributes, context);
}

/** Inline nodes of a text directive. */
export function inlineDirective(node: TextDirective, context: Context): Inline[] {
  const directive = INLINE_DIRECTIVES[node.name];
  if (!directive) {
    report(context, 'directive-known', node.position, {
      actual: node.name,
      expected: nearest(node.name, DIRECTIVE_NAMES),
    });
    return [];
  }
  const attributes = readAttributes(node, directive.attributes, context);
  return attributes === undefined ? [] : directive.run(node, attributes, context);
}
