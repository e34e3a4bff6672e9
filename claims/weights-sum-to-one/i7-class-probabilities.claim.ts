import { called, claim, define, every, forAll, over, proportion, reals, simplex, softmax, sumsToOne } from "probatum";
import { excessConfidence, heldFixed, type Setting } from "./experiments/confidence.ts";

const settings: { readonly [name: string]: Setting } = Object.fromEntries(
  (["tanh", "relu"] as const).flatMap((activation) =>
    [1, 0.2].map((scale) => [`${activation}, He's weights x ${scale}`, { activation, scale }]),
  ),
);

const calibrated =
  (setting: Setting, outputs: "trained" | "true") => (draw: Parameters<ReturnType<typeof excessConfidence>>[0]) =>
    Math.abs(excessConfidence(setting, outputs)(draw)) <= 0.05;

export default claim({
  assertion: "I7",
  quote:
    "One might, however, want to force the last layer's outputs to total one, so as to get probabilities of class membership",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written, it can be enforced: for all finite scores there are outputs that are positive, add up to one and keep the order of the scores",
      because:
        "There are such outputs if softmax gives them. It treats all entries alike, so any two of them may be called the first and the second.",
      asserts: every({
        "positive, with total one": forAll({ z: reals("d"), softmax }, "softmax(z) > 0 and sum(softmax(z)) == 1"),
        "order kept": forAll({ z: reals("d"), softmax }, "softmax(z)[1] < softmax(z)[2]", {
          given: "size(z) >= 2 and z[1] < z[2]",
        }),
      }),
      control: {
        "positive, with total one": { softmax: define("softmax(z)", "exp(z - max(z))") },
        "order kept": { softmax: define("softmax(z)", "exp(-z) / sum(exp(-z))") },
      },
      expect: "verified",
      seen: "Softmax gives positive outputs that total 1 and keep the order of the scores, for any number of classes.",
    },
    {
      id: "b",
      kind: "further",
      as: "the total alone is enough: any outputs that add up to one are probabilities, that is, none is below 0 or above 1",
      asserts: forAll({ p: sumsToOne("d") }, "0 <= p <= 1"),
      control: { p: simplex("d") },
      expect: "refuted",
      seen: "2 and -1 total 1 and are no probabilities, so that no output is negative has to be enforced as well.",
    },
    {
      id: "c",
      kind: "further",
      as: "it is needed: every correct classifier has outputs that add up to one",
      because:
        "One input and two classes are enough for a counterexample: x = 1 belongs to the first class, x = -1 to the second, and the classifier " +
        "chooses the class whose output is largest.",
      asserts: forAll(
        {
          v: reals(2),
          outputs: define("outputs(v, x)", "v * x"),
        },
        "sum(outputs(v, 1)) == 1 and sum(outputs(v, -1)) == 1",
        { given: "outputs(v, 1)[1] > outputs(v, 1)[2] and outputs(v, -1)[1] < outputs(v, -1)[2]" },
      ),
      control: { outputs: define("outputs(v, x)", "softmax(v * x)", [softmax]) },
      expect: "refuted",
      seen: "To be right it is enough that the right output is the largest, whatever the outputs total.",
    },
    {
      id: "d",
      kind: "further",
      as: "outputs that are >= 0 and add up to one are calibrated: among cases given p a share p is right, within 0.05",
      because:
        "Nothing is said of what was learned, so it is enough that on one ordinary kind of task fewer than nine trained networks of ten are " +
        "calibrated. Were one so for every p, the mean probability that it gives to the class it chooses would be within 0.05 of the share of " +
        "cases in which that class is right; that is what is tried. With many more cases the same networks may be calibrated: then the cases " +
        "did it, for the signs and the total are the same.",
      asserts: over(settings, (setting: Setting) =>
        proportion({
          of: called("confidence is within 0.05 of the share that is right", calibrated(setting, "trained")),
          atLeast: 0.9,
          gap: 0.09,
          because: "As a rule: in at least nine networks of ten.",
          block: 1,
          held: heldFixed,
        }),
      ),
      control: Object.fromEntries(
        Object.entries(settings).map(([name, setting]) => [
          name,
          { of: called("the true probabilities", calibrated(setting, "true")) },
        ]),
      ),
      expect: "refuted",
      seen: "Trained on few cases whose classes overlap, softmax outputs are far surer than they are right, in nearly every network.",
    },
  ],
});
