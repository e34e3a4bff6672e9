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
} from "./formula/index.ts";
export { every, over, some } from "./method/compose.ts";
export { exact } from "./method/exact.ts";
export { exists } from "./method/exists.ts";
export { quoted } from "./method/figures.ts";
export { forAll } from "./method/for-all.ts";
export { layers } from "./method/layers.ts";
export { mean } from "./method/mean.ts";
export { notTestable } from "./method/not-testable.ts";
export { proportion } from "./method/proportion.ts";
export { reproduces } from "./method/reproduces.ts";
export { sameAs } from "./method/same-as.ts";
export { wins } from "./method/wins.ts";
export { batchNorm } from "./model/batch-norm.ts";
export { affine, linear } from "./model/linear.ts";
export { naiveSoftmax, softmax } from "./model/softmax.ts";
export { standardise, standardiseBySample, variance } from "./model/standardisation.ts";
export { fitLine } from "./numeric/line.ts";
export type { Draw } from "./random/stream.ts";
