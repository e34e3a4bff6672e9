import { figure } from "../../../numeric/describe/figure.ts";
import { nearestTo, writeDecimal } from "../../../numeric/exact/decimal.ts";
import {
  add,
  compare,
  fromDecimal,
  type Rational,
  rational,
  subtract,
  toNumber,
} from "../../../numeric/exact/rational.ts";
import { decimalsOf, type Interval } from "../../../numeric/exact/rational-interval.ts";
import type { Judged } from "./judged.ts";
import { pValue, quantityOf, type Recomputed, type Side } from "./p-value.ts";
import type { Test } from "./read-result.ts";

/** Below this p is called significant. */
const LEVEL = fromDecimal("0.05");

/**
 * Does the p of a test follow from its statistic and degrees of freedom? It does where it is the p of some number that rounds to the
 * statistic, up to its own rounding.
 */
export function judgeTest(test: Test): Judged {
  const impossible = nothingLikeIt(test);
  if (impossible !== null && (impossible.isStatistic || fromDecimal(test.p).n !== 0n)) return impossible.judged;
  const tried = sidesOf(test).map((side) => pValue(test, side));
  if (impossible !== null) return { ...impossible.judged, ...insteadOf(test, tried) };
  const results = tried.map((found) => fits(test, found));
  const best = results.includes("printed") ? "printed" : results.includes("rounded") ? "rounded" : undefined;
  const range = told(tried[0] as Recomputed);
  const said = `printed is p ${test.relation} ${test.p}`;
  if (best !== undefined) {
    const how = best === "printed" ? "consistent" : "consistent only through rounding";
    return { outcome: "verified", found: `p is ${range}, ${said}: ${how}`, notes: sidesTaken(test) };
  }
  if (results.includes("open")) {
    return { outcome: "inconclusive", found: `p is ${range}, ${said}`, notes: sidesTaken(test) };
  }
  const decides = changesDecision(test, tried);
  const found = `p is ${range}, ${said}: inconsistent${decides ? ", and the decision at .05 changes" : ""}`;
  return { outcome: "refuted", found, notes: [...sidesTaken(test), ...oneSided(test)], ...insteadOf(test, tried) };
}

/** The sides that a test may be taken on: one-sided towards either. */
function sidesOf({ statistic, sides }: Test): readonly Side[] {
  const hasSides = statistic === "t" || statistic === "r" || statistic === "z";
  if (!hasSides) return ["its own"];
  return sides === "one" ? ["its own", "other"] : ["both"];
}

function sidesTaken({ statistic, sides }: Test): readonly string[] {
  const hasSides = statistic === "t" || statistic === "r" || statistic === "z";
  return hasSides && sides === "unsaid" ? ["The test is taken for two-sided: the text does not say."] : [];
}

function oneSided(test: Test): readonly string[] {
  if (sidesTaken(test).length === 0) return [];
  const one = (["its own", "other"] as const).some((side) => fits(test, pValue(test, side)) !== "no");
  return one ? ["One-sided it would be consistent."] : [];
}

type Fit = "printed" | "rounded" | "open" | "no";

function fits(test: Test, { printed, met, most }: Recomputed): Fit {
  if (allows(test, printed)) return "printed";
  if (allows(test, met)) return "rounded";
  return allows(test, most) ? "open" : "no";
}

/** Can a p in this interval be printed so? Ends of the rounding of p belong to it. */
function allows({ relation, p }: Test, { low, high }: Interval): boolean {
  const value = fromDecimal(p);
  if (relation === "<") return compare(low, value) < 0;
  if (relation === ">") return compare(high, value) > 0;
  const half = { n: 1n, d: 2n * 10n ** BigInt(decimalsOf(p)) };
  return compare(low, add(value, half)) <= 0 && compare(subtract(value, half), high) <= 0;
}

/** Significant as printed, and not as recomputed, or the other way round, whatever the roundings? */
function changesDecision({ relation, p }: Test, tried: readonly Recomputed[]): boolean {
  const value = fromDecimal(p);
  const order = compare(value, LEVEL);
  const isSaid =
    relation === ">" ? (order >= 0 ? false : undefined) : order <= 0 ? true : relation === "=" ? false : undefined;
  if (isSaid === undefined) return false;
  return tried.every(({ most }) => (isSaid ? compare(most.low, LEVEL) > 0 : compare(most.high, LEVEL) <= 0));
}

/** What no test can have, a correlation beyond 1, a p of 0 or above 1: first of the statistic, as no p goes with such a one. */
function nothingLikeIt(test: Test): { readonly isStatistic: boolean; readonly judged: Judged } | null {
  const size = quantityOf(test.value);
  const said = (found: string, isStatistic: boolean) => ({
    isStatistic,
    judged: { outcome: "refuted" as const, found, notes: sidesTaken(test) },
  });
  const beyond = test.statistic === "r" && (size.n > size.d || -size.n > size.d);
  if (beyond) return said("a correlation is at most 1 in size", true);
  const negative = ["F", "chi-squared", "Q"].includes(test.statistic) && size.n < 0n;
  if (negative) return said(`${test.statistic} is never negative`, true);
  const value = fromDecimal(test.p);
  if (value.n === 0n && test.relation === "<") return said(`p < ${test.p} is not possible: no p is below 0`, false);
  if (value.n === 0n && test.relation === "=")
    return said(`p = ${test.p} is not possible: no p is 0; programs print it of a small one`, false);
  const isAbove = compare(value, rational(1)) > 0;
  return isAbove ? said(`p ${test.relation} ${test.p} is not possible: no p is above 1`, false) : null;
}

/** What p is at the decimals that are printed, or below the smallest number with them. */
function insteadOf(test: Test, tried: readonly Recomputed[]): Pick<Judged, "instead"> {
  const [{ printed }] = tried as [Recomputed];
  const decimals = Math.max(decimalsOf(test.p), 2);
  const p = nearestTo(printed.high, decimals);
  const unit = { n: 1n, d: 10n ** BigInt(decimals) };
  const isSmall = p.n === 0n;
  const text = writeDecimal(isSmall ? unit : p, decimals) as string;
  return { instead: isSmall ? `p < ${text}` : `p = ${text}` };
}

function told({ met }: Recomputed): string {
  const [low, high] = [shown(met.low), shown(met.high)];
  return low === high ? low : `${low} to ${high}`;
}

function shown(value: Rational): string {
  return figure(toNumber(value));
}
