import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "../../claim/record.ts";
import { reading, record, records, simulated, text } from "../example.fixture.ts";
import { textPage } from "../told/text/text-page.ts";
import { textFile } from "./text-file.ts";

const file = (claims: readonly ClaimRecord[], document = text) => textFile(textPage({ document, records: claims }));

describe("textFile", () => {
  it("tells what is wrong and how the claims came out, then the text with its marks, then every sentence", () => {
    const [start = "", end] = file(records).split("\n\n<details>\n<summary>What the marks and words mean</summary>");
    // Written by hand; the claims stand in the order of the text, the one without a place last.
    expect(start).toBe(`# Is the sky &#124; blue?

<!-- Written by npm test. Do not edit: edit the claims and run it again. -->

<b>What is wrong in the text, worst first</b>

1. <b>❌ refuted</b>, “Every $\`x\`$ is &lt;b&gt;positive&lt;/b&gt;.” ([C2](c2-positive.md)): Negative numbers exist. <b>True version (ours):</b> Every $\`x^2\`$ is at least 0.
1. <b>🟡 depends</b>, “It may rain.” ([c3-rain](c3-rain.md)): In April: verified. In July: refuted.

3 of 5 sentences have a claim, 1 asserts nothing. 5 claims: ✅ 1 verified · 🟡 1 depends · ❌ 1 refuted · ➖ 1 not testable · ⚠️ 1 check failed, no verdict

![How the claims came out](verdicts.svg)

<details>
<summary>The text with its marks</summary>

|  | Sentence |
| :-: | :-- |
|  | **Answer** |
|  | Hello. |
| [✅](c1-sum.md "verified") | The sum is $\`2 + 2 = 4\`$. |
| [❌](c2-positive.md "refuted") | Every $\`x\`$ is &lt;b&gt;positive&lt;/b&gt;. |
| [🟡](c3-rain.md "depends") [➖](c4-rain.md "not testable") | It may rain. |
|  | **Answer, Table** |
| ⬜ | Total · 100% |

</details>

<details>
<summary>Every sentence, what was found, and what would be true</summary>

| Mark | Sentence | Found | True version (ours) |
| :-- | :-- | :-- | :-- |
| ✅ verified | [The sum is $\`2 + 2 = 4\`$.](c1-sum.md) | 4\\. |  |
| ❌ refuted | [Every $\`x\`$ is &lt;b&gt;positive&lt;/b&gt;.](c2-positive.md) | Negative numbers exist. | Every $\`x^2\`$ is at least 0. |
| 🟡 depends | [It may rain.](c3-rain.md) | In April: verified. In July: refuted. |  |
| ➖ not testable | [may rain](c4-rain.md) | A valuation, with no quantity behind it. |  |
| ⚠️ check failed, no verdict | [It never rains.](b5-lost.md) | Quote must be found. |  |

</details>`);
    expect(end).toContain("- ⬜ <b>no claim yet</b>: Nobody has written a check for this sentence.");
    expect(end).toContain("is at most 3e-6, the sum over all 3 readings tried, whatever came of them.");
    expect(end).toContain("- Hello. (a greeting)");
    expect(end?.endsWith("[All texts](../README.md)\n")).toBe(true);
  });

  it("opens with the answer, and withdraws a sentence whose ground moved", () => {
    const rests = [{ claim: "c1-sum", reading: "a", needs: "verified", outcome: "verified", condition: "" }] as const;
    const answer = {
      document: "sky",
      trouble: "",
      sentences: [
        { sentence: "It is $4$.", rests, withdrawn: "" },
        { sentence: "It is 5.", rests, withdrawn: "c1-sum/a is refuted, not verified" },
      ],
    };
    const tried = { document: text, records: [record({ assertion: "C1" })] };
    expect(textFile(textPage({ ...tried, answer }))).toContain(
      "-->\n\n- It is $`4`$. ([C1 a](c1-sum.md#reading-a))\n\n" +
        "In brackets: the claim, and the reading of it, that each rests on.\n\n" +
        "<b>Withdrawn:</b> It is 5. c1-sum/a is refuted, not verified.\n\n",
    );
    const unread = { ...answer, trouble: "says must be called", sentences: [] };
    expect(textFile(textPage({ ...tried, answer: unread }))).toContain(
      "<b>The answer could not be read:</b> Says must be called.",
    );
  });

  it("says once what several sentences lack alike, after what is false even as meant", () => {
    const meant = { verdict: "verified", depends: false, alpha: 0, condition: "" } as const;
    const readings = [
      reading({ outcome: "refuted" }),
      reading({ id: "b", kind: "meant", carriedBy: [{ exact: "Hello." }], when: "If so" }),
    ];
    const loose = (id: string, assertion: string, exact: string) =>
      record({ id, assertion, quote: { exact }, verdict: "refuted", meant, readings });
    const told = file([
      loose("c1", "C1", "The sum is $2 + 2 = 4$."),
      record({
        id: "c2",
        quote: { exact: "It may rain." },
        verdict: "refuted",
        readings: [reading({ outcome: "refuted", seen: "it snows" })],
      }),
      loose("c3", "C3", "Every $x$ is <b>positive</b>."),
    ]);
    expect(told).toContain(
      "1. <b>❌ refuted</b>, “It may rain.” ([c2](c2.md)): It snows.\n" +
        "1. 🟢 True only with what the author says elsewhere, “Hello.”: “The sum is $`2 + 2 = 4`$.” ([C1](c1.md)); “Every $`x`$ is &lt;b&gt;positive&lt;/b&gt;.” ([C3](c3.md)).",
    );
  });

  it("says when nothing is claimed, and when no verdict rests on chance", () => {
    const empty = file([], { ...text, credits: "", origin: "", silent: [] });
    expect(empty).toContain("-->\n\n0 of 5 sentences have a claim.\n\n<details>\n<summary>The text");
    expect(empty).not.toContain("Credits");
    expect(file([record()])).toContain("1 of 5 sentences has a claim");
    expect(file([record()])).toContain("No verdict rests on chance.");
  });

  it("keeps what stands under a condition out of the sum, and counts it apart", () => {
    const condition = "the variance is at most 2";
    const under = reading({ ...simulated, outcome: "refuted", condition, risk: 0 });
    const told = { ...(records[0] as ClaimRecord), verdict: "refuted", condition, alpha: 1e-6 } as const;
    const page = file([{ ...told, readings: [under] }]);
    expect(page).toContain("1 claim: and 1 verdict under a condition");
    expect(page).toContain("\nNo verdict rests on chance; and 1 verdict under a condition.\n");
    expect(page).toContain("| ❌ refuted, if the variance is at most 2 |");
  });

  it("counts the chance of a reading whatever came of it, and of a shared one where it is tried", () => {
    const open = reading({ ...simulated, alpha: 0, basis: "none", outcome: "inconclusive" });
    const voided = reading({ ...simulated, id: "b", kind: "further", alpha: 0, outcome: "void" });
    const shared = reading({ ...simulated, id: "c", verb: "sameAs", alpha: 0, risk: 0, condition: "p" });
    const page = file([record({ verdict: "inconclusive", readings: [open, voided, shared] })]);
    expect(page).toContain("is at most 2e-6, the sum over all 2 readings tried, whatever came of them. Versions");
  });

  it("counts a sentence that is silent and claimed as claimed", () => {
    const greeting = record({ quote: { exact: "Hello." }, readings: [reading()] });
    expect(file([greeting])).toContain("1 of 5 sentences has a claim. 1 claim: ✅ 1 verified");
    const two = { ...text, silent: [...text.silent, { quote: "It may rain.", because: "small talk" }] };
    expect(file([], two)).toContain("0 of 5 sentences have a claim, 2 assert nothing.");
  });

  it("does not change with the order of the records", () => {
    expect(file(records.toReversed())).toBe(file(records));
    const twins = [record({ id: "z" }), record({ id: "y" })];
    expect(file(twins)).toBe(file(twins.toReversed()));
    const lost = [record({ id: "z", quote: { exact: "-" } }), record({ id: "y", quote: { exact: "-" } })];
    expect(file(lost)).toBe(file(lost.toReversed()));
  });
});
