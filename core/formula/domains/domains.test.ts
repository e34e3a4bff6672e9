import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compare,
  fromDecimal,
  fromDouble,
  ONE,
  type Rational,
  rational,
  toNumber,
  ZERO,
} from "../../numeric/exact/rational.ts";
import { stream } from "../../random/streams.ts";
import { judge } from "../exact/judge.ts";
import { parseFormula } from "../language/parse.ts";
import type { Arithmetic, CaseValue, Sizes } from "../language/value.ts";
import { entriesOf } from "../shape/shape.ts";
import { printCase } from "../shape/show.ts";
import type { Domain } from "./domain.ts";
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
} from "./domains.ts";

const SIZES: Sizes = { d: 3, n: 2 };

const TENTH = oneOf(["0.1", 2]);

/** Every kind of domain with a formula that says its constraint. */
const DOMAINS: readonly (readonly [string, Domain, string])[] = [
  ["reals()", reals(), "v == v"],
  ["reals(d)", reals("d"), "size(v) == 3"],
  ["integers(-2, 3)", integers(-2, 3), "v == -2 or v == -1 or v == 0 or v == 1 or v == 2 or v == 3"],
  ["integers without an end", integers("-2.."), "v >= -2 and floor(v) == v"],
  ["integers, vector", integers(4, 5, 2), "4 <= v[1] <= 5 and (v[2] == 4 or v[2] == 5)"],
  ["positive(d)", positive("d"), "v > 0"],
  ["nonNegative(2)", nonNegative(2), "v >= 0"],
  ["box", box("0.1", "0.3", "d"), "0.1 <= v <= 0.3"],
  ["box of integers", box(-5, 7), "-5 <= v <= 7"],
  ["simplex(d)", simplex("d"), "sum(v) == 1 and v >= 0 and size(v) == 3"],
  ["simplex(1)", simplex(1), "v == [1]"],
  ["simplex(7)", simplex(7), "sum(v) == 1 and v >= 0 and size(v) == 7"],
  ["sumsToOne(d)", sumsToOne("d"), "sum(v) == 1 and size(v) == 3"],
  ["sumsToOne(1)", sumsToOne(1), "v == [1]"],
  ["unit(d)", unit("d"), "dot(v, v) == 1 and size(v) == 3"],
  ["unit(1)", unit(1), "v == [1] or v == [-1]"],
  ["booleans()", booleans(), "v or not v"],
  ["booleans(2)", booleans(2), "v[1] or not v[2] or v[2]"],
  ["oneOf numbers", TENTH, "v == 0.1 or v == 2"],
  [
    "oneOf vectors",
    oneOf([
      [1, 2],
      ["0.5", 3],
    ]),
    "v == [1, 2] or v == [0.5, 3]",
  ],
  ["permutations", permutations([1, 2, 2]), "sum(v) == 5 and prod(v) == 4 and max(v) == 2"],
  ["matrix", matrix(positive(), 2, "d"), "v > 0 and size(v) == 6"],
];

const holds = (formula: string, v: CaseValue, arithmetic: Arithmetic = "reals"): boolean =>
  judge(parseFormula(formula), { v }, arithmetic).kind === "holds";

const arithmeticsOf = ({ floatSafe }: Domain): readonly Arithmetic[] =>
  floatSafe ? ["reals", "float64", "float32", "float16", "bfloat16"] : ["reals"];

const same = (x = 0, exact: Rational): boolean => compare(fromDouble(x), exact) === 0;

const draws = stream({ document: "test", claim: "domains", reading: "a", role: "main" });

/** The decimal 0.1 is no double, nor are most points of a sphere. */
const hasNoDoubles = (domain: Domain, arithmetic: Arithmetic): boolean =>
  domain.family === "unit" || (domain === TENTH && arithmetic === "reals");

