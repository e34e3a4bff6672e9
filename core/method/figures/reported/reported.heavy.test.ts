import { describe, expect, it } from "vitest";
import { readDocument } from "../../../document/read-document.ts";
import { unaided } from "../../../formula/asking.ts";
import { stream } from "../../../random/streams.ts";
import { tryAssertion } from "../../try-assertion.ts";
import { REPORTED_TESTS } from "./reported.fixture.ts";
import { reported } from "./reported.ts";

const tried = (result: string) =>
  unaided(
    tryAssertion(reported(result), undefined, {
      document: readDocument("text", `---\ntitle: Text\n---\n\n## Answer\n\nWe found ${result} then.\n`),
      stream: (role) => stream({ document: "text", claim: "test", reading: "a", role }),
    }),
  );

/** What was found, in the words of the fixture. */
function kindOf(found: string): string {
  if (found.endsWith("only through rounding")) return "rounding";
  if (found.endsWith(": consistent")) return "consistent";
  return found.endsWith("the decision at .05 changes") ? "inconsistent!" : "inconsistent";
}

describe("reported tests", () => {
  it("come out as scipy's values say, 310 of them, 60 at an end of rounding, each with a control that passes", () => {
    const results = REPORTED_TESTS.map(([result]) => {
      const { evidence, control } = tried(result);
      return [result, kindOf(evidence.found), evidence.outcome, control?.passed];
    });
    const wanted = REPORTED_TESTS.map(([result, kind]) => {
      return [result, kind, kind.startsWith("inconsistent") ? "refuted" : "verified", true];
    });
    expect(results).toEqual(wanted);
    expect(results.length).toBeGreaterThanOrEqual(300);
  });
});
