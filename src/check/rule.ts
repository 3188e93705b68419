/** What a rule is: one over a composed document, or one over the records of a project. */
import type { VFileMessage } from 'vfile-message';
import type { Organization } from '../activity/organization.js';
import type { Activity } from '../activity/record.js';
import type { RuleId } from '../catalogue.js';
import type { StyleSheet } from '../document/style.js';
import { childrenOf, inlineText, visitNodes } from '../document/text.js';
import type { Block, Document, DocumentNode, Figure, Inline, Origin, Seal } from '../document/tree.js';
import type { Fonts } from '../font/face.js';
import type { Place } from '../message.js';
import type { Pictures } from '../project/pictures.js';
import type { YamlFile } from '../yaml.js';
import type { CheckSettings } from './settings.js';

/** What a rule may look at beside the document. */
export interface CheckWorld {
  styles: StyleSheet;
  fonts: Pick<Fonts, 'missing'>;
  /** What stands behind the `src` of every figure. */
  pictures: Pictures;
}

/** What a rule over records may look at: all of them, whatever is built from them. */
export interface RecordWorld {
  /** By date, then by entry number. */
  activities: readonly Activity[];
  /** Whether these are all the records; else some did not hold. */
  whole: boolean;
  organization: Organization;
  /** Where the organisation's directory stands, and each part of it. */
  directory: Pick<YamlFile, 'path' | 'positionOf'>;
  settings: CheckSettings;
  styles: StyleSheet;
  fonts: Pick<Fonts, 'missing'>;
}

interface Common {
  /** Rules of the messages that it can yield. */
  ids: readonly RuleId[];
  /**
   * Rendering relies on what the rule says: a document that breaks it is not rendered, so its severity
   * cannot be changed.
   */
  guard?: true;
}

/** A rule over a composed document: it yields messages and changes nothing. Its examples are its tests. */
export interface DocumentRule extends Common {
  over: 'document';
  examples: { ok: readonly Block[][]; notOk: readonly Broken[] };
  check(document: Document, world: CheckWorld): VFileMessage[];
}

/** A rule over records. Its examples are YAML; they are its tests, and stand in docs/checks.md. */
export interface RecordRule extends Common {
  over: 'records';
  /** It misses records that are not there, so that it can say nothing while one of them does not hold. */
  needsWhole?: true;
  examples: { ok: readonly RecordExample[]; notOk: readonly BrokenRecords[] };
  check(world: RecordWorld): VFileMessage[];
}

export type Rule = DocumentRule | RecordRule;

/** Blocks that break a rule, and what it says to them: rule ids in order. */
export interface Broken {
  blocks: Block[];
  messages: readonly RuleId[];
}

/** Records as YAML; keys that every record needs and the example does not tell are filled in. */
export interface RecordExample {
  records: readonly string[];
  /** What stands in records/organization.yaml beside the name of an association. */
  organization?: string;
  settings?: Partial<CheckSettings>;
}

/** Records that break a rule, what it says to them, and what the fixes that are safe make of them. */
export interface BrokenRecords extends RecordExample {
  messages: readonly RuleId[];
  fixed?: readonly string[];
}

/** A node with the place of the text that it came from. */
export interface Placed {
  node: DocumentNode;
  place: Place;
}

/** Every node in reading order; one without an origin takes the place of the nearest above it. */
export function placedNodes(document: Document): readonly Placed[] {
  const known = PLACED.get(document);
  if (known) return known;
  const nodes: Placed[] = [];
  descend(document, { path: `templates/${document.kind}.md` }, nodes);
  PLACED.set(document, nodes);
  return nodes;
}

/** The nodes of documents that are being checked: a dozen rules go through all of them, and none changes any. */
const PLACED = new WeakMap<Document, readonly Placed[]>();

function descend(node: DocumentNode, above: Origin, nodes: Placed[]): void {
  const place = node.origin ?? above;
  nodes.push({ node, place });
  for (const child of childrenOf(node)) descend(child, place, nodes);
}

/** Whether a node shows a picture of a file: a figure, or a seal that has one. */
export const isPicture = (node: DocumentNode): node is (Figure | Seal) & { src: string } =>
  node.type === 'figure' || (node.type === 'seal' && node.src !== undefined);

/** The text of a node as it will print; undefined while a place in it is open. */
export function filledText(node: DocumentNode & { children: Inline[] }): string | undefined {
  let open = false;
  visitNodes(node, ({ type }) => {
    open ||= type === 'open';
  });
  return open ? undefined : inlineText(node.children);
}
