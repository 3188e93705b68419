/** Template text → front matter and Markdown tree. */
import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { SourceFile } from '../activity/read.js';
import { message } from '../message.js';
import { validate } from '../validate.js';
import { decodeText, readYaml, type YamlFile } from '../yaml.js';
import { type FrontMatter, frontMatterSchema } from './front-matter.js';

/** A template that was read. */
export interface Template {
  path: string;
  front: FrontMatter;
  /** Places of the front matter's entries. */
  frontFile: YamlFile;
  body: Root;
}

/** Markdown of people's own texts: no directives, so that a colon is only a colon. */
const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();
const templateMarkdown = markdown().use(remarkFrontmatter).use(remarkDirective).freeze();

export const parseMarkdown = (text: string): Root => markdown.parse(text);

/** Reads a template; with any error it is undefined and the messages say why. */
export function readTemplate(source: SourceFile): { template?: Template; messages: VFileMessage[] } {
  const { text, messages } = decodeText(source.bytes, source.path);
  if (text === undefined) return { messages };
  const body = templateMarkdown.parse(text);
  const head = body.children[0];
  if (head?.type !== 'yaml') {
    return {
      messages: [message('front-matter-present', { path: source.path, position: { line: 1, column: 1 } })],
    };
  }
  const front = readYaml(head.value, source.path, { lineOffset: head.position?.start.line ?? 1 });
  if (!front.file) return { messages: front.messages };
  const valid = validate(frontMatterSchema, front.file);
  if (!valid.value) return { messages: valid.messages };
  body.children.shift();
  return { template: { path: source.path, front: valid.value, frontFile: front.file, body }, messages: [] };
}
