/** What the values of records are called, where help texts of the schema hold no name; in two languages. */
import type { Language } from '../message.js';

interface FieldWords {
  /** Names of keys, before those of the help texts; in English a key is its own name. */
  names: Readonly<Record<string, string>>;
  /** Between the items of a list, and between the fields of an item. */
  comma: string;
  semicolon: string;
  colon: string;
  yes: string;
  no: string;
  aside(text: string): string;
  /** How many there are in all, when only some are named. */
  total(count: unknown, unit: unknown): string;
  andMore: string;
  nothing: string;
  facts(count: number): string;
  fact(number: number, kind: string): string;
}

const zh: FieldWords = {
  names: {
    action: '事项',
    body: '机构',
    city: '城市',
    direction: '方向',
    entry: '序号',
    facts: '事实',
    from: '自',
    kind: '种类',
    medium: '形式',
    mode: '方式',
    order: '次序',
    organ: '决定机构',
    organization: '单位',
    remarks: '备注',
    sameAs: '同一件事的主记录',
    source: '出处',
    status: '状态',
    tags: '标签',
    theme: '主题',
    to: '至',
    type: '类别',
  },
  comma: '、',
  semicolon: '；',
  colon: '：',
  yes: '是',
  no: '否',
  aside: (text) => `（${text}）`,
  total: (count, unit) => `（共 ${count} ${unit ?? '个'}）`,
  andMore: '等',
  nothing: '（无）',
  facts: (count) => `${count} 件事实`,
  fact: (number, kind) => `第 ${number} 件 ${kind}`,
};

const en: FieldWords = {
  names: {},
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  yes: 'yes',
  no: 'no',
  aside: (text) => ` (${text})`,
  total: (count) => ` (${count} in all)`,
  andMore: ' and more',
  nothing: '(none)',
  facts: (count) => `${count} ${count === 1 ? 'fact' : 'facts'}`,
  fact: (number, kind) => `fact ${number}, ${kind}`,
};

export const FIELD_WORDS: Readonly<Record<Language, FieldWords>> = { zh, en };
