/** Messages about templates and their directives. */
import { type Rule, rule } from './rule.js';

export const TEMPLATE_RULES = {
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
  'year-recorded': rule(
    'error',
    ['{year}还没有记录', '请写出记录，或核对 annals.yaml 中这份文件的年度。'],
    [
      'Unexpected absence of records{year}',
      'Write records, or check the year of the document in annals.yaml.',
    ],
  ),
  'entry-recorded': rule(
    'error',
    [
      '{year}没有第 {actual} 条记录',
      '请把这里的 {name} 改成已有记录的序号，或写出这条记录；不需要这份文件的，从 documents 中删去。',
    ],
    [
      'Unexpected entry {actual}: no record{year} has this number',
      'Name the number of a record here ({name}), or write the record; remove the document from `documents` if it is not wanted.',
    ],
  ),
  'entry-tells': rule(
    'error',
    [
      '{year}第 {actual} 条记录里没有这份文件要的内容（{wanted}）',
      '请核对这里的 {name} 是不是所要的那一条；是的，请在那条记录的 facts 中补上。',
    ],
    [
      'Unexpected entry {actual}{year}: its record lacks what the document asks for ({wanted})',
      'Check that {name} is the number meant; if so, add the fact to that record.',
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
  'chart-table': rule(
    'error',
    [
      '图表里应当只有一个表格，现有 {actual} 项内容',
      '请在 chart 中只写一个表格：第一列是类别，表头是各组数的名称，其余是数字；图题写在方括号里。',
    ],
    [
      'Unexpected content of a chart ({actual} {actual:block|blocks}), expected one table',
      'Write one table: categories in the first column, names of the series in its head, else numbers; the caption goes into the brackets.',
    ],
  ),
  'table-single': rule(
    'error',
    [
      'table 里应当只有一个表格，现有 {actual} 项内容',
      '请在 table 中只写一个表格；表题写在方括号里，其他文字写在外面。',
    ],
    [
      'Unexpected content of a table directive ({actual} {actual:block|blocks}), expected one table',
      'Write one table in it; the caption goes into the brackets, other text outside.',
    ],
  ),
  'cross-reference-known': rule(
    'error',
    [
      '交叉引用“{actual}”没有对应的标题或题注，最接近的是 {expected}',
      '请在 :ref[ ] 里照抄那个标题或题注的文字，不带编号。',
    ],
    [
      'Unexpected cross-reference to “{actual}”, the nearest heading or caption is {expected}',
      'Write the text of the heading or caption into :ref[ ], without its number.',
    ],
  ),
  'cross-reference-single': rule(
    'error',
    ['交叉引用“{actual}”对应 {count} 处标题或题注，应当只有一处', '请改动其中的标题或题注，使文字各不相同。'],
    [
      'Unexpected cross-reference to “{actual}”: {count} {count:heading or caption has|headings or captions have} this text, expected one',
      'Give them different texts.',
    ],
  ),
  'cross-reference-numbered': rule(
    'error',
    [
      '交叉引用“{actual}”指向的题注没有编号，应有“图1”之类的编号',
      '请在文件头写 numbering: { captions: { figure: 图, table: 表 } }。',
    ],
    [
      'Unexpected cross-reference to “{actual}”, a caption without a number; expected one such as 图1',
      'Write numbering: { captions: { figure: 图, table: 表 } } in the front matter.',
    ],
  ),
  'chart-number': rule(
    'error',
    [
      '图表中的“{actual}”不是数',
      '请只写数字，单位写在 chart 的 unit 里，:count、:sum 中也不写 unit；没有数的空着或写“—”。',
    ],
    [
      'Unexpected “{actual}” in a chart, expected a number',
      'Write digits alone, with the unit in `unit` of the chart and none in :count or :sum; leave the cell empty, or write —, where there is no number.',
    ],
  ),
  'chart-shares': rule(
    'error',
    [
      '这些数不能画成饼图，应为一组不小于零、不全是零的数',
      '请改用 kind=column，或只留一组数；现在画成柱形图。',
    ],
    [
      'Unexpected numbers of a pie, expected one series, none below zero and not all of them zero',
      'Use kind=column, or leave one series; it is drawn as columns.',
    ],
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
  'profile-known': rule(
    'error',
    ['没有“{actual}”这种版式，应为 {expected}', '请改正；自己的版式在 annals.yaml 的 profiles 中定义。'],
    [
      'Unexpected profile “{actual}”, expected {expected}',
      'Correct the name, or define the profile under profiles in annals.yaml.',
    ],
  ),
  // parts of official documents
  'part-given': rule(
    'error',
    ['指令“{actual}”没有可排的内容：文件头没有写 {expected}', '请在文件头补上，或删去这个指令。'],
    [
      'Unexpected directive “{actual}”: the front matter does not give {expected}',
      'Add it to the front matter, or remove the directive.',
    ],
  ),
  'part-placed': rule(
    'error',
    ['文件头写了“{actual}”，却没有排进文件', '请在正文中写 {expected}，或删去这一项。'],
    [
      'Unexpected “{actual}” in the front matter that no directive places',
      'Write {expected} in the body, or remove the key.',
    ],
  ),
  'mark-host': rule(
    'error',
    ['信函有 {actual} 个发文机关标志，应为 1 个', '信函联合行文，只用主办机关的标志（GB/T 9704 10.1）。'],
    [
      'Unexpected {actual} marks of issuers in a letter, expected 1',
      'A joint letter bears the mark of the host alone (GB/T 9704 10.1).',
    ],
  ),
  'signature-complete': rule(
    'error',
    [
      '落款缺少“{expected}”',
      '请在文件头写明。署名与成文日期缺一不可，有印章时尤其如此：不得有空白印章（GB/T 9704 7.3.5）。',
    ],
    [
      'Unexpected signature without “{expected}”',
      'Add it to the front matter: no seal stands without a name and a date (GB/T 9704 7.3.5).',
    ],
  ),
  'minutes-unsealed': rule(
    'error',
    ['纪要写了“签署: 盖章”', '纪要不加盖印章（GB/T 9704 10.3），请删去这一项。'],
    ['Unexpected seal on minutes', 'Minutes bear no seal (GB/T 9704 10.3); remove the key.'],
  ),
  'seal-owned': rule(
    'error',
    ['印章有 {actual} 枚，署名只有 {expected} 个', '一个署名一枚印章，依次写（GB/T 9704 7.3.5.1）。'],
    [
      'Unexpected {actual} {actual:seal|seals} for {expected} {expected:signatory|signatories}',
      'Each signatory has one seal, in their order (GB/T 9704 7.3.5.1).',
    ],
  ),
  'imprint-issued': rule(
    'error',
    ['版记有“{actual}”而没有“{expected}”', '两项同排一行，请补上（GB/T 9704 7.4.3）。'],
    [
      'Unexpected “{actual}” without “{expected}” in the imprint',
      'Both stand in one row; add the other (GB/T 9704 7.4.3).',
    ],
  ),
  'imprint-last': rule(
    'error',
    ['版记之后还有内容', '版记在公文最后，请把 ::imprint 移到正文与附件之后（GB/T 9704 7.4）。'],
    [
      'Unexpected content after the imprint',
      'Move ::imprint to the end, after body and attachments (GB/T 9704 7.4).',
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
} satisfies Record<string, Rule>;
