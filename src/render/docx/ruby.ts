/** Ruby (ISO/IEC 29500-1, 17.3.3.25): characters with their reading above. */
import type { ParagraphChild, XmlComponent } from 'docx';
import type { ParagraphStyle } from '../../document/style.js';
import { visitNodes } from '../../document/text.js';
import type { Inline, Ruby } from '../../document/tree.js';
import { message } from '../../message.js';
import type { Context } from './context.js';
import { lineSpacing } from './properties.js';
import { elementRun, type Look, textRuns } from './run.js';
import { property, toComponent, type Xml, xml } from './xml.js';

/** Half the size of the text (CLREQ, interlinear annotation). */
const READING_SIZE = 1 / 2;

/** Baseline of the reading above that of the text, as a share of the text's size. */
const RAISE = 0.9;

/** Height of letters with a tone mark above the baseline, as a share of their size. */
const ASCENT = 0.9;

/**
 * A run that holds the characters and their reading. Word's ruby holds runs alone (CT_RubyContent): with a link
 * or a note among the characters, the reading follows them in brackets, and a message says so.
 */
export function rubyRun(
  node: Ruby,
  look: Look,
  context: Context,
  inlines: (nodes: readonly Inline[]) => ParagraphChild[],
): ParagraphChild[] {
  if (node.children.some((child) => includes(child, ['link', 'footnote', 'ruby']))) {
    const place = { path: node.origin?.path ?? '', position: node.origin?.position };
    context.state.messages.push(message('ruby-shown', place, { format: 'docx', actual: node.reading }));
    return [...inlines(node.children), ...textRuns(`（${node.reading}）`, look, context)];
  }
  const { style } = look;
  return syllables(node).map(({ reading, children }) => {
    const small: Look = { style, marks: ['ruby'], size: style.size * READING_SIZE, named: true };
    const parts = [
      toComponent(rubyProperties(style.size)),
      toComponent(xml('w:rt'), textRuns(reading, small, context)),
      // All of them runs, by the check above.
      toComponent(xml('w:rubyBase'), inlines(children) as XmlComponent[]),
    ];
    return elementRun(xml('w:ruby'), parts);
  });
}

/**
 * A reading of as many syllables as there are characters stands over each of them (CLREQ): apart from the
 * looks, LibreOffice 7.4 takes no more than the first run of `w:rubyBase` for the base.
 */
function syllables({ reading, children }: Ruby): { reading: string; children: readonly Inline[] }[] {
  const parts = reading.trim().split(/\s+/);
  const characters = apart(children);
  if (parts.length !== characters?.length) return [{ reading, children }];
  return parts.map((part, i) => ({ reading: part, children: [characters[i] as Inline] }));
}

/** The characters of a text one by one, marks around it kept around each; undefined for several nodes. */
function apart(nodes: readonly Inline[]): Inline[] | undefined {
  const [node, ...others] = nodes;
  if (!node || others.length > 0) return undefined;
  if (node.type === 'text') return [...node.value].map((value) => ({ ...node, value }));
  if (!('children' in node) || node.type === 'footnote') return undefined;
  return apart(node.children)?.map((child) => ({ ...node, children: [child] }));
}

/**
 * Direct line spacing for a paragraph whose line pitch has no room for a reading: with an exact pitch Word cuts
 * off what stands above four fifths of it.
 */
export function rubySpacing(nodes: readonly Inline[], style: ParagraphStyle): Xml[] {
  const height = style.size * (RAISE + READING_SIZE * ASCENT);
  if (height <= style.linePitch * 0.8) return [];
  const tight = nodes.some((node) => includes(node, ['ruby']));
  return tight ? [lineSpacing(style, 'atLeast')] : [];
}

/** `w:rubyPr`, in schema order; sizes in half points. */
function rubyProperties(size: number): Xml {
  return xml(
    'w:rubyPr',
    {},
    property('w:rubyAlign', 'center'),
    property('w:hps', Math.round(size * 2 * READING_SIZE)),
    property('w:hpsRaise', Math.round(size * 2 * RAISE)),
    property('w:hpsBaseText', Math.round(size * 2)),
    property('w:lid', 'zh-CN'),
  );
}

function includes(node: Inline, types: readonly Inline['type'][]): boolean {
  let found = false;
  visitNodes(node, ({ type }) => {
    found ||= (types as readonly string[]).includes(type);
  });
  return found;
}
