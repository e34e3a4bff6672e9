import { describe, expect, it } from "vitest";
import type { Assertion, Reading } from "../claim/claim.ts";
import { unaided } from "../formula/asking.ts";
import { define, integers, oneOf, reals } from "../formula/index.ts";
import { every, over, some } from "./compose.ts";
import { mean } from "./experiment/mean.ts";
import { proportion } from "./experiment/proportion.ts";
import { exact } from "./figures/exact.ts";
import { notTestable } from "./not-testable.ts";
import { sameAs, shareVerdict } from "./same-as.ts";
import { forAll } from "./search/for-all.ts";
import { testTrial } from "./trial/trial.fixture.ts";
import { tryReading, voidRecord } from "./try-reading.ts";

const trial = testTrial();
const reading = (asserts: Assertion, control?: unknown): Reading => {
  const plain = { id: "a", kind: "literal", as: "as written", asserts } as const;
  return control === undefined ? plain : ({ ...plain, control } as Reading);
};
const tried = (asserts: Assertion, control?: unknown) => unaided(tryReading(reading(asserts, control), trial));

const below = (limit: number) => forAll({ n: integers(1, 9) }, `n <= ${limit}`);
const uniformMean = mean({
  of: (draw) => draw.uniform(),
  within: [0.4, 0.6],
  because: "wide enough to be quick",
  tail: { range: [0, 1] },
});

describe("tryReading", () => {
  it("keeps a verdict whose control came out otherwise", () => {
    expect(tried(below(9), { n: integers(1, 10) })).toMatchObject({
      outcome: "verified",
      basis: "exact",
      trouble: "",
      control: { changed: "every integer n from 1 to 10", outcome: "refuted", required: "refuted", passed: true },
    });
  });

  it("is void when the control cannot flip", () => {
    const stuck = tried(below(9), { n: integers(1, 3) });
    expect(stuck).toMatchObject({ outcome: "void", basis: "none", alpha: 0, control: { passed: false } });
    expect(stuck.trouble).toBe(
      "a control that can come out otherwise: with every integer n from 1 to 3 it was verified, required was refuted; the reading itself was verified",
    );
  });

  it("tries the control on random numbers of its own", () => {
    // The same simulation as control: on shared streams it would find the very same mean.
    const { found, control } = tried(uniformMean, { of: (draw: { uniform(): number }) => draw.uniform() });
    expect(found).toMatch(/^0\.\d+ on average over/);
    expect(control?.found).toMatch(/^0\.\d+ on average over/);
    expect(control?.found).not.toBe(found);
  });

  it("is void, with the reason, for whatever an author does wrong", () => {
    expect(tried(below(9)).trouble).toBe("control must be given for forAll, got none: override part of its subject");
    expect(tried(below(9), { m: 1 }).trouble).toBe("control must override only n, got m");
    expect(tried(notTestable("opinion", "taste"), { n: 1 }).trouble).toBe(
      "control must be absent for notTestable, got one",
    );
    expect(tried({ verb: "prove" }).trouble).toMatch(/^verb must be one of .*, exact, .*, got "prove"$/);
    const thrower = mean({
      of: () => {
        throw "a text";
      },
      within: [0, 1],
      because: "b",
      tail: { variance: 1 },
    });
    expect(tried(thrower, { of: () => 3 })).toMatchObject({ outcome: "void", trouble: "a text" });
  });

  it("says in one line what is wrong with a formula, and beside it where", () => {
    const wrong = (formula: string) => tried(forAll({ n: integers(1, 9) }, formula), { n: integers(1, 10) });
    expect(wrong("n + k <= 9")).toMatchObject({
      outcome: "void",
      trouble: 'name must be one of n, got "k"',
      where: ["n + k <= 9", "    ^"],
    });
    expect(wrong("n <= ")).toMatchObject({
      trouble: 'formula must parse, got "n <= ": Unexpected end of expression (char 6)',
      where: ["n <= ", "     ^"],
      statement: { words: "" },
    });
    expect(Object.keys(tried(below(9)))).not.toContain("where");
  });

  it("asks for no control where nothing is testable", () => {
    const record = tried(notTestable("question", "it asks whether"));
    expect(record).toMatchObject({
      outcome: "not testable",
      found: "a question asserts nothing",
      notes: ["it asks whether"],
      control: null,
    });
    expect(record.statement.words).toBe("Not testable: a question asserts nothing.");
  });

  it("copies what a person recorded, and prints what was assumed and given", () => {
    const full: Reading = {
      ...reading(below(9), { n: integers(1, 10) }),
      because: "nine is enough",
      given: ["Peano"],
      expect: "refuted",
      seen: "so it is",
    };
    expect(unaided(tryReading(full, trial))).toMatchObject({
      expect: "refuted",
      seen: "so it is",
      given: ["Peano"],
      assumed: ["nine is enough"],
    });
  });

  it("tells what a reading asserts even where it could not be tried", () => {
    expect(voidRecord(reading(below(9)), "the worker was lost")).toMatchObject({
      outcome: "void",
      trouble: "the worker was lost",
      statement: { formula: "n <= 9" },
    });
    expect(voidRecord(reading({ verb: "prove" }), "lost").statement.words).toBe("");
  });
});

