import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type SmallProject, smallProject, TEXT } from "./small-project.fixture.ts";

const FOUR = "We find that 2 + 2 = 4.";
const reading = (id: string, seen: string) =>
  `{ id: "${id}", kind: "literal", as: "as written", asserts: exact("2 + 2 == 4"), expect: "verified", seen: "${seen}" }`;
const four = (a: string, b: string) => claimFile(FOUR, `readings: [${reading("a", a)}, ${reading("b", b)}]`);
const six = (quote: string, sum: string, verdict: string) =>
  claimFile(quote, `asserts: exact("${sum}"), expect: "${verdict}", seen: "it is five"`);

describe("runs that do not write everything", () => {
  let project: SmallProject;
  let first: ReadonlyMap<string, string>;

  beforeAll(async () => {
    project = smallProject({
      "claims/small/four.claim.ts": four("one", "one"),
      "claims/small/six.claim.ts": six("And we find that 2 + 3 = 6.", "2 + 3 == 6", "refuted"),
      "claims/small/gone.claim.ts": claimFile(
        "Numbers are a fine thing.",
        'asserts: notTestable("opinion", "a valuation")',
      ),
    });
    const { code, output } = await project.run();
    expect(code).toBe(0);
    // Verdicts as they come, in plain lines where nobody watches.
    expect(output).toMatch(/^ ✓ small\/four +verified {2}a ✓ {2}b ✓ {2}\d+\.\d s\n {3}2 \+ 2 = 4$/mu);
    expect(output).toMatch(/^ ✗ small\/six +refuted {2}\d/mu);
    first = project.report();
  });

  afterAll(() => project.dispose());

  it("lists verdicts that moved before files that differ, and writes nothing", async () => {
    project.write("fixtures/small/text.md", TEXT.replace("And we find that 2 + 3 = 6.", "And 2 + 3 = 5."));
    project.write("claims/small/six.claim.ts", six("And 2 + 3 = 5.", "2 + 3 == 5", "verified"));
    project.write("reports/small/left.json", "{}\n");
    const { code, output } = await project.run([], { CI: "true" });
    project.remove("reports/small/left.json");
    expect(code).toBe(1);
    const places = [
      "verdict moved: small/six: refuted → verified (2 + 3 = 5)",
      "reports/small/left.json: nothing writes it any more",
      "reports/small/six.json: differs",
      "the committed report is not what this run computes: run npm test and commit reports/",
    ].map((text) => output.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(project.report()).toEqual(first);
  });

  it("touches only what a part of the claims brings, keeps readings that were passed over, and removes what is gone", async () => {
    project.write("claims/small/four.claim.ts", four("two", "two"));
    project.remove("claims/small/gone.claim.ts");
    const { code, output } = await project.run(["four", "-t", "four > b"]);
    expect(code).toBe(0);
    expect(output).toContain("1 record not tried in this run; only a full run certifies");
    expect(project.record("small", "four").readings.map(({ seen }) => seen)).toEqual(["one", "two"]);
    const after = project.report();
    expect(after.get("reports/small/six.json")).toBe(first.get("reports/small/six.json"));
    expect([...after.keys()].filter((path) => path.includes("gone"))).toEqual([]);
    // The text says five now: the page tells that the old quote is not there, until the claim is tried again.
    expect(after.get("reports/small/six.md")).toContain("must be found exactly once in small, got 0 places");
  });

  it("leaves the report alone when the core does not load", async () => {
    const before = project.report();
    project.write("core/model/linear.ts", "export const linear = ;\n");
    const { code, output } = await project.run();
    expect(code).toBe(1);
    expect(output).toContain("Probatum could try no claim: the core does not load; reports/ is left as it was");
    expect(project.report()).toEqual(before);
  });
});
