/** The rules as docs/checks.md lists them: made from the rules, their wording and their examples. */

import { stringify } from 'yaml';
import { CATALOGUE, type RuleId } from '../../src/catalogue.js';
import { RULES } from '../../src/check/index.js';
import type { RecordExample, RecordRule } from '../../src/check/rule.js';
import { SUPPRESSION_RULES } from '../../src/check/suppress.js';

/** What stands before the list; above it the page is written by hand. */
export const MARK = '<!-- 以下由规则生成：npm run checks-page -->';

const SEVERITY = { error: '错误', warning: '警告', info: '提示' } as const;

/** The list of rules, in Markdown. */
export function rulesPage(): string {
  const records = RULES.filter((rule) => rule.over === 'records');
  const documents = RULES.filter((rule) => rule.over === 'document');
  const guards = RULES.filter(({ guard }) => guard).flatMap(({ ids }) => ids);
  return [
    MARK,
    '',
    '## 记录',
    '',
    ...records.flatMap(recordRule),
    '## 文件',
    '',
    '生成与检查时，对每份文件查：',
    '',
    ...table(documents.flatMap(({ ids }) => ids)),
    '',
    `其中 ${[...new Set(guards)].map((id) => `\`${id}\``).join('、')} 的轻重不能更改：排版以它们为前提。`,
    '',
    '## 检查本身',
    '',
    ...table([...SUPPRESSION_RULES, 'rule-known', 'rule-settable']),
    '',
  ].join('\n');
}

/** Wording with what it fills in left out. */
const plain = (wording: string): string => wording.replace(/\{\w+\}/g, '…').replaceAll('|', '\\|');

function table(ids: readonly RuleId[]): string[] {
  const rows = ids.map((id) => {
    const { severity, zh } = CATALOGUE[id];
    return `| \`${id}\` | ${SEVERITY[severity]} | ${plain(zh[0])} | ${plain(zh[1])} |`;
  });
  return ['| 规则 | 轻重 | 所说 | 怎么办 |', '| --- | --- | --- | --- |', ...rows];
}

function recordRule({ ids, examples }: RecordRule): string[] {
  return [
    `### ${ids.map((id) => `\`${id}\``).join('、')}`,
    '',
    ...table(ids),
    '',
    ...examples.notOk.flatMap(({ messages, fixed, ...example }) => [
      `不合（${[...new Set(messages)].map((id) => `\`${id}\``).join('、')}）：`,
      '',
      ...yaml(example),
      ...(fixed && fixed.join() !== example.records.join()
        ? ['`--fix` 之后：', '', ...yaml({ records: fixed })]
        : []),
    ]),
    '合：',
    '',
    ...examples.ok.flatMap(yaml),
  ];
}

/** Private characters show nothing in a page. */
const shown = (text: string): string => text.replaceAll('\ue000', '\\uE000');

function yaml({ records, organization, settings }: RecordExample): string[] {
  const directory = organization ? ['# organization.yaml', organization, '# 记录'] : [];
  const configured = settings ? ['# annals.yaml', stringify({ check: settings }).trim(), '# 记录'] : [];
  return ['```yaml', ...configured, ...directory, shown(records.join('\n---\n')), '```', ''];
}
