import { describe, expect, it } from "vitest";
import type { ProofRecord } from "../../claim/evidence.ts";
import { part, reading } from "../example.fixture.ts";
import { none } from "../html/html.ts";
import { readingHtml } from "../html/reading.ts";
import { rendered } from "../markdown/markdown.fixture.ts";
import { readingSection } from "../markdown/page/reading-section.ts";
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

describe("the proof on the page of a reading", () => {
  it("is a numbered list with its mathematics, and says what is trusted, in markdown and in HTML", () => {
    const proved = reading({ basis: "proof", proof: bySteps });
    const page = readingSection(proved, "##").text;
    expect(page).toContain(
      "**The proof, in short**\n\n1. From $`x \\ge 0`$ follows (solver): $`2 x \\ge x`$.\n2. (1), times",
    );
    expect(page).toContain("Trusted: where a line says solver, that z3 finds no real numbers");
    expect(rendered(page)).toContain("The proof, in short");
    const html = readingHtml(proved, none, false).text;
    expect(html).toMatch(
      /<h3>The proof, in short<\/h3>\n<ol class="proof"><li>From <math><mrow>.*<\/li><li>\(1\), times <math>/u,
    );
    expect(html).not.toContain("<code>x \\ge");
  });

  it("is told for each part that carries one, once where they are alike", () => {
    const parts = [
      part({ name: "tanh", proof: bySteps }),
      part({ name: "ReLU", proof: bySteps }),
      part({ name: "exp" }),
    ];
    expect(toldProofs({ parts }).map(({ of }) => of)).toEqual(["tanh; ReLU"]);
    expect(readingSection(reading({ parts }), "##").text).toContain("**The proof, in short** (tanh; ReLU)");
  });

  it("of boxes says how many there are and what they rest on; where nothing was proved there is none", () => {
    expect(toldProofs({ parts: [], proof: byBoxes })).toEqual([
      {
        of: "",
        lines: [
          "All cases lie in 3 boxes; over every one the formula has a value and holds, in intervals rounded outwards.",
        ],
        trusted: "Trusted: the intervals, rounded outwards, with the exp, log and the like of the runtime.",
      },
    ]);
    expect(toldProofs({ parts: [] })).toEqual([]);
    expect(readingSection(reading(), "##").text).not.toContain("The proof");
  });
});
