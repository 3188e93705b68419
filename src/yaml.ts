/**
 * YAML text → value with places: the one reader for records, front matter, annals.yaml and fonts.yaml.
 *
 * Files come from many editors and hands. A byte order mark and CRLF are accepted; other encodings,
 * tabs, full-width colons and spaces have messages of their own, because the parser's would not help.
 */
import type { Point, Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLError } from 'yaml';
import type { RuleId } from './catalogue.js';
import { message } from './message.js';

/** Limits on what a file may ask of the reader; all are far above what a record needs. */
export const LIMITS = { bytes: 1_048_576, depth: 32, aliases: 64 } as const;

export type Path = readonly PropertyKey[];

/** A YAML file that was read: its plain value, and where each part of it stands. */
export interface YamlFile {
  /** Relative to the project root, with `/`. */
  path: string;
  value: unknown;
  /** Place of the node at a path; the nearest node above where there is none. */
  positionOf(path: Path): Position | undefined;
  /** Place of the key that leads to the node at a path. */
  keyPositionOf(path: Path): Position | undefined;
}

/** Where in its file a YAML text starts, for front matter: lines before it. */
export interface YamlOptions {
  lineOffset?: number;
}

/** Decodes UTF-8 without its byte order mark; bytes of another encoding give a message. */
export function decodeText(bytes: Uint8Array, path: string): { text?: string; messages: VFileMessage[] } {
  if (bytes.length > LIMITS.bytes) {
    return { messages: [message('file-small', { path }, { actual: bytes.length, expected: LIMITS.bytes })] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), messages: [] };
  } catch {
    return { messages: [message('text-utf8', { path })] };
  }
}

/** Reads YAML. With any error the file is undefined and the messages say why. */
export function readYaml(
  source: Uint8Array | string,
  path: string,
  options: YamlOptions = {},
): { file?: YamlFile; messages: VFileMessage[] } {
  const decoded = typeof source === 'string' ? { text: source, messages: [] } : decodeText(source, path);
  if (decoded.text === undefined) return { messages: decoded.messages };
  const text = decoded.text;
  const offset = options.lineOffset ?? 0;
  const typing = typingMessages(text, path, offset);
  const tooDeep = depthMessage(text, path);
  if (tooDeep) return { messages: [...typing, tooDeep] };

  const lines = new LineCounter();
  const tree = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const point = (at: number): Point => {
    const { line, col } = lines.linePos(at);
    return { line: line + offset, column: col };
  };
  const syntax = tree.errors.map((error) => syntaxMessage(error, path, point(error.pos[0])));
  if (syntax.length > 0) return { messages: typing.length > 0 ? typing : syntax };
  if (typing.length > 0) return { messages: typing };

  try {
    const value: unknown = tree.toJS({ maxAliasCount: LIMITS.aliases });
    return { file: locate({ path, value, root: tree.contents, point }), messages: [] };
  } catch (error) {
    if (error instanceof ReferenceError) return { messages: [message('alias-few', { path }, { expected: LIMITS.aliases })] };
    throw error;
  }
}

const SYNTAX_RULES: Partial<Record<YAMLError['code'], RuleId>> = {
  DUPLICATE_KEY: 'key-once',
  TAB_AS_INDENT: 'space-indent',
  BAD_INDENT: 'indent-even',
  MISSING_CHAR: 'yaml-complete',
};

function syntaxMessage(error: YAMLError, path: string, at: Point): VFileMessage {
  return message(SYNTAX_RULES[error.code] ?? 'yaml-valid', { path, position: at }, { actual: error.message.split('\n')[0] ?? '' });
}

/** Slips of a Chinese keyboard that YAML reads as something else, or not at all. */
const TYPING: readonly { rule: RuleId; pattern: RegExp }[] = [
  { rule: 'space-indent', pattern: /^ *\t+/ },
  { rule: 'space-ascii', pattern: /^[ \t]*\u3000+/ },
  { rule: 'colon-ascii', pattern: /^\s*(?:-\s+)?[A-Za-z][A-Za-z-]*(：)/ },
  { rule: 'quote-paired', pattern: /:\s+(["'])[^"']*[”’]\s*$/ },
];

function typingMessages(text: string, path: string, offset: number): VFileMessage[] {
  const messages: VFileMessage[] = [];
  let blockIndent = -1;
  text.split(/\r?\n/).forEach((line, index) => {
    const indent = line.search(/\S/);
    if (blockIndent >= 0 && (indent === -1 || indent > blockIndent)) return;
    blockIndent = /[|>][+-]?\d?\s*$/.test(line) ? indent : -1;
    if (/^\s*#/.test(line)) return;
    for (const { rule, pattern } of TYPING) {
      const match = pattern.exec(line);
      if (!match) continue;
      const column = (match[1] ? match.index + match[0].lastIndexOf(match[1]) : match.index) + 1;
      messages.push(message(rule, { path, position: { line: index + 1 + offset, column } }));
      break;
    }
  });
  return messages;
}

/** Nesting is bounded before parsing, since the parser recurses: brackets, and dashes on one line. */
function depthMessage(text: string, path: string): VFileMessage | undefined {
  const dashes = new RegExp(`^[ ]*(?:[-?] +){${LIMITS.depth}}`, 'm').exec(text);
  if (dashes) {
    const at = { line: text.slice(0, dashes.index).split('\n').length, column: 1 };
    return message('nesting-shallow', { path, position: at }, { expected: LIMITS.depth });
  }
  let depth = 0;
  let line = 1;
  for (const character of text) {
    if (character === '\n') line += 1;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > LIMITS.depth) return message('nesting-shallow', { path, position: { line, column: 1 } }, { expected: LIMITS.depth });
  }
  return undefined;
}

interface Located {
  path: string;
  value: unknown;
  root: Node | null;
  point: (offset: number) => Point;
}

function locate({ path, value, root, point }: Located): YamlFile {
  const span = (node: Node | null | undefined): Position | undefined =>
    node?.range ? { start: point(node.range[0]), end: point(node.range[1]) } : undefined;
  const positionOf = (at: Path): Position | undefined => {
    let position = span(root);
    let node: Node | null | undefined = root;
    for (const key of at) {
      node = childOf(node, key)?.value;
      if (!node) break;
      position = span(node) ?? position;
    }
    return position;
  };
  const keyPositionOf = (at: Path): Position | undefined => {
    const parent = at.slice(0, -1).reduce<Node | null | undefined>((node, key) => childOf(node, key)?.value, root);
    return span(childOf(parent, at.at(-1) as PropertyKey)?.key) ?? positionOf(at.slice(0, -1));
  };
  return { path, value, positionOf, keyPositionOf };
}

function childOf(node: Node | null | undefined, key: PropertyKey): { key?: Node; value: Node } | undefined {
  if (isSeq(node)) return { value: node.items[Number(key)] as Node };
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  if (!pair) return undefined;
  const value = isAlias(pair.value) ? pair.value : (pair.value as Node | null);
  return { key: pair.key as Node, value: (value ?? pair.key) as Node };
}
