/** Our style sheet as Typst: pages, paragraph and character styles, numbering. */
import type {
  Face,
  Fonts,
  NumberLevel,
  PageSetup,
  ParagraphStyle,
  Role,
  StyleSheet,
} from '../../src/index.js';

/** The definitions that a document of ours starts with: `styles`, `p`, `within`, marks, headings. */
export function preamble(styles: StyleSheet, fonts: Fonts): string {
  const paragraphs = Object.entries(styles.paragraphs).map(
    ([name, style]) => `  ${JSON.stringify(name)}: ${paragraphStyle(style, fonts)},`,
  );
  const marks = Object.entries(styles.characters).map(
    ([name, { role, latin, color, background, underline }]) => {
      const set = role ? `set text(font: ${fontList({ role, latin: latin ?? 'latin' }, fonts)}); ` : '';
      const fill = color ? `set text(fill: rgb("${color}")); ` : '';
      const decorated = background ? `highlight(fill: rgb("${background}"), it)` : 'it';
      return `#let mark-${name}(it) = { ${set}${fill}${underline ? `underline(${decorated})` : decorated} }`;
    },
  );
  return [
    `#let styles = (\n${paragraphs.join('\n')}\n)`,
    ...marks,
    FUNCTIONS,
    `#let patterns = (${styles.headingNumbers.map((level) => JSON.stringify(pattern(level))).join(', ')})`,
    '#set heading(numbering: (..n) => numbering(patterns.at(n.pos().len() - 1), n.pos().last()))',
    '#set text(lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, ..styles.body.text)',
    '#set par(..styles.body.par, spacing: styles.body.par.leading)',
  ].join('\n');
}

/** A heading's show rule and what paragraphs in a style are; line boxes are one em, so that `leading` is exact. */
const FUNCTIONS = `#let p(name, it) = {
  let s = styles.at(name)
  block(width: 100%, above: s.above, below: s.below, sticky: s.sticky, breakable: s.breakable, inset: s.inset, {
    set align(s.align)
    set text(..s.text)
    par(..s.par, it)
  })
}
#let within(name, it) = {
  let s = styles.at(name)
  set text(..s.text)
  set par(..s.par)
  set par(first-line-indent: 0pt, spacing: s.par.leading)
  it
}
#let entry(style, it) = p(style, if it.numbering != none { counter(heading).display(it.numbering) } + it.body)
#show heading: it => entry("heading" + str(it.level), it)
#show outline.entry: it => { set text(..styles.at("contents" + str(it.level)).text); it }
#show footnote.entry: set text(..styles.footnote.text)
#set outline(title: none)`;

/** \`#set page\` of a page set-up. */
export function pageRule(page: PageSetup): string {
  const { top, right, bottom, left } = page.margin;
  const margin = `(top: ${top}pt, right: ${right}pt, bottom: ${bottom}pt, left: ${left}pt)`;
  return `#set page(width: ${page.width}pt, height: ${page.height}pt, margin: ${margin}, footer: ${footer(page)})`;
}

function footer({ pageNumbers }: PageSetup): string {
  if (!pageNumbers) return 'none';
  const { format, align } = pageNumbers;
  const side = align === 'mirrored' ? 'if calc.odd(here().page()) { right } else { left }' : align;
  const [before = '', after = ''] = format.split('%').map((text) => JSON.stringify(text));
  const number = `${before} + counter(page).display() + ${after}`;
  return `context align(${side}, text(..styles.pageNumber.text, ${number}))`;
}

function paragraphStyle(style: ParagraphStyle, fonts: Fonts): string {
  const { size, leftIndent, rightIndent, firstLineIndent } = style;
  const leading = style.linePitch - size;
  const text = `(font: ${fontList(style, fonts)}, weight: ${weight(style, fonts)}, size: ${size}pt, tracking: ${style.tracking}pt, fill: rgb("${style.color}"))`;
  const par = `(justify: ${style.align === 'justify'}, leading: ${leading}pt, first-line-indent: (amount: ${firstLineIndent * size}pt, all: true))`;
  const box = `above: ${leading + style.before}pt, below: ${leading + style.after}pt, inset: (left: ${leftIndent * size}pt, right: ${rightIndent * size}pt)`;
  const align = style.align === 'justify' ? 'left' : style.align;
  return `(text: ${text}, par: ${par}, ${box}, sticky: ${style.keepWithNext}, breakable: ${!style.keepTogether}, align: ${align})`;
}

type Roles = { role: Role; latin: Role };

/** Letters and digits in the Latin face, the rest in the Chinese one. */
const fontList = (roles: Roles, fonts: Fonts): string =>
  `((name: ${JSON.stringify(family(faceOf('A', roles, fonts)))}, covers: "latin-in-cjk"), ${JSON.stringify(family(faceOf('永', roles, fonts)))})`;

const faceOf = (character: string, { role, latin }: Roles, fonts: Fonts): Face =>
  (fonts.spans(character, { role, latin })[0] as { face: Face }).face;

/** The family as Typst names it: without the weight. */
const family = (face: Face): string =>
  face.open().familyName.replace(/ (?:Thin|Light|Regular|Medium|SemiBold|Bold|Black)$/, '');

const weight = (roles: Roles, fonts: Fonts): number =>
  faceOf('永', roles, fonts).open()['OS/2'].usWeightClass;

/** A pattern of Typst's `numbering`: `一、`, `（一）`, `1.`. */
const pattern = (level: NumberLevel): string =>
  level.pattern.replace('%', level.format === 'chinese' ? '一' : '1');
