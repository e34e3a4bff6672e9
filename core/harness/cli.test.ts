import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimFile, type SmallProject, smallProject } from "./small-project.ts";

const FOUR = "We find that 2 + 2 = 4.";

describe("npm run claim", () => {
  let project: SmallProject;

  beforeAll(() => {
    project = smallProject({
      "claims/small/w1-four.claim.ts": claimFile(FOUR, 'asserts: exact("2 + 2 == 4")'),
      "claims/small/w2-six.claim.ts": claimFile("And we find that 2 + 3 = 6.", 'asserts: exact("2 + 3 == 6")'),
    });
  });

  afterAll(() => project.dispose());

  it("tries one claim, says what to record and writes its record only", async () => {
    const { code, output } = await project.claim("w1");
    expect(code).toBe(1);
    expect(output).toContain("small/w1-four: verified");
    expect(output).toContain("found: 2 + 2 = 4");
    expect(output).toContain('record it: expect: "verified", seen: "…"');
    expect([...project.report().keys()].filter((path) => /^reports\/[^/]+\/.*\.json$/u.test(path))).toEqual([
      "reports/small/w1-four.json",
    ]);
  });

  it("names the claims when one must be chosen", async () => {
    const { code, output } = await project.claim("w");
    expect(code).toBe(1);
    expect(output).toContain("the claim must be one, got 2 for w: small/w1-four, small/w2-six");
  });

  it("writes a first claim file that runs and says what is still to be said", async () => {
    const { code, output } = await project.claim("new", "small", "Numbers are a fine thing.");
    expect(output).toContain("claims/small/numbers-fine-thing.claim.ts is written");
    expect(code).toBe(0);
    const tried = await project.claim("numbers");
    expect(tried.output).toContain(
      "asserts must say what the sentence asserts, got the placeholder of a new claim file",
    );
    expect(tried.code).toBe(1);
  });

  it("refuses a quote that is not in the document, and a command that is none", async () => {
    const quote = await project.claim("new", "small", "Numbers are a fine tool.");
    expect(quote.output).toContain("quote must be found exactly once in small, got 0 places");
    expect(quote.code).toBe(1);
    const command = await project.claim("new");
    expect(command.output).toContain("the command must be one of these:");
    expect(command.code).toBe(1);
  });
});
