/** Messages about projects and what is written. */
import { type Rule, rule } from './rule.js';

export const PROJECT_RULES = {
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
    ['读取“{actual}”失败：{trouble}', '{mend}'],
    ['Unexpected failure to read “{actual}”: {trouble}', '{mend}'],
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
      '文件须以 renderer 为名导出 format、extension（两者只含字母、数字与连字符）与 render；例子见 README。',
    ],
    [
      'Unexpected renderer “{actual}”: {problem}',
      'The file must export `renderer` with format, extension (both of letters, digits and hyphens) and render; README has an example.',
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
    ['“{actual}”正被别的程序占用，没有更新', '请在 Word 或 PDF 阅读器中关闭这个文件，再执行一次。'],
    [
      'Unexpected lock on “{actual}”; it was not updated',
      'Close the file in Word or the PDF viewer and run again.',
    ],
  ),
  'file-written': rule(
    'error',
    ['写入“{actual}”失败：{trouble}', '{mend}'],
    ['Unexpected failure to write “{actual}”: {trouble}', '{mend}'],
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
} satisfies Record<string, Rule>;
