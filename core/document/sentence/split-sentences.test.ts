import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "./split-sentences.ts";

const split = (text: string) => splitSentences(text, []).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  it.each([
    // Cases of the kind that Unicode Standard Annex 29 names as out of reach for its rules (section 5, notes).
    ["Mr. Smith met Dr. Jones. They spoke.", ["Mr. Smith met Dr. Jones.", "They spoke."]],
    ["It grew, e.g. Foo, by 1.5. Then it fell.", ["It grew, e.g. Foo, by 1.5.", "Then it fell."]],
    ["See Fig. 3 and no. 5. No. They need not.", ["See Fig. 3 and no. 5.", "No.", "They need not."]],
    ["Answered by Igor F. Smith. Thanks.", ["Answered by Igor F. Smith.", "Thanks."]],
    ["It goes from A to B. Then back.", ["It goes from A to B.", "Then back."]],
    ["J. K. Rowling wrote it.", ["J. K. Rowling wrote it."]],
    ['"No!" said he. It ended.', ['"No!" said he.', "It ended."]],
    ["It held in 2020. 20 people came.", ["It held in 2020.", "20 people came."]],
    [
      "Must all add up to 1.0, that is to 100%? And if not, why not?",
      ["Must all add up to 1.0, that is to 100%?", "And if not, why not?"],
    ],
    ["Yes... but no.", ["Yes... but no."]],
    ["Smith et al. Found it (cf. Jones). End", ["Smith et al. Found it (cf. Jones).", "End"]],
  ])("splits %j", (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it("never cuts what is not prose, and begins a sentence with it", () => {
    const text = "See `a. B` now. `c` is next.";
    const inlays = [
      { kind: "atom", start: 4, end: 10 },
      { kind: "atom", start: 16, end: 19 },
    ] as const;
    expect(splitSentences(text, inlays).map(({ start, end }) => text.slice(start, end))).toEqual([
      "See `a. B` now.",
      "`c` is next.",
    ]);
  });

  it("keeps every character but blanks, in order, whatever the text", () => {
    const words = fc.array(fc.constantFrom("e.g.", "No.", "A.", "Then", "3.5", "it", "so!", '"', "?", "…", " "));
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        expect(split(text).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const sentence of split(text)) expect(sentence).toBe(sentence.trim());
      }),
      { seed: 1 },
    );
  });
});
