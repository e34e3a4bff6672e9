import { type Domains, nonNegative, positive, reals } from "../../formula/index.ts";
import type { Falsehood, Written } from "./falsehood.fixture.ts";

const MAX = "max(c, d, x[c])";
const MIN = "min(c, d, x[c])";

/** A false fact and a true one, each shown by one step: attack, formulas, case, steps. */
type Row = readonly [string, string, Readonly<Record<string, Written>>, string, string, string];

const rows = (domains: Domains, refused: (attacks: string) => string, list: readonly Row[]): readonly Falsehood[] =>
  list.map(([attacks, formula, against, wrong, trueFormula, right]) => ({
    attacks,
    domains,
    formula,
    against,
    proof: wrong,
    refused: refused(attacks),
    neighbour: { formula: trueFormula, proof: right },
  }));

const factOf = (attacks: string): string => {
  const [, name, fact] = /^function: (\w+) (\d)/.exec(attacks) ?? [];
  return `step 0 (function): it must say fact ${fact} of ${name}`;
};

/** One step about x, and the same of every entry. */
const everywhere = (step: string, says: string): string => `
  any k in d
  0. ${step}
  1. every from 0 with {"index":"k"}: all(a, d, ${says})`;

/** function, choice, extreme: what holds of functions, choices and lists. */
export const FUNCTIONS: readonly Falsehood[] = [
  ...rows({ x: reals() }, factOf, [
    [
      "function: exp 0, above 1",
      "exp(x) > 1",
      { x: "-1" },
      '0. function with {"term":"exp(x)","fact":0}: exp(x) - 1 > 0',
      "exp(x) > 0",
      '0. function with {"term":"exp(x)","fact":0}: exp(x) > 0',
    ],
    [
      "function: exp 1, strictly above its tangent",
      "exp(x) > x + 1",
      { x: "0" },
      '0. function with {"term":"exp(x)","fact":1}: exp(x) - x - 1 > 0',
      "exp(x) >= x + 1",
      '0. function with {"term":"exp(x)","fact":1}: exp(x) - x - 1 >= 0',
    ],
    [
      "function: relu 1, no more than its argument",
      "relu(x) <= x",
      { x: "-1" },
      '0. function with {"term":"relu(x)","fact":1}: x - relu(x) >= 0',
      "relu(x) >= x",
      '0. function with {"term":"relu(x)","fact":1}: relu(x) - x >= 0',
    ],
    [
      "function: relu 2, one of the two",
      "relu(x) == x",
      { x: "-1" },
      '0. function with {"term":"relu(x)","fact":2}: relu(x) - x == 0',
      "relu(x) == 0 or relu(x) == x",
      '0. function with {"term":"relu(x)","fact":2}: relu(x) == 0 or relu(x) - x == 0',
    ],
    [
      "function: tanh 1, above 0",
      "tanh(x) > 0",
      { x: "0" },
      '0. function with {"term":"tanh(x)","fact":1}: tanh(x) > 0',
      "tanh(x) > -1",
      '0. function with {"term":"tanh(x)","fact":1}: tanh(x) + 1 > 0',
    ],
    [
      "function: cos 0, strictly below 1",
      "cos(x) < 1",
      { x: "0" },
      '0. function with {"term":"cos(x)","fact":0}: 1 - cos(x) > 0',
      "cos(x) <= 1",
      '0. function with {"term":"cos(x)","fact":0}: 1 - cos(x) >= 0',
    ],
    [
      "function: floor 1, nearer than 1",
      "floor(x) + 0.5 > x",
      { x: "0.75" },
      '0. function with {"term":"floor(x)","fact":1}: floor(x) + 0.5 - x > 0',
      "floor(x) + 1 > x",
      '0. function with {"term":"floor(x)","fact":1}: floor(x) + 1 - x > 0',
    ],
    [
      "function: sign 0, never 0",
      "(x > 0 and sign(x) == 1) or (x < 0 and sign(x) == -1)",
      { x: "0" },
      '0. function with {"term":"sign(x)","fact":0}: (x > 0 and sign(x) - 1 == 0) or (-x > 0 and sign(x) + 1 == 0)',
      "(x > 0 and sign(x) == 1) or (x == 0 and sign(x) == 0) or (x < 0 and sign(x) == -1)",
      '0. function with {"term":"sign(x)","fact":0}: (x > 0 and sign(x) - 1 == 0) or (x == 0 and sign(x) == 0) or (-x > 0 and sign(x) + 1 == 0)',
    ],
  ]),
  {
    attacks: "function: the square of a root that has no value",
    domains: { x: reals() },
    formula: "x >= 0",
    against: { x: "-1" },
    proof: `
      0. algebra: 0 == 0
      1. function from 0 with {"term":"sqrt(x)","fact":1}: sqrt(x)^2 - x == 0
      2. assume under 2: sqrt(x) == 0
      3. replace from 1, 2 under 2 with {"term":"sqrt(x)"}: x == 0
      4. or from 3 under 2: x == 0 or x > 0
      5. assume under 5: sqrt(x) != 0
      6. function with {"term":"exp(x)","fact":0}: exp(x) > 0
      7. sign from 6, 5 under 5 with {"powers":[2]}: exp(x) * sqrt(x)^2 > 0
      8. replace from 7, 1 under 5 with {"term":"sqrt(x)^2"}: exp(x) * x > 0
      9. sign from 8, 6 under 5 with {"powers":[-1]}: x > 0
      10. or from 9 under 5: x == 0 or x > 0
      11. cases from 4, 10: x == 0 or x > 0`,
    refused: "step 1 (function): the step cited must say a relation to 0",
    neighbour: {
      formula: "x == 0 or x > 0",
      domains: { x: nonNegative() },
      proof: `
      0. domain with {"fact":0}: x >= 0
      1. function from 0 with {"term":"sqrt(x)","fact":1}: sqrt(x)^2 - x == 0
      2. assume under 2: sqrt(x) == 0
      3. replace from 1, 2 under 2 with {"term":"sqrt(x)"}: x == 0
      4. or from 3 under 2: x == 0 or x > 0
      5. assume under 5: sqrt(x) != 0
      6. function with {"term":"exp(x)","fact":0}: exp(x) > 0
      7. sign from 6, 5 under 5 with {"powers":[2]}: exp(x) * sqrt(x)^2 > 0
      8. replace from 7, 1 under 5 with {"term":"sqrt(x)^2"}: exp(x) * x > 0
      9. sign from 8, 6 under 5 with {"powers":[-1]}: x > 0
      10. or from 9 under 5: x == 0 or x > 0
      11. cases from 4, 10: x == 0 or x > 0`,
    },
  },
  {
    attacks: "function: the root of another number",
    domains: { x: reals(), y: positive() },
    formula: "x == 0 or x > 0",
    against: { x: "-1", y: "1" },
    proof: `
      0. domain with {"fact":0}: y > 0
      1. function from 0 with {"term":"sqrt(x)","fact":1}: sqrt(x)^2 - x == 0
      2. assume under 2: sqrt(x) == 0
      3. replace from 1, 2 under 2 with {"term":"sqrt(x)"}: x == 0
      4. or from 3 under 2: x == 0 or x > 0
      5. assume under 5: sqrt(x) != 0
      6. sign from 0, 5 under 5 with {"powers":[2]}: y * sqrt(x)^2 > 0
      7. replace from 6, 1 under 5 with {"term":"sqrt(x)^2"}: y * x > 0
      8. sign from 7, 0 under 5 with {"powers":[-1]}: x > 0
      9. or from 8 under 5: x == 0 or x > 0
      10. cases from 4, 9: x == 0 or x > 0`,
    refused: "step 1 (function): that the argument is at least 0 must be cited",
    neighbour: {
      formula: "sqrt(y)^2 == y",
      proof: `
      0. domain with {"fact":0}: y > 0
      1. sign from 0: y >= 0
      2. function from 0 with {"term":"sqrt(y)","fact":1}: sqrt(y)^2 - y == 0
      shows 1, 2`,
    },
  },
  {
    attacks: "function: a divisor that may be 0 times one over it",
    domains: { x: nonNegative(), y: reals() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: `
      0. premise with {"fact":0}: x == 0
      1. domain with {"fact":0}: x >= 0
      2. function from 1 with {"term":"1 / x"}: x * (1 / x) - 1 == 0
      3. function with {"term":"exp(y)","fact":0}: exp(y) > 0
      4. replace from 3, 2 with {"term":"x * (1 / x)"}: exp(y) * x * (1 / x) > 0
      5. algebra from 4: x * y / x - y == 0
      6. replace from 5, 0 with {"term":"x"}: y == 0`,
    refused: "step 2 (function): that the divisor is other than 0 must be cited",
    neighbour: {
      given: "x > 0",
      formula: "x * (1 / x) == 1",
      proof: `
      0. premise with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. function from 0 with {"term":"1 / x"}: x * (1 / x) - 1 == 0
      shows 1, 2`,
    },
  },
  {
    attacks: "function: another divisor is cited",
    domains: { x: reals(), y: positive() },
    given: "x == 0",
    formula: "y == 0",
    against: { x: "0", y: "1" },
    proof: `
      0. premise with {"fact":0}: x == 0
      1. domain with {"fact":0}: y > 0
      2. function from 1 with {"term":"1 / x"}: x * (1 / x) - 1 == 0
      3. replace from 1, 2 with {"term":"x * (1 / x)"}: y * x * (1 / x) > 0
      4. algebra from 3: x * y / x - y == 0
      5. replace from 4, 0 with {"term":"x"}: y == 0`,
    refused: "step 2 (function): that the divisor is other than 0 must be cited",
    neighbour: {
      formula: "y * (1 / y) == 1",
      proof: `
      0. domain with {"fact":0}: y > 0
      1. sign from 0: y != 0
      2. function from 0 with {"term":"1 / y"}: y * (1 / y) - 1 == 0
      shows 1, 2`,
    },
  },
  {
    attacks: "function: twice one over a divisor",
    domains: { x: positive() },
    formula: "x * (1 / x) == 2",
    against: { x: "1" },
    proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. function from 0 with {"term":"1 / x"}: x * (1 / x) - 2 == 0
      shows 1, 2`,
    refused: "step 2 (function): it must say that b times one over b is 1",
    neighbour: {
      formula: "1 / x * x == 1",
      proof: `
      0. domain with {"fact":0}: x > 0
      1. sign from 0: x != 0
      2. function from 0 with {"term":"1 / x"}: 1 / x * x - 1 == 0
      shows 1, 2`,
    },
  },
  ...rows({ x: reals(), y: reals() }, () => "step 0 (choice): it must say both sides of the choice", [
    [
      "choice: the sides turned round",
      "(x > 0 and (x > 0 ? x : y) == y) or (x <= 0 and (x > 0 ? x : y) == x)",
      { x: "1", y: "0" },
      '0. choice with {"term":"x > 0 ? x : y"}: (x > 0 and (x > 0 ? x : y) - y == 0) or (-x >= 0 and (x > 0 ? x : y) - x == 0)',
      "(x > 0 and (x > 0 ? x : y) == x) or (x <= 0 and (x > 0 ? x : y) == y)",
      '0. choice with {"term":"x > 0 ? x : y"}: (x > 0 and (x > 0 ? x : y) - x == 0) or (-x >= 0 and (x > 0 ? x : y) - y == 0)',
    ],
    [
      "choice: one side alone",
      "(x > 0 ? x : y) == x",
      { x: "0", y: "1" },
      '0. choice with {"term":"x > 0 ? x : y"}: (x > 0 ? x : y) - x == 0',
      "(x > 0 and (x > 0 ? x : y) == x) or (x <= 0 and (x > 0 ? x : y) == y)",
      '0. choice with {"term":"x > 0 ? x : y"}: (x > 0 and (x > 0 ? x : y) - x == 0) or (-x >= 0 and (x > 0 ? x : y) - y == 0)',
    ],
    [
      "choice: both sides at once",
      "(x > 0 ? x : y) == x and (x > 0 ? x : y) == y",
      { x: "0", y: "1" },
      '0. choice with {"term":"x > 0 ? x : y"}: (x > 0 ? x : y) - x == 0 and (x > 0 ? x : y) - y == 0',
      "(x > 0 and (x > 0 ? x : y) == x) or (x <= 0 and (x > 0 ? x : y) == y)",
      '0. choice with {"term":"x > 0 ? x : y"}: (x > 0 and (x > 0 ? x : y) - x == 0) or (-x >= 0 and (x > 0 ? x : y) - y == 0)',
    ],
    [
      "choice: another condition",
      "(x > 1 and (x > 0 ? x : y) == x) or (x <= 1 and (x > 0 ? x : y) == y)",
      { x: "0.5", y: "0" },
      '0. choice with {"term":"x > 0 ? x : y"}: (x - 1 > 0 and (x > 0 ? x : y) - x == 0) or (1 - x >= 0 and (x > 0 ? x : y) - y == 0)',
      "(x > 1 and (x > 1 ? x : y) == x) or (x <= 1 and (x > 1 ? x : y) == y)",
      '0. choice with {"term":"x > 1 ? x : y"}: (x - 1 > 0 and (x > 1 ? x : y) - x == 0) or (1 - x >= 0 and (x > 1 ? x : y) - y == 0)',
    ],
    [
      "choice: a case left out",
      "(x > 0 and (x > 0 ? x : y) == x) or (x < 0 and (x > 0 ? x : y) == y)",
      { x: "0", y: "0" },
      '0. choice with {"term":"x > 0 ? x : y"}: (x > 0 and (x > 0 ? x : y) - x == 0) or (-x > 0 and (x > 0 ? x : y) - y == 0)',
      "(x >= 0 and (x >= 0 ? x : y) == x) or (x < 0 and (x >= 0 ? x : y) == y)",
      '0. choice with {"term":"x >= 0 ? x : y"}: (x >= 0 and (x >= 0 ? x : y) - x == 0) or (-x > 0 and (x >= 0 ? x : y) - y == 0)',
    ],
  ]),
  ...rows(
    { x: reals("d"), y: reals("d") },
    (attacks) => `step 0 (extreme): it must say that no entry lies beyond the ${attacks.slice(-3)}`,
    [
      [
        "extreme: the smallest as if it were the largest, min",
        "min(x) >= x",
        { x: ["0", "1"], y: ["0", "0"] },
        everywhere(`extreme with {"term":"${MIN}","at":"k"}: ${MIN} - x[k] >= 0`, `${MIN} - x[a] >= 0`),
        "min(x) <= x",
        everywhere(`extreme with {"term":"${MIN}","at":"k"}: x[k] - ${MIN} >= 0`, `x[a] - ${MIN} >= 0`),
      ],
      [
        "extreme: strictly, max",
        "max(x) > x",
        { x: ["0"], y: ["0"] },
        everywhere(`extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] > 0`, `${MAX} - x[a] > 0`),
        "max(x) >= x",
        everywhere(`extreme with {"term":"${MAX}","at":"k"}: ${MAX} - x[k] >= 0`, `${MAX} - x[a] >= 0`),
      ],
      [
        "extreme: an entry of another list, max",
        "max(x) >= y",
        { x: ["0"], y: ["1"] },
        everywhere(`extreme with {"term":"${MAX}","at":"k"}: ${MAX} - y[k] >= 0`, `${MAX} - y[a] >= 0`),
        "max(x + y) >= x + y",
        everywhere(
          'extreme with {"term":"max(c, d, x[c] + y[c])","at":"k"}: max(c, d, x[c] + y[c]) - x[k] - y[k] >= 0',
          "max(c, d, x[c] + y[c]) - x[a] - y[a] >= 0",
        ),
      ],
      [
        "extreme: twice the mean, max",
        "max(x) >= 2 * mean(x)",
        { x: ["1"], y: ["0"] },
        `0. extreme with {"term":"${MAX}"}: ${MAX} - 2 * mean(a, d, x[a]) >= 0`,
        "max(x) >= mean(x)",
        `0. extreme with {"term":"${MAX}"}: ${MAX} - mean(a, d, x[a]) >= 0`,
      ],
      [
        "extreme: above the sum, max",
        "max(x) >= sum(x)",
        { x: ["1", "1"], y: ["0", "0"] },
        `0. extreme with {"term":"${MAX}"}: ${MAX} - size(d) * mean(a, d, x[a]) >= 0`,
        "2 * max(x) >= 2 * mean(x)",
        `0. extreme with {"term":"${MAX}"}: 2 * ${MAX} - 2 * mean(a, d, x[a]) >= 0`,
      ],
    ],
  ),
  {
    attacks: "extreme: of a mean",
    domains: { x: reals("d") },
    formula: "mean(x) <= x",
    against: { x: ["0", "1"] },
    proof: everywhere(
      'extreme with {"term":"mean(c, d, x[c])","at":"k"}: x[k] - mean(c, d, x[c]) >= 0',
      "x[a] - mean(c, d, x[c]) >= 0",
    ),
    refused: "step 0 (extreme): the term must be a max or min over a list",
    neighbour: {
      formula: "min(x) <= mean(x)",
      proof: `0. extreme with {"term":"${MIN}"}: mean(a, d, x[a]) - ${MIN} >= 0`,
    },
  },
];
