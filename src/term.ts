/** Words that the wordings of `catalogue/` fill in and that differ from language to language. */

export type Language = 'zh' | 'en';
export type Term = Readonly<Record<Language, string>>;

/** The types that a value of a file may be asked to have, by zod's names. */
export const TYPES: Readonly<Record<string, Term>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'an integer' },
  boolean: { zh: '“true”或“false”', en: 'true or false' },
  array: { zh: '列表（各项以“- ”起头）', en: 'a list' },
  object: { zh: '若干“键: 值”', en: 'keys with values' },
  record: { zh: '若干“键: 值”', en: 'keys with values' },
};

/** Words one after another: 甲、乙 or a, b. */
export const listed = (words: readonly string[]): Term => ({ zh: words.join('、'), en: words.join(', ') });

/** Terms one after another. */
export const termsOf = (terms: readonly Term[]): Term => ({
  zh: listed(terms.map(({ zh }) => zh)).zh,
  en: listed(terms.map(({ en }) => en)).en,
});

/** Terms of which any will do: 文字或数字, text or a number. */
export const either = (terms: readonly Term[]): Term => ({
  zh: [...new Set(terms.map(({ zh }) => zh))].join('或'),
  en: [...new Set(terms.map(({ en }) => en))].join(' or '),
});

/** The year that something is of; nothing where it is of none. */
export const ofYear = (year: number | undefined): Term =>
  year === undefined ? { zh: '', en: '' } : { zh: `${year} 年`, en: ` of ${year}` };

export const atLeast = (number: number): Term => ({ zh: `不小于 ${number}`, en: `at least ${number}` });
export const atMost = (number: number): Term => ({ zh: `不大于 ${number}`, en: `at most ${number}` });

/** What the end of a path is called: its key, or the place in the list of that key. */
export function pathEnd(path: readonly PropertyKey[]): Term {
  const last = path.at(-1);
  if (typeof last !== 'number') return { zh: String(last ?? ''), en: String(last ?? '') };
  const list = pathEnd(path.slice(0, -1));
  return { zh: `${list.zh} 第 ${last + 1} 项`, en: `item ${last + 1} of ${list.en}` };
}

/** The YAML parser's errors by code, where no rule of ours speaks of them. */
export const YAML_TROUBLES: Readonly<Record<string, string>> = {
  ALIAS_PROPS: '引用（*）前面不能再有标记',
  BAD_ALIAS: '引用（*）的名称不对',
  BAD_COLLECTION_TYPE: '标记（!）与后面的内容不符',
  BAD_DIRECTIVE: '以 % 开头的行不对',
  BAD_PROP_ORDER: '标记（!、&）的次序不对',
  BLOCK_IN_FLOW: '方括号、花括号里面不能用“- ”或分行的“键: 值”',
  IMPOSSIBLE: '这里读不懂',
  KEY_OVER_1024_CHARS: '键太长，超过 1024 个字符',
  MISSING_CHAR: '这里缺少空格、逗号或冒号',
  MULTIPLE_ANCHORS: '一个值前面有两个 & 标记',
  MULTIPLE_TAGS: '一个值前面有两个 ! 标记',
  NON_STRING_KEY: '键应为文字',
  RESOURCE_EXHAUSTION: '内容过于复杂',
  TAG_RESOLVE_FAILED: '值以“!”开头，被当作标记；若是文字，请给整个值加上引号',
  UNEXPECTED_TOKEN: '这里有多余的内容，或缩进、“- ”不对',
};

/** Parts and properties of Word files that are not taken over, by their element or by what they are. */
export const WORD_FEATURES: Readonly<Record<string, Term>> = {
  'w:cols': { zh: '分栏', en: 'columns' },
  'w:textDirection': { zh: '文字方向', en: 'text direction' },
  'w:vAlign': { zh: '垂直对齐', en: 'vertical alignment' },
  'w:pgBorders': { zh: '页面边框', en: 'page borders' },
  'w:lnNumType': { zh: '行号', en: 'line numbers' },
  'w:numPr': { zh: '自动编号', en: 'numbering' },
  'w:framePr': { zh: '图文框', en: 'frame' },
  'w:vanish': { zh: '隐藏文字', en: 'hidden text' },
  'w:position': { zh: '字符升降', en: 'raised or lowered characters' },
  'w:highlight': { zh: '突出显示', en: 'highlight' },
  'w:bdr': { zh: '字符边框', en: 'character border' },
  'w:effect': { zh: '动态效果', en: 'text effect' },
  'w:outline': { zh: '空心字', en: 'outlined characters' },
  'w:shadow': { zh: '阴影', en: 'shadow' },
  'w:emboss': { zh: '阳文', en: 'embossed characters' },
  'w:imprint': { zh: '阴文', en: 'engraved characters' },
  'w:dstrike': { zh: '双删除线', en: 'double strikethrough' },
  'w:vertAlign': { zh: '上标或下标', en: 'superscript or subscript' },
  'w:em': { zh: '着重号', en: 'emphasis marks' },
  numbering: { zh: '自动编号', en: 'numbering' },
  object: { zh: '嵌入对象（改为其图片）', en: 'embedded objects (their picture instead)' },
  drawing: { zh: '图表、SmartArt 或链接的图片', en: 'charts, SmartArt or linked pictures' },
  content: { zh: '对文件其他部分的引用', en: 'references to other parts of the file' },
  strict: { zh: '严格 Open XML 格式的页眉、页脚', en: 'headers and footers in Strict Open XML' },
};

