/**
 * The front door: all that a claim file may import, under the name of the package, `probatum`. `VERBS.md` tells which verb fits which
 * sentence.
 */

// Claims: a sentence of the text, and the ways to read it.

export { says } from "./claim/answer.ts";
export type { Assertion, Claim, Quote, Reading, ReadingKind } from "./claim/claim.ts";
export { claim } from "./claim/claim.ts";
export type { Verdict } from "./claim/evidence.ts";
export { data } from "./document/data.ts";

// Verbs about cases: every case, some case, any number of layers.

export { exists } from "./method/search/exists.ts";
export { forAll } from "./method/search/for-all.ts";
export { type LayersOptions, layers } from "./method/search/layers.ts";
export type { QuantifierOptions } from "./method/search/quantifier/quantified.ts";

// Verbs about figures: what the text prints, and what follows from data that cannot grow.

export { type BestFitOptions, bestFit } from "./method/figures/best-fit.ts";
export { type ExactOptions, exact } from "./method/figures/exact.ts";
export type { FitData, List } from "./method/figures/fit-data.ts";
export { type FixedMeanOptions, fixedMean } from "./method/figures/fixed-mean.ts";
export { type OptimumOptions, optimum } from "./method/figures/optimum.ts";
export { type Quoted, quoted, type Where } from "./method/figures/printed/figures.ts";
export { type ReportedOptions, reported } from "./method/figures/reported/reported.ts";
export { type ReproducesOptions, reproduces } from "./method/figures/reproduces.ts";

// Verbs about chance: quantities that are simulated.

export { type CorrelationOptions, correlation } from "./method/experiment/correlation.ts";
export { type DistributionOptions, distribution } from "./method/experiment/distribution.ts";
export { type MeanOptions, mean } from "./method/experiment/mean.ts";
export { type ProportionOptions, proportion } from "./method/experiment/proportion.ts";
export { type Bend, type SlopeOptions, slope } from "./method/experiment/slope.ts";
export type { Law } from "./method/experiment/statistic/law-distance.ts";
export { type WinsOptions, wins } from "./method/experiment/wins.ts";

// Composing: several assertions in one, one assertion in two places, or none at all.

export { cited } from "./method/cited.ts";
export { every, over, some } from "./method/compose.ts";
export { notTestable, type Untestable } from "./method/not-testable.ts";
export { sameAs } from "./method/same-as.ts";

// Domains and definitions: what the names of a formula stand for.

export {
  type Arithmetic,
  booleans,
  box,
  type Definition,
  type Domain,
  define,
  integers,
  matrix,
  nonNegative,
  oneOf,
  permutations,
  positive,
  reals,
  simplex,
  sumsToOne,
  unit,
} from "./formula/index.ts";
export type { Subject } from "./method/search/cases/subject.ts";

// Simulation: what a replicate may draw, what it is called, and what is known of its tails.

export { called } from "./method/experiment/run/called.ts";
export type { Simulation } from "./method/experiment/run/dose.ts";
export { type Clamp, clamp } from "./method/experiment/walk/clamp.ts";
export type { Tail } from "./method/experiment/walk/region.ts";
export type { Pilot } from "./method/experiment/walk/run.ts";
export { shared } from "./random/shared.ts";
export type { Draw } from "./random/stream.ts";

// Numbers, for what a replicate computes.

export { quantile } from "./numeric/describe/quantile.ts";
export { type FloatFormat, ROUND } from "./numeric/exact/float-format.ts";
export { leastSquares } from "./numeric/fit/least-squares.ts";
export { fitLine, type Line } from "./numeric/fit/line.ts";
export { studentAbove } from "./numeric/tails/tails.ts";

// The sequential test itself, for claims about it.

export { type Design, designFor } from "./method/experiment/walk/design.ts";
export { budget, type Demand } from "./method/experiment/walk/sample-size.ts";
export { type Walk, walk, walkInOrder } from "./method/experiment/walk/walk.ts";

// Models as formulas, to be named in a subject.

export { batchNorm } from "./model/batch-norm.ts";
export { affine, linear } from "./model/linear.ts";
export { naiveSoftmax, softmax } from "./model/softmax.ts";
export { standardise, standardiseBySample, variance } from "./model/standardisation.ts";
