import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrix, reals } from "../domains/domains.ts";
import { judge } from "../exact/judge.ts";
import { parseFormula } from "../language/parse.ts";
import type { CaseValue } from "../language/value.ts";
import { tex } from "../print/tex.ts";

const kindOf = (formula: string, scope: Readonly<Record<string, CaseValue>> = {}): string =>
  judge(parseFormula(formula), scope, "reals").kind;

describe("determinant, inverse and trace", () => {
  it("are those of the textbook", () => {
    // The magic square of order 3 has determinant -360 and trace 15 (any table of magic squares; numpy 2.4.6: -360.0).
    expect(kindOf("det([[8, 1, 6], [3, 5, 7], [4, 9, 2]]) == -360")).toBe("holds");
    expect(kindOf("trace([[8, 1, 6], [3, 5, 7], [4, 9, 2]]) == 15")).toBe("holds");
    expect(kindOf("inv([[2, 1], [7, 4]]) == [[4, -1], [-7, 2]]")).toBe("holds");
    expect(kindOf("inv([[4]]) == [[0.25]] and det([[4]]) == 4")).toBe("holds");
    // The Hilbert matrix of order 3 has determinant 1 / 2160.
    expect(kindOf("det([[1, 1/2, 1/3], [1/2, 1/3, 1/4], [1/3, 1/4, 1/5]]) == 1 / 2160")).toBe("holds");
  });

  it("multiply as they must, and the inverse undoes", () => {
    const square = matrix(reals(), 3, 3).arbitrary({});
    fc.assert(
      fc.property(square, square, (A, B) => {
        expect(kindOf("det(A * B) == det(A) * det(B) and det(transpose(A)) == det(A)", { A, B })).toBe("holds");
        expect(kindOf("trace(A * B) == trace(B * A)", { A, B })).toBe("holds");
        const singular = kindOf("det(A) == 0", { A }) === "holds";
        const undone = "A * inv(A) == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]";
        expect(kindOf(undone, { A })).toBe(singular ? "undefined" : "holds");
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it("refuse what is not square", () => {
    expect(() => kindOf("det([[1, 2]]) == 0")).toThrow(
      new TypeError("det([[1, 2]]) must be made of a square matrix of at most 6 rows, got a matrix of 1 x 2"),
    );
    expect(() => kindOf("inv([1, 2]) == 0")).toThrow("got a vector of 2");
    expect(() => kindOf("trace(2) == 0")).toThrow("got a number");
  });

  it("read as mathematics", () => {
    expect(tex(parseFormula("det(A) * inv(A)"))).toBe("\\det(A) \\cdot A^{-1}");
  });
});