/** What an import changes in a text, by its rule. */
export const TEXT_CHANGES: Readonly<Record<string, Term>> = {
  'annotation-stripped': { zh: '去注音', en: 'reading stripped' },
  'character-restored': { zh: '还原字形', en: 'character restored' },
  'width-folded': { zh: '全角字母、数字、空格改半角', en: 'width folded' },
  'mark-widened': { zh: '标点改全角', en: 'mark widened' },
  'quote-curled': { zh: '直引号改弯引号', en: 'quotes curled' },
  'space-removed': { zh: '去空格', en: 'space removed' },
  'mark-single': { zh: '去重复的标点', en: 'doubled mark removed' },
};

/** How a text can be damaged. */
export const DAMAGES: Readonly<Record<string, Term>> = {
  'byte-lost': { zh: '丢失字节', en: 'bytes lost' },
  'character-lost': { zh: '不能解码', en: 'not decodable' },
  'annotation-odd': { zh: '注音与字不合', en: 'reading of another character' },
  'annotation-cut': { zh: '注音被截断', en: 'reading cut off' },
  'character-masked': { zh: '文字被遮去', en: 'character masked' },
  'character-private': { zh: '控制字符或私用字符', en: 'control or private-use characters' },
};

/** What the file system says, by its code, and what to do about it. */
const FILE_TROUBLES: Readonly<Record<string, { trouble: Term; mend: Term }>> = {
  ENOENT: {
    trouble: { zh: '没有这个文件', en: 'there is no such file' },
    mend: { zh: '请核对路径与文件名。', en: 'Check the path and the file name.' },
  },
  ENOTDIR: {
    trouble: { zh: '路径中有一段是文件，不是目录', en: 'a part of the path is a file, not a folder' },
    mend: { zh: '请核对路径。', en: 'Check the path.' },
  },
  EISDIR: {
    trouble: { zh: '这是一个目录，不是文件', en: 'it is a folder, not a file' },
    mend: { zh: '请写出目录中的文件名。', en: 'Name a file in the folder.' },
  },
  EEXIST: {
    trouble: { zh: '同名的文件已经在那里', en: 'a file of this name is there already' },
    mend: { zh: '请换一个名称，或移走那个文件。', en: 'Choose another name, or move that file away.' },
  },
  ENOTEMPTY: {
    trouble: { zh: '同名的目录已经在那里', en: 'a folder of this name is there already' },
    mend: { zh: '请换一个名称，或移走那个目录。', en: 'Choose another name, or move that folder away.' },
  },
  EACCES: {
    trouble: { zh: '没有权限', en: 'permission was denied' },
    mend: { zh: '请核对文件和目录的权限。', en: 'Check the permissions of file and folder.' },
  },
  EPERM: {
    trouble: { zh: '系统不允许', en: 'the system does not allow it' },
    mend: { zh: '请核对文件和目录的权限。', en: 'Check the permissions of file and folder.' },
  },
  EROFS: {
    trouble: { zh: '这个磁盘只能读', en: 'the disk is read-only' },
    mend: { zh: '请换一个能写的目录。', en: 'Choose a folder that can be written.' },
  },
  EBUSY: {
    trouble: { zh: '别的程序正在用', en: 'another program is using it' },
    mend: { zh: '请关闭那个程序，再执行一次。', en: 'Close that program and run again.' },
  },
  ENOSPC: {
    trouble: { zh: '磁盘已满', en: 'the disk is full' },
    mend: { zh: '请腾出空间，再执行一次。', en: 'Free some space and run again.' },
  },
  ENAMETOOLONG: {
    trouble: { zh: '名称太长', en: 'the name is too long' },
    mend: { zh: '请换一个短的名称或目录。', en: 'Choose a shorter name or folder.' },
  },
  EMFILE: {
    trouble: { zh: '打开的文件太多', en: 'too many files are open' },
    mend: { zh: '请关闭一些程序，再执行一次。', en: 'Close some programs and run again.' },
  },
  ELOOP: {
    trouble: { zh: '符号链接绕成了圈', en: 'symbolic links lead in a circle' },
    mend: { zh: '请改正链接。', en: 'Correct the links.' },
  },
};

/** What a code of the file system means in plain words, as values of a message; the code itself of those that few meet. */
export const fileTrouble = (code: string): { trouble: Term; mend: Term } =>
  FILE_TROUBLES[code] ?? {
    trouble: { zh: `系统报告 ${code}`, en: `the system reports ${code}` },
    mend: { zh: '请核对文件、目录与磁盘。', en: 'Check the file, its folder and the disk.' },
  };
