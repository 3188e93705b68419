/**
 * YAML text → value with places: the one reader for records, front matter, annals.yaml and fonts.yaml.
 *
 * Files come from many editors and hands. A byte order mark and CRLF are accepted; other encodings,
 * tabs, full-width colons and spaces have messages of their own, because the parser's would not help.
 */
import type { Point, Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { message } from './message.js';
import { type Quoted, syntaxMessages } from './yaml/syntax.js';
import { typingMessages } from './yaml/typing.js';

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
    return { messages: [message(isCut(bytes) ? 'text-ends' : 'text-utf8', { path })] };
  }
}

/** Whether all is UTF-8 but for the first bytes of a character at the end: a file that was not written to its end. */
function isCut(bytes: Uint8Array): boolean {
  const start = bytes.findLastIndex((byte) => byte >= 0xc0);
  const needed =
    start < 0 ? 0 : 2 + Number((bytes[start] ?? 0) >= 0xe0) + Number((bytes[start] ?? 0) >= 0xf0);
  if (bytes.length - start >= needed) return false;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, start)) !== '';
  } catch {
    return false;
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
  const tooDeep = depthMessage(text, path, offset);
  if (tooDeep) return { messages: [tooDeep] };

  const lines = new LineCounter();
  const tree = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const point = (at: number): Point => {
    const { line, col } = lines.linePos(at);
    return { line: line + offset, column: col };
  };
  // A warning of the parser means that it understood something other than what stands there.
  const troubles = [...tree.errors, ...tree.warnings];
  const scalars = scalarSpans(tree);
  const continued = continuedLines(scalars, (at) => lines.linePos(at).line);
  const typing = typingMessages(text, {
    path,
    offset,
    broken: troubles.length > 0,
    continued: troubles.length > 0 ? blockLines(text) : continued,
  });
  if (typing.length > 0) {
    const twice = troubles.filter(({ code }) => code === 'DUPLICATE_KEY');
    return { messages: [...typing, ...syntaxMessages(twice, { path, text, quoted: [], point })] };
  }
  if (troubles.length > 0) {
    const quoted = scalars.filter((each) => each.quoted).map(({ start, end }): Quoted => [start, end]);
    return { messages: syntaxMessages(troubles, { path, text, quoted, point }) };
  }
  if (tree.contents === null) return { messages: [message('file-filled', { path })] };
  const aliases = aliasMessages(tree, path, point);
  if (aliases.length > 0) return { messages: aliases };
  return toValue(tree, path, point);
}

function toValue(
  tree: Document.Parsed,
  path: string,
  point: (at: number) => Point,
): { file?: YamlFile; messages: VFileMessage[] } {
  try {
    const value: unknown = tree.toJS({ maxAliasCount: LIMITS.aliases });
    const file = locate({ path, value, root: tree.contents, point });
    const deep = deepPath(value);
    if (!deep) return { file, messages: [] };
    return {
      messages: [
        message(
          'nesting-shallow',
          { path, position: file.positionOf(deep)?.start },
          { expected: LIMITS.depth },
        ),
      ],
    };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return {
      messages: [
        message('alias-few', { path, position: firstAlias(tree, point) }, { expected: LIMITS.aliases }),
      ],
    };
  }
}

/** Aliases that name nothing: mostly values that begin with an asterisk and were not meant as aliases. */
function aliasMessages(tree: Document.Parsed, path: string, point: (at: number) => Point): VFileMessage[] {
  const messages: VFileMessage[] = [];
  const anchors = new Set<string>();
  visit(tree, (_, node) => {
    if (isAlias(node) && !anchors.has(node.source)) {
      const position = node.range ? point(node.range[0]) : undefined;
      messages.push(message('alias-known', { path, position }, { actual: `*${node.source}` }));
    } else if (isNode(node) && !isAlias(node) && node.anchor) anchors.add(node.anchor);
  });
  return messages;
}

function firstAlias(tree: Document.Parsed, point: (at: number) => Point): Point | undefined {
  let at: number | undefined;
  visit(tree, {
    Alias: (_, node) => {
      at = node.range?.[0];
      return visit.BREAK;
    },
  });
  return at === undefined ? undefined : point(at);
}

interface ScalarSpan {
  start: number;
  end: number;
  quoted: boolean;
}

function scalarSpans(tree: Document.Parsed): ScalarSpan[] {
  const spans: ScalarSpan[] = [];
  visit(tree, {
    Scalar: (_, { range, type }) => {
      if (range)
        spans.push({
          start: range[0],
          end: range[1],
          quoted: type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE',
        });
    },
  });
  return spans;
}

/** Lines on which a value goes on that began on a line above. */
function continuedLines(spans: readonly ScalarSpan[], lineOf: (offset: number) => number): Set<number> {
  const lines = new Set<number>();
  for (const { start, end } of spans) {
    for (let line = lineOf(start) + 1; line <= lineOf(Math.max(start, end - 1)); line += 1) lines.add(line);
  }
  return lines;
}

/** Lines of block scalars, told by indentation: for files that the parser could not read to the end. */
function blockLines(text: string): Set<number> {
  const lines = new Set<number>();
  let blockIndent = -1;
  text.split(/\r?\n/).forEach((line, index) => {
    const indent = line.search(/\S/);
    if (blockIndent >= 0 && (indent === -1 || indent > blockIndent)) lines.add(index + 1);
    else blockIndent = /[|>][+-]?\d?\s*$/.test(line) ? indent : -1;
  });
  return lines;
}

/** The path of a value that is nested too deep; an alias within its own anchor nests for ever. */
function deepPath(value: unknown, path: Path = []): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length >= LIMITS.depth) return path;
  for (const [key, child] of Object.entries(value)) {
    const deep = deepPath(child, [...path, key]);
    if (deep) return deep;
  }
  return undefined;
}

/** Steps of indentation that the parser is sure to follow; what it then finds too deep it can place exactly. */
const SAFE_STEPS = LIMITS.depth * 4;

/** The first line that is indented more often than the parser's stack bears, from 1; 0 where there is none. */
function steepLine(text: string): number {
  const indents: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    while (indents.length > 0 && (indents.at(-1) as number) >= indent) indents.pop();
    if (indents.push(indent) > SAFE_STEPS) return index + 1;
  }
  return 0;
}

/** Nesting is bounded before parsing, since the parser recurses: indentation, brackets, dashes on one line. */
function depthMessage(text: string, path: string, offset: number): VFileMessage | undefined {
  const steep = steepLine(text);
  if (steep > 0) {
    const at = { line: steep + offset, column: 1 };
    return message('nesting-shallow', { path, position: at }, { expected: LIMITS.depth });
  }
  const dashes = new RegExp(`^[ ]*(?:[-?] +){${LIMITS.depth}}`, 'm').exec(text);
  if (dashes) {
    const at = { line: text.slice(0, dashes.index).split('\n').length + offset, column: 1 };
    return message('nesting-shallow', { path, position: at }, { expected: LIMITS.depth });
  }
  let depth = 0;
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') {
      line += 1;
      lineStart = at + 1;
    } else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > LIMITS.depth) {
      const position = { line: line + offset, column: at - lineStart + 1 };
      return message('nesting-shallow', { path, position }, { expected: LIMITS.depth });
    }
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
    const parent = at
      .slice(0, -1)
      .reduce<Node | null | undefined>((node, key) => childOf(node, key)?.value, root);
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
