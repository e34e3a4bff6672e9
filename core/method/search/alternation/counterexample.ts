import fc from "fast-check";
import type { Asking } from "../../../formula/asking.ts";
import { type Expression, judge, type Sizes } from "../../../formula/index.ts";
import { fixed } from "../../../formula/shape/fixed.ts";
import { isRational } from "../../../formula/shape/is-rational.ts";
import { readModel, smtAlternation, smtScript } from "../../../formula/smt/smt.ts";
import type { Trial } from "../../trial/method.ts";
import { countCases, exhaust } from "../cases/exhaust.ts";
import { type Case, countNumbers, type Problem, settles } from "../cases/problem.ts";
import { specialCases } from "../cases/special-cases.ts";
import { RLIMIT } from "../close/ask-at-sizes.ts";
import { closeByIntervals } from "../close/by-intervals.ts";
import type { Sides } from "./sides.ts";

/** A case of the outer side with which no case of the inner side goes, and how that was shown. */
export interface Alone {
  readonly given: Case;
  /** Whose word it is; left out where every case of the other side was tried. */
  readonly unchecked?: "solver" | "intervals";
  readonly how: string;
}

/** Special cases made at one combination of sizes, and cases drawn by the arbitraries of the hunt. */
const SPECIAL = 200;
const DRAWN = 100;
/** Cases for which it is asked whether there is none: each is a question for the solver. */
const MOST_ASKED = 24;
const MOST_SIZES = 3;
/** Numbers of both sides that a question with two quantifiers may speak of. */
const MOST_NUMBERS = 12;

/** That there is none is asked in the first way and in one of the others. */
const WAYS = [
  "",
  "(then simplify propagate-values solve-eqs qfnra-nlsat)",
  "(using-params smt :random_seed 17)",
] as const;

/**
 * Is there a case of the outer side, meeting the premise, for which there is none of the inner side? The solver is asked for one, then
 * special cases are tried and random ones. Only a case of fractions counts, for which exhaustion, the solver or intervals show that there
 * is none. "no fraction" tells that the solver has one, which exact arithmetic cannot judge.
 *
 * @param named - what would have to fail at such a case, because a witness is named: other cases are passed over
 */
export function* counterexampleOf(
  sides: Sides,
  named: Expression | null,
  trial: Trial,
): Asking<Alone | "no fraction" | null> {
  const left = { asked: MOST_ASKED };
  let missed: "no fraction" | null = null;
  for (const [index, sizes] of sides.whole.sizes.slice(0, MOST_SIZES).entries()) {
    const found = yield* askedOf(sides, sizes);
    if (found === "none") continue;
    if (found === "no fraction") missed = found;
    const alone = typeof found === "string" ? null : yield* aloneAt(sides, found, sizes);
    const seed = trial
      .stream("alternation")
      .replicate(index)
      .integer(2 ** 31);
    const lone = alone ?? (yield* aloneAmong(candidates(sides, sizes, named, seed), sides, sizes, left));
    if (lone !== null) return lone;
  }
  return missed;
}

/** The first of these cases for which there is none; `left` counts down how many may still be asked. */
function* aloneAmong(cases: Iterable<Case>, sides: Sides, sizes: Sizes, left: { asked: number }): Asking<Alone | null> {
  for (const given of cases) {
    if (left.asked <= 0) return null;
    left.asked -= 1;
    const alone = yield* aloneAt(sides, given, sizes);
    if (alone !== null) return alone;
  }
  return null;
}

/** Special cases, then those that the hunt would draw, as far as they meet the premise and the named witness fails there. */
function* candidates(sides: Sides, sizes: Sizes, named: Expression | null, seed: number): Generator<Case> {
  const { outer } = sides;
  const formulas = [outer.formula, outer.given, named].filter((each) => each !== null);
  const each = Object.entries(outer.domains).map(([name, domain]) => [name, domain.arbitrary(sizes)]);
  const cases: fc.Arbitrary<Case> = fc.record(Object.fromEntries(each));
  const fails = (given: Case): boolean => named === null || settles(outer, given, named) === false;
  for (const given of specialCases(outer, sizes, formulas, SPECIAL)) if (fails(given)) yield given;
  for (const given of fc.sample(cases, { seed, numRuns: DRAWN })) {
    if (settles(outer, given, outer.given) === true && fails(given)) yield given;
  }
}

/** The solver's own idea of such a case, one that still has to be judged. */
function* askedOf({ outer, within, whole }: Sides, sizes: Sizes): Asking<Case | "none" | "no fraction" | "unknown"> {
  if (countNumbers(whole, sizes) > MOST_NUMBERS) return "unknown";
  const { domains, definitions, given, formula } = outer;
  const script = smtAlternation({ domains, inner: within.domains, sizes, definitions, given, formula });
  if (script.kind === "refused") return "unknown";
  const { status, printed } = yield { smt: script.smt, rlimit: RLIMIT };
  if (status === "unsat") return "none";
  return status === "sat" ? (readModel(printed, script.layouts) ?? "no fraction") : "unknown";
}

/** The case, if it is one of the outer side and none of the inner side goes with it. */
function* aloneAt({ outer, within }: Sides, given: Case, sizes: Sizes): Asking<Alone | null> {
  if (!isSpokenOf(outer, given)) return null;
  const formula = fixed(within.formula, given);
  const bracketed = !isRational(formula, within.definitions);
  const some: Problem = { ...within, seeks: "example", formula, sizes: [sizes], sizesAreAll: true, bracketed };
  const total = countCases(some);
  if (total !== null) {
    const { hit, undecided } = exhaust(some);
    return hit === null && undecided === 0 ? { given, how: "Every case of the other side was tried." } : null;
  }
  const solved = yield* noneBySolver(some, sizes);
  if (solved === "none")
    return { given, unchecked: "solver", how: "The solver proved in two ways that there is none." };
  if (solved === "some" || closeByIntervals(some)?.proved !== true) return null;
  return {
    given,
    unchecked: "intervals",
    how: "Intervals that cover all cases of the other side proved that there is none.",
  };
}

/** Does it belong to the domains, and meet the premise? Judged anew, whoever found it. */
function isSpokenOf(outer: Problem, given: Case): boolean {
  const { domains, definitions } = outer;
  const belongs = Object.entries(domains).every(([name, domain]) => {
    const constraint = domain.constraint(name);
    return constraint === null || judge(constraint, { ...definitions, ...given }, "reals").kind === "holds";
  });
  return belongs && settles(outer, given, outer.given) === true;
}

function* noneBySolver(some: Problem, sizes: Sizes): Asking<"none" | "some" | "open"> {
  const script = smtScript({ ...some, sizes, asks: "example" });
  if (script.kind === "refused") return "open";
  const [first, ...others] = WAYS.map((way) =>
    way === "" ? script.smt : script.smt.replace("(check-sat)", `(check-sat-using ${way})`),
  );
  const { status } = yield { smt: first ?? "", rlimit: RLIMIT };
  if (status !== "unsat") return status === "sat" ? "some" : "open";
  for (const smt of others) {
    const again = yield { smt, rlimit: RLIMIT };
    if (again.status === "unsat") return "none";
    if (again.status === "sat") throw new RangeError("the solver must say the same in two ways, got unsat and sat");
  }
  return "open";
}