describe("every domain", () => {
  it.each(DOMAINS)("%s hunts cases exactly on its constraint, shrunk ones too", (_, domain, constraint) => {
    fc.assert(
      fc.property(domain.arbitrary(SIZES), (v) => holds(constraint, v)),
      { seed: 1, numRuns: 100 },
    );
    // Walk one shrinking path to its end: everything on it must stay on the constraint.
    const limit = { seed: 2, numRuns: 1, endOnFailure: false };
    fc.check(
      fc.property(domain.arbitrary(SIZES), (v) => {
        expect(holds(constraint, v)).toBe(true);
        return false;
      }),
      limit,
    );
  });

  it.each(DOMAINS)("%s samples cases exactly on its constraint", (_, domain, constraint) => {
    for (let i = 0; i < 200; i += 1) {
      const v = domain.sample(draws.replicate(i), SIZES);
      expect(holds(constraint, v)).toBe(true);
    }
    expect(domain.sampling).not.toBe("");
  });

  it.each(DOMAINS.filter(([, domain]) => domain.floatSafe))(
    "%s keeps its constraint in float formats",
    (_, domain, constraint) => {
      for (const arithmetic of ["float64", "float32"] as const) {
        fc.assert(
          fc.property(domain.arbitrary(SIZES, arithmetic), (v) => holds(constraint, v, arithmetic)),
          { seed: 3, numRuns: 60 },
        );
        for (let i = 0; i < 100; i += 1) {
          expect(holds(constraint, domain.sample(draws.replicate(i), SIZES, arithmetic), arithmetic)).toBe(true);
        }
      }
    },
  );

  it.each(DOMAINS)("%s writes the doubles that it samples, within their bounds and in their steps", (_, domain) => {
    for (const arithmetic of arithmeticsOf(domain)) {
      const doubles = domain.doubles?.(SIZES, arithmetic) ?? null;
      expect(doubles === null).toBe(hasNoDoubles(domain, arithmetic));
      if (doubles === null) continue;
      const { length, low, high, unit } = doubles;
      const out = new Float64Array(length + 2).fill(7);
      const cursor = draws.cursor();
      for (let i = 0; i < 100; i += 1) {
        cursor.seek(i);
        doubles.fill(cursor, out, 1);
        const sampled = entriesOf(domain.sample(draws.replicate(i), SIZES, arithmetic));
        const format = arithmetic === "reals" ? "float64" : arithmetic;
        const numbers = sampled.map((entry) => (typeof entry === "boolean" ? Number(entry) : toNumber(entry, format)));
        expect([...out]).toEqual([7, ...numbers, 7]);
        if (arithmetic === "reals")
          expect(sampled.every((e, j) => typeof e === "boolean" || same(numbers[j], e))).toBe(true);
        expect(numbers.every((x) => low <= x && x <= high && (unit === 0 || Number.isInteger(x / unit)))).toBe(true);
      }
      expect(Math.log2(unit) % 1 === 0 || (unit === 0 && arithmetic !== "reals")).toBe(true);
    }
  });

  it.each(DOMAINS)("%s lists each case once, as many as it counts", (_, domain, constraint) => {
    const count = domain.count(SIZES);
    if (count === null) {
      expect(() => [...domain.cases(SIZES)]).toThrow(/^domain must be finite to list its cases, got /);
      return;
    }
    const cases = [...domain.cases(SIZES)];
    expect(cases.length).toBe(count);
    expect(new Set(cases.map(printCase)).size).toBe(count);
    expect(cases.every((v) => holds(constraint, v))).toBe(true);
  });

  it.each(DOMAINS)("%s is frozen and names its sizes", (_, domain) => {
    expect(Object.isFrozen(domain)).toBe(true);
    expect(domain.sizeNames).toEqual([...new Set(domain.shape.filter((size) => typeof size === "string"))]);
  });
});

