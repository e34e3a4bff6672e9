import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SmallProject, smallProject } from "./small-project.fixture.ts";

const SUM = (quote: string): string => `import { claim, exact } from "probatum";

export default claim({
  quote: ${JSON.stringify(quote)},
  asserts: exact("2 + 3 == 6"),
  expect: "refuted",
  seen: "2 and 3 are 5",
});
`;

const NOTEBOOK = JSON.stringify(
  {
    cells: [
      { cell_type: "code", source: ["print(2 + 3)"] },
      { cell_type: "markdown", source: ["# Cells\n", "\n", "Here 2 + 3 = 6."] },
    ],
  },
  null,
  1,
);

describe("texts that are no markdown, end to end", () => {
  let project: SmallProject;
  beforeAll(() => {
    project = smallProject({
      "fixtures/plain/text.txt": "---\ntitle: Plain\n---\n\nSay\nthat 2 + 3 = 6.\n",
      "claims/plain/sum.claim.ts": SUM("that 2 + 3 = 6."),
      "fixtures/page/text.html": "<title>Page</title>\n<nav>Home</nav>\n<p>We <b>find</b> 2 + 3 = 6.</p>\n",
      "claims/page/sum.claim.ts": SUM("We find 2 + 3 = 6."),
      "fixtures/cells/text.ipynb": NOTEBOOK,
      "claims/cells/sum.claim.ts": SUM("Here 2 + 3 = 6."),
      "fixtures/twice/text.md": "# Twice\n\nSo 2 + 3 = 6.\n",
      "fixtures/twice/text.txt": "---\ntitle: Twice\n---\n\nSo 2 + 3 = 6.\n",
      "claims/twice/sum.claim.ts": SUM("So 2 + 3 = 6."),
    });
  });
  afterAll(() => project.dispose());

  it("are tried in the worker, told with their place, and refused where there are two", async () => {
    await project.run();
    for (const document of ["plain", "page", "cells"]) expect(project.record(document, "sum").verdict).toBe("refuted");
    const report = project.report();
    expect(report.get("reports/plain/sum.md")).toContain(
      "[its sentence in text.txt](../../fixtures/plain/text.txt) (line 6)",
    );
    expect(report.get("reports/page/sum.md")).toContain("text.html) (line 3)");
    expect(report.get("reports/cells/sum.md")).toContain("text.ipynb) (cell 2, line 3)");
    expect(report.get("reports/page/README.md")).toContain("We **find** 2 + 3 = 6.");
    expect(project.record("twice", "sum")).toMatchObject({
      verdict: "void",
      trouble: "the text of a document must stand in one file, got fixtures/twice/text.md and fixtures/twice/text.txt",
    });
  });
});
