import type { Asking } from "../../formula/asking.ts";
import { lemmaText } from "../check/lemma-text.ts";
import { Normal } from "../check/normal/normal.ts";
import type { Statement } from "../check/normal/statement.ts";
import type { Proof, Step } from "../step/step.ts";

/** Solver units for one question: what was found with more is left as it is. */
const UNITS = 400_000;

/** More questions than this are not asked about one proof. */
const MOST_QUESTIONS = 80;

/**
 * The same proof with lemmas that rest on what they need and on nothing else, without the steps that nobody cites any more.
 *
 * A search hands a lemma every fact at hand. Which of them it needs is asked of the solver by QuickXplain (Junker 2004): as few
 * as none can be left out of, and of several such sets one of facts that are plainly given rather than derived. What comes out is a
 * proposal like any other: it counts once the checker has accepted it.
 */
export function* pruned(proof: Proof): Asking<Proof> {
  const normal = new Normal(proof.sizes, proof.writtenOut);
  const says = proof.steps.map((step) => normal.statement(step.says));
  const steps = [...proof.steps];
  const budget = { left: MOST_QUESTIONS };
  for (const number of [...steps.keys()].toReversed()) {
    const step = steps[number] as Step;
    if (step.rule !== "lemma" || !reached(steps, proof.shows).has(number)) continue;
    const from = yield* needed(number, steps, says, budget);
    steps[number] = { ...step, from };
  }
  return renumbered({ ...proof, ...withoutCases(steps, proof.shows) });
}

/** The hypotheses without any of which the solver does not say that the lemma follows; all where it cannot be found out. */
function* needed(
  number: number,
  steps: readonly Step[],
  says: readonly Statement[],
  budget: { left: number },
): Asking<readonly number[]> {
  const { from } = steps[number] as Step;
  const follows = function* (some: readonly number[]): Asking<boolean> {
    if (budget.left <= 0) return false;
    budget.left -= 1;
    const hypotheses = from.filter((each) => some.includes(each)).map((each) => says[each] as Statement);
    const { status } = yield { smt: lemmaText(hypotheses, says[number] as Statement), rlimit: UNITS };
    return status === "unsat";
  };
  // That a list has an entry goes without saying.
  const cost = new Map(
    from.map((each) => [each, steps[each]?.rule === "size" ? 0 : reached(steps, [each]).size] as const),
  );
  const plainFirst = [...from].sort((a, b) => (cost.get(a) ?? 0) - (cost.get(b) ?? 0) || a - b);
  const few = new Set(yield* explained([], true, plainFirst, follows));
  // The solver may know less from fewer facts, and the questions may have run out: what is left out is asked for once more.
  budget.left += 1;
  return few.size < from.length && (yield* follows([...few])) ? from.filter((each) => few.has(each)) : from;
}

/** Of these facts, those that are needed besides the others. */
function* explained(
  others: readonly number[],
  isNew: boolean,
  facts: readonly number[],
  follows: (some: readonly number[]) => Asking<boolean>,
): Asking<readonly number[]> {
  if (isNew && (yield* follows(others))) return [];
  if (facts.length <= 1) return facts;
  const half = facts.length >> 1;
  const [first, second] = [facts.slice(0, half), facts.slice(half)];
  const ofSecond = yield* explained([...others, ...first], true, second, follows);
  const ofFirst = yield* explained([...others, ...ofSecond], ofSecond.length > 0, first, follows);
  return [...ofFirst, ...ofSecond];
}

/** Every step that these rest on. */
function reached(steps: readonly Step[], numbers: readonly number[]): ReadonlySet<number> {
  const found = new Set(numbers);
  for (const number of found) {
    const { from, under } = steps[number] as Step;
    for (const each of [...from, ...under]) found.add(each);
  }
  return found;
}

/** Cases of which one does not use its assumption are no cases: that one shows it by itself. */
function withoutCases(steps: readonly Step[], shows: readonly number[]): Pick<Proof, "steps" | "shows"> {
  const same = new Map<number, number>();
  const now = (number: number): number => same.get(number) ?? number;
  const made: Step[] = [];
  for (const [number, step] of steps.entries()) {
    const from = step.from.map(now);
    const open = new Set(from.flatMap((each) => made[each]?.under ?? []));
    const under = step.rule === "assume" ? step.under : step.under.filter((each) => open.has(each));
    const shown = from.length > 2 ? from.slice(1) : from;
    const alone =
      step.rule === "cases" ? shown.find((each) => made[each]?.under.every((one) => under.includes(one))) : undefined;
    if (alone !== undefined) same.set(number, alone);
    made.push({ ...step, from, under });
  }
  return { steps: made, shows: shows.map(now) };
}

function renumbered(proof: Proof): Proof {
  const order = [...reached(proof.steps, proof.shows)].sort((a, b) => a - b);
  const places = new Map(order.map((number, i) => [number, i] as const));
  const place = (number: number): number => places.get(number) ?? -1;
  const steps = order.map((number) => {
    const step = proof.steps[number] as Step;
    return { ...step, from: step.from.map(place), under: step.under.map(place) };
  });
  return { ...proof, steps, shows: proof.shows.map(place) };
}
