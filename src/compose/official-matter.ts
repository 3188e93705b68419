/**
 * The parts of an official document in the front matter of a template, under the names that GB/T 9704-2012 gives
 * them. The keys are Chinese, since they are what a secretary writes; the program calls them by `KEYS`.
 */
import { z } from 'zod';
import { length, text } from '../style-changes.js';

/** Words that a key may have, and what the program calls them. */
export const WORDS = {
  format: { 公文: 'document', 信函: 'letter', 命令: 'order', 纪要: 'minutes' },
  form: { 不盖章: 'plain', 盖章: 'sealed', 签名章: 'stamped' },
  recipientsPlace: { 正文前: 'body', 版记: 'imprint' },
  imprintPage: { 末页: 'last', 偶数页: 'even' },
} as const;

/** One of some words, or a parameter that gives one. */
const word = (words: object, help: string) =>
  z
    .union([z.enum(Object.keys(words) as [string, ...string[]]), z.string().regex(/^\{[^{}]+\}$/)])
    .optional()
    .describe(help);

const line = (help: string) => text(`${help}；可用 {参数}`).optional();
const lines = (help: string) =>
  z
    .union([text(help), z.array(text(help)).min(1)])
    .optional()
    .describe(`${help}；一项，或若干项的列表`);

const picture = text('图片文件，路径从项目目录写起；不写则以轮廓线代替').optional();
const seal = z.union([
  text('印章的图片文件，路径从项目目录写起'),
  z.strictObject({
    图片: picture,
    直径: length.optional().describe('印章的直径：地方社会团体 42mm（默认），全国性社会团体 45mm'),
  }),
]);

const signer = z.strictObject({ 职务: text('职务'), 姓名: text('姓名'), 图片: picture });

export const officialShape = {
  格式: word(WORDS.format, '公文格式：公文（默认）、信函、命令、纪要'),
  套打: z.boolean().optional().describe('true 为套打：纸上已印有发文机关标志与红线，只留出位置'),
  份号: line('份号：六位数字，须加引号，如 "000001"'),
  密级: line('密级和保密期限，如 机密★1年'),
  紧急程度: line('紧急程度：特急、加急'),
  发文机关标志: lines('发文机关标志，如 某某协会文件；联合行文写成列表，主办机关在前'),
  标志文字: line('联合行文时标志右侧的“文件”二字'),
  发文字号: line('发文字号，如 某协〔2022〕1号；命令的令号、纪要的期号'),
  签发人: lines('上行文的签发人'),
  主送机关: lines('主送机关，末尾的冒号可不写'),
  主送位置: word(WORDS.recipientsPlace, '主送机关的位置：正文前（默认）；太多时移到版记'),
  署名: lines('发文机关署名；联合行文写成列表，主办机关在前'),
  成文日期: line('成文日期，写成 2022-03-01 或 2022年3月1日'),
  签署: word(WORDS.form, '签署方式：不盖章（默认）、盖章、签名章'),
  印章: z
    .union([seal, z.array(seal).min(1)])
    .optional()
    .describe('印章的图片；联合行文写成列表，依署名的次序；不写则以轮廓线代替'),
  签名人: z.array(signer).min(1).optional().describe('加盖签名章的签发人'),
  附注: line('附注，如 此件公开发布；圆括号可不写'),
  抄送机关: lines('抄送机关，末尾的句号可不写'),
  印发机关: line('印发机关'),
  印发日期: line('印发日期，写成 2022-03-02 或 2022年3月2日；“印发”二字可不写'),
  版记位置: word(WORDS.imprintPage, '版记的位置：末页（默认）；偶数页即公文最后一面的背面'),
  出席: lines('纪要的出席人员'),
  请假: lines('纪要的请假人员'),
  列席: lines('纪要的列席人员'),
};

/** What the program calls the keys, and where a key has its place in a document. */
export const KEYS = {
  format: '格式',
  preprinted: '套打',
  copyNumber: '份号',
  classification: '密级',
  urgency: '紧急程度',
  issuerMarks: '发文机关标志',
  markWord: '标志文字',
  documentNumber: '发文字号',
  approvers: '签发人',
  recipients: '主送机关',
  recipientsPlace: '主送位置',
  signatories: '署名',
  signatureDate: '成文日期',
  form: '签署',
  seals: '印章',
  signers: '签名人',
  annotation: '附注',
  copies: '抄送机关',
  issuer: '印发机关',
  issueDate: '印发日期',
  imprintPage: '版记位置',
  present: '出席',
  excused: '请假',
  inAttendance: '列席',
} as const satisfies Record<string, keyof typeof officialShape>;
export type MatterName = keyof typeof KEYS;

/** The directives of the parts, and the keys that each reads. */
export const PARTS = {
  letterhead: [
    'issuerMarks',
    'markWord',
    'documentNumber',
    'copyNumber',
    'classification',
    'urgency',
    'approvers',
    'format',
    'preprinted',
  ],
  recipients: ['recipients'],
  signature: ['signatories', 'signatureDate', 'form', 'seals', 'signers', 'annotation'],
  attendance: ['present', 'excused', 'inAttendance'],
  imprint: ['copies', 'issuer', 'issueDate', 'imprintPage', 'recipientsPlace'],
} as const satisfies Record<string, readonly MatterName[]>;

/** What prints a key, where its directive alone does not: as messages tell it. */
export const HOMES: Partial<Record<MatterName, string>> = {
  approvers: '::letterhead（格式: 公文）',
  markWord: '::letterhead（格式: 公文）',
  recipients: '::recipients，或 主送位置: 版记 与 ::imprint',
  signatories: '::signature（签署: 不盖章 或 盖章）',
  seals: '::signature（签署: 盖章）',
  signers: '::signature（签署: 签名章）',
  issuer: '::imprint（信函的版记不写）',
  issueDate: '::imprint（印发机关之右；信函的版记不写）',
};

/** Fixed words of the parts (GB/T 9704 7.2.6, 7.3.6, 7.4, 10.3), where the front matter leaves them out. */
export const LABELS = {
  approvers: '签发人：',
  recipients: '主送：',
  copies: '抄送：',
  present: '出席：',
  excused: '请假：',
  inAttendance: '列席：',
  colon: '：',
  full: '。',
  brackets: ['（', '）'],
  between: '、',
  betweenGroups: '，',
  issued: '印发',
  seal: '印章',
  stamp: '签名章',
} as const;
