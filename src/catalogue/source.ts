/** Messages about files and the YAML in them. */
import { type Rule, rule } from './rule.js';

export const SOURCE_RULES = {
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
  'text-ends': rule(
    'error',
    ['文件在一个字的中间断了', '文件没有写完或没有传完；请从编辑器、备份或 git 取回完整的一份。'],
    [
      'Unexpected end within a character',
      'The file was not written to its end; restore it from the editor, a backup or git.',
    ],
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
} satisfies Record<string, Rule>;
