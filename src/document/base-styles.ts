/** The style sheet that documents start from, made for a grid of lines and characters (`profile.ts` has the grids). */
import { FONT_SIZES, mm, type Points } from './length.js';
import type {
  CharacterStyle,
  CharacterStyleName,
  OfficialLayout,
  PageSetup,
  ParagraphStyle,
  StyleName,
  StyleSheet,
} from './style.js';

const size = (name: string): Points => FONT_SIZES[name] as Points;

/** What a profile says of the page; all in points. */
export interface Grid {
  margin: PageSetup['margin'];
  /** How much of the white at the head of a page is in its first line box; margins leave it out. */
  lead: Points;
  linePitch: Points;
  /** Tracking of 三号. */
  tracking: Points;
  wordGrid: StyleSheet['wordGrid'];
}

/** The style sheet on a grid. */
export function styleSheet(grid: Grid): StyleSheet {
  const body = bodyStyle(grid);
  return {
    pages: pages(grid),
    paragraphs: paragraphStyles(body),
    characters,
    headingNumbers: [
      { format: 'chinese', pattern: '%、' },
      { format: 'chinese', pattern: '（%）' },
      { format: 'decimal', pattern: '%.' },
      { format: 'decimal', pattern: '（%）' },
    ],
    listNumbers: [
      { format: 'decimal', pattern: '%.' },
      { format: 'decimal', pattern: '（%）' },
    ],
    bullet: '·',
    rule: { color: RED, width: 1.4 },
    tableRule: { color: '#000000', width: 0.5 },
    official,
    wordGrid: grid.wordGrid,
    opticalMargins: grid.lead > 0,
  };
}

/** Y80 M80 of the standard (5.2.3, GB/T 9704 6) as screens show it. */
const RED = '#E60012';

/** GB/T 9704 7.2–7.4 and 10. The standard sets no thickness of red rules. */
const official: OfficialLayout = {
  markTop: mm(35),
  orderMarkTop: mm(20),
  letterMarkTop: mm(30),
  ruleGap: mm(4),
  letterRule: { color: RED, length: mm(170), thick: 2, thin: 0.75, gap: 1.25 },
  letterRuleBottom: mm(20),
  imprintRule: { color: '#000000', width: mm(0.35) },
  imprintInnerRule: { color: '#000000', width: mm(0.25) },
  sealOutline: { color: RED, width: 0.75 },
};

const bodyStyle = ({ linePitch, tracking }: Grid): ParagraphStyle => ({
  name: '正文',
  role: 'fang',
  latin: 'latin',
  size: size('三号'),
  tracking,
  color: '#000000',
  align: 'justify',
  linePitch,
  firstLineIndent: 2,
  leftIndent: 0,
  rightIndent: 0,
  before: 0,
  after: 0,
  keepWithNext: false,
  keepTogether: false,
  outlineLevel: 0,
});

const flush: Partial<ParagraphStyle> = { firstLineIndent: 0, align: 'left' };
const centred: Partial<ParagraphStyle> = { firstLineIndent: 0, align: 'center' };
const smaller = (name: string, pitch: Points): Partial<ParagraphStyle> => ({
  size: size(name),
  tracking: 0,
  linePitch: pitch,
});
const red: Partial<ParagraphStyle> = {
  ...centred,
  role: 'biaosong',
  latin: 'biaosong',
  tracking: 0,
  color: RED,
};
/** 标题 of a document, an attachment or the contents: 2号小标宋, centred (GB/T 9704 7.3.1). */
const largeTitle: Partial<ParagraphStyle> = {
  ...centred,
  role: 'biaosong',
  latin: 'biaosong',
  size: size('二号'),
  tracking: 0,
  linePitch: 35,
  keepWithNext: true,
};

