import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocument } from "../document/read-document.ts";
import { methodOf } from "../method/methods.ts";
import { evidenceOf } from "../method/trial/question.ts";
import { stream } from "../random/streams.ts";
import { assertionOf, codeOf } from "./check.ts";
import { claimText, draftOf } from "./claim-text.ts";
import { printedResults } from "./printed-results.ts";

const textOf = (body: string) => readDocument("t", `# T\n\n${body}\n`);
const codes = (body: string) =>
  printedResults(textOf(body)).flatMap(({ checks }) => checks.map(({ check }) => codeOf(check)));

/** What each check of a text comes to. */
function outcomes(body: string): readonly string[] {
  const document = textOf(body);
  const trial = { document, stream: (role: string) => stream({ document: "t", claim: "c", reading: "a", role }) };
  return printedResults(document).flatMap(({ checks }) =>
    checks.map(({ check }) => {
      const assertion = assertionOf(check);
      return evidenceOf(methodOf(assertion).attempt(assertion, trial)).outcome;
    }),
  );
}

/** Sentences, and whether what they print follows; the arithmetic was done by hand. */
const RESULTS: readonly (readonly [string, readonly string[]])[] = [
  ["5 of the 8 people, or 63 %.", ["verified"]],
  // R: 2 * pt(-2.31, 18) is .0330; pchisq(4.13, 1, lower = FALSE) is .0421.
  ["The groups differ, *t*(18) = 2.31, *p* = .033.", ["verified"]],
  ["They differ, t(18) = 2.31, p = .013, and χ²(1, N = 90) = 4.13, p = .042.", ["refuted", "verified"]],
  ["It rises, b = 1.3, SE = 0.4, 95 % CI [0.5, 2.1], with age.", ["verified"]],
  ["In one-sided tests, t(18) = 2.31, p = .033.", []],
  ["We find t(18) = 2.31.", []],
  ["Prime are 168 of the 1000 numbers up to 1000, or 16.8 %.", []],
  ["13 of 40 people, or 33 %, came.", ["verified"]],
  ["13 of 40 people, or 32 %, came.", ["verified"]],
  ["13 of 40 people, or 34 %, came.", ["refuted"]],
  ["Of 80 people 52 said yes, which is 66 %.", ["refuted"]],
  ["Of 150 people 77 said yes, which is 51.3 %.", ["verified"]],
  ["5/8 (62.5 %) failed, **3/8** (38.5%) did not.", ["verified", "refuted"]],
  ["63 % (5 of 8) left.", ["verified"]],
  ["63 % of the 8 people, or 5, went.", ["verified"]],
  ["A seven comes in 6 of 36 ways, a share of 0.167.", ["verified"]],
  ["It fell from 50 down to 40, a fall of 25 %.", ["refuted"]],
  ["Sales grew by 25 % from 40 to 50.", ["verified"]],
  ["It rose from 76.3 to 78.1, a rise of 2.4 %.", ["verified"]],
  ["It rose from 76.3 to 78.1, a rise of 2.6 %.", ["refuted"]],
  ["Start-up went from 120 ms down to 45 ms, a reduction of 60 %.", ["refuted"]],
  ["Memory fell from 512 MB to 192 MB, a fall of 62.5 %.", ["verified"]],
  ["The harvest rose from 4.1 to 5.3 tons, that is by 29 %.", ["verified"]],
  ["The harvest rose from 4.1 to 5.3 tons, that is by 39 %.", ["refuted"]],
  ["From 97s to 17s, 5.7 times faster.", ["verified"]],
  ["From 97s to 17s, 4.7 times faster.", ["refuted"]],
  ["The scores were 3, 5 and 10, on average 7.", ["refuted"]],
  ["The sum of 1.5, 2.5 and 3 is 7.0.", ["verified"]],
  ["We saw 3 apples, 4 pears and 5 plums, 12 in all.", ["verified"]],
  ["Shares of 33 %, 33 % and 33 % add up to 100 %.", ["verified"]],
  ["Shares of 33 %, 33 % and 30 % add up to 100 %.", ["refuted"]],
  ["We know that $2 + 2 = 4$, that 5/8 = 62.5 % and that 12 × 12 = 145.", ["verified", "verified", "refuted"]],
];

