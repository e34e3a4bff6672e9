import { reals } from "../../formula/index.ts";
import { proofText } from "../check/proof-text.fixture.ts";
import type { Proof } from "../step/step.ts";
import type { Falsehood } from "./falsehood.fixture.ts";

/** A proof with names that no text has: hash0 stands for #0, hash for #. */
function withHashes(text: string): Proof {
  return JSON.parse(JSON.stringify(proofText(text)).replaceAll('"hash', '"#'));
}

const X = "mean(a, d, x[a])";
const MAX = "max(c, d, x[c])";

/** What vanishes where v points to the first entry. */
const gone = (v: string): string => `max(k, d, x[k] * z[${v}]) - max(k, d, x[k] * z[1])`;

/** Names of the checker's own, and what is no name. */
export const NAMES: readonly Falsehood[] = [
  {
    attacks: "names: that by which the checker tells two sides apart",
    domains: { x: reals() },
    formula: "-x^2 >= 0",
    against: { x: "1" },
    answers: ["unsat", "unsat"],
    proof: withHashes(`
      0. lemma: x^2 * hash^2 + x^2 - x^2 * hash >= 0
      1. sign from 0: -x^2 >= 0`),
    refused: "step 0 (lemma): # is no name",
    neighbour: {
      formula: "x^2 >= 0",
      answers: ["unsat", "unsat"],
      proof: `
      0. lemma: x^2 >= 0
      1. sign from 0: x^2 >= 0`,
    },
  },
  {
    attacks: "names: that of a bound index",
    domains: { x: reals("d") },
    formula: "mean(relu(x .* x)) >= mean(x) * max(x)",
    against: { x: ["1", "0.5"] },
    proof: withHashes(`
      any r, hash0, m in d
      0. function with {"term":"relu(x[r] * x[hash0])","fact":1}: relu(x[r] * x[hash0]) - x[r] * x[hash0] >= 0
      1. termwise from 0 with {"index":"r"}: mean(a, d, relu(x[a] * x[hash0])) - ${X} * x[hash0] >= 0
      2. every from 1 with {"index":"hash0"}: all(b, d, mean(a, d, relu(x[a] * x[a])) - ${X} * x[b] >= 0)
      3. attained with {"term":"${MAX}","index":"m"}: x[m] - ${MAX} == 0
      4. instance from 2 with {"at":"m"}: mean(a, d, relu(x[a] * x[a])) - ${X} * x[m] >= 0
      5. replace from 4, 3 with {"term":"x[m]"}: mean(a, d, relu(x[a] * x[a])) - ${X} * ${MAX} >= 0`),
    refused: "an index must be a name that runs over a size, got #0",
    neighbour: {
      formula: "mean(relu(x .* x)) >= mean(x)^2",
      proof: `
      any r in d
      0. function with {"term":"relu(x[r] * x[r])","fact":1}: relu(x[r] * x[r]) - x[r] * x[r] >= 0
      1. termwise from 0 with {"index":"r"}: mean(a, d, relu(x[a] * x[a])) - mean(a, d, x[a]^2) >= 0
      2. square of mean with {"index":"r","term":"x[r]"}: mean(a, d, x[a]^2) - ${X}^2 >= 0
      3. add from 1, 2: mean(a, d, relu(x[a] * x[a])) - ${X}^2 >= 0`,
    },
  },
  {
    attacks: "names: that of a bound index, undeclared",
    domains: { x: reals("d") },
    formula: "mean(x)^2 >= mean(x .* x)",
    against: { x: ["0", "1"] },
    answers: ["unsat", "unsat"],
    proof: withHashes(`
      any r in d
      0. function with {"term":"floor(x[r] - x[hash0])","fact":0}: x[r] - x[hash0] - floor(x[r] - x[hash0]) >= 0
      1. termwise from 0 with {"index":"r"}: ${X} - x[hash0] - mean(a, d, floor(x[a] - x[hash0])) >= 0
      2. function with {"term":"floor(x[hash0] - x[r])","fact":0}: x[hash0] - x[r] - floor(x[hash0] - x[r]) >= 0
      3. termwise from 2 with {"index":"r"}: x[hash0] - ${X} - mean(a, d, floor(x[hash0] - x[a])) >= 0
      4. function with {"term":"floor(x[hash0]^2 - x[r]^2)","fact":0}: x[hash0]^2 - x[r]^2 - floor(x[hash0]^2 - x[r]^2) >= 0
      5. termwise from 4 with {"index":"r"}: x[hash0]^2 - mean(a, d, x[a]^2) - mean(a, d, floor(x[hash0]^2 - x[a]^2)) >= 0
      6. square of mean with {"index":"r","term":"floor(x[r] - x[hash0])"}: mean(a, d, floor(x[a] - x[hash0])^2) - mean(a, d, floor(x[a] - x[hash0]))^2 >= 0
      7. lemma from 1, 3, 5, 6: ${X}^2 - mean(a, d, x[a]^2) >= 0`),
    refused: "step 0 (function): #0 must be declared",
    neighbour: {
      formula: "mean(floor(x)) <= mean(x)",
      proof: `
      any r in d
      0. function with {"term":"floor(x[r])","fact":0}: x[r] - floor(x[r]) >= 0
      1. termwise from 0 with {"index":"r"}: ${X} - mean(a, d, floor(x[a])) >= 0`,
    },
  },
  {
    attacks: "names: a place that is no text",
    domains: { x: reals("d"), y: reals("d") },
    given: "y == x",
    formula: "y == mean(y)",
    against: { x: ["0", "1"], y: ["0", "1"] },
    proof: `
      any r in d
      0. extreme with {"term":"${MAX}","at":["r"]}: ${MAX} - x[r] >= 0
      1. premise with {"fact":0}: all(a, d, y[a] - x[a] == 0)
      2. instance from 1 with {"at":"r"}: y[r] - x[r] == 0
      3. termwise from 2 with {"index":"r"}: mean(a, d, y[a]) - x[r] == 0
      4. replace from 2, 3 with {"term":"x[r]"}: y[r] - mean(a, d, y[a]) == 0
      5. every from 4 with {"index":"r"}: all(b, d, y[b] - mean(a, d, y[a]) == 0)`,
    refused: "step 0 (extreme): a place must be a name or a position",
    neighbour: {
      formula: "mean(y) == mean(x)",
      proof: `
      any r in d
      0. premise with {"fact":0}: all(a, d, y[a] - x[a] == 0)
      1. instance from 0 with {"at":"r"}: y[r] - x[r] == 0
      2. termwise from 1 with {"index":"r"}: mean(a, d, y[a]) - ${X} == 0`,
    },
  },
  {
    attacks: "names: some entry whose index is taken for another's",
    domains: { x: reals("d"), y: reals("d") },
    given: "y == x",
    formula: "mean(x) == max(y)",
    against: { x: ["0", "1"], y: ["0", "1"] },
    proof: `
      any r, t, m, j in d
      any v in e
      0. assume under 0: all(b, d, x[b] - y[t] + ${gone("v")} == 0)
      1. instance from 0 under 0 with {"at":"r"}: x[r] - y[t] + ${gone("v")} == 0
      2. termwise from 1 under 0 with {"index":"r"}: ${X} - y[t] + ${gone("v")} == 0
      3. or from 2: some(b, d, x[b] - y[t] + ${gone("v")} != 0) or ${X} - y[t] + ${gone("v")} == 0
      4. every from 3 with {"index":"v"}: all(w, e, some(b, d, x[b] - y[t] + ${gone("w")} != 0) or ${X} - y[t] + ${gone("w")} == 0)
      5. instance from 4 with {"at":"1"}: all(g, 1, some(b, d, x[b] - y[t] + ${gone("g")} != 0)) or ${X} - y[t] == 0
      6. every from 5 with {"index":"t"}: all(u, d, all(g, 1, some(b, d, x[b] - y[u] + ${gone("g")} != 0)) or ${X} - y[u] == 0)
      7. attained with {"term":"max(c, d, y[c])","index":"m"}: y[m] - max(c, d, y[c]) == 0
      8. instance from 6 with {"at":"m"}: all(g, 1, some(b, d, x[m] - y[m] + ${gone("g")} != 0)) or ${X} - y[m] == 0
      9. premise with {"fact":0}: all(a, d, y[a] - x[a] == 0)
      10. instance from 9 with {"at":"m"}: y[m] - x[m] == 0
      11. assume under 11: all(g, 1, some(b, d, x[m] - y[m] + ${gone("g")} != 0))
      12. named from 11 under 11 with {"index":"j"}: x[m] - y[m] != 0
      13. assume under 13: ${X} - y[m] == 0
      14. assume under 14: ${X} - y[m] != 0
      15. sign from 10, 14, 12 under 11, 14 with {"powers":[1,-1]}: ${X} - y[m] == 0
      16. cases from 13, 15 under 11: ${X} - y[m] == 0
      17. cases from 8, 16, 13: ${X} - y[m] == 0
      18. replace from 17, 7 with {"term":"y[m]"}: ${X} - max(c, d, y[c]) == 0`,
    refused: "step 8 (instance): it must say the same of that entry",
    neighbour: {
      formula: "max(y) >= mean(x)",
      proof: `
      any r, m in d
      0. premise with {"fact":0}: all(a, d, y[a] - x[a] == 0)
      1. extreme with {"term":"max(c, d, y[c])"}: max(c, d, y[c]) - mean(a, d, y[a]) >= 0
      2. instance from 0 with {"at":"r"}: y[r] - x[r] == 0
      3. termwise from 2 with {"index":"r"}: mean(a, d, y[a]) - ${X} == 0
      4. replace from 1, 3 with {"term":"mean(a, d, y[a])"}: max(c, d, y[c]) - ${X} >= 0`,
    },
  },
  {
    attacks: "names: one size for every size",
    domains: { x: reals("d") },
    formula: "max(x) == min(x)",
    against: { x: ["0", "1"] },
    proof: `
      size d is 1
      0. algebra: max(a, d, x[a]) - min(a, d, x[a]) == 0`,
    refused: "the size d must be the one that is asserted, got 1",
    neighbour: {
      domains: { x: reals(1) },
      proof: "0. algebra: max(a, 1, x[a]) - min(a, 1, x[a]) == 0",
    },
  },
];
