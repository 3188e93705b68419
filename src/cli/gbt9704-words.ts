/** What `annals inspect --gbt9704` says, in two languages. */
import type {
  FaceKind,
  OfficialKind,
  ParameterId,
  Reason,
  Remark,
  Term,
  Verdict,
} from '../inspect/gbt9704.js';
import type { Language } from '../message.js';
import { counted } from './plural.js';

/** A wording in two languages. */
type Both = Readonly<Record<Language, string>>;
const both = (zh: string, en: string): Both => ({ zh, en });

/** The parameters by name. */
export const NAMES: Readonly<Record<ParameterId, Both>> = {
  'paper-size': both('纸张', 'paper'),
  'left-white': both('订口（左白边）', 'left white'),
  'right-white': both('切口（右白边）', 'right white'),
  'block-width': both('版心宽', 'width of type block'),
  'head-white': both('天头，至首行字身', 'head white to em box'),
  'head-white-ink': both('天头，至首行墨迹', 'head white to ink'),
  'block-bottom': both('版心下边缘，距纸上边', 'bottom of type block from top of paper'),
  'block-height-ink': both('版心高，墨迹', 'height of type block, ink'),
  'body-face': both('正文字体', 'body face'),
  'body-size': both('正文字号', 'body size'),
  'lines-per-page': both('每面行数', 'lines per page'),
  'characters-per-line': both('每行字数', 'characters per line'),
  'line-pitch': both('行距', 'line pitch'),
  'body-color': both('文字颜色', 'text colour'),
  'fonts-embedded': both('字体嵌入', 'fonts embedded'),
  'copy-number': both('份号', 'copy number'),
  'classification-face': both('密级字体', 'classification face'),
  'urgency-face': both('紧急程度字体', 'urgency face'),
  'head-order': both('份号、密级、紧急程度的顺序', 'order of copy number, classification, urgency'),
  'mark-top': both('发文机关标志上边缘，距版心上边缘', 'issuer mark below top of type block'),
  'mark-color': both('发文机关标志颜色', 'issuer mark colour'),
  'mark-face': both('发文机关标志字体', 'issuer mark face'),
  'mark-centre': both('发文机关标志居中，偏离', 'issuer mark off centre'),
  'document-number-form': both('发文字号', 'document number'),
  'document-number-face': both('发文字号字体', 'document number face'),
  'document-number-gap': both('发文字号在标志下空二行', 'document number two blank lines below the mark'),
  'document-number-centre': both('发文字号居中，偏离', 'document number off centre'),
  'document-number-indent': both('发文字号左空', 'document number indent'),
  'approver-face': both('签发人姓名字体', 'approver face'),
  'approver-turn': both('签发人回行与首个姓名对齐，偏离', 'turned approvers off the first name'),
  'approver-indent': both('签发人右空', 'approver right indent'),
  'red-rule-length': both('红色分隔线长', 'red rule length'),
  'red-rule-gap': both('红色分隔线，距发文字号', 'red rule below the number'),
  'red-rule-color': both('红色分隔线颜色', 'red rule colour'),
  'title-size': both('标题字号', 'title size'),
  'title-face': both('标题字体', 'title face'),
  'title-weight': both('标题加粗', 'title weight'),
  'title-centre': both('标题居中，偏离', 'title off centre'),
  'title-gap': both('标题在分隔线下空二行', 'title two blank lines below the rule'),
  'title-shape': both('标题各行', 'title lines'),
  'recipients-gap': both('主送机关在标题下空一行', 'recipients one blank line below the title'),
  'recipients-place': both('主送机关顶格，偏离', 'recipients off the left edge'),
  'recipients-ending': both('主送机关末尾', 'recipients end'),
  'first-page-text': both('首页显示正文', 'text on the first page'),
  'first-line-indent': both('段首左空', 'first-line indent'),
  'heading1-face': both('“一、”字体', 'level 一、 face'),
  'heading2-face': both('“（一）”字体', 'level （一） face'),
  'heading3-face': both('“1.”字体', 'level 1. face'),
  'heading4-face': both('“（1）”字体', 'level （1） face'),
  'attachment-list-gap': both('附件说明上空', 'blank lines above the attachment list'),
  'attachment-list-indent': both('附件说明左空', 'attachment list indent'),
  'attachment-list-ending': both('附件名称末尾', 'attachment names end'),
  'date-form': both('成文日期', 'date'),
  'sealed-date-indent': both('成文日期右空（加盖印章）', 'date right indent (sealed)'),
  'sealed-name-centre': both('署名居中于日期，偏离', 'name off the middle of the date'),
  'plain-gap': both('署名上空（不加盖印章）', 'blank lines above the name (not sealed)'),
  'plain-indent': both('署名与日期右空（不加盖印章）', 'name and date right indent (not sealed)'),
  'plain-date-offset': both('日期首字比署名首字右移', 'date begins right of the name'),
  'stamped-gap': both('签名章在正文下空二行', 'signature stamp two blank lines below the text'),
  'stamped-indent': both('签名章右空', 'signature stamp right indent'),
  'stamped-date-gap': both('成文日期在签名章下空一行', 'date one blank line below the stamp'),
  'stamped-date-indent': both('成文日期右空（签名章）', 'date right indent (stamped)'),
  'seal-color': both('印章颜色', 'seal colour'),
  'seal-diameter': both('印章直径（社会团体）', 'seal diameter (associations)'),
  'seal-covers': both('印章压署名与日期', 'seal over name and date'),
  'seal-gap': both('印章顶端，距正文', 'seal top below the text'),
  'seals-apart': both('多个印章互不相交、不出版心', 'seals apart and within the type block'),
  'signature-page': both('署名、日期与正文同处一面', 'signature on a page with text'),
  'blank-page-note': both('“（此页无正文）”', 'note that a page has no text'),
  'annotation-line': both('附注在日期下', 'annotation below the date'),
  'annotation-indent': both('附注左空', 'annotation indent'),
  'annotation-form': both('附注', 'annotation'),
  'attachment-mark-face': both('“附件”字体', 'attachment mark face'),
  'attachment-mark-place': both('“附件”在首行顶格', 'attachment mark at line 1, flush left'),
  'attachment-title-line': both('附件标题在第三行', 'attachment title at line 3'),
  'attachment-title-centre': both('附件标题居中，偏离', 'attachment title off centre'),
  'imprint-rule-length': both('版记分隔线长', 'imprint rule length'),
  'imprint-outer-rule': both('版记首末分隔线粗', 'imprint first and last rule'),
  'imprint-inner-rule': both('版记中间分隔线粗', 'imprint inner rule'),
  'imprint-page': both('版记所在页', 'page of the imprint'),
  'imprint-bottom': both('版记末线，距纸上边', 'imprint last rule from top of paper'),
  'imprint-size': both('版记字号', 'imprint size'),
  'imprint-face': both('版记字体', 'imprint face'),
  'imprint-left': both('版记左空一字', 'imprint left indent, one character'),
  'imprint-ending': both('抄送机关末尾', 'recipients of copies end'),
  'imprint-right': both('印发日期右空一字', 'issue date right indent, one character'),
  'imprint-date-form': both('印发日期', 'issue date'),
  'page-number-form': both('页码', 'page number'),
  'page-number-size': both('页码字号', 'page number size'),
  'page-number-face': both('页码字体', 'page number face'),
  'page-number-side': both('单页码居右，双页码居左', 'odd pages right, even pages left'),
  'page-number-indent': both('页码空一字', 'page number indent, one character'),
  'page-number-drop': both('页码一字线，距版心下边缘', 'page number dash below the type block'),
  'page-number-every-page': both('各页编页码', 'every page numbered'),
  'landscape-number-place': both('横排页的页码，距左边', 'number of a landscape page from the left'),
  'landscape-number-side': both(
    '横排页的页码在下（单页）、在上（双页）',
    'number of landscape pages low (odd), high (even)',
  ),
  'letter-mark-top': both('信函标志上边缘，距上页边', 'letter mark from top of paper'),
  'letter-rule-length': both('信函红色双线长', 'letter double rule length'),
  'letter-rule-gap': both('信函首条双线，距标志', 'letter first double rule below the mark'),
  'letter-rule-bottom': both('信函末条双线，距下页边', 'letter last double rule from bottom of paper'),
  'letter-rule-order': both('信函双线粗细（上／下）', 'letter double rules, upper / lower'),
  'letter-part-gap': both('信函首个要素，距首条双线', 'letter first part below the double rule'),
  'letter-number-place': both('信函发文字号居右顶格，偏离', 'letter number off the right edge'),
  'letter-title-gap': both('信函标题与上一要素相距二行', 'letter title two blank lines below the last part'),
  'letter-imprint': both('信函版记的分隔线、印发机关', 'letter imprint rules and issue'),
  'letter-first-page-number': both('信函首页页码', 'letter first page number'),
  'order-mark-top': both('命令标志上边缘，距版心上边缘', 'order mark below top of type block'),
  'order-number-gap': both('令号在标志下空二行', 'order number two blank lines below the mark'),
  'order-text-gap': both('正文在令号下空二行', 'text two blank lines below the number'),
  'attendance-gap': both('出席人员上空', 'blank lines above the attendance'),
  'attendance-label-face': both('“出席”等字体', 'attendance label face'),
  'attendance-face': both('出席人员字体', 'attendance face'),
  'attendance-indent': both('出席人员左空', 'attendance indent'),
};

