import { claim, define, exists, forAll, integers, matrix, positive, reals, some } from "probatum";

const linear = define("activation(z)", "z");
const relu = define("activation(z)", "relu(z)");
/** Exclusive or at the four corners of the unit square. */
const isXor = (net: string) =>
  `${net.replace("x", "[0, 0]")} == 0 and ${net.replace("x", "[1, 0]")} == 1 and ${net.replace("x", "[0, 1]")} == 1 and ${net.replace("x", "[1, 1]")} == 0`;

export default claim({
  assertion: "W15",
  quote: "One may picture a deep network as a pile of such linear models, each layer handing its output to the next.",
  readings: [
    {
      id: "d",
      kind: "literal",
      as: "as a picture, by what it shows: what the layer before hands on enters every unit by a linear model, a weighted sum and a constant",
      because:
        "A function is such a model exactly where its value at every weighted mean of two inputs is that mean of its values. What the unit does with the sum is what the picture leaves out (readings a and b).",
      asserts: forAll(
        {
          w: reals("d"),
          b: reals(),
          x: reals("d"),
          y: reals("d"),
          t: reals(),
          enters: define("enters(w, b, h)", "dot(w, h) + b"),
        },
        "enters(w, b, t * x + (1 - t) * y) == t * enters(w, b, x) + (1 - t) * enters(w, b, y)",
      ),
      control: { enters: define("enters(w, b, h)", "relu(dot(w, h) + b)") },
      expect: "verified",
      seen: "What enters a unit is a weighted sum of what the layer before hands on, plus a constant: that far a deep network is a pile of linear models.",
    },
    {
      id: "b",
      kind: "further",
      as: "with what the picture leaves out: affine maps with nonlinearities between compute XOR",
      because: "One hidden layer of two ReLU units with small whole numbers is enough to show one.",
      asserts: exists(
        {
          V: matrix(integers(-1, 1), 2, 2),
          b: integers(-1, 0, 2),
          w: integers(-1, 1, 2),
          c: integers(0, 1),
          activation: relu,
        },
        isXor("dot(w, activation(V * x + b)) + c"),
      ),
      control: { activation: linear },
      expect: "verified",
      seen: "Two hidden ReLU units between two linear maps compute XOR, which no pile of linear maps does.",
    },
    {
      id: "a",
      kind: "further",
      as: "taken for the whole of a deep network: some composition of purely linear maps computes XOR, as deep networks do",
      because:
        "Deep networks compute XOR (reading b), so a pile of linear models that is one must do so too. The product W_L ... W_1 of the layers' matrices is one row of two weights, whatever the depth and the widths. Two layers of any width are tried written out as well.",
      asserts: some({
        "any depth, as one row": exists(
          { w: reals(2), linear: define("linear(w, x)", "dot(w, x)") },
          isXor("linear(w, x)"),
        ),
        "two layers": exists(
          { V: matrix(reals(), "m", 2), w: reals("m"), activation: linear },
          isXor("dot(w, activation(V * x))"),
        ),
      }),
      control: {
        "any depth, as one row": { linear: define("linear(w, x)", "relu(dot(w, x)) + relu(-dot(w, x))") },
        "two layers": { V: matrix(integers(-1, 1), "m", 2), activation: relu },
      },
      expect: "refuted",
      seen: "What is linear takes (1, 1), the sum of (1, 0) and (0, 1), to the sum of their outputs, 1 + 1 = 2, and XOR asks for 0.",
    },
    {
      id: "c",
      kind: "further",
      as: "in every deep architecture the output of layer k is the only input of layer k + 1",
      given: ["He, Zhang, Ren and Sun 2016, equation 1: the blocks of residual networks give F(x) + x to the next one"],
      because:
        "If the output F(x) of layer k were the only input of layer k + 1, equal outputs of the one would mean equal inputs of the other. Two ReLU units as F are enough for a counterexample.",
      asserts: forAll(
        { V: matrix(positive(), 2, 2), x: reals(2), y: reals(2), next: define("next(f, x)", "f + x") },
        "next(relu(V * x), x) == next(relu(V * y), y)",
        { given: "relu(V * x) == relu(V * y)" },
      ),
      control: { next: define("next(f, x)", "f") },
      expect: "refuted",
      seen: "A residual block hands on its own input beside the output of its layers, so the next block is given more than one layer's output.",
    },
  ],
});
