import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, parseFormula } from "../../../formula/index.ts";
import { rational } from "../../../numeric/exact/rational.ts";
import { orderKept, RISING } from "./fact-steps.ts";
import { Steps } from "./steps.ts";

/** Is the function said to give a larger value wherever its argument is larger? */
function isStrict(name: string): boolean {
  const steps = new Steps({}, 4, {});
  const [low, high] = ["a", "b"].map((text) => steps.normal.term(parseFormula(text)));
  if (low === undefined || high === undefined) return false;
  const order = steps.assume(steps.normal.statement(parseFormula("b - a >= 0")));
  return steps.says(orderKept(steps, { name, low, high }, order)).kind === "or";
}

/** Two arguments with the same value, of every function that is flat somewhere. */
const FLAT: Readonly<Record<string, string>> = {
  relu: "relu(-2) == relu(-1)",
  floor: "floor(0.25) == floor(0.5)",
  sign: "sign(1) == sign(2)",
};

// Up to 18: beyond 69 the tanh of two numbers agrees to 64 digits.
describe("functions said to rise", () => {
  it.each([...RISING].filter(isStrict))("%s rises strictly where it has a value", (name) => {
    const rises = parseFormula(`${name}(a) < ${name}(a + b)`);
    const quotient = (least: bigint) =>
      fc.tuple(fc.bigInt(least, 9n), fc.bigInt(1n, 9n)).map(([n, d]) => rational(n, d));
    fc.assert(
      fc.property(quotient(-9n), quotient(1n), (a, b) => {
        expect(["holds", "undefined"]).toContain(judge(rises, { a, b }, "reals").kind);
      }),
      { seed: 1 },
    );
  });

  it.each([...RISING].filter((name) => !isStrict(name)))("%s is flat somewhere, so it is not said to", (name) => {
    expect(judge(parseFormula(FLAT[name] ?? "1 == 2"), {}, "reals").kind).toBe("holds");
  });
});
