/** Style ids and names in styles.xml. */
import type { CharacterStyleName, StyleSheet } from '../../document/style.js';

/** Id and name of a style of Word's own. Word knows these names in every language and shows its own words for them. */
type BuiltIn = readonly [id: string, name: string];

const BUILT_IN_PARAGRAPHS: Readonly<Record<string, BuiltIn>> = {
  body: ['Normal', 'Normal'],
  title: ['Title', 'Title'],
  subtitle: ['Subtitle', 'Subtitle'],
  heading1: ['Heading1', 'heading 1'],
  heading2: ['Heading2', 'heading 2'],
  heading3: ['Heading3', 'heading 3'],
  heading4: ['Heading4', 'heading 4'],
  caption: ['Caption', 'caption'],
  quote: ['Quote', 'Quote'],
  footnote: ['FootnoteText', 'footnote text'],
  contentsTitle: ['TOCHeading', 'TOC Heading'],
  contents1: ['TOC1', 'toc 1'],
  contents2: ['TOC2', 'toc 2'],
  contents3: ['TOC3', 'toc 3'],
  contents4: ['TOC4', 'toc 4'],
  pageNumber: ['Footer', 'footer'],
};

const BUILT_IN_CHARACTERS: Readonly<Partial<Record<CharacterStyleName, BuiltIn>>> = {
  strong: ['Strong', 'Strong'],
  emphasis: ['Emphasis', 'Emphasis'],
  link: ['Hyperlink', 'Hyperlink'],
  footnoteReference: ['FootnoteReference', 'footnote reference'],
};

/** Styles that have no entry in a style sheet. */
export const LETTERHEAD_LINE = 'LetterheadLine';
export const LETTERHEAD_SPACE = 'LetterheadSpace';
export const LETTERHEAD_RULE = 'LetterheadRule';
export const THEMATIC_BREAK = 'ThematicBreak';
export const SECTION_END = 'SectionEnd';
export const TABLE = 'TableGrid';
export const ROSTER = 'RosterTable';
export const IMPRINT = 'ImprintTable';
export const IMPRINT_ROW = 'ImprintRow';
/** Ids of the style of cells, set otherwise than it says. */
export const CELL_ALIGNMENTS = {
  left: 'TableCellLeft',
  center: 'TableCellCenter',
  right: 'TableCellRight',
} as const;
const OWN = [
  ...[LETTERHEAD_LINE, LETTERHEAD_SPACE, LETTERHEAD_RULE, THEMATIC_BREAK, SECTION_END],
  ...[TABLE, ROSTER, IMPRINT, IMPRINT_ROW, ...Object.values(CELL_ALIGNMENTS)],
];

/**
 * Id and name of every paragraph style of a sheet, by its name in the sheet. Ids and names are unique, among `others`
 * of the file too.
 */
export function paragraphStyleIds(
  sheet: StyleSheet,
  others: readonly { id: string; name: string }[] = [],
): ReadonlyMap<string, { id: string; name: string }> {
  const taken = new Set(
    [...OWN, ...others.flatMap(({ id, name }) => [id, name])].map((id) => id.toLowerCase()),
  );
  for (const [id, name] of [...Object.values(BUILT_IN_PARAGRAPHS), ...Object.values(BUILT_IN_CHARACTERS)]) {
    taken.add(id.toLowerCase()).add(name.toLowerCase());
  }
  const result = new Map<string, { id: string; name: string }>();
  // Chinese Word calls its own styles by the names that the sheet has for them, or by much the same.
  for (const [key, { name }] of Object.entries(sheet.paragraphs)) {
    if (BUILT_IN_PARAGRAPHS[key]) taken.add(name.toLowerCase());
  }
  for (const [key, style] of Object.entries(sheet.paragraphs)) {
    const builtIn = BUILT_IN_PARAGRAPHS[key];
    const id = builtIn?.[0] ?? claim(pascalCase(key), taken);
    const name = builtIn?.[1] ?? claim(style.name, taken);
    result.set(key, { id, name });
  }
  return result;
}

/** Id and name of a character style; of nested ones, the outer first, those of a style that unites them. */
export function characterStyleId(
  marks: readonly CharacterStyleName[],
  sheet: StyleSheet,
): { id: string; name: string } {
  const single = marks.length === 1 ? BUILT_IN_CHARACTERS[marks[0] as CharacterStyleName] : undefined;
  if (single) return { id: single[0], name: single[1] };
  return {
    id: marks.map(pascalCase).join(''),
    name: marks.map((mark) => sheet.characters[mark].name).join('+'),
  };
}

/** Word compares style names without regard to case, and drops the second of two equal ones. */
function claim(wanted: string, taken: Set<string>): string {
  let result = wanted;
  for (let n = 2; taken.has(result.toLowerCase()); n++) result = `${wanted}${n}`;
  taken.add(result.toLowerCase());
  return result;
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1).replace(/\s/g, '');
}
