/** Official documents as trees: every format and every kind of signature of GB/T 9704-2012, in our own words. */
import { mm } from '../../src/document/length.js';
import type {
  Block,
  Document,
  Imprint,
  ImprintPart,
  Inline,
  Letterhead,
  Seal,
  Signatory,
  Signature,
} from '../../src/document/tree.js';

const inline = (value: string): Inline[] => [{ type: 'text', value }];
const node = <T extends string>(type: T, value: string) => ({ type, children: inline(value) });

/** A paragraph of body text. */
export const text = (value: string): Block => ({ type: 'paragraph', children: inline(value) });

const title = (...lines: string[]): Block => ({
  type: 'title',
  children: lines.flatMap((line, i) => [...(i > 0 ? [{ type: 'break' } as const] : []), ...inline(line)]),
});

const recipients: Block = { type: 'recipients', children: inline('各会员单位：') };

/** Several lines of body text. */
export const filler = (lines: number): Block =>
  text(
    '为推动行业高质量发展，现将有关事项通知如下。'
      .repeat(Math.ceil((lines * 28) / 22))
      .slice(0, lines * 28 - 2),
  );

export const roundSeal = (src?: string): Seal => ({
  type: 'seal',
  shape: 'round',
  width: mm(42),
  height: mm(42),
  ...(src !== undefined && { src }),
  alt: '示范有色金属行业协会印章',
  children: [],
});

const stamp = (name: string, src?: string): Seal => ({
  type: 'seal',
  shape: 'stamp',
  width: mm(40),
  height: mm(20),
  ...(src !== undefined && { src }),
  alt: `${name}签名章`,
  children: src === undefined ? inline(name) : [],
});

const signatory = (name: string, seal?: Seal): Signatory => ({
  type: 'signatory',
  ...(seal && { seal }),
  children: inline(name),
});

/** Signatures of every kind. */
export const SIGNATURES = {
  plain: {
    type: 'signature',
    form: 'plain',
    children: [signatory('示范有色金属行业协会'), node('signatureDate', '2022年3月1日')],
  },
  'plain-long-date': {
    type: 'signature',
    form: 'plain',
    children: [signatory('示范协会'), node('signatureDate', '2022年12月30日')],
  },
  'plain-joint': {
    type: 'signature',
    form: 'plain',
    children: [
      signatory('示范有色金属行业协会'),
      signatory('示范市新材料促进会'),
      node('signatureDate', '2022年3月1日'),
    ],
  },
  sealed: {
    type: 'signature',
    form: 'sealed',
    children: [signatory('示范有色金属行业协会', roundSeal()), node('signatureDate', '2022年3月1日')],
  },
  'sealed-annotated': {
    type: 'signature',
    form: 'sealed',
    children: [
      signatory('示范有色金属行业协会', roundSeal()),
      node('signatureDate', '2022年3月1日'),
      node('annotation', '（此件公开发布）'),
    ],
  },
  'sealed-picture': {
    type: 'signature',
    form: 'sealed',
    children: [
      signatory('示范有色金属行业协会', roundSeal('test/fixtures/official/seal.png')),
      node('signatureDate', '2022年3月1日'),
    ],
  },
  'sealed-two': {
    type: 'signature',
    form: 'sealed',
    children: [
      signatory('示范有色金属行业协会', roundSeal()),
      signatory('示范市新材料促进会', roundSeal()),
      node('signatureDate', '2022年3月1日'),
    ],
  },
  'sealed-four': {
    type: 'signature',
    form: 'sealed',
    children: [
      signatory('示范铜业协会', roundSeal()),
      signatory('示范铝业协会', roundSeal()),
      signatory('示范锌业协会', roundSeal()),
      signatory('示范镍业协会', roundSeal()),
      node('signatureDate', '2022年3月1日'),
    ],
  },
  stamped: {
    type: 'signature',
    form: 'stamped',
    children: [signatory('会　长', stamp('王示范')), node('signatureDate', '2022年3月1日')],
  },
  'stamped-joint': {
    type: 'signature',
    form: 'stamped',
    children: [
      signatory('示范有色金属行业协会会长', stamp('王示范')),
      signatory('示范市新材料促进会会长', stamp('李样本')),
      node('signatureDate', '2022年3月1日'),
    ],
  },
} as const satisfies Record<string, Signature>;

