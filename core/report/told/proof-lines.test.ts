import { describe, expect, it } from "vitest";
import type { ProofRecord } from "../../claim/evidence.ts";
import { part, reading } from "../example.fixture.ts";
import { blocksHtml } from "../html/print.ts";
import { rendered } from "../markdown/markdown.fixture.ts";
import { printBlocks } from "../markdown/print.ts";
import { readingTold } from "./claim/reading.ts";
import { toldProofs } from "./proof-lines.ts";

const bySteps: ProofRecord = {
  argument: ["From $x \\ge 0$ follows (solver): $2 x \\ge x$.", "(1), times $y$, since $y \\gt 0$: $2 x y \\ge x y$."],
  provedAt: [
    {
      sizes: {},
      writtenOut: 4,
      indices: {},
      steps: ['domain with {"fact":0}: x >= 0', "lemma from 0: x >= 0"],
      shows: [1],
    },
  ],
};
const byBoxes: ProofRecord = { argument: [], provedAt: [{ sizes: {}, boxes: "0.1.." }] };

const told = (given: Parameters<typeof reading>[0]) =>
  readingTold(reading(given), { anchor: "reading-a", plots: [], isTold: false });

describe("the proof on the page of a reading", () => {
  it("is a numbered list with its mathematics, in markdown and in HTML", () => {
    const proved = told({ basis: "proof", proof: bySteps });
    const page = printBlocks(proved).text;
    expect(page).toContain(
      "<b>The proof:</b>\n\n1. From $`x \\ge 0`$ follows (solver): $`2 x \\ge x`$.\n1. (1), times",
    );
    expect(rendered(page)).toContain("The proof:");
    const html = blocksHtml(proved, { claim: "c1", draws: () => true }).text;
    expect(html).toMatch(/<b>The proof:<\/b><\/p>\n<ol><li>From <math><mrow>.*<\/li><li>\(1\), times <math>/u);
    expect(html).not.toContain("<code>x \\ge");
  });

  it("is told for each part that carries one, once where they are alike", () => {
    const parts = [
      part({ name: "tanh", proof: bySteps }),
      part({ name: "ReLU", proof: bySteps }),
      part({ name: "exp" }),
    ];
    expect(toldProofs({ parts }).told.map(({ of }) => of)).toEqual(["tanh; ReLU"]);
    expect(printBlocks(told({ parts })).text).toContain("<b>The proof (tanh; ReLU):</b>");
  });

  it("is told of the longest of many, and the others are counted", () => {
    const long = (name: string, lines: number) =>
      part({ name, proof: { ...bySteps, argument: Array.from({ length: lines }, (_, index) => `${name} ${index}`) } });
    const parts = [long("a", 1), long("b", 3), long("c", 2), long("d", 1)];
    expect(toldProofs({ parts })).toMatchObject({ told: [{ of: "b" }, { of: "c" }], more: 2 });
    expect(printBlocks(told({ parts })).text).toContain("2 more proofs stand in the record, which Run it links.");
  });

  it("of boxes says how many there are and what they rest on; where nothing was proved there is none", () => {
    expect(toldProofs({ parts: [], proof: byBoxes }).told).toEqual([
      {
        of: "",
        lines: [
          "All cases lie in 3 boxes; over every one the formula has a value and holds, in intervals rounded outwards.",
        ],
        trusted: "Trusted: the intervals, rounded outwards, with the exp, log and the like of the runtime.",
      },
    ]);
    expect(toldProofs({ parts: [] })).toEqual({ told: [], more: 0 });
    expect(printBlocks(told({})).text).not.toContain("The proof");
  });
});
