import { describe, expect, it } from "vitest";
import type { Format } from "../../document/format/format.ts";
import { readDocument } from "../../document/read-document.ts";
import { record, records, text } from "../../report/example.fixture.ts";
import { exported } from "./export.ts";

describe("what goes to other programs", () => {
  const documents = [{ document: text, records }];

  it("is SARIF: one result for each sentence that is not so, and for each check that failed", () => {
    const log = JSON.parse(exported(documents, "sarif"));
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
    expect(exported([{ document: text, records: [] }], "sarif")).toContain('"results": []');
  });

  it("is a badge that tells each count with its word", () => {
    const one = [{ document: text, records: [record({ id: "one" }), record({ id: "two" })] }];
    const svg = exported(one, "badge");
    expect(svg).toContain('aria-label="claims: 2 verified"');
    expect(exported([], "badge")).toContain("no claim yet");
  });

  it("is ClaimReview for claims with a verdict on truth, one graph a text", () => {
    const [graph] = JSON.parse(exported(documents, "claimreview"));
    expect(graph["@context"]).toBe("https://schema.org");
    for (const review of graph["@graph"]) expect(review["@type"]).toBe("ClaimReview");
  });

  it("finds the line of a quote in the file, whatever its format", () => {
    const lineOf = (format: Format, file: string, exact: string) => {
      const document = readDocument("sky", file, format);
      const log = JSON.parse(
        exported([{ document, records: [record({ verdict: "refuted", quote: { exact } })] }], "sarif"),
      );
      const { artifactLocation, region } = log.runs[0].results[0].locations[0].physicalLocation;
      return `${artifactLocation.uri}:${region.startLine}`;
    };
    const markdown = "---\ntitle: T\n---\n\nOne. Two\nand three (and more).\n";
    expect(lineOf("md", markdown, "Two and three (and more).")).toBe("fixtures/sky/text.md:5");
    expect(lineOf("md", markdown, "and three")).toBe("fixtures/sky/text.md:6");
    expect(lineOf("md", markdown, "four")).toBe("fixtures/sky/text.md:1");
    expect(lineOf("txt", markdown, "and three")).toBe("fixtures/sky/text.txt:6");
    expect(lineOf("html", "<h1>T</h1>\n<p>One.\n\n  Two <b>and</b>\n three</p>", "three")).toBe(
      "fixtures/sky/text.html:5",
    );
  });
});