describe("the constraint as a formula", () => {
  it.each(DOMAINS)("%s says what the domain holds, and nothing less", (_, domain, formula) => {
    const constraint = domain.constraint("v");
    const says = (v: CaseValue): boolean => constraint === null || judge(constraint, { v }, "reals").kind === "holds";
    const shape = domain.shape.map((size) => (typeof size === "number" ? size : (SIZES[size] as number)));
    const number = fc.oneof(
      fc.integer({ min: -6, max: 8 }).map((n) => rational(n)),
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 10 })).map(([n, d]) => rational(n, d)),
    );
    const length = shape.reduce((product, size) => product * size, 1);
    const strangers = fc.array(number, { minLength: length, maxLength: length }).map((list): CaseValue => {
      const [, columns] = shape;
      if (domain.family === "oneOf") return formula.includes("[") ? [...list, ...list] : (list[0] as Rational);
      if (shape.length === 0) return list[0] as Rational;
      return columns === undefined ? list : ([list.slice(0, columns), list.slice(columns)] as unknown as CaseValue);
    });
    fc.assert(fc.property(domain.arbitrary(SIZES), says), { seed: 3, numRuns: 30 });
    if (domain.family === "booleans") return;
    fc.assert(
      fc.property(strangers, (v) => says(v) === holds(formula, v)),
      { seed: 4, numRuns: 100 },
    );
  });
});

describe("hunting", () => {
  /** The shrunk counterexample of a formula, printed. */
  function smallest(domains: Readonly<Record<string, Domain>>, formula: string, sizes: Sizes, seed: number): string[] {
    const parsed = parseFormula(formula);
    const names = Object.keys(domains);
    const cases = fc.tuple(...names.map((name) => (domains[name] as Domain).arbitrary(sizes)));
    const run = fc.check(
      fc.property(
        cases,
        (values) =>
          judge(parsed, Object.fromEntries(names.map((name, i) => [name, values[i] as CaseValue])), "reals").kind ===
          "holds",
      ),
      { seed, numRuns: 800 },
    );
    return (run.counterexample?.[0] ?? []).map(printCase);
  }

  it("ends at counterexamples that a reader can follow", () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const found = smallest({ w: sumsToOne(2), x: reals(2) }, "dot(w, x) <= max(w)", {}, seed);
      expect(found.join("; ")).toMatch(
        /^\((1, 0|0, 1)\); \((2, 0|0, 2)\)$|^\(0\.5, 0\.5\); \((1|2|0), (0|1|2)\)$|^\(-?\d, -?\d\); \(-?\d, -?\d\)$/,
      );
      expect(smallest({ x: reals() }, "x < 100", {}, seed)).toEqual(["100"]);
      expect(smallest({ x: reals() }, "x == 0 or x == 1 or x^2 >= 1", {}, seed)).toEqual(["0.5"]);
    }
  });

  it("meets edge values, equal entries, corners and any double", () => {
    const seen = new Set(fc.sample(reals().arbitrary({}), { seed: 1, numRuns: 5000 }).map(printCase));
    for (const edge of ["0", "1", "-1", "0.5", "1000", "-1000", "9007199254740992", "1e-30", "1e30"]) {
      expect(seen.has(edge)).toBe(true);
    }
    const weights = new Set(fc.sample(simplex(3).arbitrary({}), { seed: 1, numRuns: 2000 }).map(printCase));
    for (const corner of ["(1, 0, 0)", "(0, 1, 0)", "(0, 0, 1)", "(1/3, 1/3, 1/3)"])
      expect(weights.has(corner)).toBe(true);
    const vectors = fc.sample(reals(3).arbitrary({}), { seed: 1, numRuns: 500 }) as Rational[][];
    expect(vectors.some(([a, b, c]) => a === b && b === c)).toBe(true);
  });

  it("gives numbers of the format only", () => {
    for (const arithmetic of ["float64", "float32"] as const) {
      for (const value of fc.sample(reals().arbitrary({}, arithmetic), { seed: 1, numRuns: 2000 }) as Rational[]) {
        expect(compare(fromDouble(toNumber(value, arithmetic)), value)).toBe(0);
      }
    }
  });
});

