/**
 * What a record that was imported keeps of its source: the text and its place, the words that each fact
 * rests on, and what a person has yet to look at. None of it goes into a document.
 */
import { z } from 'zod';

const text = (help: string) => z.string().min(1).describe(help);

/** How far an imported value can be trusted; fixed by the rule that found it, never by a feeling. */
export const GRADES = ['sure', 'likely', 'guess'] as const;
export type Grade = (typeof GRADES)[number];

const grade = z
  .enum(GRADES)
  .describe('sure 原文明写，likely 依常例推得，guess 仅为猜测，须人工核对；由所用规则决定');

/** Offset of a span in `source.text`, in UTF-16 code units from 0; its length is that of its text. */
const at = z.int().min(0).describe('在 source.text 中的起点，从 0 数起（UTF-16 码元）');

/** The entry as its source has it, after restoration and normalisation. */
export const sourceSchema = z
  .strictObject({
    file: text('原文文件'),
    line: z.int().min(1).describe('在原文文件中的行号'),
    label: text('原文的序号，连同标点，如“5、”').optional(),
    text: text('原文，已复原、规范；序号不计'),
  })
  .describe('导入的出处：原文文件、行号与文字');

/** The words of the source that say what a fact says. */
export const evidence = z
  .strictObject({
    text: text('原文中的依据，照录'),
    at,
    rule: text('找出这条事实的规则'),
    grade,
    more: z
      .array(z.strictObject({ text: text('原文，照录'), at }))
      .optional()
      .describe('写有这条事实其他内容的文字'),
  })
  .describe('导入的依据：原文中的文字、位置与可信程度');
export type Evidence = z.output<typeof evidence>;

/** What a point for review is about. */
export const REVIEW_SUBJECTS = [
  'date',
  'wording',
  'tags',
  'fact',
  'value',
  'name',
  'same',
  'misprint',
  'damage',
  'rest',
  'conflict',
] as const;

/**
 * One point that awaits a person. `path` leads to the value in question, from the record's root; the value
 * `proposed` may be put there as it is, or one of `candidates`. To answer is to write the value and to remove
 * the point; a list without points is removed with them.
 */
export const reviewPoint = z
  .strictObject({
    about: z
      .enum(REVIEW_SUBJECTS)
      .describe(
        'date 日期，wording 标题与摘要，tags 标签，fact 一条事实，value 一个值，name 名称，same 与另一条同一件事，misprint 疑似笔误，damage 原文损坏，rest 没有取用的原文，conflict 重新导入与人工改动不一',
      ),
    path: z
      .array(z.union([z.string(), z.int().min(0)]))
      .optional()
      .describe('所涉的值在记录中的位置，如 [facts, 0, title]'),
    text: text('所涉的原文，照录').optional(),
    at: at.optional(),
    grade: grade.optional(),
    proposed: z
      .unknown()
      .optional()
      .describe('建议写入的值；about 为 misprint 时，是替换 text 的文字；null 表示建议删去'),
    candidates: z.array(z.unknown()).optional().describe('可选的值'),
    note: text('说明：为什么要看').optional(),
  })
  .describe('待人工核对的一点；核对后删去');
export type ReviewPoint = z.output<typeof reviewPoint>;
