/** Messages about what is imported. */
import { type Rule, rule } from './rule.js';

export const IMPORT_RULES = {
  'format-importable': rule(
    'error',
    ['不能导入 {actual} 文件', '请另存为 .docx、.html、.md 或 .txt 再导入。'],
    ['Unexpected {actual} file', 'Save it as .docx, .html, .md or .txt.'],
  ),
  'import-once': rule(
    'warning',
    ['{actual} 与 {expected} 是同一个文件，只读一次', '每个文件只须写一次。'],
    ['{actual} is the same file as {expected}; it was read once', 'Give each file once.'],
  ),
  'import-year-known': rule(
    'error',
    ['第 {actual} 条没有写年份，标题里也没有', '请用 --year 指明年份。'],
    ['Unexpected entry {actual} without a year, in it or in a heading', 'Give the year with --year.'],
  ),
  'import-entry-found': rule(
    'error',
    ['没有找到一条记事', '请核对文件；记事应有序号、日期，或各成一段。'],
    [
      'Unexpected text without entries',
      'Check the file: entries have numbers, dates, or paragraphs of their own.',
    ],
  ),
  'import-decoded': rule(
    'info',
    ['文件按 {actual} 编码读取', '文字若不对，请另存为 UTF-8 再导入。'],
    ['Read with the encoding {actual}', 'If the text is wrong, save the file as UTF-8.'],
  ),
  'import-furniture': rule(
    'info',
    ['页面四周或隐藏的文字没有读入：“{actual}”', '如属于记事，请自行写入记录。'],
    [
      'Not read, since it stands around the text or is hidden: “{actual}”',
      'If it tells of something, write a record.',
    ],
  ),
  'import-restored': rule(
    'info',
    ['原文被网站改成繁体并夹注拼音，已复原：去注音 {actual} 处，还原 {expected} 种字', '请抽查复原的文字。'],
    [
      'The text was garbled: {actual} {actual:reading|readings} stripped, {expected} {expected:character|characters} restored',
      'Look at some of what was restored.',
    ],
  ),
  'import-changed': rule(
    'info',
    ['{change}：“{actual}”改为“{expected}”，{count} 处，在第 {lines} 行', '如有不当，请在记录中改回。'],
    [
      '{change}: “{actual}” to “{expected}”, {count} {count:time|times}, on {lines:line|lines} {lines}',
      'Change it back in the record if it is wrong.',
    ],
  ),
  'text-whole': rule(
    'warning',
    ['原文在这里损坏（{kind}）：“{actual}”', '请对照原件补正；这里不作猜测。'],
    ['Unexpected damage ({kind}): “{actual}”', 'Mend it by the original; nothing is guessed.'],
  ),
  'import-misprint': rule(
    'warning',
    ['疑似笔误：“{actual}”，或应为“{expected}”', '没有改动；请在记录的 review 中确认。'],
    ['Unexpected “{actual}”, perhaps “{expected}”', 'It was left; confirm it in the review of the record.'],
  ),
  'import-left-over': rule(
    'warning',
    ['这一行不属于任何一条记事：“{actual}”', '如有内容，请自行写入记录。'],
    ['Unexpected line outside every entry: “{actual}”', 'Put what it tells into a record.'],
  ),
  'import-heading': rule(
    'info',
    ['这一行按标题处理：“{actual}”', '其中的年、月用于下文。'],
    ['Taken as a heading: “{actual}”', 'Its year and month hold for what follows.'],
  ),
  'import-registered': rule(
    'info',
    ['名录中加入 {count} 个单位：{actual}', '请在 records/organization.yaml 中核对名称与别称。'],
    [
      'Added {count} {count:organisation|organisations} to the directory: {actual}',
      'Check names and aliases in records/organization.yaml.',
    ],
  ),
  'import-body-registered': rule(
    'info',
    [
      '名录中加入本会及其机构的名称 {count} 个：{actual}',
      '请在 records/organization.yaml 中核对名称、类型与别称。',
    ],
    [
      'Added {count} names of the association and its bodies to the directory: {actual}',
      'Check names, types and aliases in records/organization.yaml.',
    ],
  ),
  'import-look-alike': rule(
    'warning',
    [
      '“{actual}”与“{expected}”名称相近，没有合并',
      '是同一单位时，请在 records/organization.yaml 中登记为别称。',
    ],
    [
      '“{actual}” looks like “{expected}”; they were not merged',
      'If they are one, register the alias in records/organization.yaml.',
    ],
  ),
  'import-own-kept': rule(
    'warning',
    ['第 {actual} 条已有人工写的记录 {expected}，没有覆盖', '要用导入的内容，请先移走这个文件。'],
    [
      'Entry {actual} has a record by hand, {expected}; it was kept',
      'Move that file away to import the entry.',
    ],
  ),
  'import-elsewhere': rule(
    'info',
    ['第 {actual} 条与 {expected} 的原文相同，没有再建记录', '两份原文都有这一条；记录仍属先导入的那一份。'],
    [
      'Entry {actual} has the same text as the source of {expected}; no second record was made',
      'Both sources have the entry; the record stays with the one imported first.',
    ],
  ),
  'import-numbered': rule(
    'info',
    [
      '本年已有这些序号的记录，{count} 条记事改用空着的序号：{actual}',
      '箭头前是原文的序号；文件中引用序号时，以记录里的 entry 为准。',
    ],
    [
      'Other records of the year have these numbers; {count} entries got free ones: {actual}',
      'Before the arrow stands the number of the source; refer to records by their entry.',
    ],
  ),
  'import-renumbered': rule(
    'warning',
    [
      '原文的序号变了，{count} 条记录的序号随之改为：{actual}',
      'annals.yaml、模板和 sameAs 中写着这些序号的，请一并改；文件名不改，以记录里的 entry 为准。',
    ],
    [
      'The numbers of the source changed, and those of {count} records with them: {actual}',
      'Change these numbers in annals.yaml, templates and sameAs, too; files keep their names.',
    ],
  ),
  'import-conflict': rule(
    'warning',
    ['“{key}”人工改过，原文也改了；保留人工的改动，新值写在 review 中', '请比较后定夺。'],
    [
      '“{key}” was changed by hand and in the source; the former stays, the latter is in the review',
      'Compare them and decide.',
    ],
  ),
  'import-gone': rule(
    'warning',
    ['原文中不再有这条记事', '没有删除；不需要时请自行删去。'],
    ['The source no longer has this entry', 'It was kept; remove it if it is not needed.'],
  ),
} satisfies Record<string, Rule>;
