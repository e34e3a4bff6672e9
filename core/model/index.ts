export { batchNorm } from "./batch-norm.ts";
export { affine, linear } from "./linear.ts";
export { naiveSoftmax, softmax } from "./softmax.ts";
export { sampleVariance, standardise, standardiseBySample, variance } from "./standardisation.ts";
