import fc from "fast-check";
import temml from "temml";
import { describe, expect, it } from "vitest";
import { parseFormula } from "../../formula/language/parse.ts";
import { isInlineMath } from "../../report/markdown/markdown.ts";
import { readStep } from "../step/read-step.ts";
import type { Proof } from "../step/step.ts";
import { argument } from "./argument.ts";

function proofOf(steps: readonly string[], shows: readonly number[], indices: Proof["indices"]): Proof {
  return { sizes: {}, writtenOut: 4, indices, steps: steps.map(readStep), shows };
}

/** What a proof is told as, with every formula tried: as GitHub takes it inside a line, and as MathML. */
function told(proof: Proof, goal: string, obligations: readonly string[] = []): readonly string[] {
  const lines = argument(proof, { obligations: obligations.map(parseFormula), goal: parseFormula(goal) });
  for (const line of lines) {
    for (const [, tex = ""] of line.matchAll(/\$([^$]*)\$/g)) {
      expect([tex, isInlineMath(tex, "line")]).toEqual([tex, true]);
      expect(() => temml.renderToString(tex, { throwOnError: true, strict: true })).not.toThrow();
    }
  }
  return lines;
}

describe("an argument, beside what a person writes down", () => {
  it("a convex combination is at most the largest entry: weigh, then sum (Hardy, Littlewood and Pólya 1934, section 2.2)", () => {
    const steps = [
      'domain with {"fact":0}: all(k0, d, w[k0] >= 0)',
      'domain with {"fact":1}: -(size(d) * mean(k0, d, w[k0])) + 1 == 0',
      'size with {"at":"d"}: size(d) > 0',
      'sign from 1, 2 with {"powers":[-1]}: mean(k0, d, w[k0]) - 1 / size(d) == 0',
      'instance from 0 with {"at":"i"}: w[i] >= 0',
      'extreme with {"at":"i","term":"max(k0, d, x[k0])"}: max(k0, d, x[k0]) - x[i] >= 0',
      "lemma from 4, 5: -(w[i] * x[i]) + w[i] * max(k0, d, x[k0]) >= 0",
      'sign from 6, 2 with {"powers":[1]}: -(size(d) * w[i] * x[i]) + size(d) * w[i] * max(k0, d, x[k0]) >= 0',
      'termwise from 7 with {"index":"i"}: -(size(d) * mean(k0, d, w[k0] * x[k0])) + size(d) * mean(k0, d, w[k0]) * max(k0, d, x[k0]) >= 0',
      'replace from 8, 3 with {"term":"mean(k0, d, w[k0])"}: max(k0, d, x[k0]) - size(d) * mean(k0, d, w[k0] * x[k0]) >= 0',
    ];
    const proof = proofOf(steps, [9], { i: "d" });
    expect(told(proof, "max(k0, d, x[k0]) - size(d) * mean(k0, d, w[k0] * x[k0]) >= 0")).toEqual([
      "For every entry $i$: from $w_{i} \\ge 0$ and $\\max_{k} x_{k} \\ge x_{i}$ follows (solver): $w_{i} \\max_{k} x_{k} \\ge w_{i} x_{i}$.",
      "(1), summed over all entries, with $\\sum_{k} w_{k} = 1$: $\\max_{k} x_{k} \\ge \\sum_{k} w_{k} x_{k}$.",
    ]);
  });

  it("shares of a positive total are not negative and sum to one: the divisor is told where it divides", () => {
    const share = "w[k0] / size(d) / mean(k1, d, w[k1])";
    const steps = [
      'domain with {"fact":0}: all(k0, d, w[k0] >= 0)',
      'premise with {"fact":0}: size(d) * mean(k0, d, w[k0]) > 0',
      'instance from 0 with {"at":"i"}: w[i] >= 0',
      'sign from 2, 1 with {"powers":[-1]}: w[i] / size(d) / mean(k0, d, w[k0]) >= 0',
      'every from 3 with {"index":"i"}: all(k0, d, w[k0] / size(d) / mean(k1, d, w[k1]) >= 0)',
      "algebra from 1: mean(k0, d, w[k0]) / mean(k0, d, w[k0]) - 1 == 0",
      `and from 4, 5: all(k0, d, ${share} >= 0) and mean(k0, d, w[k0]) / mean(k0, d, w[k0]) - 1 == 0`,
    ];
    const goal = `all(k0, d, ${share} >= 0) and size(d) * mean(k0, d, ${share}) == 1`;
    expect(told(proofOf(steps, [6], { i: "d" }), goal)).toEqual([
      "For every entry $i$: $w_{i} \\ge 0$, divided by $\\sum_{k} w_{k}$, since $\\sum_{k} w_{k} \\gt 0$: $\\frac{w_{i}}{\\sum_{k} w_{k}} \\ge 0$, that is $\\frac{w_{k}}{\\sum_{l} w_{l}} \\ge 0 \\text{ for every } k$.",
      "Both sides multiply out to the same, since $\\sum_{k} w_{k} \\gt 0$: $\\frac{\\sum_{k} w_{k}}{\\sum_{k} w_{k}} = 1$, that is $\\sum_{k} \\frac{w_{k}}{\\sum_{l} w_{l}} = 1$.",
    ]);
  });

  it("an absolute value comes back from the two halves that it is read as, and an identity as it was asserted", () => {
    const far = "relu(a - x) + relu(-a + x)";
    const steps = [
      'domain with {"fact":0}: 1 - x / 5 >= 0',
      'domain with {"fact":1}: a - 6 >= 0',
      'function with {"fact":1,"term":"relu(a - x)"}: relu(a - x) - a + x >= 0',
      'function with {"fact":0,"term":"relu(-a + x)"}: relu(-a + x) >= 0',
      `lemma from 0, 1, 2, 3: ${far} - 1 >= 0`,
      "algebra: true",
      `and from 4, 5: ${far} - 1 >= 0`,
    ];
    const proof = proofOf(steps, [5, 4], {});
    expect(told(proof, `${far} >= 1`, ["(a + x)^2 == a^2 + 2 * a * x + x^2"])).toEqual([
      "From $x \\le 5$, $a \\ge 6$ and $\\lvert t \\rvert = \\max(t, -t)$ follows (solver): $\\lvert a - x \\rvert \\ge 1$.",
    ]);
    expect(told(proofOf(["algebra: true"], [0], {}), "a * (a + x) == a^2 + a * x")).toEqual([
      "Both sides multiply out to the same: $a (a + x) = {a}^{2} + a x$.",
    ]);
  });
});

describe("an argument of any length", () => {
  it("has at most eight lines, the goal among them, and refers to no line that is left out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3 }), (length, reach) => {
        const steps = Array.from({ length }, (_, n) => {
          const from = Array.from({ length: Math.min(reach, n) }, (_, back) => n - 1 - back);
          return `lemma${from.length === 0 ? "" : ` from ${from.join(", ")}`}: x - ${n + 1} >= 0`;
        });
        const lines = told(proofOf(steps, [length - 1], {}), `x >= ${length}`);
        expect(lines.length).toBe(Math.min(length, 8));
        expect(lines.some((line) => line.includes(`x \\ge ${length}$`))).toBe(true);
        for (const [i, line] of lines.entries())
          for (const [, cited] of line.matchAll(/\((\d+)\)/g)) expect(Number(cited)).toBeLessThanOrEqual(i);
        if (length > 8) expect(lines.at(-1)).toBe(`… ${length - 8 + 1} lines more: every step stands in the record.`);
      }),
      { seed: 11, numRuns: 60 },
    );
  });
});
