/** What stands inside a paragraph: characters, and what hangs on them. */
import { type LinkFact, type PictureFact, present, type RubyFact } from '../facts.js';
import type { Findings, StoryContext } from './findings.js';
import type { WordStyle } from './styles.js';
import { attribute, children, type Element, find, isOn, textOf } from './xml.js';

/** The context of a paragraph's content: its styles, and the properties of the run. */
export interface InlineContext extends StoryContext {
  chain: readonly WordStyle[];
  rPr: Element | undefined;
}

/** The content of a paragraph. */
export interface InlineContent {
  text: string;
  /** Contents of text boxes that are anchored here. */
  boxes: Element[];
  /** References to notes. */
  notes: Element[];
  /** Readings above characters. */
  ruby: RubyFact[];
}

/** Reads the content of a paragraph, or of any element inside one. */
export function readInline(parent: Element, context: InlineContext, findings: Findings): InlineContent {
  const parts = children(parent).map((element) =>
    (HANDLERS[element.name] ?? readInline)(element, context, findings),
  );
  return {
    text: parts.map((part) => part.text).join(''),
    boxes: parts.flatMap((part) => part.boxes),
    notes: parts.flatMap((part) => part.notes),
    ruby: parts.flatMap((part) => part.ruby),
  };
}

/** The branch of `mc:AlternateContent` to read: the first choice, which is what a newer Word shows. */
export function alternative(element: Element): Element {
  return find(element, 'mc:Choice') ?? find(element, 'mc:Fallback') ?? element;
}

/** Notes a bookmark; `_GoBack` is only Word's last cursor. */
export function readAnchor(element: Element, findings: Findings): void {
  const name = attribute(element, 'w:name');
  if (name && name !== '_GoBack') findings.anchors.push(name);
}

type Handler = (element: Element, context: InlineContext, findings: Findings) => InlineContent;

const just = (text: string): InlineContent => ({ text, boxes: [], notes: [], ruby: [] });
const nothing: Handler = () => just('');

/** Characters show unless they are part of a field's code (17.16.18). */
const characters =
  (read: (element: Element) => string): Handler =>
  (element, context, findings) => {
    if (findings.fields.includes('code')) return just('');
    const text = read(element);
    context.fonts.note(text, context.rPr, context.chain);
    return just(text);
  };

const run: Handler = (element, context, findings) => {
  const rPr = find(element, 'w:rPr');
  return isOn(find(rPr, 'w:vanish')) ? just('') : readInline(element, { ...context, rPr }, findings);
};

const fieldCharacter: Handler = (element, _, { fields }) => {
  const type = attribute(element, 'w:fldCharType');
  if (type === 'begin') fields.push('code');
  if (type === 'separate') fields[fields.length - 1] = 'result';
  if (type === 'end') fields.pop();
  return just('');
};

const hyperlink: Handler = (element, context, findings) => {
  const content = readInline(element, context, findings);
  const url = context.relationships.get(attribute(element, 'r:id') ?? '')?.target;
  const anchor = attribute(element, 'w:anchor');
  findings.links.push(present<LinkFact>({ url, anchor, text: content.text }));
  return content;
};

const anchor: Handler = (element, _, findings) => {
  readAnchor(element, findings);
  return just('');
};

/** What a drawing holds of one kind. A text box is not entered: its text is read as a story of its own. */
function drawn(element: Element, name: string): Element[] {
  return children(element).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:txbxContent' || child.name === 'mc:Fallback' ? [] : drawn(child, name);
  });
}

/** A drawing (DrawingML): pictures, charts, text boxes; groups nest them. */
const drawing: Handler = (element, _, findings) => {
  const description = attribute(drawn(element, 'wp:docPr')[0], 'descr');
  for (const picture of drawn(element, 'pic:pic')) {
    addPicture(findings, description || attribute(find(picture, 'pic:nvPicPr', 'pic:cNvPr'), 'descr'));
  }
  for (const _chart of drawn(element, 'c:chart')) addPicture(findings, description);
  return { ...just(''), boxes: drawn(element, 'w:txbxContent') };
};

/** The same in the older VML. */
const vectorMarkup: Handler = (element, _, findings) => {
  for (const shape of drawn(element, 'v:shape')) {
    if (drawn(shape, 'v:imagedata').length > 0) addPicture(findings, attribute(shape, 'alt'));
  }
  return { ...just(''), boxes: drawn(element, 'w:txbxContent') };
};

function addPicture(findings: Findings, description: string | undefined): void {
  findings.pictures.push(present<PictureFact>({ description: description || undefined }));
}

/** Symbol fonts live in the private area U+F000–F0FF (17.3.3.30). */
const symbol = (element: Element): string => {
  const code = Number.parseInt(attribute(element, 'w:char') ?? '', 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
};

/** Ruby (17.3.3.25): the base is the text, the reading stands beside it. */
const ruby: Handler = (element, context, findings) => {
  const read = (name: string) => {
    const part = find(element, name);
    return part ? readInline(part, context, findings) : just('');
  };
  const [base, reading] = [read('w:rubyBase'), read('w:rt')];
  return { ...base, ruby: [...base.ruby, { text: base.text, reading: reading.text }] };
};

const note: Handler = (element) => ({ ...just(''), notes: [element] });

const HANDLERS: Readonly<Record<string, Handler>> = {
  'w:pPr': nothing,
  'w:rPr': nothing,
  'w:del': nothing,
  'w:moveFrom': nothing,
  'w:instrText': nothing,
  'w:delText': nothing,
  'w:ruby': ruby,
  'w:r': run,
  'w:t': characters(textOf),
  'm:t': characters(textOf),
  'w:tab': characters(() => '\t'),
  'w:ptab': characters(() => '\t'),
  'w:cr': characters(() => '\n'),
  'w:br': characters((element) => (/^(page|column)$/.test(attribute(element, 'w:type') ?? '') ? '' : '\n')),
  'w:noBreakHyphen': characters(() => '\u2011'),
  'w:sym': characters(symbol),
  'w:fldChar': fieldCharacter,
  'w:hyperlink': hyperlink,
  'w:bookmarkStart': anchor,
  'w:drawing': drawing,
  'w:pict': vectorMarkup,
  'w:object': vectorMarkup,
  'w:footnoteReference': note,
  'w:endnoteReference': note,
  'mc:AlternateContent': (element, context, findings) => {
    const branch = alternative(element);
    return (HANDLERS[branch.name] ?? readInline)(branch, context, findings);
  },
};
