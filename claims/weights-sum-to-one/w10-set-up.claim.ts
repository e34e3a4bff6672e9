import { claim, define, every, forAll, linear, notTestable, reals, sumsToOne } from "probatum";

export default claim({
  assertion: "W10",
  quote: "Take $f(x) = \\sum_{i=1}^{d} w_i x_i$ with $\\sum_{i=1}^{d} w_i = 1$.",
  readings: [
    {
      id: "b",
      kind: "literal",
      as: "as written, by what it comes to: the total is 1 exactly when f(c, …, c) = c for all c, and then f(x + c) = f(x) + c",
      because:
        "In x + c the number c is added to every input; 0 w + c is the list (c, …, c). That a total other than 1 is told by some c is tried for c = 1.",
      asserts: every({
        "total 1 keeps every constant": forAll({ w: sumsToOne("d"), c: reals(), linear }, "linear(w, 0 * w + c) == c"),
        "another total does not keep 1": forAll({ w: reals("d"), linear }, "linear(w, 0 * w + 1) != 1", {
          given: "sum(w) != 1",
        }),
        "total 1 hands a shift on": forAll(
          { w: sumsToOne("d"), x: reals("d"), c: reals(), linear },
          "linear(w, x + c) == linear(w, x) + c",
        ),
      }),
      control: {
        "total 1 keeps every constant": { w: reals("d") },
        "another total does not keep 1": { linear: define("linear(w, x)", "mean(x)") },
        "total 1 hands a shift on": { w: reals("d") },
      },
      expect: "verified",
      seen: "f(c, …, c) is c times the total of the weights, so it is c for every c exactly where that total is 1.",
    },
    {
      id: "a",
      kind: "further",
      as: "as a definition",
      asserts: notTestable("definition", "it says which functions are spoken of next"),
      expect: "not testable",
      seen: "A definition is neither true nor false; what follows from it is tried in reading b.",
    },
  ],
});