const copies: ImprintPart = {
  type: 'imprintRecipients',
  label: '抄送：',
  children: inline(
    '示范市经济和信息化委员会，示范市民政局，示范市工业经济联合会，示范市社会组织管理局，各兄弟协会。',
  ),
};

/** The imprint with two rows. */
export const imprint = (changes: Partial<Imprint> = {}): Imprint => ({
  type: 'imprint',
  ruled: true,
  evenPage: false,
  children: [
    copies,
    {
      type: 'imprintIssue',
      children: [node('imprintCell', '示范有色金属行业协会秘书处'), node('imprintCell', '2022年3月2日印发')],
    },
  ],
  ...changes,
});

/** Letterheads of every kind. */
export const LETTERHEADS = {
  document: {
    type: 'letterhead',
    format: 'document',
    preprinted: false,
    children: [node('issuerMark', '示范有色金属行业协会文件'), node('documentNumber', '示协〔2022〕1号')],
  },
  classified: {
    type: 'letterhead',
    format: 'document',
    preprinted: false,
    children: [
      node('copyNumber', '000001'),
      node('classification', '机密★1年'),
      node('urgency', '特急'),
      node('issuerMark', '示范有色金属行业协会文件'),
      node('documentNumber', '示协〔2022〕12号'),
    ],
  },
  upward: {
    type: 'letterhead',
    format: 'document',
    preprinted: false,
    children: [
      node('urgency', '加急'),
      node('issuerMark', '示范有色金属行业协会文件'),
      node('documentNumber', '示协〔2022〕3号'),
      {
        type: 'approvers',
        label: '签发人：',
        children: [node('approver', '王示范'), node('approver', '李样'), node('approver', '赵例子')],
      },
    ],
  },
  joint: {
    type: 'letterhead',
    format: 'document',
    preprinted: false,
    children: [
      node('issuerMark', '示范有色金属行业协会'),
      node('issuerMark', '示范市新材料促进会'),
      node('issuerMark', '示范市技能鉴定中心'),
      node('markWord', '文件'),
      node('documentNumber', '示协〔2022〕5号'),
    ],
  },
  preprinted: {
    type: 'letterhead',
    format: 'document',
    preprinted: true,
    children: [node('issuerMark', '示范有色金属行业协会文件'), node('documentNumber', '示协〔2022〕1号')],
  },
  letter: {
    type: 'letterhead',
    format: 'letter',
    preprinted: false,
    children: [
      node('classification', '秘密★1年'),
      node('urgency', '特急'),
      node('issuerMark', '示范有色金属行业协会'),
      node('documentNumber', '示协函〔2022〕7号'),
    ],
  },
  order: {
    type: 'letterhead',
    format: 'order',
    preprinted: false,
    children: [node('issuerMark', '示范有色金属行业协会令'), node('documentNumber', '第1号')],
  },
  minutes: {
    type: 'letterhead',
    format: 'minutes',
    preprinted: false,
    children: [node('issuerMark', '示范协会理事会会议纪要'), node('documentNumber', '第6期')],
  },
} as const satisfies Record<string, Letterhead>;

/** Who attended, with a list that takes more than a line. */
export const attendance: Block = {
  type: 'attendance',
  children: [
    {
      type: 'attendanceGroup',
      label: '出席：',
      children: inline('示范铜业公司王示范，示范铝业公司李样本，示范锌业公司赵例子，示范镍业公司孙典型。'),
    },
    { type: 'attendanceGroup', label: '请假：', children: inline('示范钛业公司钱样板。') },
    { type: 'attendanceGroup', label: '列席：', children: inline('示范协会监事会周模范。') },
  ],
};

const attachment: Block = {
  type: 'attachment',
  children: [
    { type: 'paragraph', style: 'attachmentMark', children: inline('附件1') },
    { type: 'heading', depth: 1, id: 'a1', style: 'attachmentTitle', children: inline('示范名单') },
    text('名单如下。'),
  ],
};

