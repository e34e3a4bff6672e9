import type { ClaimRecord, ControlRecord, PartRecord } from "../claim/record.ts";
import { part, reading, record, simulated } from "./example.fixture.ts";

/** What every verdict of this report stands under. */
export const CONDITION = "the variance is at most 0.1234";

const under = { ...simulated, condition: CONDITION, risk: 0 } as const;

/** Tried under the same condition. */
const control: ControlRecord = {
  changed: "another one",
  outcome: "refuted",
  basis: "statistical",
  found: "5",
  required: "refuted",
  passed: true,
  condition: CONDITION,
};

const parts: readonly PartRecord[] = ["one", "two"].map((name) => part({ ...under, name, control }));

const setting = (index: number) =>
  reading({
    ...under,
    id: `s${index}`,
    kind: "setting",
    as: `case ${index}: so`,
    outcome: index % 2 ? "refuted" : "verified",
    expect: index % 2 ? "refuted" : "verified",
  });

const rows = ["one", "two"].map((label, index) => ({
  label,
  at: 2 + index / 2,
  low: 1,
  high: 3,
  claimed: { from: 0, to: 4 },
  outcome: "verified" as const,
  condition: CONDITION,
}));

/** Claims whose every definite verdict stands under one condition: composed, plain, contradicting each other, and dependent on settings. */
export const conditional: readonly ClaimRecord[] = [
  record({
    ...{ alpha: 1e-6, condition: CONDITION, contradicts: ["c2-positive"] },
    readings: [
      reading({ ...under, verb: "every", parts, plots: [{ kind: "settings", quantity: "q", interval: "i", rows }] }),
      reading({ ...under, id: "b", kind: "further", as: "a premise", outcome: "refuted", expect: "refuted", control }),
      reading({
        ...under,
        id: "c",
        kind: "further",
        as: "another",
        verb: "sameAs",
        alpha: 0,
        sameAs: { claim: "c2", reading: "a" },
      }),
      reading({ ...under, id: "d", kind: "further", as: "one more" }),
      reading({ ...under, id: "e", kind: "further", as: "the last", given: ["a theorem"] }),
    ],
  }),
  record({
    id: "c2-positive",
    quote: { exact: "Every $x$ is <b>positive</b>." },
    ...{ verdict: "refuted", alpha: 1e-6, condition: CONDITION },
    readings: [reading({ ...under, outcome: "refuted", expect: "refuted", control, given: ["a theorem"] })],
  }),
  record({
    id: "c3-rain",
    quote: { exact: "It may rain." },
    ...{ verdict: "inconclusive", depends: true },
    readings: [0, 1, 2, 3, 4, 5, 6].map(setting),
  }),
  record({
    id: "c4-rain",
    quote: { exact: "may rain" },
    ...{ alpha: 1e-6, condition: CONDITION },
    readings: [reading({ ...under, seen: "so it is" })],
  }),
];
