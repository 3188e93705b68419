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
  'file-filled': rule(
    'error',
    ['文件里没有内容', '请对照同目录的其他文件填写，或删去这个文件。'],
    ['Unexpected empty file', 'Fill it in like another file of the folder, or remove it.'],
  ),
  'document-single': rule(
    'error',
    ['“---”之后是第二份内容，一个文件只能有一份', '请删去“---”，或把后面的内容另存为一个文件。'],
    ['Unexpected second document after ---', 'Remove the ---, or move what follows to a file of its own.'],
  ),
  'quote-closed': rule(
    'error',
    ['从这里开始的引号没有在本行结束', '请在值的末尾补上同样的引号。'],
    [
      'Unexpected end of line: the quote that starts here is not closed',
      'Close the value with the same quote.',
    ],
  ),
  'quote-whole': rule(
    'error',
    ['引号结束之后还有文字', '请用引号括住整个值；值里要出现半角引号时，外面改用另一种引号。'],
    [
      'Unexpected text after the closing quote',
      'Put the whole value into quotes; around ASCII quotes use the other kind.',
    ],
  ),
  'bracket-closed': rule(
    'error',
    ['从这里开始的“{actual}”没有配上“{expected}”', '请补上“{expected}”。'],
    ['Unexpected end: the “{actual}” that starts here lacks its “{expected}”', 'Add “{expected}”.'],
  ),
  'colon-spaced': rule(
    'error',
    ['键的冒号后面没有空格', '请在半角冒号后加一个空格。'],
    ['Unexpected character after the colon of a key, expected a space', 'Put a space after the colon.'],
  ),
  'colon-quoted': rule(
    'error',
    ['值里面又有半角冒号', '文字里的冒号请用全角“：”，或用半角引号括住整个值。'],
    ['Unexpected second colon in a value', 'Put the whole value into quotes.'],
  ),
  'line-keyed': rule(
    'error',
    ['这一行不是“键: 值”', '请补上键与冒号；若是接着上一行的文字，请与上一行并成一行。'],
    [
      'Unexpected line without a key',
      'Add key and colon; if the line goes on from the one above, join them.',
    ],
  ),
  'value-start': rule(
    'error',
    ['值不能以“{actual}”开头', '请用半角引号括住整个值。'],
    ['Unexpected “{actual}” at the start of a value', 'Put the whole value into quotes.'],
  ),
  'escape-known': rule(
    'error',
    ['半角双引号里的“{actual}”不是转义符', '请把外面的双引号换成单引号，或写成“\\\\”。'],
    [
      'Unexpected escape “{actual}” within double quotes',
      'Use single quotes around the value, or write “\\\\”.',
    ],
  ),
  'alias-known': rule(
    'error',
    ['值以“*”开头，被当作引用，而“{actual}”没有定义', '若是文字，请用半角引号括住整个值。'],
    ['Unexpected alias “{actual}”: nothing has that name', 'If it is text, put the whole value into quotes.'],
  ),
  'key-once': rule(
    'error',
    ['同一层里有两个“{actual}”', '请删去其中一个，或把内容合并。'],
    ['Unexpected second key “{actual}”', 'Remove one, or merge them.'],
  ),
  'indent-even': rule(
    'error',
    ['这一行的缩进与上文对不齐', '请用半角空格缩进，同一层对齐。'],
    ['Unexpected indentation', 'Indent with spaces, and align what belongs together.'],
  ),
  'space-indent': rule(
    'error',
    ['缩进用了制表符（Tab），应为半角空格', '请把行首的制表符换成两个半角空格。'],
    ['Unexpected tab, expected spaces', 'Replace the tab by two spaces.'],
  ),
  'space-ascii': rule(
    'error',
    ['这里是全角空格，应为半角空格', '请切换到英文输入法，重打空格。'],
    [
      'Unexpected full-width space, expected an ASCII space',
      'Type the space again with an English keyboard.',
    ],
  ),
  'colon-ascii': rule(
    'error',
    ['键后面是全角冒号“：”，应为半角冒号加空格“: ”', '请切换到英文输入法，重打冒号，并在冒号后加一个空格。'],
    [
      'Unexpected full-width colon “：”, expected “: ”',
      'Type the colon again with an English keyboard, and a space after it.',
    ],
  ),
  'comma-ascii': rule(
    'error',
    [
      '方括号里是全角逗号“，”，应为半角逗号“, ”',
      '请切换到英文输入法，重打逗号；逗号若属于名称本身，请用半角引号括住整个名称。',
    ],
    [
      'Unexpected full-width comma “，” in a list, expected “, ”',
      'Type the comma again with an English keyboard; if it belongs to a name, put the name into quotes.',
    ],
  ),
  'quote-paired': rule(
    'error',
    ['引号前后不成对：一边是半角引号，一边是中文引号', '请把两边换成同一种引号；中文引号可以直接写在值里。'],
    [
      'Unexpected closing quote, expected the same kind as the opening one',
      'Use the same quotes on both sides; Chinese quotes may stand in a value as they are.',
    ],
  ),
  'alias-few': rule(
    'error',
    ['引用（*）展开后超过 {expected} 次', '请把引用的内容直接写出。'],
    [
      'Unexpected expansion of YAML aliases, expected at most {expected}',
      'Write the values out instead of using aliases.',
    ],
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
    ['“{key}”的值是“{actual}”，应为{expected}', '请改成所要的类型；数字要当文字用时，用半角引号括住。'],
    [
      'Unexpected “{actual}” for “{key}”, expected {expected}',
      'Write a value of that type; put a number that is meant as text into quotes.',
    ],
  ),
  'root-keyed': rule(
    'error',
    ['文件的内容应为若干“键: 值”', '请对照同目录的其他文件，每行先写键，再写半角冒号与空格。'],
    [
      'Unexpected content, expected keys with values',
      'Begin each line with a key, a colon and a space, as other files of the folder do.',
    ],
  ),
  'value-present': rule(
    'error',
    ['“{key}”没有内容', '请填写；不需要时请删去这一行。'],
    ['Unexpected absence of a value for “{key}”', 'Fill it in, or remove the line.'],
  ),
  'number-in-range': rule(
    'error',
    ['“{key}”的值是“{actual}”，应{expected}', '请改正这个数。'],
    ['Unexpected “{actual}” for “{key}”, expected {expected}', 'Correct the number.'],
  ),
  'value-valid': rule(
    'error',
    ['“{key}”的值“{actual}”不合要求：{expected}', '请改正这个值。'],
    ['Unexpected “{actual}” for “{key}”: {expected}', 'Correct the value.'],
  ),
  'date-possible': rule(
    'error',
    ['日期“{actual}”不对，应写成 {expected}', '请核对日期是否存在、位数是否补足（如 2022-03-01）。'],
    ['Unexpected date “{actual}”, expected {expected}', 'Check that the day exists and is written in full.'],
  ),
  'date-readable': rule(
    'error',
    [
      '日期“{actual}”读不懂，应写成 {expected}',
      '年写四位，月、日写两位，用半角连字符连接；起止两日用“/”隔开。',
    ],
    [
      'Unexpected date “{actual}”, expected {expected}',
      'Write four digits for the year, two for month and day, and / between two days.',
    ],
  ),
  'date-existing': rule(
    'error',
    ['日历上没有“{actual}”', '请核对月、日。'],
    ['Unexpected date “{actual}”: no calendar has it', 'Check month and day.'],
  ),
  'date-forward': rule(
    'error',
    ['起止日期“{actual}”前后颠倒或是同一天', '请先写起日，再写止日；只有一天时只写一个日期。'],
    [
      'Unexpected range “{actual}”, expected a later day after the slash',
      'Write the first day first; of a single day write one date.',
    ],
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
  'name-single': rule(
    'error',
    ['“{actual}”像是几个名称写成了一项', '请每个名称单写一项，如 [张三, 李四]。'],
    [
      'Unexpected “{actual}”: it looks like several names in one',
      'Write each name as an item of its own, as in [张三, 李四].',
    ],
  ),
  'reference-known': rule(
    'error',
    [
      '“{actual}”没有在 {list} 中登记，最接近的是 {expected}',
      '请改正写法，或在 records/organization.yaml 的 {list} 中登记。',
    ],
    [
      'Unexpected “{actual}”, the nearest in {list} is {expected}',
      'Correct it, or add it to {list} in records/organization.yaml.',
    ],
  ),
  'person-known': rule(
    'error',
    [
      '“{actual}”没有在 people 中登记，最接近的是 {expected}',
      '请改正姓名；外单位人员请写成 name、organization、title 三项；本会人员请在 records/organization.yaml 的 people 中登记。',
    ],
    [
      'Unexpected person “{actual}”, the nearest in people is {expected}',
      'Correct the name; tell others by name, organization and title; add your own people to records/organization.yaml.',
    ],
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
  // templates
  'front-matter-present': rule(
    'error',
    ['模板开头没有以 --- 起止的文件头', '请在第一行写 ---，写 title: 等项，再以 --- 结束。'],
    [
      'Unexpected start of template, expected front matter between --- lines',
      'Begin the template with --- and title:, and end the head with ---.',
    ],
  ),
  'length-readable': rule(
    'error',
    ['长度“{actual}”读不懂，应写成 {expected}', '请写数字与单位。'],
    ['Unexpected length “{actual}”, expected {expected}', 'Write a number and a unit.'],
  ),
  'number-readable': rule(
    'error',
    ['编号样式“{actual}”读不懂，应写成 {expected}', '请写出这一级第一个编号的样子。'],
    [
      'Unexpected number format “{actual}”, expected {expected}',
      'Write the first number of the level as it is to look.',
    ],
  ),
  'directive-known': rule(
    'error',
    [
      '没有“{actual}”这个指令，应为 {expected}',
      '请改正指令名；若这里的冒号只是冒号，请写成 \\:。可用的指令见 docs/templates.md。',
    ],
    [
      'Unexpected directive “{actual}”, expected {expected}',
      'Correct the name, or write \\: if the colon is only a colon. See docs/templates.md.',
    ],
  ),
  'directive-form': rule(
    'error',
    [
      '指令“{actual}”的写法不对，应以 {expected} 开头',
      '一行的指令用两个冒号，包住内容的指令用三个冒号，并以 ::: 结束。',
    ],
    [
      'Unexpected form of directive “{actual}”, expected {expected}',
      'A directive on one line has two colons; one around blocks has three and ends with :::.',
    ],
  ),
  'section-top': rule(
    'error',
    ['section 指令写在别的指令里面，应写在模板的最外层', '请把它移到最外层。'],
    [
      'Unexpected section within another directive, expected it at the top level',
      'Move it to the top level of the template.',
    ],
  ),
  'attribute-known': rule(
    'error',
    ['指令“{directive}”没有“{actual}”这个属性，应为 {expected}', '请改正属性名；见 docs/templates.md。'],
    [
      'Unexpected attribute “{actual}” of “{directive}”, expected {expected}',
      'Correct the attribute; see docs/templates.md.',
    ],
  ),
  'attribute-present': rule(
    'error',
    ['指令“{directive}”缺少属性“{expected}”', '请补上；见 docs/templates.md。'],
    ['Unexpected absence of attribute “{expected}” of “{directive}”', 'Add it; see docs/templates.md.'],
  ),
  'attribute-valid': rule(
    'error',
    ['属性“{key}”的值“{actual}”不对，应为 {expected}', '请改正；见 docs/templates.md。'],
    [
      'Unexpected value “{actual}” of attribute “{key}”, expected {expected}',
      'Correct it; see docs/templates.md.',
    ],
  ),
  'query-matches': rule(
    'error',
    ['没有符合“{actual}”的记录', '请核对条件；若确实可能没有，请在指令中加 optional。'],
    [
      'Unexpected result: no record matches “{actual}”',
      'Check the conditions, or add `optional` where none may be found.',
    ],
  ),
  'name-known': rule(
    'error',
    ['没有“{actual}”这个名称，应为 {expected}', '请改正花括号中的名称，或在文件头的 parameters 中声明。'],
    [
      'Unexpected name “{actual}”, expected {expected}',
      'Correct the name in braces, or declare it under parameters.',
    ],
  ),
  'name-printable': rule(
    'error',
    ['“{actual}”不是可以直接打印的内容', '请用 :names、::roster 或 ::prose 打印它，或写出它的一项。'],
    [
      'Unexpected use of “{actual}”: it has no text form',
      'Print it with :names, ::roster or ::prose, or name one of its parts.',
    ],
  ),
  'name-list': rule(
    'error',
    ['“{actual}”不是名单', '请写名单字段的名称，如 recipients。'],
    ['Unexpected “{actual}”, expected a list of names', 'Name a field that holds names, such as recipients.'],
  ),
  'name-date': rule(
    'error',
    ['“{actual}”不是日期', '请写日期字段的名称，如 date。'],
    ['Unexpected “{actual}”, expected a date', 'Name a field that holds a date.'],
  ),
  'open-worded': rule(
    'error',
    ['记录没有给出“{actual}”，模板也没有写待补文字', '请在文件头的 open: 中为它写待补文字。'],
    [
      'Unexpected absence of “{actual}”, and the template has no wording for it',
      'Add a wording under open: in the front matter.',
    ],
  ),
  'sum-field': rule(
    'error',
    ['“{expected}”的记录没有可相加的“{actual}”', '请缩小查询条件，或补上该项。'],
    ['Unexpected absence of a number “{actual}” in {expected}', 'Narrow the query, or add the field.'],
  ),
  'sum-exact': rule(
    'error',
    ['“{actual}”含有“近、约、余”等不确切的数，不能直接相加', '请在 :sum 中加 about="约"，或不求和。'],
    ['Unexpected inexact counts in the sum of “{actual}”', 'Add about="约" to :sum, or do not add them up.'],
  ),
  'numerals-fitting': rule(
    'error',
    [
      '“{actual}”不能写成 numerals={expected} 的形式',
      'chinese 只用于不超过九千九百九十九亿的整数；financial 只用于金额，自带“元角分整”，不要再写 unit。',
    ],
    [
      'Unexpected “{actual}” for numerals={expected}',
      'chinese is for whole numbers below 10^12; financial is for amounts of yuan and takes no unit.',
    ],
  ),
  'names-ranked': rule(
    'warning',
    [
      '名单没有注明按名次排列，照原顺序排',
      '若原文确按名次排列，请在记录的名单中写 order: rank；否则请去掉模板中的 order=rank。',
    ],
    [
      'Unexpected order=rank: the record does not say that its names are ranked',
      'Write order: rank in the record if they are, or drop it from the template.',
    ],
  ),
  'leaders-in-order': rule(
    'warning',
    [
      '“{actual}”写有职务，名单照原顺序排，不按姓氏笔画重排',
      '领导名单的先后是职务高低；若确要按笔画排，请先去掉名单中的职务。',
    ],
    [
      'Unexpected order by strokes: “{actual}” has a post, so the names stay as given',
      'The order of leaders is their rank; leave out the posts if the names are to be sorted.',
    ],
  ),
  'strokes-known': rule(
    'warning',
    [
      '没有“{actual}”字的笔画数据，名单照原顺序排',
      '请在记录中按姓氏笔画写好名单的顺序，并把 order 改为 given。',
    ],
    [
      'Unexpected character “{actual}”: its strokes are not known, so the names stay as given',
      'Write the names in their order in the record, and set order to given.',
    ],
  ),
  'ruby-plain': rule(
    'error',
    ['指令“ruby”的方括号里有文字以外的内容', '请只写要注音的字，链接和脚注写在外面。'],
    ['Unexpected content in the brackets of ruby', 'Put only the characters there, links and notes outside.'],
  ),
  'style-known': rule(
    'error',
    ['没有“{actual}”这个样式，应为 {expected}', '请改正样式名，或在文件头的 styles 中定义。'],
    [
      'Unexpected style “{actual}”, expected {expected}',
      'Correct the name, or define the style in the front matter.',
    ],
  ),
  'page-known': rule(
    'error',
    ['没有“{actual}”这个页面设置，应为 {expected}', '请改正名称，或在文件头的 pages 中定义。'],
    [
      'Unexpected page set-up “{actual}”, expected {expected}',
      'Correct the name, or define it under pages in the front matter.',
    ],
  ),
  'parameter-known': rule(
    'error',
    ['模板没有“{actual}”这个参数，应为 {expected}', '请改正 annals.yaml 中的参数名。'],
    ['Unexpected parameter “{actual}”, expected {expected}', 'Correct the parameter in annals.yaml.'],
  ),
  'parameter-present': rule(
    'error',
    ['缺少参数 {expected}', '请在 annals.yaml 中补上。'],
    ['Unexpected absence of parameter {expected}', 'Add it in annals.yaml.'],
  ),
  'parameter-valid': rule(
    'error',
    ['参数“{key}”的值“{actual}”不对，应为 {expected}', '请改正 annals.yaml 中的值。'],
    ['Unexpected value “{actual}” of parameter “{key}”, expected {expected}', 'Correct it in annals.yaml.'],
  ),
  'html-absent': rule(
    'error',
    ['不支持 HTML：{actual}', '请改用 Markdown 或指令。'],
    ['Unexpected HTML: {actual}', 'Use Markdown or a directive.'],
  ),
  'image-alone': rule(
    'error',
    ['图片“{actual}”夹在文字中，应独占一段', '请在图片前后各空一行。'],
    [
      'Unexpected picture “{actual}” within a line, expected it in a paragraph of its own',
      'Put an empty line before and after it.',
    ],
  ),
  'reference-inline': rule(
    'error',
    ['不支持引用式的链接或图片“{actual}”', '请把地址直接写在圆括号里。'],
    ['Unexpected reference “{actual}”', 'Write the address in round brackets instead.'],
  ),
  'footnote-defined': rule(
    'error',
    ['脚注“{actual}”没有内容', '请写 [^{actual}]: 与脚注文字。'],
    ['Unexpected footnote “{actual}” without text', 'Add [^{actual}]: and its text.'],
  ),
  'footnote-plain': rule(
    'error',
    ['脚注里不能有 {actual}', '脚注请只写文字。'],
    ['Unexpected {actual} in a footnote', 'Use only paragraphs in footnotes.'],
  ),
  'heading-depth': rule(
    'error',
    ['标题有 {actual} 个 #，最多 {expected} 个', '请减少标题的层次。'],
    ['Unexpected heading with {actual} #, expected at most {expected}', 'Use fewer levels.'],
  ),
  'text-printable': rule(
    'error',
    ['文字中有无法打印的字符 {actual}', '请删去这个字符（通常是复制时带来的）。'],
    ['Unexpected character {actual}', 'Remove it; it usually comes from copying.'],
  ),
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
  // project
  'project-found': rule(
    'error',
    [
      '“{actual}”及其上级目录中都没有 annals.yaml',
      '请进入项目目录，或用 --project 指明；新项目用 annals init 建立。',
    ],
    [
      'Unexpected absence of annals.yaml in “{actual}” and the folders above',
      'Go to the project, name it with --project, or start one with `annals init`.',
    ],
  ),
  'file-readable': rule(
    'error',
    ['读取“{actual}”失败（{code}）', '请核对文件是否存在、有无读取权限。'],
    ['Unexpected failure to read “{actual}” ({code})', 'Check that the file exists and may be read.'],
  ),
  'record-filed': rule(
    'warning',
    [
      '这个文件不在年份目录中，没有读取',
      '请移到 {expected}/<年份>/ 目录；不是记录的文件请移出 {expected} 目录。',
    ],
    [
      'Unexpected file outside a folder of a year; it was not read',
      'Move it to {expected}/<year>/, or out of {expected}.',
    ],
  ),
  'document-named': rule(
    'error',
    [
      '文件代号“{actual}”不能用作文件名',
      '代号只用文字、数字、连字符、下划线和点，不以点或连字符开头，不用 CON、NUL 等系统保留名，也不与另一代号只差大小写。',
    ],
    [
      'Unexpected document id “{actual}”: it cannot name a file',
      'Use letters, digits, hyphens, underscores and dots; no leading dot or hyphen, no reserved name such as CON, no second id that differs in case only.',
    ],
  ),
  'document-known': rule(
    'error',
    [
      'annals.yaml 中没有文件“{actual}”，应为 {expected}',
      '请改正代号，或在 annals.yaml 的 documents 中加上它。',
    ],
    [
      'Unexpected document “{actual}”, expected {expected}',
      'Correct the id, or add it to `documents` in annals.yaml.',
    ],
  ),
  'template-found': rule(
    'error',
    ['没有模板“{actual}”，最接近的是 {expected}', '请改正名称，或新建 templates/{actual}.md。'],
    [
      'Unexpected template “{actual}”, the nearest known is {expected}',
      'Correct the name, or write templates/{actual}.md.',
    ],
  ),
  'directory-empty': rule(
    'error',
    ['目录“{actual}”不是空的', '请换一个新目录，annals init 不覆盖已有文件。'],
    [
      'Unexpected files in “{actual}”, expected an empty folder',
      'Choose a new folder; `annals init` overwrites nothing.',
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
  // output
  'format-known': rule(
    'error',
    ['没有格式“{actual}”，应为 {expected}', '请改正 --format，或用 --renderer 载入自己的渲染器。'],
    [
      'Unexpected format “{actual}”, expected {expected}',
      'Correct --format, or load a renderer of your own with --renderer.',
    ],
  ),
  'renderer-valid': rule(
    'error',
    [
      '“{actual}”不是可用的渲染器：{problem}',
      '文件须以 renderer 为名导出 format、extension 与 render；见 ARCHITECTURE.md。',
    ],
    [
      'Unexpected renderer “{actual}”: {problem}',
      'The file must export `renderer` with format, extension and render; see ARCHITECTURE.md.',
    ],
  ),
  'render-complete': rule(
    'error',
    [
      '{document} 的 {format} 没有生成：{problem}',
      '外来的渲染器请找其作者；自带格式出此情况是程序缺陷，请连同记录与模板报告给我们。',
    ],
    [
      'Unexpected failure of {format} for {document}: {problem}',
      'Ask the author of an outside renderer; with a format of ours this is a bug, please report it with your records and templates.',
    ],
  ),
  'compose-complete': rule(
    'error',
    ['{document} 没有编成：{problem}', '这是程序缺陷，请连同记录与模板报告给我们。'],
    [
      'Unexpected failure to compose {document}: {problem}',
      'This is a bug, please report it with your records and templates.',
    ],
  ),
  'output-unlocked': rule(
    'error',
    ['“{actual}”正被别的程序占用（{code}），没有更新', '请在 Word 或 PDF 阅读器中关闭这个文件，再执行一次。'],
    [
      'Unexpected lock on “{actual}” ({code}); it was not updated',
      'Close the file in Word or the PDF viewer and run again.',
    ],
  ),
  'file-written': rule(
    'error',
    ['写入“{actual}”失败（{code}）', '请核对目录是否存在、有无写入权限、磁盘是否已满。'],
    [
      'Unexpected failure to write “{actual}” ({code})',
      'Check the folder, its permissions and the free space.',
    ],
  ),
  'output-current': rule(
    'warning',
    [
      '{document} 的 {format} 这次没有生成，目录中仍是旧文件',
      '请先改正上面的错误，再执行一次；在此之前不要使用这个文件。',
    ],
    [
      'Unexpected old file: {document} was not built as {format} this time',
      'Mend the errors above and run again; do not use this file before.',
    ],
  ),
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
      'Unexpected end of {count} lines of the {format}, such as “{actual}”',
      'The measure is too narrow: take a larger page or column or a smaller size, or shorten what cannot be parted.',
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

export type RuleId = keyof typeof CATALOGUE;
