import { claim, define, every, forAll, integers, reals } from "probatum";

const squares = define("squares(e)", "dot(e, e)");
/** Another measure of misfit: what holds of it is no matter of the normal equations. */
const absolute = define("squares(e)", "sum(abs(e))");
const moved = define("moved(h, t, u)", "h + t * u");

export default claim({
  assertion: "R3",
  quote: "It seeks the coefficients of a hyperplane that fits the given data best, written $Ax = b$.",
  readings: [
    {
      id: "a",
      kind: "literal",
      as: "best fit: coefficients x make |Ax - b|^2 smallest exactly when A'(Ax - b) = 0, which says that every column of A is orthogonal to the errors",
      because:
        "With errors r, other coefficients change them by a combination h of the columns of A. If every column is orthogonal to r, so is h, one column at a time, " +
        "and no h lowers the squares. If a column u is not, a short step along it lowers them, so the coefficients were not the best. Columns may be " +
        "any, of any length and number.",
      asserts: every({
        "a combination of orthogonal columns is orthogonal": forAll(
          { r: reals("n"), h: reals("n"), u: reals("n"), t: reals(), moved },
          "dot(moved(h, t, u), r) == 0",
          { given: "dot(h, r) == 0 and dot(u, r) == 0" },
        ),
        "then nothing fits better": forAll({ r: reals("n"), h: reals("n"), squares }, "squares(r + h) >= squares(r)", {
          given: "dot(h, r) == 0",
        }),
        "else something does": forAll(
          { r: reals("n"), u: reals("n"), t: reals(), squares },
          "squares(r - t * dot(u, r) * u) < squares(r)",
          { given: "dot(u, r) != 0 and t > 0 and t * dot(u, u) < 2" },
        ),
      }),
      control: {
        "a combination of orthogonal columns is orthogonal": { moved: define("moved(h, t, u)", "h + t") },
        "then nothing fits better": { squares: absolute },
        "else something does": { squares: absolute },
      },
      expect: "verified",
      seen: "The sum of squares grows by |h|^2 in directions orthogonal to the errors and falls along any other, so the best fit is where every column is orthogonal to them.",
    },
    {
      id: "b",
      kind: "further",
      as: "with the sign = taken at its word: for every data set Ax = b has an exact solution (rank A = rank [A|b])",
      because:
        "Three points with different x, a slope and a height: A has rank 2, so [A|b] has the same rank exactly where its determinant is 0. They are enough for a counterexample.",
      asserts: forAll({ x: reals(3), y: reals(3) }, "det([[x[1], 1, y[1]], [x[2], 1, y[2]], [x[3], 1, y[3]]]) == 0", {
        given: "x[1] < x[2] < x[3]",
      }),
      control: { y: integers(0, 0, 3) },
      expect: "refuted",
      seen: "Three points need not lie on a line, so A x = b need not have a solution; that is why the sentence says “fits best”.",
    },
    {
      id: "c",
      kind: "further",
      as: "Ax = b holds the independent term without a column of ones: with inputs a and coefficients w the model has any height c at a = 0",
      asserts: forAll(
        { w: reals("d"), a: reals("d"), c: reals(), model: define("model(w, c, a)", "dot(w, a)") },
        "model(w, c, 0 * a) == c",
      ),
      control: { model: define("model(w, c, a)", "dot(w, a) + c") },
      expect: "refuted",
      seen: "Without a column of ones the plane passes through the origin, so it has no height of its own.",
    },
  ],
});
