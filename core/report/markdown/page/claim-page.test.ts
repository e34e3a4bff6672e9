import { describe, expect, it } from "vitest";
import { part, reading, record, records, simulated, text } from "../../example.fixture.ts";
import { htmlPage } from "../../html/page.ts";
import { claimPage } from "./claim-page.ts";

const page = (given: Parameters<typeof record>[0]) => claimPage(text, record(given), []);

describe("claimPage", () => {
  it("answers a reviewer's questions in their order", () => {
    // Written by hand, from the order that look/README.md gives.
    expect(claimPage(text, record(), [])).toBe(`# ✅ The sum is $\`2 + 2 = 4\`$.

<!-- Written by npm test. Do not edit: edit the claims and run it again. -->

**Verified.** 4.

| Claimed | Found | Basis |
| :-- | :-- | :-- |
| $\`2 + 2 = 4\`$ | 4 | exact |

## The text

> Hello.
> <b>The sum is $\`2 + 2 = 4\`$.</b>
> Every $\`x\`$ is &lt;b&gt;positive&lt;/b&gt;.
>
> — Answer, [Is the sky &#124; blue?](README.md)

## Reading a

✅\u00A0verified · as written (literal)

It asserts: 2 + 2 = 4 as printed

\`\`\`math
2 + 2 = 4
\`\`\`

\`2 + 2 == 4\`

**Found:** 4

**Basis:** exact. Alpha 0: no chance entered.

## Try it yourself

\`\`\`sh
npm run claim -- sky/c1-sum
\`\`\`

The claim: [\`claims/sky/c1-sum.claim.ts\`](../../claims/sky/c1-sum.claim.ts). The same for machines: [\`c1-sum.json\`](c1-sum.json).
`);
  });

  it("says why in one sentence, and what the verdict leans on", () => {
    expect(page({ readings: [reading({ seen: "it adds up", given: ["Peano, 1889"] })] })).toContain(
      "**Verified, given:** Peano, 1889. It adds up.",
    );
  });

  it("tells the readings apart", () => {
    const refuted = claimPage(text, records[1] ?? record(), []);
    expect(refuted).toContain("# ❌ Every");
    expect(refuted).toContain("**Refuted.** Negative numbers exist.");
    expect(refuted).toContain("assertion C2");
    expect(refuted).toContain("[Reading a](#reading-a) tries it as: for every real x: x &gt; 0");
    expect(refuted).toContain(
      "| [a](#reading-a) | as written (literal) | ❌\u00A0refuted | **x = -1 gives x &gt; 0: false &#124; -1** | witness |",
    );
    expect(refuted).toContain("### Reading d");
    expect(refuted).toContain("Alpha 1e-6: the probability that this is wrong is at most that");
  });

  it("never lets a repaired reading speak for the sentence", () => {
    const repaired = reading({ kind: "mended", found: "mended" });
    const literal = reading({ id: "b", found: "as it stands" });
    expect(page({ readings: [repaired, literal] })).toContain("**Verified.** As it stands.");
    expect(page({ verdict: "inconclusive", readings: [repaired, literal] })).toContain(
      "**Inconclusive.** As it stands.",
    );
  });

  it("names the settings on which a claim depends", () => {
    expect(claimPage(text, records[2] ?? record(), [])).toContain(
      "**Depends** on what the sentence leaves open: it holds in 1 of 2 settings. Each is told below.",
    );
  });

  it("gives the reason where nothing can be tried", () => {
    const untestable = claimPage(text, records[3] ?? record(), []);
    expect(untestable).toContain("**Not testable.** A valuation, with no quantity behind it.");
    expect(untestable).not.toContain("| Claimed |");
    expect(untestable).toContain("**Because**\n\n- Nobody says where.");
    // A quote inside a sentence is bold within it.
    expect(untestable).toContain("> It <b>may rain</b>.");
  });

  it("keeps a page for a claim without a place", () => {
    const lost = claimPage(text, records[4] ?? record(), []);
    expect(lost).toContain("**Void.** The check itself failed and says nothing about the text. Quote must be found.");
    expect(lost).toContain("This quote does not stand in the text exactly once.\n\n> <b>It never rains.</b>");
    const thrown = page({ id: "c9", quote: { exact: "" }, verdict: "void", trouble: "", readings: [] });
    expect(thrown).toContain("# ⚠️ c9\n");
    expect(thrown).toContain("The claim has no reading.");
    expect(thrown).toContain("> The claim c9 has no quote.");
  });

  it("tells why a reading is void and what its control did", () => {
    const control = {
      changed: "x: x ≥ 0",
      outcome: "verified",
      basis: "proof",
      found: "proved all the same",
      required: "refuted",
      passed: false,
    } as const;
    const broken = reading({ outcome: "void", trouble: "a control that can come out otherwise", control });
    const html = page({ verdict: "void", readings: [broken] });
    expect(html).toContain("| a control that can come out otherwise | the check says nothing |");
    expect(html).toContain("**Void:** a control that can come out otherwise");
    expect(html).toContain(
      "**Could it have come out otherwise?** With x: x ≥ 0: ✅\u00A0verified (proof): proved all the same. **Required: refuted. It did not pass.**",
    );
    expect(page({ verdict: "void", readings: [reading({ outcome: "void", found: "" })] })).toContain(
      "no reason is recorded",
    );
  });

  it("shows the parts of a composed reading", () => {
    const control = {
      changed: "a",
      outcome: "refuted",
      basis: "none",
      found: "",
      required: "refuted",
      passed: true,
    } as const;
    const parts = [
      part({ control, notes: ["Counted."] }),
      part({ name: "two", outcome: "refuted", basis: "statistical", alpha: 1e-6, settle: "more of it" }),
      part({ name: "three", outcome: "inconclusive", basis: "none", statement: { words: "w", tex: "", formula: "" } }),
    ];
    const html = page({ readings: [reading({ parts, alpha: 3e-6 })] });
    expect(html).toContain(
      "| one | 2 + 2 = 4 as printed<br>`2 + 2 == 4` | ✅\u00A0verified | 4 | exact | Would have been ❌\u00A0refuted with a. |",
    );
    expect(html).toContain("| ❌\u00A0refuted | **4** | statistical, alpha 1e-6 | – |");
    expect(html).toContain("| three | w | 🟡\u00A0inconclusive | 4 | – | – |");
    expect(html).toContain("**How each was tried**\n\n- one: Counted.");
    expect(html).toContain("**What would settle it**\n\n- two: more of it");
    // Of all parts that were planned, as the record has it: those that are shown may have had less of it.
    expect(html).toContain("Alpha 3e-6: ");
  });

  it("says of a simulated reading that it speaks of data as they are, and under its condition", () => {
    const ofData = "Of data that a replicate reads it speaks as they are, and of no population behind them.";
    expect(page({ readings: [reading(simulated)] })).toContain(
      `Alpha 1e-6: the probability that this is wrong is at most that, over the draw of the random numbers. ${ofData}`,
    );
    expect(page({ readings: [reading({ ...simulated, condition: "p is 2" })] })).toContain(
      "Alpha 1e-6, if p is 2: the probability that this is wrong is then at most that, over the draw of the random numbers. How likely that is, it does not say. Of data",
    );
    expect(page({})).not.toContain("Of data");
  });

  it("says what is assumed, what is not recorded and what differs", () => {
    const assumed = reading({ assumed: ["a margin of 1"], given: ["a theorem"], expect: "" });
    const html = page({ readings: [assumed] });
    expect(html).toContain("**Assumed**\n\n- a margin of 1");
    expect(html).toContain("**Given, cited and not tried here**\n\n- a theorem");
    expect(html).toContain("**No verdict is recorded yet**: a person has to look.");
    expect(page({ readings: [reading({ expect: "refuted" })] })).toContain(
      "**Recorded as refuted**; this run differs.",
    );
  });

  it("tells on both pages that two sentences contradict each other, with both verdicts", () => {
    const [, positive = record()] = records;
    const sum = record({ contradicts: ["c2-positive"] });
    const all = [sum, positive];
    expect(claimPage(text, sum, all)).toContain(
      "- This sentence (✅\u00A0verified) and [Every $`x`$ is &lt;b&gt;positive&lt;/b&gt;.](c2-positive.md) (❌\u00A0refuted) contradict each other.",
    );
    expect(claimPage(text, positive, all)).toContain(
      "- This sentence (❌\u00A0refuted) and [The sum is $`2 + 2 = 4`$.](c1-sum.md) (✅\u00A0verified) contradict each other.",
    );
    expect(claimPage(text, sum, [sum])).not.toContain("contradict each other");
    const page = htmlPage(text, all, String).replaceAll(/<math.*?<\/math>/gu, "…");
    expect(page).toContain('verified) and <a href="#c2-positive">Every … is &lt;b&gt;positive&lt;/b&gt;.</a> (');
    expect(page).toContain('refuted) and <a href="#c1-sum">The sum is ….</a> (');
  });

  it("leads from a shared verdict to the reading that was tried", () => {
    const shared = reading({ verb: "sameAs", data: { claim: "c2-positive", reading: "b" } });
    expect(page({ readings: [shared] })).toContain(
      "[c2-positive, reading b](c2-positive.md#reading-b): nothing was run.",
    );
    expect(page({ readings: [shared] })).toContain("Its error rate is that of the reading named above");
  });

  it("falls back from a formula that cannot stand in a table", () => {
    const statement = { words: "the size of x", tex: "|x|", formula: "abs(x)" };
    expect(page({ readings: [reading({ statement })] })).toContain("| `abs(x)` | 4 | exact |");
    const words = reading({ statement: { words: "a program", tex: "", formula: "" }, found: "", basis: "none" });
    expect(page({ readings: [words] })).toContain("| as written | – | – |");
  });

  it("keeps rows of a table on lines of their own", () => {
    expect(page({ quote: { exact: "| Total | 100% |" } })).toContain("> <b>Total · 100%</b>\n>\n> — Answer, Table, ");
    const rows = { ...text, sentences: text.sentences.map((sentence) => ({ ...sentence, heading: "" })) };
    expect(claimPage(rows, record({ quote: { exact: "| Total | 100% |" } }), [])).toContain(
      "> It may rain.\\\n> <b>Total · 100%</b>\n>\n> — [",
    );
  });

  it("marks the whole of a quote over two sentences", () => {
    expect(page({ quote: { exact: "= 4$. Every" } })).toContain("<b>");
    expect(page({ quote: { exact: "<b>positive</b>. It may" } })).toContain(
      "> Every $`x`$ is <b>&lt;b&gt;positive&lt;/b&gt;.</b>\n> <b>It may</b> rain.",
    );
  });
});