describe("sampling", () => {
  const mean = (domain: Domain, arithmetic?: Arithmetic): number => {
    let sum = 0;
    for (let i = 0; i < 4000; i += 1) {
      const entries = entriesOf(domain.sample(draws.replicate(i), SIZES, arithmetic)) as Rational[];
      sum += entries.map((entry) => toNumber(entry)).reduce((a, b) => a + b, 0) / entries.length;
    }
    return sum / 4000;
  };

  it("has the mean of its distribution, within six standard errors", () => {
    // Standard deviation of uniform on [a, b]: (b - a) / sqrt(12).
    const error = (width: number): number => (6 * width) / Math.sqrt(12 * 4000);
    expect(Math.abs(mean(reals()))).toBeLessThan(error(20));
    expect(Math.abs(mean(reals(), "float64"))).toBeLessThan(error(20));
    expect(Math.abs(mean(positive()) - 5)).toBeLessThan(error(10));
    expect(Math.abs(mean(box(1, 3)) - 2)).toBeLessThan(error(2));
    expect(Math.abs(mean(box(1, 3), "float32") - 2)).toBeLessThan(error(2));
    expect(Math.abs(mean(integers(1, 6)) - 3.5)).toBeLessThan(error(6));
    expect(Math.abs(mean(integers(-(2 ** 40), 2 ** 40)))).toBeLessThan(error(2 ** 41));
  });

  it("spreads unit vectors evenly: each squared entry has mean 1 / d, and no direction is preferred", () => {
    const n = 3000;
    const points = Array.from({ length: n }, (_, i) => unit(4).sample(draws.replicate(i), {}) as readonly Rational[]);
    for (const place of [0, 1, 2, 3]) {
      const entries = points.map((point) => toNumber(point[place] as Rational));
      // One entry has mean 0 and variance 1/4; its square has mean 1/4 and variance 1/16 (a beta law with 1/2 and 3/2).
      expect(Math.abs(entries.reduce((a, b) => a + b, 0) / n)).toBeLessThan(6 * Math.sqrt(1 / 4 / n));
      const squares = entries.reduce((a, b) => a + b * b, 0) / n;
      expect(Math.abs(squares - 1 / 4)).toBeLessThan(6 * Math.sqrt(1 / 16 / n));
    }
  });

  it("treats the entries of weights alike", () => {
    for (const domain of [simplex("d"), sumsToOne("d")]) {
      const first = Array.from({ length: 4000 }, (_, i) =>
        toNumber((domain.sample(draws.replicate(i), SIZES) as Rational[])[0] as Rational),
      );
      // One third each; the standard deviation of an entry is below 1.5.
      expect(Math.abs(first.reduce((a, b) => a + b, 0) / 4000 - 1 / 3)).toBeLessThan((6 * 1.5) / Math.sqrt(4000));
    }
  });

  it("puts a box on the doubles between its ends, and says so", () => {
    expect(box(1, 3).sampling).toBe("uniform on [1, 3] in steps of 2^-19");
    expect(box(0, 1).doubles?.({})).toMatchObject({ low: 0, high: 1, unit: 2 ** -20 });
    // By hand: 0.2 is between 2^-3 and 2^-2, so steps of 2^-23; the ends are 838860.8 and 2516582.4 steps.
    const tenths = { low: 838_861 * 2 ** -23, high: 2_516_582 * 2 ** -23, unit: 2 ** -23 };
    expect(box("0.1", "0.3").doubles?.({})).toMatchObject(tenths);
    expect(box(-3e9, 3e9).doubles?.({})?.unit).toBe(2 ** 12);
    // No double lies between these ends.
    expect(box("1e17", "100000000000000001").doubles?.({}) ?? null).toBe(null);
    expect(printCase(box("0.1", "0.1").sample(draws.replicate(0), {}))).toBe("0.1");
  });

  it("sorts the cuts of many weights as those of a few", () => {
    const weights = (simplex(200).sample(draws.replicate(0), {}) as Rational[]).map((entry) => toNumber(entry));
    expect(weights.every((w) => w >= 0)).toBe(true);
    expect(weights.reduce((a, b) => a + b, 0)).toBe(1);
  });

  it("gives floats that use their digits, since sums of short ones never round", () => {
    const associative = parseFormula("(v[1] + v[2]) + v[3] == v[1] + (v[2] + v[3])");
    const failed = Array.from({ length: 200 }, (_, i) => reals(3).sample(draws.replicate(i), {}, "float64")).filter(
      (v) => judge(associative, { v }, "float64").kind === "fails",
    );
    expect(failed.length).toBeGreaterThan(20);
  });
});

