import type { Assertion } from "../../claim/claim.ts";
import {
  affine,
  batchNorm,
  booleans,
  box,
  define,
  exists,
  forAll,
  integers,
  layers,
  linear,
  matrix,
  naiveSoftmax,
  nonNegative,
  oneOf,
  permutations,
  positive,
  reals,
  simplex,
  softmax,
  standardise,
  standardiseBySample,
  sumsToOne,
  unit,
  variance,
} from "../../index.ts";

type Call = (...given: readonly unknown[]) => unknown;

/** What may be called: verbs about cases, domains, definitions. */
const CALLED = new Map<unknown, unknown>(
  Object.entries({
    ...{ forAll, exists, layers, define },
    ...{ booleans, box, integers, matrix, nonNegative, oneOf, permutations, positive, reals, simplex, sumsToOne, unit },
  }),
);

/** Definitions that stand ready. */
const READY = new Map<unknown, unknown>(
  Object.entries({ affine, batchNorm, linear, naiveSoftmax, softmax, standardise, standardiseBySample, variance }),
);

/** How deep a recipe may be nested. */
const DEEPEST = 32;

/**
 * The assertion that a recipe of `compartment/recipe.ts` tells, made anew by this process: no code of a claim runs.
 *
 * @throws TypeError or RangeError for what is no recipe, and for whatever the front door refuses
 */
export function rebuilt(recipe: unknown): Assertion {
  const value = made(recipe, 0);
  if (typeof Reflect.get(Object(value), "verb") === "string") return value as Assertion;
  throw new TypeError("a recipe must tell an assertion, got something else");
}

function made(recipe: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new RangeError(`a recipe must be nested at most ${DEEPEST} deep, got more`);
  if (typeof recipe !== "object" || recipe === null) return recipe;
  const inside = (each: unknown): unknown => made(each, depth + 1);
  if (Array.isArray(recipe)) return Object.freeze(recipe.map(inside));
  const { made: name, given, fields } = recipe as { readonly [key: string]: unknown };
  if (name === undefined)
    return Object.freeze(Object.fromEntries(pairs(fields).map(([key, each]) => [key, inside(each)])));
  const standing = READY.get(name);
  if (standing !== undefined) return standing;
  const call = CALLED.get(name);
  if (call === undefined || !Array.isArray(given))
    throw new RangeError(
      `a recipe must call a verb about cases, a domain or a definition, got ${JSON.stringify(name)}`,
    );
  return (call as Call)(...given.map(inside));
}

function pairs(fields: unknown): readonly (readonly [string, unknown])[] {
  const isPair = (each: unknown): boolean => Array.isArray(each) && each.length === 2 && typeof each[0] === "string";
  if (Array.isArray(fields) && fields.every(isPair)) return fields;
  throw new TypeError("the fields of a recipe must be pairs of a name and a value, got something else");
}
