import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Draw } from "./stream.ts";
import { type Address, hasDrawn, originOf, partOf, stream } from "./streams.ts";

const HERE: Address = { document: "text", claim: "w5-slope-two", reading: "b", role: "main" };

function uniforms(draw: Draw, n: number): readonly number[] {
  return Array.from({ length: n }, () => draw.uniform());
}

describe("stream", () => {
  it("draws the same values for the same address for ever", () => {
    // A pin: it may pin a bug. Changing it moves every simulated figure of every report.
    const draw = stream(HERE).replicate(17);
    expect([draw.uniform(), draw.normal(), draw.integer(1000)]).toEqual([0.9123575660763056, 0.5534508176958726, 799]);
  });

  it("gives a replicate the same draws whoever asks, in whatever order", () => {
    const index = fc.integer({ min: 0, max: 4294967296 - 1 });
    fc.assert(
      fc.property(index, index, (a, b) => {
        const here = stream(HERE);
        const straight = uniforms(here.replicate(a), 5);
        const [first, second] = [stream(HERE).replicate(a), here.replicate(b)];
        // Interleaved with another replicate: neither disturbs the other.
        const mixed = Array.from({ length: 5 }, () => [first.uniform(), second.uniform()]);
        expect(mixed.map(([value]) => value)).toEqual(straight);
        expect(mixed.map(([, value]) => value)).toEqual(uniforms(stream(HERE).replicate(b), 5));
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it("gives a cursor the same draws wherever it is sent, and from the first one again", () => {
    const [here, cursor] = [stream(HERE), stream(HERE).cursor()];
    expect(uniforms(cursor, 3)).toEqual(uniforms(here.replicate(0), 3));
    for (const index of [5, 2, 5, 4294967295]) {
      cursor.seek(index);
      const [a, b] = [cursor, here.replicate(index)].map((draw) => [draw.integer(7), draw.normal(), draw.uniform()]);
      expect(a).toEqual(b);
    }
    expect(() => cursor.seek(-1)).toThrow("replicate must be an integer from 0 to 4294967295, got -1");
  });

  it("knows whether anything was drawn from a replicate, and from a cursor since it was sent there", () => {
    const takes: ((draw: Draw) => number)[] = [(d) => d.uniform(), (d) => d.normal(), (d) => d.integer(1)];
    for (const take of takes) {
      const [draw, cursor] = [stream(HERE).replicate(3), stream(HERE).cursor()];
      expect([hasDrawn(draw), cursor.drawn()]).toEqual([false, false]);
      take(draw);
      take(cursor);
      expect([hasDrawn(draw), cursor.drawn()]).toEqual([true, true]);
      cursor.seek(3);
      expect(cursor.drawn()).toBe(false);
    }
    expect(() => hasDrawn({ uniform: () => 0.5, normal: () => 0, integer: () => 0 })).toThrow(
      new TypeError("draw must come from a stream, got one that does not"),
    );
  });

  it("hands out draws that no claim can change, send elsewhere or ask which replicate they are", () => {
    const draw = stream(HERE).replicate(3);
    expect(Reflect.ownKeys(draw)).toEqual(["uniform", "normal", "integer"]);
    expect(Reflect.ownKeys(Object.getPrototypeOf(draw) as object)).toEqual([]);
    expect([draw, Object.getPrototypeOf(draw)].every(Object.isFrozen)).toBe(true);
  });

  it("hands parts of a replicate draws of their own, whose numbers go on from part to part", () => {
    const [whole, again] = [stream(HERE).replicate(3), stream(HERE).replicate(3)];
    const parts = [0, 1, 2].map((index) => partOf(again, index, 3));
    expect(parts.map(hasDrawn)).toEqual([false, false, false]);
    expect(parts.map((part) => part.uniform())).toEqual(uniforms(whole, 3));
    expect(hasDrawn(again)).toBe(true);
    const origins = parts.map((part) => originOf(part).replicate);
    expect(origins).toEqual([9, 10, 11]);
    expect(originOf(partOf(stream(HERE).replicate(4), 0, 3)).replicate).toBe(12);
  });

  it("keeps the remainders of words that fill n evenly, and draws again for the others", () => {
    // The rule itself, in plain arithmetic: a word w is kept where it lies below the last full multiple of n.
    for (const n of [3, 1000, 3 * 1073741824, 4294967295, 4294967296]) {
      for (let i = 0; i < 200; i++) {
        const draw = stream(HERE).replicate(i);
        // integer(2^32) is the word itself.
        const words = Array.from({ length: 60 }, () => draw.integer(4294967296));
        const kept = words.find((word) => word < 4294967296 - (4294967296 % n)) as number;
        expect(stream(HERE).replicate(i).integer(n)).toBe(kept % n);
      }
    }
  });

  it("shares no draw between two addresses, replicates or positions", () => {
    const seen = new Set<number>();
    const addresses = [
      HERE,
      { ...HERE, role: "pilot" },
      { ...HERE, role: "control/main" },
      { ...HERE, reading: "c" },
      { ...HERE, claim: "w5-slope-tw", reading: "ob" },
      { ...HERE, document: "textw5", claim: "-slope-two" },
      { ...HERE, document: "text4:x", claim: "slope" },
      { ...HERE, document: "text", claim: "4:xslope" },
      { ...HERE, role: "main\0" },
      { ...HERE, root: "1" },
      { ...HERE, root: "2" },
      { ...HERE, root: "control/main", role: "main" },
    ];
    for (const address of addresses) {
      for (let replicate = 0; replicate < 20; replicate++) {
        for (const value of uniforms(stream(address).replicate(replicate), 20)) seen.add(value);
      }
    }
    // 3600 values out of 2^52: two equal ones by chance have probability 1e-9.
    expect(seen.size).toBe(addresses.length * 20 * 20);
  });

  it("draws uniform, normal and whole numbers with the right moments", () => {
    const here = stream(HERE);
    const n = 20_000;
    const mean = (value: (draw: Draw) => number): number => {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += value(here.replicate(i));
      return sum / n;
    };
    // 5.5 standard errors: exceeded by a sound generator with probability 4e-8 each; the seed is fixed.
    const slack = (variance: number): number => 5.5 * Math.sqrt(variance / n);
    expect(Math.abs(mean((draw) => draw.uniform()) - 1 / 2)).toBeLessThan(slack(1 / 12));
    expect(Math.abs(mean((draw) => draw.normal()))).toBeLessThan(slack(1));
    expect(Math.abs(mean((draw) => draw.normal() ** 2) - 1)).toBeLessThan(slack(2));
    expect(Math.abs(mean((draw) => draw.uniform() * draw.uniform()) - 1 / 4)).toBeLessThan(slack(7 / 144));
    expect(Math.abs(mean((draw) => draw.integer(7)) - 3)).toBeLessThan(slack(4));
  });

  it("draws whole numbers without favour, even where n does not divide the words", () => {
    // With a plain remainder the lower third of 3 · 2^30 numbers would be twice as frequent.
    const n = 3 * 1073741824;
    const counts = [0, 0, 0];
    for (let i = 0; i < 6000; i++) {
      const third = Math.floor(stream(HERE).replicate(i).integer(n) / 1073741824);
      counts[third] = (counts[third] ?? 0) + 1;
    }
    // 5.5 standard deviations of a binomial count with p = 1/3.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(5.5 * Math.sqrt(6000 * (2 / 9)));
    const draw = stream(HERE).replicate(0);
    expect(draw.integer(1)).toBe(0);
    expect(Number.isInteger(draw.integer(4294967296))).toBe(true);
  });

  it("names the value it refuses", () => {
    const here = stream(HERE);
    expect(() => here.replicate(-1)).toThrow(
      new RangeError("replicate must be an integer from 0 to 4294967295, got -1"),
    );
    expect(() => here.replicate(4294967296)).toThrow("got 4294967296");
    expect(() => here.replicate(0.5)).toThrow("got 0.5");
    const draw = here.replicate(0);
    expect(() => draw.integer(0)).toThrow(new RangeError("n must be an integer from 1 to 4294967296, got 0"));
    expect(() => draw.integer(4294967296 + 1)).toThrow("got 4294967297");
    const slip = draw.integer as (low: number, high: number) => number;
    expect(() => slip(1, 365)).toThrow(
      new TypeError("integer must be given one number n, for 0 to n - 1, got 1 and 365"),
    );
    expect(() => draw.integer(2.5)).toThrow("got 2.5");
    expect(() => stream({ ...HERE, reading: "" })).toThrow(
      new TypeError('reading must be a text of at least one character, got ""'),
    );
    expect(() => stream({ document: "text", claim: "c", reading: "a" } as Address)).toThrow(
      new TypeError("role must be a text of at least one character, got undefined"),
    );
  });
});
