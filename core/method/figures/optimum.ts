import type { Assertion } from "../../claim/claim.ts";
import type { Definite, Evidence } from "../../claim/evidence.ts";
import { requireFields, requireWord } from "../../claim/fields.ts";
import { byCalculation, undecided } from "../../claim/make-evidence.ts";
import type { TextDocument } from "../../document/document.ts";
import { compare, fromDecimal, type Rational } from "../../numeric/exact/rational.ts";
import { fitExactly } from "../../numeric/fit/exact-least-squares.ts";
import {
  type FitProblem,
  lowerBound,
  residuals,
  upperBound,
  type WeightConstraint,
} from "../../numeric/fit/least-squares-certificate.ts";
import type { Method } from "../trial/method.ts";
import { type FitData, overrideFit, readFitData, requireFitData, shortFraction, squaresTex } from "./fit-data.ts";

/** What is fitted, and how freely: the part of the assertion that a control may override. */
interface Fitted extends FitData {
  /** What the weights of the inputs may be: any numbers, not negative, adding up to 1, or both. */
  readonly constraint: WeightConstraint;
  /** What the sum of squared weights counts for besides the squared errors, a decimal >= 0 (ridge); left out, nothing. */
  readonly penalty?: number | string;
}

/** Which side of which number the best value is said to lie on. */
type Side = { readonly above: number | string } | { readonly below: number | string };

/** What an author says about the best value of a fit. */
export type OptimumOptions = Fitted & Side;

export interface Optimum extends Assertion<Partial<Fitted>>, Fitted {
  readonly verb: "optimum";
  readonly side: "above" | "below";
  readonly than: string;
}

const CONSTRAINTS: readonly WeightConstraint[] = ["none", "nonNegative", "totalOne", "simplex"];
const SUBJECT = ["inputs", "target", "constraint", "bias"];

const FIELDS = [
  "inputs",
  "target",
  "constraint",
  "bias",
  "penalty",
  "above",
  "below",
] as const satisfies readonly (keyof (Fitted & { above: number } & { below: number }))[];

/**
 * Is the best value of a least-squares fit above, or below, a number? The value is the sum of squared errors (with a penalty on squared
 * weights, where one is given), the best one its least over
 * all weights that the constraint allows. "Cannot represent" is a best value above 0, or above what would count as near.
 *
 * Two certificates are checked in exact rationals: weights that reach a value bound the best from above, a direction that no allowed
 * weights can beat bounds it from below.
 *
 * @throws RangeError for lists that differ in length, no input, an unknown constraint, or not exactly one of `above` and `below`
 */
export function optimum(options: OptimumOptions): Optimum {
  requireFields("optimum", options, FIELDS);
  const { inputs, target, constraint, bias, penalty } = options;
  const sides = (["above", "below"] as const).filter((side) => side in options);
  const [side] = sides;
  if (side === undefined || sides.length > 1) {
    throw new RangeError(
      `optimum must be given one of above and below, got ${sides.length === 0 ? "neither" : "both"}`,
    );
  }
  const than = String("above" in options ? options.above : options.below);
  fromDecimal(than);
  const ridge = penalty === undefined ? {} : { penalty };
  const assertion: Optimum = { verb: "optimum", inputs, target, constraint, bias, ...ridge, side, than };
  requireFitted(assertion);
  return assertion;
}

export const optimumMethod: Method<Optimum> = {
  attempt(assertion, { document }) {
    const problem = read(assertion, document);
    const fit = fitExactly(problem);
    const missed = residuals(problem, fit);
    const [upper, lower] = [upperBound(problem, fit), lowerBound(problem, missed, fit.weights)];
    const outcome = lower === null ? "inconclusive" : placed(lower, upper, assertion);
    return evidenceOf(assertion, outcome, { lower, upper, weights: fit.weights, bias: fit.bias });
  },
  override(assertion, control) {
    const changed = overrideFit(assertion, control, SUBJECT);
    requireFitted(changed);
    return changed;
  },
  describe(assertion) {
    const { side, than } = assertion;
    return {
      words: `The least sum of squared errors of the target as ${inWords(assertion)}${ridgeWords(assertion)}, is ${side} ${than}.`,
      tex: inTex(assertion),
      formula: `least sum of squares ${side === "above" ? ">" : "<"} ${than}`,
    };
  },
  describeChange(assertion, control) {
    const changed = { ...assertion, ...(control as Partial<Fitted>) };
    const data = ["inputs", "target"].filter((name) => name in (control as object)).map((name) => `other ${name}`);
    const freer = "constraint" in (control as object) || "bias" in (control as object) ? [inWords(changed)] : [];
    return [...data, ...freer].join("; ");
  },
  assumed: () => [],
};

