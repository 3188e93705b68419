/** The rules that annals.yaml sets the severity of: known ones, and none that rendering relies on. */
import type { VFileMessage } from 'vfile-message';
import { RULES, ruleIds } from '../check/index.js';
import { message } from '../message.js';
import { nearestFew } from '../validate.js';
import type { YamlFile } from '../yaml.js';

/** Messages about the keys of `check.rules`. */
export function ruleMessages(ids: readonly string[], file: YamlFile): VFileMessage[] {
  const guards = new Set<string>(RULES.filter(({ guard }) => guard).flatMap((rule) => rule.ids));
  const known = ruleIds();
  return ids.flatMap((id) => {
    const place = { path: file.path, position: file.keyPositionOf(['check', 'rules', id]) };
    if (!known.includes(id))
      return [message('rule-known', place, { actual: id, expected: nearestFew(id, known) })];
    return guards.has(id) ? [message('rule-settable', place, { actual: id })] : [];
  });
}
