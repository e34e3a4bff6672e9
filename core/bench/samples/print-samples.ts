/** Prints how many values decide a claim: ours, and what people use today, as the rows of a markdown table. */

import { count } from "../../numeric/describe/figure.ts";
import { CONTESTS } from "./contests.ts";
import { type Effort, measure } from "./sample-sizes.ts";

const RUNS = 300;

const whole = (value: number | null): string => (value === null ? "–" : count(Math.round(value)));
const times = (value: number): string => (value >= 10 ? value.toFixed(0) : value.toFixed(2));
const share = (value: number): string => String(Number(value.toFixed(3)));

function row({ claim, truth, verified, refuted, inconclusive, ours, fixed, hoeffding, wald }: Effort): string {
  const outcomes = `${share(verified)} / ${share(refuted)} / ${share(inconclusive)}`;
  const cells = [claim, truth, outcomes, whole(ours), whole(fixed), whole(hoeffding), whole(wald), times(fixed / ours)];
  return `| ${cells.join(" | ")} |`;
}

console.log(
  "| claim | truth | verified / refuted / open | ours, mean | best fixed sample | Hoeffding | Wald, mean | saving |",
);
console.log("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: |");
for (const contest of CONTESTS) for (const effort of measure(contest, RUNS)) console.log(row(effort));
