import fc, { type Arbitrary } from "fast-check";
import { fromDecimal, ONE, type Rational, rational, subtract, ZERO } from "../numeric/rational.ts";
import type { Draw } from "../random/stream.ts";
import type { Domain, Size } from "./domain.ts";
import type { Expression } from "./expression.ts";
import { numbers } from "./number-arbitraries.ts";
import { parseFormula } from "./parse.ts";
import { shrinkingBy, simplerNumbers } from "./simpler.ts";
import { entries, namesOf, requireSize, sumOfEntries } from "./sizes.ts";
import { tex } from "./tex.ts";
import { texName } from "./tex-name.ts";
import type { Sizes } from "./value.ts";

const STEPS = 1 << 20;

/** Weights that are not negative and add up to exactly 1. */
export function simplex(size: Size): Domain {
  return weights(size, {
    family: "simplex",
    sampling: "uniform: the gaps between d − 1 sorted cuts of [0, 1], in steps of 2^-20",
    words: (name) => `${name} ≥ 0`,
    constraint: (name) => parseFormula(`${name} >= 0 and sum(${name}) == 1`),
    set: (d) => `\\mathbb{R}_{\\ge 0}^{${d}}`,
    arbitrary: (length) => {
      const shares = fc.oneof(
        { withCrossShrink: true },
        { arbitrary: sharesUpTo(3, length), weight: 3 },
        { arbitrary: sharesUpTo(1000, length), weight: 3 },
        { arbitrary: special(length), weight: 1 },
      );
      return length === 1
        ? fc.constant([ONE])
        : fc.oneof(
            { withCrossShrink: true },
            { arbitrary: shares, weight: 9 },
            { arbitrary: nearCorner(length), weight: 1 },
          );
    },
    sample: spacings,
  });
}

/** Real weights that add up to exactly 1; some may be negative. */
export function sumsToOne(size: Size): Domain {
  return weights(size, {
    family: "sumsToOne",
    sampling:
      "uniform on [-3, 3] in steps of 2^-20, then all entries shifted by the same amount so that they add up to 1",
    words: (name) => `real ${name}`,
    constraint: (name) => parseFormula(`sum(${name}) == 1`),
    set: (d) => `\\mathbb{R}^{${d}}`,
    arbitrary: (length) => {
      if (length === 1) return fc.constant([ONE]);
      const others = fc.tuple(...Array.from({ length: length - 1 }, () => numbers("reals", () => true)));
      const drawn = fc.oneof(
        { arbitrary: others.map(completed), weight: 9 },
        { arbitrary: special(length), weight: 1 },
      );
      return shrinkingBy(drawn, simplerWeights);
    },
    sample: (draw, length) => {
      const raw = Array.from({ length }, () => draw.integer(6 * STEPS + 1) - 3 * STEPS);
      const total = raw.reduce((a, b) => a + b, 0);
      return raw.map((value) => rational(value * length + STEPS - total, STEPS * length));
    },
  });
}

interface Weights {
  readonly family: string;
  readonly sampling: string;
  words(name: string): string;
  constraint(name: string): Expression;
  set(d: Size): string;
  arbitrary(length: number): Arbitrary<Rational[]>;
  sample(draw: Draw, length: number): Rational[];
}

function weights(size: Size, { family, sampling, words, constraint, set, arbitrary, sample }: Weights): Domain {
  requireSize("size", size);
  return Object.freeze({
    kind: "domain",
    family,
    shape: Object.freeze([size]),
    sizeNames: Object.freeze(namesOf([size])),
    // Three times 1/3 rounded do not add up to 1.
    floatSafe: false,
    sampling,
    words: (name: string) => `${words(name)} with ${sumOfEntries(name, size)} = 1`,
    tex: (name: string) => `${texName(name)} \\in ${set(size)} \\text{ with } ${tex(sumOf(name))} = 1`,
    constraint,
    arbitrary: (sizes: Sizes) => arbitrary(entries(size, sizes)),
    sample: (draw: Draw, sizes: Sizes) => sample(draw, entries(size, sizes)),
    count: (sizes: Sizes) => (entries(size, sizes) === 1 ? 1 : null),
    *cases(sizes: Sizes) {
      if (entries(size, sizes) > 1) throw new RangeError(`domain must be finite to list its cases, got ${family}`);
      yield [ONE];
    },
  });
}

function sumOf(name: string): Expression {
  return { kind: "call", name: "sum", args: [{ kind: "name", name }] };
}

/** The first entry takes up what the others leave, so that shrinking ends at (1, 0, …, 0). */
function completed(others: readonly Rational[]): Rational[] {
  return [others.reduce(subtract, ONE), ...others];
}

function* simplerWeights([, ...others]: readonly Rational[]): Iterable<Rational[]> {
  for (const [i, entry] of others.entries()) {
    for (const simpler of simplerNumbers(entry)) yield completed(others.with(i, simpler));
  }
}

/** Whole shares of a whole: (k1, …, kd) over their sum, (1, 0, …, 0) where all are 0. */
function sharesUpTo(max: number, length: number): Arbitrary<Rational[]> {
  return fc.tuple(...Array.from({ length }, () => fc.nat({ max }))).map((shares) => {
    const total = shares.reduce((a, b) => a + b, 0);
    return total === 0 ? unit(length, 0) : shares.map((share) => rational(share, total));
  });
}

/** The corners and the middle. */
function special(length: number): Arbitrary<Rational[]> {
  return fc
    .integer({ min: 0, max: length })
    .map((i) => (i < length ? unit(length, i) : Array.from({ length }, () => rational(1, length))));
}

/** All but a tiny rest at one entry, the rest at another. */
function nearCorner(length: number): Arbitrary<Rational[]> {
  const places = fc.tuple(
    fc.nat({ max: length - 1 }),
    fc.integer({ min: 1, max: length - 1 }),
    fc.constantFrom("1e-12", "1e-300"),
  );
  return places.map(([i, step, tiny]) => {
    const list = unit(length, i);
    list[i] = subtract(ONE, fromDecimal(tiny));
    list[(i + step) % length] = fromDecimal(tiny);
    return list;
  });
}

function unit(length: number, place: number): Rational[] {
  return Array.from({ length }, (_, i) => (i === place ? ONE : ZERO));
}

function spacings(draw: Draw, length: number): Rational[] {
  const cuts = Array.from({ length: length - 1 }, () => draw.integer(STEPS + 1)).sort((a, b) => a - b);
  return [...cuts, STEPS].map((cut, i) => rational(cut - (cuts[i - 1] ?? 0), STEPS));
}
