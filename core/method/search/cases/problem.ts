import { domainShape } from "../../../formula/domains/domain-shape.ts";
import { workOf } from "../../../formula/exact/work.ts";
import {
  type Arithmetic,
  type CaseValue,
  checkFormula,
  type Definition,
  type Domains,
  type Expression,
  type Judgement,
  judge,
  parseFormula,
  readCaseIn,
  type Sizes,
} from "../../../formula/index.ts";
import { judgeInIntervals } from "../../../formula/interval/judge.ts";
import { type Inferred, requireTruth } from "../../../formula/shape/infer-shape.ts";
import { isRational } from "../../../formula/shape/is-rational.ts";
import type { Draw, Stream } from "../../../random/stream.ts";
import { WORK } from "./case-work.ts";
import { definitionsOf, domainsOf, type Subject } from "./subject.ts";

/** A case: what each name of the subject stands for this once. */
export type Case = Readonly<Record<string, CaseValue>>;

/** A search made ready: which cases there are, and which of them would settle the assertion. */
export interface Problem {
  /** A counterexample (the formula fails or has no value) or an example (it holds). */
  readonly seeks: "counterexample" | "example";
  readonly domains: Domains;
  readonly definitions: Readonly<Record<string, Definition>>;
  readonly formula: Expression;
  readonly given: Expression | null;
  readonly arithmetic: Arithmetic;
  /** The sizes to search at, the most telling first. */
  readonly sizes: readonly Sizes[];
  /** True where every size is listed or no size is open, so that exhaustion speaks of the whole assertion. */
  readonly sizesAreAll: boolean;
  /** True where the reals need 64-digit brackets for this formula: cases then cost milliseconds. */
  readonly bracketed: boolean;
  /** Which part of the work of an attempt is left to this one. */
  readonly share: number;
}

export interface ProblemOptions {
  readonly given: string;
  readonly arithmetic: Arithmetic;
  readonly sizes: Readonly<Record<string, readonly number[]>>;
}

/**
 * Makes a search ready. Throws for a formula with a syntax error, an unknown name, shapes that do not fit at one of the sizes, or a
 * domain that rounding would leave.
 */
export function problem(
  seeks: Problem["seeks"],
  subject: Subject,
  formulaText: string,
  { given, arithmetic, sizes }: ProblemOptions,
): Problem {
  const [domains, definitions] = [domainsOf(subject), definitionsOf(subject)];
  const formula = parseFormula(formulaText);
  const premise = given === "" ? null : parseFormula(given);
  const parts = premise === null ? [formula] : [premise, formula];
  for (const part of parts) {
    checkFormula(part, Object.keys(domains), Object.values(definitions));
  }
  for (const [name, domain] of Object.entries(domains)) {
    if (arithmetic !== "reals" && !domain.floatSafe) {
      throw new TypeError(
        `${name} must stay in its domain when rounded, got ${domain.family} with arithmetic ${arithmetic}`,
      );
    }
  }
  const names = [...new Set(Object.values(domains).flatMap((domain) => domain.sizeNames))];
  const stranger = Object.keys(sizes).find((name) => !names.includes(name));
  if (stranger !== undefined)
    throw new RangeError(
      `sizes must ${names.length === 0 ? "be left out where no size is open" : `name one of ${names.join(", ")}`}, got ${stranger}`,
    );
  const searched = sizesToSearch(names, sizes);
  for (const at of searched) {
    const scope = { shapes: shapesAt(domains, at), definitions: new Map(Object.entries(definitions)) };
    for (const part of parts) requireTruth(part, scope);
  }
  return {
    seeks,
    domains,
    definitions,
    formula,
    given: premise,
    arithmetic,
    sizes: searched,
    sizesAreAll: names.every((name) => sizes[name] !== undefined),
    bracketed: arithmetic === "reals" && !parts.every((e) => isRational(e, definitions)),
    share: 1,
  };
}

/** What the names of the domains stand for at these sizes, by shape. */
export function shapesAt(domains: Domains, sizes: Sizes): ReadonlyMap<string, Inferred> {
  return new Map(Object.entries(domains).map(([name, domain]) => [name, domainShape(domain, sizes)]));
}

/** Sizes searched where a name stands for every size: two first, because the smallest telling example is the best one. */
const OPEN = [
  [2, 3, 1, 4, 5, 6],
  [2, 3, 1],
];

function sizesToSearch(
  names: readonly string[],
  listed: Readonly<Record<string, readonly number[]>>,
): readonly Sizes[] {
  const open = names.length === 1 ? OPEN[0] : OPEN[1];
  return names.reduce<readonly Sizes[]>(
    (all, name) => all.flatMap((sizes) => (listed[name] ?? open ?? []).map((size) => ({ ...sizes, [name]: size }))),
    [{}],
  );
}

/** Cases drawn to see whether the premise can be met at all. */
const PREMISE_CASES = 1000;

