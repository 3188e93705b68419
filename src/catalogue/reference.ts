/** Messages about house documents, `--reference`. */
import { type Rule, rule } from './rule.js';

export const REFERENCE_RULES = {
  'reference-found': rule(
    'error',
    [
      '找不到参考文件“{actual}”',
      '请核对路径与文件名；annals.yaml 里的路径从项目目录算起，--reference 的路径从当前目录算起。',
    ],
    [
      'Unexpected absence of the house document “{actual}”',
      'Check path and name; paths in annals.yaml start at the project, that of --reference at the working directory.',
    ],
  ),
  'reference-word': rule(
    'error',
    ['参考文件不是 Word 的 .docx（开头为 {actual}）', '请在 Word 或 WPS 中另存为 .docx。'],
    [
      'Unexpected format of the house document (begins with {actual}), expected .docx',
      'Save it as .docx in Word or WPS.',
    ],
  ),
  'reference-macro-free': rule(
    'error',
    ['参考文件带有宏（.docm），没有取用', '请在 Word 中另存为不带宏的 .docx。'],
    ['Unexpected macros in the house document', 'Save it as .docx, which holds none.'],
  ),
  'reference-section-single': rule(
    'info',
    ['参考文件有 {actual} 节，页面设置、页眉与页脚取第一节的', '请把要取用的页面放在第一节。'],
    [
      'Unexpected {actual} sections of the house document: pages, headers and footers are those of the first',
      'Put the page that documents are to have into the first section.',
    ],
  ),
  'reference-section-plain': rule(
    'info',
    ['参考文件的页面设置中没有取用：{actual}', '这些不影响正文；需要时请在成品的 Word 文件中自行设置。'],
    [
      'Unexpected page set-up of the house document, not taken over: {actual}',
      'Text is not affected; set it in the finished Word file where you need it.',
    ],
  ),
  'reference-furniture-whole': rule(
    'warning',
    ['参考文件的页眉、页脚中没有取用：{actual}', '请在参考文件中改成图片、文字或手写的编号，再执行一次。'],
    [
      'Unexpected content of headers or footers of the house document, not taken over: {actual}',
      'Replace it by pictures, text or typed numbers in the house document and run again.',
    ],
  ),
  'reference-changes-settled': rule(
    'warning',
    ['参考文件的页眉、页脚中有修订，按已接受处理', '请在参考文件中接受或拒绝全部修订，再执行一次。'],
    [
      'Unexpected tracked changes in headers or footers of the house document: taken as accepted',
      'Accept or reject them in the house document and run again.',
    ],
  ),
  'reference-body-empty': rule(
    'info',
    [
      '参考文件正文中的文字与图片没有取用，只取样式、页面设置、页眉与页脚',
      '红头、徽标等要印在每份文件上的，请放进参考文件的页眉。',
    ],
    [
      'Unexpected text or pictures in the body of the house document: only styles, pages, headers and footers are taken',
      'What every document is to show, such as a letterhead, belongs in its header.',
    ],
  ),
  'reference-fonts-named': rule(
    'info',
    [
      '参考文件中嵌入的字库没有取用，只用其名称：{actual}',
      '没有安装这些字库的电脑以相近的字体代替；有权嵌入的字库可写进 annals.yaml 的 fonts。',
    ],
    [
      'Unexpected embedded fonts of the house document: only their names are taken: {actual}',
      'Computers without them show others; a font that you may embed can be named under fonts in annals.yaml.',
    ],
  ),
  'reference-style-known': rule(
    'info',
    [
      '参考文件有 {count} 个自建样式在这里没有对应，没有取用，如 {actual}',
      '要取用的，请在参考文件中改成内置样式或模板中样式的名称，如 正文、标题 1、主送机关。',
    ],
    [
      'Unexpected {count} {count:style|styles} of the house document without a counterpart, such as {actual}',
      'Give those that you need the name of a built-in style or of one of the template, such as Normal or 主送机关.',
    ],
  ),
  'reference-style-whole': rule(
    'info',
    [
      '参考文件的样式“{style}”没有全部取用，缺：{actual}',
      '编号由模板的 numbering 决定；其余请在成品的 Word 文件中自行设置。',
    ],
    [
      'Unexpected properties of the style “{style}” of the house document, not taken over: {actual}',
      'Numbers follow the numbering of the template; set the rest in the finished Word file.',
    ],
  ),
  'reference-numbers-pages': rule(
    'warning',
    [
      '模板要有页码，而参考文件的页脚里没有页码域',
      '请在参考文件的页脚中插入页码，或在模板的 pages 中写 pageNumbers: none。',
    ],
    [
      'Unexpected footers without a page number in the house document: the template asks for numbers',
      'Insert one into the footer of the house document, or write pageNumbers: none under pages of the template.',
    ],
  ),
  'reference-in-word-only': rule(
    'info',
    [
      '参考文件的页眉、页脚只在 Word 文件中，{format} 只取其页面设置与样式',
      '需要带信头的 PDF，请在 Word 或 WPS 中打开成品，另存为 PDF。',
    ],
    [
      'Unexpected headers or footers of the house document: {format} takes its pages and styles alone',
      'For a PDF with the letterhead, open the finished Word file and save it as PDF.',
    ],
  ),
} satisfies Record<string, Rule>;
