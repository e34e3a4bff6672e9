import { describe, expect, it } from "vitest";
import { slug } from "./new-claim.ts";

describe("a new claim file", () => {
  it("is named after the telling words of its quote", () => {
    expect(slug("Then $f(x)$ is never larger than the largest weight, $\\max_i w_i$.", new Set())).toBe(
      "never-larger-than-largest",
    );
    expect(slug("It is.", new Set())).toBe("claim-it-is");
    expect(slug("Numbers add up.", new Set(["numbers-add-up"]))).toBe("numbers-add-up-2");
  });

  it("keeps a number, which may be all that tells it from another", () => {
    expect(slug("With 57 people it is all but sure.", new Set())).toBe("57-people-all-sure");
    expect(slug("Three dice show a total of 18 in 1 of 216 ways.", new Set())).toBe("three-dice-show-18");
    expect(slug("The chance is 0.0046.", new Set())).toBe("chance-0-0046");
  });
});
