import fc from "fast-check";
import { describe, it } from "vitest";
import { codeComesBack, plainComesBack } from "./markdown.fixture.ts";

/** Ten times the cases of the ordinary tests. */
const numRuns = 30_000;

describe("escaping", () => {
  it("gives any text back, without an element and with the same number of cells", () => {
    fc.assert(plainComesBack, { seed: 5, numRuns });
  });

  it("gives any code back", () => {
    fc.assert(codeComesBack, { seed: 6, numRuns });
  });
});
