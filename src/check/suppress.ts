/** What records suppress: a rule that a record need not follow, with the reason beside it. */
import type { VFileMessage } from 'vfile-message';
import type { RuleId } from '../catalogue.js';
import { message } from '../message.js';
import { nearestFew } from '../validate.js';
import { placeIn } from './record-text.js';
import type { RecordWorld } from './rule.js';

/** The rules about suppressions themselves. */
export const SUPPRESSION_RULES: readonly RuleId[] = ['suppression-used'];

/** Messages without those that their record suppresses; a suppression that is idle is told. */
export function suppressed(
  messages: readonly VFileMessage[],
  { activities, settings, whole }: RecordWorld,
  known: readonly string[],
): VFileMessage[] {
  const keyOf = (path: string, rule: string) => `${path} ${rule}`;
  const found = new Set(messages.map((each) => keyOf(each.file ?? '', each.ruleId ?? '')));
  const wanted = new Set<string>();
  const told = activities.flatMap((activity) =>
    (activity.suppress ?? []).flatMap(({ rule }, index) => {
      const place = placeIn(activity, ['suppress', index, 'rule']);
      if (!known.includes(rule))
        return [message('rule-known', place, { actual: rule, expected: nearestFew(rule, known) })];
      wanted.add(keyOf(activity.path, rule));
      const idle = whole && !found.has(keyOf(activity.path, rule)) && settings.rules[rule] !== 'off';
      return idle ? [message('suppression-used', place, { actual: rule })] : [];
    }),
  );
  return [...messages.filter((each) => !wanted.has(keyOf(each.file ?? '', each.ruleId ?? ''))), ...told];
}
