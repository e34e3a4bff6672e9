import { called, claim, proportion } from "probatum";
import { goesWrongOnSticky } from "./experiments/level.ts";

export default claim({
  assertion: "S4",
  quote:
    "Values that depend on each other break this promise: when each of them repeats the one before in nine cases of ten, more than one run in twenty goes wrong.",
  asserts: proportion({
    of: called(
      "a run over values that repeat in nine cases of ten is verified, which is wrong",
      goesWrongOnSticky(0.1),
    ),
    atLeast: 0.05,
    gap: 0.02,
    because: "one in twenty is what the runs were asked to keep",
    held: ["a fair coin, runs of at most 1,000 values, looked at after each"],
  }),
  control: { of: called("values that are always thrown anew", goesWrongOnSticky(1)) },
  expect: "verified",
  seen: "Values that repeat themselves carry less news than the procedure counts them for.",
});
