import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printFormula } from "../../../formula/index.ts";
import { parseFormula } from "../../../formula/language/parse.ts";
import { polynomialKey, statementKey } from "../../check/normal/atom.ts";
import { Normal } from "../../check/normal/normal.ts";
import { statements, terms } from "../../check/terms.fixture.ts";
import { statementOf, termOf } from "./write-terms.ts";

/** Open sizes, or a list of two that is written out. */
const readings = fc.constantFrom<[Record<string, number>, number]>([{}, 0], [{ d: 2 }, 2], [{ d: 3 }, 2]);

describe("a normal form that is written out", () => {
  it("reads back into the same normal form, as text too", () => {
    const law = fc.property(terms, readings, (term, [sizes, writtenOut]) => {
      const normal = new Normal(sizes, writtenOut);
      const p = normal.term(term);
      const written = termOf(p, normal.atoms);
      expect(polynomialKey(normal.term(written))).toBe(polynomialKey(p));
      expect(polynomialKey(normal.term(parseFormula(printFormula(written))))).toBe(polynomialKey(p));
    });
    fc.assert(law, { seed: 21, numRuns: 800 });
  });

  it("reads back into the same statement", () => {
    const law = fc.property(statements, readings, (statement, [sizes, writtenOut]) => {
      const normal = new Normal(sizes, writtenOut);
      const read = normal.statement(statement);
      expect(statementKey(normal.statement(statementOf(read, normal.atoms)))).toBe(statementKey(read));
    });
    fc.assert(law, { seed: 22, numRuns: 800 });
  });

  it("is told as a person would write it", () => {
    const normal = new Normal({}, 2);
    const told = (text: string): string => printFormula(termOf(normal.term(parseFormula(text)), normal.atoms));
    expect(told("(x + 1)^2 / 3 - x / (y + 1) / (y + 1)")).toBe("x^2 / 3 + 2 * x / 3 + 1 / 3 - x / (y + 1) / (y + 1)");
    expect(told("mean(i, d, (w[i] - 1)^2)")).toBe("mean(k0, d, w[k0]^2) - 2 * mean(k0, d, w[k0]) + 1");
    expect(told("0 * x")).toBe("0");
  });
});
