import { describe, expect, it } from "vitest";
import { reading, record, simulated } from "../example.fixture.ts";
import { briefly, settingsInBrief, toldApart } from "./brief.ts";

const replicates = (count: number) =>
  Array.from({ length: count }, (_, index) => `setting ${index + 1}: in 100 % of 1,024 replicates`).join("; ");
const setting = (id: string, outcome: "verified" | "refuted", as: string) =>
  reading({ id, kind: "setting", outcome, as, ...simulated });
const depends = (count: number, as: (index: number) => string) =>
  record({
    verdict: "inconclusive",
    depends: true,
    readings: Array.from({ length: count }, (_, index) =>
      setting(`s${index}`, index % 3 === 0 ? "refuted" : "verified", as(index)),
    ),
  });

describe("briefly", () => {
  it("keeps what fits, and of a longer list its first items and how many more there are", () => {
    expect(briefly(replicates(4))).toBe(replicates(4));
    expect(briefly(replicates(12))).toBe(`${replicates(4)}; 8 more`);
    expect(briefly(`as w1-need-not, reading b: ${replicates(12)}`)).toBe(
      `as w1-need-not, reading b: ${replicates(4)}; 8 more`,
    );
  });

  it("cuts a long item between words, and no code between its backticks", () => {
    expect(briefly("word ".repeat(100))).toBe(`${"word ".repeat(39)}word …`);
    const code = `${"x".repeat(150)} \`a; b; c${" d".repeat(60)}\``;
    expect(briefly(code)).toBe(`${"x".repeat(150)} …`);
  });
});

describe("toldApart", () => {
  it("begins labels that would be cut alike where they differ, and leaves the others as they are", () => {
    const labels = [
      "batch normalisation lowers the drift per step",
      "the same with small weights",
      "batch normalisation lowers the change of a gradient",
    ];
    expect(toldApart(labels, 32)).toEqual([
      "… drift per step",
      "the same with small weights",
      "… change of a gradient",
    ]);
    expect(toldApart(labels, 60)).toEqual(labels);
    expect(toldApart(["one", "one"], 2)).toEqual(["one", "one"]);
    // Where one label goes on from another, only the longer one has words of its own.
    expect(toldApart(["a longer name with more", "a longer name with more and more"], 20)).toEqual([
      "a longer name with …",
      "… and more",
    ]);
  });
});

describe("a claim that depends on settings", () => {
  it("says how many are verified, each named in about a cell", () => {
    const words = "a setting with a name that is longer than any cell of a table could ever hold";
    for (const count of [2, 4, 5, 9]) {
      const long = settingsInBrief(depends(count, (index) => `${index} is ${words}: and more`));
      expect(long.named.map(({ label }) => label).join(", ").length).toBeLessThanOrEqual(200);
    }
    const { named, more, verified, all } = settingsInBrief(depends(7, (index) => `setting ${index}: as it is`));
    expect([verified, all]).toEqual([4, 7]);
    expect(named.map(({ label }) => label)).toEqual([0, 1, 2, 3, 4].map((index) => `setting ${index}`));
    expect(more.map(({ outcome }) => outcome)).toEqual(["verified", "refuted"]);
  });
});