function paragraphStyles(body: ParagraphStyle): Record<StyleName, ParagraphStyle> {
  const style = (name: string, changes: Partial<ParagraphStyle>): ParagraphStyle => ({
    ...body,
    name,
    ...changes,
  });
  const line = body.linePitch;
  return {
    body,
    title: style('公文标题', {
      ...largeTitle,
      after: line,
      keepTogether: true,
    }),
    subtitle: style('副标题', { ...centred, role: 'kai', keepWithNext: true }),
    heading1: style('标题 1', {
      role: 'hei',
      latin: 'hei',
      align: 'left',
      keepWithNext: true,
      keepTogether: true,
      outlineLevel: 1,
    }),
    heading2: style('标题 2', {
      role: 'kai',
      align: 'left',
      keepWithNext: true,
      keepTogether: true,
      outlineLevel: 2,
    }),
    heading3: style('标题 3', { align: 'left', keepWithNext: true, keepTogether: true, outlineLevel: 3 }),
    heading4: style('标题 4', { align: 'left', keepWithNext: true, keepTogether: true, outlineLevel: 4 }),
    copyNumber: style('份号', { ...flush, keepWithNext: true }),
    classification: style('密级', { ...flush, role: 'hei', latin: 'hei', keepWithNext: true }),
    urgency: style('紧急程度', { ...flush, role: 'hei', latin: 'hei', keepWithNext: true }),
    // The greatest size; a mark that is wider than the type area is made smaller.
    issuerMark: style('发文机关标志', { ...red, size: size('初号'), linePitch: 50, keepWithNext: true }),
    markWord: style('发文机关标志（文件）', {
      ...red,
      size: size('初号'),
      linePitch: 50,
      keepWithNext: true,
    }),
    documentNumber: style('发文字号', { ...centred, before: 2 * line, keepWithNext: true }),
    approvers: style('签发人', { ...flush, keepWithNext: true }),
    approver: style('签发人姓名', { ...flush, role: 'kai', keepWithNext: true }),
    recipients: style('主送机关', flush),
    signatory: style('署名', { ...flush, keepWithNext: true }),
    signatureDate: style('成文日期', { ...flush }),
    seal: style('印章', { ...centred, role: 'kai', color: RED }),
    annotation: style('附注', {}),
    attendanceLabel: style('出席人员标签', { ...flush, role: 'hei', latin: 'hei' }),
    attendance: style('出席人员', { align: 'left' }),
    imprint: style('版记', { ...flush, ...smaller('四号', 26), leftIndent: 1, rightIndent: 1 }),
    attachmentList: style('附件说明', { before: line, align: 'left' }),
    attachmentMark: style('附件标志', { ...flush, role: 'hei', latin: 'hei', keepWithNext: true }),
    attachmentTitle: style('附件标题', {
      ...largeTitle,
      before: line,
      after: line,
      keepTogether: true,
      outlineLevel: 1,
    }),
    listItem: style('列表', {}),
    rosterItem: style('名单', { ...flush, leftIndent: 2 }),
    rosterNote: style('名单附记', { ...flush, firstLineIndent: 2 }),
    timelineItem: style('大事记条目', { firstLineIndent: 0, leftIndent: 6 }),
    tableCell: style('表格正文', { ...flush, ...smaller('小四', 20) }),
    tableHead: style('表头', { ...centred, ...smaller('小四', 20), role: 'hei', latin: 'hei' }),
    caption: style('题注', {
      ...centred,
      ...smaller('小四', 20),
      role: 'kai',
      before: 6,
      after: 6,
      keepTogether: true,
    }),
    figure: style('图', { ...centred, keepWithNext: true }),
    // What stands within charts; the chart itself is in a paragraph of the figures' style.
    chartText: style('图表文字', { ...centred, ...smaller('五号', 14), role: 'song' }),
    quote: style('引文', { role: 'kai', leftIndent: 2, rightIndent: 2 }),
    code: style('原样文字', { ...flush, ...smaller('小四', 20) }),
    footnote: style('脚注', { ...flush, ...smaller('小五', 14), role: 'song' }),
    contentsTitle: style('目录标题', { ...largeTitle, after: line }),
    contents1: style('目录 1', { ...flush, role: 'hei', latin: 'hei' }),
    contents2: style('目录 2', { ...flush, leftIndent: 1 }),
    contents3: style('目录 3', { ...flush, leftIndent: 2 }),
    contents4: style('目录 4', { ...flush, leftIndent: 3 }),
    pageNumber: style('页码', { ...centred, ...smaller('四号', 20), role: 'song', latin: 'song' }),
    note: style('按语', { role: 'kai' }),
    coverTitle: style('封面标题', {
      ...centred,
      role: 'biaosong',
      latin: 'biaosong',
      size: size('小初'),
      tracking: 0,
      linePitch: 60,
      keepTogether: true,
    }),
    coverSubtitle: style('封面副标题', {
      ...centred,
      role: 'kai',
      size: size('小一'),
      tracking: 0,
      linePitch: 40,
    }),
    coverText: style('封面文字', { ...centred, role: 'kai', linePitch: 32 }),
  };
}

/** Behind the name of a style, one that is it but for the alignment. */
export const ALIGNMENT_NAMES = { left: '靠左', center: '居中', right: '靠右' } as const;

const characters: Record<CharacterStyleName, CharacterStyle> = {
  strong: { name: '着重', role: 'hei', latin: 'hei' },
  emphasis: { name: '强调', role: 'kai' },
  dotted: { name: '着重号' },
  // Readings are set in a sans-serif face (CLREQ, interlinear annotation).
  ruby: { name: '注音', role: 'hei', latin: 'hei' },
  delete: { name: '删除', strike: true },
  link: { name: '超链接', color: '#0B4F8A', underline: true },
  open: { name: '待补', background: '#FFF2CC' },
  footnoteReference: { name: '脚注引用' },
  label: { name: '条目标签', role: 'hei', latin: 'hei' },
};

const A4 = { width: mm(210), height: mm(297) };

/** GB/T 9704 5 and 7.5; `landscape` is the same sheet turned, its head at the left (8). */
function pages({ margin, lead }: Grid): StyleSheet['pages'] {
  const plain = { margin, mirrored: false, verticalAlign: 'top' } as const;
  const pageNumbers = { format: '— % —', align: 'mirrored', distance: mm(7) } as const;
  const turned = {
    top: margin.left - lead,
    right: margin.top + lead,
    bottom: margin.right - lead,
    left: margin.bottom + lead,
  };
  return {
    body: { ...A4, ...plain, pageNumbers },
    cover: { ...A4, ...plain, verticalAlign: 'center' },
    plain: { ...A4, ...plain },
    landscape: {
      width: A4.height,
      height: A4.width,
      ...plain,
      margin: turned,
      pageNumbers: { ...pageNumbers, turned: true },
    },
  };
}
