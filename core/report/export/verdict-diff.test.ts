import { describe, expect, it } from "vitest";
import { reading, record, records, text } from "../example.fixture.ts";
import { verdictDiff } from "./verdict-diff.ts";

const told = (before: Parameters<typeof record>[0][], after: Parameters<typeof record>[0][], document = text) =>
  verdictDiff({
    before: [{ document: text, records: before.map(record) }],
    after: [{ document, records: after.map(record) }],
    moved: () => ["text", "core"],
    address: (path) => `https://there/${path}`,
  });
const refuted = { verdict: "refuted", readings: [reading({ outcome: "refuted", found: "5" })] } as const;

describe("verdictDiff", () => {
  it("is silent where nothing moved, whatever the order", () => {
    const same = { moved: () => [], address: String };
    const documents = [{ document: text, records }];
    expect(
      verdictDiff({ before: documents, after: [{ document: text, records: records.toReversed() }], ...same }),
    ).toBe("");
    // Another finding is no other verdict.
    expect(told([{}], [{ readings: [reading({ found: "4.0" })] }])).toBe("");
  });

  it("tells a verdict that changed, from what to what and what moved, then the unchanged ones folded", () => {
    // Written by hand, from look/pr-comment.md.
    const other = { id: "c3-rain", quote: { exact: "It may rain." } };
    expect(told([{}, other], [refuted, other])).toBe(`### Claims: 1 verdict changed

| Now | Claim | Before | Found now | Moved |
| :-- | :-- | :-- | :-- | :-- |
| ❌ refuted | [The sum is $\`2 + 2 = 4\`$.](https://there/reports/sky/c1-sum.md) (reading a: ✅ verified → ❌ refuted) | ✅ verified: 4 | ❌ refuted: 5 | text, core |

Sentences with a claim: 2 of 5.

<details>
<summary>1 verdict unchanged</summary>

1 claim: ✅ 1 verified

</details>
`);
  });

  it("tells a reading that changed below a headline that did not", () => {
    const premise = (outcome: "verified" | "refuted") => [reading(), reading({ id: "b", kind: "further", outcome })];
    expect(told([{ readings: premise("verified") }], [{ readings: premise("refuted") }])).toContain(
      "(reading b: ✅ verified → ❌ refuted) | ✅ verified: 4 | ✅ verified: 4 |",
    );
    const before = { readings: [reading(), reading({ id: "b", kind: "further" })] };
    const after = { readings: [reading(), reading({ id: "c", kind: "further", outcome: "void" })] };
    expect(told([before], [after])).toContain("(reading b: ✅ verified → none, c: none → ⚠️ check failed, no verdict)");
  });

  it("tells new and removed claims, and new sentences without a claim", () => {
    const [first, ...others] = text.sentences;
    if (first === undefined) throw new Error("the example must have sentences");
    const longer = { ...text, sentences: [{ ...first, source: "Nobody *says* why." }, ...others], silent: [] };
    const page = told([{ id: "old" }], [{ id: "new" }], longer);
    expect(page).toContain("### Claims: 1 claim added, 1 claim removed, 1 new sentence without a claim\n");
    expect(page).toContain("(https://there/reports/sky/new.md) | new claim | ✅ verified: 4 |  |");
    expect(page).toContain("| removed | The sum is $`2 + 2 = 4`$. | ✅ verified: 4 |  |  |");
    expect(page).toContain("| ⬜ no claim yet | Nobody *says* why. | new sentence |  |  |");
  });

  it("says so where a verdict moved and none of its files did", () => {
    const documents = (given: Parameters<typeof record>[0]) => [{ document: text, records: [record(given)] }];
    const page = verdictDiff({ before: documents({}), after: documents(refuted), moved: () => [], address: String });
    expect(page).toContain("| none of its files |");
  });
});
