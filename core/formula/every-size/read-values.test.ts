import { describe, expect, it } from "vitest";
import { printRational } from "../../numeric/rational.ts";
import { readValues } from "./read-values.ts";

const read = (printed: string): unknown => {
  const values = readValues(printed);
  return values === null ? null : Object.fromEntries([...values].map(([id, value]) => [id, printRational(value)]));
};

describe("readValues", () => {
  it("reads what z3 5.2 prints: integers, decimals, fractions, signs", () => {
    expect(
      read("((v1 2.0)\n (v12 (- 3.0))\n (v3 (/ 1.0 3.0)) (v4 (- (/ 7.0 2.0))) (v5 (/ (- 1.0) 4.0)) (v6 5))"),
    ).toEqual({
      1: "2",
      3: "1/3",
      4: "-3.5",
      5: "-0.25",
      6: "5",
      12: "-3",
    });
  });

  it("is null where a value is no fraction", () => {
    expect(read("((v1 (root-obj (+ (^ x 2) (- 2)) 2)))")).toBeNull();
    expect(read("((v1 1.4142135623?))")).toBeNull();
    expect(read("((v1 (/ 1.0 0.0)))")).toBeNull();
    expect(read('(error "line 3")')).toBeNull();
    expect(read("")).toBeNull();
  });
});
