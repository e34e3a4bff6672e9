import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assertion } from "../../claim/claim.ts";
import type { Evidence, Together } from "../../claim/evidence.ts";
import { unaided } from "../../formula/asking.ts";
import type { Draw } from "../../random/stream.ts";
import { every } from "../compose.ts";
import { correlation } from "../experiment/correlation.ts";
import { distribution } from "../experiment/distribution.ts";
import { mean } from "../experiment/mean.ts";
import { proportion } from "../experiment/proportion.ts";
import { slope } from "../experiment/slope.ts";
import { wins } from "../experiment/wins.ts";
import { tryAssertion } from "../try-assertion.ts";
import { keeper } from "./replay.ts";
import { testTrial } from "./trial.fixture.ts";

const trial = testTrial({ claim: "replay" });

/** Tries what a claim asserts as the harness does: `load` is the module of the claim, evaluated once for the run and once more. */
function tried(load: () => { readonly asserts: Assertion; readonly control: unknown }): Evidence | Together {
  const { asserts, control } = load();
  return unaided(tryAssertion(asserts, control, { ...trial, fresh: load().asserts })).evidence;
}

const because = "a test";
const average = (of: (draw: Draw) => number, within: readonly [number | null, number | null], tail: object) =>
  mean({
    of,
    within,
    because,
    ...(within.includes(null) ? { gap: 0.5 } : {}),
    tail: { variance: 1, ...tail } as never,
  });
const dependent =
  /^replicates depend on one another: replicate \d+ gave \S+ in the run and \S+ when it was tried again in a fresh copy of the claim$/;

