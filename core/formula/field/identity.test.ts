import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleVariance, softmax, variance } from "../../model/index.ts";
import { stream } from "../../random/streams.ts";
import type { Definition } from "../definition.ts";
import type { Domains } from "../domain.ts";
import { matrix, oneOf, reals, simplex, sumsToOne } from "../domains.ts";
import { parseFormula } from "../parse.ts";
import type { Sizes } from "../value.ts";
import { identity } from "./identity.ts";

const points = stream({ document: "test", claim: "identity", reading: "a", role: "main" });

const tried = (formula: string, domains: Domains, sizes: Sizes = {}, definitions: readonly Definition[] = []) =>
  identity(
    parseFormula(formula),
    domains,
    Object.fromEntries(definitions.map((definition) => [definition.name, definition])),
    sizes,
    points.replicate(0),
  );

describe("identity", () => {
  it("closes softmax and the variance shortcut at 64 entries, with an error below 1e-15", () => {
    const total = tried("sum(softmax(z)) == 1", { z: reals("d") }, { d: 64 }, [softmax]);
    const shortcut = tried("variance(x) == mean(x .* x) - mean(x)^2", { x: reals("n") }, { n: 64 }, [variance]);
    for (const each of [total, shortcut]) {
      expect(each.kind).toBe("identity");
      if (each.kind !== "identity") continue;
      expect(each.error).toBeLessThan(1e-15);
      expect(new Set(each.primes).size).toBe(2);
    }
  });

  it("closes the associative law of matrices and what holds on the plane of total 1", () => {
    const square = { A: matrix(reals(), 5, 5), B: matrix(reals(), 5, 5), C: matrix(reals(), 5, 5) };
    expect(tried("(A * B) * C == A * (B * C)", square).kind).toBe("identity");
    expect(tried("A * B == B * A", square).kind).toBe("open");
    for (const w of [simplex("d"), sumsToOne("d")]) {
      expect(tried("dot(w, x + c) == dot(w, x) + c", { w, x: reals("d"), c: reals() }, { d: 9 }).kind).toBe("identity");
    }
    expect(tried("dot(w, x + c) == dot(w, x) + c", { w: reals(3), x: reals(3), c: reals() }).kind).toBe("open");
  });

  it("does not close what is wrong by a single coefficient, wherever it stands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: -1000, max: 1000 }), (place, error) => {
        const right = Array.from({ length: 8 }, (_, i) => `${i + 1} * x[${i + 1}]`).join(" + ");
        const wrong = `${right} + ${error} * x[${place}]`;
        return (tried(`${wrong} == ${right}`, { x: reals(8) }).kind === "identity") === (error === 0);
      }),
      { seed: 1 },
    );
    expect(tried("variance(x) == sampleVariance(x)", { x: reals(64) }, {}, [variance, sampleVariance]).kind).toBe(
      "open",
    );
  });

  it("counts degree and coefficients, fractions cleared", () => {
    // (x / y + 1) y = x + y: degree 1 over 1, plus 1, times y, compared with degree 1.
    expect(tried("(x / y + 1) * y == x + y", { x: reals(), y: reals() })).toMatchObject({
      kind: "identity",
      degree: 2,
    });
    // 2^10 on both sides, 11 bits together; rounded up once on the way and once at the end.
    expect(tried("(x + 1)^10 == (x + 1)^10", { x: reals() })).toMatchObject({ degree: 10, bits: 12 });
  });

  it("leaves open what is no equation, and what it has no numbers for", () => {
    const reason = (formula: string, domains: Domains) => Reflect.get(tried(formula, domains), "reason");
    expect(reason("x <= x", { x: reals() })).toBe("it is no equation");
    expect(reason("sqrt(x)^2 == x", { x: reals() })).toBe("roots have no single value modulo a prime");
    expect(reason("x == x", { x: oneOf([1]) })).toBe("oneOf fills no space");
    expect(reason("x == 1", { x: reals() })).toBe("it fails at a point");
    expect(reason("1 / (x - x) == 1", { x: reals() })).toBe("a divisor is 0 here");
  });
});