/** What parameters ask for that no number says. */
export const FORMS: Readonly<Partial<Record<ParameterId, Both>>> = {
  'paper-size': both('A4，210 × 297 mm', 'A4, 210 × 297 mm'),
  'fonts-embedded': both('全部嵌入', 'all'),
  'copy-number': both('6 位数字，左上角顶格', '6 digits, flush left'),
  'head-order': both('自上而下', 'from top to bottom'),
  'document-number-form': both('代字〔2022〕1号', 'code〔2022〕1号'),
  'first-page-text': both('必须显示', 'some'),
  'title-weight': both('不加粗', 'not bold'),
  'title-shape': both('梯形或菱形', 'trapezoid or rhombus'),
  'recipients-ending': both('全角冒号', '：'),
  'attachment-list-ending': both('无标点', 'no mark'),
  'date-form': both('2022年3月1日', '2022年3月1日'),
  'seal-covers': both('下压', 'over both'),
  'seals-apart': both('互不相交', 'apart'),
  'signature-page': both('同处一面', 'with text'),
  'blank-page-note': both('不得有', 'none'),
  'annotation-form': both('加圆括号', '（…）'),
  'attachment-mark-place': both('首行顶格', 'line 1, flush left'),
  'imprint-ending': both('句号', '。'),
  'imprint-date-form': both('2022年3月1日印发', '2022年3月1日印发'),
  'imprint-page': both('最后一面', 'the last'),
  'page-number-form': both('—1—', '—1—'),
  'page-number-side': both('外侧', 'outer side'),
  'page-number-every-page': both('各页都有', 'all pages'),
  'landscape-number-side': both('与其他页一致', 'as on other pages'),
  'letter-imprint': both('不加', 'none'),
  'letter-rule-order': both('首条上粗下细，末条上细下粗', 'first thick over thin, last thin over thick'),
  'letter-first-page-number': both('不显示', 'none'),
};

