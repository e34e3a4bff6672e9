import type { Asking } from "../../formula/asking.ts";
import type { Domains } from "../../formula/domains/domain.ts";
import { entries } from "../../formula/domains/sizes.ts";
import type { Expression } from "../../formula/language/expression.ts";
import { printFormula } from "../../formula/language/print.ts";
import type { Sizes } from "../../formula/language/value.ts";
import { mapParts, nodesOf, partsOf } from "../../formula/language/walk.ts";
import { readModel, smtScript } from "../../formula/smt/smt.ts";
import type { State, Universal } from "../check/read/state.ts";
import {
  add,
  binderOf,
  call,
  divide,
  either,
  every,
  isPosition,
  multiply,
  type Place,
  placeOf,
  type Scalar,
} from "../step/language.ts";
import type { Contradiction } from "./point/hold.ts";
import { printPoint } from "./point/point.ts";
import { type Case, judgedAt } from "./worth/agreement.ts";
import { pointed } from "./worth/pointed.ts";

/** What came of asking the solver whether something that was shown to have a value can lack it. */
export interface AskedForGaps {
  readonly contradictions: readonly Contradiction[];
  readonly asked: number;
  /** Questions that it answered with "never". */
  readonly never: number;
}

/** Open sizes at which it is asked, */
const SIZES = [1, 2, 3];
/** up to so many numbers a case, */
const MOST_NUMBERS = 12;
/** so many questions at most, */
const MOST_QUESTIONS = 9;
/** and so many solver units for each. */
const SOLVER_UNITS = 100_000;
/** Longer questions are not asked. */
const MOST_CHARACTERS = 20_000;

/**
 * Can a divisor be 0, a radicand negative, an argument of a logarithm not positive, in a case of the premise in which it is reached? The
 * solver is asked for each at small sizes. A case that it finds is judged by the formula's own evaluation; where its numbers are no
 * fractions, its word counts if everything was told to it.
 *
 * @param fixed - sizes that are a number in what was proved
 */
export function* askedForGaps(universal: Universal, state: State, fixed: Sizes): Asking<AskedForGaps> {
  const contradictions: Contradiction[] = [];
  let [asked, never] = [0, 0];
  // Where "has a value" is what is asserted, the divisors stand in the goal.
  const isAboutValues = [...nodesOf(universal.formula)].some((node) => node.kind === "call" && node.name === "defined");
  const open = [...state.obligations, ...(isAboutValues ? [state.goal] : [])].filter(hasName);
  for (const sizes of sizesOf(universal.domains, fixed)) {
    for (const obligation of open) {
      if (asked >= MOST_QUESTIONS) return { contradictions, asked, never };
      const formula = writtenAt(obligation, sizes);
      const script = smtScript({ ...universal, sizes, formula, asks: "counterexample" });
      if (script.kind === "refused" || script.smt.length > MOST_CHARACTERS) continue;
      const head = `; can this fail, where the premise holds? ${printFormula(obligation)}\n`;
      const { status, printed } = yield { smt: `${head}${script.smt}`, rlimit: SOLVER_UNITS };
      asked += 1;
      if (status === "unsat") never += 1;
      if (status !== "sat") continue;
      const told = against(universal, readModel(printed, script.layouts), script.abstracted.length === 0);
      if (told !== null)
        contradictions.push({ step: null, told: `${told}, though it was shown: ${printFormula(obligation)}` });
    }
  }
  return { contradictions, asked, never };
}

function sizesOf(domains: Domains, fixed: Sizes): readonly Sizes[] {
  const names = [...new Set(Object.values(domains).flatMap(({ sizeNames }) => sizeNames))];
  const open = names.filter((name) => !Object.hasOwn(fixed, name));
  const all = (open.length === 0 ? [1] : SIZES).map((size) => ({
    ...fixed,
    ...Object.fromEntries(open.map((name) => [name, size])),
  }));
  return all.filter((sizes) => {
    const counts = Object.values(domains).map(({ shape }) =>
      shape.reduce<number>((n, size) => n * entries(size, sizes), 1),
    );
    return counts.reduce((a, b) => a + b, 0) <= MOST_NUMBERS;
  });
}

function hasName(e: Expression): boolean {
  if (e.kind === "name") return true;
  const binder = binderOf(e);
  if (binder !== null) return hasName(binder.body);
  return partsOf(e).some(hasName);
}

/** What is against it in what the solver found; null where that is nothing. */
function against({ formula, given, definitions }: Universal, found: Case | null, isWhole: boolean): string | null {
  if (found === null) return isWhole ? "the solver finds a case that is no fraction where it fails" : null;
  const judged = (e: Expression): string => judgedAt(e, { ...definitions, ...found }).kind;
  if (given !== null && judged(given) !== "holds") return null;
  const kind = judged(formula);
  return kind === "undefined" || kind === "fails"
    ? `the formula is ${kind === "fails" ? "false" : "without a value"} at ${printPoint({ values: found })}`
    : null;
}

/** A closed statement of steps in the formula language, with every list written out at these sizes. */
export function writtenAt(e: Scalar, sizes: Sizes): Expression {
  const of = (part: Scalar): Expression => writtenAt(part, sizes);
  const length = (size: Place): number => (isPosition(size) ? Number(size) : entries(size, sizes));
  const binder = binderOf(e);
  if (binder !== null) {
    const { word, index, size, body } = binder;
    const parts = Array.from({ length: length(size) }, (_, i) => of(pointed(body, index, String(i + 1))));
    return joined(word, parts);
  }
  if (e.kind === "call" && e.name === "size") {
    return { kind: "number", text: String(length(placeOf(e.args[0] as Scalar))) };
  }
  return mapParts(e, of);
}

function joined(word: string, parts: readonly Expression[]): Expression {
  switch (word) {
    case "mean":
      return divide(parts.reduce(add), { kind: "number", text: String(parts.length) });
    case "prod":
      return parts.reduce(multiply);
    case "all":
      return every(parts);
    case "some":
      return either(parts);
    default:
      return parts.reduce((a, b) => call(word, a, b));
  }
}
