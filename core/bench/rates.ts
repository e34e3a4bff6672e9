/** Prints how often verdicts are false: where a declaration does not hold, and on the edge of what no condition is needed for. */

import { count } from "../numeric/describe/figure.ts";
import { type Declared, RIGHT, ratesOf, WRONG } from "./declaration-study.ts";
import { EDGES, levelOf } from "./level-study.ts";

const RUNS = 20_000;
const DECLARED = 2000;
/** A pilot may ask for millions of replicates. */
const PILOTED = 200;

const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(" | ")} |`);
const share = (of: number, all: number): string => `${(of / all).toFixed(4)}`;
const runsOf = ({ tail }: Declared): number => ("pilot" in tail ? PILOTED : DECLARED);
const end = (value: number | null, open: string): string =>
  value === null ? open : String(Number(value.toPrecision(3)));
const claimed = ([from, to]: Declared["within"]): string => {
  if (from === null) return `at most ${end(to, "")}`;
  return to === null ? `at least ${end(from, "")}` : `${end(from, "")} to ${end(to, "")}`;
};

row(
  "values",
  "declared",
  "mean",
  "claimed",
  "runs",
  "false by e-values alone",
  "with the guard",
  "with guard and replay",
);
row("---", "---", "---", "---", "---:", "---:", "---:", "---:");
for (const law of WRONG) {
  const { runs, alone, guarded, replayed } = ratesOf(law, runsOf(law));
  const rates = [alone, guarded, replayed].map(({ wrong }) => share(wrong, runs));
  row(law.name, law.declared, law.truth, claimed(law.within), count(runs), ...rates);
}
console.log();
row("values", "declared", "runs", "verdicts by e-values alone", "with the guard", "with guard and replay");
row("---", "---", "---:", "---:", "---:", "---:");
for (const law of RIGHT) {
  const { runs, alone, guarded, replayed } = ratesOf(law, runsOf(law));
  row(law.name, law.declared, count(runs), ...[alone, guarded, replayed].map(({ definite }) => share(definite, runs)));
}
console.log();
row("claim, its truth on the end", "runs", "verified", "refuted", "at most (95 %)");
row("---", "---:", "---:", "---:", "---:");
for (const edge of EDGES) {
  const { runs, verified, refuted, atMost } = levelOf(edge, RUNS, 0.05);
  // Rounded up: a bound must not shrink by printing.
  row(
    edge.name,
    count(runs),
    share(verified, runs),
    share(refuted, runs),
    (Math.ceil(10_000 * atMost) / 10_000).toFixed(4),
  );
}
