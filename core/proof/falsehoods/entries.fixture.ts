import { nonNegative, positive, reals } from "../../formula/index.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

const MAX = "max(c, d, x[c])";

/** every, instance: of any entry, and of one. */
export const ENTRIES: readonly Falsehood[] = [
  {
    attacks: "every: of the entry that attains the largest",
    domains: { x: reals("d") },
    formula: "x == max(x)",
    against: { x: ["0", "1"] },
    proof: `
      any k in d
      0. attained with {"term":"${MAX}","index":"k"}: x[k] - ${MAX} == 0
      1. every from 0 with {"index":"k"}: all(a, d, x[a] - ${MAX} == 0)`,
    refused: "step 1 (every): k is one entry that was named, and not any",
    neighbour: {
      formula: "x <= max(x)",
      proof: `
      any k in d
      0. extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] >= 0
      1. every from 0 with {"index":"k"}: all(a, d, ${MAX} - x[a] >= 0)`,
    },
  },
  {
    attacks: "every: of the entry that a premise promises",
    domains: { x: reals("d") },
    given: "not (x <= 0)",
    formula: "x > 0",
    against: { x: ["0", "1"] },
    proof: `
      any k in d
      0. premise with {"fact":0}: some(a, d, x[a] > 0)
      1. named from 0 with {"index":"k"}: x[k] > 0
      2. every from 1 with {"index":"k"}: all(a, d, x[a] > 0)`,
    refused: "step 2 (every): k is one entry that was named, and not any",
    neighbour: {
      given: "x > 0",
      proof: `
      any k in d
      0. premise with {"fact":0}: all(a, d, x[a] > 0)
      1. instance from 0 with {"at":"k"}: x[k] > 0
      2. every from 1 with {"index":"k"}: all(a, d, x[a] > 0)`,
    },
  },
  {
    attacks: "every: of an entry that something is assumed of",
    domains: { x: reals("d") },
    formula: "max(x) < 0 or x >= 0",
    against: { x: ["1", "-1"] },
    proof: `
      any r, m in d
      0. assume under 0: x[r] >= 0
      1. every from 0 under 0 with {"index":"r"}: all(a, d, x[a] >= 0)
      2. or from 1: -x[r] > 0 or all(a, d, x[a] >= 0)
      3. every from 2 with {"index":"r"}: all(b, d, -x[b] > 0 or all(a, d, x[a] >= 0))
      4. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      5. instance from 3 with {"at":"m"}: -x[m] > 0 or all(a, d, x[a] >= 0)
      6. assume under 6: -x[m] > 0
      7. replace from 6, 4 under 6 with {"term":"x[m]"}: -${MAX} > 0
      8. or from 7 under 6: -${MAX} > 0 or all(a, d, x[a] >= 0)
      9. assume under 9: all(a, d, x[a] >= 0)
      10. or from 9 under 9: -${MAX} > 0 or all(a, d, x[a] >= 0)
      11. cases from 5, 8, 10: -${MAX} > 0 or all(a, d, x[a] >= 0)`,
    refused: "step 1 (every): something is assumed of r, so it is not any entry",
    neighbour: {
      formula: "max(x) < 0 or max(x) >= 0",
      proof: `
      any r, m in d
      0. assume under 0: x[r] >= 0
      1. extreme with {"term":"${MAX}","at":"r"}: ${MAX} - x[r] >= 0
      2. add from 0, 1 under 0: ${MAX} >= 0
      3. or from 2: -x[r] > 0 or ${MAX} >= 0
      4. every from 3 with {"index":"r"}: all(b, d, -x[b] > 0 or ${MAX} >= 0)
      5. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      6. instance from 4 with {"at":"m"}: -x[m] > 0 or ${MAX} >= 0
      7. assume under 7: -x[m] > 0
      8. replace from 7, 5 under 7 with {"term":"x[m]"}: -${MAX} > 0
      9. or from 8 under 7: -${MAX} > 0 or ${MAX} >= 0
      10. assume under 10: ${MAX} >= 0
      11. or from 10 under 10: -${MAX} > 0 or ${MAX} >= 0
      12. cases from 6, 9, 11: -${MAX} > 0 or ${MAX} >= 0`,
    },
  },
  {
    attacks: "every: stronger than of any entry",
    domains: { x: nonNegative("d") },
    formula: "x > 0",
    against: { x: ["0"] },
    proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. every from 1 with {"index":"r"}: all(a, d, x[a] > 0)`,
    refused: "step 2 (every): it must say the same of every entry r",
    neighbour: {
      domains: { x: positive("d") },
      proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] > 0)
      1. instance from 0 with {"at":"r"}: x[r] > 0
      2. every from 1 with {"index":"r"}: all(a, d, x[a] > 0)`,
    },
  },
  {
    attacks: "every: of another list",
    domains: { x: nonNegative("d"), y: reals("e") },
    formula: "y >= 0",
    against: { x: ["0"], y: ["-1"] },
    proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. every from 1 with {"index":"r"}: all(a, e, y[a] >= 0)`,
    refused: "step 2 (every): it must say the same of every entry r",
    neighbour: {
      formula: "x >= 0",
      proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. every from 1 with {"index":"r"}: all(a, d, x[a] >= 0)`,
    },
  },
  {
    attacks: "instance: of some entry",
    domains: { x: reals("d") },
    given: "not (x < 0)",
    formula: "x >= 0",
    against: { x: ["1", "-1"] },
    proof: `
      any r in d
      0. premise with {"fact":0}: some(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. every from 1 with {"index":"r"}: all(a, d, x[a] >= 0)`,
    refused: "step 1 (instance): the step cited must speak of every entry",
    neighbour: {
      given: "x >= 0",
      proof: `
      any r in d
      0. premise with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. every from 1 with {"index":"r"}: all(a, d, x[a] >= 0)`,
    },
  },
  {
    attacks: "instance: stronger than every entry",
    domains: { x: nonNegative("d") },
    formula: "x[1] > 0",
    against: { x: ["0"] },
    proof: `
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. domain with {"fact":0}: all(a, d, x[a] >= 0)
      2. instance from 1 with {"at":"1"}: x[1] > 0
      shows 0, 2`,
    refused: "step 2 (instance): it must say the same of that entry",
    neighbour: {
      formula: "x[1] >= 0",
      proof: `
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. domain with {"fact":0}: all(a, d, x[a] >= 0)
      2. instance from 1 with {"at":"1"}: x[1] >= 0
      shows 0, 2`,
    },
  },
  {
    attacks: "instance: two entries for one",
    domains: { x: reals("d"), y: reals("d") },
    given: "x .* y >= 0",
    formula: "mean(x) * mean(y) >= 0",
    against: { x: ["3", "-1"], y: ["0", "-1"] },
    proof: `
      any r, s in d
      0. premise with {"fact":0}: all(a, d, x[a] * y[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] * y[s] >= 0
      2. pairwise from 1 with {"index":"r","at":"s"}: mean(a, d, x[a]) * mean(a, d, y[a]) >= 0`,
    refused: "step 1 (instance): it must say the same of that entry",
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
    attacks: "instance: of another list",
    domains: { x: nonNegative("d"), y: reals("d") },
    formula: "y >= 0",
    against: { x: ["0"], y: ["-1"] },
    proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: y[r] >= 0
      2. every from 1 with {"index":"r"}: all(a, d, y[a] >= 0)`,
    refused: "step 1 (instance): it must say the same of that entry",
    neighbour: {
      formula: "x >= 0",
      proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] >= 0
      2. every from 1 with {"index":"r"}: all(a, d, x[a] >= 0)`,
    },
  },
  {
    attacks: "instance: of the largest entry for each",
    domains: { x: nonNegative("d") },
    formula: "x >= max(x)",
    against: { x: ["0", "1"] },
    proof: `
      any r in d
      0. domain with {"fact":0}: all(a, d, x[a] >= 0)
      1. instance from 0 with {"at":"r"}: x[r] - ${MAX} >= 0
      2. every from 1 with {"index":"r"}: all(a, d, x[a] - ${MAX} >= 0)`,
    refused: "step 1 (instance): it must say the same of that entry",
    neighbour: {
      given: "x >= max(x)",
      proof: `
      any r in d
      0. premise with {"fact":0}: all(a, d, x[a] - ${MAX} >= 0)
      1. instance from 0 with {"at":"r"}: x[r] - ${MAX} >= 0
      2. every from 1 with {"index":"r"}: all(a, d, x[a] - ${MAX} >= 0)`,
    },
  },
];