const attachmentList: Block = {
  type: 'attachmentList',
  label: '附件：',
  children: ['示范名单', '关于示范有色金属行业协会年度示范活动组织实施和验收评价工作的若干具体要求'].map(
    (name, i) => ({
      type: 'listItem',
      label: `${i + 1}. `,
      children: [{ type: 'paragraph', style: 'attachmentList', children: inline(name) }],
    }),
  ),
};

const levels: Block[] = [
  { type: 'heading', depth: 1, id: 'h1', number: '一、', children: inline('总体要求') },
  { type: 'heading', depth: 2, id: 'h2', number: '（一）', children: inline('指导思想') },
  { type: 'heading', depth: 3, id: 'h3', number: '1.', children: inline('基本原则') },
  { type: 'heading', depth: 4, id: 'h4', number: '（1）', children: inline('工作目标') },
];

function document(id: string, children: Block[], page = 'body'): Document {
  return {
    type: 'document',
    id,
    kind: 'official',
    metadata: { title: id, author: '示范有色金属行业协会', keywords: [], language: 'zh-CN' },
    children: [{ type: 'section', page, children }],
  };
}

const TITLE = title('示范有色金属行业协会关于举办', '年度示范活动的通知');

/** A document of two pages with every common part. */
const full = (id: string, head: Letterhead, signature: Signature, ...after: Block[]): Document =>
  document(id, [
    head,
    TITLE,
    recipients,
    filler(6),
    ...levels,
    filler(14),
    text('特此通知。'),
    attachmentList,
    signature,
    ...after,
  ]);

/** A short document, whose signature is on its first page or takes the last paragraph to the next. */
const short = (id: string, signature: Signature): Document =>
  document(id, [LETTERHEADS.document, TITLE, recipients, filler(2), text('特此通知。'), signature]);

/** A table of so many days. */
const wideTable = (days: number): Block => ({
  type: 'table',
  headRows: 1,
  columns: [1, 4, 1, 1].map((width) => ({ align: 'left', width })),
  children: [
    ['时间', '事项', '地点', '备注'],
    ...Array.from({ length: days }, (_, i) => [`${i + 1}日`, '示范事项', '示范市', '无']),
  ].map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: inline(cell) })),
  })),
});

/** Every official document of the tests, by name. */
export const OFFICIAL: Readonly<Record<string, Document>> = {
  document: full('document', LETTERHEADS.document, SIGNATURES['sealed-annotated'], attachment, imprint()),
  classified: full('classified', LETTERHEADS.classified, SIGNATURES.sealed, imprint()),
  upward: full('upward', LETTERHEADS.upward, SIGNATURES.plain, imprint()),
  joint: full('joint', LETTERHEADS.joint, SIGNATURES['sealed-two'], imprint()),
  preprinted: full('preprinted', LETTERHEADS.preprinted, SIGNATURES.sealed, imprint()),
  letter: full(
    'letter',
    LETTERHEADS.letter,
    SIGNATURES.sealed,
    // Neither rules nor the row of issue (10.1).
    imprint({ ruled: false, children: [copies] }),
  ),
  order: document('order', [LETTERHEADS.order, filler(4), SIGNATURES.stamped, imprint()]),
  minutes: document('minutes', [LETTERHEADS.minutes, TITLE, filler(8), attendance, imprint()]),
  'even-page': full(
    'even-page',
    LETTERHEADS.document,
    SIGNATURES.plain,
    attachment,
    imprint({ evenPage: true }),
  ),
  full: document('full', [filler(70)]),
  landscape: {
    ...document('landscape', []),
    children: [
      { type: 'section', page: 'body', children: [text('正文。')] },
      { type: 'section', page: 'landscape', children: [wideTable(40)] },
      { type: 'section', page: 'body', children: [text('正文之后。')] },
    ],
  },
  // One page, an even one, which ends the document.
  'landscape-last': {
    ...document('landscape-last', []),
    children: [
      { type: 'section', page: 'body', children: [LETTERHEADS.document, TITLE, filler(3)] },
      { type: 'section', page: 'landscape', children: [wideTable(4)] },
    ],
  },
  ...Object.fromEntries(
    Object.entries(SIGNATURES).map(([name, signature]) => [
      `signature-${name}`,
      short(`signature-${name}`, signature),
    ]),
  ),
};
