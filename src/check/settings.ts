/** What annals.yaml says of checking. Help texts are in Chinese: editors show them. */
import { z } from 'zod';

export const SEVERITY_SETTINGS = ['off', 'info', 'warning', 'error'] as const;

const term = z
  .strictObject({
    term: z.string().min(1).describe('规定的写法'),
    not: z.array(z.string().min(1)).min(1).describe('不用的写法'),
  })
  .describe('一个固定名称或固定说法');

const figure = z
  .string()
  .regex(/^\d{4}\/\d+(?:\/[\w-]+)+$/)
  .describe('一个数在哪里：年/序号/在记录中的位置，如 2022/9/facts/3/donors/0/total');

const agreement = z
  .strictObject({
    what: z.string().min(1).describe('说的是什么'),
    figures: z
      .array(z.union([figure, z.array(figure).min(1)]))
      .min(2)
      .describe('应当相等的数；写成列表的，取其和'),
  })
  .describe('几条记录里应当相等的数');

/** Schema of `check:` in annals.yaml. */
export const checkSchema = z
  .strictObject({
    rules: z
      .record(z.string(), z.enum(SEVERITY_SETTINGS))
      .default({})
      .describe(
        '规则的轻重：规则名及 off 不查、info 提示、warning 警告、error 错误；各规则见 docs/checks.md',
      ),
    glossary: z.array(term).default([]).describe('固定名称与固定说法：记录中用了别的写法则指出'),
    agree: z.array(agreement).default([]).describe('几条记录里应当相等的数：不等则指出'),
  })
  .describe('检查：各规则的轻重，固定名称的写法，应当相等的数');

export type CheckSettings = z.output<typeof checkSchema>;
