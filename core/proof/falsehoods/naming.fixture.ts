import { nonNegative, reals } from "../../formula/index.ts";
import { proofText } from "../check/proof-text.fixture.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

const MAX = "max(c, d, x[c])";

/** named, attained: entries that get a name. */
export const NAMING: readonly Falsehood[] = [
  {
    attacks: "named: what it is depends on any entry",
    domains: { x: reals("d") },
    formula: "x == mean(x)",
    against: { x: ["0", "2"] },
    proof: `
      any i, k, r in d
      0. assume under 0: some(b, d, x[b] - x[i] != 0)
      1. named from 0 under 0 with {"index":"k"}: x[k] - x[i] != 0
      2. or from 1: all(b, d, x[b] - x[i] == 0) or x[k] - x[i] != 0
      3. every from 2 with {"index":"i"}: all(c, d, all(b, d, x[b] - x[c] == 0) or x[k] - x[c] != 0)
      4. instance from 3 with {"at":"k"}: all(b, d, x[b] - x[k] == 0)
      5. instance from 4 with {"at":"r"}: x[r] - x[k] == 0
      6. termwise from 5 with {"index":"r"}: mean(a, d, x[a]) - x[k] == 0
      7. replace from 5, 6 with {"term":"x[k]"}: x[r] - mean(a, d, x[a]) == 0
      8. every from 7 with {"index":"r"}: all(b, d, x[b] - mean(a, d, x[a]) == 0)`,
    refused: "step 1 (named): it depends on i, which is any entry",
    neighbour: {
      given: "not (x <= mean(x))",
      formula: "max(x) > mean(x)",
      proof: `
      any k in d
      0. premise with {"fact":0}: some(b, d, x[b] - mean(a, d, x[a]) > 0)
      1. named from 0 with {"index":"k"}: x[k] - mean(a, d, x[a]) > 0
      2. extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] >= 0
      3. add from 1, 2: ${MAX} - mean(a, d, x[a]) > 0`,
    },
  },
  {
    attacks: "named: named twice",
    domains: { x: reals("d"), y: reals("d") },
    given: "not (x <= 0) and not (y <= 0)",
    formula: "max(x .* y) > 0",
    against: { x: ["1", "0"], y: ["0", "1"] },
    proof: `
      any k in d
      0. premise with {"fact":0}: some(a, d, x[a] > 0)
      1. premise with {"fact":1}: some(a, d, y[a] > 0)
      2. named from 0 with {"index":"k"}: x[k] > 0
      3. named from 1 with {"index":"k"}: y[k] > 0
      4. sign from 2, 3 with {"powers":[1]}: x[k] * y[k] > 0
      5. extreme with {"term":"max(c, d, x[c] * y[c])","at":"k"}: max(c, d, x[c] * y[c]) - x[k] * y[k] >= 0
      6. add from 4, 5: max(c, d, x[c] * y[c]) > 0`,
    refused: "step 3 (named): k is in use already",
    neighbour: {
      given: "not (x <= 0) and y > 0",
      proof: `
      any k in d
      0. premise with {"fact":0}: some(a, d, x[a] > 0)
      1. premise with {"fact":1}: all(a, d, y[a] > 0)
      2. named from 0 with {"index":"k"}: x[k] > 0
      3. instance from 1 with {"at":"k"}: y[k] > 0
      4. sign from 2, 3 with {"powers":[1]}: x[k] * y[k] > 0
      5. extreme with {"term":"max(c, d, x[c] * y[c])","at":"k"}: max(c, d, x[c] * y[c]) - x[k] * y[k] >= 0
      6. add from 4, 5: max(c, d, x[c] * y[c]) > 0`,
    },
  },
  {
    attacks: "named: stronger than some entry",
    domains: { x: reals("d") },
    given: "not (x < 0)",
    formula: "max(x) > 0",
    against: { x: ["0"] },
    proof: `
      any k in d
      0. premise with {"fact":0}: some(a, d, x[a] >= 0)
      1. named from 0 with {"index":"k"}: x[k] > 0
      2. extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] >= 0
      3. add from 1, 2: ${MAX} > 0`,
    refused: "step 1 (named): it must say the same of the entry named",
    neighbour: {
      given: "not (x <= 0)",
      proof: `
      any k in d
      0. premise with {"fact":0}: some(a, d, x[a] > 0)
      1. named from 0 with {"index":"k"}: x[k] > 0
      2. extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] >= 0
      3. add from 1, 2: ${MAX} > 0`,
    },
  },
  {
    attacks: "named: entry 1 for some entry",
    domains: { x: reals("d") },
    given: "not (x <= 0)",
    formula: "x[1] > 0",
    against: { x: ["0", "1"] },
    proof: {
      ...proofText(`
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. premise with {"fact":0}: some(a, d, x[a] > 0)
      2. named from 1 with {"index":"1"}: x[1] > 0
      shows 0, 2`),
      indices: { "1": "d" },
    },
    refused: "an index must be a name that runs over a size, got 1",
    neighbour: {
      given: "x > 0",
      proof: `
      0. size with {"at":"d"}: size(d) - 1 >= 0
      1. premise with {"fact":0}: all(a, d, x[a] > 0)
      2. instance from 1 with {"at":"1"}: x[1] > 0
      shows 0, 2`,
    },
  },
  {
    attacks: "named: an index that is no text",
    domains: { x: reals("d") },
    given: "not (x < 0)",
    formula: "x >= 0",
    against: { x: ["-1", "1"] },
    proof: `
      any r in d
      0. premise with {"fact":0}: some(a, d, x[a] >= 0)
      1. assume under 1: x[r] >= 0
      2. named from 0 with {"index":["r"]}: x[r] >= 0
      3. every from 2 with {"index":"r"}: all(a, d, x[a] >= 0)`,
    refused: "step 2 (named): an index must be a name",
    neighbour: {
      formula: "max(x) >= 0",
      proof: `
      any r in d
      0. premise with {"fact":0}: some(a, d, x[a] >= 0)
      1. named from 0 with {"index":"r"}: x[r] >= 0
      2. extreme with {"term":"${MAX}","at":"r"}: ${MAX} - x[r] >= 0
      3. add from 1, 2: ${MAX} >= 0`,
    },
  },
  {
    attacks: "attained: the list depends on any entry",
    domains: { x: reals("d") },
    formula: "max(x) <= mean(x)",
    against: { x: ["0", "1"] },
    proof: `
      any i, k, r, m in d
      0. attained with {"term":"max(b, d, abs(x[b] - x[i]))","index":"k"}: abs(x[k] - x[i]) - max(b, d, abs(x[b] - x[i])) == 0
      1. every from 0 with {"index":"i"}: all(c, d, abs(x[k] - x[c]) - max(b, d, abs(x[b] - x[c])) == 0)
      2. instance from 1 with {"at":"k"}: max(b, d, abs(x[b] - x[k])) == 0
      3. extreme with {"term":"max(b, d, abs(x[b] - x[k]))","at":"r"}: max(b, d, abs(x[b] - x[k])) - abs(x[r] - x[k]) >= 0
      4. replace from 3, 2 with {"term":"max(b, d, abs(x[b] - x[k]))"}: -abs(x[r] - x[k]) >= 0
      5. function with {"term":"relu(x[r] - x[k])","fact":0}: relu(x[r] - x[k]) >= 0
      6. function with {"term":"relu(x[k] - x[r])","fact":1}: relu(x[k] - x[r]) - x[k] + x[r] >= 0
      7. add from 4, 5: -relu(x[k] - x[r]) >= 0
      8. add from 7, 6: x[r] - x[k] >= 0
      9. function with {"term":"relu(x[k] - x[r])","fact":0}: relu(x[k] - x[r]) >= 0
      10. function with {"term":"relu(x[r] - x[k])","fact":1}: relu(x[r] - x[k]) - x[r] + x[k] >= 0
      11. add from 4, 9: -relu(x[r] - x[k]) >= 0
      12. add from 11, 10: x[k] - x[r] >= 0
      13. every from 12 with {"index":"r"}: all(a, d, x[k] - x[a] >= 0)
      14. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      15. instance from 13 with {"at":"m"}: x[k] - x[m] >= 0
      16. replace from 15, 14 with {"term":"x[m]"}: x[k] - ${MAX} >= 0
      17. termwise from 8 with {"index":"r"}: mean(a, d, x[a]) - x[k] >= 0
      18. add from 16, 17: mean(a, d, x[a]) - ${MAX} >= 0`,
    refused: "step 0 (attained): it depends on i, which is any entry",
    neighbour: {
      formula: "max(x) >= mean(x)",
      proof: `
      any m, r in d
      0. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      1. extreme with {"term":"${MAX}","at":"r"}: ${MAX} - x[r] >= 0
      2. termwise from 1 with {"index":"r"}: ${MAX} - mean(a, d, x[a]) >= 0`,
    },
  },
  {
    attacks: "attained: by a mean",
    domains: { x: reals("d") },
    given: "x .* (x - 1) == 0",
    formula: "mean(x)^2 == mean(x)",
    against: { x: ["0", "1"] },
    proof: `
      any k in d
      0. premise with {"fact":0}: all(a, d, x[a] * (x[a] - 1) == 0)
      1. attained with {"term":"mean(a, d, x[a])","index":"k"}: x[k] - mean(a, d, x[a]) == 0
      2. instance from 0 with {"at":"k"}: x[k] * (x[k] - 1) == 0
      3. replace from 2, 1 with {"term":"x[k]"}: mean(a, d, x[a])^2 - mean(a, d, x[a]) == 0`,
    refused: "step 1 (attained): the term must be a max or min over a list",
    neighbour: {
      formula: "max(x)^2 == max(x)",
      proof: `
      any k in d
      0. premise with {"fact":0}: all(a, d, x[a] * (x[a] - 1) == 0)
      1. attained with {"term":"${MAX}","index":"k"}: x[k] - ${MAX} == 0
      2. instance from 0 with {"at":"k"}: x[k] * (x[k] - 1) == 0
      3. replace from 2, 1 with {"term":"x[k]"}: ${MAX}^2 - ${MAX} == 0`,
    },
  },
  {
    attacks: "attained: two largest entries in one place",
    domains: { x: nonNegative("d"), y: nonNegative("d") },
    formula: "max(x .* y) >= max(x) * max(y)",
    against: { x: ["1", "0"], y: ["0", "1"] },
    proof: `
      any k in d
      0. attained with {"term":"${MAX}","index":"k"}: x[k] - ${MAX} == 0
      1. attained with {"term":"max(c, d, y[c])","index":"k"}: y[k] - max(c, d, y[c]) == 0
      2. extreme with {"term":"max(c, d, x[c] * y[c])","at":"k"}: max(c, d, x[c] * y[c]) - x[k] * y[k] >= 0
      3. replace from 2, 0 with {"term":"x[k]"}: max(c, d, x[c] * y[c]) - ${MAX} * y[k] >= 0
      4. replace from 3, 1 with {"term":"y[k]"}: max(c, d, x[c] * y[c]) - ${MAX} * max(c, d, y[c]) >= 0`,
    refused: "step 1 (attained): k is in use already",
    neighbour: {
      formula: "max(x .* x) >= max(x)^2",
      proof: `
      any k in d
      0. attained with {"term":"${MAX}","index":"k"}: x[k] - ${MAX} == 0
      1. extreme with {"term":"max(c, d, x[c]^2)","at":"k"}: max(c, d, x[c]^2) - x[k]^2 >= 0
      2. replace from 1, 0 with {"term":"x[k]"}: max(c, d, x[c]^2) - ${MAX}^2 >= 0`,
    },
  },
  {
    attacks: "attained: the largest of another list",
    domains: { x: reals("d"), y: reals("d") },
    formula: "max(x) >= max(y)",
    against: { x: ["0"], y: ["1"] },
    proof: `
      any k in d
      0. attained with {"term":"${MAX}","index":"k"}: x[k] - max(c, d, y[c]) == 0
      1. extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] >= 0
      2. add from 0, 1: ${MAX} - max(c, d, y[c]) >= 0`,
    refused: "step 0 (attained): it must say that this entry is the extreme one",
    neighbour: {
      given: "x >= y",
      proof: `
      any k in d
      0. attained with {"term":"max(c, d, y[c])","index":"k"}: y[k] - max(c, d, y[c]) == 0
      1. premise with {"fact":0}: all(a, d, x[a] - y[a] >= 0)
      2. instance from 1 with {"at":"k"}: x[k] - y[k] >= 0
      3. extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] >= 0
      4. add from 2, 3: ${MAX} - y[k] >= 0
      5. replace from 4, 0 with {"term":"y[k]"}: ${MAX} - max(c, d, y[c]) >= 0`,
    },
  },
  {
    attacks: "attained: more than the largest",
    domains: { x: reals("d"), y: reals() },
    formula: "y <= 0",
    against: { x: ["0"], y: "1" },
    proof: `
      any k in d
      0. attained with {"term":"${MAX}","index":"k"}: x[k] - ${MAX} - y == 0
      1. extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] >= 0
      2. replace from 1, 0 with {"term":"x[k]"}: -y >= 0`,
    refused: "step 0 (attained): it must say that this entry is the extreme one",
    neighbour: {
      given: "x >= max(x) + y",
      proof: `
      any k in d
      0. attained with {"term":"${MAX}","index":"k"}: x[k] - ${MAX} == 0
      1. premise with {"fact":0}: all(a, d, x[a] - ${MAX} - y >= 0)
      2. instance from 1 with {"at":"k"}: x[k] - ${MAX} - y >= 0
      3. replace from 2, 0 with {"term":"x[k]"}: -y >= 0`,
    },
  },
];
