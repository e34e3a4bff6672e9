import { describe, expect, it } from "vitest";
import { abbreviated } from "./abbreviate.ts";

const ROOT = "\\sqrt{\\operatorname{mean}_{k} {x_{k}}^{2} - {(\\operatorname{mean}_{k} x_{k})}^{2}}";

describe("a letter for a long term", () => {
  it("stands wherever the term did, and the first line says for what; taken letters are passed over", () => {
    const lines = [`From $${ROOT} \\ge 0$ follows: $y ${ROOT} \\ge 0$.`, `So ${"$"}{${ROOT}}^{2} \\ge 0$.`];
    expect(abbreviated(lines, () => true)).toEqual([
      `Write $S$ for $${ROOT}$. From $S \\ge 0$ follows: $y S \\ge 0$.`,
      "So $S^{2} \\ge 0$.",
    ]);
    expect(abbreviated(lines, (letter) => letter !== "S")[1]).toBe("So $T^{2} \\ge 0$.");
  });

  it("is not given to what is short, or comes seldom", () => {
    const short = ["$\\sqrt{x} \\ge \\sqrt{x} - \\sqrt{x}$"];
    expect(abbreviated(short, () => true)).toEqual(short);
    expect(abbreviated([`$${ROOT} \\ge ${ROOT}$`], () => true)).toEqual([`$${ROOT} \\ge ${ROOT}$`]);
  });
});
