/** The style sheet that every document starts from: what a document looks like when its template says nothing. */
import { FONT_SIZES, mm, type Points } from './length.js';
import type {
  CharacterStyle,
  CharacterStyleName,
  PageSetup,
  ParagraphStyle,
  StyleName,
  StyleSheet,
} from './style.js';

const size = (name: string): Points => FONT_SIZES[name] as Points;

/** GB/T 9704 3: a line is a character and 7/8 of a character of 三号; with 28 characters in 156 mm, 29.6 pt. */
const PITCH = 29.6;

const body: ParagraphStyle = {
  name: '正文',
  role: 'fang',
  latin: 'latin',
  size: size('三号'),
  tracking: -0.25,
  color: '#000000',
  align: 'justify',
  linePitch: PITCH,
  firstLineIndent: 2,
  leftIndent: 0,
  rightIndent: 0,
  before: 0,
  after: 0,
  keepWithNext: false,
  keepTogether: false,
  outlineLevel: 0,
};

const flush: Partial<ParagraphStyle> = { firstLineIndent: 0, align: 'left' };
const centred: Partial<ParagraphStyle> = { firstLineIndent: 0, align: 'center' };
const style = (name: string, changes: Partial<ParagraphStyle>): ParagraphStyle => ({
  ...body,
  name,
  ...changes,
});
const smaller = (name: string, pitch: Points): Partial<ParagraphStyle> => ({
  size: size(name),
  tracking: 0,
  linePitch: pitch,
});
/** 标题 of a document, an attachment or the contents: 2号小标宋, centred (GB/T 9704 7.3.1). */
const largeTitle: Partial<ParagraphStyle> = {
  ...centred,
  role: 'biaosong',
  latin: 'biaosong',
  size: size('二号'),
  tracking: 0,
  linePitch: 35,
  after: PITCH,
  keepWithNext: true,
};

const paragraphs: Record<StyleName, ParagraphStyle> = {
  body,
  title: style('公文标题', {
    ...largeTitle,
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
  issuerMark: style('发文机关标志', {
    ...centred,
    role: 'biaosong',
    latin: 'biaosong',
    // Ten to twelve characters fill 156 mm; a longer name takes a smaller size in the template.
    size: size('小初'),
    tracking: 0,
    color: '#E60012',
    linePitch: 54,
    before: mm(20),
    keepWithNext: true,
  }),
  documentNumber: style('发文字号', { ...centred, before: PITCH, after: mm(4), keepWithNext: true }),
  recipients: style('主送机关', flush),
  signatory: style('署名', {
    firstLineIndent: 0,
    align: 'right',
    rightIndent: 2,
    before: PITCH,
    keepWithNext: true,
  }),
  signatureDate: style('成文日期', { firstLineIndent: 0, align: 'right', rightIndent: 2 }),
  attachmentList: style('附件说明', { before: PITCH, align: 'left' }),
  attachmentMark: style('附件标志', { ...flush, role: 'hei', latin: 'hei', keepWithNext: true }),
  attachmentTitle: style('附件标题', {
    ...largeTitle,
    before: PITCH,
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
  quote: style('引文', { role: 'kai', leftIndent: 2, rightIndent: 2 }),
  code: style('原样文字', { ...flush, ...smaller('小四', 20) }),
  footnote: style('脚注', { ...flush, ...smaller('小五', 14), role: 'song' }),
  contentsTitle: style('目录标题', {
    ...largeTitle,
  }),
  contents1: style('目录 1', { ...flush, role: 'hei', latin: 'hei' }),
  contents2: style('目录 2', { ...flush, leftIndent: 1 }),
  contents3: style('目录 3', { ...flush, leftIndent: 2 }),
  contents4: style('目录 4', { ...flush, leftIndent: 3 }),
  pageNumber: style('页码', { ...centred, ...smaller('四号', 20), role: 'song', latin: 'song' }),
  note: style('附注', { role: 'kai' }),
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

/** GB/T 9704 5: type area 156 × 225 mm; the margins are those of GB/T 33476.2 for a line box of 29.6 pt. */
const bodyPage: PageSetup = {
  ...A4,
  margin: { top: mm(34.58), right: mm(26), bottom: mm(32.58), left: mm(28) },
  pageNumbers: { format: '— % —', align: 'mirrored', distance: mm(7) },
  mirrored: false,
  verticalAlign: 'top',
};

const { pageNumbers: _none, ...unnumbered } = bodyPage;

/** The style sheet that every document starts from. */
export const baseStyles: StyleSheet = {
  pages: { body: bodyPage, cover: { ...unnumbered, verticalAlign: 'center' }, plain: unnumbered },
  paragraphs,
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
  rule: { color: '#E60012', width: 1.4 },
  tableRule: { color: '#000000', width: 0.5 },
};
