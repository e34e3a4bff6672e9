import type { Assertion } from "../../claim/claim.ts";
import type { Exact } from "../../claim/evidence.ts";
import { requireFields } from "../../claim/fields.ts";
import { byCalculation } from "../../claim/make-evidence.ts";
import type { TextDocument } from "../../document/document.ts";
import { compare, fromDecimal, ONE } from "../../numeric/exact/rational.ts";
import { point, roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { fitExactly } from "../../numeric/fit/exact-least-squares.ts";
import { areIndependent } from "../../numeric/fit/independent-columns.ts";
import { type FitProblem, lowerBound, residuals, upperBound } from "../../numeric/fit/least-squares-certificate.ts";
import type { Method } from "../trial/method.ts";
import {
  decimalsIn,
  type FitData,
  type List,
  overrideFit,
  readFitData,
  requireFitData,
  requireList,
  shortFraction,
  squaresTex,
} from "./fit-data.ts";
import { fitPlots } from "./fit-plot.ts";
import { firstNotPrinted } from "./printed/figures.ts";

/** What an author says about the coefficients of a least-squares fit. */
export interface BestFitOptions extends FitData {
  /** Figures of the text: one for each input, in their order, then the constant where there is one. */
  readonly coefficients: List;
  /** "printed": the coefficients are these numbers; "rounded": numbers that round to these. */
  readonly figures: "printed" | "rounded";
}

export interface BestFit extends BestFitOptions, Assertion<Partial<FitData>> {
  readonly verb: "bestFit";
}

const SUBJECT = ["inputs", "target", "bias"];

const FIELDS = [
  "inputs",
  "target",
  "bias",
  "coefficients",
  "figures",
] as const satisfies readonly (keyof BestFitOptions)[];

/**
 * Is this the least-squares fit of these data? It is where no other coefficients fit as well, and the ones that fit best are the ones
 * said. The normal equations are solved in exact rationals.
 *
 * With two inputs the points and the plane are drawn.
 *
 * @throws RangeError for no input, or `figures` that are neither printed nor rounded; TypeError for what is no list of numbers. Lengths
 *   are looked at when it is tried.
 */
export function bestFit(options: BestFitOptions): BestFit {
  requireFields("bestFit", options, FIELDS);
  const { inputs, target, bias, coefficients, figures } = options;
  if (figures !== "printed" && figures !== "rounded") {
    throw new RangeError(`figures must be printed or rounded, got ${JSON.stringify(figures)}`);
  }
  requireList("coefficients", coefficients);
  requireFitData(options);
  return { verb: "bestFit", inputs, target, bias, coefficients, figures };
}

export const bestFitMethod: Method<BestFit> = {
  attempt(assertion, { document }) {
    const { bias } = assertion;
    const problem: FitProblem = { ...readFitData(assertion, document), constraint: "none", bias };
    const said = coefficientsOf(assertion, document);
    const ones = problem.target.map(() => ONE);
    const unique = areIndependent(bias ? [ones, ...problem.columns] : problem.columns);
    return unique ? evidenceOf(assertion, problem, said) : undetermined(problem);
  },
  override(assertion, control) {
    const changed = overrideFit(assertion, control, SUBJECT);
    requireFitData(changed);
    return changed;
  },
  describe(assertion) {
    const { coefficients, figures } = assertion;
    const which = "kind" in coefficients ? `the figures of “${coefficients.quote}”` : coefficients.join(", ");
    const how = figures === "rounded" ? "round to" : "are exactly";
    return {
      words: `Of all fits of the target as ${inWords(assertion)}, one has the least sum of squared errors, and its coefficients ${how} ${which}.`,
      tex: inTex(assertion),
      formula: `least-squares coefficients ${how} ${"kind" in coefficients ? "the figures quoted" : which}`,
    };
  },
  describeChange: (_assertion, control) =>
    Object.keys(control as object)
      .map((name) => `other ${name}`)
      .join("; "),
  assumed: ({ figures }) =>
    figures === "rounded"
      ? ["A figure printed with decimals stands for every number that rounds to it, both ends included."]
      : [],
};

/** The coefficients said, each printed in the text. */
function coefficientsOf({ inputs, bias, coefficients }: BestFit, document: TextDocument): readonly string[] {
  const said = decimalsIn("coefficients", coefficients, document);
  const stranger = firstNotPrinted(said, document);
  if (stranger !== undefined) throw new RangeError(`coefficients must be printed in the text, got ${stranger}`);
  const wanted = Object.keys(inputs).length + (bias ? 1 : 0);
  if (said.length === wanted) return said;
  throw new RangeError(
    `coefficients must be ${wanted}, one for each input${bias ? " and the constant" : ""}, got ${said.length}`,
  );
}

function evidenceOf(assertion: BestFit, problem: FitProblem, said: readonly string[]): Exact {
  const fit = fitExactly(problem);
  const names = Object.keys(assertion.inputs);
  const found = [...fit.weights, ...(assertion.bias ? [fit.bias] : [])];
  const allowed = said.map(assertion.figures === "rounded" ? roundingInterval : (text) => point(fromDecimal(text)));
  const same = found.every((value, k) => {
    const interval = allowed[k];
    return interval !== undefined && compare(interval.low, value) <= 0 && compare(value, interval.high) <= 0;
  });
  const missed = residuals(problem, fit);
  const labels = [...names, ...(assertion.bias ? ["constant"] : [])];
  const values = labels.map((name, k) => `${name}: ${shortFraction(found[k] ?? ONE)}`);
  const [least, reached] = [lowerBound(problem, missed), upperBound(problem, fit)];
  if (least === null || compare(least, reached) !== 0)
    throw new Error("a solution of the normal equations must fit best");
  const squares = shortFraction(reached);
  return byCalculation(same ? "verified" : "refuted", {
    found: `${values.join(", ")}; least sum of squares ${squares}`,
    notes: [
      `The normal equations of ${missed.length} points were solved in exact rationals.`,
      `There the errors are orthogonal to every input${assertion.bias ? " and add up to 0" : ""}, so nothing fits better: checked as well.`,
      "No input is a weighted sum of the others, so nothing else fits as well.",
    ],
    fit: { coefficients: found.map(shortFraction), squares, points: missed.length },
    plots: fitPlots(names, problem, fit),
  });
}

/** Inputs that depend on each other: many coefficients fit equally well, so no fit is the best one. */
function undetermined({ target }: FitProblem): Exact {
  return byCalculation("refuted", {
    found: "many coefficients fit equally well",
    notes: ["One of the inputs is a weighted sum of the others and the constant, checked in exact rationals."],
    fit: { coefficients: [], points: target.length },
  });
}

function inWords({ inputs, bias }: FitData): string {
  return `a weighted sum of ${Object.keys(inputs).join(", ")} with ${bias ? "a free constant" : "no constant"}`;
}

function inTex({ inputs, bias, coefficients, figures }: BestFit): string {
  const count = Object.keys(inputs).length;
  const under = `w \\in \\mathbb{R}^{${count}}${bias ? ",\\ b \\in \\mathbb{R}" : ""}`;
  const said = "kind" in coefficients ? "k" : `(${coefficients.join(", ")})`;
  return `\\operatorname{argmin}_{${under}} ${squaresTex(bias)} ${figures === "rounded" ? "\\approx" : "="} ${said}`;
}