export const TERMS: Readonly<Record<Term, Both>> = {
  none: both('无', 'none'),
  present: both('有', 'present'),
  bold: both('加粗', 'bold'),
  regular: both('未加粗', 'not bold'),
  covers: both('下压', 'over both'),
  beside: both('未压住', 'beside'),
  trapezoid: both('梯形', 'trapezoid'),
  rhombus: both('菱形', 'rhombus'),
  'one-line': both('一行', 'one line'),
  rectangle: both('长方形', 'rectangle'),
  hourglass: both('沙漏形', 'hourglass'),
  irregular: both('参差', 'irregular'),
  'outer-side': both('外侧', 'outer side'),
  'inner-side': both('不在外侧', 'not the outer side'),
  blank: both('空白页有页码', 'a blank page with a number'),
  apart: both('互不相交', 'apart'),
  touching: both('相交或相切', 'touching'),
  beyond: both('超出版心', 'beyond the type block'),
  all: both('都有', 'all'),
};

export const FACES: Readonly<Record<FaceKind, Both>> = {
  fang: both('仿宋', '仿宋 (FangSong)'),
  biaosong: both('小标宋', '小标宋 (XiaoBiaoSong)'),
  hei: both('黑体', '黑体 (Hei)'),
  kai: both('楷体', '楷体 (Kai)'),
  song: both('宋体', '宋体 (Song)'),
};

