import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rational } from "../../numeric/exact/rational.ts";
import type { CaseValue } from "../language/value.ts";
import { parseCase } from "./parse-case.ts";
import { printCase } from "./show.ts";

const scalar = fc.oneof(
  fc.boolean(),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
    .map(([n, d]) => rational(n, d)),
);
const row = fc.array(scalar, { minLength: 1, maxLength: 4 });

describe("a printed case", () => {
  it("is read as the value that it was", () => {
    const law = fc.property(fc.oneof(scalar, row, fc.array(row, { minLength: 1, maxLength: 3 })), (value) => {
      const printed = printCase(value as CaseValue);
      expect(printCase(parseCase(printed))).toBe(printed);
    });
    fc.assert(law, { seed: 13, numRuns: 500 });
    expect(parseCase("(1/3, -0.25)")).toEqual([rational(1, 3), rational(-1, 4)]);
  });

  it.each(["", "(1", "1, 2", "(1 2)", "((((1))))", "1/0", "x", "(1,)", "()"])("refuses %j", (text) => {
    expect(() => parseCase(text)).toThrow(`a case must be written as printed, such as (1/3, 2/3), got ${text}`);
  });
});
