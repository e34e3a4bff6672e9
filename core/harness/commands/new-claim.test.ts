import { describe, expect, it } from "vitest";
import { slug, template } from "./new-claim.ts";

describe("a new claim file", () => {
  it("is named after the telling words of its quote", () => {
    expect(slug("Then $f(x)$ is never larger than the largest weight, $\\max_i w_i$.", new Set())).toBe(
      "never-larger-than-largest",
    );
    expect(slug("It is.", new Set())).toBe("claim-it-is");
    expect(slug("Numbers add up.", new Set(["numbers-add-up"]))).toBe("numbers-add-up-2");
  });

  it("holds the quote as it is, whatever stands in it", () => {
    const quote = 'a "quoted" $\\max_i$ $(x) `code`';
    const [, written] = /quote: (".*"),\n/.exec(template(quote)) ?? [];
    expect(JSON.parse(written ?? "")).toBe(quote);
  });
});