describe("composed readings", () => {
  const control = { n: integers(1, 10) };

  it("are made from parts, each with its control", () => {
    const both = tried(every({ nine: below(9), ten: below(10) }), { nine: control, ten: { n: integers(1, 11) } });
    expect(both).toMatchObject({ outcome: "verified", basis: "exact", verb: "every", control: null });
    expect(both.parts.map(({ name, outcome, control: c }) => [name, outcome, c?.passed])).toEqual([
      ["nine", "verified", true],
      ["ten", "verified", true],
    ]);
    expect(both.statement.words).toMatch(/^All of these hold\. nine: /);
  });

  it("are refuted by one part, and name it", () => {
    const one = tried(every({ nine: below(9), eight: below(8) }), { nine: control, eight: { n: integers(1, 8) } });
    expect(one).toMatchObject({ outcome: "refuted", basis: "witness", found: "eight: n = 9" });
    const either = tried(some({ nine: below(9), eight: below(8) }), { nine: control, eight: { n: integers(1, 8) } });
    expect(either).toMatchObject({ outcome: "verified", basis: "exact" });
    expect(either.statement.words).toMatch(/^At least one of these holds\./);
  });

  it("say once what all parts assert, and what each takes for granted on its own", () => {
    const limit = (f: string) => forAll({ n: integers(1, 9), limit: define("limit(x)", f) }, "n <= limit(1)");
    const both = tried(every({ nine: limit("9 * x"), ten: limit("10 * x") }), {
      nine: { n: integers(1, 10) },
      ten: { n: integers(1, 11) },
    });
    expect(both.statement.words).toMatch(/^In each of 2 parts: For every integer n/);
    const many = tried(over({ a: 9, b: 9, c: 9, d: 9, e: 9 }, below), {
      a: control,
      b: control,
      c: control,
      d: control,
      e: control,
    });
    expect(many.statement.words).toMatch(/^In each of 5 parts: For every integer n/);
    const either = tried(some({ nine: below(9), again: below(9) }), { nine: control, again: control });
    expect(either.statement.words).toMatch(/^In at least one of 2 parts: /);
    // What parts that assert the same have in common tells them, where the others do not have it.
    const alike = tried(
      over({ "even, small": 9, "odd, small": 9, "even, large": 8, "odd, large": 8 }, below),
      Object.fromEntries(["even, small", "odd, small", "even, large", "odd, large"].map((name) => [name, control])),
    );
    expect(alike.statement.words).toMatch(/^All of these hold\. small: For .* large: For /u);
    expect(both.assumed).toEqual(["nine: limit(x) = 9 * x", "ten: limit(x) = 10 * x"]);
  });

  it("range over settings", () => {
    const table = over({ eight: 8, nine: 9 }, (limit) => below(limit));
    const record = tried(table, { eight: { n: integers(1, 8) }, nine: control });
    expect(record.parts.map(({ name, outcome }) => [name, outcome])).toEqual([
      ["eight", "refuted"],
      ["nine", "verified"],
    ]);
  });

  it("are void with one void part, and say which control is missing", () => {
    expect(tried(every({ nine: below(9) }), {}).trouble).toContain("control must be given for forAll");
    expect(tried(every({ nine: below(9) })).trouble).toContain("control must be given for forAll");
    expect(tried(every({ nine: below(9) }), { ten: control }).trouble).toBe("control must override only nine, got ten");
    expect(tried(every({ nine: below(9) }), 3).trouble).toBe("control must name a control for each part");
    const stuck = tried(every({ nine: below(9), ten: below(10) }), { nine: control, ten: { n: integers(1, 2) } });
    expect(stuck).toMatchObject({ outcome: "void", basis: "none" });
    expect(tried(every({ inner: every({ nine: below(9) }) }), { inner: { nine: control } }).trouble).toContain(
      "parts must be plain assertions",
    );
    expect(() => every({})).toThrow(new RangeError("every must be given at least 1 part, got 0"));
    expect(() => every({ a: exact("1 == 1"), b: undefined as never })).toThrow(
      new TypeError("every: b must be an assertion, got undefined"),
    );
  });

  it("add up what can go wrong", () => {
    const of = (draw: { uniform(): number }) => 1 + draw.uniform();
    const pair = tried(every({ one: uniformMean, two: uniformMean }), { one: { of: of }, two: { of } });
    // The control leaves the range [0, 1], so both parts are void; alone they would carry 1e-6 each.
    expect(pair).toMatchObject({ outcome: "void" });
    const shifted = (draw: { uniform(): number }) => draw.uniform() / 2;
    expect(
      tried(every({ one: uniformMean, two: uniformMean }), { one: { of: shifted }, two: { of: shifted } }),
    ).toMatchObject({
      outcome: "verified",
      alpha: 1e-6,
      condition: "every value lies between 0 and 1",
      basis: "statistical",
      parts: [{ alpha: 1e-6, control: { condition: "every value lies between 0 and 1" } }, {}],
    });
  });

  it("are refuted as often wrongly as any part may be, whatever came of the others", () => {
    const share = (p: number) =>
      proportion({ of: (draw) => draw.uniform() < p, atLeast: 0.5, gap: 0.2, because: "half, coarsely" });
    const other = (p: number) => ({ of: (draw: { uniform(): number }) => draw.uniform() < p });
    const record = tried(every({ low: share(0.1), high: share(0.9), edge: share(0.5) }), {
      low: other(0.9),
      high: other(0.1),
      edge: other(0.9),
    });
    expect(record).toMatchObject({
      ...{ outcome: "refuted", alpha: 3e-6, risk: 3e-6, condition: "" },
      rates: { verified: 1e-6, refuted: 3e-6 },
    });
    expect(record.parts.map(({ alpha, risk }) => [alpha, risk])).toEqual([
      [1e-6, 1e-6],
      [1e-6, 1e-6],
      [0, 1e-6],
    ]);
    // A declared range is a condition of the whole only where the whole needs that part.
    const shifted = { of: (draw: { uniform(): number }) => draw.uniform() / 2 };
    const mixed = (p: number, control: unknown) =>
      tried(every({ share: share(p), mean: uniformMean }), { share: control, mean: shifted });
    const condition = "every value lies between 0 and 1";
    expect(mixed(0.9, other(0.1))).toMatchObject({ outcome: "verified", alpha: 1e-6, condition, risk: 1e-6 });
    expect(mixed(0.1, other(0.9))).toMatchObject({ outcome: "refuted", alpha: 2e-6, condition: "", risk: 1e-6 });
    // What is counted decides for certain.
    const sure = tried(every({ eight: below(8), mean: uniformMean }), { eight: { n: integers(1, 8) }, mean: shifted });
    expect(sure).toMatchObject({ outcome: "refuted", alpha: 0, risk: 0, condition: "" });
  });

  it("had their chance to be wrong even where they could not be tried", () => {
    const thrower = () => {
      throw new RangeError("no");
    };
    const share = proportion({ of: thrower, atLeast: 0.5, gap: 0.2, because: "half, coarsely" });
    expect(tried(share, { of: () => true })).toMatchObject({ outcome: "void", alpha: 0, risk: 1e-6 });
    expect(tried(every({ a: share, b: share, c: uniformMean }), {})).toMatchObject({ outcome: "void", risk: 2e-6 });
    expect(voidRecord(reading(uniformMean), "lost")).toMatchObject({ risk: 0, rates: { refuted: 1e-6 } });
    expect(voidRecord(reading(below(9)), "lost")).toMatchObject({ risk: 0, rates: { refuted: 0 } });
  });

  it("are open where their parts are, and tell what would settle them", () => {
    const open = every({ any: forAll({ x: reals() }, "x * x >= 0"), one: forAll({ n: oneOf([1]) }, "n == 1") });
    const record = tried(open, { any: { x: reals() }, one: { n: oneOf([2]) } });
    expect(record.outcome).toBe("void");
  });
});

