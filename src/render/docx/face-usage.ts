/** Which characters of which face a document shows: what its embedded subsets must hold. */
import type { Face } from '../../font/face.js';

export class FaceUsage {
  readonly #characters = new Map<Face, Set<string>>();

  /** Notes that `face` shows `text`; what the face lacks is not its to show. */
  add(face: Face, text: string): void {
    const characters = this.#characters.get(face) ?? new Set();
    for (const character of text) {
      if (!characters.has(character) && face.has(character.codePointAt(0) as number))
        characters.add(character);
    }
    if (characters.size > 0) this.#characters.set(face, characters);
  }

  /** The faces that show anything, by id, each with its characters. */
  entries(): [Face, string][] {
    const used: [Face, string][] = [...this.#characters].map(([face, set]) => [
      face,
      [...set].sort().join(''),
    ]);
    return used.sort(([a], [b]) => (a.id < b.id ? -1 : 1));
  }
}
