import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.ts";

describe("canonical", () => {
  it("agrees with JSON where JSON can say it", () => {
    expect(canonical({ b: [1, "x", null, true], a: 2 ** 53 })).toBe('{"a":9007199254740992,"b":[1,"x",null,true]}');
    expect(canonical({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
  });

  it("rounds what is not whole to six digits and spells out what JSON cannot hold", () => {
    expect(canonical([0.1 + 0.2, 1 / 3, 1e-6, 123456.789])).toBe("[0.3,0.333333,0.000001,123457]");
    expect(canonical([7n, -0, Number.NaN, -Infinity])).toBe(
      '[{"$bigint":"7"},0,{"$number":"NaN"},{"$number":"-Infinity"}]',
    );
    expect(canonical({ x: new Float64Array([1, 0.5]), y: new BigInt64Array([2n]) })).toBe(
      '{"x":{"$Float64Array":[1,0.5]},"y":{"$BigInt64Array":[{"$bigint":"2"}]}}',
    );
  });

  it("does not depend on the order of keys, and saying it twice changes nothing", () => {
    const data = fc.jsonValue();
    fc.assert(
      fc.property(fc.dictionary(fc.string(), data), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonical(reversed)).toBe(canonical(value));
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
      { seed: 1 },
    );
  });

  it("names what it refuses", () => {
    expect(() => canonical({ a: [undefined] })).toThrow("value.a[0] must be plain data, got undefined");
    expect(() => canonical({ f: () => 1 })).toThrow("value.f must be plain data, got function");
    expect(() => canonical(new Map())).toThrow("value must be plain data, got Map");
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => canonical(loop)).toThrow("value[0] must be plain data, got a loop");
  });
});
