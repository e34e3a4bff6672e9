import fc, { type Arbitrary } from "fast-check";
import {
  add,
  divide,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../../numeric/exact/rational.ts";
import type { Draw } from "../../random/stream.ts";
import { parseFormula } from "../language/parse.ts";
import type { Sizes } from "../language/value.ts";
import { texName } from "../print/tex-name.ts";
import type { Domain, Size } from "./domain.ts";
import { entries, namesOf, requireSize } from "./sizes.ts";
import { numbers } from "./values/number-arbitraries.ts";
import { shrinkingBy, simplerNumbers } from "./values/simpler.ts";

const STEPS = 1 << 20;

/**
 * Vectors of length exactly 1. Cases are fractions: points of the sphere seen from its pole (0, …, 0, 1), from which every point
 * but the pole has rational coordinates where its image in the plane has (stereographic projection).
 */
export function unit(size: Size): Domain {
  requireSize("size", size);
  return Object.freeze({
    kind: "domain",
    family: "unit",
    shape: Object.freeze([size]),
    sizeNames: Object.freeze(namesOf([size])),
    // Rounding changes the length.
    floatSafe: false,
    sampling: "uniform on the sphere, moved by less than 2^-19 to a point with rational coordinates",
    words: (name: string) => `real ${name} with ${size} ${size === 1 ? "entry" : "entries"} and length 1`,
    tex: (name: string) =>
      `${texName(name)} \\in \\mathbb{R}^{${size}} \\text{ with } \\lVert ${texName(name)} \\rVert = 1`,
    constraint: (name: string) => parseFormula(`dot(${name}, ${name}) == 1`),
    arbitrary: (sizes: Sizes) => arbitraryOf(entries(size, sizes)),
    sample: (draw: Draw, sizes: Sizes) => sampled(entries(size, sizes), draw),
    count: (sizes: Sizes) => (entries(size, sizes) === 1 ? 2 : null),
    *cases(sizes: Sizes) {
      if (entries(size, sizes) > 1) throw new RangeError("domain must be finite to list its cases, got unit");
      yield [ONE];
      yield [negate(ONE)];
    },
  });
}

/** The point of the sphere whose image in the plane is `image`: (2 t, |t|² - 1) / (|t|² + 1). */
function onSphere(image: readonly Rational[]): readonly Rational[] {
  const square = image.map((t) => multiply(t, t)).reduce(add, ZERO);
  const whole = add(square, ONE);
  return [...image.map((t) => divide(multiply(t, rational(2)), whole)), divide(subtract(square, ONE), whole)];
}

function arbitraryOf(length: number): Arbitrary<readonly Rational[]> {
  const poles = fc
    .tuple(fc.nat({ max: length - 1 }), fc.boolean())
    .map(([place, up]) => Array.from({ length }, (_, i) => (i === place ? (up ? ONE : negate(ONE)) : ZERO)));
  if (length === 1) return poles;
  const images = fc.tuple(...Array.from({ length: length - 1 }, () => numbers("reals", () => true)));
  const drawn = fc.oneof({ arbitrary: images.map(onSphere), weight: 9 }, { arbitrary: poles, weight: 2 });
  return shrinkingBy<readonly Rational[]>(drawn, simplerPoints);
}

/** Simpler images one coordinate at a time, so that shrinking ends at the corners of the sphere. */
function* simplerPoints(point: readonly Rational[]): Iterable<readonly Rational[]> {
  const last = point.at(-1) as Rational;
  const rest = subtract(ONE, last);
  // The pole itself has no image.
  if (rest.n === 0n) return;
  const image = point.slice(0, -1).map((x) => divide(x, rest));
  for (const [i, t] of image.entries()) {
    for (const simpler of simplerNumbers(t)) yield onSphere(image.with(i, simpler));
  }
}

function sampled(length: number, draw: Draw): readonly Rational[] {
  const normals = Array.from({ length }, () => draw.normal());
  const norm = Math.sqrt(normals.reduce((sum, x) => sum + x * x, 0));
  const direction = normals.map((x) => x / norm);
  const last = direction.at(-1) as number;
  // Seen from the farther pole the image is never large, so that a step of the plane moves the point by little.
  const away = last > 0 ? -1 : 1;
  const image = direction.slice(0, -1).map((x) => rational(Math.round((x / (1 - away * last)) * STEPS), STEPS));
  const point = onSphere(image);
  return away === 1 ? point : point.with(-1, negate(point.at(-1) as Rational));
}
