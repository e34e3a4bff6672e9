import { reals } from "../../formula/index.ts";
import { type Falsehood, rows } from "./falsehood.fixture.ts";

const MAX = "max(c, d, x[c])";
const MIN = "min(c, d, x[c])";

/** One step about x, and the same of every entry. */
const everywhere = (step: string, says: string): string => `
  any k in d
  0. ${step}
  1. every from 0 with {"index":"k"}: all(a, d, ${says})`;

/** choice, extreme. */
export const CHOICES: readonly Falsehood[] = [
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
