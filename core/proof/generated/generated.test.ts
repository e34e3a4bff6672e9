import { describe, expect, it } from "vitest";
import { judge, parseFormula } from "../../formula/index.ts";
import { stream } from "../../random/streams.ts";
import { WAYS } from "./ways.fixture.ts";

const draws = stream({ document: "probatum", claim: "generated", reading: "a", role: "made" });

describe.each(WAYS.map(({ name, make }, i) => [name, make, i] as const))("statements about %s", (_, make, i) => {
  it("are false where they are said to be: at a case that meets the premise", () => {
    for (let k = 0; k < 25; k += 1) {
      const { formula, given, against } = make(draws.replicate(1000 * i + k), false);
      const at = against ?? {};
      expect(given === "" ? "holds" : judge(parseFormula(given), at, "reals").kind, `${given} at ${formula}`).toBe(
        "holds",
      );
      expect(["fails", "undefined"], formula).toContain(judge(parseFormula(formula), at, "reals").kind);
    }
  });

  it("are true where they are said to be, as far as cases tell", () => {
    for (let k = 0; k < 25; k += 1) {
      const { formula, given, domains, definitions } = make(draws.replicate(1000 * i + k), true);
      for (let j = 0; j < 4; j += 1) {
        const draw = draws.replicate(1_000_000 + 100 * k + j);
        const sizes = { d: j + 1 };
        const at = Object.fromEntries(
          Object.entries(domains).map(([name, domain]) => [name, domain.sample(draw, sizes)]),
        );
        const scope = { ...definitions, ...at };
        if (given !== "" && judge(parseFormula(given), scope, "reals").kind !== "holds") continue;
        expect(["holds", "undecided"], formula).toContain(judge(parseFormula(formula), scope, "reals").kind);
      }
    }
  });
});
