import { describe, expect, it } from "vitest";
import { fromDecimal, rational } from "../../numeric/exact/rational.ts";
import { define } from "../language/definition.ts";
import { parseFormula } from "../language/parse.ts";
import type { Arithmetic } from "../language/value.ts";
import { evaluate, type Judgement, judge, type Scope } from "./judge.ts";

const scope: Scope = {
  a: fromDecimal("0.1"),
  x: [rational(1), rational(2), rational(3)],
  y: [rational(1), rational(2), rational(4)],
  two: [rational(5), rational(6)],
  A: [
    [rational(1), rational(2)],
    [rational(3), rational(4)],
  ],
  b: true,
  flags: [true, false],
  half: define("half(t)", "t / 2"),
  large: define("large(t)", "t > 10"),
};

function tried(text: string, arithmetic: Arithmetic = "reals", more: Scope = {}): Judgement {
  return judge(parseFormula(text), { ...scope, ...more }, arithmetic);
}

const kindOf = (text: string, arithmetic: Arithmetic = "reals"): string => tried(text, arithmetic).kind;

function all(kind: string, texts: readonly string[], arithmetic: Arithmetic = "reals"): void {
  expect(texts.map((text) => [text, kindOf(text, arithmetic)])).toEqual(texts.map((text) => [text, kind]));
}

describe("comparisons", () => {
  it("have no tolerance, where mathjs allows 1e-12", () => {
    all("fails", ["1 <= 1 - 5e-13", "1e-16 == 0", "1 >= 1 + 5e-13"]);
    all("fails", ["1 <= 1 - 5e-13", "1e-16 == 0", "max([1, 1 + 5e-13]) == 1"], "float64");
    all("holds", ["1 < 1 + 5e-13", "1 - 1e-300 < 1"]);
    // 1 - 1e-300 is 1 in a double.
    all("fails", ["1 - 1e-300 < 1"], "float64");
  });

  it("speak of the declared arithmetic", () => {
    expect(tried("0.1 + 0.2 == 0.3")).toEqual({ kind: "holds", exact: true });
    expect(tried("0.1 + 0.2 == 0.3", "float64")).toEqual({
      kind: "fails",
      exact: true,
      shown: "0.1 + 0.2 = 0.30000000000000004",
    });
    // In float32 both sides happen to round to the same number.
    expect(kindOf("0.1 + 0.2 == 0.3", "float32")).toBe("holds");
    expect(tried("a == 0.1", "float32")).toEqual({ kind: "holds", exact: true });
    all("holds", ["1/3 + 1/3 + 1/3 == 1", "20% + 30% == 50%", "2.79 + 2.01 + 4.11 == 8.91"]);
  });

  it("hold on vectors when they hold for every entry; != is not ==", () => {
    all("holds", [
      "x <= y",
      "x != y",
      "not (x == y)",
      "x < 4",
      "0 < x",
      "x == x",
      "flags != [true, true]",
      "b == true",
    ]);
    all("fails", ["x < y", "x == y", "x < 3", "x != x", "x > 1", "flags == [true, true]"]);
  });

  it("chain, and stop at the first link that is false", () => {
    all("holds", ["1 < 2 < 3 <= 3 != 4"]);
    all("fails", ["1 < 2 < 2", "2 < 1 < 1 / 0"]);
  });
});

