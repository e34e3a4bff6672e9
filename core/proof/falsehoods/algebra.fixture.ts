import { nonNegative, positive, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** y is 0 where x is, for what one over x times x is 1: the sign by which a divisor that may be 0 is known. */
const cancelled = (shown: string, from: string): string => `
  0. premise with {"fact":0}: x == 0
  1. ${shown}
  2. algebra from ${from}: x * y / x - y == 0
  3. replace from 2, 0 with {"term":"x"}: y == 0`;

const NOT_SAME = "step 2 (algebra): the two sides must have the same normal form";

/** x to a power beyond 2^53, where powers are no longer counted one by one. */
const HUGE = Array.from({ length: 9 }).reduce<string>((base) => `(${base})^64`, "x");

/** algebra. */
export const ALGEBRA: readonly Falsehood[] = [
  {
    attacks: "algebra: a divisor is not cited",
    domains: { x: reals(), y: positive() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: `
      0. premise with {"fact":0}: x == 0
      1. algebra: x * y / x - y == 0
      2. replace from 1, 0 with {"term":"x"}: y == 0`,
    refused: "step 1 (algebra): the two sides must have the same normal form",
    neighbour: {
      given: "x != 0",
      formula: "x * y / x == y",
      proof: `
      0. premise with {"fact":0}: x != 0
      1. algebra from 0: x * y / x - y == 0
      shows 0, 1`,
    },
  },
  {
    attacks: "algebra: a divisor is cited as at least 0",
    domains: { x: nonNegative(), y: reals() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: cancelled('domain with {"fact":0}: x >= 0', "1"),
    refused: "step 2 (algebra): a divisor must be cited as other than 0",
    neighbour: {
      given: "x > 0",
      formula: "x * y / x == y",
      proof: `
      0. premise with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. algebra from 0: x * y / x - y == 0
      shows 1, 2`,
    },
  },
  {
    attacks: "algebra: a divisor is cited as 0",
    domains: { x: reals(), y: reals() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: cancelled("algebra: 0 == 0", "0"),
    refused: "step 2 (algebra): a divisor must be cited as other than 0",
    neighbour: {
      given: "y != 0",
      formula: "y * x / y == x",
      proof: `
      0. premise with {"fact":0}: y != 0
      1. algebra from 0: y * x / y - x == 0
      shows 0, 1`,
    },
  },
  {
    attacks: "algebra: another divisor is cited",
    domains: { x: reals(), y: positive() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: cancelled('domain with {"fact":0}: y > 0', "1"),
    refused: NOT_SAME,
    neighbour: {
      given: "x != 0",
      formula: "y * x / y == x",
      proof: `
      0. domain with {"fact":0}: y > 0
      1. sign from 0: y != 0
      2. algebra from 0: y * x / y - x == 0
      shows 1, 2`,
    },
  },
  {
    attacks: "algebra: a term of a sum is cited with the sum",
    domains: { x: reals(), y: reals() },
    given: "x == 0 and x + y != 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: cancelled('premise with {"fact":1}: x + y != 0', "1"),
    refused: NOT_SAME,
    neighbour: {
      given: "x * y != 0",
      formula: "x * y / (x * y) == 1",
      proof: `
      0. premise with {"fact":0}: x * y != 0
      1. algebra from 0: x * y / (x * y) - 1 == 0
      shows 0, 1`,
    },
  },
  {
    attacks: "algebra: what is equal is no larger",
    domains: { x: positive() },
    formula: "x / x > 1",
    against: { x: "1" },
    proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. algebra from 0: x / x - 1 > 0
      shows 1, 2`,
    refused: "step 2 (algebra): it must say that two sides are equal, or one at least the other",
    neighbour: {
      formula: "x / x >= 1",
      proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. algebra from 0: x / x - 1 >= 0
      shows 1, 2`,
    },
  },
  {
    attacks: "algebra: what is equal is not other",
    domains: { x: positive() },
    formula: "x / x != 1",
    against: { x: "1" },
    proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. algebra from 0: x / x - 1 != 0
      shows 1, 2`,
    refused: "step 2 (algebra): it must say that two sides are equal, or one at least the other",
    neighbour: {
      formula: "x / x <= 1",
      proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. algebra from 0: 1 - x / x >= 0
      shows 1, 2`,
    },
  },
  {
    attacks: "algebra: powers that are no longer counted",
    domains: { x: reals() },
    formula: `${HUGE} * x == ${HUGE}`,
    against: { x: "-1" },
    proof: `0. algebra: ${HUGE} * x - ${HUGE} == 0`,
    refused: "step 0 (algebra): a product of more than 512 factors is not worked with",
    neighbour: { formula: "(x^64)^8 == (x^8)^64", proof: "0. algebra: (x^64)^8 - (x^8)^64 == 0" },
  },
  {
    attacks: "algebra: the mean of products is no product of means",
    domains: { x: reals("d"), y: reals("d") },
    formula: "mean(x .* y) == mean(x) * mean(y)",
    against: { x: ["1", "0"], y: ["1", "0"] },
    proof: "0. algebra: mean(a, d, x[a] * y[a]) - mean(a, d, x[a]) * mean(a, d, y[a]) == 0",
    refused: "step 0 (algebra): the two sides must have the same normal form",
    neighbour: {
      formula: "mean(x * mean(y)) == mean(x) * mean(y)",
      proof: "0. algebra: mean(a, d, x[a] * mean(b, d, y[b])) - mean(a, d, x[a]) * mean(a, d, y[a]) == 0",
    },
  },
];
