import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Domain, Domains } from "../../../formula/domains/domain.ts";
import {
  booleans,
  box,
  integers,
  matrix,
  nonNegative,
  oneOf,
  permutations,
  positive,
  reals,
  simplex,
  sumsToOne,
  unit,
} from "../../../formula/domains/domains.ts";
import { parseFormula } from "../../../formula/language/parse.ts";
import { printCase } from "../../../formula/shape/show.ts";
import {
  add,
  compare,
  fromDecimal,
  multiply,
  printRational,
  type Rational,
  rational,
} from "../../../numeric/exact/rational.ts";
import { bracketOf, divideReals, exponential } from "../../../numeric/exact/real.ts";
import { stream } from "../../../random/streams.ts";
import type { Ground } from "../point/ground.ts";
import { pathsOf } from "../point/paths.ts";
import { belongs, fractionsOf, numbersOf, type Point, printPoint } from "../point/point.ts";
import { quantitiesOf } from "../point/quantities.ts";
import { isMember, settingsOf } from "../point/settings.ts";
import { Reader } from "../worth/evaluate.ts";
import { isFraction, isRoot, printNum } from "../worth/number.ts";
import { sizePlan } from "./size-plan.ts";
import { specialCases } from "./special-cases.ts";
import { constantsOf, namedSizes, valuesToTry } from "./special-values.ts";
import { zerosAlong } from "./zeros.ts";

const draws = stream({ document: "test", claim: "special", reading: "a", role: "falsify" });
const VALUES = valuesToTry([fromDecimal("0.3")]);

const FAMILIES: Domains = {
  reals: reals(),
  positive: positive("d"),
  nonNegative: nonNegative("d"),
  integers: integers(-3, 300, "d"),
  box: box("0.1", 2, "d"),
  simplex: simplex("d"),
  sumsToOne: sumsToOne("d"),
  unit: unit("d"),
  booleans: booleans("d"),
  oneOf: oneOf([1, "0.5"]),
  listed: oneOf([
    [1, 2],
    [3, 4],
  ]),
  permutations: permutations([1, 2, 2, 3, 4, 5]),
  matrix: matrix(reals(), 2, "d"),
};

describe("special values of a name", () => {
  const shown = (domain: Domain, d: number): readonly string[] =>
    settingsOf(domain, { d }, VALUES, domain.sample(draws.replicate(0), { d })).map(printCase);

  it.each(Object.entries(FAMILIES))("of %s lie in the domain, and are many", (_, domain) => {
    for (const d of [1, 2, 3, 7]) {
      const all = settingsOf(domain, { d }, VALUES, domain.sample(draws.replicate(d), { d }));
      expect(all.every((value) => isMember(domain, value))).toBe(true);
      expect(all.length).toBeGreaterThanOrEqual(Math.min(4, domain.count({ d }) ?? 4));
      expect(new Set(all.map(printCase)).size).toBe(all.length);
    }
  });

  it("are ends, coincidences, corners and middles", () => {
    expect(shown(box("0.1", 2), 1)).toEqual(expect.arrayContaining(["0.3", "1"]));
    expect(settingsOf(box("0.1", 2), {}, constants({ x: box("0.1", 2) }, "x > 0"), rational(1)).map(printCase)).toEqual(
      expect.arrayContaining(["0.1", "2", "0.101", "1.999"]),
    );
    expect(shown(reals("d"), 3)).toEqual(expect.arrayContaining(["(0, 0, 0)", "(1, 1, 1)", "(1, 0, 0)", "(0, 0, 1)"]));
    expect(shown(simplex("d"), 3)).toEqual(
      expect.arrayContaining(["(1, 0, 0)", "(1/3, 1/3, 1/3)", "(0.5, 0.5, 0)", "(0, 0.5, 0.5)", "(0.3, 0.7, 0)"]),
    );
    expect(shown(sumsToOne("d"), 2)).toEqual(expect.arrayContaining(["(2, -1)", "(-1, 2)", "(0.3, 0.7)"]));
    expect(shown(unit("d"), 2)).toEqual(expect.arrayContaining(["(1, 0)", "(0, -1)", "(0.6, 0.8)", "(0.8, 0.6)"]));
    expect(shown(matrix(reals(), 2, 2), 1)).toEqual(expect.arrayContaining(["((1, 0), (0, 1))", "((0, 0), (0, 0))"]));
    expect(shown(permutations([1, 2, 3]), 1)).toHaveLength(6);
  });

  const constants = (domains: Domains, formula: string): readonly Rational[] =>
    valuesToTry(constantsOf({ domains, definitions: {}, formula: parseFormula(formula), given: null }));

  it("begin with 0, 1 and -1 and the constants of the statement", () => {
    const values = constants({ x: reals() }, "x > 3/7 or x < 10%").map(printRational);
    expect(values.slice(0, 8)).toEqual(["0", "1", "-1", "3/7", "3", "7", "0.1", "10"]);
    expect(values).toEqual(expect.arrayContaining(["-3/7", "0.099", "0.101", "2.999", "1e-9"]));
  });
});

describe("paths", () => {
  it("of weights and directions stay in the domain, or lead out of it by a sign only", () => {
    const domains: Domains = { w: sumsToOne("d"), u: unit("d"), x: reals("d") };
    const numbers = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 5 }));
    const law = fc.property(fc.nat({ max: 500 }), fc.integer({ min: 1, max: 6 }), numbers, (seed, d, [n, m]) => {
      const draw = draws.replicate(seed);
      const values = Object.fromEntries(
        Object.entries(domains).map(([name, domain]) => [name, domain.sample(draw, { d })] as const),
      );
      for (const path of pathsOf(domains, values)) {
        const moved = path.to(values, rational(n, m));
        expect(belongs(domains, moved)).toBe(true);
        const now = path.at(moved);
        if (path.isEntry) expect(isFraction(now) && compare(now, rational(n, m))).toBe(0);
      }
    });
    fc.assert(law, { seed: 1, numRuns: 60 });
  });
});

