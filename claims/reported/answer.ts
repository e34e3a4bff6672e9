import { says } from "probatum";

/** Do the reported figures of the study agree with each other? */
export default [
  says("The main result does: t(58) = 2.30 gives p = .025, and follows from the means and standard deviations.", {
    "p5-difference/a": "verified",
    "p5-difference/b": "verified",
  }),
  says(
    "Two results are not significant at .05, whatever the text prints: r(58) = .21, and χ²(1) = 3.36, whose p is .067.",
    {
      "p9-age/a": "refuted",
      "p9-age/c": "verified",
      "p16-rise/a": "refuted",
      "p16-rise/c": "verified",
    },
  ),
  says("No 30 whole numbers have the mean 3.91, and 14 of 30 are 47 %, not 46 %.", {
    "p18-ratings/a": "refuted",
    "p14-others-passed/a": "refuted",
  }),
];
