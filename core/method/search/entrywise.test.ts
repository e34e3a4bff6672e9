import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge, parseFormula } from "../../formula/index.ts";
import { fromDecimal } from "../../numeric/exact/rational.ts";
import { isEntrywise } from "./entrywise.ts";

const ENTRYWISE = ["x <= y", "abs(x) <= 1", "-1 < x .* y <= 1 and relu(x - y) < 2", "x ./ y > 50%"];
const OTHER = [
  "x != y",
  "sum(x) <= 1",
  "max(x) <= 1",
  "x * y >= 0",
  "x[1] > 0",
  "not (x > 0)",
  "x > 0 or y > 0",
  "(x > 0 ? 1 : 2) > 1",
];

const integer = fc.integer({ min: -2, max: 2 });
const pairs = fc.array(fc.tuple(integer, integer), { minLength: 1, maxLength: 4 });
const rational = (value: number) => fromDecimal(String(value));

describe("what goes entry by entry", () => {
  it.each(ENTRYWISE)("%s holds of lists exactly if it holds of their entries", (text) => {
    const property = parseFormula(text);
    expect(isEntrywise(property)).toBe(true);
    fc.assert(
      fc.property(pairs, (entries) => {
        const [x, y] = [entries.map(([a]) => rational(a)), entries.map(([, b]) => rational(b))];
        const ofEach = entries.map(([a, b]) => judge(property, { x: rational(a), y: rational(b) }, "reals").kind);
        expect(judge(property, { x, y }, "reals").kind === "holds").toBe(ofEach.every((kind) => kind === "holds"));
      }),
      { seed: 1 },
    );
  });

  it.each(OTHER)("%s is not taken to", (text) => {
    expect(isEntrywise(parseFormula(text))).toBe(false);
  });
});
