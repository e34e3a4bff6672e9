import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../document/read-document.ts";
import { stream } from "../../random/streams.ts";
import type { Trial } from "../trial/method.ts";
import { evidenceOf } from "../trial/question.ts";
import { exact, exactMethod } from "./exact.ts";
import { reproduces, reproducesMethod } from "./reproduces.ts";

/**
 * Sums of products of figures with one decimal, decided here in whole numbers: of twentieths where the product is of corners, of finer
 * parts on a grid. Nothing is shared with what is tested but the text of the relation.
 */
interface Product {
  readonly factor: number;
  /** Two of the letters a, b, c; the same one twice is a square. */
  readonly letters: readonly [number, number];
}

interface Case {
  /** Tenths of the figures a, b, c. */
  readonly tenths: readonly number[];
  readonly products: readonly Product[];
  readonly comparison: "<" | "<=" | ">" | ">=" | "==" | "!=";
  /** The right side, as a share of the range in eighths; 0 and 8 are its ends. */
  readonly eighths: number;
  readonly twice: boolean;
}

const figure = (tenths: number) => `${Math.floor(tenths / 10)}.${tenths % 10}`;

const trialOn = (figures: readonly string[], twice: boolean): Trial => ({
  document: readDocument(
    "sums",
    `---\ntitle: Sums\n---\n\n## Answer\n\nWe measured ${figures.join(" and ")}.${twice ? ` Again ${figures.join(" and ")}.` : ""}\n`,
  ),
  stream: (role) => stream({ document: "sums", claim: "law", reading: "a", role }),
});

const product = (letters: fc.Arbitrary<readonly [number, number]>): fc.Arbitrary<Product> =>
  fc.record({ factor: fc.constantFrom(-3, -2, -1, 1, 2, 3), letters });
const letter = fc.integer({ min: 0, max: 2 });
const differing = fc.tuple(letter, letter).filter(([a, b]) => a !== b);
const sums = (letters: fc.Arbitrary<readonly [number, number]>): fc.Arbitrary<Case> =>
  fc.record({
    tenths: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 3 }),
    products: fc.array(product(letters), { minLength: 2, maxLength: 4 }),
    comparison: fc.constantFrom("<", "<=", ">", ">=", "==", "!="),
    eighths: fc.integer({ min: -2, max: 10 }),
    twice: fc.boolean(),
  });

const isRepeated = ({ products }: Case) =>
  [0, 1, 2].some((l) => products.flatMap(({ letters }) => letters).filter((other) => other === l).length > 1);

/** The left side, each letter a number of `parts` parts of a tenth; the value counts in their squares. */
function valueAt(products: readonly Product[], at: (letter: number, entry: number) => number): number {
  return products.reduce((sum, { factor, letters: [x, y] }, i) => sum + factor * at(x, 2 * i) * at(y, 2 * i + 1), 0);
}

/** All values at the corners, in 1/400: each entry of a letter by itself, or all entries of a letter together. */
function corners({ tenths, products }: Case, together: boolean): readonly number[] {
  const entries = products.length * 2;
  const free = together ? tenths.length : entries;
  return Array.from({ length: 2 ** free }, (_, bits) =>
    valueAt(products, (letter, entry) => {
      const up = (bits >> (together ? letter : entry)) & 1;
      return 2 * (tenths[letter] ?? 0) + (up === 1 ? 1 : -1);
    }),
  );
}

/** What is true for all numbers, given the least and the greatest of left - right, both at corners of a connected box. */
function truth(comparison: Case["comparison"], low: number, high: number): "verified" | "refuted" | "border" {
  if (comparison === "==") return low === 0 && high === 0 ? "verified" : "refuted";
  if (comparison === "!=") {
    if (low > 0 || high < 0) return "verified";
    return low === high || low * high < 0 ? "refuted" : "border";
  }
  const [strict, worst] = [comparison.length === 1, comparison.startsWith("<") ? high : -low];
  if (worst !== 0) return worst < 0 ? "verified" : "refuted";
  if (!strict) return "verified";
  return low === high ? "refuted" : "border";
}

const written = ({ tenths, products }: Case) =>
  products
    .map(({ factor, letters: [x, y] }) => `exactly(${factor}) * ${figure(tenths[x] ?? 0)} * ${figure(tenths[y] ?? 0)}`)
    .join(" + ");

