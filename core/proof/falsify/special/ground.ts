import type { Domains } from "../../../formula/domain.ts";
import type { Sizes } from "../../../formula/value.ts";
import type { Rational } from "../../../numeric/rational.ts";
import type { Draw } from "../../../random/stream.ts";
import type { Values } from "../worth/world.ts";
import type { Quantity } from "./quantities.ts";

export interface Meter {
  spent: number;
  searching: number;
}

/** What special cases are made from. */
export interface Ground {
  readonly domains: Domains;
  /** Sizes that are a number here; the others are open. */
  readonly fixed: Sizes;
  /** Sizes beyond the usual ones that the statement names. */
  readonly named: readonly number[];
  /** Special numbers, the most telling first. */
  readonly values: readonly Rational[];
  readonly quantities: readonly Quantity[];
  readonly draw: Draw;
  /** Adds up units of work: of all of it, and of looking for zeros. */
  readonly meter: Meter;
  /** Once so much has been spent on looking for zeros, no more are looked for. */
  readonly mostSearching: number;
}

/** An ordinary case of the domains. */
export function sampled(domains: Domains, sizes: Sizes, draw: Draw): Values {
  const all = Object.entries(domains).map(([name, domain]) => [name, domain.sample(draw, sizes)] as const);
  return Object.fromEntries(all);
}
