import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assertion } from "../../claim/claim.ts";
import { readDocument } from "../../document/read-document.ts";
import { unaided } from "../../formula/asking.ts";
import { stream } from "../../random/streams.ts";
import { tryAssertion } from "../try-assertion.ts";
import { exact } from "./exact.ts";
import { reproduces } from "./reproduces.ts";

/** Fractions of this test's own: numerator and denominator, the latter above 0. */
type Fraction = readonly [n: bigint, d: bigint];
const half: Fraction = [1n, 2n];
const normal = (n: bigint, d: bigint): Fraction => (d < 0n ? [-n, -d] : [n, d]);
const OPERATIONS = {
  "+": ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d],
  "-": ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d],
  "*": ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d],
  "/": ([a, b]: Fraction, [c, d]: Fraction): Fraction => normal(a * d, b * c),
} as const;
type Sign = keyof typeof OPERATIONS;
const order = ([a, b]: Fraction, [c, d]: Fraction): number => Number(a * d > c * b) - Number(a * d < c * b);
const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  "==": (o) => o === 0,
  "!=": (o) => o !== 0,
  "<": (o) => o < 0,
  "<=": (o) => o <= 0,
  ">": (o) => o > 0,
  ">=": (o) => o >= 0,
};

/** A figure with so many decimals: its text and its number. */
interface Figure {
  readonly text: string;
  readonly of: Fraction;
  readonly decimals: number;
}
const written = (digits: bigint, decimals: number): Figure => {
  const size = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, "0");
  const text = decimals === 0 ? size : `${size.slice(0, -decimals)}.${size.slice(-decimals)}`;
  return { text, of: [digits, 10n ** BigInt(decimals)], decimals };
};
/** Above the half of its last digit, so that all that rounds to it is above 0. */
const figure = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, decimals]) => written(BigInt(digits), decimals));
const sign = fc.constantFrom<Sign>("+", "-", "*", "/");

/** The figures printed in a text, each once. */
const textOf = (figures: readonly Figure[]) => [...new Set(figures.map(({ text }) => text))].join("; ");
const tried = (text: string, assertion: Assertion) => {
  const document = readDocument("law", `---\ntitle: Law\n---\n\n## Answer\n\nIt has ${text} of them.\n`);
  const at = { document: "law", claim: "test", reading: "a" };
  const { evidence, control } = unaided(
    tryAssertion(assertion, undefined, { document, stream: (role) => stream({ ...at, role }) }),
  );
  return { evidence, control };
};
const count = (seen: Record<string, number>, key: string) => {
  seen[key] = (seen[key] ?? 0) + 1;
};

type Steps = readonly (readonly [Sign, Figure])[];
const worth = (from: Figure, by: Steps) =>
  by.reduce<Fraction>((value, [step, one]) => OPERATIONS[step](value, one.of), from.of);
const said = (from: Figure, by: Steps) => by.reduce((text, [step, one]) => `(${text} ${step} ${one.text})`, from.text);
const near = ([n, d]: Fraction) => written((n * 1000n) / d > 0n ? (n * 1000n) / d : 7n, 3);
const holds = (links: readonly (readonly [string, Fraction, Fraction])[]) =>
  links.every(([sense, a, b]) => HOLDS[sense]?.(order(a, b)) ?? false);

describe("relations between figures as printed", () => {
  const steps = fc.array(fc.tuple(sign, figure), { maxLength: 2 });
  const link = fc.constantFrom("==", "!=", "<", "<=", ">", ">=");
  const chain = fc.array(fc.tuple(link, figure), { maxLength: 1 });
  const given = fc.record({
    first: figure,
    steps,
    comparison: link,
    other: figure,
    more: steps,
    chain,
    repeat: fc.boolean(),
    equal: fc.boolean(),
  });

  it("come out as this test's own fractions say, 600 of them, with a control that passes", () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(given, ({ first, steps: by, comparison, other, more, chain: chained, repeat, equal }) => {
        const again: Steps = by.map(([step, one], i) => [step, repeat && i === 0 ? first : one]);
        const left = worth(first, again);
        // Half of them are equal where that is a short decimal, or next to it.
        const [to, behind]: [Figure, Steps] = equal ? [near(left), []] : [other, more];
        const right = worth(to, behind);
        const isTrue = holds([
          [comparison, left, right],
          ...chained.map(([sense, end]) => [sense, right, end.of] as const),
        ]);
        const rest = chained.map(([sense, end]) => ` ${sense} ${end.text}`).join("");
        const formula = `${said(first, again)} ${comparison} ${said(to, behind)}${rest}`;
        const figures = [first, to, ...[...again, ...behind, ...chained].map(([, one]) => one)];
        const { evidence, control } = tried(textOf(figures), exact(formula));
        expect([formula, evidence.outcome, control?.passed]).toEqual([formula, isTrue ? "verified" : "refuted", true]);
        const kinds = { repeated: repeat && again.length > 0, linked: chained.length > 0 || comparison.length === 1 };
        count(seen, String(isTrue));
        for (const [kind, is] of Object.entries(kinds)) if (is) count(seen, kind);
      }),
      { seed: 1, numRuns: 600 },
    );
    expect(Math.min(...["true", "false", "repeated", "linked"].map((key) => seen[key] ?? 0))).toBeGreaterThan(120);
    expect(seen["linked"]).toBeGreaterThan(300);
  });
});

