import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../formula/language/parse.ts";
import { printFormula } from "../../../formula/language/print.ts";
import { rational } from "../../../numeric/exact/rational.ts";
import { stream } from "../../../random/streams.ts";
import { Normal } from "../../check/normal/normal.ts";
import { proofText } from "../../check/proof-text.fixture.ts";
import { terms } from "../../check/terms.fixture.ts";
import { add, bind, binderOf, call, multiply, type Scalar, subtract } from "../../step/language.ts";
import { Generic, told } from "./generic.ts";
import { triedLemmas } from "./lemma.ts";
import { areTied } from "./ties.ts";
import { Unknowns } from "./unknowns.ts";

const draw = stream({ document: "test", claim: "lemma", reading: "a", role: "falsify" }).replicate(0);

/** The same term in other words: sums turned round, products spread, means taken apart, larger ones told by relu. */
function reworded(e: Scalar): Scalar {
  switch (e.kind) {
    case "negative":
      return subtract({ kind: "number", text: "0" }, reworded(e.of));
    case "operation": {
      const [left, right] = [reworded(e.left), reworded(e.right)];
      if (e.operator === "+") return add(right, left);
      const isSum = right.kind === "operation" && right.operator === "+";
      if (e.operator === "*" && isSum) return add(multiply(left, right.left), multiply(right.right, left));
      return e.operator === "^" ? { ...e, left } : { ...e, left, right };
    }
    case "choice":
      return { ...e, yes: reworded(e.yes), no: reworded(e.no) };
    case "call":
      return rewordedCall(e);
    default:
      return e;
  }
}

function rewordedCall(e: Scalar & { kind: "call" }): Scalar {
  const binder = binderOf(e);
  if (binder !== null) {
    const { word, index, size } = binder;
    const body = reworded(binder.body);
    const isSum = body.kind === "operation" && (body.operator === "+" || body.operator === "-");
    if (word !== "mean" || !isSum) return bind(word, index, size, body);
    return { ...body, left: bind(word, index, size, body.left), right: bind(word, index, size, body.right) };
  }
  const [first, second] = e.args as [Scalar, Scalar | undefined];
  if (e.name === "size") return e;
  if (second === undefined) return call(e.name, reworded(first));
  const [a, b] = [reworded(first), reworded(second)];
  return e.name === "max" ? add(b, call("relu", subtract(a, b))) : subtract(b, call("relu", subtract(b, a)));
}

describe("a term of which nothing is known but algebra", () => {
  it("is the same in other words, wherever the checker's algebra finds it the same", () => {
    let [same, moved] = [0, 0];
    const readings = fc.record({ d: fc.option(fc.integer({ min: 1, max: 4 })), writtenOut: fc.constantFrom(0, 4) });
    const law = fc.property(terms, readings, (term, { d, writtenOut }) => {
      const sizes: Record<string, number> = d === null ? {} : { d };
      const other = reworded(term);
      const normal = new Normal(sizes, writtenOut);
      if (normal.term(subtract(term, other)).size > 0) return;
      same += 1;
      if (printFormula(other) !== printFormula(term)) moved += 1;
      const generic = new Generic({ sizes, writtenOut }, 5);
      expect(told(generic.term(other))).toBe(told(generic.term(term)));
    });
    fc.assert(law, { seed: 1, numRuns: 1000 });
    expect(same).toBeGreaterThan(400);
    expect(moved).toBeGreaterThan(150);
  });

  it("is another where it is another", () => {
    const value = (text: string, seed = 1): string =>
      told(new Generic({ sizes: {}, writtenOut: 4 }, seed).term(parseFormula(text)));
    const different = ["w[i]", "w[j]", "w[1]", "x", "mean(i, d, w[i])", "mean(i, d, w[i]^2)", "mean(i, e, w[i])"];
    const more = ["max(i, d, w[i])", "min(i, d, w[i])", "exp(x)", "log(x)", "exp(2 * x)", "size(d)", "1 / x"];
    const all = [...different, ...more].map((text) => value(text));
    expect(new Set(all).size).toBe(all.length);
    expect(value("mean(i, d, w[i])^2")).not.toBe(value("mean(i, d, w[i]^2)"));
    expect(value("x")).not.toBe(value("x", 2));
  });
});

