/** What composing hands down, and what it collects. */
import type { FootnoteDefinition } from 'mdast';
import type { Position } from 'unist';
import type { VFileMessage } from 'vfile-message';
import type { PartialDate } from '../activity/date.js';
import type { Organization } from '../activity/organization.js';
import type { Activity } from '../activity/record.js';
import type { RuleId } from '../catalogue.js';
import type { StyleSheet } from '../document/style.js';
import type { AttachmentList, CrossReference, Inline, Origin, Paragraph, Text } from '../document/tree.js';
import { message, type Values } from '../message.js';
import type { YamlFile } from '../yaml.js';
import type { FrontMatter } from './front-matter.js';
import type { MatterName } from './official-matter.js';
import type { Scope } from './scope.js';

/** A cross-reference, and the text of the heading or caption that it is to lead to. */
export interface PendingReference {
  node: CrossReference;
  wanted: string;
  origin: Origin;
}

/** Collected while composing; written, never inherited. */
export interface State {
  messages: VFileMessage[];
  /** Titles and marks of attachments, in order. */
  attachments: { title: Inline[]; mark: Paragraph }[];
  attachmentLists: AttachmentList[];
  headingIds: Set<string>;
  footnotes: number;
  /** Cross-references, to be resolved when headings and captions have their numbers. */
  crossReferences: PendingReference[];
  /** Parts of the front matter that directives have placed. */
  placed: Set<MatterName>;
  /** Paths of the records that queries have found. */
  records: Set<string>;
}

/** Inherited; never written. */
export interface Context {
  /** File that the Markdown being read came from. */
  path: string;
  front: FrontMatter;
  /** Places of the front matter's entries. */
  frontFile: YamlFile;
  /** What names mean in the front matter. */
  frontScope: Scope;
  scope: Scope;
  activities: readonly Activity[];
  organization: Organization;
  styles: StyleSheet;
  /** Default period of queries. */
  period: PartialDate | undefined;
  /** Whether directives and `{names}` mean something here: in templates, not in people's own texts. */
  directives: boolean;
  footnoteDefinitions: ReadonlyMap<string, FootnoteDefinition>;
  state: State;
  /** Where text comes from when it is not from the Markdown at hand. */
  origin?: Origin | undefined;
}

/** Adds a message at a place of the Markdown at hand. */
export function report(
  context: Context,
  rule: RuleId,
  position: Position | undefined,
  values: Values = {},
): void {
  const place = context.origin ?? { path: context.path, ...(position && { position }) };
  context.state.messages.push(message(rule, place, values));
}

/** Where a Markdown node's text comes from. */
export function originAt(context: Context, position: Position | undefined): Origin {
  return context.origin ?? { path: context.path, ...(position && { position }) };
}

/** Control and format-breaking characters, noncharacters of the BMP, and surrogates without their other half. */
const UNPRINTABLE = /(?![\n\t\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** A text node; line ends become spaces or nothing, characters that no document can hold become messages. */
export function textNode(value: string, origin: Origin, context: Context): Text {
  for (const [found] of value.matchAll(UNPRINTABLE)) {
    const codePoint = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    context.state.messages.push(message('text-printable', origin, { actual: codePoint }));
  }
  return { type: 'text', value: joinLines(value.replace(UNPRINTABLE, '')), origin };
}

/** A line end between Latin words is a space; beside a Chinese character it is nothing. */
export function joinLines(text: string): string {
  return text.replace(/[ \t]*\r?\n[ \t]*/g, (lineEnd, at: number) => {
    const before = text[at - 1] ?? '';
    const after = text[at + lineEnd.length] ?? '';
    return isLatin(before) && isLatin(after) ? ' ' : '';
  });
}

const isLatin = (character: string): boolean => /[\u0021-\u024f]/.test(character);