/** Formulas that rise or fall in each figure wherever all are above 0, so that the ends are met at corners; `down` are those in which it falls. */
const SHAPES: readonly {
  readonly say: (a: string, b: string, c: string) => string;
  readonly of: (a: Fraction, b: Fraction, c: Fraction) => Fraction;
  readonly down: readonly number[];
  readonly repeats: boolean;
}[] = [
  { say: (a, b) => `${a} / ${b}`, of: (a, b) => OPERATIONS["/"](a, b), down: [1], repeats: false },
  {
    say: (a, b, c) => `${a} * ${b} / ${c}`,
    of: (a, b, c) => OPERATIONS["/"](OPERATIONS["*"](a, b), c),
    down: [2],
    repeats: false,
  },
  {
    say: (a, b, c) => `${a} + ${b} + ${c}`,
    of: (a, b, c) => OPERATIONS["+"](OPERATIONS["+"](a, b), c),
    down: [],
    repeats: false,
  },
  {
    say: (a, b) => `${a} / (${a} + ${b})`,
    of: (a, b) => OPERATIONS["/"](a, OPERATIONS["+"](a, b)),
    down: [1],
    repeats: true,
  },
  {
    say: (a, b, c) => `${a} * ${b} + ${a} * ${c}`,
    of: (a, b, c) => OPERATIONS["+"](OPERATIONS["*"](a, b), OPERATIONS["*"](a, c)),
    down: [],
    repeats: true,
  },
  {
    say: (a, b) => `${a}^2 + ${b} * ${a}`,
    of: (a, b) => OPERATIONS["+"](OPERATIONS["*"](a, a), OPERATIONS["*"](b, a)),
    down: [],
    repeats: true,
  },
  {
    say: (a, b) => `${a} + ${b} + exactly(1)`,
    of: (a, b) => OPERATIONS["+"](OPERATIONS["+"](a, b), [1n, 1n]),
    down: [],
    repeats: false,
  },
];

type Shape = (typeof SHAPES)[number];
type Three = readonly [Figure, Figure, Figure];
const { "+": plus, "-": minus, "*": times, "/": over } = OPERATIONS;
const halfOf = (decimals: number) => times(half, [1n, 10n ** BigInt(decimals)]);

/** What a shape gives where every figure is at the end of its rounding that makes it great, or small. A whole number is itself. */
function corner(shape: Shape, figures: Three, isHigh: boolean): Fraction {
  const at = figures.map(({ of, decimals }, i) => {
    const isUp = shape.down.includes(i) ? !isHigh : isHigh;
    return decimals === 0 ? of : (isUp ? plus : minus)(of, halfOf(decimals));
  });
  return shape.of(...(at as [Fraction, Fraction, Fraction]));
}

/** A figure of which the rounding ends about where the results end, or which lies in their middle. */
function resultNear(low: Fraction, high: Fraction, decimals: number, where: string, offset: number): Figure {
  const ends = {
    low: minus(low, halfOf(decimals)),
    high: plus(high, halfOf(decimals)),
    middle: times(plus(low, high), half),
  };
  const [n, d] = over(ends[where as keyof typeof ends], [1n, 10n ** BigInt(decimals)]);
  return written(n / d + BigInt(offset), decimals);
}

describe("figures that follow", () => {
  const given = fc.record({
    shape: fc.constantFrom(...SHAPES),
    figures: fc.tuple(figure, figure, figure),
    decimals: fc.integer({ min: 0, max: 3 }),
    offset: fc.integer({ min: -2, max: 2 }),
    where: fc.constantFrom("low", "high", "middle"),
    percent: fc.boolean(),
  });

  it("come out as the corners of the roundings say, 600 of them, many at an end, with a control that passes", () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(given, ({ shape, figures, decimals, offset, where, percent }) => {
        const scale: Fraction = [percent ? 100n : 1n, 1n];
        const [low, high] = [times(corner(shape, figures, false), scale), times(corner(shape, figures, true), scale)];
        const result = resultNear(low, high, decimals, where, offset);
        const texts = [...figures, result].map(({ text }) => text);
        fc.pre(new Set(texts).size === 4 && result.of[0] > 0n);
        const gap = [order(low, plus(result.of, halfOf(decimals))), order(minus(result.of, halfOf(decimals)), high)];
        const follows = gap.every((sense) => sense <= 0);
        const formula = shape.say(...(texts.slice(0, 3) as [string, string, string]));
        const says = percent ? `${result.text} %` : result.text;
        const { evidence, control } = tried(`${textOf(figures)}, or ${says}`, reproduces(says, formula));
        const outcome = follows ? "verified" : "refuted";
        expect([says, formula, evidence.outcome, control?.passed]).toEqual([says, formula, outcome, true]);
        const kinds = { [outcome]: true, touches: gap.includes(0), repeated: shape.repeats, end: where !== "middle" };
        for (const [kind, is] of Object.entries(kinds)) if (is) count(seen, kind);
      }),
      { seed: 1, numRuns: 600 },
    );
    expect(Math.min(...["verified", "refuted", "repeated", "end"].map((key) => seen[key] ?? 0))).toBeGreaterThan(200);
    expect(seen["touches"]).toBeGreaterThan(5);
  });
});