/** A random case that meets the premise; null where none was drawn, or where there is no premise. */
export function caseMeetingPremise(problem: Problem, stream: Stream): Case | null {
  const { given, sizes, definitions } = problem;
  if (given === null) return null;
  const works = sizes.map((at) => workOf(given, problem.domains, definitions, at, problem.arithmetic));
  let work = 0;
  for (let index = 0; index < PREMISE_CASES && work < WORK.premise * problem.share; index += 1) {
    const at = sizes[index % sizes.length] ?? {};
    const drawn = randomCase(problem, at, stream.replicate(index));
    const rough = problem.bracketed ? judgeInIntervals(given, { ...definitions, ...drawn }) : "open";
    if (rough === "holds") return drawn;
    if (rough !== "open") continue;
    work += works[index % sizes.length] ?? 0;
    if (settles(problem, drawn, given) === true) return drawn;
  }
  return null;
}

/** How many numbers make up a case at these sizes. */
export function countNumbers({ domains }: Pick<Problem, "domains">, sizes: Sizes): number {
  const counts = Object.values(domains).map(({ shape }) =>
    shape.reduce<number>((product, size) => product * (typeof size === "number" ? size : (sizes[size] ?? 1)), 1),
  );
  return counts.reduce((a, b) => a + b, 0);
}

/** One case of the declared distribution. */
export function randomCase({ domains, arithmetic }: Problem, sizes: Sizes, draw: Draw): Case {
  const entries = Object.entries(domains).map(([name, domain]) => [name, domain.sample(draw, sizes, arithmetic)]);
  return Object.fromEntries(entries);
}

/** What a case says about the problem. */
export type Finding =
  | { readonly kind: "hit"; readonly shown: string; readonly exact: boolean }
  | { readonly kind: "miss" | "excluded" }
  | { readonly kind: "undecided"; readonly reason: string };

/** Judges one case in the declared arithmetic. This is the only place where a case becomes a counterexample or an example. */
export function examine(problem: Problem, given: Case): Finding {
  const scope = { ...problem.definitions, ...given };
  if (problem.given !== null) {
    const premise = judge(problem.given, scope, problem.arithmetic);
    // Where digits do not tell whether it meets the premise, a case may be a hit: it must not be left out.
    if (premise.kind === "undecided") return { kind: "undecided", reason: premise.reason };
    if (premise.kind !== "holds") return { kind: "excluded" };
  }
  return finding(problem.seeks, judge(problem.formula, scope, problem.arithmetic));
}

/** Does a formula hold at a case? "open" where 64 digits do not tell; what has no value does not hold. */
export function settles(
  { definitions, arithmetic }: Problem,
  given: Case,
  formula: Expression | null,
): boolean | "open" {
  if (formula === null) return true;
  const { kind } = judge(formula, { ...definitions, ...given }, arithmetic);
  return kind === "undecided" ? "open" : kind === "holds";
}

/**
 * What intervals of doubles tell of a case in the reals, where they are much cheaper than 64 digits: that it is no hit, or lies outside
 * the premise. Null where it takes an exact look; no case becomes a hit here.
 */
export function passedOver(problem: Problem, given: Case): "miss" | "excluded" | null {
  if (!problem.bracketed) return null;
  const scope = { ...problem.definitions, ...given };
  const premise = problem.given === null ? "holds" : judgeInIntervals(problem.given, scope);
  if (premise === "fails" || premise === "undefined") return "excluded";
  if (premise === "open") return null;
  const said = judgeInIntervals(problem.formula, scope);
  if (said === "open") return null;
  return (said === "holds") === (problem.seeks === "counterexample") ? "miss" : null;
}

function finding(seeks: Problem["seeks"], judgement: Judgement): Finding {
  if (judgement.kind === "undecided") return { kind: "undecided", reason: judgement.reason };
  if (seeks === "example") {
    return judgement.kind === "holds" ? { kind: "hit", shown: "", exact: judgement.exact } : { kind: "miss" };
  }
  if (judgement.kind === "holds") return { kind: "miss" };
  // A point where the formula has no value is a counterexample: the assertion spoke of it and is not true there.
  if (judgement.kind === "undefined")
    return { kind: "hit", shown: `undefined there: ${judgement.reason}`, exact: true };
  return { kind: "hit", shown: judgement.shown, exact: judgement.exact };
}

/** A case for a reader: "w = (1, 0), x = (2, 0)". In a float format its numbers are told as numbers of that format. */
export function describeCase(given: Case, arithmetic: Arithmetic = "reals"): string {
  return Object.entries(given)
    .map(([name, value]) => [name, readCaseIn(value, arithmetic)] as const)
    .map(([name, shown]) => (shown.startsWith("≈") ? `${name} ${shown}` : `${name} = ${shown}`))
    .join(", ");
}

/** The sizes that were searched, for a reader: "d = 1 to 6"; empty where nothing has an open size. */
export function describeSizes(sizes: readonly Sizes[]): string {
  const names = Object.keys(sizes[0] ?? {});
  return names
    .map((name) => {
      const values = [...new Set(sizes.map((each) => each[name] ?? 0))].sort((a, b) => a - b);
      const [low, high] = [values[0], values.at(-1)];
      const gapless = values.length > 2 && high === (low ?? 0) + values.length - 1;
      return `${name} = ${gapless ? `${low} to ${high}` : values.join(", ")}`;
    })
    .join("; ");
}