interface Certified {
  readonly lower: Rational | null;
  readonly upper: Rational;
  readonly weights: readonly Rational[];
  readonly bias: Rational;
}

/** Where the best value lies: between the two bounds, so on a side only if both bounds are. */
function placed(lower: Rational, upper: Rational, { side, than }: Optimum): Definite | "inconclusive" {
  const limit = fromDecimal(than);
  const [low, high] = [compare(lower, limit), compare(upper, limit)];
  if (side === "above") return low > 0 ? "verified" : high <= 0 ? "refuted" : "inconclusive";
  return high < 0 ? "verified" : low >= 0 ? "refuted" : "inconclusive";
}

function evidenceOf(
  assertion: Optimum,
  outcome: Definite | "inconclusive",
  { lower, upper, weights, bias }: Certified,
): Evidence {
  const names = Object.keys(assertion.inputs);
  const values = names.map((name, j) => `${name}: ${shortFraction(weights[j] as Rational)}`);
  const at = [...values, ...(assertion.bias ? [`constant: ${shortFraction(bias)}`] : [])].join(", ");
  const closed = lower !== null && compare(lower, upper) === 0;
  const below =
    lower === null
      ? "Nothing bounds it from below."
      : `The dual certificate: no allowed weights come below ${shortFraction(lower)}.`;
  const told = {
    found: `${closed ? "least sum of squares" : "sum of squares reached"} ${shortFraction(upper)} (${at})`,
    notes: [
      `The primal certificate: these weights meet the constraint and reach ${shortFraction(upper)}.`,
      below,
      "Both were checked in exact rationals.",
    ],
    fit: {
      upper: shortFraction(upper),
      lower: lower === null ? null : shortFraction(lower),
      weights: Object.fromEntries(names.map((name, j) => [name, shortFraction(weights[j] as Rational)])),
      bias: shortFraction(bias),
    },
  };
  return outcome === "inconclusive" ? undecided("a better dual certificate", told) : byCalculation(outcome, told);
}

function read(assertion: Optimum, document: TextDocument): FitProblem {
  const { constraint, bias, penalty } = assertion;
  const ridge = penalty === undefined ? {} : { penalty: fromDecimal(String(penalty)) };
  return { ...readFitData(assertion, document), constraint, bias, ...ridge };
}

function ridgeWords({ penalty }: Fitted): string {
  return penalty === undefined ? "" : `, and ${penalty} times the sum of the squared weights`;
}

function requireFitted(fitted: Fitted): void {
  requireWord("constraint", fitted.constraint, CONSTRAINTS);
  if (fitted.penalty !== undefined && fromDecimal(String(fitted.penalty)).n < 0n) {
    throw new RangeError(`penalty must be at least 0, got ${fitted.penalty}`);
  }
  requireFitData(fitted);
}

function inWords({ inputs, constraint, bias }: Fitted): string {
  const names = Object.keys(inputs).join(", ");
  const weights = {
    none: "any real weights",
    nonNegative: "weights ≥ 0",
    totalOne: "real weights that add up to 1",
    simplex: "weights ≥ 0 that add up to 1",
  };
  return `a weighted sum of ${names}, with ${weights[constraint]} and ${bias ? "a free constant" : "no constant"}`;
}

function inTex({ inputs, constraint, bias, penalty, side, than }: Optimum): string {
  const count = Object.keys(inputs).length;
  const where = {
    none: `w \\in \\mathbb{R}^{${count}}`,
    nonNegative: `w \\in \\mathbb{R}_{\\ge 0}^{${count}}`,
    totalOne: `w \\in \\mathbb{R}^{${count}},\\ \\sum_j w_j = 1`,
    simplex: `w \\in \\mathbb{R}_{\\ge 0}^{${count}},\\ \\sum_j w_j = 1`,
  };
  const constant = bias ? ",\\ b \\in \\mathbb{R}" : "";
  const ridge = penalty === undefined ? "" : ` + ${penalty} \\sum_j w_j^2`;
  return `\\min_{${where[constraint]}${constant}} ${squaresTex(bias)}${ridge} ${side === "above" ? "\\gt" : "\\lt"} ${than}`;
}
