/** Properties of a Word style → a style of ours, and what Word shows beyond it. */
import type { Points } from '../document/length.js';
import type { Align, FaceNames, ParagraphStyle } from '../document/style.js';
import type { XmlElement } from '../render/renderer.js';
import type { Numbers } from './numbering.js';
import type { OwnFace } from './own-face.js';
import type { HouseGrid } from './page.js';
import { boldRole, rolesOf } from './role.js';
import type { Properties, Resolved } from './styles.js';

/** How a style of a house document looks. */
export interface Look {
  style: Partial<ParagraphStyle>;
  /** Properties that Word shows and that no style of ours has. */
  paragraph: XmlElement[];
  run: XmlElement[];
  /** Properties that are not taken over, by the names of their elements. */
  left: string[];
}

/** What looks hang on beside the style. */
export interface LookWorld {
  grid: HouseGrid;
  /** The family of a face in the font table. */
  family(name: string): string | undefined;
  numbers: Numbers;
  ownFace: OwnFace;
}

/** A line of no set height, against the size of its characters: what Word gives to faces of East Asian text. */
const NATURAL = 1.3;
/** Word's size and colour where a file names none. */
const PLAIN = { halfPoints: 20, color: '#000000' };

/** The look of resolved properties. Pagination and outline are taken where they are written, other properties in any case. */
export function lookOf({ paragraph, run }: Resolved, world: LookWorld): Look {
  const size = (number(run.get('w:sz'), 'w:val') ?? PLAIN.halfPoints) / 2;
  const snapped = isOn(paragraph.get('w:snapToGrid')) ?? true;
  const spaced = (number(run.get('w:spacing'), 'w:val') ?? 0) / 20;
  const tracking = spaced + (snapped && isOn(run.get('w:snapToGrid')) !== false ? world.grid.tracking : 0);
  const grid = snapped ? world.grid.linePitch : undefined;
  const named = facesOf(run);
  const families = withoutOwn(named, world.ownFace);
  const bold = isOn(run.get('w:b')) === true;
  return {
    style: {
      ...roles(named, bold, world),
      ...(Object.keys(families).length > 0 && { families }),
      size,
      tracking,
      color: colorOf(run),
      align: alignOf(paragraph),
      ...lineOf(paragraph, size, grid),
      ...indentsOf(paragraph, size + tracking),
      ...written(paragraph),
    },
    paragraph: present(paragraph, ['w:pBdr', 'w:shd']),
    run: present(run, families.eastAsian === undefined ? RUN : ['w:b', ...RUN]),
    left: [...paragraph.values(), ...run.values()]
      .filter((each) => LEFT.has(each.name) && (each.name !== 'w:numPr' || world.numbers(each)))
      .map(({ name }) => name),
  };
}

const RUN = ['w:i', 'w:caps', 'w:smallCaps', 'w:strike', 'w:w', 'w:u', 'w:shd'];

/** Properties that show, and that our styles do not take. */
const LEFT: ReadonlySet<string> = new Set([
  ...['w:numPr', 'w:framePr', 'w:textDirection', 'w:vanish', 'w:position'],
  ...['w:highlight', 'w:bdr', 'w:effect', 'w:outline', 'w:shadow', 'w:emboss', 'w:imprint', 'w:dstrike'],
  ...['w:vertAlign', 'w:em'],
]);

function present(properties: Properties, names: readonly string[]): XmlElement[] {
  return names.flatMap((name) => properties.get(name) ?? []);
}

function facesOf(run: Properties): FaceNames {
  const eastAsian = text(run.get('w:rFonts'), 'w:eastAsia');
  const western = text(run.get('w:rFonts'), 'w:ascii') ?? text(run.get('w:rFonts'), 'w:hAnsi');
  return { ...(eastAsian && { eastAsian }), ...(western && { western }) };
}

/** Names of faces that other files know too. */
function withoutOwn({ eastAsian, western }: FaceNames, ownFace: OwnFace): FaceNames {
  const known = (name: string | undefined) => (name && ownFace(name) === undefined ? name : undefined);
  return {
    ...(known(eastAsian) && { eastAsian: known(eastAsian) as string }),
    ...(known(western) && { western: known(western) as string }),
  };
}

