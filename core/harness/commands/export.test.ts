import { describe, expect, it } from "vitest";
import { record, records, text } from "../../report/example.fixture.ts";
import { exported, lineIn } from "./export.ts";

describe("what goes to other programs", () => {
  const documents = [{ document: text, records }];

  it("is SARIF: one result for each sentence that is not so, and for each check that failed", () => {
    const log = JSON.parse(exported("/nowhere", documents, "sarif"));
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    const told = records.filter(({ verdict, depends }) => verdict === "refuted" || verdict === "void" || depends);
    expect(run.results.length).toBe(told.length);
    expect(told.length).toBeGreaterThan(0);
    const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    for (const { ruleId, message, locations } of run.results) {
      expect(rules).toContain(ruleId);
      expect(message.text).toContain("(claim sky/");
      expect(locations[0].physicalLocation.artifactLocation.uri).toBe("fixtures/sky/text.md");
    }
    expect(exported("/nowhere", [{ document: text, records: [] }], "sarif")).toContain('"results": []');
  });

  it("is a badge that tells each count with its word", () => {
    const one = [{ document: text, records: [record({ id: "one" }), record({ id: "two" })] }];
    const svg = exported("/nowhere", one, "badge");
    expect(svg).toContain('aria-label="claims: 2 verified"');
    expect(exported("/nowhere", [], "badge")).toContain("no claim yet");
  });

  it("is ClaimReview for claims with a verdict on truth, one graph a text", () => {
    const [graph] = JSON.parse(exported("/nowhere", documents, "claimreview"));
    expect(graph["@context"]).toBe("https://schema.org");
    for (const review of graph["@graph"]) expect(review["@type"]).toBe("ClaimReview");
  });

  it("finds the line of a quote, whatever the white space", () => {
    const markdown = "---\ntitle: T\n---\n\nOne. Two\nand three (and more).\n";
    expect(lineIn(markdown, "Two and three (and more).")).toBe(5);
    expect(lineIn(markdown, "and three")).toBe(6);
    expect(lineIn(markdown, "four")).toBe(1);
  });
});