describe("sameAs", () => {
  const shared = tried(sameAs("w1-need-not", "a"));

  it("runs nothing and waits for the other reading", () => {
    expect(shared).toMatchObject({
      verb: "sameAs",
      outcome: "inconclusive",
      alpha: 0,
      found: "as w1-need-not, reading a",
    });
  });

  it("shares the verdict, and counts no error of its own", () => {
    const other = { ...tried(below(9), { n: integers(1, 10) }), alpha: 1e-6 };
    expect(shareVerdict(shared, other)).toMatchObject({
      outcome: "verified",
      basis: "exact",
      alpha: 0,
      found: "as w1-need-not, reading a: holds in all 9 cases",
    });
  });

  it("is void when the other reading is not there, or is shared itself", () => {
    const trouble = "sameAs must name a reading that is tried itself, got w1-need-not, reading a";
    expect(shareVerdict(shared, undefined)).toMatchObject({ outcome: "void", trouble });
    expect(shareVerdict(shared, shared)).toMatchObject({ outcome: "void", trouble });
    expect(() => sameAs("", "a")).toThrow(new TypeError("claim must be an id, got "));
  });
});

describe("notTestable", () => {
  it("refuses a kind nobody knows and a missing reason", () => {
    expect(() => notTestable("boring" as "opinion", "b")).toThrow(
      /^kind must be one of question, .*, got "boring": did you mean wording\?$/,
    );
    expect(() => notTestable("opinion", " ")).toThrow(new TypeError("because must be a text, got nothing"));
  });

  it("never fails an exact claim", () => {
    expect(tried(exact("8.91 < 10"))).toMatchObject({ outcome: "verified", control: { passed: true } });
  });
});