describe("lifting", () => {
  it("takes scalars with every entry and scalar functions to every entry", () => {
    all("holds", [
      "x + 1 == [2, 3, 4]",
      "1 - x == [0, -1, -2]",
      "x .* y == [1, 4, 12]",
      "x ./ y == [1, 1, 3/4]",
      "x .^ 2 == [1, 4, 9]",
      "2 .^ x == [2, 4, 8]",
      "2 * x / 4 == [0.5, 1, 1.5]",
      "-x == [-1, -2, -3]",
      "x% == [0.01, 0.02, 0.03]",
      "abs([-1, 2]) == [1, 2]",
      "relu(x - 2) == [0, 0, 1]",
      "sign([-3, 0, 3]) == [-1, 0, 1]",
      "sqrt([4, 9]) == [2, 3]",
      "A + 1 == [[2, 3], [4, 5]]",
      "exp(x - x) == 1",
    ]);
  });

  it("multiplies as linear algebra does", () => {
    all("holds", [
      "x * y == 17",
      "dot(x, y) == 17",
      "A * two == [17, 39]",
      "two * A == [23, 34]",
      "A * A == [[7, 10], [15, 22]]",
      "A * [[1], [1]] == [[3], [7]]",
      "transpose(A) == [[1, 3], [2, 4]]",
      "transpose(x) == x",
      "2 * A == A + A",
      "norm([3, 4]) == 5",
    ]);
  });

  it("reduces lists, matrices over all entries", () => {
    all("holds", [
      "sum(x) == 6",
      "mean(x) == 2",
      "prod(y) == 8",
      "max(x) == 3",
      "min(1, 2, -3) == -3",
      "max(x, 10) == 10",
      "size(x) == 3",
      "size(A) == 4",
      "sum(A) == 10",
      "sum(5) == 5",
      "x[2] == 2",
      "A[2, 1] == 3",
      "x[size(x)] == 3",
    ]);
  });

  it("refuses lengths that differ and kinds that do not fit", () => {
    const refused = [
      ["x + two == 1", "lengths must agree in x + two, got 3 and 2"],
      ["x == two", "lengths must agree in x == two, got 3 and 2"],
      ["dot(x, two) == 1", "lengths must agree in dot(x, two), got 3 and 2"],
      ["dot(x, 2) == 1", "lengths must agree in dot(x, 2), got a vector of 3 and a number"],
      ["A * x == 1", "lengths must agree in A * x, got a matrix of 2 x 2 and a vector of 3"],
      ["A + two == 1", "lengths must agree in A + two, got a matrix of 2 x 2 and a vector of 2"],
      ["[[1, 2], [3]] == 1", "lengths must agree in [[1, 2], [3]], got 2 and 1"],
      ["[1, x] == 1", "lengths must agree in [1, x], got a number and a vector of 3"],
      ["[A, A] == 1", "[A, A] must have at most two levels, got more"],
      ["x^2 == 1", "x^2 must be written with .^ where it works entry by entry, got a vector of 3 and a number"],
      ["1 / x == 1", "1 / x must be written with ./ where it works entry by entry, got a number and a vector of 3"],
      ["x[1, 2] == 1", "x[1, 2] must have one index for each dimension, got 2 for a vector of 3"],
      ["A[1] == 1", "A[1] must have one index for each dimension, got 1 for a matrix of 2 x 2"],
      ["a[1] == 1", "a[1] must have one index for each dimension, got 1 for a number"],
      ["x[x] == 1", "x must be made of numbers, got a vector of 3"],
      ["x + 1", "x + 1 must be true or false, got a vector of 3"],
      ["a", "a must be true or false, got a number"],
      ["b + 1 == 2", "b + 1 must be made of numbers, got a truth value"],
      ["sum(flags) == 1", "sum(flags) must be made of numbers, got a truth value"],
      ["flags < 1", "flags < 1 must be made of numbers, got a truth value"],
      ["not 3", "3 must be true or false, got a number"],
      ["(a ? 1 : 2) == 1", "a must be true or false, got a number"],
      ["z == 1", 'name must be one that stands for a value (a, x, y, two, A, b, flags), got "z"'],
      ["mode(x) == 1", 'function must be known to the language, got "mode"'],
    ];
    for (const [text, message] of refused as [string, string][]) expect(() => tried(text)).toThrow(message);
  });
});

describe("logic", () => {
  it("short-circuits from left to right", () => {
    all("holds", [
      "1 > 0 or 1 / 0 > 0",
      "not (1 < 0 and 1 / 0 > 0)",
      "b and flags[1]",
      "flags[2] ? 1 / 0 > 0 : b",
      "true",
    ]);
    all("undefined", ["1 / 0 > 0 or 1 > 0", "1 > 0 and 1 / 0 > 0", "not (1 / 0 > 0)"]);
    all("fails", ["false", "b and not b", "large(3)", "large(3) or large(4)"]);
    all("holds", ["large(11)", "half(3) == 1.5", "(large(11) ? 1 : 2) == 1", "(1 < 2) == true"]);
  });

  it("is Kleene's where 64 digits do not tell", () => {
    const open = "exp(1)^2 == exp(2)";
    all("undecided", [open, `not (${open})`, `${open} and 1 > 0`, `1 < 0 or ${open}`, `${open} ? 1 > 0 : 1 > 0`]);
    all("undecided", [
      `${open} and 1 / 0 > 0`,
      `[exp(1)^2, 1] == [exp(2), 1]`,
      `(${open}) != true`,
      `exp(2) != exp(1)^2`,
    ]);
    // If the first link is false the chain ends there: the missing value behind it proves nothing.
    all("undecided", ["exp(2) != exp(1)^2 < 1 / 0", "not (exp(2) != exp(1)^2 < 1 / 0)"]);
    // The open side is true, so the missing value is reached; digits do not tell, and nothing around it may call it settled.
    all("undecided", [`(${open} and 1 / 0 > 0) or 1 > 0`, "(exp(2) == exp(1)^2 < 1 / 0) or 1 > 0"]);
    all("holds", [`${open} or 1 > 0`]);
    all("fails", [`${open} and 1 < 0`, `[exp(1)^2, 1] == [exp(2), 2]`, `exp(1)^2 <= exp(2) < 1`]);
    expect(tried(open)).toEqual({ kind: "undecided", reason: "64 digits do not tell a comparison" });
  });
});

