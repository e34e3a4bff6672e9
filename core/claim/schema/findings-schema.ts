import * as v from "valibot";
import type { Simulation } from "../findings.ts";
import { chance, count, end, exactly, fixed, list, maybe, named, number, oneOf, text } from "./parts.ts";

const yes = v.literal(true, "true");
const tail = v.union(
  [
    exactly({ range: fixed(number, end) }),
    exactly({ variance: number, pilot: maybe(count) }),
    exactly({ clamp: fixed(number, number), moved: count }),
  ],
  "a range, a variance or a clamp",
);
const run = {
  replicates: count,
  budget: maybe(count),
  mean: maybe(number),
  standardDeviation: maybe(number),
  distance: maybe(number),
  at: maybe(number),
  region: fixed(end, end),
  gap: maybe(number),
  tail: maybe(tail),
  oneWay: maybe(yes),
};
const simulation = exactly({ ...run, bend: maybe(exactly(run)) }) satisfies v.GenericSchema<unknown, Simulation>;
const search = exactly({ hunted: count, drawn: count, measured: count, undecided: count, bound: chance });
const ends = exactly({ inside: chance, outside: chance });
const shown = oneOf("supported", "contradicted", "open");
const fixedData = exactly({ shown, share: chance, student: ends, skewed: ends, mean: number, count });
const fit = exactly({
  coefficients: maybe(list(text)),
  squares: maybe(text),
  points: maybe(count),
  upper: maybe(text),
  lower: maybe(v.nullable(text)),
  weights: maybe(named(text)),
  bias: maybe(text),
});
const untestable = oneOf(
  ...(["question", "opinion", "wording", "definition", "theorem", "source missing", "data missing"] as const),
);
const unchecked = oneOf("solver", "intervals");
const deviation = v.union([number, v.literal("infinite")], 'a number or "infinite"');

const definite = {
  simulation: maybe(simulation),
  witness: maybe(named(text)),
  deviation: maybe(deviation),
  fit: maybe(fit),
  unchecked: maybe(unchecked),
};
const open = {
  simulation: maybe(simulation),
  search: maybe(search),
  fixed: maybe(fixedData),
  fit: maybe(fit),
  deviation: maybe(deviation),
};
const all = { ...definite, ...open, untestable: maybe(untestable) };

/** Which findings stand beside a verdict, beside none, and all of them. */
export const FINDINGS = { definite, open, all } as const;