describe("unknowns of a lemma", () => {
  it("are one where algebra makes them one", () => {
    const unknowns = new Unknowns({ sizes: { e: 2 }, writtenOut: 4 });
    const shown = (text: string): string => printFormula(unknowns.statement(parseFormula(text)));
    expect(shown("mean(i, d, w[i]) >= 0")).toBe("u0 >= 0");
    expect(shown("mean(j, d, w[j]) - mean(j, d, w[j]^2) > 0")).toBe("u0 - u1 > 0");
    expect(shown("relu(x - y) + relu(-(y - x)) >= size(d)")).toBe("u2 + u2 >= u3");
    expect(shown("abs(x - y) >= max(x, y)")).toBe("u2 + u4 >= u5 + u4");
    expect(shown("mean(k, e, v[k]) == 0 or exp(x) > 1")).toBe("(u6 + u7) / 2 == 0 or u8 > 1");
    expect(shown("all(k, e, v[k] > 0)")).toBe("u6 > 0 and u7 > 0");
    expect(unknowns.all.map(({ kind }) => kind)).toEqual([
      "any",
      "any",
      "any",
      "size",
      "any",
      "any",
      "any",
      "any",
      "positive",
    ]);
    expect(() => unknowns.statement(parseFormula("all(i, d, w[i] > 0)"))).toThrow(
      new RangeError("a lemma must speak of single numbers, got a statement about a list"),
    );
  });

  it("may be tied by algebra", () => {
    const tied = (...texts: readonly string[]): boolean =>
      areTied(
        texts.map((text) => parseFormula(text)),
        { sizes: {}, writtenOut: 4 },
      );
    expect(tied("mean(i, d, x[i] + 1)", "mean(i, d, x[i])")).toBe(true);
    expect(tied("mean(i, d, mean(j, d, x[i] * x[j]))", "mean(i, d, x[i])")).toBe(true);
    expect(tied("mean(i, d, x[i]^2)", "mean(i, d, x[i])", "x[1]", "size(d)", "max(i, d, x[i])")).toBe(false);
  });
});

describe("a lemma", () => {
  const values = [0, 1, -1].map((n) => rational(n));
  const tried = (text: string) => triedLemmas(proofText(text), values, draw);
  const wrong = (text: string): string => tried(text).contradictions[0]?.told ?? "nothing";

  it("is broken where it is false", () => {
    expect(
      wrong(`0. assume under 0: x >= 0
            1. assume under 1: y >= 0
            2. lemma from 0, 1 under 0, 1: x * y > 0`),
    ).toMatch(/^step 2, a lemma, is broken by x = .*, y = .*: x \* y > 0$/);
  });

  it.each([
    ["only at a point", "0. lemma: (x - 1/7)^2 + (y - 5/3)^2 > 0"],
    ["only on a line", "0. lemma: (x - y)^2 > 0"],
    [
      "only where two hypotheses meet",
      "0. assume under 0: x + y - 3 == 0\n1. assume under 1: x - y - 1 == 0\n2. lemma from 0, 1 under 0, 1: x * y - 2 > 0",
    ],
    ["only where a divisor vanishes", "0. lemma: x / y * y - x == 0"],
    ["only for a mean that no list has", "0. lemma: mean(i, d, x[i]^2) - mean(i, d, x[i])^2 >= 0"],
    ["in one case of an or", "0. assume under 0: x - 2 > 0 or y + 3 == 0\n1. lemma from 0 under 0: x - 2 > 0 or y > 0"],
  ])("is broken where it is false %s", (_, text) => {
    expect(wrong(text)).toContain("is broken by");
  });

  it.each([
    ["a square", "0. lemma: x^2 - 2 * x * y + y^2 >= 0"],
    [
      "a sum of products",
      "0. assume under 0: w[r] >= 0\n1. assume under 1: x[r] - m >= 0\n2. lemma from 0, 1 under 0, 1: w[r] * x[r] - w[r] * m >= 0",
    ],
    ["of an exponential", "0. lemma: exp(x) * (1 / exp(x)) - 1 == 0"],
    ["of a size", "0. lemma: size(d) * (y / size(d)) - y == 0"],
    [
      "of the same mean",
      "0. assume under 0: mean(i, d, w[i]) - 1 == 0\n1. lemma from 0 under 0: 2 - mean(j, d, w[j]) > 0",
    ],
  ])("is not broken where it is true: %s", (_, text) => {
    const { contradictions, lemmas, met, tied } = tried(text);
    expect([contradictions, lemmas, tied]).toEqual([[], 1, 0]);
    expect(met).toBeGreaterThan(300);
  });

  it("whose unknowns are tied by algebra is told as such", () => {
    const { contradictions, tied } = tried("0. lemma: mean(i, d, x[i] + 1) - mean(i, d, x[i]) > 0");
    expect([contradictions, tied]).toEqual([[], 1]);
  });

  it("of equations is tried where they hold", () => {
    const { met, cases } = tried(`0. assume under 0: a + b + c - 1 == 0
      1. assume under 1: a - 2 * b - e == 0
      2. assume under 2: e * c - 4 >= 0
      3. lemma from 0, 1, 2 under 0, 1, 2: e * c - 3 > 0`);
    expect(cases).toBe(1000);
    expect(met).toBeGreaterThan(100);
  });
});
