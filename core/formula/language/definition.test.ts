import { describe, expect, it } from "vitest";
import { judge } from "../exact/judge.ts";
import { checkFormula } from "./check.ts";
import { define } from "./definition.ts";
import { parseFormula } from "./parse.ts";

const variance = define("variance(x)", "mean((x - mean(x)) .^ 2)");

describe("define", () => {
  it("gives frozen plain data with the text as written", () => {
    const square = define(" square( t ) ", "t^2");
    expect(square).toEqual({
      kind: "definition",
      name: "square",
      parameters: ["t"],
      body: parseFormula("t^2"),
      text: "t^2",
      using: [],
    });
    expect(Object.isFrozen(square)).toBe(true);
    expect(Object.isFrozen(square.parameters)).toBe(true);
  });

  it("builds on definitions, each with the names of its own parameters", () => {
    const spread = define("spread(y, x)", "variance(y) + x", [variance]);
    // Population variance of 1, 3 is 1; x is the second argument, not the case's x.
    expect(judge(parseFormula("spread([1, 3], 10) == 11"), { spread, x: { n: 5n, d: 1n } }, "reals").kind).toBe(
      "holds",
    );
  });

  it("does not see the names of the case", () => {
    expect(() => define("shift(t)", "t + x")).toThrow(new RangeError('name must be one of t, got "x"'));
  });

  it("refuses signatures and names that mislead", () => {
    for (const signature of ["softmax", "f()", "f(x", "f(x, 2)", "2f(x)", "f(x) + 1", "f[x]"]) {
      expect(() => define(signature, "1")).toThrow(
        new SyntaxError(`signature must be a name with parameters such as softmax(z), got "${signature}"`),
      );
    }
    expect(() => define("f(x, x)", "x")).toThrow(new RangeError("parameters must have different names, got f(x, x)"));
    expect(() => define("max(x)", "x[1]")).toThrow(
      new RangeError('name must be none that the language has already, got "max"'),
    );
    expect(() => define("f(x)", "x +")).toThrow("formula must parse");
  });

  it("cannot call itself or what it was not given", () => {
    expect(() => define("f(x)", "f(x)")).toThrow(/^function must be one of .*, got "f"$/);
    expect(() => define("f(x)", "variance(x)")).toThrow(/^function must be one of .*, got "variance"$/);
  });
});

describe("checkFormula", () => {
  it("names the first unknown name in the order of the text", () => {
    expect(() => checkFormula(parseFormula("dot(w, x) + y[1] <= max(y) ? z : w"), ["w", "x"])).toThrow('got "y"');
  });

  it("passes what is known", () => {
    expect(() => checkFormula(parseFormula("variance(x) >= min(x, 0)"), ["x"], [variance])).not.toThrow();
  });

  it("refuses unknown names, also those of every object", () => {
    expect(() => checkFormula(parseFormula("y > 0"), ["w", "x"])).toThrow(
      new RangeError('name must be one of w, x, got "y"'),
    );
    expect(() => checkFormula(parseFormula("pi > 3"), [])).toThrow(
      new RangeError('name must be a number or a function of the language, got "pi"'),
    );
    for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) {
      expect(() => checkFormula(parseFormula(`${name} > 0`), ["x"])).toThrow(`name must be one of x, got "${name}"`);
      expect(() => checkFormula(parseFormula(`${name}(x) > 0`), ["x"])).toThrow(`got "${name}"`);
    }
  });

  it("lets the index of a range stand in its term only, and be no other name", () => {
    checkFormula(parseFormula("sum(k, 1, n, 1 / k) > 1"), ["n"]);
    expect(() => checkFormula(parseFormula("sum(k, 1, k, 1 / k) > 1"), ["n"])).toThrow('got "k"');
    expect(() => checkFormula(parseFormula("sum(k, 1, n, 1) > k"), ["n"])).toThrow('name must be one of n, got "k"');
    for (const text of ["sum(n, 1, 3, n) > 1", "sum(k, 1, 3, prod(k, 1, 2, k)) > 1"]) {
      expect(() => checkFormula(parseFormula(text), ["n"])).toThrow("the index of a range must be a name of its own");
    }
    expect(() => parseFormula("sum(2, 1, 3, 4)")).toThrow("sum over a range begins with a name");
  });

  it("lists the functions there are, and counts arguments", () => {
    expect(() => checkFormula(parseFormula("mode(x) > 0"), ["x"], [variance])).toThrow(
      new RangeError(
        "function must be one of variance, abs, betaAbove, betaBelow, binomialAtLeast, binomialAtMost, ceil, chiSquaredAbove, " +
          "chiSquaredBelow, choose, cos, defined, det, dot, exp, fAbove, fBelow, factorial, floor, gcd, inv, isFinite, lcm, log, log10, " +
          "log2, max, mean, median, min, mod, norm, normalAbove, normalBelow, poissonAtLeast, poissonAtMost, prod, quantile, relu, " +
          'round, sign, sin, size, sqrt, studentAbove, studentBelow, sum, tanh, trace, transpose, got "mode"',
      ),
    );
    const refused = [
      ["log(x, 2)", "log must be given 1 argument, got 2"],
      ["round(x, 1, 2)", "round must be given 1 to 2 arguments, got 3"],
      ["sum(x, 1, x)", "sum must be given 1 argument, got 3"],
      ["dot(x)", "dot must be given 2 arguments, got 1"],
      ["variance(x, x)", "variance must be given 1 argument, got 2"],
    ];
    for (const [text, message] of refused as [string, string][]) {
      expect(() => checkFormula(parseFormula(text), ["x"], [variance])).toThrow(new RangeError(message));
    }
  });
});
