/**
 * The wording of every message, in Chinese and English: first what is wrong ("Unexpected X, expected
 * Y"), then how to mend it. `{name}` stands for a value of the message.
 */
import type { Severity } from './message.js';

interface Rule {
  severity: Severity;
  zh: readonly [reason: string, remedy: string];
  en: readonly [reason: string, remedy: string];
}

const rule = (severity: Severity, zh: Rule['zh'], en: Rule['en']): Rule => ({ severity, zh, en });

export const CATALOGUE = {
  // files
  'file-found': rule(
    'error',
    ['找不到文件“{actual}”', '请核对路径与文件名。'],
    ['Unexpected absence of “{actual}”', 'Check the path and the file name.'],
  ),
  'file-small': rule(
    'error',
    ['文件有 {actual} 字节，上限为 {expected} 字节', '请拆成多个文件。'],
    ['Unexpected {actual} bytes, expected at most {expected}', 'Split the file.'],
  ),
  'text-utf8': rule(
    'error',
    ['文件不是 UTF-8 编码', '请在编辑器中选择“另存为”，编码选 UTF-8（不要选 GBK 或 ANSI）。'],
    ['Unexpected bytes, expected UTF-8', 'Save the file again with the encoding UTF-8, not GBK or ANSI.'],
  ),
  // YAML
  'yaml-valid': rule(
    'error',
    ['YAML 语法不对：{actual}', '请对照同目录的其他文件检查这一行的缩进、冒号与引号。'],
    ['Unexpected YAML: {actual}', 'Compare indentation, colons and quotes with a file that works.'],
  ),
  'yaml-complete': rule(
    'error',
    ['YAML 没有写完：{actual}', '请补全这一行前后缺少的引号、括号或冒号。'],
    ['Unexpected end of YAML: {actual}', 'Add the missing quote, bracket or colon.'],
  ),
  'key-once': rule(
    'error',
    ['同一层里有两个同名的键', '请删去其中一个，或把内容合并。'],
    ['Unexpected second key of the same name', 'Remove one, or merge them.'],
  ),
  'indent-even': rule(
    'error',
    ['缩进与上一行不一致', '请用半角空格缩进，同一层对齐。'],
    ['Unexpected indentation', 'Indent with spaces, and align what belongs together.'],
  ),
  'space-indent': rule(
    'error',
    ['缩进用了制表符（Tab），应为半角空格', '请把行首的制表符换成两个半角空格。'],
    ['Unexpected tab, expected spaces', 'Replace the tab by two spaces.'],
  ),
  'space-ascii': rule(
    'error',
    ['行首有全角空格，应为半角空格', '请切换到英文输入法，重打行首的空格。'],
    ['Unexpected full-width space, expected an ASCII space', 'Type the indentation again with an English keyboard.'],
  ),
  'colon-ascii': rule(
    'error',
    ['键后面是全角冒号“：”，应为半角冒号加空格“: ”', '请切换到英文输入法，重打冒号，并在冒号后加一个空格。'],
    ['Unexpected full-width colon “：”, expected “: ”', 'Type the colon again with an English keyboard, and a space after it.'],
  ),
  'quote-paired': rule(
    'error',
    ['引号前后不成对：前面是半角引号，后面是中文引号', '请把两边都换成半角引号，或把半角引号删去。'],
    ['Unexpected closing quote, expected the same kind as the opening one', 'Use the same quotes on both sides, or remove the ASCII quote.'],
  ),
  'alias-few': rule(
    'error',
    ['YAML 别名展开超过 {expected} 次', '请把引用（*）展开写出，或减少引用。'],
    ['Unexpected expansion of YAML aliases, expected at most {expected}', 'Write the values out instead of using aliases.'],
  ),
  'nesting-shallow': rule(
    'error',
    ['嵌套超过 {expected} 层', '请减少括号或缩进的层数。'],
    ['Unexpected nesting deeper than {expected}', 'Use fewer levels.'],
  ),
  // values
  'key-known': rule(
    'error',
    ['没有“{actual}”这个键，应为 {expected}', '请改正键名；可用的键见编辑器的提示或 annals schema。'],
    ['Unexpected key “{actual}”, expected {expected}', 'Correct the key; `annals schema` lists them.'],
  ),
  'key-present': rule(
    'error',
    ['缺少“{expected}”', '请补上这个键。'],
    ['Unexpected absence of “{expected}”', 'Add the key.'],
  ),
  'value-known': rule(
    'error',
    ['没有“{actual}”这个值，应为 {expected}', '请改正；可用的值见编辑器的提示或 annals schema。'],
    ['Unexpected value “{actual}”, expected {expected}', 'Correct the value; `annals schema` lists them.'],
  ),
  'type-right': rule(
    'error',
    ['“{key}”的值是 {actual}，应为 {expected}', '请改成所要的类型。'],
    ['Unexpected {actual} for “{key}”, expected {expected}', 'Write a value of that type.'],
  ),
  'value-valid': rule(
    'error',
    ['“{key}”的值 {actual} 不合要求：{expected}', '请改正这个值。'],
    ['Unexpected {actual} for “{key}”: {expected}', 'Correct the value.'],
  ),
  'date-possible': rule(
    'error',
    ['日期“{actual}”不对，应写成 {expected}', '请核对日期是否存在、位数是否补足（如 2022-03-01）。'],
    ['Unexpected date “{actual}”, expected {expected}', 'Check that the day exists and is written in full.'],
  ),
  'count-readable': rule(
    'error',
    ['数量“{actual}”读不懂，应写成 {expected}', '请照原文写数字与量词。'],
    ['Unexpected count “{actual}”, expected {expected}', 'Write the figure and its measure word.'],
  ),
  'money-readable': rule(
    'error',
    ['金额“{actual}”读不懂，应写成 {expected}', '请照原文写数字与“元”或“万元”。'],
    ['Unexpected sum “{actual}”, expected {expected}', 'Write the figure and 元 or 万元.'],
  ),
  'named-within-total': rule(
    'error',
    ['写明了 {actual} 个名称，总数却是 {expected}', '请核对名单与 total。'],
    ['Unexpected {actual} names of a total of {expected}', 'Check the names and the total.'],
  ),
  'reference-known': rule(
    'error',
    ['“{actual}”没有登记，最接近的是 {expected}', '请改正写法，或在 records/organization.yaml 中登记。'],
    ['Unexpected reference “{actual}”, the nearest known is {expected}', 'Correct it, or add it to records/organization.yaml.'],
  ),
  'entry-once': rule(
    'error',
    ['序号 {actual} 已用于 {expected}', '请改成没有用过的序号。'],
    ['Unexpected entry number {actual}: {expected} has it already', 'Use another number.'],
  ),
  'record-in-year': rule(
    'error',
    ['日期是 {actual} 年，文件却在 {expected} 目录', '请把文件移到对应年份的目录，或改正日期。'],
    ['Unexpected year {actual} in folder {expected}', 'Move the file or correct its date.'],
  ),
  // fonts
  'glyph-covered': rule(
    'error',
    ['字符“{character}”（{codePoint}）在“{role}”各字库中都没有', '请在 fonts/fonts.yaml 中为该角色增补含此字的字库，或改用通行写法。'],
    ['Unexpected character “{character}” ({codePoint}): no face of role “{role}” has it', 'Add a face that has it to fonts/fonts.yaml, or write the character differently.'],
  ),
  'font-readable': rule(
    'error',
    ['字库“{face}”无法读取：{actual}', '请核对 fonts/fonts.yaml 中的路径，或重新执行 npm ci。'],
    ['Unexpected font “{face}”: {actual}', 'Check its path in fonts/fonts.yaml, or run npm ci again.'],
  ),
  'font-embeddable': rule(
    'error',
    ['字库“{face}”的许可位（fsType {actual}）不允许嵌入，应为 0 或 8', '请换用允许嵌入的字库。'],
    ['Unexpected fsType {actual} of font “{face}”, expected 0 or 8', 'Use a font whose licence allows embedding.'],
  ),
  // rendering
  'figure-shown': rule(
    'warning',
    ['{format} 不能显示图片“{actual}”，已用替代文字代替', '请改用 PNG 或 JPEG 图片。'],
    ['Unexpected picture “{actual}” in {format}: its alternative text stands in for it', 'Use a PNG or JPEG picture.'],
  ),
  // inspecting
  'format-inspectable': rule(
    'error',
    ['不是 .docx 或 .pdf 文件（开头为 {actual}）', '请指定由本程序或其他软件生成的 .docx、.pdf 文件。'],
    ['Unexpected format (begins with {actual}), expected .docx or .pdf', 'Name a .docx or .pdf file, whichever program wrote it.'],
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
    ['Unexpected size or depth: {part} exceeds {expected}', 'Make sure that the file comes from a source you trust; no ordinary document is so large.'],
  ),
} satisfies Record<string, Rule>;

export type RuleId = keyof typeof CATALOGUE;
