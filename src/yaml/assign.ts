/**
 * Giving a node of a YAML document another value, so that everything in it that stays keeps its comments, its
 * quotes and its place. Comments of what goes are handed to what follows: a person wrote them.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { nodeOf } from './write.js';

type Keyed = Readonly<Record<string, unknown>>;
type Item = Node | Pair;

/** The node for a value: the old one, changed, where it is of the same form; else a new one with its comments. */
export function assigned(document: Document, node: unknown, value: unknown): Node {
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    node.value = value;
    return node;
  }
  if (isMap(node) && isKeyed(value)) return assignKeys(document, node, value);
  if (isSeq(node) && Array.isArray(value)) return assignItems(document, node, value);
  const made = nodeOf(document, value);
  if (isNode(node)) take(made, node);
  return made;
}

const isKeyed = (value: unknown): value is Keyed =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes over the comments of a node that another replaces. */
function take(made: Node, old: Node): void {
  const before = isCollection(old) ? commentsIn(old) : (old.commentBefore ?? undefined);
  if (before) made.commentBefore = before;
  if (!isCollection(old) && old.comment) made.comment = old.comment;
  if (old.spaceBefore) made.spaceBefore = true;
}

function assignKeys(document: Document, map: YAMLMap, value: Keyed): YAMLMap {
  const wanted = Object.entries(value).filter(([, each]) => each !== undefined);
  const keys = new Set(wanted.map(([key]) => key));
  for (let at = map.items.length - 1; at >= 0; at -= 1)
    if (!keys.has(keyOf(map.items[at] as Pair))) removeItem(map, at);
  let after = -1;
  for (const [key, each] of wanted) {
    const at = map.items.findIndex((pair) => keyOf(pair) === key);
    if (at < 0) map.items.splice(after + 1, 0, document.createPair(key, nodeOf(document, each)));
    else (map.items[at] as Pair).value = assigned(document, (map.items[at] as Pair).value, each);
    after = at < 0 ? after + 1 : at;
  }
  return map;
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** Items that stay are found by their values; those between them are changed one by one. */
function assignItems(document: Document, list: YAMLSeq, value: readonly unknown[]): YAMLSeq {
  const before = list.items.map((item) => (isNode(item) ? item.toJS(document) : item));
  const pairs = [...staying(before, value), [before.length, value.length] as const];
  let [from, to] = [0, 0];
  const steps: { at: number; node?: unknown; value?: unknown; type: 'set' | 'insert' | 'remove' }[] = [];
  for (const [old, now] of pairs) {
    const shared = Math.min(old - from, now - to);
    for (let index = 0; index < shared; index += 1)
      steps.push({ type: 'set', at: from + index, value: value[to + index] });
    for (let at = from + shared; at < old; at += 1) steps.push({ type: 'remove', at });
    for (let index = now - 1; index >= to + shared; index -= 1)
      steps.push({ type: 'insert', at: old, value: value[index] });
    [from, to] = [old + 1, now + 1];
  }
  // From the end, so that the places of those before hold.
  for (const step of steps.filter(({ type }) => type === 'set'))
    list.items[step.at] = assigned(document, list.items[step.at], step.value);
  for (const step of steps.filter(({ type }) => type !== 'set').sort((a, b) => b.at - a.at))
    if (step.type === 'remove') removeItem(list, step.at);
    else list.items.splice(step.at, 0, nodeOf(document, step.value));
  settle(document, list);
  return list;
}

/** Takes a list from its one line where it has grown too long for one. */
export function settle(document: Document, list: YAMLSeq): void {
  if (list.flow && !(nodeOf(document, list.toJS(document)) as YAMLSeq).flow) list.flow = false;
}

/** Pairs of places of equal items, in the order of both lists. */
function staying(before: readonly unknown[], value: readonly unknown[]): [number, number][] {
  const found: [number, number][] = [];
  let next = 0;
  for (const [at, item] of before.entries()) {
    const now = value.findIndex((each, index) => index >= next && isDeepStrictEqual(each, item));
    if (now < 0) continue;
    found.push([at, now]);
    next = now + 1;
  }
  return found;
}

/** Removes the item at an index of a list or a map; its comments go before the next, or to the end. */
export function removeItem(collection: YAMLMap | YAMLSeq, index: number): void {
  const [gone] = (collection.items as Item[]).splice(index, 1);
  const comments = commentsIn(gone);
  if (!comments) return;
  const next = collection.items[index];
  const holder = isPair(next) ? next.key : next;
  if (isNode(holder)) holder.commentBefore = joined(comments, holder.commentBefore);
  else collection.comment = joined(comments, collection.comment);
}

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join('\n');

/** All comments of a node and of what it holds, a line each. */
function commentsIn(node: unknown): string {
  const found: string[] = [];
  if (isNode(node) || isPair(node))
    visit(node as Node, {
      Node: (_, { commentBefore, comment }) => {
        found.push(joined(commentBefore, comment));
      },
    });
  return joined(...found);
}