/** Sentences that print figures side by side and assert nothing of the kind. */
const NOTHING: readonly string[] = [
  "In 5 of 8 trials (95 % CI 30 to 80) it failed.",
  "5 of 8 rounds ended, 40 % of them late.",
  "12 of 40 patients, or about 28 %, got better.",
  "Of 80 people 52 said yes, which is more than 60 %.",
  "Rates rose from 20 % to 25 %, by 5 percentage points.",
  "It moved from 50 to 40, by 10 %.",
  "In 2001, 2002 and 2003 a total of 45 came.",
  "Tables 3, 4 and 5 together hold 40 rows.",
  "Between 10 and 20 on average 3 fail.",
  "GPT-4 solved 4 of 8 tasks, 50 % of them twice.",
  "Rows 1-3 = 7 of them, x2 + 3 = 5.",
  "2 + 3 = 5x, and 5 + 9 = 2 (mod 12).",
  "```\n2 + 2 = 5\n```",
];

describe("printed results", () => {
  it.each(RESULTS)("finds %s", (body, expected) => {
    expect(outcomes(body)).toEqual(expected);
  });

  it.each(NOTHING)("leaves out %s", (body) => {
    expect(codes(body)).toEqual([]);
  });

  it("takes every rounded share, and no other", () => {
    const shares = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 3 }), fc.integer({ min: -3, max: 3 }), ([k, n], decimals, off) => {
        const unit = 10n ** BigInt(decimals);
        // Half up in whole numbers: no float is asked.
        const printed = (2n * 100n * unit * BigInt(k) + BigInt(n)) / (2n * BigInt(n)) + BigInt(off);
        fc.pre(printed >= 0n);
        const digits = String(printed).padStart(decimals + 1, "0");
        const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
        const apart = 2n * (100n * unit * BigInt(k) - printed * BigInt(n));
        const near = (apart < 0n ? -apart : apart) <= BigInt(n);
        expect(outcomes(`Of them ${k} of the ${n}, or ${text} %, came.`)).toEqual([near ? "verified" : "refuted"]);
      }),
      { numRuns: 100 },
    );
  });

  it("adds up the columns and rows of a table, and takes no average for a total", () => {
    const table = [
      "| group | n | share | mean age | price |",
      "| --- | ---: | ---: | --- | --- |",
      "| a | 5 | 62.5 % | 30 | 1.5 |",
      "| b | 3 | 36.5 % | 40 | 2.5 |",
      "| **Total** | 8 | 100 % | 34 | 2.0 |",
    ].join("\n");
    expect(
      printedResults(textOf(table)).map(({ quote, checks }) => [
        quote,
        checks.map(({ name, check }) => `${name}: ${codeOf(check)}`),
      ]),
    ).toEqual([
      ["| a | 5 | 62.5 % | 30 | 1.5 |", ['the share of a: reproduces("62.5 %", "5 / 8")']],
      ["| b | 3 | 36.5 % | 40 | 2.5 |", ['the share of b: reproduces("36.5 %", "3 / 8")']],
      [
        "| **Total** | 8 | 100 % | 34 | 2.0 |",
        ['the total of n: exact("5 + 3 == 8")', 'the total of share: reproduces("100", "62.5 + 36.5")'],
      ],
    ]);
    const across =
      "| year | a | b | Total |\n| --- | --- | --- | --- |\n| x | 3 | 4 | 7 |\n| y | 3 | 5 | 8 |\n| z | 3 | 5 | 9 |";
    expect(outcomes(across)).toEqual(["verified", "verified", "refuted"]);
    const product =
      "| item | price | pieces | Total |\n| --- | --- | --- | --- |\n| x | 3 | 4 | 12 |\n| y | 3 | 5 | 15 |";
    expect(codes(product)).toEqual([]);
  });

  it("ends soon on texts that were made to keep it busy", () => {
    for (const part of [
      "1 of 2, ",
      "from 1 to 2 by ",
      "1, 2, 3 and ",
      "1 + 2 + ",
      "| 1 | a | ",
      "(1 of 2 or 3 % ",
      "abcdef",
    ]) {
      expect(() => printedResults(textOf(part.repeat(3000)))).not.toThrow();
    }
  });

  it("are written as a claim file, all of a sentence together", () => {
    const [result] = printedResults(textOf("5/8 (62.5 %) failed, 3/8 (37.5 %) did not."));
    if (result === undefined) throw new Error("nothing was found");
    expect(claimText(result.quote, draftOf(result))).toBe(`import { claim, every, reproduces } from "probatum";

export default claim({
  quote: "5/8 (62.5 %) failed, 3/8 (37.5 %) did not.",
  // What it prints beside the figures that it comes from. Look whether the sentence means that.
  asserts: every({
    "the share": reproduces("62.5 %", "5 / 8"),
    "the share (2)": reproduces("37.5 %", "3 / 8"),
  }),
});
`);
  });
});
