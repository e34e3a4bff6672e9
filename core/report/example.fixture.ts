import type { ClaimRecord, PartRecord, ReadingRecord } from "../claim/record.ts";
import { readDocument } from "../document/read-document.ts";

/** A text of its own, small enough to check every page by eye. */
export const text = readDocument(
  "sky",
  `---
title: Is the sky | blue?
origin: an invented answer
credits: asked by nobody
silent:
  - { quote: "Hello.", because: a greeting }
---

## Answer

Hello. The sum is $2 + 2 = 4$. Every $x$ is <b>positive</b>. It may rain.

### Table

| what | share |
| --- | --- |
| Total | 100% |
`,
);

/** A reading that was verified by exact evidence, but for what is given. */
export function reading(given: Partial<ReadingRecord> = {}): ReadingRecord {
  return {
    id: "a",
    kind: "literal",
    as: "as written",
    verb: "exact",
    statement: { words: "2 + 2 = 4 as printed", tex: "2 + 2 = 4", formula: "2 + 2 == 4" },
    outcome: "verified",
    basis: "exact",
    scope: "",
    alpha: 0,
    rates: { verified: 0, refuted: 0 },
    condition: "",
    risk: 0,
    found: "4",
    notes: [],
    settle: "",
    trouble: "",
    control: null,
    parts: [],
    assumed: [],
    given: [],
    expect: "verified",
    seen: "",
    ...given,
  };
}

/** What carries a verdict of a simulated reading, and how often it is wrong. */
export const simulated = {
  basis: "statistical",
  alpha: 1e-6,
  rates: { verified: 1e-6, refuted: 1e-6 },
  risk: 1e-6,
} as const;

/** A part of a composed reading. */
export function part(given: Partial<PartRecord> = {}): PartRecord {
  const { statement, outcome, basis, scope, alpha, rates, condition, risk, found, notes, settle, control } = reading();
  const told = { statement, outcome, basis, scope, alpha, rates, condition, risk, found, notes, settle, control };
  return { name: "one", ...told, ...given };
}

/** A claim on the sum with one verified reading, but for what is given. */
export function record(given: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    document: "sky",
    id: "c1-sum",
    assertion: "",
    quote: { exact: "The sum is $2 + 2 = 4$." },
    verdict: "verified",
    alpha: 0,
    condition: "",
    depends: false,
    trouble: "",
    readings: [reading()],
    ...given,
  };
}

/** One claim for every way in which a claim can come out. */
export const records: readonly ClaimRecord[] = [
  record(),
  record({
    id: "c2-positive",
    assertion: "C2",
    quote: { exact: "Every $x$ is <b>positive</b>." },
    verdict: "refuted",
    readings: [
      reading({
        outcome: "refuted",
        basis: "witness",
        expect: "refuted",
        found: "x = -1 gives x > 0: false | -1",
        seen: "negative numbers exist",
        statement: { words: "for every real x: x > 0", tex: "x > 0", formula: "x > 0" },
      }),
      reading({
        id: "b",
        kind: "mended",
        as: "as likely meant: its square is not negative",
        sentence: "Every $x^2$ is at least 0.",
        basis: "proof",
        scope: "every x",
      }),
      reading({
        id: "c",
        kind: "further",
        as: "x is a number",
        outcome: "inconclusive",
        basis: "none",
        expect: "inconclusive",
      }),
      reading({ id: "d", kind: "further", as: "there is an x", ...simulated }),
    ],
  }),
  record({
    id: "c3-rain",
    quote: { exact: "It may rain." },
    verdict: "inconclusive",
    depends: true,
    readings: [
      reading({ kind: "setting", as: "in April", ...simulated }),
      reading({
        id: "b",
        kind: "setting",
        as: "in July",
        outcome: "refuted",
        expect: "refuted",
        ...simulated,
      }),
    ],
  }),
  record({
    id: "c4-rain",
    quote: { exact: "may rain" },
    verdict: "not testable",
    readings: [
      reading({
        verb: "notTestable",
        outcome: "not testable",
        basis: "none",
        expect: "not testable",
        found: "a valuation, with no quantity behind it",
        notes: ["Nobody says where."],
      }),
    ],
  }),
  record({
    id: "b5-lost",
    quote: { exact: "It never rains." },
    verdict: "void",
    trouble: "quote must be found",
    readings: [],
  }),
];