describe("points without a value", () => {
  it("are undefined in the reals, and the reason tells where", () => {
    const reasons = [
      ["1 / 0 > 0", "division by zero in 1 / 0"],
      ["1 ./ (x - 1) > 0", "division by zero in 1 ./ (x - 1)"],
      ["0^-1 > 0", "division by zero in 0^-1"],
      ["log(0) < 1", "logarithm of a number that is not positive in log(0)"],
      ["sqrt(1 - x) >= 0", "square root of a negative number in sqrt(1 - x)"],
      ["x[4] > 0", "index 4 outside 1 to 3 in x[4]"],
      ["x[0] > 0", "index 0 outside 1 to 3 in x[0]"],
      ["x[1.5] > 0", "index 1.5 outside 1 to 3 in x[1.5]"],
      ["(-8)^(1/3) < 0", "a negative number to a power that is no integer in (-8)^(1 / 3)"],
      ["half(1 / 0) > 0", "division by zero in 1 / 0"],
    ];
    for (const [text, reason] of reasons as [string, string][])
      expect(tried(text)).toEqual({ kind: "undefined", reason });
  });

  it("can be asked for", () => {
    all("holds", [
      "defined(1 / 2)",
      "not defined(1 / 0)",
      "not defined(x[4])",
      "defined(x) and defined(1 > 0)",
      "isFinite(x)",
    ]);
    all("fails", ["defined(log(-1))"]);
    all("undecided", ["defined(1 / (exp(1) - exp(1)))"]);
  });

  it("follow IEEE 754 in a float format (section 7: 1/0 is an infinity, 0/0 is NaN)", () => {
    all(
      "holds",
      [
        "1 / 0 > 1e308",
        "log(0) < -1e308",
        "not isFinite(1 / 0)",
        "defined(1 / 0)",
        "not defined(0 / 0)",
        "exp(710) > 1e308",
      ],
      "float64",
    );
    all("undefined", ["0 / 0 > 0", "0 / 0 == 0 / 0", "sqrt(-1) != 1", "x[4] > 0", "[1, 2][0] > 0"], "float64");
    all("holds", ["not isFinite(3e38 * 10)", "16777216 + 1 == 16777216"], "float32");
    expect(tried("0 / 0 > 0", "float64")).toEqual({ kind: "undefined", reason: "NaN met a comparison in 0 / 0 > 0" });
  });
});

describe("float formats", () => {
  it("round after every operation, float32 to 24 bits", () => {
    // 1/3 in float32 is 11184811 / 2^25.
    expect(evaluate(parseFormula("1 / 3"), {}, "float32")).toBe(11184811 / 33554432);
    expect(evaluate(parseFormula("exp(1)"), {}, "float32")).toBe(Math.fround(Math.E));
    expect(evaluate(parseFormula("0.1"), {}, "float32")).toBe(Math.fround(0.1));
    all(
      "holds",
      ["tanh(0) == 0", "sin(0) == 0 and cos(0) == 1", "relu(-1) == 0", "sign(-2) == -1", "abs(-1) == 1", "min(x) == 1"],
      "float32",
    );
  });

  it("take powers as products from left to right", () => {
    expect(evaluate(parseFormula("1.1^3"), {}, "float64")).toBe(1.1 * 1.1 * 1.1);
    expect(evaluate(parseFormula("1.1^-2"), {}, "float64")).toBe(1 / (1.1 * 1.1));
    expect(evaluate(parseFormula("0^0"), {}, "float64")).toBe(1);
    expect(() => tried("2^0.5 > 1", "float64")).toThrow(
      new RangeError("exponent must be an integer from -1024 to 1024 in float64, got 0.5"),
    );
    expect(() => tried("2^2000 > 1", "float32")).toThrow(
      "exponent must be an integer from -1024 to 1024 in float32, got 2000",
    );
  });

  it("round to the shorter formats too: 11 digits of float16, 8 of bfloat16", () => {
    // 2049 lies between 2048 and 2050 of float16, ties to even; 1/3 is 1365/4096 and 171/512 (IEEE 754-2019, section 4.3.1).
    expect(evaluate(parseFormula("2048 + 1"), {}, "float16")).toBe(2048);
    expect(evaluate(parseFormula("1 / 3"), {}, "float16")).toBe(1365 / 4096);
    expect(evaluate(parseFormula("1 / 3"), {}, "bfloat16")).toBe(171 / 512);
    expect(evaluate(parseFormula("65504 * 2"), {}, "float16")).toBe(Number.POSITIVE_INFINITY);
    expect(evaluate(parseFormula("6e-8 / 4"), {}, "float16")).toBe(0);
  });

  it("refuse an arithmetic that is not there", () => {
    expect(() => tried("1 > 0", "float8" as Arithmetic)).toThrow(
      new RangeError('arithmetic must be one of reals, float64, float32, float16, bfloat16, got "float8"'),
    );
  });
});

