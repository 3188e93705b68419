/** What the wording of a message is. */
import type { Severity } from '../message.js';

/** Wording in Chinese and English; `{name}` stands for a value of the message, `{name:one|many}` for a word by its number. */
export interface Rule {
  severity: Severity;
  zh: readonly [reason: string, remedy: string];
  en: readonly [reason: string, remedy: string];
}

export const rule = (severity: Severity, zh: Rule['zh'], en: Rule['en']): Rule => ({ severity, zh, en });
