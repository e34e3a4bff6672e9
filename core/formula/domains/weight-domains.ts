import fc, { type Arbitrary } from "fast-check";
import { fromDecimal, ONE, type Rational, rational, subtract, ZERO } from "../../numeric/exact/rational.ts";
import type { Draw } from "../../random/stream.ts";
import type { Expression } from "../language/expression.ts";
import { parseFormula } from "../language/parse.ts";
import type { Sizes } from "../language/value.ts";
import { tex } from "../print/tex.ts";
import { texName } from "../print/tex-name.ts";
import type { Domain, Size } from "./domain.ts";
import { entries, namesOf, requireSize, sumOfEntries } from "./sizes.ts";
import { type Doubles, drawn, exactDouble } from "./values/doubles.ts";
import { numbers } from "./values/number-arbitraries.ts";
import { shrinkingBy, simplerNumbers } from "./values/simpler.ts";

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
    doubles: spacings,
  });
}

/** Real weights that add up to exactly 1; some may be negative. */
export function sumsToOne(size: Size): Domain {
  return weights(size, {
    family: "sumsToOne",
    sampling:
      "uniform on [-3, 3] in steps of 2^-20, then all entries shifted by the same amount, up to one step, so that they add up to 1",
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
    doubles: shifted,
  });
}

interface Weights {
  readonly family: string;
  readonly sampling: string;
  words(name: string): string;
  constraint(name: string): Expression;
  set(d: Size): string;
  arbitrary(length: number): Arbitrary<Rational[]>;
  doubles(length: number): Doubles;
}

function weights(size: Size, { family, sampling, words, constraint, set, arbitrary, doubles }: Weights): Domain {
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
    sample(draw: Draw, sizes: Sizes) {
      const numbers = doubles(entries(size, sizes));
      return Array.from(drawn(numbers, draw), (x) => exactDouble(x, numbers));
    },
    doubles: (sizes: Sizes) => doubles(entries(size, sizes)),
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

/** Cuts of [0, 1] in order, the last one at 1; then each becomes its distance from the one before. */
function spacings(length: number): Doubles {
  const fill: Doubles["fill"] = (draw, out, at) => {
    const last = at + length - 1;
    for (let i = at; i < last; i += 1) out[i] = draw.integer(STEPS + 1) / STEPS;
    sortAscending(out, at, last);
    out[last] = 1;
    for (let i = last; i > at; i -= 1) out[i] = (out[i] as number) - (out[i - 1] as number);
  };
  return { low: 0, high: 1, unit: 1 / STEPS, length, fill };
}

/** Steps are whole numbers here: what is left when all are shifted alike goes to neighbours from a drawn place on. */
function shifted(length: number): Doubles {
  const fill: Doubles["fill"] = (draw, out, at) => {
    let total = 0;
    for (let i = 0; i < length; i += 1) {
      const steps = draw.integer(6 * STEPS + 1) - 3 * STEPS;
      out[at + i] = steps;
      total += steps;
    }
    const shift = Math.floor((STEPS - total) / length);
    const rest = STEPS - total - shift * length;
    const start = draw.integer(length);
    for (let i = 0; i < length; i += 1) {
      const place = at + ((start + i) % length);
      out[place] = ((out[place] as number) + shift + (i < rest ? 1 : 0)) / STEPS;
    }
  };
  return { low: -7, high: 8, unit: 1 / STEPS, length, fill };
}

/** Few numbers are sorted quicker by insertion, without making an object. */
const FEW = 32;

function sortAscending(list: Float64Array, from: number, to: number): void {
  if (to - from > FEW) {
    list.subarray(from, to).sort();
    return;
  }
  for (let i = from + 1; i < to; i += 1) {
    const value = list[i] as number;
    let place = i;
    for (; place > from && (list[place - 1] as number) > value; place -= 1) list[place] = list[place - 1] as number;
    list[place] = value;
  }
}
