/** What `annals review` says, in two languages. */
import type { ReviewPoint } from '../activity/evidence.js';
import type { Language } from '../message.js';

const zh = {
  about: {
    date: '日期',
    wording: '标题与摘要',
    tags: '标签',
    fact: '事实',
    value: '值',
    name: '名称',
    same: '同一件事',
    misprint: '疑似笔误',
    damage: '原文损坏',
    rest: '没有取用的原文',
    conflict: '重新导入与人工改动不一',
  } satisfies Record<ReviewPoint['about'], string>,
  grade: { sure: '原文明写', likely: '依常例推得', guess: '猜测' },
  source: '原文',
  note: '说明',
  now: '现值',
  proposed: '建议',
  removal: '（删去）',
  choices: {
    accept: '回车 采纳建议',
    choose: '数字 选用',
    write: '= 文字 改写',
    remove: 'd 删去',
    keep: 'k 现值无误',
    skip: 's 跳过',
    quit: 'q 离开',
  },
  unknown: '没有这样的回答。',
  changed: '文件刚才被改动，请重看。',
  invalid: (reason: string) => `这样改不行：${reason}`,
  done: (answered: number, left: number) => `已核对 ${answered} 处，还有 ${left} 处。`,
};

/** The words of a language. */
export type ReviewWords = typeof zh;

const en: ReviewWords = {
  about: {
    date: 'date',
    wording: 'title and summary',
    tags: 'tags',
    fact: 'fact',
    value: 'value',
    name: 'name',
    same: 'one event told twice',
    misprint: 'misprint',
    damage: 'damaged source',
    rest: 'source not taken up',
    conflict: 'import against edit',
  },
  grade: { sure: 'told', likely: 'likely', guess: 'guess' },
  source: 'source',
  note: 'note',
  now: 'now',
  proposed: 'proposed',
  removal: '(remove)',
  choices: {
    accept: 'Enter: take what is proposed',
    choose: 'number: choose',
    write: '= text: write',
    remove: 'd: remove',
    keep: 'k: right as it is',
    skip: 's: skip',
    quit: 'q: leave',
  },
  unknown: 'No such answer.',
  changed: 'The file has just changed; look again.',
  invalid: (reason) => `That does not hold: ${reason}`,
  done: (answered, left) => `${answered} points answered, ${left} left.`,
};

export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = { zh, en };
