import { describe, expect, it } from "vitest";
import type { ClaimRecord } from "../../../claim/record.ts";
import { reading, record, records, simulated, text } from "../../example.fixture.ts";
import { documentPage } from "./document-page.ts";

describe("documentPage", () => {
  it("tells how much is tried and how it came out, then the text with its marks", () => {
    const [start = "", end] = documentPage(text, records).split(
      "\n\n<details>\n<summary>What the marks mean</summary>",
    );
    // Written by hand, from look/README.md; the claims stand in the order of the text, the one without a place last.
    expect(start).toBe(`# Is the sky &#124; blue?

<!-- Written by npm test. Do not edit: edit the claims and run it again. -->

an invented answer

Credits: asked by nobody.

**3 of 5 sentences have a claim**, 1 asserts nothing. 5 claims: ✅ 1 verified · ❌ 1 refuted · 🟡 1 inconclusive · ➖ 1 not testable · ⚠️ 1 void

![How the claims came out](verdicts.svg)

| Verdict | Claim | Found | Basis |
| :-- | :-- | :-- | :-- |
| ✅\u00A0verified | [The sum is $\`2 + 2 = 4\`$.](c1-sum.md) | 4 | exact |
| ❌\u00A0refuted | [Every $\`x\`$ is &lt;b&gt;positive&lt;/b&gt;.](c2-positive.md)<br><sub>as written ❌ · as likely meant ✅ · x is a number 🟡 · 1 more ✅</sub> | **x = -1 gives x &gt; 0: false &#124; -1** | witness |
| 🟡\u00A0depends | [It may rain.](c3-rain.md)<br><sub>in April ✅ · in July ❌</sub> | 1 of 2 settings ✅: in April ✅ · in July ❌ | statistical; alpha 2e-6 in all |
| ➖\u00A0not\u00A0testable | [may rain](c4-rain.md) | – | a valuation, with no quantity behind it |
| ⚠️\u00A0void | [It never rains.](b5-lost.md) | quote must be found | the check says nothing |

Verdicts that rest on random numbers: the probability that any of them is wrong is at most 3e-6, the sum over all 3 readings tried, whatever came of them. Versions of a claim that were edited away are not covered.

## The text

|  | Sentence |
| :-: | :-- |
|  | **Answer** |
|  | Hello. |
| [✅](c1-sum.md "verified") | The sum is $\`2 + 2 = 4\`$. |
| [❌](c2-positive.md "refuted") | Every $\`x\`$ is &lt;b&gt;positive&lt;/b&gt;. |
| [🟡](c3-rain.md "depends") [➖](c4-rain.md "not testable") | It may rain. |
|  | **Answer, Table** |
| ⬜ | Total · 100% |`);
    expect(end).toContain("| ⬜ | no claim yet | Nobody has written a check for this sentence. |");
    expect(end).toContain("- Hello. (a greeting)");
    expect(end?.endsWith("[All texts](../README.md)\n")).toBe(true);
  });

  it("says when nothing is claimed, and when no verdict rests on chance", () => {
    const empty = documentPage({ ...text, credits: "", origin: "", silent: [] }, []);
    expect(empty).toContain("**0 of 5 sentences have a claim**.\n\n## The text");
    expect(empty).not.toContain("Credits");
    expect(empty).not.toContain("assert nothing</summary>");
    expect(documentPage(text, [record()])).toContain("**1 of 5 sentences has a claim**");
    expect(documentPage(text, [record()])).toContain("No verdict rests on chance.");
  });

  it("keeps what stands under a condition out of the sum, and counts it apart", () => {
    const condition = "the variance is at most 2";
    const under = reading({ ...simulated, outcome: "refuted", condition, risk: 0 });
    const told = { ...(records[0] as ClaimRecord), verdict: "refuted", condition, alpha: 1e-6 } as const;
    const page = documentPage(text, [{ ...told, readings: [under] }]);
    expect(page).toContain("1 claim: and 1 verdict under a condition");
    expect(page).toContain("\nNo verdict rests on chance; and 1 verdict under a condition.\n");
    expect(page).toContain("| ❌\u00A0refuted, if the variance is at most 2 |");
    expect(page).toContain("| statistical, alpha 1e-6 |");
    const more = documentPage(text, [...records, { ...told, id: "c9", readings: [under] }]);
    expect(more).toContain(
      "is at most 3e-6, the sum over all 3 readings tried, whatever came of them; and 1 verdict under a condition. " +
        "Neither these nor versions of a claim that were edited away are covered.",
    );
  });

  it("counts the chance of a reading whatever came of it, and of a shared one where it is tried", () => {
    const open = reading({ ...simulated, alpha: 0, basis: "none", outcome: "inconclusive" });
    const voided = reading({ ...simulated, id: "b", kind: "further", alpha: 0, outcome: "void" });
    const shared = reading({ ...simulated, id: "c", verb: "sameAs", alpha: 0, risk: 0, condition: "p" });
    const page = documentPage(text, [record({ verdict: "inconclusive", readings: [open, voided, shared] })]);
    expect(page).toContain("is at most 2e-6, the sum over all 2 readings tried, whatever came of them. Versions");
  });

  it("tells readings apart that begin with the same words", () => {
    const readings = [
      reading({ as: "with noise: on average" }),
      reading({ id: "b", as: "with noise: always" }),
      reading({ id: "c", as: "without: always" }),
    ];
    expect(documentPage(text, [record({ readings })])).toContain(
      "<sub>with noise: on average ✅ · with noise: always ✅ · without ✅</sub>",
    );
  });

  it("counts a sentence that is silent and claimed as claimed", () => {
    const greeting = record({ quote: { exact: "Hello." }, readings: [reading()] });
    expect(documentPage(text, [greeting])).toContain("**1 of 5 sentences has a claim**. 1 claim: ✅ 1 verified");
    const two = { ...text, silent: [...text.silent, { quote: "It may rain.", because: "small talk" }] };
    expect(documentPage(two, [])).toContain("**0 of 5 sentences have a claim**, 2 assert nothing.");
  });

  it("does not change with the order of the records", () => {
    expect(documentPage(text, records.toReversed())).toBe(documentPage(text, records));
    const twins = [record({ id: "z" }), record({ id: "y" })];
    expect(documentPage(text, twins)).toBe(documentPage(text, twins.toReversed()));
    const lost = [record({ id: "z", quote: { exact: "-" } }), record({ id: "y", quote: { exact: "-" } })];
    expect(documentPage(text, lost)).toBe(documentPage(text, lost.toReversed()));
  });
});
