import { count, figure } from "../../../numeric/describe/figure.ts";
import { varianceOf } from "../../../numeric/describe/moments.ts";
import { type Clamp, isClamp } from "../walk/clamp.ts";
import { isHalfLine, type Region, type Tail } from "../walk/region.ts";
import type { Pilot, Run } from "../walk/run.ts";
import { budget } from "../walk/sample-size.ts";
import { momentsSoFar } from "../walk/wealth.ts";

/** A share of cases as they were counted: "1 of 182"; a tie counts one half. */
export function outOf(share: number, cases: number): string {
  return `${figure(Math.round(2 * share * cases) / 2)} of ${count(cases)}`;
}

/** How was it tried? In plain sentences, for the page. The e-values stand in the data of the record. */
export function notesOf(run: Run, isShare: boolean): readonly string[] {
  const { design, state, standing } = run;
  const used = state.count;
  const sd = isShare ? "" : `; their standard deviation was ${figure(Math.sqrt(varianceOf(momentsSoFar(state))))}`;
  const equal = run.seen.drawn && run.seen.other === undefined && used > 1;
  return [
    `At most ${count(run.budget)} replicates were planned${sd}.`,
    powerNote(design),
    ...(isShare
      ? chanceNote(run)
      : [run.clamp === undefined ? tailNote(design.tail, run.pilot) : clampNote(run.clamp, run.seen.moved, used)]),
    ...(equal && !isShare ? [ALL_EQUAL] : []),
    ...doubtOf(run),
    ...(isHalfLine(design.tail)
      ? ["Values without a greatest one cannot show that their mean is below an end: nothing can refute here."]
      : []),
    ...(standing.withheld === "" ? [] : [`The verdict was withheld: ${standing.withheld}.`]),
  ];
}

function powerNote({ gap, tail }: Run["design"]): string {
  if (isHalfLine(tail))
    return `The budget suits a truth ${figure(gap)} above it under an exponential law; no power is promised.`;
  return `A truth ${figure(gap)} off the edge is settled in 99 % of runs.`;
}

/** Why are so few cases enough, where all of them are alike? What the other side of the edge would have to explain. */
function chanceNote({ design: { region }, state, standing }: Run): readonly string[] {
  const { count: cases, mean } = momentsSoFar(state);
  const { from, to } = region;
  const told = (share: number, what: string) => {
    const runs = (what === "hits" ? share : 1 - share) ** -cases;
    return [
      `If it happened in ${figure(100 * share)} % of cases, ${count(cases)} ${what} in a row would come once in ${roundly(runs)} runs.`,
    ];
  };
  if (standing.outcome === "verified" && mean === 1 && from !== undefined) return told(from, "hits");
  if (standing.outcome === "verified" && mean === 0 && to !== undefined) return told(to, "misses");
  if (standing.outcome === "refuted" && mean === 0 && from !== undefined) return told(from, "misses");
  if (standing.outcome === "refuted" && mean === 1 && to !== undefined) return told(to, "hits");
  return [];
}

/** A large number in a few words: "64 million", "more than a billion". */
function roundly(value: number): string {
  if (value > 1e9) return "more than a billion";
  if (value >= 1e6) return `${figure(Number((value / 1e6).toPrecision(2)))} million`;
  return count(Number(value.toPrecision(2)));
}

export const ALL_EQUAL = "Numbers were drawn, and all values came out equal.";

function clampNote([from, to]: Clamp["clamp"], moved: number, used: number): string {
  return `Tail: a value below ${from} counted as ${from}, and one above ${to} as ${to}; ${count(moved)} of ${count(used)} did.`;
}

function tailNote(tail: Tail, pilot: number): string {
  if (isHalfLine(tail) && "range" in tail) return `Tail: every value was checked to be at least ${tail.range[0]}.`;
  if ("range" in tail) return `Tail: every value was checked to lie between ${tail.range[0]} and ${tail.range[1]}.`;
  const bound = figure(tail.variance);
  if (pilot === 0) return `Tail: the variance of one replicate is declared to be at most ${bound}.`;
  return `Tail: variance bound estimated by a pilot of ${count(pilot)}, doubled: ${bound}.`;
}

/** The values contradict what the verdict rests on, if not by so much that it is withheld: the same page must not hide it. */
function doubtOf({ design: { tail, alarm }, state }: Run): readonly string[] {
  if (!("variance" in tail)) return [];
  const own = varianceOf(momentsSoFar(state));
  if (own <= tail.variance || own > alarm) return [];
  return [
    `The values themselves varied with a variance of ${figure(own)}, above that bound: by chance, or because it is too small.`,
  ];
}

