import type { Assertion } from "../claim/claim.ts";
import { citedMethod } from "./cited.ts";
import { correlationMethod } from "./experiment/correlation.ts";
import { distributionMethod } from "./experiment/distribution.ts";
import { meanMethod } from "./experiment/mean.ts";
import { proportionMethod } from "./experiment/proportion.ts";
import { slopeMethod } from "./experiment/slope.ts";
import { winsMethod } from "./experiment/wins.ts";
import { bestFitMethod } from "./figures/best-fit.ts";
import { exactMethod } from "./figures/exact.ts";
import { fixedMeanMethod } from "./figures/fixed-mean.ts";
import { optimumMethod } from "./figures/optimum.ts";
import { reportedMethod } from "./figures/reported/reported.ts";
import { reproducesMethod } from "./figures/reproduces.ts";
import { notTestableMethod } from "./not-testable.ts";
import { alternatingMethod } from "./search/alternation/alternating.ts";
import { layersMethod } from "./search/layers.ts";
import { quantifiedMethod } from "./search/quantifier/quantified.ts";
import type { Method } from "./trial/method.ts";

/** How each verb is tried: the one table from verb to method. Composed and shared assertions have no entry of their own. */
const METHODS: Readonly<Record<string, unknown>> = {
  bestFit: bestFitMethod,
  cited: citedMethod,
  correlation: correlationMethod,
  distribution: distributionMethod,
  exact: exactMethod,
  exists: quantifiedMethod,
  fixedMean: fixedMeanMethod,
  forAll: quantifiedMethod,
  forAllExists: alternatingMethod,
  layers: layersMethod,
  mean: meanMethod,
  notTestable: notTestableMethod,
  optimum: optimumMethod,
  proportion: proportionMethod,
  reported: reportedMethod,
  reproduces: reproducesMethod,
  slope: slopeMethod,
  wins: winsMethod,
};

/** The method of an assertion. Throws RangeError for a verb that nobody knows. */
export function methodOf(assertion: Assertion): Method<Assertion> {
  const method = Object.hasOwn(METHODS, assertion.verb) ? METHODS[assertion.verb] : undefined;
  if (method === undefined) {
    throw new RangeError(`verb must be one of ${Object.keys(METHODS).join(", ")}, got "${assertion.verb}"`);
  }
  // Every entry is reached by its own verb only, so the assertion is of the method's type.
  return method as Method<Assertion>;
}
