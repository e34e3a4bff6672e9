/**
 * The front door: all that a claim file may import, under the name of the package, `probatum`. `VERBS.md` tells which verb fits which
 * sentence.
 */

// Claims: a sentence of the text, and the ways to read it.

export type { Assertion, Claim, Quote, Reading, ReadingKind } from "./claim/claim.ts";
export { claim } from "./claim/claim.ts";
export type { Verdict } from "./claim/evidence.ts";

// Verbs about cases: every case, some case, any number of layers.

export { exists } from "./method/exists.ts";
export { forAll } from "./method/for-all.ts";
export { type LayersOptions, layers } from "./method/layers.ts";
export type { QuantifierOptions } from "./method/quantified.ts";

// Verbs about figures: what the text prints, and what follows from data that cannot grow.

export { type BestFitOptions, bestFit } from "./method/best-fit.ts";
export { type ExactOptions, exact } from "./method/exact.ts";
export { type Quoted, quoted, type Where } from "./method/figures.ts";
export type { FitData, List } from "./method/fit-data.ts";
export { type FixedMeanOptions, fixedMean } from "./method/fixed-mean.ts";
export { type OptimumOptions, optimum } from "./method/optimum.ts";
export { type ReproducesOptions, reproduces } from "./method/reproduces.ts";

// Verbs about chance: quantities that are simulated.

export { type CorrelationOptions, correlation } from "./method/correlation.ts";
export { type DistributionOptions, distribution } from "./method/distribution.ts";
export type { Law } from "./method/law-distance.ts";
export { type MeanOptions, mean } from "./method/mean.ts";
export { type ProportionOptions, proportion } from "./method/proportion.ts";
export { type Bend, type SlopeOptions, slope } from "./method/slope.ts";
export { type WinsOptions, wins } from "./method/wins.ts";

// Composing: several assertions in one, one assertion in two places, or none at all.

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
export type { Subject } from "./method/subject.ts";

// Simulation: what a replicate may draw, what it is called, and what is known of its tails.

export { called } from "./method/called.ts";
export { type Clamp, clamp } from "./method/clamp.ts";
export type { Simulation } from "./method/dose.ts";
export type { Tail } from "./method/region.ts";
export type { Pilot } from "./method/run.ts";
export { shared } from "./random/shared.ts";
export type { Draw } from "./random/stream.ts";

// Numbers, for what a replicate computes.

export { type FloatFormat, ROUND } from "./numeric/float-format.ts";
export { leastSquares } from "./numeric/least-squares.ts";
export { fitLine, type Line } from "./numeric/line.ts";
export { quantile } from "./numeric/quantile.ts";
export { studentAbove } from "./numeric/tails.ts";

// The sequential test itself, for claims about it.

export { type Design, design } from "./method/design.ts";
export { budget, type Plan } from "./method/plan.ts";
export { type Walk, walk, walkInOrder } from "./method/walk.ts";

// Models as formulas, to be named in a subject.

export { batchNorm } from "./model/batch-norm.ts";
export { affine, linear } from "./model/linear.ts";
export { naiveSoftmax, softmax } from "./model/softmax.ts";
export { standardise, standardiseBySample, variance } from "./model/standardisation.ts";
