/** ② Activities and a template → document tree. The only folder that knows remark. */
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { parseDate, periodExamples } from '../activity/date.js';
import type { Organization } from '../activity/organization.js';
import type { Records, SourceFile } from '../activity/read.js';
import { fitMarks } from '../document/mark-size.js';
import type { StyleSheet } from '../document/style.js';
import type { Block, Document, Section } from '../document/tree.js';
import { message } from '../message.js';
import { nearest } from '../validate.js';
import { blocks } from './block.js';
import { type Context, originAt, report, type State } from './context.js';
import { numberCaptions, resolveCrossReferences } from './cross-reference.js';
import { attribute, readAttributes } from './directive/directive.js';
import { SECTION } from './directive/index.js';
import { imprintMessages } from './imprint-last.js';
import { interpolateText } from './interpolate.js';
import { parameterMessages, readParameters } from './parameter.js';
import { unplacedMessages } from './placed.js';
import { footnoteDefinitions } from './prose.js';
import { fillAttachmentLists, fillContents, labelLists, numberHeadings } from './resolve.js';
import { documentScope, type Parameters } from './scope.js';
import { readTemplate, type Template } from './template.js';
import { type ProfileChoice, templateStyles } from './template-styles.js';
import { breakTitles } from './title-lines.js';

export type { Parameters } from './scope.js';

/** What a document is composed of. */
export interface ComposeInput {
  id: string;
  /** Name of the template. */
  kind: string;
  template: SourceFile;
  parameters: Parameters;
  records: Records;
  profiles?: ProfileChoice;
  /** Changes the styles of profile and template, as a house document asks. */
  restyle?(styles: StyleSheet): StyleSheet;
}

export interface Composed {
  /** Undefined when a message of severity error says why. */
  document?: Document;
  styles?: StyleSheet;
  messages: VFileMessage[];
  /** Paths of the records that the document draws on, sorted. */
  records?: string[];
}

/** Composes a document: parse the template, compose its blocks, resolve what refers to other places. */
export function compose(input: ComposeInput): Composed {
  const { template, messages } = readTemplate(input.template);
  const organization = input.records.organization;
  if (!template || !organization) return { messages };
  const problems = parameterMessages(template.front, input.parameters);
  if (problems.length > 0) return { messages: problems };

  const { styles: asked, messages: profileMessages } = templateStyles(template, input.profiles);
  if (!asked) return { messages: profileMessages };
  const styles = input.restyle?.(asked) ?? asked;
  const context = startContext(input, template, organization, styles);
  const document: Document = {
    type: 'document',
    id: input.id,
    kind: input.kind,
    origin: { path: template.path },
    metadata: metadata(template, organization, context),
    children: sections(template.body.children, context),
  };
  resolveReferences(document, context);
  // After references: contents and lists of attachments have titles without forced line ends.
  const fitted = fitMarks(document, styles);
  breakTitles(document, fitted, organization);
  const { state } = context;
  const messagesOfAll = [...state.messages, ...unplacedMessages(context)];
  return { document, styles: fitted, messages: messagesOfAll, records: [...state.records].sort() };
}

function resolveReferences(document: Document, context: Context): void {
  for (const section of document.children) labelLists(section.children, context.styles);
  numberHeadings(document, context.styles.headingNumbers);
  numberCaptions(document, context.styles.captionLabels);
  resolveCrossReferences(document, context.state);
  fillAttachmentLists(context.state);
  fillContents(document);
  context.state.messages.push(...imprintMessages(document));
}

function startContext(
  input: ComposeInput,
  template: Template,
  organization: Organization,
  styles: StyleSheet,
): Context {
  const state: State = {
    messages: [],
    attachments: [],
    attachmentLists: [],
    headingIds: new Set(),
    footnotes: 0,
    crossReferences: [],
    placed: new Set(),
    records: new Set(),
  };
  const parameters = readParameters(template.front, input.parameters);
  const scope = documentScope(template.front, parameters, organization);
  const context: Context = {
    path: template.path,
    front: template.front,
    frontFile: template.frontFile,
    frontScope: scope,
    scope,
    activities: input.records.activities,
    organization,
    styles,
    period: undefined,
    directives: true,
    footnoteDefinitions: footnoteDefinitions(template.body),
    state,
  };
  const period = template.front.period;
  return period === undefined ? context : { ...context, period: readPeriod(period, template, context) };
}

function readPeriod(source: string, template: Template, context: Context) {
  const position = template.frontFile.positionOf(['period']);
  const text = interpolateText(source, position, context);
  const period = parseDate(text);
  if (!period) {
    const place = { path: template.path, position };
    context.state.messages.push(
      message('date-possible', place, { actual: text, expected: periodExamples(text) }),
    );
  }
  return period;
}

function metadata(template: Template, organization: Organization, context: Context): Document['metadata'] {
  const { title, subject, keywords } = template.front;
  const text = (key: string, value: string) =>
    interpolateText(value, template.frontFile.positionOf([key]), context);
  return {
    title: text('title', title),
    author: organization.name,
    ...(subject !== undefined && { subject: text('subject', subject) }),
    keywords: keywords.map((keyword) => text('keywords', keyword)),
    language: 'zh-CN',
  };
}

const sectionAttributes = z.strictObject({ page: attribute.text, 'first-page': attribute.number.optional() });

/** A template's top level: `:::section` stands between runs of blocks, which are sections of the main page. */
function sections(nodes: readonly RootContent[], context: Context): Section[] {
  const result: Section[] = [];
  let run: RootContent[] = [];
  let firstPageNumber: number | undefined;
  const endRun = () => {
    const children = blocks(run, context);
    run = [];
    if (children.length === 0) return;
    result.push(section(context.front.page, firstPageNumber, children, context));
    firstPageNumber = undefined;
  };
  for (const node of nodes) {
    if (node.type !== 'containerDirective' || node.name !== SECTION) {
      run.push(node);
      continue;
    }
    endRun();
    const attributes = readAttributes(node, sectionAttributes, context);
    if (!attributes) continue;
    checkPage(attributes.page, node, context);
    result.push(
      section(attributes.page, attributes['first-page'], blocks(node.children, context), context, node),
    );
    // Pages without numbers do not count: the main pages after them start at 1.
    if (!context.styles.pages[attributes.page]?.pageNumbers) firstPageNumber = 1;
  }
  endRun();
  return result;
}

function checkPage(page: string, node: ContainerDirective, context: Context): void {
  const pages = Object.keys(context.styles.pages);
  if (!pages.includes(page))
    report(context, 'page-known', node.position, { actual: page, expected: nearest(page, pages) });
}

function section(
  page: string,
  firstPageNumber: number | undefined,
  children: Block[],
  context: Context,
  node?: ContainerDirective,
): Section {
  return {
    type: 'section',
    page,
    ...(firstPageNumber !== undefined && { firstPageNumber }),
    origin: originAt(context, node?.position),
    children,
  };
}
