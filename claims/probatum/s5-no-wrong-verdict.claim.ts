import { called, claim, proportion } from "probatum";
import { anyWrong, TWELVE } from "./experiments/twelve.ts";

export default claim({
  assertion: "S5",
  quote: "Of runs about twelve quantities whose truth is known, fewer than one in a thousand contain a wrong verdict.",
  slow: true,
  asserts: proportion({
    of: called("one of the twelve verdicts is wrong", anyWrong(TWELVE)),
    atMost: 0.001,
    gap: 0.001,
    because: "gross errors only: the rate of one in a million is measured by weighting in S2 and S3",
  }),
  control: { of: called("values of which each repeats the one before in nine cases of ten", anyWrong(TWELVE, 0.9)) },
  expect: "verified",
  seen: "A wrong verdict at one in a million is not seen in so few runs; values that repeat themselves bring many.",
});
