import { nonNegative, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

const MAX = "max(c, d, x[c])";
const X = "mean(a, d, x[a])";

/** part of total, square of mean. */
export const TOTALS: readonly Falsehood[] = [
  {
    attacks: "part of total: entries other than 0",
    domains: { x: reals("d") },
    given: "sum(1 ./ x) < 5",
    formula: "sum(x) >= x[1]",
    against: { x: ["1", "-1"] },
    proof: `
      any r in d
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. value with {"fact":0}: all(a, d, x[a] != 0)
      2. instance from 1 with {"at":"r"}: x[r] != 0
      3. part of total from 2 with {"index":"r","at":"1"}: size(d) * ${X} - x[1] >= 0
      shows 0, 3`,
    refused: "step 3 (part of total): no entry may be negative",
    neighbour: {
      given: "x > 0",
      proof: `
      any r in d
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. premise with {"fact":0}: all(a, d, x[a] > 0)
      2. instance from 1 with {"at":"r"}: x[r] > 0
      3. part of total from 2 with {"index":"r","at":"1"}: size(d) * ${X} - x[1] >= 0
      shows 0, 3`,
    },
  },
  {
    attacks: "part of total: the index was named",
    domains: { x: reals("d") },
    formula: "sum(min(x) - x) >= min(x) - x[1]",
    against: { x: ["0", "1"] },
    proof: `
      any m in d
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. attained with {"term":"min(c, d, x[c])","index":"m"}: x[m] - min(c, d, x[c]) == 0
      2. part of total from 1 with {"index":"m","at":"1"}: size(d) * (min(c, d, x[c]) - ${X}) - min(c, d, x[c]) + x[1] >= 0
      shows 0, 2`,
    refused: "step 2 (part of total): m is one entry that was named, and not any",
    neighbour: {
      domains: { x: nonNegative("d") },
      formula: "sum(x) >= x[1]",
      proof: `
      any r in d
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. domain with {"fact":0}: all(a, d, x[a] >= 0)
      2. instance from 1 with {"at":"r"}: x[r] >= 0
      3. part of total from 2 with {"index":"r","at":"1"}: size(d) * ${X} - x[1] >= 0
      shows 0, 3`,
    },
  },
  {
    attacks: "part of total: something is assumed of the index",
    domains: { x: reals("d") },
    formula: "max(x) < 0 or size(x) * mean(x) >= max(x)",
    against: { x: ["1", "-3"] },
    proof: `
      any r, m, n in d
      0. assume under 0: x[r] >= 0
      1. part of total from 0 under 0 with {"index":"r","at":"m"}: size(d) * ${X} - x[m] >= 0
      2. or from 1: -x[r] > 0 or size(d) * ${X} - x[m] >= 0
      3. every from 2 with {"index":"m"}: all(e1, d, -x[r] > 0 or size(d) * ${X} - x[e1] >= 0)
      4. attained with {"term":"${MAX}","index":"n"}: x[n] - ${MAX} == 0
      5. instance from 3 with {"at":"n"}: -x[r] > 0 or size(d) * ${X} - x[n] >= 0
      6. every from 5 with {"index":"r"}: all(e1, d, -x[e1] > 0 or size(d) * ${X} - x[n] >= 0)
      7. instance from 6 with {"at":"n"}: -x[n] > 0 or size(d) * ${X} - x[n] >= 0
      8. assume under 8: -x[n] > 0
      9. replace from 8, 4 under 8 with {"term":"x[n]"}: -${MAX} > 0
      10. or from 9 under 8: -${MAX} > 0 or size(d) * ${X} - ${MAX} >= 0
      11. assume under 11: size(d) * ${X} - x[n] >= 0
      12. replace from 11, 4 under 11 with {"term":"x[n]"}: size(d) * ${X} - ${MAX} >= 0
      13. or from 12 under 11: -${MAX} > 0 or size(d) * ${X} - ${MAX} >= 0
      14. cases from 7, 10, 13: -${MAX} > 0 or size(d) * ${X} - ${MAX} >= 0`,
    refused: "step 1 (part of total): something is assumed of r, so it is not any entry",
    neighbour: {
      domains: { x: nonNegative("d") },
      proof: `
      any r, n in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. attained with {"term":"${MAX}","index":"n"}: x[n] - ${MAX} == 0
      3. part of total from 1 with {"index":"r","at":"n"}: size(d) * ${X} - x[n] >= 0
      4. replace from 3, 2 with {"term":"x[n]"}: size(d) * ${X} - ${MAX} >= 0
      5. or from 4: -${MAX} > 0 or size(d) * ${X} - ${MAX} >= 0`,
    },
  },
  {
    attacks: "part of total: an entry twice",
    domains: { x: nonNegative("d") },
    formula: "sum(x) >= 2 * x[1]",
    against: { x: ["1"] },
    proof: `
      any r in d
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. domain with {"fact":0}: all(a, d, x[a] >= 0)
      2. instance from 1 with {"at":"r"}: x[r] >= 0
      3. part of total from 2 with {"index":"r","at":"1"}: size(d) * ${X} - 2 * x[1] >= 0
      shows 0, 3`,
    refused: "step 3 (part of total): it must say that the sum is at least one entry",
    neighbour: {
      formula: "2 * sum(x) >= 2 * x[1]",
      proof: `
      any r in d
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. domain with {"fact":0}: all(a, d, x[a] >= 0)
      2. instance from 1 with {"at":"r"}: x[r] >= 0
      3. part of total from 2 with {"index":"r","at":"1"}: 2 * size(d) * ${X} - 2 * x[1] >= 0
      shows 0, 3`,
    },
  },
  {
    attacks: "part of total: of the mean",
    domains: { x: nonNegative("d") },
    formula: "mean(x) >= x[1]",
    against: { x: ["1", "0"] },
    proof: `
      any r in d
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. domain with {"fact":0}: all(a, d, x[a] >= 0)
      2. instance from 1 with {"at":"r"}: x[r] >= 0
      3. part of total from 2 with {"index":"r","at":"1"}: ${X} - x[1] >= 0
      shows 0, 3`,
    refused: "step 3 (part of total): it must say that the sum is at least one entry",
    neighbour: {
      formula: "sum(x) >= x[1]",
      proof: `
      any r in d
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. domain with {"fact":0}: all(a, d, x[a] >= 0)
      2. instance from 1 with {"at":"r"}: x[r] >= 0
      3. part of total from 2 with {"index":"r","at":"1"}: size(d) * ${X} - x[1] >= 0
      shows 0, 3`,
    },
  },
  ...(
    [
      ["turned round", "mean(x)^2 >= mean(x .* x)", `${X}^2 - mean(a, d, x[a]^2) >= 0`, ["0", "1"]],
      ["strict", "mean(x .* x) > mean(x)^2", `mean(a, d, x[a]^2) - ${X}^2 > 0`, ["0"]],
      ["twice the square", "mean(x .* x) >= 2 * mean(x)^2", `mean(a, d, x[a]^2) - 2 * ${X}^2 >= 0`, ["1"]],
      ["a square less", "mean(x .* x) >= mean(x)^2 + 1", `mean(a, d, x[a]^2) - ${X}^2 - 1 >= 0`, ["0"]],
      ["a cube", "mean(x .^ 3) >= mean(x)^3", `mean(a, d, x[a]^3) - ${X}^3 >= 0`, ["0", "-1"]],
    ] as const
  ).map(
    ([what, formula, says, x]): Falsehood => ({
      attacks: `square of mean: ${what}`,
      domains: { x: reals("d") },
      formula,
      against: { x },
      proof: `
      any r in d
      0. square of mean with {"index":"r","term":"x[r]"}: ${says}`,
      refused: "step 0 (square of mean): it must say that no variance is negative",
      neighbour: {
        formula: "mean(x .* x) >= mean(x)^2",
        proof: `
      any r in d
      0. square of mean with {"index":"r","term":"x[r]"}: mean(a, d, x[a]^2) - ${X}^2 >= 0`,
      },
    }),
  ),
];
