import { describe, expect, it } from "vitest";
import { printRational } from "../../numeric/exact/rational.ts";
import { roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { parseFormula } from "../language/parse.ts";
import { printFormula } from "../language/print.ts";
import type { Point } from "./box.ts";
import { everyValue } from "./every-value.ts";

const FIGURES = { a: "2.79", b: "2.01", c: "4.11", one: "1.0", two: "2.0", half: "0.5", zero: "0.0", root: "1.41" };
const box = new Map(Object.entries(FIGURES).map(([name, text]) => [name, roundingInterval(text)]));
const tried = (formula: string, most = 200) => everyValue(parseFormula(formula), box, most);
const kindOf = (formula: string) => tried(formula).kind;
const told = (at: Point | undefined, ...names: string[]) =>
  names.map((name) => printRational(at?.[name] ?? { n: 0n, d: 1n }));

describe("everyValue", () => {
  it("tells what holds for every choice from what fails for one", () => {
    // The sums and ends of "enclose": a + b is 4.79 to 4.81.
    expect(kindOf("a + b <= 4.81")).toBe("every");
    expect(kindOf("a + b <= 4.8")).toBe("fails");
    expect(kindOf("a > 2.79")).toBe("fails");
    expect(kindOf("a >= 2.785")).toBe("every");
    expect(kindOf("a == 3")).toBe("fails");
    expect(kindOf("a != 3")).toBe("every");
    expect(kindOf("a != 2.79")).toBe("fails");
    expect(kindOf("3 == 3")).toBe("every");
    expect(kindOf("3 != 3")).toBe("fails");
    expect(kindOf("1 <= a <= 2.7")).toBe("fails");
    expect(kindOf("1 <= a and a < 2.79")).toBe("fails");
    expect(kindOf("one < 5 and two > 5")).toBe("fails");
    expect(kindOf("one < 5 and two < 5")).toBe("every");
  });

  it("neither holds nor fails for what fails on the border only", () => {
    const found = tried("a + b < 4.81");
    expect(found.kind).toBe("open");
    expect(found.kind === "open" && told(found.border, "a", "b")).toEqual(["2.795", "2.015"]);
    expect(kindOf("a > 2.785")).toBe("open");
    expect(kindOf("a != 2.795")).toBe("open");
  });

  it("takes a name that is entered twice for one number", () => {
    expect(kindOf("a^2 == a * a")).toBe("every");
    expect(kindOf("a - a < 0.0001")).toBe("every");
    expect(kindOf("a - a != 0")).toBe("fails");
    expect(kindOf("b * c > b * a + 2.6")).toBe("every");
    // Its greatest value 0.25 lies inside, where no slope has one sign.
    expect(kindOf("half * (1 - half) <= 0.25")).toBe("every");
    expect(kindOf("half * (1 - half) < 0.25")).toBe("fails");
    expect(kindOf("half * (1 - half) < 0.2500001")).toBe("every");
    expect(kindOf("half * (1 - half) < 0.2499999")).toBe("fails");
  });

  it("fails at an inner point with few decimals", () => {
    const found = tried("a + b <= 4.808");
    expect(found.kind === "fails" && told(found.at, "a", "b")).toEqual(["2.7945", "2.0145"]);
  });

  it("asks of every divisor that it differ from 0", () => {
    const undefinedAt = tried("1 / zero != 0");
    expect(undefinedAt.kind).toBe("fails");
    expect(undefinedAt.divisor && printFormula(undefinedAt.divisor)).toBe("zero");
    expect(kindOf("0 / zero == 0")).toBe("fails");
    expect(kindOf("1 / (a - a + 1) == 1")).toBe("every");
    expect(kindOf("1 / (1 / one - 1 / two) > 1")).toBe("every");
    // The divisor is 0 at the border only, where a is 2.785.
    const border = tried("1 / (a - 2.785) > 0");
    expect(border.kind).toBe("open");
    expect(border.divisor && printFormula(border.divisor)).toBe("a - 2.785");
    // That the rest fails is found all the same.
    expect(kindOf("1 / (a - 2.785) < 0")).toBe("fails");
  });

  it("finds an irrational zero between two points, where the expression is continuous", () => {
    const found = tried("root^2 != 2");
    expect(found.kind).toBe("crosses");
    if (found.kind === "crosses") {
      expect(printFormula(found.expression)).toBe("root^2 - 2");
      const [below, above] = found.between.map((at) => at["root"]?.n !== undefined && at["root"]);
      expect(below && below.n * below.n < 2n * below.d * below.d).toBe(true);
      expect(above && above.n * above.n > 2n * above.d * above.d).toBe(true);
    }
    // This is 1 / (root² - 2) at all rational points: both signs and no zero, but a jump at √2 that no rational point shows.
    const jump = tried("(root^2 - 2) / (root^2 - 2)^2 != 0");
    expect(jump.kind).toBe("open");
    expect(jump.divisor && printFormula(jump.divisor)).toBe("(root^2 - 2)^2");
  });

  it("leaves open what its bound does not reach", () => {
    // (x - y)² is least along a line, where no cut shows that it is not below 0.
    const line = everyValue(
      parseFormula("x * x + y * y >= 2 * x * y"),
      new Map(["x", "y"].map((name) => [name, roundingInterval("1.4")])),
      30,
    );
    expect(line).toEqual({ kind: "open", border: undefined, boxes: 30 });
  });

  it("refuses other formulas", () => {
    expect(() => tried("a + 2")).toThrow(new TypeError("a formula of rounded figures must be a comparison, got a + 2"));
    expect(() => tried("a > 1 or b > 1")).toThrow("must be a comparison, got a > 1 or b > 1");
  });

  it("speaks the whole language", () => {
    // Python's math: exp(a) is 16.1998 to 16.3626, sqrt(a) 1.66883 to 1.67183.
    expect(kindOf("exp(a) > 16.19")).toBe("every");
    expect(kindOf("exp(a) > 16.3")).toBe("fails");
    expect(kindOf("16.19 < exp(a) <= 16.37")).toBe("every");
    expect(kindOf("sqrt(a) != 1.672")).toBe("every");
    expect(kindOf("sqrt(a) != 1.671")).toBe("crosses");
    expect(kindOf("log(zero) < 0")).toBe("fails");
    expect(kindOf("floor(zero + 3) != 2.5")).toBe("open");
    expect(kindOf("a^0.5 * b > 3 and sqrt(a) < 2")).toBe("every");
  });
});
