import type { Sizes, Value } from "../../../formula/language/value.ts";
import type { NoValue } from "../../../numeric/exact/no-value.ts";
import { type Rational, rational } from "../../../numeric/exact/rational.ts";
import type { Place } from "../../step/language.ts";
import { isPosition } from "../../step/language.ts";
import type { Num } from "./number.ts";

/** What a statement came to: it holds, fails, is not told by 64 digits, or speaks of a number that is none. */
export type Outcome = boolean | "undecided" | "none";

/** What the names of a case stand for. */
export type Values = Readonly<Record<string, Value<Num>>>;

/** What stands in for a number that has no value, such as the root of -1; the same for the same arguments. */
export type Gaps = (name: string, of: string) => Rational;

/** Where terms and statements are worked out: one case, and where free indices point just now. */
export interface World {
  readonly sizes: Sizes;
  readonly values: Values;
  /**
   * Null: what has no value makes a statement "none". Else steps are taken at their word: every term has a value, one over 0 is 0,
   * and what else has none is any number.
   */
  readonly gaps: Gaps | null;
  readonly positions: Map<Place, number>;
  /** What is known already, by the number of the term or statement, and by where its free indices point. */
  readonly closed: (Num | Outcome | NoValue | undefined)[];
  readonly open: Map<number, Num | Outcome>;
  /** Units of work done so far. */
  spent: number;
}

export function world(sizes: Sizes, values: Values, gaps: Gaps | null): World {
  return { sizes, values, gaps, positions: new Map(), closed: [], open: new Map(), spent: 0 };
}

/** How many entries a list has. Throws RangeError for a size that the case does not have. */
export function lengthIn({ sizes }: World, size: Place): number {
  if (isPosition(size)) return Number(size);
  const known = Object.hasOwn(sizes, size) ? sizes[size] : undefined;
  if (known === undefined) throw new RangeError(`size must be one of ${Object.keys(sizes).join(", ")}, got ${size}`);
  return known;
}

/** The position that an index points at. Throws RangeError for an index that points nowhere. */
export function positionIn({ positions }: World, index: Place): number {
  if (isPosition(index)) return Number(index);
  const known = positions.get(index);
  if (known === undefined) throw new RangeError(`index must be bound or declared, got ${index}`);
  return known;
}

const FILLED = ["-3", "-1", "-1/2", "0", "1/3", "1", "2", "7"].map((text) => {
  const [n = "0", d = "1"] = text.split("/");
  return rational(BigInt(n), BigInt(d));
});

/** Gaps filled at random: by the name, the argument and this number, and by nothing else. */
export function filledBy(seed: number): Gaps {
  return (name, of) => FILLED[scrambled(`${seed} ${name} ${of}`) % FILLED.length] as Rational;
}

/** A whole number below 2^32 that a text decides (FNV-1a: Fowler, Noll and Vo). */
export function scrambled(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  // The low bits of a product know only the low bits of what went in.
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
