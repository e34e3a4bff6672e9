import { describe, expect, it } from "vitest";
import { nearestSentence } from "./nearest-sentence.ts";
import { readDocument } from "./read-document.ts";

const demo = readDocument("demo", "---\ntitle: x\n---\n\nIt rains today. It rains. It rains now and then.");

describe("nearestSentence", () => {
  it("takes the sentence that shares most, of several the shortest", () => {
    expect(nearestSentence(demo, "rains today again")).toBe("It rains today.");
    expect(nearestSentence(demo, "it RAINS")).toBe("It rains.");
  });

  it("is empty where nothing is shared", () => {
    expect(nearestSentence(demo, "xyz")).toBe("");
  });
});
