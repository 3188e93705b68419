/** What a template or a profile may change of the styles: schema with help texts for secretaries, and the changes. */
import { z } from 'zod';
import { parseFontSize, parseLength } from './document/length.js';
import type { NumberLevel } from './document/numeral.js';
import { type OfficialLayout, ROLES, type StyleChanges, type StyleSheet } from './document/style.js';
import type { SchemaProblem } from './validate.js';

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

/** A length: points, or a text with a unit. */
export const length = measured(parseLength, '37mm、3.7cm、28.95pt', '长度：37mm、3.7cm、28.95pt');
const fontSize = measured(parseFontSize, '三号、小四、10.5pt', '字号：三号、小四，或 10.5pt');
/** A text that is not empty, with its help. */
export const text = (help: string) => z.string().min(1).describe(help);
const characters = (help: string) => z.number().min(-8).max(30).describe(`${help}（单位：字）`);
const color = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/)
  .describe('颜色，如 #E60012')
  .optional();

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
    color,
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

/** `pages:`, `styles:` and `numbering:`, in front matter and in profiles. */
export const styleShape = {
  numbering: z
    .strictObject({
      headings: z.union([z.literal('none'), z.array(numberPattern).min(1).max(4)]).optional(),
      captions: z
        .strictObject({ figure: text('图的字样，如 图'), table: text('表的字样，如 表') })
        .optional()
        .describe('题注的编号：图、表之前的字样；不写则题注不编号'),
    })
    .default({})
    .describe('编号：headings 为各级标题第一个编号的样子，none 为不编号；captions 为题注编号的字样'),
  pages: z.record(z.string(), page).default({}).describe('页面设置'),
  styles: z.record(z.string(), paragraphStyle).default({}).describe('段落样式'),
};

const line = (help: string) => z.strictObject({ color, width: length.optional() }).optional().describe(help);

/** `rule:` and `official:`, in profiles. */
export const layoutShape = {
  rule: line('版头的红色分隔线'),
  official: z
    .strictObject({
      markTop: length.optional().describe('发文机关标志上边缘至版心上边缘'),
      orderMarkTop: length.optional().describe('命令的标志上边缘至版心上边缘'),
      letterMarkTop: length.optional().describe('信函的标志上边缘至上页边'),
      ruleGap: length.optional().describe('红色分隔线至其上文字'),
      letterRule: z
        .strictObject({
          color,
          length: length.optional().describe('线长'),
          thick: length.optional().describe('粗线'),
          thin: length.optional().describe('细线'),
          gap: length.optional().describe('两线之间'),
        })
        .optional()
        .describe('信函的红色双线'),
      letterRuleBottom: length.optional().describe('信函下方的红色双线至下页边'),
      imprintRule: line('版记首末条分隔线'),
      imprintInnerRule: line('版记中间的分隔线'),
      sealOutline: line('代替印章的轮廓线'),
    })
    .optional()
    .describe('公文各部分的距离与线'),
};

const shape = z.strictObject({ ...styleShape, ...layoutShape });
type Changes = Pick<z.output<typeof shape>, keyof typeof styleShape> & Partial<z.output<typeof shape>>;

/** The style changes that a front matter or a profile asks for; `base` fills in what a rule does not say. */
export function styleChanges(asked: Changes, base: StyleSheet): StyleChanges {
  const pages = Object.fromEntries(
    Object.entries(asked.pages).map(([name, { pageNumbers, ...rest }]) => [
      name,
      pageNumbers === undefined
        ? rest
        : { ...rest, pageNumbers: pageNumbers === 'none' ? undefined : pageNumbers },
    ]),
  );
  const { headings, captions } = asked.numbering;
  return {
    pages: pages as NonNullable<StyleChanges['pages']>,
    paragraphs: asked.styles as NonNullable<StyleChanges['paragraphs']>,
    ...(headings !== undefined && { headingNumbers: headings === 'none' ? [] : headings }),
    ...(captions && { captionLabels: captions }),
    rule: (asked.rule ?? {}) as NonNullable<StyleChanges['rule']>,
    official: layout(asked.official ?? {}, base.official),
  };
}

function layout(asked: object, base: OfficialLayout): Partial<OfficialLayout> {
  return Object.fromEntries(
    Object.entries(asked).map(([key, value]) => [
      key,
      typeof value === 'object' ? { ...(base[key as keyof OfficialLayout] as object), ...value } : value,
    ]),
  );
}
