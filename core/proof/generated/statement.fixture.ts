import type { Domains } from "../../formula/domains/domain.ts";
import type { Definition } from "../../formula/language/definition.ts";
import { parseFormula } from "../../formula/language/parse.ts";
import type { CaseValue } from "../../formula/language/value.ts";
import type { Draw } from "../../random/stream.ts";
import type { Universal } from "../check/read/state.ts";

/** A statement whose truth is known from how it was made, before any engine saw it. */
export interface Made {
  readonly shape: string;
  readonly domains: Domains;
  readonly formula: string;
  readonly given: string;
  readonly definitions: Readonly<Record<string, Definition>>;
  /** A case at which a false statement fails or has no value; null for a true one. */
  readonly against: Readonly<Record<string, CaseValue>> | null;
}

/** One way to make statements: a true one, or one spoiled at a constant, a root, a size or a coincidence. */
export interface Shape {
  readonly name: string;
  make(
    of: Makings,
    isTrue: boolean,
  ): Omit<Made, "shape" | "definitions"> & { readonly definitions?: Made["definitions"] };
}

/** What a shape draws its constants from. */
export interface Makings {
  /** One of these. */
  pick<T>(list: readonly T[]): T;
  /** A whole number from `low` to `high`. */
  whole(low: number, high: number): number;
  /** A number with few decimals, other than 0, as text: "0.37". */
  odd(): string;
}

export function makings(draw: Draw): Makings {
  const whole = (low: number, high: number): number => low + draw.integer(high - low + 1);
  return {
    pick: (list) => list[draw.integer(list.length)] as (typeof list)[number],
    whole,
    odd: () => {
      const digits = whole(1, 9999);
      return String(digits / 10 ** whole(1, 4));
    },
  };
}

export function made(shape: Shape, draw: Draw, isTrue: boolean): Made {
  return { shape: shape.name, definitions: {}, ...shape.make(makings(draw), isTrue) };
}

export function universalOf({ domains, definitions, formula, given }: Made): Universal {
  return { domains, definitions, formula: parseFormula(formula), given: given === "" ? null : parseFormula(given) };
}
