import { describe, expect, it } from "vitest";
import { roundingInterval } from "../../numeric/exact/rational-interval.ts";
import { parseFormula } from "../language/parse.ts";
import { printFormula } from "../language/print.ts";
import { someZero } from "./some-zero.ts";

const box = new Map(
  Object.entries({ a: "2.79", b: "2.01", c: "4.11", r: "5.81", zero: "0.0", root: "1.41", half: "0.5" }).map(
    ([name, text]) => [name, roundingInterval(text)],
  ),
);
const kindOf = (formula: string, most = 200) => someZero(parseFormula(formula), box, most).kind;

describe("someZero", () => {
  it("finds that a zero is in reach, its border included, and that none is", () => {
    expect(kindOf("a + b - 4.8")).toBe("some");
    expect(kindOf("a + b - 4.81")).toBe("some");
    expect(kindOf("a + b - 4.8101")).toBe("none");
    // The range of a c - a b is 5.82065 to 5.89745; r is at most 5.815.
    expect(kindOf("a * c - a * b - r")).toBe("none");
    expect(kindOf("a * c - a * b - r - 0.01")).toBe("some");
    expect(kindOf("root^2 - 2")).toBe("some");
    expect(kindOf("3 - 3")).toBe("some");
    expect(kindOf("3 - 2")).toBe("none");
  });

  it("takes no jump for a zero", () => {
    const jump = someZero(parseFormula("1 / zero"), box, 200);
    expect(jump.kind).toBe("open");
    expect(jump.divisor && printFormula(jump.divisor)).toBe("zero");
  });

  it("leaves open what its bound does not reach, and refuses what it does not know", () => {
    // The greatest value 0.25 is met at 0.5 only; a hair above it takes some cuts.
    expect(kindOf("half * (1 - half) - 0.25000001", 1)).toBe("open");
    expect(kindOf("half * (1 - half) - 0.25000001")).toBe("none");
    expect(kindOf("half * (1 - half) - 0.25")).toBe("some");
  });

  it("speaks the whole language", () => {
    // Python's math.sqrt: 1.66883 to 1.67183.
    expect(kindOf("sqrt(a) - 1.672")).toBe("none");
    expect(kindOf("sqrt(a) - 1.671")).toBe("some");
    expect(kindOf("exp(log(a)) - 2.79")).toBe("some");
    expect(kindOf("sum(k, 1, 3, a^k) - sum([a, a^2, a^3])")).toBe("some");
    // It jumps from 2 to 3 and is never 2.5; that there is no 4 takes no cut.
    expect(kindOf("floor(zero + 3) - 2.5")).toBe("open");
    expect(kindOf("floor(zero + 3) - 4")).toBe("none");
    expect(kindOf("floor(half + 0.5) - zero")).toBe("some");
    expect(kindOf("floor(zero + 3) - a")).toBe("open");
  });
});
