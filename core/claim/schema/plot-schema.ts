import * as v from "valibot";
import type { Plot } from "../plot.ts";
import { count, end, exactly, fixed, label, list, maybe, number, oneOf, only, text } from "./parts.ts";

const claimed = exactly({ from: end, to: end });
const estimate = { label, at: number, low: number, high: number };
const outcome = oneOf("verified", "refuted", "inconclusive", "not testable", "void");

/** The form of what can be drawn, by its kind. */
export const plot = v.variant("kind", [
  exactly({ kind: only("forest"), quantity: label, interval: label, claimed, rows: list(exactly(estimate)) }),
  exactly({
    kind: only("settings"),
    quantity: label,
    interval: label,
    rows: list(exactly({ ...estimate, claimed, outcome, condition: maybe(text) })),
  }),
  exactly({
    kind: only("evidence"),
    unit: label,
    counts: list(count),
    inside: list(number),
    outside: list(number),
    verifyAt: number,
    refuteAt: number,
  }),
  exactly({
    kind: only("histogram"),
    quantity: label,
    edges: list(number),
    counts: list(count),
    found: exactly({ name: label, at: number }),
    claimed,
  }),
  exactly({
    kind: only("witness"),
    seeks: oneOf("counterexample", "example"),
    axes: fixed(label, label),
    span: fixed(number, number),
    at: fixed(number, number),
    cells: list(label),
    shown: text,
    held: text,
  }),
  exactly({
    kind: only("fit"),
    axes: fixed(label, label, label),
    points: list(fixed(number, number, number)),
    plane: fixed(number, number, number),
  }),
  exactly({
    kind: only("curves"),
    axes: fixed(label, label),
    scale: oneOf("linear", "log", "log-log"),
    curves: list(
      exactly({ label, points: list(fixed(number, number)), slope: end, claimed: maybe(v.literal(true, "true")) }),
    ),
    claimed: v.nullable(claimed),
    note: maybe(text),
  }),
]) satisfies v.GenericSchema<unknown, Plot>;
