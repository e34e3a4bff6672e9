import { claim, define, every, exists, forAll, matrix, notTestable, reals } from "../../core/index.ts";

/** Slope 2 above 0 and 1 below it, and back. */
const bend = define("bend(z)", "z + relu(z)");
const unbend = define("unbend(z)", "z - relu(z) / 2");
const straight = define("bend(z)", "z");

export default claim({
  assertion: "R7",
  quote: "They are merely coefficients of a nested function of many dimensions.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "a network is a nested function: what follows a hidden layer sees the inputs only through it, so where V x is the same, the values handed on are",
      because:
        "The sentence defines; what is tried is what follows for one layer of any width with ReLU. Layers further out work on these values alone.",
      asserts: forAll(
        {
          V: matrix(reals(), "m", "d"),
          b: reals("m"),
          x: reals("d"),
          y: reals("d"),
          layer: define("layer(V, b, x)", "relu(V * x + b)"),
        },
        "layer(V, b, x) == layer(V, b, y)",
        { given: "V * x == V * y" },
      ),
      control: { layer: define("layer(V, b, x)", "relu(V * x + b) + sum(x)") },
      expect: "verified",
      seen: "nothing of the inputs passes by the inner function; with a path around it, as in the control, something would",
    },
    {
      id: "b",
      kind: "premise",
      as: "coefficients in the strict sense: the output is linear in each weight, the others held",
      because:
        "A function that is linear in v, with or without a constant, has second difference 0. Two layers of one unit with ReLU, v first and then w, are enough for a counterexample.",
      asserts: forAll(
        { v: reals(), w: reals(), x: reals(), h: reals(), activation: define("activation(z)", "relu(z)") },
        "w * activation((v + h) * x) - 2 * w * activation(v * x) + w * activation((v - h) * x) == 0",
      ),
      control: { activation: define("activation(z)", "z") },
      expect: "refuted",
      seen: "the activation stands between a weight of the first layer and the output, and bends what the weight does",
    },
    {
      id: "c",
      kind: "premise",
      as: "linear regression, c.x + c0 with some slope other than 0, is a composition of two maps neither of which is affine",
      because:
        "The first map bends the value of the regression, the second bends it back. A map of numbers is affine only if its values at z and -z have their middle at 0. With some slope other than 0 the regression takes all values, so bending it gives no affine map either.",
      asserts: every({
        "bent and bent back": forAll(
          { c: reals("d"), c0: reals(), x: reals("d"), bend, unbend },
          "unbend(bend(dot(c, x) + c0)) == dot(c, x) + c0",
        ),
        "the first is not affine": exists({ z: reals(), bend }, "bend(z) + bend(-z) != 2 * bend(0)"),
        "the second is not affine": exists({ z: reals(), bend: unbend }, "bend(z) + bend(-z) != 2 * bend(0)"),
      }),
      control: {
        "bent and bent back": { unbend: define("unbend(z)", "z / 2") },
        "the first is not affine": { bend: straight },
        "the second is not affine": { bend: straight },
      },
      expect: "verified",
      seen: "true of any map, which is why it tells nothing: what is bent can be bent back, and linear regression has no need of it",
    },
    {
      id: "d",
      kind: "premise",
      as: "“merely”",
      asserts: notTestable("opinion", "whether coefficients are a small thing is a valuation"),
      expect: "not testable",
      seen: "a valuation",
    },
  ],
});
