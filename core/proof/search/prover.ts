import type { Asking } from "../../formula/asking.ts";
import { constantOf, negate, type Polynomial, unknownsOf } from "../../numeric/exact/polynomial.ts";
import { compare, ZERO } from "../../numeric/exact/rational.ts";
import { polynomialKey } from "../check/normal/atom.ts";
import { Refused } from "../check/normal/refused.ts";
import { not, related, type Statement } from "../check/normal/statement.ts";
import type { Relation } from "../step/language.ts";
import { direct, valued } from "./direct.ts";
import type { Known } from "./known/known.ts";
import type { KnownMean } from "./known/known-means.ts";
import { isPlain } from "./known/places.ts";
import { DEEPEST, type MeanTaken, type Search } from "./known/search.ts";
import { Lemmas } from "./lemmas.ts";
import { reach } from "./near-facts.ts";
import { pairwise } from "./pairwise.ts";
import { easier } from "./rewrite.ts";
import { splitCases } from "./split-cases.ts";
import { squared } from "./squared.ts";
import { weakened } from "./steps/algebra-steps.ts";
import { conjoined, disjoined, everywhere } from "./steps/logic-steps.ts";
import type { Steps } from "./steps/steps.ts";
import { termwise } from "./termwise.ts";

/** Searches for steps that show a statement. What it does not find says nothing; what it finds is for the checker to judge. */
export class Prover implements Search {
  readonly steps: Steps;
  readonly fixedMeans: readonly KnownMean[];
  readonly knownMeans: readonly KnownMean[];
  readonly meansTaken: readonly MeanTaken[];
  readonly isWrittenOut: boolean;
  readonly triedRoots = new Set<number>();
  #bound = "";
  readonly #failed = new Set<string>();
  readonly #lemmas: Lemmas;
  readonly #never = new Map<string, number | null>();

  constructor(steps: Steps, means: Pick<Search, "fixedMeans" | "knownMeans" | "meansTaken" | "isWrittenOut">) {
    this.steps = steps;
    this.fixedMeans = means.fixedMeans;
    this.knownMeans = means.knownMeans;
    this.meansTaken = means.meansTaken;
    this.isWrittenOut = means.isWrittenOut;
    this.#lemmas = new Lemmas(steps);
  }

  /** The bound that was reached, in words; empty where none was. */
  get bound(): string {
    return this.#bound === "" ? this.#lemmas.bound : this.#bound;
  }

  /** Does the goal follow from what is known? An index that is free in the goal stands for every entry. */
  *prove(goal: Statement, known: Known, depth: number): Asking<number | null> {
    const found = this.steps.find(goal, known.assumed);
    if (found !== undefined) return found;
    switch (goal.kind) {
      case "truth":
        return goal.value ? this.steps.add("algebra", [], goal) : null;
      case "relation":
        return yield* this.relation(goal.of, goal.relation, known, depth);
      case "and":
        return yield* this.#and(goal.parts, known, depth);
      case "or":
        return yield* this.#or(goal as Statement & { kind: "or" }, known, depth);
      case "all": {
        // An index of its own, so that nothing that is known of one entry is taken to be known of every entry.
        const assumed = [...known.assumed].flatMap((step) => [...this.steps.atoms.indicesIn(this.steps.says(step))]);
        const index = this.steps.indices.any(goal.size, new Set([...assumed, ...this.steps.atoms.indicesIn(goal)]));
        const each = this.steps.atoms.renameIn(goal.of, goal.index, index);
        const shown = yield* this.prove(each, known, depth);
        return shown === null ? null : everywhere(this.steps, shown, index);
      }
      default:
        return null;
    }
  }

  *#and(parts: readonly Statement[], known: Known, depth: number): Asking<number | null> {
    const shown: number[] = [];
    for (const part of parts) {
      const step = yield* this.prove(part, known.with(shown), depth);
      if (step === null) return null;
      shown.push(step);
    }
    return conjoined(this.steps, shown);
  }

  *#or(goal: Statement & { kind: "or" }, known: Known, depth: number): Asking<number | null> {
    if (this.isWrittenOut && isPlain(goal)) {
      const shown = yield* direct(this, goal, known, depth);
      if (shown !== null) return shown;
    }
    for (const part of goal.parts) {
      // Where another part holds there is nothing left to show.
      const others = goal.parts.filter((each) => each !== part).map(not);
      const here = others.reduce((at, other) => at.assuming(other).known, known);
      const shown = yield* this.prove(part, here, depth);
      if (shown !== null) return disjoined(this.steps, shown, goal);
    }
    return null;
  }

  *relation(of: Polynomial, relation: Relation, known: Known, depth: number): Asking<number | null> {
    const found = known.lookUp(of, relation);
    if (found !== null) return found;
    if (depth > DEEPEST) return null;
    const key = this.#keyOf(of, relation, known, depth);
    if (this.#failed.has(key)) return null;
    // Until it is shown it may not be used to show itself.
    this.#failed.add(key);
    yield* valued(this, reach(this.steps, unknownsOf(of)), known, depth);
    const simple = easier(of, relation, known, this.fixedMeans);
    const value = constantOf(simple.of);
    if (value !== null) return meets(compare(value, ZERO), relation) ? simple.back(null) : null;
    const shown = known.lookUp(simple.of, relation) ?? (yield* this.#searched(simple.of, relation, known, depth));
    if (shown === null) return null;
    this.#failed.delete(key);
    return simple.back(shown);
  }

  #keyOf(of: Polynomial, relation: Relation, known: Known, depth: number): string {
    return `${relation} ${polynomialKey(of)} at ${depth} under ${[...known.assumed].join()} given ${known.given.join()}`;
  }

  /** First by a lemma about one term, then as it stands. */
  *#searched(of: Polynomial, relation: Relation, known: Known, depth: number): Asking<number | null> {
    if (relation === "!=") {
      for (const side of [of, negate(of)]) {
        const shown = yield* this.relation(side, ">", known, depth);
        if (shown !== null) return weakened(this.steps, shown, "!=");
      }
    }
    const ways = [
      () => termwise(this, of, relation, known, depth),
      () => direct(this, related(of, relation), known, depth),
      () => pairwise(this, of, relation, known, depth),
      () => splitCases(this, of, relation, known, depth),
      () => squared(this, of, relation, known, depth),
      () => termwise(this, of, relation, known, depth, "inner"),
      () => termwise(this, of, relation, known, depth, "first"),
      () => termwise(this, of, relation, known, depth, "second"),
    ];
    for (const way of ways) {
      const shown = yield* this.#bounded(way);
      if (shown !== null) return shown;
    }
    return null;
  }

  /** One way to search; where it reaches a bound of the algebra another may do. */
  *#bounded(way: () => Asking<number | null>): Asking<number | null> {
    try {
      return yield* way();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#bound = error.message;
      return null;
    }
  }

  lemma(from: readonly number[], goal: Statement): Asking<number | null> {
    return this.#lemmas.follows(from, goal);
  }

  *neverNegative(of: Polynomial, known: Known, depth: number): Asking<number | null> {
    const found = known.lookUp(of, ">=");
    if (found !== null) return found;
    const key = polynomialKey(of);
    const before = this.#never.get(key);
    if (before !== undefined) return before;
    this.#never.set(key, null);
    const shown = depth < DEEPEST ? yield* this.relation(of, ">=", known.unconditional(), depth + 1) : null;
    this.#never.set(key, shown);
    return shown;
  }
}

function meets(sign: -1 | 0 | 1, relation: Relation): boolean {
  return { "==": sign === 0, "!=": sign !== 0, ">=": sign >= 0, ">": sign > 0 }[relation];
}
