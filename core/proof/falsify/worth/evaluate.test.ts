import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../formula/language/parse.ts";
import { printFormula } from "../../../formula/language/print.ts";
import { printRational, rational } from "../../../numeric/exact/rational.ts";
import { type Model, truthOfStatement, valueOfTerm } from "../../check/model.fixture.ts";
import { models, pointers, statements, terms } from "../../check/terms.fixture.ts";
import { Reader } from "./evaluate.ts";
import { isFraction, printNum } from "./number.ts";
import { filledBy, type World, world } from "./world.ts";

const SIZES = { d: 4, e: 4 };

/** The entries of a model as the lists of a case. */
function worldOf(model: Model, at: Readonly<Record<string, number>>): World {
  const list = (name: string) => [1, 2, 3, 4].map((i) => model.entry(name, [i]));
  const values = { a: model.entry("a", []), x: list("x"), y: list("y"), z: list("z") };
  const of = world(SIZES, values, filledBy(0));
  for (const [index, position] of Object.entries(at)) of.positions.set(index, position);
  return of;
}

const isExact = (text: string): boolean => !/exp|log|sqrt|tanh|sin/.test(text);
const large = models.map((model): Model => ({ ...model, size: () => 4 }));

describe("a term of steps", () => {
  it("is worth what the tree says, with one over 0 as 0", () => {
    let compared = 0;
    const law = fc.property(terms, large, pointers, (term, model, at) => {
      if (!isExact(printFormula(term))) return;
      const value = new Reader().term(term).run(worldOf(model, at));
      expect(isFraction(value) && printRational(value)).toBe(printRational(valueOfTerm(term, model, at)));
      compared += 1;
    });
    fc.assert(law, { seed: 1, numRuns: 1000 });
    expect(compared).toBeGreaterThan(500);
  });

  it("in statements too", () => {
    let compared = 0;
    const law = fc.property(statements, large, pointers, (statement, model, at) => {
      if (!isExact(printFormula(statement))) return;
      expect(new Reader().truth(statement).run(worldOf(model, at))).toBe(truthOfStatement(statement, model, at));
      compared += 1;
    });
    fc.assert(law, { seed: 2, numRuns: 1000 });
    expect(compared).toBeGreaterThan(500);
  });

  const values = { x: rational(0), v: [rational(1), rational(-4)] };
  const truth = (text: string, gaps: World["gaps"] = null): unknown =>
    new Reader().truth(parseFormula(text)).run(world({ d: 2 }, values, gaps));
  const term = (text: string, gaps: World["gaps"] = null): string =>
    printNum(new Reader().term(parseFormula(text)).run(world({ d: 2 }, values, gaps)));

  it("may have no value, unless the other side settles", () => {
    expect(truth("1 / x > 0")).toBe("none");
    expect(truth("1 / x > 0 or x == 0")).toBe(true);
    expect(truth("x == 0 or 1 / x > 0")).toBe(true);
    expect(truth("1 / x > 0 and x == 0")).toBe("none");
    expect(truth("1 / x > 0 and x == 1")).toBe(false);
    expect(truth("not (sqrt(v[2]) > 0)")).toBe("none");
    expect(truth("log(x) == 0")).toBe("none");
    expect(truth("v[3] == 0")).toBe("none");
    expect(truth("x^-2 > 0")).toBe("none");
    expect(truth("all(i, d, sqrt(v[i]) > 0)")).toBe("none");
    expect(truth("some(i, d, sqrt(v[i]) > 0)")).toBe(true);
    expect(truth("(x == 0 ? 1 : 1 / x) > 0")).toBe(true);
    expect(truth("exp(1) * exp(1) == exp(2)")).toBe("undecided");
    expect(truth("exp(1) * exp(1) == exp(2) and 1 / x == 0")).toBe("undecided");
    expect(truth("exp(1) * exp(1) == exp(2) or x == 0")).toBe(true);
  });

  it("or any value, as steps are meant: the same for the same argument", () => {
    const seeds = Array.from({ length: 40 }, (_, seed) => filledBy(seed));
    expect(new Set(seeds.map((gaps) => term("1 / x", gaps)))).toEqual(new Set(["0"]));
    for (const text of ["sqrt(v[2])", "log(x)", "v[3]"]) {
      expect(new Set(seeds.map((gaps) => term(text, gaps))).size).toBeGreaterThan(3);
      for (const gaps of seeds) expect(truth(`${text} - ${text} == 0`, gaps)).toBe(true);
    }
    expect(seeds.map((gaps) => truth("sqrt(v[2])^2 - v[2] == 0", gaps))).toContain(false);
  });

  it("refuses what no step says", () => {
    const refused = (text: string): unknown => {
      try {
        return truth(text);
      } catch (error) {
        return error;
      }
    };
    expect(refused("w > 0")).toEqual(new RangeError("name must be one of x, v, got w"));
    expect(refused("v > 0")).toEqual(new RangeError("v must be a number after its indices, got another thing"));
    expect(refused("x[1] > 0")).toEqual(new RangeError("x must have as many indices as dimensions, got more"));
    expect(refused("v[j] > 0")).toEqual(new RangeError("index must be bound or declared, got j"));
    expect(refused("mean(i, e, x) > 0")).toEqual(new RangeError("size must be one of d, got e"));
    expect(refused("x^70 > 0")).toEqual(new RangeError("an exponent must be a whole number from -64 to 64, got 70"));
    expect(refused("x .* x > 0")).toEqual(new RangeError("an operation of steps must be one of + - * / ^, got .*"));
    expect(refused("norm(x) > 0")).toEqual(new RangeError("function must be one of the steps' language, got norm"));
    expect(refused("relu(x, x) > 0")).toEqual(new RangeError("relu must have one argument, got 2"));
    expect(refused("x")).toEqual(new RangeError("a step must say a statement, got x"));
    expect(refused("(x > 0) > 0")).toEqual(new RangeError("a term must be a number, got x > 0"));
  });
});