describe("zeros along a path", () => {
  const along = (text: string) => {
    const code = new Reader().term(parseFormula(text));
    return (t: Rational) =>
      code.run({
        sizes: {},
        values: { t },
        gaps: null,
        positions: new Map(),
        closed: [],
        open: new Map(),
        spent: 0,
      });
  };
  const exact = (text: string): readonly string[] => zerosAlong(along(text), true).exact.map(printNum).sort();

  it("are exact where they are fractions or roots of polynomials", () => {
    expect(exact("7 * t - 22")).toEqual(["22/7"]);
    expect(exact("(t - 1/3) * (t + 5)")).toEqual(["-5", "1/3"]);
    expect(exact("t^2 - 2")).toEqual(["≈ -1.41421356237", "≈ 1.41421356237"]);
    expect(exact("(t - 2)^2 * (t^3 - 2)")).toEqual(["2", "≈ 1.25992104989"]);
    expect(exact("t^2 + 1")).toEqual([]);
    expect(exact("1 / (t - 2) - 1 / 5")).toEqual(["7"]);
    expect(exact("relu(t - 4/9) - 1/9")).toEqual(["5/9"]);
    expect(exact("5")).toEqual([]);
  });

  it("lie between two fractions where they are neither: log 2, for exp(t) - 2", () => {
    const { exact: none, beside } = zerosAlong(along("exp(t) - 2"), true);
    const [low, high] = beside as [Rational, Rational];
    const isBelow = (t: Rational): boolean => bracketOf(divideReals(exponential(t), rational(2))).high.lt(1);
    expect([none, isBelow(low), isBelow(high)]).toEqual([[], true, false]);
    expect(compare(add(high, multiply(low, rational(-1))), rational(1, 50))).toBe(-1);
  });

  it("have neighbours on both sides", () => {
    const beside = zerosAlong(along("t^2 - 2"), true).beside;
    const sides = beside.map((t) => compare(multiply(t, t), rational(2)));
    expect(sides).toContain(1);
    expect(sides).toContain(-1);
  });
});

describe("sizes", () => {
  it("run to 12, and are the ones that are named, one by one and together", () => {
    const { rich, light } = sizePlan({ x: reals("d") }, {}, namedSizes([rational(40), rational(3)], 12, 130));
    expect(rich.map(({ d }) => d)).toEqual([2, 3, 1]);
    expect(light.map(({ d }) => d)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 39, 40, 41]);
    const two = sizePlan({ A: matrix(reals(), "m", "n") }, {}, []);
    const all = [...two.rich, ...two.light].map(({ m, n }) => `${m} x ${n}`);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(["2 x 3", "1 x 1", "12 x 2", "2 x 12", "7 x 7", "1 x 3", "3 x 1"]));
    expect(sizePlan({ A: matrix(reals(), "m", "n") }, { m: 5, n: 6 }, [])).toEqual({
      rich: [{ m: 5, n: 6 }],
      light: [],
    });
  });
});

describe("special cases", () => {
  const domains: Domains = { v: reals("d"), w: simplex("d"), x: reals() };
  const statement = "size(d) * mean(i, d, v[i]) - 0.3 > 0 and x^2 - 2 != 0 or w[1] == 0";
  const ground = (): Ground => ({
    domains,
    fixed: {},
    named: [40],
    values: VALUES,
    quantities: quantitiesOf([parseFormula(statement)], new Reader(), {}),
    draw: draws.replicate(0),
    meter: { spent: 0, searching: 0 },
    mostSearching: 1e9,
  });
  const all = (): readonly Point[] => {
    const found: Point[] = [];
    for (const point of specialCases(ground())) {
      if (found.length === 1200) return found;
      found.push(point);
    }
    return found;
  };

  it("lie in their domains exactly, each comes once, and the same ones come again", () => {
    const points = all();
    const isIn = ({ values }: Point): boolean => fractionsOf(values) === null || belongs(domains, values);
    expect(points.every(isIn)).toBe(true);
    const texts = points.map(({ sizes, values }) => {
      const numbers = Object.values(values).flatMap(numbersOf);
      return `${JSON.stringify(sizes)} ${numbers.map((each) => (typeof each === "boolean" ? each : printNum(each)))}`;
    });
    expect(new Set(texts).size).toBe(texts.length);
    expect(all().map(printPoint)).toEqual(points.map(printPoint));
  });

  it("come with every kind and every size early", () => {
    const early = all().slice(0, 400);
    for (const kind of ["zero", "beside a zero", "two zeros", "special values", "drawn"])
      expect(early.map(({ special }) => special)).toContain(kind);
    const sizes = new Set(early.map(({ sizes: { d } }) => d));
    expect([...sizes].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 40]);
    const roots = early.filter(({ values }) =>
      Object.values(values)
        .flatMap(numbersOf)
        .some((n) => typeof n !== "boolean" && isRoot(n)),
    );
    expect(roots.length).toBeGreaterThan(2);
  });

  it("hold the zeros of what the statement speaks of", () => {
    const zero = all().filter(({ special }) => special === "zero");
    const sums = zero.flatMap(({ values: { v } }) => (Array.isArray(v) ? [(v as Rational[]).reduce(add)] : []));
    expect(sums.map(printRational)).toContain("0.3");
  });
});