describe("rounded relations with a repeated figure", () => {
  it("come out as their corners say where no product is a square (each figure enters to the first power)", () => {
    const seen = { verified: 0, refuted: 0, inconclusive: 0 };
    fc.assert(
      fc.property(sums(differing).filter(isRepeated), (given) => {
        const one = corners(given, true);
        const several = corners(given, false);
        const [low, high] = [Math.min(...one), Math.max(...one)];
        // The right side in 1/3200.
        const right = 8 * low + given.eighths * (high - low);
        const expected = (values: readonly number[]) =>
          truth(given.comparison, 8 * Math.min(...values) - right, 8 * Math.max(...values) - right);
        const relation = `${written(given)} ${given.comparison} exactly(${right} / 3200)`;
        const trial = trialOn(given.tenths.map(figure), given.twice);
        const { outcome } = evidenceOf(exactMethod.attempt(exact(relation, { figures: "rounded" }), trial));
        const [asOne, asSeveral] = [expected(one), given.twice ? expected(several) : expected(one)];
        const agreed = asOne === asSeveral && asOne !== "border" ? asOne : "inconclusive";
        expect({ relation, outcome }).toEqual({ relation, outcome: agreed });
        seen[outcome as keyof typeof seen] += 1;
      }),
      { seed: 1, numRuns: 300 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(30);
  });

  it("contradict no point of a fine grid, and are decided where its mesh leaves no doubt, squares included", () => {
    const PARTS = 16;
    const seen = { verified: 0, refuted: 0, inconclusive: 0 };
    const sum = sums(fc.tuple(letter, letter)).filter(
      (given) => isRepeated(given) && given.products.some(({ letters: [x, y] }) => x === y),
    );
    fc.assert(
      fc.property(sum, ({ twice: _, ...given }) => {
        // Numbers in 1/320: a figure of t tenths stands for 32 t - 16 to 32 t + 16.
        const values: { value: number; inner: boolean }[] = [];
        const steps = Array.from({ length: PARTS + 1 }, (_unused, i) => i);
        for (const i of steps)
          for (const j of steps)
            for (const k of steps) {
              const at = [i, j, k].map((step, l) => 32 * (given.tenths[l] ?? 0) - 16 + 2 * step);
              values.push({
                value: valueAt(given.products, (l) => at[l] ?? 0),
                inner: [i, j, k].every((step) => step > 0 && step < PARTS),
              });
            }
        const [least, most] = values.reduce(
          ([low, high], { value }) => [Math.min(low, value), Math.max(high, value)] as const,
          [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as readonly [number, number],
        );
        const right = 8 * least + given.eighths * (most - least);
        // A point is at most 1 from one of the grid in each number, and a slope is at most |factor| times the other numbers.
        const slack = given.products.reduce(
          (total, { factor, letters: [x, y] }) =>
            total + Math.abs(factor) * (32 * ((given.tenths[x] ?? 0) + (given.tenths[y] ?? 0)) + 33),
          0,
        );
        const relation = `${written({ ...given, twice: false })} ${given.comparison} exactly(${right} / ${8 * 320 * 320})`;
        const trial = trialOn(given.tenths.map(figure), false);
        const { outcome } = evidenceOf(exactMethod.attempt(exact(relation, { figures: "rounded" }), trial));
        const inner = values.filter((point) => point.inner).map(({ value }) => 8 * value - right);
        const fails = inner.some((value) => truth(given.comparison, value, value) === "refuted");
        const crosses = given.comparison === "!=" && Math.min(...inner) < 0 && Math.max(...inner) > 0;
        const holds = truth(given.comparison, 8 * (least - slack) - right, 8 * (most + slack) - right) === "verified";
        if (fails || crosses) expect({ relation, outcome }).toEqual({ relation, outcome: "refuted" });
        if (holds) expect({ relation, outcome }).toEqual({ relation, outcome: "verified" });
        seen[outcome as keyof typeof seen] += 1;
      }),
      { seed: 1, numRuns: 150 },
    );
    expect(seen.verified).toBeGreaterThan(20);
    expect(seen.refuted).toBeGreaterThan(20);
  });
});

describe("figures that are said to follow", () => {
  it("follow where a corner lies on either side of them, and only there", () => {
    const seen = { verified: 0, refuted: 0, inconclusive: 0 };
    const given = sums(differing).filter(isRepeated);
    fc.assert(
      fc.property(given, fc.integer({ min: -3, max: 3 }), (sum, off) => {
        const one = corners(sum, true);
        const several = corners(sum, false);
        const end = sum.eighths < 4 ? Math.min(...one) : Math.max(...one);
        // Two decimals: the figure near an end of the range, in hundredths, each of which is 4/400.
        const hundredths = Math.round(end / 4) + off;
        fc.pre(hundredths > 0);
        const printed = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
        const meets = (values: readonly number[]) =>
          Math.min(...values) <= 4 * hundredths + 2 && 4 * hundredths - 2 <= Math.max(...values);
        const trial = trialOn([...sum.tenths.map(figure), printed], sum.twice);
        const formula = written(sum);
        const { outcome } = evidenceOf(reproducesMethod.attempt(reproduces(printed, formula), trial));
        const [asOne, asSeveral] = [meets(one), sum.twice ? meets(several) : meets(one)];
        const right = asOne !== asSeveral ? "inconclusive" : asOne ? "verified" : "refuted";
        expect({ printed, formula, outcome }).toEqual({ printed, formula, outcome: right });
        seen[outcome as keyof typeof seen] += 1;
      }),
      { seed: 1, numRuns: 200 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(15);
  });
});