describe("exact", () => {
  it("is false as soon as a comparison rests on 64 digits", () => {
    expect(tried("exp(1) > 2.718281828")).toEqual({ kind: "holds", exact: false });
    expect(tried("exp(0) == 1")).toEqual({ kind: "holds", exact: true });
    expect(tried("sqrt(2.25) == 1.5")).toEqual({ kind: "holds", exact: true });
    expect(tried("sqrt(2) > 1 and 1 < 0")).toMatchObject({ kind: "fails", exact: false });
  });
});

describe("shown", () => {
  it("tells both sides of the first comparison that failed", () => {
    const cases = [
      ["dot(x, y) <= max(x)", "dot(x, y) = 17, max(x) = 3"],
      ["1 > 0 and x == y", "x = (1, 2, 3), y = (1, 2, 4)"],
      ["x == y and 1 > 0", "x = (1, 2, 3), y = (1, 2, 4)"],
      ["a > 1 or a > 2", "a = 0.1"],
      ["not (x == x)", "x = (1, 2, 3)"],
      ["not (1 > 2 or sum(x) == 6)", "sum(x) = 6"],
      ["b ? a == 1 : b", "a = 0.1"],
      ["not b ? b : a == 1", "a = 0.1"],
      ["0 < a < 0.01", "a = 0.1"],
      ["1 > 2", "1 > 2 is false"],
      ["not (1 < 2)", "1 < 2 is true"],
      ["not b", "b is true"],
      ["large(3)", "large(3) is false"],
      ["a == 1/3", "a = 0.1, 1 / 3 ≈ 0.333333 (1/3)"],
      ["flags[2] == b", "flags[2] = false, b = true"],
      ["A == A + 1", "A = ((1, 2), (3, 4)), A + 1 = ((2, 3), (4, 5))"],
      ["exp(1) == 3", "exp(1) ≈ 2.71828"],
      ["exp(1) < 2.718281828459", "exp(1) ≈ 2.718281828459045"],
      ["a * 1e-9 + 1 == 1", "a * 1e-9 + 1 ≈ 1.0000000001"],
      ["[1, 2, 3, 4, 5, 6, 7, 8] == sum(x)", "[1, 2, 3, 4, 5, 6, 7, 8] = (1, 2, 3, …, 8), sum(x) = 6"],
    ];
    for (const [text, shown] of cases as [string, string][])
      expect([text, tried(text)]).toMatchObject([text, { shown }]);
  });

  it("prints floats with the fewest digits that identify them", () => {
    expect(tried("1 / 3 == 0", "float32")).toMatchObject({ shown: "1 / 3 = 0.33333334" });
    expect(tried("1 / 3 == 0", "float64")).toMatchObject({ shown: "1 / 3 = 0.3333333333333333" });
    expect(tried("1e300 * 10 == -1 / 0", "float64")).toMatchObject({ shown: "1e300 * 10 = 1e301, -1 / 0 = -Infinity" });
    expect(tried("-1 * 0 > 0", "float64")).toMatchObject({ shown: "-1 * 0 = -0" });
  });
});

describe("scope", () => {
  it("never looks a name up on a prototype", () => {
    for (const name of ["constructor", "__proto__", "toString"]) {
      expect(() => tried(`${name} > 0`)).toThrow(`got "${name}"`);
      expect(() => tried(`${name}(x) > 0`)).toThrow(`function must be known to the language, got "${name}"`);
    }
  });
});