describe("replicates that depend on one another", () => {
  it.each([
    ["at most -0.5", [null, -0.5]],
    ["at least 0.5", [0.5, null]],
  ] as const)("void a claim whose state goes on from one to the next, %s", (_, within) => {
    const evidence = tried(() => {
      let x = 0;
      const of = (d: Draw) => (x = 0.99 * x + d.normal());
      return { asserts: average(of, within, { variance: 51 }), control: { of: (d: Draw) => d.normal() } };
    });
    expect(evidence).toMatchObject({ outcome: "void", basis: "none", alpha: 0 });
    expect(evidence.settle).toMatch(dependent);
  });

  it("void a claim that draws once for all of them", () => {
    const evidence = tried(() => {
      let z: number | undefined;
      const of = (d: Draw) => {
        z ??= d.normal();
        return 3 * z + 0.1 * d.normal();
      };
      return { asserts: average(of, [-100, 100], { variance: 10 }), control: { of: () => 300 } };
    });
    expect(evidence.outcome).toBe("void");
    expect(evidence.settle).toMatch(dependent);
  });

  it("are seen by every verb, in the numbers that its simulation gives and not in what is made of them", () => {
    const counter = () => {
      let n = 0;
      return () => n++;
    };
    const verbs: Readonly<Record<string, () => { readonly asserts: Assertion; readonly control: unknown }>> = {
      // Always the same winner, by a margin that depends on what ran before.
      wins: () => {
        const n = counter();
        return {
          asserts: wins({ first: () => 1 + n(), second: () => 0, better: "higher", atLeast: 0.5, gap: 0.2, because }),
          control: { first: () => -1 },
        };
      },
      proportion: () => {
        const n = counter();
        return {
          asserts: proportion({ of: (d) => (n() % 7 === 3) !== d.uniform() < 0.01, atMost: 0.5, gap: 0.1, because }),
          control: { of: () => true },
        };
      },
      slope: () => {
        const n = counter();
        return {
          asserts: slope({
            at: [1, 2],
            // The slope is the same whatever came before.
            of: (d) => [n(), 0].map((height, i, [first = 0]) => (i === 0 ? height : first + 1 + 0.1 * d.normal())),
            scale: "linear",
            within: [0.5, 1.5],
            because,
            tail: { variance: 0.02 },
          }),
          control: { of: (d: Draw) => [0, 3 + 0.1 * d.normal()] },
        };
      },
      correlation: () => {
        const n = counter();
        const of = (d: Draw): [number, number] => [n() + d.uniform(), d.normal()];
        return {
          asserts: correlation({ measure: "kendall", pairs: 8, of, within: [-0.2, 0.2], because }),
          control: { of: (d: Draw) => [d.normal(), 0].map((x, i, [first = 0]) => (i === 0 ? x : first)) },
        };
      },
      distribution: () => {
        const n = counter();
        const law = { upTo: (x: number) => Math.min(1, Math.max(0, x)) };
        return {
          asserts: distribution({
            of: (d) => (n() % 1000 === 0 ? 0.5 : d.uniform()),
            law,
            named: "the uniform law",
            within: 0.3,
            because,
          }),
          control: { of: () => 2 },
        };
      },
    };
    for (const [verb, load] of Object.entries(verbs)) {
      const evidence = tried(load);
      expect(evidence.outcome, verb).toBe("void");
      expect(evidence.settle, verb).toMatch(dependent);
    }
  });

  it("void a claim whose law is fitted to the values", () => {
    const evidence = tried(() => {
      const values: number[] = [];
      const of = (d: Draw) => {
        values.push(d.uniform() ** 3);
        return values.at(-1) ?? 0;
      };
      const share = (is: (value: number) => boolean) => values.filter(is).length / values.length;
      const law = {
        upTo: (x: number) => share((value) => value <= x),
        below: (x: number) => share((value) => value < x),
      };
      return {
        asserts: distribution({ of, law, named: "the uniform law", within: 0.3, because }),
        control: { of: () => 2 },
      };
    });
    expect(evidence.outcome).toBe("void");
    expect(evidence.settle).toMatch(dependent);
  });

  it("may go unseen where they are rare: the note says how many were run again, and the page of the text what that leaves", () => {
    const { outcome, notes } = tried(() => {
      let n = 0;
      const of = (d: Draw) => (n++ === 200 ? 0.5 : d.uniform());
      return {
        asserts: mean({ of, within: [0.4, 0.6], because, tail: { range: [0, 1] } }),
        control: { of: () => 0.9 },
      };
    });
    expect(outcome).toBe("verified");
    expect(notes.at(-1)).toMatch(/^Run once more/u);
  });

  it("void the part that they are in, and with it the whole", () => {
    const evidence = tried(() => {
      let x = 0;
      const good = mean({ of: (d) => d.uniform(), within: [0.4, 0.6], because, tail: { range: [0, 1] } });
      const bad = mean({
        of: (d) => (x = (x + d.uniform()) / 2),
        within: [0.4, 0.6],
        because,
        tail: { range: [0, 1] },
      });
      const control = { of: () => 0.9 };
      return { asserts: every({ good, bad }), control: { good: control, bad: control } };
    });
    expect(evidence.outcome).toBe("void");
    expect(evidence.settle).toMatch(dependent);
  });
});

