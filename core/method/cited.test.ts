import { describe, expect, it } from "vitest";
import { readDocument } from "../document/read-document.ts";
import { stream } from "../random/streams.ts";
import { cited } from "./cited.ts";
import { every } from "./compose.ts";
import { tryReading } from "./try-reading.ts";

const document = readDocument("small", "---\ntitle: Small\n---\n\nIt is known.\n");
const trial = {
  document,
  stream: (role: string) => stream({ document: "small", claim: "c", reading: "a", role }),
};
const tried = (asserts: Parameters<typeof tryReading>[0]["asserts"]) => {
  const step = tryReading({ id: "a", kind: "literal", as: "so", asserts }, trial).next();
  if (step.done !== true) throw new Error("nothing is asked");
  return step.value;
};

describe("cited", () => {
  it("is verified on the condition that the source says so, and asks for no control", () => {
    expect(tried(cited("Ann 2020, On sums, section 2", "sums rise"))).toMatchObject({
      outcome: "verified",
      basis: "cited",
      condition: "Ann 2020, On sums, section 2, says so",
      found: "sums rise",
      control: null,
      risk: 0,
    });
  });

  it("is the weakest ground of what it is a part of", () => {
    const both = tried(every({ one: cited("Ann 2020, On sums", "so"), other: cited("Bob 2021, On sums", "so too") }));
    expect(both).toMatchObject({ outcome: "verified", basis: "cited" });
    expect(both.condition).toContain("Ann 2020, On sums, says so");
    expect(both.condition).toContain("Bob 2021, On sums, says so");
  });

  it("refuses a source without a year, and empty texts", () => {
    expect(() => cited("Ann, On sums", "so")).toThrow('source must name authors, year and title, got "Ann, On sums"');
    expect(() => cited("Ann 2020", " ")).toThrow("says must be a text, got nothing");
  });
});
