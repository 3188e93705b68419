/**
 * Which face serves a character of a run: a table by code point, filled as characters come, so that a
 * character asks its fonts once and a long text is a walk over numbers.
 */
import { characterClass } from './character-class.js';
import type { Face } from './face.js';

/** How a character is set. Equal settings are one object. */
export interface Setting {
  face: Face;
  eastAsian: boolean;
}

/** What the chains of a run can do for a character. */
export interface Service {
  setting: Setting;
  /** A space, a mark or an ignorable character: set as the character before it, if `requires` allows. */
  joins: boolean;
  /** Whether a face must have a glyph for it. */
  requires: boolean;
  /** No face of the chain has it; `setting` is of the chain's first face. */
  missing: boolean;
}

/** The fallback chains of a run, best face first; neither is empty. */
export interface Chains {
  eastAsian: readonly Face[];
  western: readonly Face[];
}

/** Looks the characters of one kind of run up. */
export class Coverage {
  /** Index into `#services` by code point, plus 1; 0 where nothing was asked. */
  readonly #indices = new Uint16Array(0x110000);
  readonly #services: Service[] = [];
  readonly #settings = new Map<Face, Record<'eastAsian' | 'western', Setting>>();
  readonly #chains: Chains;

  constructor(chains: Chains) {
    this.#chains = chains;
  }

  /** What serves a code point; the same object for all that are served alike. */
  serviceOf(codePoint: number): Service {
    const index = this.#indices[codePoint] as number;
    if (index > 0) return this.#services[index - 1] as Service;
    const service = this.#intern(this.#resolve(codePoint));
    this.#indices[codePoint] = this.#services.indexOf(service) + 1;
    return service;
  }

  #resolve(codePoint: number): Service {
    const kind = characterClass(codePoint);
    const script = kind === 'eastAsian' ? 'eastAsian' : 'western';
    const { eastAsian, western } = this.#chains;
    const chain = { eastAsian, western, joining: [...western, ...eastAsian], ignorable: western }[kind];
    const face = chain.find((each) => each.has(codePoint));
    const requires = kind !== 'ignorable';
    return {
      setting: this.#setting(face ?? (chain[0] as Face), script),
      joins: kind === 'joining' || kind === 'ignorable',
      requires,
      missing: requires && face === undefined,
    };
  }

  #intern(service: Service): Service {
    const keys = Object.keys(service) as (keyof Service)[];
    const known = this.#services.find((other) => keys.every((key) => other[key] === service[key]));
    if (known) return known;
    this.#services.push(service);
    return service;
  }

  #setting(face: Face, script: 'eastAsian' | 'western'): Setting {
    const known = this.#settings.get(face) ?? {
      eastAsian: { face, eastAsian: true },
      western: { face, eastAsian: false },
    };
    this.#settings.set(face, known);
    return known[script];
  }
}
