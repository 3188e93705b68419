/** The fields that records are made of. Help texts are in Chinese: editors show them to secretaries. */
import { z } from 'zod';
import type { SchemaProblem } from '../validate.js';
import { dateExamples, dateTrouble, type PartialDate, parseDate } from './date.js';
import { type Count, type Money, parseCount, parseMoney } from './quantity.js';

/** What a string refers to; {@link references} of a schema are checked against the organisation's directory. */
export type ReferenceKind = 'organization' | 'person' | 'body' | 'tag';
export const referenceKinds = z.registry<{ kind: ReferenceKind }>();

const problem = (
  rule: SchemaProblem['rule'],
  expected: string | NonNullable<SchemaProblem['examples']>,
): { code: 'custom'; params: SchemaProblem } => ({
  code: 'custom',
  params: typeof expected === 'string' ? { rule, values: { expected } } : { rule, examples: expected },
});

/** A transform that keeps its input for the JSON Schema and reports through our own rules. */
function parsed<Input extends z.ZodType<string | number>, Output>(
  input: Input,
  parse: (text: string) => Output | undefined,
  rule: (text: string) => SchemaProblem['rule'],
  expected: string | NonNullable<SchemaProblem['examples']>,
) {
  return input.transform((text, context): Output => {
    const result = parse(String(text));
    if (result !== undefined) return result;
    context.addIssue(problem(rule(String(text)), expected));
    return z.NEVER;
  });
}

export const text = (help: string) => z.string().min(1).describe(help);

export const date = parsed(
  z
    .union([z.string(), z.number()])
    .describe(
      '日期：2022、2022 上半年、2022-01、2022-01 上旬、2022-01-18、2022-03-01 上午、2022-03-01 14:00、2022-09-26/2022-09-28',
    ),
  parseDate,
  dateTrouble,
  dateExamples,
);

export const count = parsed(
  z.union([z.string(), z.number()]).describe('数量，照原文写：18名、近300人、30余人、200多篇、约30家'),
  parseCount,
  () => 'count-readable',
  '18名、近300人、30余人、200多篇',
);

export const money = parsed(
  z.union([z.string(), z.number()]).describe('金额，照原文写：5000元、5.5万元、约30万元'),
  parseMoney,
  () => 'money-readable',
  '5000元、5.5万元、约30万元',
);

/** A title with its quotation marks as in the source: `“…”`, `《…》` or none. */
export const title = z.string().min(1).describe('名称，照原文写，连同原有的引号或书名号');

const reference = (kind: ReferenceKind, help: string) =>
  z.string().min(1).describe(help).register(referenceKinds, { kind });

export const organization = reference(
  'organization',
  '单位名称或简称，须在 organization.yaml 的 organizations 中登记',
);
export const body = reference(
  'body',
  '本会机构（理事会、分会、专业委员会等），须在 organization.yaml 的 bodies 或 branches 中登记',
);
export const tag = reference('tag', '主题标签，须在 organization.yaml 的 tags 中登记');

/** Someone with a post: told in place, so that nobody has to be registered first. */
export const personInPlace = z
  .strictObject({
    name: text('姓名'),
    organization: organization.optional(),
    title: text('职务，照原文写').optional(),
    former: z.boolean().optional().describe('true 表示原任'),
    suffix: text('称谓或附语：同志、一行、等一行').optional(),
    deceased: z.boolean().optional().describe('true 表示已故'),
  })
  .describe('人员及其单位、职务');

export const person = z
  .union([reference('person', '姓名；本会人员须在 organization.yaml 的 people 中登记'), personInPlace])
  .describe('人员：本会人员写姓名，其他人写姓名、单位、职务');

/** What separates names in Chinese text; no name of a person or a company holds it, a quoted title may. */
const SEVERAL = /[，、；]/;
const QUOTED = /“[^”]*”|《[^》]*》/g;

/** Names of which the source may give only some: `named` and `total`. The rest stays open. */
export const names = z
  .strictObject({
    type: z
      .enum(['person', 'organization', 'team', 'event'])
      .describe('person 个人，organization 单位，team 团队，event 活动（如分论坛）'),
    named: z
      .array(
        z.union([
          z.string().min(1),
          z.strictObject({
            name: text('名称'),
            organization: organization.optional(),
            title: text('职务').optional(),
          }),
        ]),
      )
      .default([])
      .describe('原文写明的名称，依原文顺序；未写明的留空，不要编造'),
    total: z.int().min(1).optional().describe('总数；大于已写明的名称数时，其余为待补'),
    unit: text('量词：位、名、家、个').optional(),
    suffix: text('称谓：同志、企业、单位').optional(),
    more: z.boolean().optional().describe('true 表示原文写“等”而未给总数'),
    order: z
      .enum(['given', 'stroke', 'rank'])
      .describe('given 原文顺序，stroke 姓氏笔画，rank 名次')
      .optional(),
  })
  .superRefine((list, context) => {
    list.named.forEach((name, index) => {
      if (typeof name !== 'string' || !SEVERAL.test(name.replace(QUOTED, ''))) return;
      context.addIssue({ code: 'custom', path: ['named', index], params: { rule: 'name-single' } });
    });
    if (list.total !== undefined && list.named.length > list.total) {
      context.addIssue({
        code: 'custom',
        path: ['named'],
        params: { rule: 'named-within-total', values: { actual: list.named.length, expected: list.total } },
      });
    }
  })
  .describe('名单：写明的名称与总数');

export type Names = z.output<typeof names>;
export type Person = z.output<typeof person>;
export type { Count, Money, PartialDate };
