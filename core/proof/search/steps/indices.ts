import type { Place } from "../../step/language.ts";

/** Names of free indices, the first ones first. */
const LETTERS = ["i", "j", "k", "l", "p", "q", "r", "s"] as const;

/** The free indices of the steps: each runs over a size, and stands for any entry or for one that was named. */
export class Indices {
  readonly #sizes = new Map<Place, Place>();
  readonly #named = new Set<Place>();
  readonly #taken: ReadonlySet<string>;

  /** @param taken - names that no index may have, so that a reader is not misled */
  constructor(taken: readonly string[]) {
    this.#taken = new Set(taken);
  }

  /** An index over a list of this size that stands for any entry: the first that is not among those in use. */
  any(size: Place, inUse: ReadonlySet<Place>): Place {
    for (const [index, of] of this.#sizes) {
      if (of === size && !this.#named.has(index) && !inUse.has(index)) return index;
    }
    return this.#made(size);
  }

  /** A new index that is to be one entry. */
  named(size: Place): Place {
    const index = this.#made(size);
    this.#named.add(index);
    return index;
  }

  /** Does all of this depend on named entries alone, so that it is one thing? */
  areNamed(indices: Iterable<Place>): boolean {
    return [...indices].every((index) => this.#named.has(index));
  }

  /** The size over which an index runs; undefined for what is none. */
  sizeOf(index: Place): Place | undefined {
    return this.#sizes.get(index);
  }

  declared(): Readonly<Record<Place, Place>> {
    return Object.fromEntries(this.#sizes);
  }

  #made(size: Place): Place {
    for (let round = 1; ; round += 1) {
      for (const letter of LETTERS) {
        const name = round === 1 ? letter : `${letter}${letter}${round}`;
        if (this.#taken.has(name) || this.#sizes.has(name)) continue;
        this.#sizes.set(name, size);
        return name;
      }
    }
  }
}
