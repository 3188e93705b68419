/** Which style of a sheet a style of a house document stands for. */
import type { StyleSheet } from '../document/style.js';
import type { HouseStyle } from './styles.js';

/** Word's own styles by the names that files have for them, whatever the language of Word. */
const BUILT_IN: Readonly<Record<string, string>> = {
  normal: 'body',
  title: 'title',
  subtitle: 'subtitle',
  'heading 1': 'heading1',
  'heading 2': 'heading2',
  'heading 3': 'heading3',
  'heading 4': 'heading4',
  caption: 'caption',
  quote: 'quote',
  'footnote text': 'footnote',
  'toc heading': 'contentsTitle',
  'toc 1': 'contents1',
  'toc 2': 'contents2',
  'toc 3': 'contents3',
  'toc 4': 'contents4',
  'list paragraph': 'listItem',
  footer: 'pageNumber',
};

/** The same in the words of Chinese Word, where a program or a user has written these. */
const CHINESE: Readonly<Record<string, string>> = {
  标题: 'title',
  标题1: 'heading1',
  标题2: 'heading2',
  标题3: 'heading3',
  标题4: 'heading4',
  脚注文本: 'footnote',
  目录标题: 'contentsTitle',
  列表段落: 'listItem',
  列出段落: 'listItem',
  引用: 'quote',
  页脚: 'pageNumber',
};

/** The styles of a sheet that a house document has, by their keys. */
export function matchStyles(
  styles: readonly HouseStyle[],
  { paragraphs }: StyleSheet,
): ReadonlyMap<string, HouseStyle> {
  const ownNames = Object.fromEntries(
    Object.entries(paragraphs).map(([key, { name }]) => [folded(name), key] as const),
  );
  const ids = Object.fromEntries(Object.entries(BUILT_IN).map(([name, key]) => [folded(name), key] as const));
  const result = new Map<string, HouseStyle>();
  const candidates = styles.filter(({ type }) => type === 'paragraph');
  // The name that we have for a style goes before Word's, names before ids: two styles may stand for one of ours.
  const ways: readonly ((style: HouseStyle) => string | undefined)[] = [
    ({ name, aliases }) => firstKnown([name, ...aliases], ownNames),
    ({ name }) => BUILT_IN[name.toLowerCase()],
    ({ isDefault }) => (isDefault ? 'body' : undefined),
    ({ name, aliases }) => firstKnown([name, ...aliases], CHINESE),
    ({ id, custom }) => (custom ? undefined : firstKnown([id], ids)),
  ];
  const matched = new Set<HouseStyle>();
  for (const way of ways) {
    for (const style of candidates) {
      const key = matched.has(style) ? undefined : way(style);
      if (key === undefined || result.has(key) || !Object.hasOwn(paragraphs, key)) continue;
      result.set(key, style);
      matched.add(style);
    }
  }
  return result;
}

function firstKnown(names: readonly string[], keys: Readonly<Record<string, string>>): string | undefined {
  const name = names.map(folded).find((each) => Object.hasOwn(keys, each));
  return name === undefined ? undefined : keys[name];
}

/** Word tells neither case nor, in its own names, white apart. */
const folded = (name: string): string => name.toLowerCase().replace(/\s/g, '');
