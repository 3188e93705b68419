/** What a directive is: a name in a template with checked attributes that becomes nodes. */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { z } from 'zod';
import type { Block, Inline } from '../../document/tree.js';
import { nearest } from '../../validate.js';
import { type Context, report } from '../context.js';

export type BlockDirectiveNode = LeafDirective | ContainerDirective;
type Directive = BlockDirectiveNode | TextDirective;

/** A directive that stands for blocks: `::name{…}` alone on a line, or `:::name{…}` around blocks. */
export interface BlockDirective<Attributes = unknown> {
  form: 'leaf' | 'container' | 'either';
  attributes: z.ZodType<Attributes> & { shape: z.ZodRawShape };
  run(node: BlockDirectiveNode, attributes: Attributes, context: Context): Block[];
}

/** A directive within a line: `:name[label]{…}`. */
export interface InlineDirective<Attributes = unknown> {
  attributes: z.ZodType<Attributes> & { shape: z.ZodRawShape };
  run(node: TextDirective, attributes: Attributes, context: Context): Inline[];
}

/** Keeps the attributes' type between schema and function. */
export const block = <A>(directive: BlockDirective<A>): BlockDirective => directive as BlockDirective;
export const inline = <A>(directive: InlineDirective<A>): InlineDirective => directive as InlineDirective;

/** Attributes: any text, a whole number, a flag (`{optional}`), a list `a,b`. */
export const attribute = {
  text: z.string().min(1),
  number: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number),
  flag: z
    .literal('')
    .transform(() => true)
    .default(false),
  list: z
    .string()
    .min(1)
    .transform((value) =>
      value
        .split(/[,，、]/)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
};

/** The attributes as the directive types them; undefined when a message says what is wrong. */
export function readAttributes<A>(
  node: Directive,
  schema: z.ZodType<A> & { shape: z.ZodRawShape },
  context: Context,
): A | undefined {
  const result = schema.safeParse(node.attributes ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = String(issue.path[0] ?? '');
    if (issue.code === 'unrecognized_keys') {
      for (const actual of issue.keys) {
        report(context, 'attribute-known', node.position, {
          directive: node.name,
          actual,
          expected: nearest(actual, Object.keys(schema.shape)),
        });
      }
    } else if (node.attributes?.[key] === undefined) {
      report(context, 'attribute-present', node.position, { directive: node.name, expected: key });
    } else {
      const expected = issue.code === 'invalid_value' ? issue.values.join('、') : issue.message;
      report(context, 'attribute-valid', node.position, {
        directive: node.name,
        key,
        actual: node.attributes[key] ?? '',
        expected,
      });
    }
  }
  return undefined;
}
