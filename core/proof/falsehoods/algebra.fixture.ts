import { nonNegative, positive, reals } from "../../formula/index.ts";
import { proofText } from "../check/proof-text.fixture.ts";
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

/** algebra, sign, replace, add. */
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
    attacks: "algebra: a size that is named by a number",
    domains: { x: reals(2) },
    formula: "sum(x) == 2 * x[1]",
    against: { x: ["0", "1"] },
    proof: {
      ...proofText(`
        written out 1
        0. algebra: 2 * mean(a, 2, x[a]) - 2 * x[1] == 0`),
      sizes: { 2: 1 },
    },
    refused: "a size that is a number here must be a name, got 2",
    neighbour: { formula: "sum(x) == x[1] + x[2]", proof: "0. algebra: 2 * mean(a, 2, x[a]) - x[1] - x[2] == 0" },
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
  {
    attacks: "sign: odd power of a factor of unknown sign",
    domains: { x: reals(), y: reals() },
    given: "x * y >= 0 and y != 0",
    formula: "x >= 0",
    against: { x: "-1", y: "-1" },
    proof: `
      0. premise with {"fact":0}: x * y >= 0
      1. premise with {"fact":1}: y != 0
      2. sign from 0, 1 with {"powers":[-1]}: x >= 0`,
    refused: "step 2 (sign): a factor of unknown sign needs an even power",
    neighbour: {
      given: "x * y^2 >= 0 and y != 0",
      proof: `
      0. premise with {"fact":0}: x * y^2 >= 0
      1. premise with {"fact":1}: y != 0
      2. sign from 0, 1 with {"powers":[-2]}: x >= 0`,
    },
  },
  {
    attacks: "sign: odd power of a factor of unknown sign, strictly",
    domains: { x: reals(), y: reals() },
    given: "x * y > 0 and y != 0",
    formula: "x > 0",
    against: { x: "-1", y: "-1" },
    proof: `
      0. premise with {"fact":0}: x * y > 0
      1. premise with {"fact":1}: y != 0
      2. sign from 0, 1 with {"powers":[-1]}: x > 0`,
    refused: "step 2 (sign): a factor of unknown sign needs an even power",
    neighbour: {
      given: "x * y > 0 and y > 0",
      proof: `
      0. premise with {"fact":0}: x * y > 0
      1. premise with {"fact":1}: y > 0
      2. sign from 0, 1 with {"powers":[-1]}: x > 0`,
    },
  },
  {
    attacks: "sign: a factor that may be 0",
    domains: { x: reals(), y: nonNegative() },
    given: "x * y == 0",
    formula: "x == 0",
    against: { x: "1", y: "0" },
    proof: `
      0. premise with {"fact":0}: x * y == 0
      1. domain with {"fact":0}: y >= 0
      2. sign from 0, 1 with {"powers":[-1]}: x == 0`,
    refused: "step 2 (sign): a divisor must be cited as other than 0",
    neighbour: {
      domains: { x: reals(), y: positive() },
      proof: `
      0. premise with {"fact":0}: x * y == 0
      1. domain with {"fact":0}: y > 0
      2. sign from 0, 1 with {"powers":[-1]}: x == 0`,
    },
  },
  {
    attacks: "sign: the other side of 0",
    domains: { x: nonNegative() },
    formula: "-x >= 0",
    against: { x: "1" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. sign from 0: -x >= 0`,
    refused: "step 1 (sign): the two must differ by the factors cited alone",
    neighbour: {
      formula: "3 * x >= 0",
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. sign from 0: 3 * x >= 0`,
    },
  },
  {
    attacks: "sign: a factor that is not cited",
    domains: { x: reals(), y: positive() },
    given: "x * y * (y - 1) >= 0",
    formula: "x >= 0",
    against: { x: "-1", y: "0.5" },
    proof: `
      0. premise with {"fact":0}: x * y * (y - 1) >= 0
      1. domain with {"fact":0}: y > 0
      2. sign from 0, 1 with {"powers":[-1]}: x >= 0`,
    refused: "step 2 (sign): the two must differ by the factors cited alone",
    neighbour: {
      given: "x * y * (y - 1) >= 0 and y > 1",
      proof: `
      0. premise with {"fact":0}: x * y * (y - 1) >= 0
      1. domain with {"fact":0}: y > 0
      2. premise with {"fact":1}: y - 1 > 0
      3. sign from 0, 1, 2 with {"powers":[-1,-1]}: x >= 0`,
    },
  },
  {
    attacks: "sign: strict where the step cited is not",
    domains: { x: nonNegative() },
    formula: "2 * x > 0",
    against: { x: "0" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. sign from 0: 2 * x > 0`,
    refused: "step 1 (sign): it must say no more than the step cited",
    neighbour: {
      domains: { x: positive() },
      proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: 2 * x > 0`,
    },
  },
  {
    attacks: "replace: more than the step cited says",
    domains: { x: reals(), y: reals() },
    given: "x >= y and y == 0",
    formula: "x > 0",
    against: { x: "0", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: x > 0`,
    refused: "step 2 (replace): it must say no more than the step cited",
    neighbour: {
      formula: "x >= 0",
      proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: x >= 0`,
    },
  },
  {
    attacks: "replace: by what is at most as large",
    domains: { x: reals(), y: reals() },
    given: "y >= x and y >= 1",
    formula: "x <= 1",
    against: { x: "2", y: "2" },
    proof: `
      0. premise with {"fact":0}: y - x >= 0
      1. premise with {"fact":1}: y - 1 >= 0
      2. replace from 0, 1 with {"term":"y"}: 1 - x >= 0`,
    refused: "step 2 (replace): what is replaced must be cited as an equation",
    neighbour: {
      given: "y >= x and y == 1",
      proof: `
      0. premise with {"fact":0}: y - x >= 0
      1. premise with {"fact":1}: y - 1 == 0
      2. replace from 0, 1 with {"term":"y"}: 1 - x >= 0`,
    },
  },
  {
    attacks: "replace: a divisor may be 0",
    domains: { x: nonNegative(), y: reals(), z: reals() },
    given: "x == 0 and z == 0",
    formula: "y == 0",
    against: { x: "0", y: "1", z: "0" },
    proof: `
      0. premise with {"fact":0}: x == 0
      1. premise with {"fact":1}: z == 0
      2. domain with {"fact":0}: x >= 0
      3. function with {"term":"exp(y)","fact":0}: exp(y) > 0
      4. replace from 3, 1, 2 with {"term":"z"}: exp(y) * x / x + z > 0
      5. algebra from 4: x * y / x - y == 0
      6. replace from 5, 0 with {"term":"x"}: y == 0`,
    refused: "step 4 (replace): a divisor must be cited as other than 0",
    neighbour: {
      given: "x * y == x and x > 0",
      formula: "y == 1",
      proof: `
      0. premise with {"fact":0}: x * y - x == 0
      1. premise with {"fact":1}: x > 0
      2. sign from 0, 1 with {"powers":[-1]}: y - 1 == 0`,
    },
  },
  {
    attacks: "replace: by something else",
    domains: { x: reals(), y: reals() },
    given: "x >= y and y == 0",
    formula: "x >= 1",
    against: { x: "0", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: x - 1 >= 0`,
    refused: "step 2 (replace): the two must be the same once it is replaced",
    neighbour: {
      given: "x >= y and y == 1",
      proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y - 1 == 0
      2. replace from 0, 1 with {"term":"y"}: x - 1 >= 0`,
    },
  },
  {
    attacks: "replace: the other side of 0",
    domains: { x: reals(), y: reals() },
    given: "x >= y and y == 0",
    formula: "x <= 0",
    against: { x: "1", y: "0" },
    proof: `
      0. premise with {"fact":0}: x - y >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: -x >= 0`,
    refused: "step 2 (replace): the two must be the same once it is replaced",
    neighbour: {
      given: "y >= x and y == 0",
      proof: `
      0. premise with {"fact":0}: y - x >= 0
      1. premise with {"fact":1}: y == 0
      2. replace from 0, 1 with {"term":"y"}: -x >= 0`,
    },
  },
  {
    attacks: "replace: the entry of one index inside of a list",
    domains: { x: reals("d") },
    given: "x[1] == 0 and max(x) >= 0",
    formula: "max(x) == 0",
    against: { x: ["0", "1"] },
    proof: `
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. premise with {"fact":0}: x[1] == 0
      2. algebra: max(a, d, x[a]) - max(a, d, x[a]) == 0
      3. replace from 1, 1 with {"term":"x[1]"}: max(a, d, x[a]) == 0`,
    refused: "step 3 (replace): the two must be the same once it is replaced",
    neighbour: {
      formula: "2 * x[1] == 0",
      proof: `
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. premise with {"fact":0}: x[1] == 0
      2. sign from 1: 2 * x[1] == 0
      shows 0, 2`,
    },
  },
  {
    attacks: "add: what differs from 0",
    domains: { x: reals(), y: reals() },
    given: "x != 0 and y != 0",
    formula: "x + y != 0",
    against: { x: "1", y: "-1" },
    proof: `
      0. premise with {"fact":0}: x != 0
      1. premise with {"fact":1}: y != 0
      2. add from 0, 1: x + y != 0`,
    refused: "step 2 (add): what differs from 0 cannot be added",
    neighbour: {
      given: "x > 0 and y > 0",
      proof: `
      0. premise with {"fact":0}: x > 0
      1. premise with {"fact":1}: y > 0
      2. add from 0, 1: x + y != 0`,
    },
  },
  {
    attacks: "add: strict where neither part is",
    domains: { x: nonNegative(), y: nonNegative() },
    formula: "x + y > 0",
    against: { x: "0", y: "0" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. add from 0, 1: x + y > 0`,
    refused: "step 2 (add): a sum is strict only where one part is",
    neighbour: {
      domains: { x: nonNegative(), y: positive() },
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y > 0
      2. add from 0, 1: x + y > 0`,
    },
  },
  {
    attacks: "add: an equation where one part is none",
    domains: { x: nonNegative(), y: reals() },
    given: "y == 0",
    formula: "x + y == 0",
    against: { x: "1", y: "0" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. premise with {"fact":0}: y == 0
      2. add from 0, 1: x + y == 0`,
    refused: "step 2 (add): a sum is strict only where one part is",
    neighbour: {
      formula: "x + y >= 0",
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. premise with {"fact":0}: y == 0
      2. add from 0, 1: x + y >= 0`,
    },
  },
  {
    attacks: "add: the difference",
    domains: { x: nonNegative(), y: nonNegative() },
    formula: "x - y >= 0",
    against: { x: "0", y: "1" },
    proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. add from 0, 1: x - y >= 0`,
    refused: "step 2 (add): it must say the sum of the two",
    neighbour: {
      formula: "x + y >= 0",
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. domain with {"fact":1}: y >= 0
      2. add from 0, 1: x + y >= 0`,
    },
  },
  {
    attacks: "add: one part left out",
    domains: { x: reals(), y: nonNegative() },
    given: "x + y >= 0",
    formula: "x >= 0",
    against: { x: "-1", y: "1" },
    proof: `
      0. premise with {"fact":0}: x + y >= 0
      1. domain with {"fact":0}: y >= 0
      2. add from 0, 1: x >= 0`,
    refused: "step 2 (add): it must say the sum of the two",
    neighbour: {
      formula: "x + 2 * y >= 0",
      proof: `
      0. premise with {"fact":0}: x + y >= 0
      1. domain with {"fact":0}: y >= 0
      2. add from 0, 1: x + 2 * y >= 0`,
    },
  },
];
