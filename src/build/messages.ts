/** Messages of a run: how severe they are, and each only once. */
import type { VFileMessage } from 'vfile-message';
import { placeOf, severityOf } from '../message.js';

/** Whether one of the messages is an error. */
export const hasErrors = (messages: readonly VFileMessage[]): boolean =>
  messages.some((each) => severityOf(each) === 'error');

/** The messages themselves; with `strict`, warnings among them become errors. */
export function judge(messages: VFileMessage[], strict: boolean): VFileMessage[] {
  for (const each of messages) if (strict && severityOf(each) === 'warning') each.fatal = true;
  return messages;
}

/** Each message once: what is wrong with a record is wrong in every document that it goes into. */
export function distinct(messages: readonly VFileMessage[]): VFileMessage[] {
  const known = new Map(messages.map((each) => [`${placeOf(each)} ${each.ruleId} ${each.reason}`, each]));
  return [...known.values()];
}
