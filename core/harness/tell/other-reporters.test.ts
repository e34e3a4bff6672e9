import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type SmallProject, smallProject } from "../small-project.fixture.ts";

describe("reporters of vitest beside ours", () => {
  let project: SmallProject;
  let xml: string;

  beforeAll(async () => {
    project = smallProject({
      "claims/small/w1-four.claim.ts": claimFile(
        "We find that 2 + 2 = 4.",
        'asserts: exact("2 + 2 == 4"), expect: "verified", seen: "2 + 2 is 4"',
      ),
      "claims/small/w2-six.claim.ts": claimFile(
        "And we find that 2 + 3 = 6.",
        'asserts: exact("2 + 3 == 6"), expect: "verified", seen: "<so> & \\"so\\""',
      ),
    });
    await project.run(["--reporter=junit", "--outputFile=claims.xml"]);
    xml = readFileSync(join(project.root, "claims.xml"), "utf8");
  });
  afterAll(() => project.dispose());

  it("write JUnit that is well-formed: a test case for each reading, a failure for what differs", () => {
    expect(tags(xml)).toMatchObject({ testsuites: 1, testsuite: 2, testcase: 2, failure: 1 });
    expect(xml).toContain('name="w1-four &gt; a"');
    expect(xml).toContain("expect must be refuted, got verified");
  });

  it("leave our report as it is", () => {
    expect(project.record("small", "w2-six").verdict).toBe("refuted");
    expect(project.report().get("reports/small/README.md")).toContain("Small sums");
  });
});

/**
 * How often is each tag opened?
 *
 * @throws Error where one is not closed in its turn, or a sign of markup stands where it may not
 * @see W3C Extensible Markup Language 1.0 (fifth edition), section 2.1, Well-Formed XML Documents
 */
function tags(text: string): Readonly<Record<string, number>> {
  const open: string[] = [];
  const counts: Record<string, number> = {};
  const rest = text.replaceAll(
    /<\?xml[^>]*\?>|<(\/?)([A-Za-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu,
    (_, closing: string, name: string, _attributes: string, empty: string) => {
      if (name === undefined) return "";
      if (closing !== "") expect(open.pop()).toBe(name);
      else {
        counts[name] = (counts[name] ?? 0) + 1;
        if (empty === "") open.push(name);
      }
      return "";
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/<(?!!\[CDATA\[)|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/u);
  return counts;
}
