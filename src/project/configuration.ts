/** The configuration of a project: what `annals.yaml` may say. Help texts are in Chinese: editors show them. */
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { checkSchema } from '../check/settings.js';
import { ROLES, type Role } from '../document/style.js';
import { EMBEDDINGS } from '../font/embedding.js';
import { message, type Place } from '../message.js';
import { type NamedProfile, profileSchema, profileStyles } from '../profiles.js';
import { PDF_STANDARDS } from '../render/pdf-standard.js';
import { type SchemaProblem, validate } from '../validate.js';
import type { YamlFile } from '../yaml.js';
import { ruleMessages } from './check-rules.js';
import { isDay } from './day.js';
import { isInside, isOutputName } from './path.js';

const ROLE_HELP: Readonly<Record<Role, string>> = {
  song: '宋体',
  biaosong: '标宋（公文标题）',
  hei: '黑体',
  kai: '楷体',
  fang: '仿宋（公文正文）',
  latin: '西文与数字',
};

const fontPath = (role: Role) =>
  z.string().min(1).optional().describe(`${ROLE_HELP[role]}的字库文件；字库集合（.ttc）可加 #1 等指明第几个`);

const embed = z
  .enum(EMBEDDINGS)
  .optional()
  .describe(
    'Word 文件嵌入多少字：subset（默认）只嵌用到的字，供阅读与打印；editable 另嵌常用字，可以接着编辑；none 不嵌入，只写办公电脑上的字体名',
  );

/** 1.7 without quotation marks is a number in YAML. */
const pdfStandard = z
  .union([z.enum(PDF_STANDARDS), z.literal(1.7)])
  .optional()
  .describe(
    'PDF 遵循的标准：a-2a+ua-1（默认）既可长期保存，又可朗读；a-2a、ua-1 只取其一；a-3a 另附记录与模板；a-2b 只求长期保存；1.7 什么也不声明，文件最小',
  );

const fonts = z
  .strictObject({
    ...(Object.fromEntries(ROLES.map((role) => [role, fontPath(role)])) as Record<
      Role,
      ReturnType<typeof fontPath>
    >),
    embed,
  })
  .describe('字体：自备的字库（角色与字库文件路径，相对于项目目录或绝对路径），以及 Word 文件怎样嵌入');

/** A string that reports through our own rule unless it `holds`; the help says what would. */
function checked(key: string, holds: (text: string) => boolean, help: string) {
  return z
    .string()
    .superRefine((text, context) => {
      if (holds(text)) return;
      const params: SchemaProblem = { rule: 'value-valid', values: { key, expected: help } };
      context.addIssue({ code: 'custom', params: { ...params } });
    })
    .describe(help);
}

const folder = (key: string, help: string) => checked(key, (path) => path !== '' && isInside(path), help);

const profileName = z.string().min(1);
const reference = z.string().min(1);

const document = z
  .strictObject({
    template: z.string().min(1).describe('模板名称，即 templates/ 中的文件名，不含 .md'),
    parameters: z
      .record(z.string(), z.unknown())
      .default({})
      .describe('模板的参数，如 year: 2022；各模板有哪些参数见其开头部分'),
    fonts: z.strictObject({ embed }).optional().describe('这份文件怎样嵌入字体；不写则依 fonts'),
    profile: profileName.optional().describe('这份文件的版式；不写则依模板，再依 profile'),
    pdfStandard: pdfStandard.describe('这份文件的 PDF 遵循的标准，代替下面的 pdfStandard'),
    reference: reference.optional().describe('这份文件的参考文件（.docx），代替下面的 reference'),
  })
  .describe('一份要生成的文件');

/** Schema of `annals.yaml`. */
export const configurationSchema = z
  .strictObject({
    schema: z.literal(1).describe('本文件的格式版本，现为 1'),
    records: folder('records', '记录所在的目录，相对于项目目录').default('records'),
    output: folder('output', '成品所在的目录，相对于项目目录').default('output'),
    fonts: fonts.optional(),
    date: checked('date', isDay, '成品属性中的日期，写成 2023-01-15；不写则取最近一条记录的日期').optional(),
    pdfStandard,
    profile: profileName
      .optional()
      .describe(
        '各文件的版式：gbt9704（默认）、gbt9704-office、gbt9704-grid、book，或 profiles 中自己的版式',
      ),
    reference: reference
      .optional()
      .describe(
        '本单位自己的 Word 文件（.docx），各文件取用其样式、页面设置、页眉与页脚；相对于项目目录或绝对路径',
      ),
    profiles: z
      .record(z.string(), profileSchema)
      .default({})
      .describe('自己的版式：名称及其与基准不同的部分'),
    check: checkSchema.prefault({}),
    documents: z.record(z.string(), document).describe('要生成的文件：代号（即成品的文件名）及其模板、参数'),
  })
  .describe('项目配置');

export type Configuration = z.output<typeof configurationSchema>;
export type DocumentConfiguration = Configuration['documents'][string];

/** The configuration in `annals.yaml`; undefined when there are messages. */
export function readConfiguration(file: YamlFile): { value?: Configuration; messages: VFileMessage[] } {
  const result = validate(configurationSchema, file);
  if (!result.value) return result;
  const messages = [
    ...ruleMessages(Object.keys(result.value.check.rules), file),
    ...idMessages(Object.keys(result.value.documents), file),
    ...namedProfiles(result.value, file).flatMap(
      (named) => profileStyles(named, result.value?.profiles ?? {}).messages,
    ),
  ];
  return messages.length > 0 ? { messages } : result;
}

/** The profiles that the project and its documents ask for. */
function namedProfiles({ profile, documents }: Configuration, file: YamlFile): NamedProfile[] {
  const named = (name: string | undefined, path: readonly string[]): NamedProfile[] => {
    const place: Place = { path: file.path, position: file.positionOf(path) };
    return name === undefined ? [] : [{ name, place }];
  };
  return [
    ...named(profile, ['profile']),
    ...Object.entries(documents).flatMap(([id, each]) => named(each.profile, ['documents', id, 'profile'])),
  ];
}

/** Ids become file names, on disks that tell case apart and on disks that do not. */
function idMessages(ids: readonly string[], file: YamlFile): VFileMessage[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    const folded = id.toLowerCase();
    if (isOutputName(id) && !seen.has(folded)) {
      seen.add(folded);
      return [];
    }
    const position = file.keyPositionOf(['documents', id]);
    return [message('document-named', { path: file.path, position }, { actual: id })];
  });
}
