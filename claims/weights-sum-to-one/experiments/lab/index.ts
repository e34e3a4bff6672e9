/** The door of the lab: all that an experiment may use of it. */

// Passes: the shape of a network, and what it computes there and back.
export type { Activation } from "./passes/activation.ts";
export { type Network, network } from "./passes/network.ts";
export { forward, type Machine, machine } from "./passes/passes.ts";
export { roundedOutputs } from "./passes/rounded-pass.ts";
export { workspace } from "./passes/workspace.ts";
// Training.
export { crossEntropy, type Loss, meanSquaredError } from "./training/loss.ts";
export { lossAndGradient, train } from "./training/train.ts";
// Weights: how they are drawn, and what they are held to.
export { type Initialisation, initialise } from "./weights/initialise.ts";
export { projection } from "./weights/weight-constraint.ts";
export { weightGroups } from "./weights/weight-groups.ts";
