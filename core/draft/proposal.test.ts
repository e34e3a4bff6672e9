import { describe, expect, it } from "vitest";
import { claimText } from "./claim-text.ts";
import { proposalFor } from "./proposal.ts";

const proposed = (source: string) => proposalFor(source, "", "not yet");

describe("a proposal for a sentence", () => {
  it.each([
    ["Two dice show 7 points on average.", "mean({ of: (draw) => …, within: [6.5, 7.5]"],
    ["The wait is 24.6 on average.", "within: [24.55, 24.65]"],
    ["In at least 90 % of cases it works.", "proportion({ of: (draw) => …, atLeast: 0.9,"],
    ["A total is never more than 12.", 'forAll({ x: reals() }, "x <= 12")'],
    ["A number can be larger than its square.", "exists({ x: reals() }"],
    ["The larger a job, the longer it takes.", "correlation({"],
    ["However many layers there are, it stays.", "layers({"],
    ["Is it so?", 'notTestable("question"'],
    ["It rose to 5.3 from 4.1.", 'reproduces("4.1", "5.3")'],
    ["A square is larger than a circle.", "forAll({ x: reals(), y: reals() }"],
    ["This is known as the birthday problem.", "cited("],
  ])("%s", (source, part) => {
    const { asserts, notes } = proposed(source);
    expect(asserts).toBe('notTestable("wording", "not yet")');
    expect(notes.join("\n")).toContain(part);
  });

  it("writes printed results out, and has no verb for what counts nothing", () => {
    expect(proposed("Seven comes in 6 of 36 ways, a share of 0.167.").asserts).toBe('reproduces("0.167", "6 / 36")');
    expect(proposed("Seven is lucky.").notes[0]).toContain("Nothing here is counted or compared.");
  });

  it("makes a file that holds the quote as it is, whatever stands in it", () => {
    const quote = 'a "quoted" $\\max_i$ $(x) `code`';
    const text = claimText(quote, proposed(quote));
    const [, written] = /quote: (".*"),\n/.exec(text) ?? [];
    expect(JSON.parse(written ?? "")).toBe(quote);
    expect(text).toContain('import { claim, notTestable } from "probatum";');
  });
});
