import { describe, expect, it } from "vitest";
import { readDocument } from "../../../document/read-document.ts";
import { parseFormula, printFormula } from "../../../formula/index.ts";
import { quoted, type Where } from "./figures.ts";
import { moveLiterals, type Printed, readPrinted } from "./printed.ts";
import { type Taken, unclearFigures, unknownsOf } from "./unknowns.ts";

const BODY = "We have 1.5, 2.5, -0.5 and 10. Again 2.5, then 3.50. The rows are 4.5 and 4.5.";
const read = (formula: string, where: Where = {}): Printed =>
  readPrinted(
    parseFormula(formula),
    { formula, where },
    readDocument("sums", `---\ntitle: Sums\n---\n\n## Answer\n\n${BODY}\n`),
  );
const told = (printed: Printed, taken: Taken) => {
  const { formula, box, repeated } = unknownsOf(printed, taken);
  return { formula: printFormula(formula), names: [...box.keys()], repeated };
};

describe("unknownsOf", () => {
  it("takes figures that the text prints once for one unknown, others as it is told", () => {
    const printed = read("1.5 + 1.5 * 2.5 - 2.5 + exactly(2.5) * 10 < exactly(99)");
    expect(told(printed, "one")).toEqual({
      formula: "1.5 + 1.5 * 2.5 - 2.5 + 2.5 * 10 < 99",
      names: ["1.5", "2.5"],
      repeated: ["1.5", "2.5"],
    });
    expect(told(printed, "several")).toEqual({
      formula: "1.5 + 1.5 * 2.5 (1) - 2.5 (2) + 2.5 * 10 < 99",
      names: ["1.5", "2.5 (1)", "2.5 (2)"],
      repeated: ["1.5"],
    });
    expect(unclearFigures(printed)).toEqual(["2.5"]);
    expect(unclearFigures(read("1.5 - 1.5 < 2.5"))).toEqual([]);
  });

  it("knows names and places, but not two places that print alike", () => {
    const where = { a: "1.5", n: "10", rows: quoted("The rows are 4.5 and 4.5."), mixed: quoted("-0.5 and 10. Again") };
    const printed = read("a * a + n + rows[1] - rows[1] + rows[2] < mixed[1] + mixed[2]", where);
    expect(told(printed, "several")).toEqual({
      formula: "a * a + 10 + rows[1] - rows[1] + rows[2] < -0.5 + 10",
      names: ["a", "rows[1]", "rows[2]", "-0.5"],
      repeated: ["a", "rows[1]"],
    });
    expect(told(printed, "one").names).toEqual(["a", "4.5", "-0.5"]);
    expect(unclearFigures(printed)).toEqual(["4.5"]);
  });

  it("takes equal literals for equal however they are written", () => {
    expect(told(read("1.5 - 01.5 < 2.5"), "several").names).toEqual(["1.5", "2.5"]);
  });

  it("takes what a control moved for a number of its own, even where it moved it onto another", () => {
    const printed = read("1.5 - 2.5 < 3.50");
    expect(told(moveLiterals(printed, [1], "1.5"), "one")).toEqual({
      formula: "1.5 - 1.5 (moved) < 3.50",
      names: ["1.5", "1.5 (moved)", "3.50"],
      repeated: [],
    });
    expect(told(moveLiterals(printed, [0, 1], "3.50"), "one")).toEqual({
      formula: "3.50 (moved) - 3.50 (moved) < 3.50",
      names: ["3.50 (moved)", "3.50"],
      repeated: ["3.50 (moved)"],
    });
  });
});
