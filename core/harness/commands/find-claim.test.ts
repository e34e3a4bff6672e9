import { describe, expect, it } from "vitest";
import { findClaim } from "./find-claim.ts";

const claims = ["w1-need-not", "w11-largest", "r12-total"].map((id) => ({ document: "sums", id }));

describe("findClaim", () => {
  it("takes an exact id before a beginning, and a beginning before a part", () => {
    expect(findClaim("w11", claims).id).toBe("w11-largest");
    expect(findClaim("w1-", claims).id).toBe("w1-need-not");
    expect(findClaim("total", claims).id).toBe("r12-total");
    expect(findClaim("sums/r12-total", claims).id).toBe("r12-total");
    expect(findClaim("w1", [...claims, { document: "sums", id: "w1" }]).id).toBe("w1");
  });

  it("names the claims when none or several are meant", () => {
    expect(() => findClaim("w1", claims)).toThrow(
      "the claim must be one, got 2 for w1: sums/w1-need-not, sums/w11-largest",
    );
    expect(() => findClaim("x", claims)).toThrow(
      "the claim must be one of the 3 of claims/, got x: npx probatum list tells them all",
    );
    expect(() => findClaim("r12-totel", claims)).toThrow("got r12-totel: did you mean sums/r12-total?");
    expect(() => findClaim("neeed", claims)).toThrow("got neeed: did you mean sums/w1-need-not?");
    expect(() => findClaim("x", [])).toThrow("the claim must be one of claims/, got x: there is none at all");
  });
});
