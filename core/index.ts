/** The front door: all that a claim file may import. */
export { claim } from "./claim/claim.ts";
export {
  booleans,
  box,
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
export { bestFit } from "./method/best-fit.ts";
export { called } from "./method/called.ts";
export { clamp } from "./method/clamp.ts";
export { every, over, some } from "./method/compose.ts";
export { correlation } from "./method/correlation.ts";
export { design } from "./method/design.ts";
export { distribution } from "./method/distribution.ts";
export { exact } from "./method/exact.ts";
export { exists } from "./method/exists.ts";
export { quoted } from "./method/figures.ts";
export { fixedMean } from "./method/fixed-mean.ts";
export { forAll } from "./method/for-all.ts";
export { layers } from "./method/layers.ts";
export { mean } from "./method/mean.ts";
export { notTestable } from "./method/not-testable.ts";
export { optimum } from "./method/optimum.ts";
export { budget } from "./method/plan.ts";
export { proportion } from "./method/proportion.ts";
export { reproduces } from "./method/reproduces.ts";
export { sameAs } from "./method/same-as.ts";
export { slope } from "./method/slope.ts";
export { walk, walkInOrder } from "./method/walk.ts";
export { wins } from "./method/wins.ts";
export { batchNorm } from "./model/batch-norm.ts";
export { affine, linear } from "./model/linear.ts";
export { naiveSoftmax, softmax } from "./model/softmax.ts";
export { standardise, standardiseBySample, variance } from "./model/standardisation.ts";
export { type FloatFormat, ROUND } from "./numeric/float-format.ts";
export { leastSquares } from "./numeric/least-squares.ts";
export { fitLine } from "./numeric/line.ts";
export { quantile } from "./numeric/quantile.ts";
export { studentAbove } from "./numeric/tails.ts";
export { shared } from "./random/shared.ts";
export type { Draw } from "./random/stream.ts";