describe("a fresh copy of the claim", () => {
  const honest = () => ({
    asserts: mean({ of: (d) => d.uniform(), within: [0.4, 0.6], because, tail: { range: [0, 1] } }),
    control: { of: () => 0.9 },
  });

  it("leaves a verdict on independent replicates as it is, and says what was tried", () => {
    const { asserts, control } = honest();
    const alone = unaided(tryAssertion(asserts, control, trial)).evidence;
    const both = tried(honest);
    expect(both).toEqual({ ...alone, notes: [...alone.notes, both.notes.at(-1)] });
    expect(both.notes.at(-1)).toMatch(/^Run once more, each for itself: the same bits\.$/);
  });

  it("takes every replicate of a short run", () => {
    const { notes } = tried(() => ({
      asserts: wins({
        first: (d) => 1 + d.uniform(),
        second: (d) => d.uniform(),
        better: "higher",
        atLeast: 0.5,
        gap: 0.4,
        because,
        block: 1,
      }),
      control: { first: () => -1 },
    }));
    expect(notes.at(-1)).toMatch(/^Run once more, each for itself: the same bits\.$/);
  });

  it("tells numbers apart by their bits, in as few digits as show it", () => {
    const differ = (run: number, again: number) => {
      let loads = 0;
      return tried(() => {
        const value = loads++ === 0 ? run : again;
        const of = (d: Draw) => (d.uniform() < 2 ? value : 0);
        return { ...honest(), asserts: mean({ of, within: [-1, 1], because, tail: { variance: 1 } }) };
      }).settle;
    };
    const middle = (was: string, is: string) =>
      `gave ${was} in the run and ${is} when it was tried again in a fresh copy of the claim`;
    expect(differ(0.5, 0.25)).toContain(middle("0.5", "0.25"));
    expect(differ(0.1 + 0.2, 0.3)).toContain(middle("0.30000000000000004", "0.3"));
    expect(differ(-0, 0)).toContain(middle("-0", "0"));
    expect(differ(0.5, 0.5)).not.toContain("fresh copy");
  });

  it("voids the reading where it throws or asserts something else", () => {
    let loads = 0;
    const throwing = tried(() => {
      const first = loads++ === 0;
      const of = (d: Draw) => {
        if (!first) throw new TypeError("no more");
        return d.uniform();
      };
      return { ...honest(), asserts: mean({ of, within: [0.4, 0.6], because, tail: { range: [0, 1] } }) };
    });
    expect(throwing.settle).toMatch(
      /^replicates depend on one another: replicate \d+ gave \S+ in the run and nothing in a fresh copy of the claim: no more$/,
    );
    const other = { ...trial, fresh: proportion({ of: () => true, atMost: 0.5, because }) };
    const { asserts, control } = honest();
    const { outcome, settle } = unaided(tryAssertion(asserts, control, other)).evidence;
    expect(outcome).toBe("void");
    expect(settle).toContain("nothing in a fresh copy of the claim: it asserts proportion in place of mean");
  });
});

describe("keeper", () => {
  const run = (length: number) => {
    const kept = keeper();
    for (let i = 0; i < length; i++) kept.take(i, [i]);
    return kept;
  };

  it("keeps the first, the last and 62 others, from the last to the first, whatever the length of the run", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (length) => {
        const { kept, count } = run(length);
        const numbers = kept().map(({ replicate, sample }) => {
          expect(sample).toEqual([replicate]);
          return replicate;
        });
        expect(count()).toBe(length);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => b - a));
        expect(numbers.length).toBe(Math.min(64, length));
        expect([numbers[0], numbers.at(-1)]).toEqual([length - 1, 0]);
      }),
      { seed: 1, numRuns: 50 },
    );
  });

  it("keeps nothing of no run", () => {
    expect([run(0).kept(), run(0).count()]).toEqual([[], 0]);
  });

  it("spreads the others evenly, and keeps most of them when the run goes on", () => {
    const of = (length: number) =>
      run(length)
        .kept()
        .map(({ replicate }) => replicate);
    // 64 of 64,000 at random: each quarter holds 16 on average, with a deviation of 3.5.
    const quarters = [0, 1, 2, 3].map((q) => of(64_000).filter((each) => Math.floor(each / 16_000) === q).length);
    for (const held of quarters) expect(Math.abs(held - 16)).toBeLessThan(5 * 3.5);
    const both = of(110).filter((each) => of(100).includes(each));
    expect(both.length).toBeGreaterThan(50);
  });

  it("keeps a sample that was told otherwise the second time", () => {
    const kept = run(10);
    kept.take(0, [0]);
    kept.take(3, [-1]);
    expect(
      kept
        .kept()
        .filter(({ replicate }) => replicate === 3)
        .map(({ sample }) => sample),
    ).toEqual([[-1], [3]]);
    expect(kept.count()).toBe(10);
  });
});
