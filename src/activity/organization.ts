/** The organisation and its directory: names that records refer to. */
import { z } from 'zod';
import { text } from './field.js';

const note = text('说明，不进入文件').optional();
const aliases = z.array(text('简称或别称')).optional().describe('简称、别称');

export const organizationSchema = z
  .strictObject({
    name: text('本会全称'),
    aliases,
    people: z
      .array(z.strictObject({ name: text('姓名'), title: text('职务').optional(), aliases, note }))
      .default([])
      .describe('本会人员：记录中可只写姓名'),
    bodies: z
      .array(
        z.strictObject({
          name: text('机构名称'),
          type: z
            .enum([
              'congress',
              'council',
              'presidents',
              'supervisors',
              'secretariat',
              'committee',
              'party',
              'office',
            ])
            .describe(
              'congress 会员大会，council 理事会，presidents 会长会议，supervisors 监事会，secretariat 秘书处，committee 委员会，party 党支部，office 办公室、工作站、认定机构',
            ),
          term: z.int().min(1).optional().describe('现任届次'),
          session: z.int().min(1).optional().describe('最近一次会议的次数'),
          aliases,
          note,
        }),
      )
      .default([])
      .describe('本会机构'),
    branches: z
      .array(z.strictObject({ name: text('分支机构名称'), aliases, note }))
      .default([])
      .describe('分支机构'),
    organizations: z
      .array(z.strictObject({ name: text('单位全称'), aliases, note }))
      .default([])
      .describe('记录中提到的单位：全称与别称'),
    tags: z.array(text('标签')).min(1).describe('主题标签'),
  })
  .describe('本会及名录');

export type Organization = z.output<typeof organizationSchema>;