export const COLOURS: Readonly<Record<'red' | 'black', Both>> = {
  red: both('红', 'red'),
  black: both('黑', 'black'),
};

export const REASONS: Readonly<Record<Reason, Both>> = {
  layout: both('.docx 中测不出：转成 PDF 再测', 'not measurable in a .docx: convert to PDF and measure that'),
  'no-full-page': both('没有一面排满正文', 'no page is full of body text'),
  'no-full-line': both('没有接续的满行', 'no paragraph goes on over full lines'),
  'no-ink': both('页面无法成像', 'the page cannot be painted'),
  'no-text': both('没有可测的中文文字', 'no Chinese text to measure'),
};

export const REMARKS: Readonly<Record<Remark, { mark: string } & Both>> = {
  computed: {
    mark: ' [1]',
    ...both(
      '按 LibreOffice 7.4 设定固定行距时的位置推算；Word 未经核实',
      'computed, as LibreOffice 7.4 sets exact lines; Word unverified',
    ),
  },
  'first-pages': {
    mark: ' [3]',
    ...both('墨迹只测前 100 页', 'ink of the first 100 pages only'),
  },
  substitute: {
    mark: ' [2]',
    ...both('标准所称字体的代用字体', 'a face that stands in for the one that the standard names'),
  },
};

export const VERDICTS: Readonly<Record<Verdict, Both>> = {
  fits: both('符合', 'fits'),
  differs: both('不符', 'differs'),
  absent: both('未找到', 'not found'),
  unmeasurable: both('无法测量', 'not measurable'),
};

export const KINDS: Readonly<Record<OfficialKind, Both>> = {
  document: both('公文', 'document'),
  letter: both('信函', 'letter'),
  order: both('命令（令）', 'order'),
  minutes: both('纪要', 'minutes'),
  none: both('无发文机关标志', 'no issuer mark'),
};

/** The frame of the report, and units. */
export const FRAME: Readonly<
  Record<
    Language,
    {
      columns: readonly string[];
      pages(count: number): string;
      page(number: number): string;
      characters(count: number): string;
      lines(count: number): string;
      atMost: string;
      absent: string;
      separator: string;
      counts(counts: Readonly<Record<Verdict, number>>): string;
    }
  >
> = {
  zh: {
    columns: ['条款', '项目', '标准', '实测', '结论'],
    pages: (count) => `${count} 页`,
    page: (number) => `（第 ${number} 页）`,
    characters: () => ' 字',
    lines: () => ' 行',
    atMost: '不超过 ',
    absent: '未找到：',
    separator: '；',
    counts: ({ fits, differs, absent, unmeasurable }) =>
      `符合 ${fits} 项，不符 ${differs} 项，未找到 ${absent} 项，无法测量 ${unmeasurable} 项。`,
  },
  en: {
    columns: ['clause', 'parameter', 'wanted', 'found', 'verdict'],
    pages: (count) => counted(count, 'page'),
    page: (number) => ` (page ${number})`,
    characters: (count) => (count === 1 ? ' character' : ' characters'),
    lines: (count) => (count === 1 ? ' line' : ' lines'),
    atMost: 'at most ',
    absent: 'Not found: ',
    separator: '; ',
    counts: ({ fits, differs, absent, unmeasurable }) =>
      `${fits} fit, ${differs} differ, ${absent} not found, ${unmeasurable} not measurable.`,
  },
};
