import type { Domains } from "../../../formula/domains/domain.ts";
import type { CaseValue, Sizes } from "../../../formula/language/value.ts";
import { floor, type Rational } from "../../../numeric/exact/rational.ts";
import type { Draw } from "../../../random/stream.ts";
import type { Values } from "../worth/world.ts";
import type { Quantity } from "./quantities.ts";
import { isMember } from "./settings.ts";

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

/** An ordinary case in short fractions where that is possible: much is worked out from it. */
export function sampledShort(domains: Domains, sizes: Sizes, draw: Draw): Values {
  const all = Object.entries(domains).map(([name, domain]) => {
    const value = domain.sample(draw, sizes);
    const short = shortened(value);
    return [name, isMember(domain, short) ? short : value] as const;
  });
  return Object.fromEntries(all);
}

/** Steps of short fractions; a prime, so that they coincide with no usual constant. */
const STEPS = 31n;

function shortened(value: CaseValue): CaseValue {
  if (Array.isArray(value)) return (value as readonly CaseValue[]).map(shortened) as unknown as CaseValue;
  if (typeof value === "boolean") return value;
  const { n, d } = value as Rational;
  return n % d === 0n ? (value as Rational) : { n: floor({ n: n * STEPS, d }).n, d: STEPS };
}
