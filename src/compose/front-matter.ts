/** The head of a template: title, profile, pages, styles, numbering, parameters, parts of official documents. Help texts are for secretaries. */
import { z } from 'zod';
import { styleShape, text } from '../style-changes.js';
import { officialShape } from './official-matter.js';

const parameter = z
  .strictObject({
    type: z
      .enum(['text', 'list', 'number', 'date', 'markdown'])
      .describe('text 文字，list 若干项文字，number 整数，date 日期，markdown 可分段、可用 Markdown 的文字'),
    label: text('参数的名称，用于提示'),
    required: z.boolean().default(false).describe('true 表示必须给出'),
    open: text('未给出时文件中显示的待补文字').optional(),
  })
  .describe('参数');

export const frontMatterSchema = z.strictObject({
  title: text('文件标题，写入文件属性；可用 {参数}'),
  subject: text('主题，写入文件属性').optional(),
  keywords: z.array(text('关键词')).default([]),
  profile: text(
    '版式：gbt9704（默认）、gbt9704-office、gbt9704-grid、book，或 annals.yaml 中自己的版式',
  ).optional(),
  page: text('正文所用的页面设置').default('body'),
  period: text('查询的默认时段，如 {year}').optional(),
  ...styleShape,
  parameters: z.record(z.string(), parameter).default({}).describe('参数'),
  open: z.record(z.string(), z.string()).default({}).describe('事实缺项时显示的待补文字：键为字段名'),
  ...officialShape,
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
export type ParameterDefinition = z.output<typeof parameter>;
