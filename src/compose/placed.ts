/** Whether what the front matter gives and what the directives place agree: nothing is dropped without a message. */
import type { VFileMessage } from 'vfile-message';
import { message } from '../message.js';
import type { Context } from './context.js';
import type { BlockDirectiveNode } from './directive/directive.js';
import { matterOrigin, readTexts, written } from './matter.js';
import { HOMES, KEYS, type MatterName, PARTS } from './official-matter.js';

/** A directive for whose part the front matter has no key at all is a slip; keys without a value are not. */
export function expectWritten(part: keyof typeof PARTS, node: BlockDirectiveNode, context: Context): void {
  const names: readonly MatterName[] = PARTS[part];
  if (names.some((name) => written(name, context) !== undefined)) return;
  const place = { path: context.path, ...(node.position && { position: node.position }) };
  const values = {
    actual: node.name,
    expected: names
      .slice(0, 3)
      .map((name) => KEYS[name])
      .join(' / '),
  };
  context.state.messages.push(message('part-given', place, values));
}

/** Keys that the front matter gives and no directive has placed. */
export function unplacedMessages(context: Context): VFileMessage[] {
  return (Object.keys(KEYS) as MatterName[]).flatMap((name) => {
    if (context.state.placed.has(name) || !isGiven(name, context)) return [];
    const expected = HOMES[name] ?? directiveOf(name);
    return [message('part-placed', matterOrigin([KEYS[name]], context), { actual: KEYS[name], expected })];
  });
}

/**
 * Texts may be absent with their parameters, and what is only an open place nobody has given; a flag, a seal's
 * size and the signers are there when written.
 */
function isGiven(name: MatterName, context: Context): boolean {
  const value = written(name, context);
  const texts = [value].flat().every((each) => typeof each === 'string');
  if (!texts) return value !== undefined;
  return readTexts(name, context).some(({ children }) => children.some(({ type }) => type !== 'open'));
}

const directiveOf = (name: MatterName): string =>
  `::${Object.entries(PARTS).find(([, names]) => (names as readonly MatterName[]).includes(name))?.[0]}`;
