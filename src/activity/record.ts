/** A record: one entry of the association's year, as a YAML file. */
import { z } from 'zod';
import type { YamlFile } from '../yaml.js';
import { reviewPoint, sourceSchema } from './evidence.js';
import { factSchema } from './fact.js';
import { date, tag, text } from './field.js';

/** Text that the templates print as it is; Markdown only where the record says so. */
export const prose = z
  .union([text('纯文本'), z.strictObject({ markdown: text('Markdown 文本') })])
  .describe('文字；默认为纯文本，写成 markdown: 时按 Markdown 处理');

export const recordSchema = z
  .strictObject({
    entry: z.int().min(1).describe('在本年大事记中的序号'),
    date,
    title: text('标题：用自己的话概括，不超过一行'),
    summary: prose.describe('摘要：用自己的话写；名称、数字与原文一致'),
    tags: z.array(tag).min(1).describe('主题标签，第一个决定在工作报告中的位置'),
    facts: z.array(factSchema).default([]).describe('事实；没有所列种类的事实时可以不写'),
    remarks: z.array(text('备注')).optional().describe('对原文的疑点或笔误的说明，不进入文件'),
    source: sourceSchema.optional(),
    suppress: z
      .array(
        z.strictObject({
          rule: text('规则名，见 docs/checks.md'),
          reason: text('理由：为什么这里不必依从'),
        }),
      )
      .optional()
      .describe('不必依从的检查规则，每条写明理由'),
    review: z.array(reviewPoint).min(1).optional().describe('待人工核对之处，由导入写入，核对后删去'),
  })
  .describe('一条活动记录');

export type ActivityRecord = z.output<typeof recordSchema>;

/** A record with its place: what queries and templates work on. */
export interface Activity extends ActivityRecord {
  /** Path of the record relative to the project root, with `/`. */
  path: string;
  /** Place in the file of the node at a path, such as `['facts', 0, 'title']`. */
  positionOf: YamlFile['positionOf'];
}
