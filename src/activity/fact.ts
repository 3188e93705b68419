/** The seventeen kinds of fact that an entry of a chronicle holds. */
import { z } from 'zod';
import { evidence } from './evidence.js';
import { body, count, date, money, names, organization, person, text, title } from './field.js';

/** Fields that any kind may have. */
const common = {
  venue: text('地点').optional(),
  city: text('城市').optional(),
  mode: z
    .enum(['onsite', 'online', 'hybrid'])
    .describe('onsite 现场，online 线上，hybrid 线上线下结合；原文未写则不填')
    .optional(),
  sameAs: z.int().min(1).optional().describe('同一件事另有主记录时，写主记录的序号；统计时只计主记录'),
  remarks: text('备注：原文的疑点或笔误，不进入文件').optional(),
  evidence: evidence.optional(),
};

/** Who holds an event: 主办, 承办, 协办, 支持, 委托. */
const roles = {
  host: z.array(organization).optional().describe('主办单位'),
  organizer: z.array(organization).optional().describe('承办单位'),
  cohost: z.array(organization).optional().describe('与本会联合举办的单位，或协办单位'),
  support: z.array(organization).optional().describe('支持单位'),
  commissionedBy: z.array(organization).optional().describe('委托单位'),
};

/** Who came: a count, people by name, organisations by name. */
const attendance = {
  attendance: count.optional().describe('出席人数'),
  units: count.optional().describe('参加单位数'),
  attendees: z.array(person).optional().describe('写明姓名的出席者，依原文顺序'),
  attendeesMore: z.boolean().optional().describe('true 表示原文在姓名后写“等”'),
  organizations: z.array(organization).optional().describe('写明名称的参加单位'),
  organizationsMore: z.boolean().optional().describe('true 表示原文在单位名称后写“等”'),
  attendeeRoles: text('出席者身份（只有身份没有姓名时）').optional(),
};

/** How a meeting voted. */
const votes = z
  .strictObject({
    for: z.int().min(0).describe('同意'),
    against: z.int().min(0).default(0).describe('反对'),
    abstain: z.int().min(0).default(0).describe('弃权'),
  })
  .optional()
  .describe('表决票数');

const fact = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, help: string, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind).describe(help), ...shape, ...common }).describe(help);

const meeting = fact('meeting', '会议：会员大会、理事会、会长会议、筹备会等', {
  type: z
    .enum(['congress', 'branch-congress', 'council', 'presidents', 'committee', 'preparatory', 'organizing'])
    .describe(
      'congress 会员大会，branch-congress 分会会员大会，council 理事会，presidents 会长会议，committee 专门委员会会议，preparatory 筹备会议，organizing 组委会会议',
    ),
  title: title.optional(),
  body: body.optional(),
  term: z.int().min(1).optional().describe('届'),
  session: z.int().min(1).optional().describe('次'),
  theme: text('主题或议题').optional(),
  agenda: z.array(text('议程')).optional().describe('议程'),
  members: count.optional().describe('应到人数'),
  present: count.optional().describe('实到人数；有表决的会议填写'),
  ...roles,
  ...attendance,
});

const event = fact('event', '活动：论坛、庆典、报告会、直播、竞赛等', {
  type: z
    .enum(['forum', 'celebration', 'briefing', 'livestream', 'competition', 'seminar'])
    .describe(
      'forum 论坛，celebration 庆典，briefing 报告会，livestream 直播，competition 竞赛，seminar 研讨会',
    ),
  stage: z
    .enum(['plan', 'preliminary', 'final'])
    .describe('竞赛阶段：plan 计划，preliminary 选拔，final 决赛')
    .optional(),
  title: title.optional(),
  theme: title.optional(),
  sessions: names.optional().describe('分论坛、分会场'),
  statistics: z
    .array(z.strictObject({ label: text('名目'), count: count }))
    .optional()
    .describe('数据：名目与数量'),
  schedule: z
    .array(z.strictObject({ date, text: text('安排，用自己的话概括') }))
    .optional()
    .describe('日程安排：日期与内容'),
  regions: z.array(text('地区')).optional().describe('参加者来自的地区，依原文顺序'),
  ...roles,
  ...attendance,
});

const training = fact('training', '培训、研修', {
  title: title.optional(),
  project: title.optional().describe('所属项目'),
  ...roles,
  ...attendance,
});

const party = fact('party', '党建活动', {
  title: title.optional(),
  lecturer: person.optional().describe('授课人'),
  ...roles,
  ...attendance,
});

const ceremony = fact('ceremony', '仪式：揭牌、剪彩、颁奖、颁发聘书', {
  type: z
    .enum(['unveiling', 'ribbon-cutting', 'award', 'appointment'])
    .describe('unveiling 揭牌，ribbon-cutting 剪彩，award 颁奖，appointment 颁发聘书'),
  object: title.describe('对象').optional(),
});

const establishment = fact('establishment', '成立或加入机构', {
  title: title.describe('机构名称'),
  type: z
    .enum(['alliance', 'expert-group', 'workstation', 'assessment-body', 'branch'])
    .describe(
      'alliance 联盟，expert-group 专家组，workstation 工作站，assessment-body 认定机构，branch 分支机构',
    ),
  parent: body.optional().describe('所属机构'),
});

