/** The head of a template: title, pages, styles, numbering, parameters. Help texts are for secretaries. */
import { z } from 'zod';
import { parseFontSize, parseLength } from '../document/length.js';
import type { NumberLevel } from '../document/numeral.js';
import { ROLES, type StyleChanges } from '../document/style.js';
import type { SchemaProblem } from '../validate.js';

function measured(parse: (value: string | number) => number | undefined, expected: string, help: string) {
  return z
    .union([z.string(), z.number()])
    .describe(help)
    .transform((value, context): number => {
      const points = parse(value);
      if (points !== undefined) return points;
      const params: SchemaProblem = { rule: 'length-readable', values: { expected } };
      context.addIssue({ code: 'custom', params: { ...params } });
      return z.NEVER;
    });
}

const length = measured(parseLength, '37mm、3.7cm、28.95pt', '长度：37mm、3.7cm、28.95pt');
const fontSize = measured(parseFontSize, '三号、小四、10.5pt', '字号：三号、小四，或 10.5pt');
const text = (help: string) => z.string().min(1).describe(help);
const characters = (help: string) => z.number().min(-8).max(30).describe(`${help}（单位：字）`);

const paragraphStyle = z
  .strictObject({
    name: text('样式在 Word 中的名称').optional(),
    role: z
      .enum(ROLES)
      .describe('字体：song 宋体，biaosong 小标宋，hei 黑体，kai 楷体，fang 仿宋，latin 西文')
      .optional(),
    latin: z.enum(ROLES).describe('西文与数字的字体').optional(),
    size: fontSize.optional(),
    tracking: length.optional().describe('字距增减'),
    color: z
      .string()
      .regex(/^#[0-9A-Fa-f]{6}$/)
      .describe('颜色，如 #E60012')
      .optional(),
    align: z.enum(['left', 'center', 'right', 'justify']).describe('对齐').optional(),
    linePitch: length.optional().describe('行距（基线到基线）'),
    firstLineIndent: characters('首行缩进').optional(),
    leftIndent: characters('左缩进').optional(),
    rightIndent: characters('右缩进').optional(),
    before: length.optional().describe('段前'),
    after: length.optional().describe('段后'),
    keepWithNext: z.boolean().optional().describe('与下段同页'),
    keepTogether: z.boolean().optional().describe('段中不分页'),
    outlineLevel: z.int().min(0).max(9).optional().describe('大纲级别，0 为无'),
  })
  .describe('段落样式中与基准不同的部分');

const page = z
  .strictObject({
    width: length.optional(),
    height: length.optional(),
    margin: z
      .strictObject({ top: length, right: length, bottom: length, left: length })
      .optional()
      .describe('页边距'),
    pageNumbers: z
      .union([
        z.literal('none'),
        z.strictObject({
          format: z.string().includes('%').default('— % —').describe('页码样式，% 处为数字'),
          align: z
            .enum(['left', 'center', 'right', 'mirrored'])
            .default('mirrored')
            .describe('mirrored 为单页居右、双页居左'),
          distance: length.default(parseLength('7mm') as number).describe('页码在版心下边缘之下的距离'),
        }),
      ])
      .optional()
      .describe('页码；none 为无页码'),
    mirrored: z.boolean().optional().describe('true 为双面装订：margin 的 left 为订口一侧，双页左右互换'),
    verticalAlign: z.enum(['top', 'center']).optional().describe('内容在版心中的纵向位置'),
  })
  .describe('页面设置中与基准不同的部分');

/** `一、`, `（一）`, `1.`, `（1）`, `①`: the first number of a level, as it is to look. */
const numberPattern = z.string().transform((sample, context): NumberLevel => {
  if (sample.includes('一')) return { format: 'chinese', pattern: sample.replace('一', '%') };
  if (sample.includes('1')) return { format: 'decimal', pattern: sample.replace('1', '%') };
  if (sample.includes('①')) return { format: 'circled', pattern: sample.replace('①', '%') };
  const expected = '一、　（一）　1.　（1）　①';
  const params: SchemaProblem = { rule: 'number-readable', values: { expected } };
  context.addIssue({ code: 'custom', params: { ...params } });
  return z.NEVER;
});

const parameter = z
  .strictObject({
    type: z
      .enum(['text', 'number', 'date', 'markdown'])
      .describe('text 文字，number 整数，date 日期，markdown 可分段、可用 Markdown 的文字'),
    label: text('参数的名称，用于提示'),
    required: z.boolean().default(false).describe('true 表示必须给出'),
    open: text('未给出时文件中显示的待补文字').optional(),
  })
  .describe('参数');

export const frontMatterSchema = z.strictObject({
  title: text('文件标题，写入文件属性；可用 {参数}'),
  subject: text('主题，写入文件属性').optional(),
  keywords: z.array(text('关键词')).default([]),
  page: text('正文所用的页面设置').default('body'),
  period: text('查询的默认时段，如 {year}').optional(),
  numbering: z
    .strictObject({ headings: z.union([z.literal('none'), z.array(numberPattern).min(1).max(4)]).optional() })
    .default({})
    .describe('编号：headings 为各级标题第一个编号的样子，none 为不编号'),
  pages: z.record(z.string(), page).default({}).describe('页面设置'),
  styles: z.record(z.string(), paragraphStyle).default({}).describe('段落样式'),
  parameters: z.record(z.string(), parameter).default({}).describe('参数'),
  open: z.record(z.string(), z.string()).default({}).describe('事实缺项时显示的待补文字：键为字段名'),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;
export type ParameterDefinition = z.output<typeof parameter>;

/** The style changes that a front matter asks for. */
export function styleChanges(front: FrontMatter): StyleChanges {
  const pages = Object.fromEntries(
    Object.entries(front.pages).map(([name, { pageNumbers, ...rest }]) => [
      name,
      pageNumbers === undefined
        ? rest
        : { ...rest, pageNumbers: pageNumbers === 'none' ? undefined : pageNumbers },
    ]),
  );
  const headings = front.numbering.headings;
  return {
    pages: pages as NonNullable<StyleChanges['pages']>,
    paragraphs: front.styles as NonNullable<StyleChanges['paragraphs']>,
    ...(Array.isArray(headings) && { headingNumbers: headings }),
  };
}