describe("finite domains", () => {
  it("count as combinatorics does", () => {
    expect(permutations([1, 1, 2, 2, 3]).count({})).toBe(30);
    expect(matrix(integers(0, 2), 2, 2).count({})).toBe(81);
    expect(booleans("d").count({ d: 10 })).toBe(1024);
    expect(integers(0, 9, 400).count({})).toBe(Number.POSITIVE_INFINITY);
    expect(oneOf([1, "1.0", 2]).count({})).toBe(2);
    expect(box(2, 2).count({})).toBe(1);
    expect([...box(2, 2, 2).cases({})].map(printCase)).toEqual(["(2, 2)"]);
  });

  it("list in a fixed order", () => {
    expect([...permutations([2, 1, 2]).cases({})].map(printCase)).toEqual(["(1, 2, 2)", "(2, 1, 2)", "(2, 2, 1)"]);
    expect([...matrix(integers(0, 1), 1, 2).cases({})].map(printCase)).toEqual([
      "((0, 0))",
      "((0, 1))",
      "((1, 0))",
      "((1, 1))",
    ]);
    expect([...simplex("d").cases({ d: 1 })]).toEqual([[ONE]]);
    expect([...booleans().cases({})]).toEqual([false, true]);
  });
});

describe("decimals", () => {
  it("mean what is written, as text or as number", () => {
    expect([...oneOf([0.1]).cases({})]).toEqual([...oneOf(["0.10"]).cases({})]);
    const ends = fc.sample(box(0.1, "0.3").arbitrary({}), { seed: 1, numRuns: 200 }) as Rational[];
    expect(ends.some((value) => compare(value, fromDecimal("0.1")) === 0)).toBe(true);
    expect(ends.some((value) => compare(value, rational(3, 10)) === 0)).toBe(true);
    expect(ends.every((value) => compare(value, ZERO) > 0)).toBe(true);
  });
});

describe("refusals", () => {
  it("name the value", () => {
    const refused: readonly (readonly [() => unknown, string])[] = [
      [() => oneOf([]), "oneOf must be given at least 1 value, got 0"],
      [() => oneOf([[]]), "a vector of oneOf must be given at least 1 value, got 0"],
      [() => permutations([]), "permutations must be given at least 1 value, got 0"],
      [() => integers(2, 1), "max must be at least min, got min 2 and max 1"],
      [() => integers("0.5.." as "0.."), 'integers must be from a number on, such as "0..", got "0.5.."'],
      [() => integers(0.5, 1), "min must be an integer below 2^53 in size, got 0.5"],
      [() => integers(0, Number.POSITIVE_INFINITY), "max must be an integer below 2^53 in size, got Infinity"],
      [() => box("0.3", "0.1"), "max must be at least min, got min 0.3 and max 0.1"],
      [() => box("a", 1), 'number must be a decimal such as 2.79 or 1e-5, got "a"'],
      [() => reals(0), 'size must be an integer from 1 to 1000000 or a name such as "d", got 0'],
      [() => simplex(1.5), 'size must be an integer from 1 to 1000000 or a name such as "d", got 1.5'],
      [() => reals("2d"), 'size must be an integer from 1 to 1000000 or a name such as "d", got "2d"'],
      [() => matrix(reals(), 0, 1), 'rows must be an integer from 1 to 1000000 or a name such as "d", got 0'],
      [() => matrix(reals(), 1, -1), 'columns must be an integer from 1 to 1000000 or a name such as "d", got -1'],
      [() => matrix(reals(2), 1, 1), "entry must be a domain of single numbers such as reals(), got reals"],
      [
        () => matrix(undefined as unknown as Domain, 1, 1),
        "entry must be a domain of single numbers such as reals(), got undefined",
      ],
      [() => reals("d").arbitrary({}), "size d must be an integer from 1 to 1000000, got undefined"],
      [() => reals("d").arbitrary({ d: 0 }), "size d must be an integer from 1 to 1000000, got 0"],
      [
        () => simplex("toString").sample(draws.replicate(0), {}),
        "size toString must be an integer from 1 to 1000000, got undefined",
      ],
    ];
    for (const [work, message] of refused) expect(work).toThrow(message);
  });
});