/** What would settle it? For a run that ended without a definite answer. */
export function settleOf({ design, state, standing, block }: Run): string {
  const moments = momentsSoFar(state);
  const { count: used, mean } = moments;
  const variance = varianceOf(moments);
  if (standing.withheld === "the mean found lies on the other side") {
    return `a declaration that fits the values: the mean found, ${figure(mean)}, lies on the other side of the verdict that this one allows`;
  }
  if (standing.withheld !== "") {
    const declared = figure("variance" in design.tail ? design.tail.variance : design.spread);
    return `a larger variance declared: the values vary with a variance of ${figure(variance)}, above ${declared}`;
  }
  const distances = design.processes.map(({ end }) => ({ end, distance: Math.abs(mean - end) }));
  const nearest = distances.reduce((a, b) => (b.distance < a.distance ? b : a));
  // Within two standard errors nobody can say on which side of the end the truth lies.
  if (nearest.distance <= 2 * Math.sqrt(variance / used)) {
    return `the truth may lie on the edge: the mean found is ${figure(nearest.distance)} away from ${endWords(nearest.end)}`;
  }
  const gap = Math.min(nearest.distance, design.gap);
  const bets = Math.max(...design.processes.map(({ stakes }) => stakes.length));
  const needed = budget({ spread: design.spread, gap, alpha: design.alpha, bets });
  const more = count(Math.max(needed - used, block));
  return `about ${more} more replicates, with a gap of ${figure(gap)}, if the mean stays where it is`;
}

/** An end of a region, as its author wrote it; a computed one, such as a logarithm, is rounded and says so. */
function endWords(end: number | undefined): string {
  if (end === undefined) return "";
  return Number(figure(end)) === end ? `${end}` : `about ${figure(end)}`;
}

/** A region in words: "1.95 to 2.05", "at least 0.9", "at most 0.2". */
export function regionWords({ from, to }: Region): string {
  if (from === undefined) return `at most ${endWords(to)}`;
  return to === undefined ? `at least ${endWords(from)}` : `${endWords(from)} to ${endWords(to)}`;
}

/** A region as the rest of a sentence: "lies between 1.95 and 2.05", "is at least 0.9". */
export function regionClause({ from, to }: Region): string {
  if (from === undefined) return `is at most ${endWords(to)}`;
  return to === undefined ? `is at least ${endWords(from)}` : `lies between ${endWords(from)} and ${endWords(to)}`;
}

/** A quantity in a region, as TeX: "0.4 \le \Pr(A) \le 0.6". */
export function regionTex(quantity: string, { from, to }: Region): string {
  if (from === undefined) return `${quantity} \\le ${texNumber(to ?? 0)}`;
  if (to === undefined) return `${quantity} \\ge ${texNumber(from)}`;
  return `${texNumber(from)} \\le ${quantity} \\le ${texNumber(to)}`;
}

function texNumber(value: number): string {
  const [digits, exponent] = String(value).split("e");
  return exponent === undefined ? `${digits}` : `${digits} \\cdot 10^{${Number(exponent)}}`;
}

/** What is clamped, in words: ", clamped between 0 and 1,"; empty where nothing is. */
export function clampWords(tail: Tail | Pilot | Clamp): string {
  return isClamp(tail) ? `, clamped between ${tail.clamp[0]} and ${tail.clamp[1]},` : "";
}

/** A quantity as TeX, clamped where it is. */
export function clampTex(quantity: string, tail: Tail | Pilot | Clamp): string {
  if (!isClamp(tail)) return quantity;
  const [from, to] = tail.clamp;
  return `\\min(\\max(${quantity}, ${texNumber(from)}), ${texNumber(to)})`;
}

/** The choices behind an experiment that a reader should know. */
export function assumedOf(choices: {
  readonly region: Region;
  readonly gap: number | undefined;
  readonly because: string;
  readonly held: readonly string[] | undefined;
  readonly tail: Tail | Pilot | Clamp | null;
}): readonly string[] {
  const { region, gap, because, held = [], tail } = choices;
  const margin = gap === undefined ? "" : `, told apart at a gap of ${gap}`;
  return [
    `Region ${regionWords(region)}${margin}: ${because}`,
    ...held.map((what) => `Held fixed: ${what}`),
    ...(tail === null ? [] : [tailWords(tail)]),
  ];
}

function tailWords(tail: Tail | Pilot | Clamp): string {
  if (isClamp(tail)) {
    const [from, to] = tail.clamp;
    return `A value below ${from} counts as ${from}, and one above ${to} as ${to}: asserted is the mean of values so clamped`;
  }
  if ("range" in tail && tail.range[1] === Number.POSITIVE_INFINITY)
    return `Every value is at least ${tail.range[0]}; one below stops the check`;
  if ("range" in tail)
    return `Every value lies between ${tail.range[0]} and ${tail.range[1]}; one outside stops the check`;
  if ("variance" in tail) return `The variance of one replicate is at most ${figure(tail.variance)}`;
  return `The variance of one replicate is at most twice that of a pilot of ${count(tail.pilot)} replicates; the verdict holds if so`;
}
