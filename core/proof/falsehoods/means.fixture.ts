import { nonNegative, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

const MAX = "max(c, d, x[c])";
const X = "mean(a, d, x[a])";
const Y = "mean(a, d, y[a])";

/** Shows from "x[r] >= 0 or mean(x) ~ 0", whatever r, that max(x) < 0 or mean(x) ~ 0; steps from 3 on. */
const closing = (mean: string): string => `
      3. every from 2 with {"index":"r"}: all(b, d, -x[b] > 0 or ${mean})
      4. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      5. instance from 3 with {"at":"m"}: -x[m] > 0 or ${mean}
      6. assume under 6: -x[m] > 0
      7. replace from 6, 4 under 6 with {"term":"x[m]"}: -${MAX} > 0
      8. or from 7 under 6: -${MAX} > 0 or ${mean}
      9. assume under 9: ${mean}
      10. or from 9 under 9: -${MAX} > 0 or ${mean}
      11. cases from 5, 8, 10: -${MAX} > 0 or ${mean}`;

/** termwise, pairwise. */
export const MEANS: readonly Falsehood[] = [
  {
    attacks: "termwise: terms other than 0",
    domains: { x: reals("d") },
    given: "sum(1 ./ x) < 5",
    formula: "mean(x) != 0",
    against: { x: ["1", "-1"] },
    proof: `
      any r in d
      0. value with {"fact":0}: all(a, d, x[a] != 0)
      1. instance from 0 with {"at":"r"}: x[r] != 0
      2. termwise from 1 with {"index":"r"}: ${X} != 0`,
    refused: "step 2 (termwise): terms other than 0 may have a mean of 0",
    neighbour: {
      given: "x > 0",
      proof: `
      any r in d
      0. premise with {"fact":0}: all(a, d, x[a] > 0)
      1. instance from 0 with {"at":"r"}: x[r] > 0
      2. termwise from 1 with {"index":"r"}: ${X} != 0`,
    },
  },
  {
    attacks: "termwise: the index was named",
    domains: { x: reals("d") },
    formula: "mean(x) == max(x)",
    against: { x: ["0", "1"] },
    proof: `
      any m in d
      0. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      1. termwise from 0 with {"index":"m"}: ${X} - ${MAX} == 0`,
    refused: "step 1 (termwise): m is one entry that was named, and not any",
    neighbour: {
      formula: "mean(x) <= max(x)",
      proof: `
      any m in d
      0. extreme with {"term":"${MAX}","at":"m"}: ${MAX} - x[m] >= 0
      1. termwise from 0 with {"index":"m"}: ${MAX} - ${X} >= 0`,
    },
  },
  {
    attacks: "termwise: index free in an assumption",
    domains: { x: reals("d") },
    formula: "max(x) < 0 or mean(x) >= 0",
    against: { x: ["1", "-3"] },
    proof: `
      any r, m in d
      0. assume under 0: x[r] >= 0
      1. termwise from 0 under 0 with {"index":"r"}: ${X} >= 0
      2. or from 1: -x[r] > 0 or ${X} >= 0
${closing(`${X} >= 0`)}`,
    refused: "step 1 (termwise): something is assumed of r, so it is not any entry",
    neighbour: {
      formula: "max(x) < 0 or max(x) >= mean(x)",
      proof: `
      0. extreme with {"term":"${MAX}"}: ${MAX} - ${X} >= 0
      1. or from 0: -${MAX} > 0 or ${MAX} - ${X} >= 0`,
    },
  },
  {
    attacks: "termwise: strict where the terms are not",
    domains: { x: nonNegative("d") },
    formula: "mean(x) > 0",
    against: { x: ["0"] },
    proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. termwise from 1 with {"index":"r"}: ${X} > 0`,
    refused: "step 2 (termwise): it must say the mean of the terms",
    neighbour: {
      given: "x > 0",
      proof: `
      any r in d
      0. premise with {"fact":0}: all(a, d, x[a] > 0)
      1. instance from 0 with {"at":"r"}: x[r] > 0
      2. termwise from 1 with {"index":"r"}: ${X} > 0`,
    },
  },
  {
    attacks: "termwise: the product of the means",
    domains: { x: reals("d"), y: reals("d") },
    given: "x .* y >= 0",
    formula: "mean(x) * mean(y) >= 0",
    against: { x: ["3", "-1"], y: ["0", "-1"] },
    proof: `
      any r in d
      0. premise with {"fact":0}: all(a, d, x[a] * y[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] * y[r] >= 0
      2. termwise from 1 with {"index":"r"}: ${X} * ${Y} >= 0`,
    refused: "step 2 (termwise): it must say the mean of the terms",
    neighbour: {
      formula: "mean(x .* y) >= 0",
      proof: `
      any r in d
      0. premise with {"fact":0}: all(a, d, x[a] * y[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] * y[r] >= 0
      2. termwise from 1 with {"index":"r"}: mean(a, d, x[a] * y[a]) >= 0`,
    },
  },
  {
    attacks: "termwise: a list whose index is taken for another's",
    domains: { x: reals("d"), y: reals("d") },
    formula: "mean(x) * mean(y) < mean(x .* y) + 1",
    against: { x: ["10", "-10"], y: ["-10", "10"] },
    proof: `
      any r, q, t in d
      any v in e
      0. function with {"term":"floor(x[r] * y[t] + max(k, d, x[k] * z[v]) - max(k, d, x[k] * z[1]))","fact":1}: floor(x[r] * y[t] + max(k, d, x[k] * z[v]) - max(k, d, x[k] * z[1])) + 1 - x[r] * y[t] - max(k, d, x[k] * z[v]) + max(k, d, x[k] * z[1]) > 0
      1. termwise from 0 with {"index":"r"}: mean(j, d, floor(x[j] * y[t] + max(k, d, x[k] * z[v]) - max(k, d, x[k] * z[1]))) + 1 - ${X} * y[t] - max(k, d, x[k] * z[v]) + max(k, d, x[k] * z[1]) > 0
      2. every from 1 with {"index":"v"}: all(w, e, mean(j, d, floor(x[j] * y[t] + max(k, d, x[k] * z[w]) - max(k, d, x[k] * z[1]))) + 1 - ${X} * y[t] - max(k, d, x[k] * z[w]) + max(k, d, x[k] * z[1]) > 0)
      3. instance from 2 with {"at":"1"}: mean(g, 1, mean(j, d, floor(x[j] * y[t] + max(k, d, x[k] * z[g]) - max(k, d, x[k] * z[1])))) + 1 - ${X} * y[t] > 0
      4. every from 3 with {"index":"t"}: all(h, d, mean(g, 1, mean(j, d, floor(x[j] * y[h] + max(k, d, x[k] * z[g]) - max(k, d, x[k] * z[1])))) + 1 - ${X} * y[h] > 0)
      5. instance from 4 with {"at":"q"}: mean(g, 1, mean(j, d, floor(x[j] * y[j] + max(k, d, x[k] * z[g]) - max(k, d, x[k] * z[1])))) + 1 - ${X} * y[q] > 0
      6. termwise from 5 with {"index":"q"}: mean(g, 1, mean(j, d, floor(x[j] * y[j] + max(k, d, x[k] * z[g]) - max(k, d, x[k] * z[1])))) + 1 - ${X} * ${Y} > 0
      7. function with {"term":"floor(x[r] * y[r] + max(k, d, x[k] * z[v]) - max(k, d, x[k] * z[1]))","fact":0}: x[r] * y[r] + max(k, d, x[k] * z[v]) - max(k, d, x[k] * z[1]) - floor(x[r] * y[r] + max(k, d, x[k] * z[v]) - max(k, d, x[k] * z[1])) >= 0
      8. termwise from 7 with {"index":"r"}: mean(a, d, x[a] * y[a]) + max(k, d, x[k] * z[v]) - max(k, d, x[k] * z[1]) - mean(j, d, floor(x[j] * y[j] + max(k, d, x[k] * z[v]) - max(k, d, x[k] * z[1]))) >= 0
      9. every from 8 with {"index":"v"}: all(w, e, mean(a, d, x[a] * y[a]) + max(k, d, x[k] * z[w]) - max(k, d, x[k] * z[1]) - mean(j, d, floor(x[j] * y[j] + max(k, d, x[k] * z[w]) - max(k, d, x[k] * z[1]))) >= 0)
      10. instance from 9 with {"at":"1"}: mean(a, d, x[a] * y[a]) - mean(g, 1, mean(j, d, floor(x[j] * y[j] + max(k, d, x[k] * z[g]) - max(k, d, x[k] * z[1])))) >= 0
      11. add from 6, 10: mean(a, d, x[a] * y[a]) + 1 - ${X} * ${Y} > 0`,
    refused: "step 5 (instance): it must say the same of that entry",
    neighbour: {
      formula: "mean(floor(x .* y)) > mean(x .* y) - 1",
      proof: `
      any r in d
      0. function with {"term":"floor(x[r] * y[r])","fact":1}: floor(x[r] * y[r]) + 1 - x[r] * y[r] > 0
      1. termwise from 0 with {"index":"r"}: mean(a, d, floor(x[a] * y[a])) + 1 - mean(a, d, x[a] * y[a]) > 0`,
    },
  },
  {
    attacks: "pairwise: pairs other than 0",
    domains: { x: reals("d") },
    given: "sum(1 ./ x) < 5",
    formula: "mean(x) != 0",
    against: { x: ["1", "-1"] },
    proof: `
      any r, s in d
      0. value with {"fact":0}: all(a, d, x[a] != 0)
      1. instance from 0 with {"at":"r"}: x[r] != 0
      2. pairwise from 1 with {"index":"r","at":"s"}: ${X} != 0`,
    refused: "step 2 (pairwise): pairs other than 0 may have a mean of 0",
    neighbour: {
      given: "x > 0",
      proof: `
      any r, s in d
      0. premise with {"fact":0}: all(a, d, x[a] > 0)
      1. instance from 0 with {"at":"r"}: x[r] > 0
      2. instance from 0 with {"at":"s"}: x[s] > 0
      3. add from 1, 2: x[r] + x[s] > 0
      4. pairwise from 3 with {"index":"r","at":"s"}: 2 * ${X} != 0
      5. sign from 4: ${X} != 0`,
    },
  },
  {
    attacks: "pairwise: the first index was named",
    domains: { x: reals("d") },
    formula: "mean(x) == max(x)",
    against: { x: ["0", "2"] },
    proof: `
      any m, s in d
      0. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      1. pairwise from 0 with {"index":"m","at":"s"}: ${X} - ${MAX} == 0`,
    refused: "step 1 (pairwise): m is one entry that was named, and not any",
    neighbour: {
      formula: "mean(x) <= max(x)",
      proof: `
      any r, s in d
      0. extreme with {"term":"${MAX}","at":"r"}: ${MAX} - x[r] >= 0
      1. pairwise from 0 with {"index":"r","at":"s"}: ${MAX} - ${X} >= 0`,
    },
  },
  {
    attacks: "pairwise: the second index was named",
    domains: { x: reals("d") },
    formula: "mean(x) == max(x)",
    against: { x: ["0", "2"] },
    proof: `
      any m, s in d
      0. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      1. pairwise from 0 with {"index":"s","at":"m"}: ${X} - ${MAX} == 0`,
    refused: "step 1 (pairwise): m is one entry that was named, and not any",
    neighbour: {
      formula: "2 * mean(x) <= 2 * max(x)",
      proof: `
      any r, s in d
      0. extreme with {"term":"${MAX}","at":"r"}: ${MAX} - x[r] >= 0
      1. extreme with {"term":"${MAX}","at":"s"}: ${MAX} - x[s] >= 0
      2. add from 0, 1: 2 * ${MAX} - x[r] - x[s] >= 0
      3. pairwise from 2 with {"index":"r","at":"s"}: 2 * ${MAX} - 2 * ${X} >= 0`,
    },
  },
  {
    attacks: "pairwise: something is assumed of the first",
    domains: { x: reals("d") },
    formula: "max(x) < 0 or mean(x) >= 0",
    against: { x: ["1", "-3"] },
    proof: `
      any r, s, m in d
      0. assume under 0: x[r] >= 0
      1. pairwise from 0 under 0 with {"index":"r","at":"s"}: ${X} >= 0
      2. or from 1: -x[r] > 0 or ${X} >= 0
${closing(`${X} >= 0`)}`,
    refused: "step 1 (pairwise): something is assumed of r, so it is not any entry",
    neighbour: {
      formula: "max(x) < 0 or max(x) >= 0",
      proof: `
      0. assume under 0: ${MAX} >= 0
      1. or from 0: -${MAX} > 0 or ${MAX} >= 0`,
    },
  },
  {
    attacks: "pairwise: something is assumed of the second",
    domains: { x: reals("d") },
    formula: "max(x) < 0 or mean(x) >= 0",
    against: { x: ["1", "-3"] },
    proof: `
      any r, s, m in d
      0. assume under 0: x[r] >= 0
      1. pairwise from 0 under 0 with {"index":"s","at":"r"}: ${X} >= 0
      2. or from 1: -x[r] > 0 or ${X} >= 0
${closing(`${X} >= 0`)}`,
    refused: "step 1 (pairwise): something is assumed of r, so it is not any entry",
    neighbour: {
      formula: "max(x) < 0 or max(x) >= 0",
      proof: `
      0. assume under 0: ${MAX} >= 0
      1. or from 0: -${MAX} > 0 or ${MAX} >= 0`,
    },
  },
  {
    attacks: "pairwise: the mean over equal entries only",
    domains: { x: nonNegative("d"), y: nonNegative("d") },
    formula: "mean(x .* y) >= mean(x) * mean(y)",
    against: { x: ["1", "0"], y: ["0", "1"] },
    proof: `
      any r, s in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. pairwise from 1 with {"index":"r","at":"s"}: mean(a, d, x[a] * y[a]) - ${X} * ${Y} >= 0`,
    refused: "step 2 (pairwise): it must say the mean over all pairs",
    neighbour: {
      formula: "mean(x) >= 0",
      proof: `
      any r, s in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. pairwise from 1 with {"index":"r","at":"s"}: ${X} >= 0`,
    },
  },
];
