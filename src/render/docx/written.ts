/**
 * Runs and paragraphs that are XML before docx sees them: it carries a mark for each through its compiler. docx makes an
 * object of each element, and objects of these, before it writes a character; of a long document most time went there.
 */
import {
  type Document,
  Paragraph,
  type ParagraphChild,
  type ParagraphProperties,
  Run,
  type XmlComponent,
} from 'docx';
import { toComponent, toText, type Xml, xml } from './xml.js';

type Prepared = ReturnType<XmlComponent['prepForXml']>;
type Preparing = Parameters<XmlComponent['prepForXml']>[0];

/** What is written of each document; gone with it. */
const WRITTEN = new WeakMap<object, string[]>();

/** U+FFFF, which no text keeps (XML 1.0, 2.2), around the number of a text. */
const MARK = /\uffff(\d+)\uffff/g;

/** A part as docx compiled it, with what was written in place of the marks. */
export function withWritten(part: string, file: Document): string {
  const written = WRITTEN.get(file) ?? [];
  return part.replace(MARK, (_, number: string) => written[Number(number)] as string);
}

/** A run of an element that has no attributes and holds no objects of docx. */
export class WrittenRun extends Run {
  constructor(readonly element: Xml) {
    super({});
  }

  override prepForXml(context: Preparing): Prepared {
    return prepared(this.element, context);
  }
}

/** What docx's types hide of a paragraph: its properties, to which docx adds those of a section that ends there. */
interface Properties {
  root: unknown[];
}

/** A paragraph with the properties `element`: in the body written here where all of its runs are, else by docx. */
export class WrittenParagraph extends Paragraph {
  /** Whether its properties are among docx's. */
  #isOpen = false;

  constructor(
    readonly element: Xml,
    children: readonly ParagraphChild[],
  ) {
    super({ children: [...children] });
  }

  override prepForXml(context: Preparing): Prepared {
    const { properties } = this as unknown as { properties: ParagraphProperties & Properties };
    const runs: unknown[] = this.root.filter((child: unknown) => child !== properties);
    // Into the paragraphs of notes docx puts marks of its own.
    const isBody = context.viewWrapper === context.file.Document;
    if (isBody && properties.root.length === 0 && runs.every((run) => run instanceof WrittenRun))
      return prepared(xml('w:p', {}, this.element, ...runs.map((run) => run.element)), context);
    // docx writes headers and footers twice.
    if (!this.#isOpen)
      properties.root.unshift(...this.element.children.map((child) => toComponent(child as Xml)));
    this.#isOpen = true;
    return super.prepForXml(context);
  }
}

/** An element as docx's writer takes it: its name, and the mark of its content. */
function prepared({ name, children }: Xml, { file }: Preparing): Prepared {
  const written = WRITTEN.get(file) ?? [];
  WRITTEN.set(file, written);
  const number = written.push(children.map((child) => toText(child as Xml)).join('')) - 1;
  return { [name]: `\uffff${number}\uffff` } as Prepared;
}
