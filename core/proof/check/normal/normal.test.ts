import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, multiply, printRational, type Rational, rational } from "../../../numeric/exact/rational.ts";
import { entry, power, type Scalar } from "../../step/language.ts";
import {
  type Model,
  type Pointers,
  truthOfNormal,
  truthOfStatement,
  valueOfPolynomial,
  valueOfTerm,
} from "../model.fixture.ts";
import { models, pointers, statements, terms } from "../terms.fixture.ts";
import { Normal } from "./normal.ts";

/** Sizes as a proof may have them: open, or numbers; written out or not. */
const readings = fc.record({ d: fc.option(fc.integer({ min: 1, max: 4 })), writtenOut: fc.constantFrom(0, 1, 2, 4) });

interface Case {
  readonly normal: Normal;
  readonly model: Model;
  readonly at: Pointers;
}

const cases = fc.record({ reading: readings, model: models, at: pointers }).map(({ reading, model, at }): Case => {
  const { d, writtenOut } = reading;
  if (d === null) return { normal: new Normal({}, writtenOut), model, at };
  const size = (name: string): number => (name === "d" ? d : model.size(name));
  return { normal: new Normal({ d }, writtenOut), model: { ...model, size }, at };
});

describe("a normal form", () => {
  it("has the value of the term", () => {
    const law = fc.property(terms, cases, (term, { normal, model, at }) => {
      const value = valueOfPolynomial(normal.term(term), normal.atoms, model, at);
      expect(printRational(value)).toBe(printRational(valueOfTerm(term, model, at)));
    });
    fc.assert(law, { seed: 11, numRuns: 1500 });
  });

  it("after renaming has the value at the other index, and may be bound again", () => {
    const law = fc.property(terms, cases, fc.constantFrom("rs", "sr"), (term, { normal, model, at }, [from, to]) => {
      const there = (i: number): Rational =>
        valueOfTerm(term, model, { ...at, [from as string]: i, [to as string]: i });
      const renamed = normal.atoms.rename(normal.term(term), from as string, to as string);
      const value = valueOfPolynomial(renamed, normal.atoms, model, at);
      expect(printRational(value)).toBe(printRational(there(at[to as string] as number)));
      const mean = normal.atoms.mean(to as string, normal.sizeOf("d"), renamed);
      const size = model.size("d");
      const sum = Array.from({ length: size }, (_, i) => there(i + 1)).reduce(add);
      const bound = multiply(valueOfPolynomial(mean, normal.atoms, model, at), rational(size));
      expect(printRational(bound)).toBe(printRational(sum));
    });
    fc.assert(law, { seed: 12, numRuns: 1500 });
  });

  it("of a statement holds where the statement does, and after renaming where it does there", () => {
    const law = fc.property(statements, cases, (statement, { normal, model, at }) => {
      const read = normal.statement(statement);
      expect(truthOfNormal(read, normal.atoms, model, at)).toBe(truthOfStatement(statement, model, at));
      const there = truthOfStatement(statement, model, { ...at, r: at["s"] as number });
      expect(truthOfNormal(normal.atoms.renameIn(read, "r", "s"), normal.atoms, model, at)).toBe(there);
    });
    fc.assert(law, { seed: 13, numRuns: 1500 });
  });

  it("is the same for what the rules of algebra make equal", () => {
    const join = (operator: "+" | "-" | "*" | "/", left: Scalar, right: Scalar): Scalar => ({
      kind: "operation",
      operator,
      left,
      right,
    });
    const one = power(entry("x", ["r"]), 2);
    const law = fc.property(terms, terms, terms, (a, b, c) => {
      const normal = new Normal({}, 2);
      const alike = (x: Scalar, y: Scalar): void => expect([...normal.term(join("-", x, y))]).toEqual([]);
      alike(join("*", a, join("+", b, c)), join("+", join("*", c, a), join("*", b, a)));
      // A product of sums is not taken apart; an entry that all terms share is.
      alike(join("/", a, join("*", one, b)), join("*", join("/", a, b), power(one, -1)));
    });
    fc.assert(law, { seed: 14, numRuns: 300 });
  });
});
