import { claim, define, forAll, matrix, notTestable, reals } from "probatum";

const identity = define("activation(z)", "z");

export default claim({
  assertion: "R2",
  quote: "One of the simplest models of machine learning, linear regression, can illustrate that.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "as written: it ranks among the simplest models",
      asserts: notTestable("opinion", "how simple a model is depends on what is counted, and the text counts nothing"),
      expect: "not testable",
      seen: "How simple a model is depends on what is counted, and the text counts nothing.",
    },
    {
      id: "b",
      kind: "further",
      as: "linear regression is a network of one layer with identity activation: at any weighted mean of two inputs such a layer answers the same weighted mean of its answers",
      because:
        "The functions with this property are those of linear regression, c.x + c0, and each of them is the layer with weights c and bias c0.",
      asserts: forAll(
        {
          W: matrix(reals(), 1, "d"),
          b: reals(1),
          x: reals("d"),
          y: reals("d"),
          t: reals(),
          activation: identity,
        },
        "activation(W * (t * x + (1 - t) * y) + b) == t * activation(W * x + b) + (1 - t) * activation(W * y + b)",
      ),
      control: { activation: define("activation(z)", "relu(z)") },
      expect: "verified",
      seen: "The layer is a weighted sum and a constant, and so is linear regression: at a weighted mean of two inputs both answer that mean of their answers.",
    },
  ],
});
