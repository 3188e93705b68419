/** Messages about fonts and the composed document. */
import { type Rule, rule } from './rule.js';

export const DOCUMENT_RULES = {
  // fonts
  'glyph-covered': rule(
    'error',
    [
      '字符“{character}”（{codePoint}）在“{role}”各字库中都没有',
      '请在 fonts/fonts.yaml 中为该角色增补含此字的字库，或改用通行写法。',
    ],
    [
      'Unexpected character “{character}” ({codePoint}): no face of role “{role}” has it',
      'Add a face that has it to fonts/fonts.yaml, or write the character differently.',
    ],
  ),
  'font-found': rule(
    'error',
    [
      '找不到字库文件“{actual}”',
      '请核对 annals.yaml 的 fonts 或 fonts/fonts.yaml 中的路径；自带的字库请重新执行 npm ci。',
    ],
    [
      'Unexpected absence of the font “{actual}”',
      'Check its path under fonts in annals.yaml or in fonts/fonts.yaml; for the fonts that come along, run npm ci again.',
    ],
  ),
  'font-readable': rule(
    'error',
    [
      '字库“{face}”无法读取：{actual}',
      '请核对 fonts/fonts.yaml 或 annals.yaml 中的路径，或重新执行 npm ci。',
    ],
    [
      'Unexpected font “{face}”: {actual}',
      'Check its path in fonts/fonts.yaml or annals.yaml, or run npm ci again.',
    ],
  ),
  'font-truetype': rule(
    'error',
    [
      '字库“{face}”不是静态的 TrueType 字库：含有 {actual} 表',
      'CFF 轮廓的字库请用 fonts/fandol/convert.py 转换；可变字体请换用固定字重的版本。',
    ],
    [
      'Unexpected table {actual} of font “{face}”, expected a static font of TrueType outlines',
      'Convert CFF outlines with fonts/fandol/convert.py; of a variable font take a static version.',
    ],
  ),
  'font-embeddable': rule(
    'error',
    ['字库“{face}”的许可位（fsType {actual}）不允许嵌入，应为 0 或 8', '请换用允许嵌入的字库。'],
    [
      'Unexpected fsType {actual} of font “{face}”, expected 0 or 8',
      'Use a font whose licence allows embedding.',
    ],
  ),
  // the document tree
  'heading-increment': rule(
    'warning',
    ['标题从第 {expected} 级跳到了第 {actual} 级', '请逐级使用标题，或改用高一级的标题。'],
    ['Unexpected heading of depth {actual}, expected at most {expected}', 'Go down one level at a time.'],
  ),
  'heading-id-once': rule(
    'error',
    ['标题的标识“{actual}”重复', '请改动其中一个标题，或给它另设标识。'],
    ['Unexpected second heading with the id “{actual}”', 'Change one of the headings or its id.'],
  ),
  'link-resolved': rule(
    'error',
    ['链接指向“{actual}”，文件中没有这个标题，最接近的是 {expected}', '请改正链接。'],
    ['Unexpected link to “{actual}”, the nearest heading is {expected}', 'Correct the link.'],
  ),
  'figure-described': rule(
    'warning',
    ['图片“{actual}”没有替代文字', '请在方括号中用一句话说明图中内容：![说明](图片路径)。'],
    [
      'Unexpected picture “{actual}” without alternative text',
      'Say in the brackets what it shows: ![what it shows](path).',
    ],
  ),
  'chart-described': rule(
    'error',
    ['图表没有替代文字', '请在 chart 指令中写 alt="…"，用一两句话说明图中的结论。'],
    ['Unexpected chart without alternative text', 'Say in alt="…" of the chart what it shows.'],
  ),
  'picture-inside': rule(
    'error',
    ['图片“{actual}”不在项目目录之内', '请把图片放进项目目录，写相对于项目目录的路径。'],
    [
      'Unexpected picture “{actual}” outside the project',
      'Put the picture into the project and give its path from the project folder.',
    ],
  ),
  'picture-found': rule(
    'error',
    ['找不到图片“{actual}”', '请核对路径与文件名（区分大小写）；路径从项目目录算起，用 / 分隔。'],
    [
      'Unexpected absence of picture “{actual}”',
      'Check path and name (case counts); paths start at the project folder and use /.',
    ],
  ),
  'picture-format': rule(
    'error',
    ['“{actual}”不是 PNG、JPEG 或 SVG 图片，或已损坏', '请另存为 PNG 或 JPEG。'],
    ['Unexpected content of “{actual}”, expected PNG, JPEG or SVG', 'Save the picture again as PNG or JPEG.'],
  ),
  'page-note-absent': rule(
    'error',
    [
      '文件里有“（此页无正文）”',
      '请删去：印章之前须有正文，版面不够时 Annals 自会调整（GB/T 9704 7.3.5.5）。',
    ],
    [
      'Unexpected note that a page has no text',
      'Remove it: a seal stands below text, and Annals makes room (GB/T 9704 7.3.5.5).',
    ],
  ),
  'signature-accompanied': rule(
    'error',
    [
      '印章所在的一面没有正文',
      '请删去落款前的换页，或把正文移到同一节：版面不够时 Annals 自会调整（GB/T 9704 7.3.5.5）。',
    ],
    [
      'Unexpected seal on a page without text',
      'Remove the page break before the signature, or move text into its section: Annals makes room (GB/T 9704 7.3.5.5).',
    ],
  ),
  'copy-number-formed': rule(
    'warning',
    ['份号“{actual}”应为六位数字，如 000001', '请改正（GB/T 9704 7.2.1）；在 YAML 中须加引号。'],
    [
      'Unexpected copy number “{actual}”, expected six digits',
      'Correct it (GB/T 9704 7.2.1); YAML needs quotation marks around it.',
    ],
  ),
  'document-number-formed': rule(
    'warning',
    [
      '发文字号“{actual}”的写法不对，应如 某协〔2022〕1号',
      '年份写全，用六角括号〔〕，序号前不加“第”、不补零，后加“号”（GB/T 9704 7.2.5）。',
    ],
    [
      'Unexpected document number “{actual}”, expected the form 某协〔2022〕1号',
      'The year in full in brackets U+3014 and U+3015, no 第 and no zeros before the number, 号 after it (GB/T 9704 7.2.5).',
    ],
  ),
  'recipients-closed': rule(
    'warning',
    ['主送机关“{actual}”末尾没有全角冒号', '请加上“：”（GB/T 9704 7.3.2）。'],
    ['Unexpected end of addressees “{actual}”, expected a full-width colon', 'Add “：” (GB/T 9704 7.3.2).'],
  ),
  'signature-date-formed': rule(
    'warning',
    [
      '成文日期“{actual}”的写法不对，应如 2022年3月1日',
      '用阿拉伯数字，年份写全，月、日不补零（GB/T 9704 7.3.5.4）。',
    ],
    [
      'Unexpected date “{actual}”, expected the form 2022年3月1日',
      'Arabic digits, the year in full, no zeros before month and day (GB/T 9704 7.3.5.4).',
    ],
  ),
  'table-sum': rule(
    'warning',
    ['合计是 {actual}，上面各行相加是 {expected}', '请核对各行与合计。'],
    ['Unexpected total {actual}, the rows above make {expected}', 'Check the rows and the total.'],
  ),
  'place-filled': rule(
    'warning',
    [
      '{document} 有待补之处：{actual}',
      '请补充记录，或在 annals.yaml 的参数中填写；不补则以醒目的待补字样印出。',
    ],
    [
      'Open place in {document}: {actual}',
      'Add it to the record or to the parameters in annals.yaml; else it prints as a marked gap.',
    ],
  ),
} satisfies Record<string, Rule>;
