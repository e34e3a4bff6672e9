import { claim, define, every, exists, forAll, matrix, notTestable, positive, reals } from "probatum";

/** Slope 2 above 0 and 1 below it, and back. */
const bend = define("bend(z)", "z + relu(z)");
const unbend = define("unbend(z)", "z - relu(z) / 2");
const straight = define("bend(z)", "z");
/** A hidden layer, and what enters a unit behind it. */
const inner = define("inner(V, x)", "relu(V * x)");
const enters = define("enters(w, h)", "dot(w, h)");

export default claim({
  assertion: "R7",
  quote: "Weights are merely coefficients in a nested function of many dimensions.",
  readings: [
    {
      id: "e",
      kind: "literal",
      as: "as written, by what it comes to: what enters a unit is linear in its own weights, as in coefficients, and the values that these multiply are functions of the weights of the layer before",
      because:
        "The sentence says what weights are; tried is what that comes to for a unit with weights w behind a ReLU layer with weights V.",
      asserts: every({
        coefficients: forAll(
          {
            w: reals("m"),
            u: reals("m"),
            s: reals(),
            t: reals(),
            V: matrix(reals(), "m", "d"),
            x: reals("d"),
            inner,
            enters,
          },
          "enters(s * w + t * u, inner(V, x)) == s * enters(w, inner(V, x)) + t * enters(u, inner(V, x))",
        ),
        nested: exists(
          { w: reals("m"), V: matrix(reals(), "m", "m"), U: matrix(reals(), "m", "m"), x: reals("m"), inner, enters },
          "enters(w, inner(V, x)) != enters(w, inner(U, x))",
        ),
      }),
      control: {
        coefficients: { enters: define("enters(w, h)", "dot(w, h)^2") },
        nested: { inner: define("inner(V, x)", "x") },
      },
      expect: "verified",
      seen: "What enters a unit is a sum in which each weight multiplies a value, and those values change with the weights of the layer before: coefficients of a nested function.",
    },
    {
      id: "a",
      kind: "further",
      as: "a consequence of nesting: with all weights of two layers t times as large the output is t^2 times as large",
      because:
        "The sentence defines; what is tried is what follows for one hidden layer of any width with ReLU, without biases, and t > 0: the hidden units h take up one factor, the outer function the other. " +
        "Coefficients that stand side by side, as in the second control, would raise the output t times.",
      asserts: every({
        "the inner function": forAll(
          { v: reals("d"), x: reals("d"), t: positive(), unit: define("unit(v, x)", "relu(dot(v, x))") },
          "unit(t * v, x) == t * unit(v, x)",
        ),
        "the outer function": forAll(
          { w: reals("m"), h: reals("m"), t: positive(), outer: define("outer(w, h)", "dot(w, h)") },
          "outer(t * w, t * h) == t^2 * outer(w, h)",
        ),
      }),
      control: {
        "the inner function": { unit: define("unit(v, x)", "relu(dot(v, x) + 1)") },
        "the outer function": { outer: define("outer(w, h)", "sum(w) + sum(h)") },
      },
      expect: "verified",
      seen: "A weight of the inner function is multiplied by one of the outer function on its way to the output, so t enters twice.",
    },
    {
      id: "b",
      kind: "further",
      as: "coefficients in the strict sense: the output is linear in each weight, the others held",
      because:
        "A function that is linear in v, with or without a constant, has second difference 0. Two layers of one unit with ReLU, v first and then w, are enough for a counterexample.",
      asserts: forAll(
        { v: reals(), w: reals(), x: reals(), h: reals(), activation: define("activation(z)", "relu(z)") },
        "w * activation((v + h) * x) - 2 * w * activation(v * x) + w * activation((v - h) * x) == 0",
      ),
      control: { activation: define("activation(z)", "z") },
      expect: "refuted",
      seen: "The activation stands between a weight of the first layer and the output and bends what the weight does, so the output is not linear in that weight.",
    },
    {
      id: "c",
      kind: "further",
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
      seen: "Any map can be bent and bent back, linear regression too, so that it is such a composition tells nothing.",
    },
    {
      id: "d",
      kind: "further",
      as: "“merely”",
      asserts: notTestable("opinion", "whether coefficients are a small thing is a valuation"),
      expect: "not testable",
      seen: "Whether coefficients are a small thing is a valuation.",
    },
  ],
});
