/** Widths of characters in the faces that a file embeds. */
import type { Face } from '../../../font/face.js';
import type { RunLook } from './styles.js';

/** A face's advances in em, by code point, and how high its lines are. */
export class Advances {
  /** Of the face's ascent and descent, in em. */
  readonly ascent: number;
  readonly descent: number;
  readonly #face: Face;
  readonly #known = new Map<number, number>();

  constructor(face: Face) {
    this.#face = face;
    const font = face.open();
    this.ascent = font.ascent / font.unitsPerEm;
    this.descent = -font.descent / font.unitsPerEm;
  }

  of(codePoint: number): number {
    const known = this.#known.get(codePoint);
    if (known !== undefined) return known;
    const advance = codePoint === DASH ? 1 : this.#advance(codePoint);
    this.#known.set(codePoint, advance);
    return advance;
  }

  #advance(codePoint: number): number {
    const font = this.#face.open();
    return font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  }
}

/** Faces from Adobe have an em for it in Chinese text alone (OpenType, `locl`), which all word processors take. */
const DASH = 0x2014;

/** Advances by the name that the file gives a face. */
export class Measures {
  readonly #faces: ReadonlyMap<string, Face>;
  readonly #known = new Map<string, Advances | undefined>();

  constructor(faces: readonly Face[]) {
    this.#faces = new Map(faces.map((face) => [face.family, face]));
  }

  /** The face of a name; undefined where the file embeds none. */
  face(family: string): Advances | undefined {
    if (this.#known.has(family)) return this.#known.get(family);
    const face = this.#faces.get(family);
    const advances = face && new Advances(face);
    this.#known.set(family, advances);
    return advances;
  }

  /** The width of a character in twips, as a run sets it. */
  width(codePoint: number, family: string, { size, tracking, raised }: RunLook): number {
    const face = this.face(family);
    const em = face?.of(codePoint) ?? (isEastAsian(codePoint) ? 1 : 0.5);
    return em * size * 10 * (raised ? RAISED : 1) + tracking;
  }
}

/** The size of raised characters against the text's. */
const RAISED = 0.58;

/** Blocks whose characters take the East Asian font whatever the hint (17.3.2.26). */
const EAST_ASIAN = /[\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

export const isEastAsian = (codePoint: number): boolean =>
  codePoint >= 0x2e80 && EAST_ASIAN.test(String.fromCodePoint(codePoint));

/** The font of a run that a character takes (17.3.2.26). */
export function familyOf(codePoint: number, look: RunLook): string {
  if (codePoint < 0x80) return look.ascii;
  return look.hint === 'eastAsia' || isEastAsian(codePoint) ? look.eastAsia : look.hAnsi;
}
