import { describe, expect, it } from "vitest";
import type { ClaimRecord, ControlRecord } from "../../claim/record.ts";
import { part, reading, record, records, simulated, text } from "../example.fixture.ts";
import { htmlPage } from "../html/page.ts";
import { claimPage } from "../told/claim/claim-page.ts";
import { claimFile } from "./claim-file.ts";

const file = (one: ClaimRecord, all: readonly ClaimRecord[] = [one]) => claimFile(claimPage(text, one, all));
const page = (given: Parameters<typeof record>[0]) => file(record(given));
/** What is seen while everything is folded. */
const first = (told: string) => told.slice(0, told.indexOf("<details>"));

describe("claimFile", () => {
  it("tells the author first, then the reviewer, then the auditor", () => {
    // Written by hand, in the order that a reader asks.
    expect(file(record())).toBe(`# ✅ Verified: The sum is $\`2 + 2 = 4\`$.

<!-- Written by npm test. Do not edit: edit the claims and run it again. -->

> Hello.
> <b>The sum is $\`2 + 2 = 4\`$.</b>
>
> — Answer, [the text](README.md)

<b>Computed exactly.</b> Found: 4.

<details>
<summary>How each was tried</summary>

#### Reading a

<b>✅ verified</b> · word for word: As written. Asserted: 2 + 2 = 4 as printed \`2 + 2 == 4\`

</details>

<details>
<summary>Run it</summary>

\`\`\`sh
npm run claim -- sky/c1-sum
\`\`\`

[The claim](../../claims/sky/c1-sum.claim.ts), [its record](c1-sum.json).

</details>
`);
  });

  it("gives the reason with its numbers, what the verdict leans on, and what would be true", () => {
    expect(page({ readings: [reading({ seen: "it adds up", given: ["Peano, 1889"] })] })).toContain(
      "<b>Computed exactly, given: Peano, 1889.</b> It adds up. Found: 4.",
    );
    const refuted = file(records[1] ?? record());
    expect(first(refuted)).toContain(
      "<b>Refuted.</b> Negative numbers exist. Counterexample: x = -1 gives x &gt; 0: false &#124; -1.\n\n" +
        "<b>True version (ours):</b> Every $`x^2`$ is at least 0. (proved for every x)",
    );
    expect(refuted).toContain(
      "- [d](c2-positive.md#reading-d): there is an x: <b>holds</b> (by experiment, wrong at most once in a million).",
    );
  });

  it("tells no true version that was not verified, and none beside a sentence that is true", () => {
    const mended = reading({ id: "b", kind: "mended", sentence: "It is 4." });
    expect(page({ readings: [reading(), mended] })).not.toContain("True version");
    const refuted = reading({ outcome: "refuted" });
    const open = { ...mended, outcome: "inconclusive" as const };
    expect(page({ verdict: "refuted", readings: [refuted, open] })).not.toContain("True version");
    expect(page({ verdict: "refuted", readings: [refuted, mended] })).toContain("True version (ours):</b> It is 4.");
  });

  it("tells what is true as meant first, then the word, then where the hypothesis stands", () => {
    const word = reading({ outcome: "refuted", basis: "witness", found: "x = -1", seen: "x = -1 is below 0" });
    const meant = reading({
      id: "b",
      kind: "meant",
      when: "If no number is negative",
      carriedBy: [{ exact: "It may rain." }],
      basis: "proof",
      scope: "every x",
      found: "proved for every x",
      seen: "the sum cannot fall",
    });
    const judged = { verdict: "verified", depends: false, alpha: 0, condition: "" } as const;
    const one = record({ verdict: "refuted", meant: judged, readings: [word, meant] });
    const rain = record({ id: "c3-rain", assertion: "C3", quote: { exact: "It may rain." } });
    expect(first(file(one, [one, rain]))).toContain(
      "<b>If no number is negative:</b> ✅ verified (proved for every x). The sum cannot fall.\n\n" +
        "<b>Word for word refuted.</b> x = -1 is below 0. Counterexample: x = -1.\n\n" +
        "Taken along from the same author: “It may rain.” ([C3](c3-rain.md)).",
    );
    expect(file(one)).toContain("# 🟢 Verified as meant: The sum");
  });

  it("tells each case of what a sentence leaves open", () => {
    expect(first(file(records[2] ?? record()))).toContain("# 🟡 Depends: It may rain.");
    expect(first(file(records[2] ?? record()))).toContain(
      "<b>It depends.</b>\n\n- In April: ✅ verified (by experiment, wrong at most once in a million). Found: 4.\n- In July: ❌ refuted",
    );
  });

  it("gives the reason where nothing can be tried, and the answer of a question", () => {
    const untestable = file(records[3] ?? record());
    expect(first(untestable)).toContain("<b>A valuation, with no quantity behind it.</b>");
    expect(untestable).toContain("A valuation, with no quantity behind it; Nobody says where.");
    // A quote inside a sentence is bold within it.
    expect(untestable).toContain("> It <b>may rain</b>.");
    const asked = { ...(records[3] ?? record()), answeredBy: ["c1-sum/a", "gone/a"] };
    expect(first(file(asked, [asked, record({ assertion: "C1" })]))).toContain(
      "<b>Its answer:</b>\n\n- [C1 a](c1-sum.md#reading-a) ✅ verified (computed exactly): 4\\.\n- gone/a, which is gone",
    );
  });

  it("keeps a page for a claim without a place, and says why there is no verdict", () => {
    const lost = file(records[4] ?? record());
    expect(lost).toContain("# ⚠️ Check failed, no verdict: It never rains.");
    expect(lost).toContain(
      "<b>No verdict:</b> the check itself failed and says nothing about the text. Quote must be found.",
    );
    expect(lost).toContain("This quote does not stand in the text exactly once.\n\n> <b>It never rains.</b>");
    const thrown = page({ id: "c9", quote: { exact: "" }, verdict: "void", trouble: "", readings: [] });
    expect(thrown).toContain("no verdict: c9\n");
    expect(thrown).toContain("The claim has no reading.");
    expect(thrown).toContain("> The claim c9 has no quote.");
    const broken = page({ verdict: "void", readings: [reading({ outcome: "void", found: "" })] });
    expect(broken).toContain("No reason is recorded.");
  });

  it("says whether the check would have noticed", () => {
    const control: ControlRecord = {
      ...{ changed: "x: x ≥ 0", outcome: "refuted", basis: "proof", found: "x = 5", required: "refuted", passed: true },
    };
    const noticed = (given: Partial<ControlRecord>) =>
      page({ readings: [reading({ control: { ...control, ...given } })] });
    expect(noticed({})).toContain("<b>Would this check have noticed?</b> Yes: with x: x ≥ 0 it comes out refuted.");
    const further = page({ readings: [reading({}), reading({ id: "b", kind: "further", control })] });
    expect(further).toContain("<b>Noticed?</b> Yes: with x: x ≥ 0 it comes out refuted.");
    // Of a witness the same hunt finds none: that is a yes, not an undecided outcome.
    const none = {
      outcome: "inconclusive",
      basis: "searched",
      required: "no certified witness under the same hunt",
    } as const;
    expect(noticed(none)).toContain("Yes: with x: x ≥ 0 the same search finds no case.");
    expect(noticed({ outcome: "verified", passed: false })).toContain(
      "<b>No.</b> It had to be refuted with x: x ≥ 0, and came out verified: x = 5.",
    );
    expect(noticed({ required: "a definite outcome within the same budget" })).toContain(
      "refuted within the same budget",
    );
  });

  it("shows the parts of a composed reading in one table", () => {
    const control: ControlRecord = {
      ...{ changed: "a", outcome: "refuted", basis: "none", found: "", required: "refuted", passed: true },
    };
    const parts = [
      part({ control, notes: ["Counted."] }),
      part({ name: "two", outcome: "refuted", basis: "statistical", alpha: 1e-6, settle: "more of it" }),
      part({ name: "three", outcome: "inconclusive", basis: "none", statement: { words: "w", tex: "", formula: "" } }),
    ];
    const told = page({ readings: [reading({ verb: "every", parts, alpha: 3e-6 })] });
    expect(told).toContain("| Part | Asserts |  | Found |\n");
    expect(told).toContain("| one | `2 + 2 == 4` | ✅ verified | 4 |\n");
    expect(told).toContain("<b>Would this check have noticed?</b> Yes: with a it comes out refuted (one).");
    expect(told).toContain("| three | w | 🔵 undecided | 4 |\n");
    expect(told).toContain("<b>How:</b> one: Counted.");
    expect(told).toContain("<b>What would settle it:</b> two: more of it");
    // A control that failed stands beside its part.
    const blind = part({ control: { ...control, outcome: "verified", passed: false } });
    const failed = page({ readings: [reading({ verb: "every", parts: [blind, ...parts] })] });
    expect(failed).toContain("| Part | Asserts |  | Found | Noticed? |");
    expect(failed).toContain("<b>No.</b> It had to be refuted with a, and came out verified");
  });

  it("tells setting by measure where parts are all pairs of these", () => {
    const names = ["tanh, small, loss", "tanh, small, slope", "tanh, large, loss", "tanh, large, slope"];
    const control: ControlRecord = {
      ...{ outcome: "refuted", basis: "none", found: "", required: "refuted", passed: true, changed: "" },
    };
    const parts = names.map((name, index) =>
      part({ name, found: `${index}`, control: { ...control, changed: `change ${index}` } }),
    );
    const told = page({ readings: [reading({ verb: "over", parts })] });
    expect(told).toContain("| Case | small | large |\n");
    expect(told).toContain("| tanh, loss | ✅ verified: 0 | ✅ verified: 2 |\n");
    expect(told).toContain("| tanh, slope | ✅ verified: 1 | ✅ verified: 3 |\n");
    expect(told).toContain("with change 2 it comes out refuted (tanh, large, loss); 1 more, each as it must.");
    // One of the pairs is missing: a row each.
    const odd = page({ readings: [reading({ verb: "over", parts: parts.slice(1) })] });
    expect(odd).toContain("| tanh, small, slope | ✅ verified | 1 |\n");
  });

  it("says under which condition an error rate holds", () => {
    expect(
      page({ alpha: 1e-6, readings: [reading({ ...simulated, condition: "p is 2" })], condition: "p is 2" }),
    ).toContain("<b>If p is 2, by experiment, wrong at most once in a million.</b>");
  });

  it("names sources where the verdict is told, and in the title says that they say so", () => {
    const condition = "A 2016, table 1, says so, and B 2019 says so";
    const told = page({ condition, readings: [reading({ basis: "cited", condition })] });
    expect(told).toMatch(/^# ✅ Verified, if its sources say so: /u);
    expect(told).toContain(condition);
  });

  it("says once what several parts assume, and in one line what is held fixed", () => {
    const assumed = [
      "one: a unit is tried",
      "two: a unit is tried",
      "Held fixed: 4 inputs",
      "one: f(x) = x",
      "Held fixed: no bias",
    ];
    const told = page({ readings: [reading({ verb: "over", parts: [part({}), part({ name: "two" })], assumed })] });
    expect(told).toContain("- a unit is tried (a)\n- one: f(x) = x (a)\n- Held fixed: 4 inputs; no bias (a)\n");
  });

  it("says what is assumed once, with the readings that rest on it, and what differs", () => {
    const [a, b] = ["a", "b"].map((id) =>
      reading({ id, assumed: ["a margin of 1", `its own ${id}`], given: ["a theorem"] }),
    );
    if (a === undefined || b === undefined) throw new Error("two readings");
    const told = page({ readings: [a, { ...b, expect: "" }] });
    expect(told).toContain(
      "- a margin of 1\n- its own a (a)\n- its own b (b)\n\n<b>Given, cited and not tried here:</b>\n\n- a theorem",
    );
    expect(told).toContain("<b>No verdict is recorded yet</b>: a person has to look.");
    expect(page({ readings: [reading({ expect: "refuted" })] })).toContain(
      "<b>Recorded as refuted</b>; this run differs.",
    );
  });

  it("tells on both pages that two sentences contradict each other, and nothing of what cannot be tested", () => {
    const [, positive = record()] = records;
    const sum = record({ contradicts: ["c2-positive"] });
    const all = [sum, positive];
    const line = "contradict each other.";
    expect(file(sum, all)).toContain(
      `This sentence (✅ verified) and [Every $\`x\`$ is &lt;b&gt;positive&lt;/b&gt;.](c2-positive.md) (❌ refuted) ${line}`,
    );
    expect(file(positive, all)).toContain(
      `This sentence (❌ refuted) and [The sum is $\`2 + 2 = 4\`$.](c1-sum.md) (✅ verified) ${line}`,
    );
    expect(file(sum, [sum])).not.toContain(line);
    expect(file(sum, [sum, { ...positive, verdict: "not testable" }])).not.toContain(line);
    const html = htmlPage({ document: text, records: all }, String).replaceAll(/<math.*?<\/math>/gu, "…");
    expect(html).toContain('(✅ verified) and <a href="#c2-positive">Every … is &lt;b&gt;positive&lt;/b&gt;.</a> (❌');
  });

  it("leads from a shared verdict to the reading that was tried", () => {
    const shared = reading({ verb: "sameAs", sameAs: { claim: "c2-positive", reading: "b" } });
    expect(page({ readings: [shared] })).toContain(
      "[c2-positive, reading b](c2-positive.md#reading-b): nothing was run again.",
    );
  });

  it("marks the whole of a quote over two sentences, and a row of a table as its cells", () => {
    expect(page({ quote: { exact: "<b>positive</b>. It may" } })).toContain(
      "> Every $`x`$ is <b>&lt;b&gt;positive&lt;/b&gt;.</b>\n> <b>It may</b> rain.",
    );
    expect(page({ quote: { exact: "| Total | 100% |" } })).toContain("> <b>Total · 100%</b>\n>\n> — Answer, Table, ");
  });
});