const honour = fact('honour', '本会或本会活动获得的荣誉', {
  title: title.describe('荣誉名称'),
  holder: text('获得荣誉的活动或人员；本会获得则不填').optional(),
  grantor: organization.optional().describe('授予单位；原文未写则不填'),
  year: z.int().min(1900).max(2100).optional().describe('荣誉所属年度'),
  occasion: text('获得荣誉的场合').optional(),
});

const letter = fact('letter', '收到的感谢信、贺信', {
  senders: z.array(organization).min(1).describe('来信单位'),
  subject: text('事由').optional(),
});

const award = fact('award', '本会授予的荣誉', {
  title: title.optional().describe('荣誉名称；原文未写则不填，文件中留待补'),
  reason: text('表彰事由').optional(),
  recipients: names.describe('获得者'),
  rank: z
    .strictObject({ from: z.int().min(1), to: z.int().min(1) })
    .optional()
    .describe('名次范围；各人名次原文未写则不填'),
  basis: title.optional().describe('依据的文件'),
  panel: body.optional().describe('评审机构'),
});

const personnel = fact('personnel', '人事：增补、调整、免去、聘任', {
  action: z
    .enum(['add', 'adjust', 'remove', 'appoint'])
    .describe('add 增补，adjust 调整，remove 免去，appoint 聘任'),
  people: names.optional().describe('人员'),
  organizations: names.optional().describe('单位'),
  post: text('职务').optional(),
  unitPost: text('单位职务，如副会长单位').optional(),
  organ: body.optional().describe('作出决定的机构'),
  confirmBy: text('待确认的机构').optional(),
  votes,
});

const resolution = fact('resolution', '其他决议事项', {
  subject: text('事项，用自己的话概括'),
  refersTo: title.optional().describe('所涉既有决议'),
  organ: body.optional(),
  votes,
});

const document = fact('document', '制发或审议通过的文件', {
  title: title.optional().describe('文件题名；原文未写则不填，改填 subject'),
  subject: text('事由（原文未写题名时），用自己的话概括').optional(),
  type: z
    .enum([
      'notice',
      'appeal',
      'decision',
      'summary',
      'rules',
      'work-report',
      'financial-report',
      'supervisory-report',
    ])
    .describe(
      'notice 通知，appeal 倡议，decision 决定，summary 汇总，rules 规则，work-report 工作报告，financial-report 财务报告，supervisory-report 监事会报告',
    ),
  status: z.enum(['issued', 'adopted']).describe('issued 制发，adopted 审议通过'),
  to: z.array(text('对象')).optional().describe('发往'),
});

const donation = fact('donation', '捐赠', {
  donors: z.array(names).optional().describe('捐赠者'),
  recipient: organization.optional().describe('受赠单位'),
  cash: money.optional().describe('款'),
  inKind: money.optional().describe('物资折价'),
  total: z.boolean().optional().describe('true 表示这是合计'),
});

const visit = fact('visit', '走访与来访', {
  direction: z.enum(['in', 'out', 'joint']).describe('in 来访，out 走访，joint 共同活动'),
  purpose: text('事由').optional(),
  title: title.optional(),
  people: z.array(person).optional().describe('来访者或走访者'),
  peopleMore: z.boolean().optional().describe('true 表示原文在姓名后写“等”'),
  organizations: names.optional().describe('走访单位'),
  ...roles,
});

const speech = fact('speech', '讲话、致辞、演讲、发布', {
  speakers: names.optional().describe('未全部写明的演讲者'),
  speaker: person.optional().describe('演讲者，每人一条事实'),
  speakerRole: text('演讲者身份（只有身份没有姓名时）').optional(),
  type: z
    .enum(['address', 'lecture', 'remarks', 'release'])
    .describe('address 讲话，lecture 演讲，remarks 致辞，release 发布'),
  medium: z.enum(['onsite', 'video', 'letter']).describe('onsite 现场，video 视频，letter 贺信').optional(),
  topic: title.optional().describe('题目'),
});

const publication = fact('publication', '编印、发布', {
  title: title.optional(),
  type: z
    .enum(['periodical', 'memorial-book', 'book', 'report', 'case-study', 'online'])
    .describe(
      'periodical 会刊，memorial-book 纪念册，book 图书，report 报告，case-study 案例，online 网上发布',
    ),
  count: count.optional().describe('篇数、个数'),
  from: count.optional().describe('来自多少单位'),
  presenter: person.optional().describe('发布人'),
  note: text('说明').optional(),
});

const qualification = fact('qualification', '职称、职业技能评审', {
  results: z
    .array(z.strictObject({ level: text('级别'), count: count }))
    .min(1)
    .describe('级别与人数'),
  committee: text('评审机构').optional(),
  publicized: z.boolean().optional().describe('true 表示经公示'),
});

/** One fact; `kind` says which. */
export const factSchema = z.discriminatedUnion('kind', [
  meeting,
  event,
  training,
  party,
  ceremony,
  establishment,
  honour,
  letter,
  award,
  personnel,
  resolution,
  document,
  donation,
  visit,
  speech,
  publication,
  qualification,
]);

export type Fact = z.output<typeof factSchema>;
export type FactKind = Fact['kind'];
export const FACT_KINDS: readonly FactKind[] = factSchema.options.map((option) => option.shape.kind.value);
