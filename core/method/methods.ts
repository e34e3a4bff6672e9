import type { Assertion } from "../claim/claim.ts";
import { alternatingMethod } from "./alternating.ts";
import { bestFitMethod } from "./best-fit.ts";
import { correlationMethod } from "./correlation.ts";
import { distributionMethod } from "./distribution.ts";
import { exactMethod } from "./exact.ts";
import { fixedMeanMethod } from "./fixed-mean.ts";
import { layersMethod } from "./layers.ts";
import { meanMethod } from "./mean.ts";
import type { Method } from "./method.ts";
import { notTestableMethod } from "./not-testable.ts";
import { optimumMethod } from "./optimum.ts";
import { proportionMethod } from "./proportion.ts";
import { quantifiedMethod } from "./quantified.ts";
import { reproducesMethod } from "./reproduces.ts";
import { slopeMethod } from "./slope.ts";
import { winsMethod } from "./wins.ts";

/** How each verb is tried: the one table from verb to method. Composed and shared assertions have no entry of their own. */
const METHODS: Readonly<Record<string, unknown>> = {
  bestFit: bestFitMethod,
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