function roles({ eastAsian, western }: FaceNames, bold: boolean, { family, ownFace }: LookWorld) {
  const names = {
    ...(eastAsian && { eastAsian: ownFace(eastAsian) ?? eastAsian }),
    ...(western && { western: ownFace(western) ?? western }),
  };
  const { role, latin } = rolesOf(names, family);
  return {
    ...(role && { role: bold ? boldRole(role) : role }),
    ...(latin && { latin: bold ? boldRole(latin) : latin }),
  };
}

/** Colours of a theme are written beside their name as they look. */
function colorOf(run: Properties): string {
  const value = text(run.get('w:color'), 'w:val') ?? '';
  return /^[0-9A-F]{6}$/i.test(value) ? `#${value.toUpperCase()}` : PLAIN.color;
}

const ALIGN: Readonly<Record<string, Align>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function alignOf(paragraph: Properties): Align {
  return ALIGN[text(paragraph.get('w:jc'), 'w:val') ?? ''] ?? 'left';
}

/** Space counted in lines counts in those of the grid, else of 12 pt (17.3.1.33). */
function lineOf(paragraph: Properties, size: Points, grid: Points | undefined) {
  const spacing = paragraph.get('w:spacing');
  const space = (side: 'before' | 'after'): Points => {
    const lines = number(spacing, `w:${side}Lines`);
    return lines ? (lines / 100) * (grid ?? 12) : (number(spacing, `w:${side}`) ?? 0) / 20;
  };
  return { linePitch: linePitch(spacing, size, grid), before: space('before'), after: space('after') };
}

/**
 * The distance of lines: as written where it is exact; else a multiple of the line that Word makes for the size, 1.3
 * times as high, in whole lines of the grid where there is one.
 */
function linePitch(spacing: XmlElement | undefined, size: Points, grid: Points | undefined): Points {
  const natural = grid ? Math.ceil((NATURAL * size) / grid - 0.01) * grid : NATURAL * size;
  const line = number(spacing, 'w:line') ?? 240;
  const rule = text(spacing, 'w:lineRule') ?? 'auto';
  if (rule === 'exact') return Math.max(1, line / 20);
  return rule === 'atLeast' ? Math.max(line / 20, natural) : (line / 240) * natural;
}

/** Indents in characters; counts of characters, in hundredths, go before distances (17.3.1.12). */
function indentsOf(paragraph: Properties, width: Points) {
  const ind = paragraph.get('w:ind');
  const of = (...names: string[]): number => {
    for (const name of names) {
      const characters = number(ind, `w:${name}Chars`);
      if (characters) return characters / 100;
    }
    const twips = names.map((name) => number(ind, `w:${name}`)).find((value) => value !== undefined);
    return (twips ?? 0) / 20 / width;
  };
  const hanging = of('hanging');
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  return {
    firstLineIndent: rounded(hanging > 0 ? -hanging : of('firstLine')),
    leftIndent: rounded(of('left', 'start')),
    rightIndent: rounded(of('right', 'end')),
  };
}

function written(paragraph: Properties): Partial<ParagraphStyle> {
  const keepWithNext = isOn(paragraph.get('w:keepNext'));
  const keepTogether = isOn(paragraph.get('w:keepLines'));
  const level = number(paragraph.get('w:outlineLvl'), 'w:val');
  return {
    ...(keepWithNext !== undefined && { keepWithNext }),
    ...(keepTogether !== undefined && { keepTogether }),
    ...(level !== undefined && { outlineLevel: level < 9 ? level + 1 : 0 }),
  };
}

function text(element: XmlElement | undefined, name: string): string | undefined {
  const value = element?.attributes[name];
  return value === undefined ? undefined : String(value);
}

function number(element: XmlElement | undefined, name: string): number | undefined {
  const value = Number.parseFloat(text(element, name) ?? '');
  return Number.isNaN(value) ? undefined : value;
}

/** A toggle (17.17.4); undefined where it is not written. */
function isOn(element: XmlElement | undefined): boolean | undefined {
  return element && !/^(?:0|false|off|none)$/.test(text(element, 'w:val') ?? '1');
}
