import { called, claim, over, proportion } from "probatum";
import { LAWS, plainLike } from "./experiments/laws.ts";
import { goesWrong } from "./experiments/level.ts";

const cases = Object.fromEntries(
  Object.entries(LAWS).flatMap(([name, law]) =>
    (["verified", "refuted"] as const).map((verdict) => [`${name}, ${verdict}`, { law, verdict }] as const),
  ),
);

export default claim({
  assertion: "S1",
  quote:
    "Where the values are as they are declared to be, the truth lies exactly on the end of a region, and an error rate of one in twenty is asked for, at most one run in twenty is verified and at most one in twenty is refuted, however often it is looked at.",
  slow: true,
  asserts: over(cases, ({ law, verdict }) =>
    proportion({
      of: called(`a run whose truth lies on the end is ${verdict}`, goesWrong(law, verdict, 0.05)),
      atMost: 0.05,
      gap: 0.006,
      because: "one in twenty is what was asked for; six in a thousand is how finely a break of it should show",
      held: ["runs of at most 1,000 values, looked at after each"],
    }),
  ),
  control: Object.fromEntries(
    Object.entries(cases).map(([name, { law, verdict }]) => [
      name,
      { of: called("a run at an error rate of one in five does so", goesWrong(plainLike(law), verdict, 0.2)) },
    ]),
  ),
  expect: "verified",
  seen: "Ville's inequality bounds the chance by one in twenty; the guard on the variance and the overshoot of the threshold make it less.",
});
