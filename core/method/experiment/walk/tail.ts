import { requireFields } from "../../../claim/fields.ts";
import { figure } from "../../../numeric/describe/figure.ts";
import { ALPHA } from "../../trial/alpha.ts";
import { conditionally, firmly, type Weight } from "../../trial/error-rates.ts";
import { type Clamp, isClamp } from "./clamp.ts";
import { isHalfLine, type Tail } from "./region.ts";
import type { Pilot } from "./run.ts";

/** What has to be true for a verdict about a mean to stand, in words that go on behind "if"? */
export function tailCondition(tail: Tail): string {
  if ("variance" in tail) return `the variance of one replicate is at most ${figure(tail.variance)}`;
  if (isHalfLine(tail)) return `no value lies below ${tail.range[0]}`;
  return `every value lies between ${tail.range[0]} and ${tail.range[1]}`;
}

/**
 * Of a mean whose tail is declared: only if it is as declared. Of a clamped quantity: whatever is simulated.
 *
 * @param sharing - of how many parts of a conjunction it is one, which share the error rate of a refutation; 1 by default
 */
export function tailWeight(tail: Tail | Pilot | Clamp, sharing = 1): Weight {
  if (isClamp(tail)) return firmly({ verified: ALPHA, refuted: ALPHA / sharing });
  const refuted = "range" in tail && isHalfLine(tail) ? 0 : ALPHA / sharing;
  return conditionally({ verified: ALPHA, refuted });
}

/**
 * Is anything declared? Nothing is said here of whether it holds.
 *
 * @throws TypeError where nothing is, or something that no test rests on
 */
export function requireDeclared(tail: Tail | Pilot | Clamp): void {
  const ways = "{ range: [low, high] }, { variance: v }, { pilot: n } or clamp(low, high)";
  if (tail === undefined) throw new TypeError(`tail must be ${ways}, got nothing`);
  requireFields("tail", tail, ["range", "variance", "pilot", "clamp"]);
  const given = Object.keys(tail);
  if (given.length !== 1)
    throw new TypeError(`tail must be one of ${ways}, got ${given.join(" and ") || "none of them"}`);
}
