/** Messages about what a format cannot show, and about inspected files. */
import { type Rule, rule } from './rule.js';

export const RENDER_RULES = {
  // rendering
  'figure-shown': rule(
    'warning',
    ['{format} 不能显示图片“{actual}”，已用替代文字代替', '请改用 PNG 或 JPEG 图片。'],
    [
      'Unexpected picture “{actual}” in {format}: its alternative text stands in for it',
      'Use a PNG or JPEG picture.',
    ],
  ),
  'figure-in-words': rule(
    'info',
    ['{format} 没有图片，“{actual}”以替代文字代替', '需要图片时请输出 docx 或 pdf。'],
    [
      'Unexpected picture “{actual}” in {format}: its alternative text stands in for it',
      'Build docx or pdf for the picture itself.',
    ],
  ),
  'ruby-shown': rule(
    'info',
    ['{format} 的注音里不能有链接或脚注，“{actual}”改排在括号里', '请把链接和脚注移到注音之外。'],
    [
      'Unexpected link or note below the reading “{actual}” in {format}: the reading stands in brackets',
      'Move links and notes out of the ruby.',
    ],
  ),
  'columns-flat': rule(
    'error',
    ['分栏里面又有分栏', '请去掉里面的 columns。'],
    ['Unexpected columns within columns', 'Remove the inner ones.'],
  ),
  'page-mirrored': rule(
    'info',
    [
      'Word 的对称页边距作用于整个文件，页面设置“{actual}”的双页也会左右互换',
      '请在文件头中给它也写上 mirrored: true，或让它的左右页边距相等。',
    ],
    [
      'Unexpected page set-up “{actual}” without mirrored margins: Word mirrors those of the whole document',
      'Set mirrored: true for it as well, or make its left and right margins equal.',
    ],
  ),
  'deletion-shown': rule(
    'info',
    ['{format} 没有删除线，“{actual}”照常显示', '需要删除线时请输出 docx 或 pdf。'],
    [
      'Unexpected deletion “{actual}” in {format}: it shows as ordinary text',
      'Build docx or pdf to see it struck through.',
    ],
  ),
  'text-placed': rule(
    'error',
    ['“{actual}”没有完整排进 {format}', '这是程序缺陷，请连同记录与模板报告给我们。'],
    [
      'Unexpected loss: “{actual}” is not, or not whole, in the {format}',
      'This is a bug, please report it with your records and templates.',
    ],
  ),
  'line-inside': rule(
    'warning',
    ['“{actual}”这一行超出 {format} 的版心', '请缩小字号或行距、放宽页面或表列，或把过长的词断开。'],
    [
      'Unexpected line “{actual}” outside the type area of the {format}',
      'Take a smaller size or pitch, a larger page or column, or part the long word.',
    ],
  ),
  'line-end-allowed': rule(
    'warning',
    [
      '{format} 有 {count} 行断在不该断的地方，如“{actual}”',
      '这里的行太窄：请放宽页面或表列、缩小字号，或改短连在一起的标点与数字。',
    ],
    [
      'Unexpected end of {count} {count:line|lines} of the {format}, such as “{actual}”',
      'The measure is too narrow: take a larger page or column or a smaller size, or shorten what cannot be parted.',
    ],
  ),
  'page-number-counted': rule(
    'warning',
    ['目录中“{actual}”的页码没有算出，Word 里暂为空白', '请在 Word 中右击目录，选“更新域”。'],
    [
      'Unexpected heading “{actual}” without a page: its number in the contents of the Word file is empty',
      'Update the field in Word.',
    ],
  ),
  // standards of PDF
  'pdf-figure-described': rule(
    'error',
    [
      '图片“{actual}”没有替代文字，{standard} 不允许',
      '请在方括号中用一句话说明图中内容：![说明](图片路径)；印章请写 alt。只需长期保存、不求无障碍时，可用 --pdf-standard a-2b。',
    ],
    [
      'Unexpected picture “{actual}” without alternative text, which {standard} does not allow',
      'Say in the brackets what it shows: ![what it shows](path); a seal has alt. For archives alone, build with --pdf-standard a-2b.',
    ],
  ),
  'pdf-heading-increment': rule(
    'error',
    [
      '标题从第 {expected} 级跳到了第 {actual} 级，{standard} 不允许',
      '请逐级使用标题，或改用高一级的标题。只需长期保存、不求无障碍时，可用 --pdf-standard a-2b。',
    ],
    [
      'Unexpected heading of depth {actual}, expected at most {expected} by {standard}',
      'Go down one level at a time. For archives alone, build with --pdf-standard a-2b.',
    ],
  ),
  'pdf-picture-colour': rule(
    'error',
    [
      '图片“{actual}”是印刷用的四色（CMYK）图，{standard} 不允许：没有说明这些颜色是什么',
      '请把图片另存为 RGB 的 PNG 或 JPEG，或用 --pdf-standard 1.7。',
    ],
    [
      'Unexpected picture “{actual}” in CMYK, which {standard} does not allow: nothing says what its colours mean',
      'Save the picture as an RGB PNG or JPEG, or build with --pdf-standard 1.7.',
    ],
  ),
  // inspecting
  'format-inspectable': rule(
    'error',
    ['不是 .docx 或 .pdf 文件（开头为 {actual}）', '请指定由本程序或其他软件生成的 .docx、.pdf 文件。'],
    [
      'Unexpected format (begins with {actual}), expected .docx or .pdf',
      'Name a .docx or .pdf file, whichever program wrote it.',
    ],
  ),
  'file-intact': rule(
    'error',
    ['文件已损坏或不完整：{part} 无法读取', '请重新生成或重新下载该文件。'],
    ['Unexpected damage: {part} cannot be read', 'Build or download the file again.'],
  ),
  'file-unlocked': rule(
    'error',
    ['文件设有密码，或是 Word 97–2003 的 .doc', '请去除密码，或另存为 .docx 后再试。'],
    ['Unexpected password, or a .doc of Word 97–2003', 'Remove the password, or save it as .docx.'],
  ),
  'file-within-limits': rule(
    'error',
    ['文件内容过大或嵌套过深：{part} 超出上限 {expected}', '请确认文件来源可靠；正常文档不会达到该上限。'],
    [
      'Unexpected size or depth: {part} exceeds {expected}',
      'Make sure that the file comes from a source you trust; no ordinary document is so large.',
    ],
  ),
} satisfies Record<string, Rule>;
