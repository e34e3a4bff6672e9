import { describe, expect, it } from "vitest";
import { box, parseFormula, reals } from "../../formula/index.ts";
import { type OverBox, proveOverBox } from "../../formula/interval/branch-and-bound.ts";
import { spaceOf } from "../../formula/interval/space.ts";
import { checkBoxes } from "./boxes.ts";

function over(domains: Parameters<typeof spaceOf>[0], formula: string, given = ""): OverBox {
  const premise = given === "" ? null : parseFormula(given);
  const space = spaceOf(domains, {}, premise);
  if (space === null) throw new Error("the domains must be regions");
  return { formula: parseFormula(formula), shows: "always", given: premise, definitions: {}, space };
}

const told = (question: OverBox, tree: string): string => {
  const checked = checkBoxes(question, tree);
  return checked.kind === "accepted" ? "accepted" : checked.reason;
};

describe("boxes that cover a space", () => {
  const question = over({ x: box("0.01", 5) }, "tanh(x) < x");

  it("are accepted as the search found them", () => {
    const proof = proveOverBox(question, 65_536);
    expect(proof.kind).toBe("holds");
    expect(proof.kind === "holds" && told(question, proof.tree)).toBe("accepted");
  });

  it("must hold everywhere: at the root of x² - 2 there is no value", () => {
    const undefinedAtRoot = over({ x: box(1, 2) }, "defined(1 / (x^2 - 2))");
    for (const tree of [".", "0..", "00...", "00..0.."]) {
      expect(told(undefinedAtRoot, tree)).toBe("what is asserted must hold at every point of every box");
    }
  });

  it("must cover: a half that is left out is missed", () => {
    const half = over({ x: box(0, 1) }, "x > -1");
    expect(told(half, "0..")).toBe("accepted");
    expect(told(half, "0.")).toBe("the boxes must cover the space");
    expect(told(half, "0...")).toBe("a tree must end with its last box");
    expect(told(half, "1..")).toBe("a box must be cut along one of its sides, got 1");
  });

  it("need not hold where the premise holds nowhere", () => {
    const line = over({ x: reals() }, "x^3 > 8", "x > 2.5");
    expect(told(line, ".")).toBe("accepted");
    expect(told(over({ x: reals() }, "x^3 > 8", "x * x > 2.5"), ".")).toBe(
      "what is asserted must hold at every point of every box",
    );
  });
});
