import { minus, type Polynomial, unknown, unknownsOf } from "../../../numeric/exact/polynomial.ts";
import { rational } from "../../../numeric/exact/rational.ts";
import { polynomialKey } from "../../check/normal/atom.ts";
import { related, type Statement } from "../../check/normal/statement.ts";
import { isPosition, type Place, type Relation } from "../../step/language.ts";
import { byAlgebra, weakened } from "../steps/algebra-steps.ts";
import { functionFact, sizeAboveZero } from "../steps/fact-steps.ts";
import { atPlace } from "../steps/logic-steps.ts";
import type { Steps } from "../steps/steps.ts";
import { type Factor, othersThanZero } from "./factors-known.ts";
import { openedUp, remainders } from "./opened.ts";
import { type Spot, spotsOf } from "./places.ts";

/** What may be used at some point of a proof: facts that always hold, and what is assumed there. */
export class Known {
  readonly steps: Steps;
  /** The premise, what has been shown, and what is assumed. */
  readonly given: readonly number[];
  /** What membership in the domains says. */
  readonly membership: readonly number[];
  readonly assumed: ReadonlySet<number>;
  readonly #others: ReadonlyMap<string, Factor>;

  private constructor(
    steps: Steps,
    given: readonly number[],
    membership: readonly number[],
    assumed: ReadonlySet<number>,
    others: ReadonlyMap<string, Factor>,
  ) {
    this.steps = steps;
    this.given = given;
    this.membership = membership;
    this.assumed = assumed;
    this.#others = others;
  }

  static of(steps: Steps, given: readonly number[], membership: readonly number[]): Known {
    const opened = membership.flatMap((step) => openedUp(steps, step));
    const base = new Known(steps, [], opened, new Set(), othersThanZero(steps, opened, new Map()));
    return base.with(given);
  }

  /** The same with further facts. */
  with(facts: readonly number[]): Known {
    const added = facts.flatMap((step) => openedUp(this.steps, step)).filter((step) => !this.given.includes(step));
    if (added.length === 0) return this;
    const left = remainders(this.steps, [...this.given, ...added], this.given.length);
    const opened = [...added, ...left.flatMap((step) => openedUp(this.steps, step))];
    const assumed = new Set([...this.assumed, ...opened.flatMap((step) => [...this.steps.under(step)])]);
    const others = othersThanZero(this.steps, opened, this.#others);
    return new Known(this.steps, [...this.given, ...opened], this.membership, assumed, others);
  }

  /** The same where this is assumed. */
  assuming(of: Statement): { readonly known: Known; readonly assumption: number } {
    const assumption = this.steps.assume(of);
    return { known: this.with([assumption]), assumption };
  }

  /** Without what is assumed. */
  unconditional(): Known {
    if (this.assumed.size === 0) return this;
    const given = this.given.filter((step) => this.steps.under(step).size === 0);
    const others = othersThanZero(this.steps, [...this.membership, ...given], new Map());
    return new Known(this.steps, given, this.membership, new Set(), others);
  }

  /** Indices that a polynomial or an assumption mentions: none of them stands for any entry. */
  indicesInUse(of: Polynomial): ReadonlySet<Place> {
    const { atoms } = this.steps;
    const assumed = [...this.assumed].flatMap((step) => [...atoms.indicesIn(this.steps.says(step))]);
    return new Set([...atoms.indicesOf(of), ...assumed]);
  }

  /** The step that says a relation, or a stronger one; as it stands, or at an entry of what is said of every entry. */
  lookUp(of: Polynomial, relation: Relation): number | null {
    const says = related(of, relation);
    if (says.kind === "truth") return says.value ? byAlgebra(this.steps, of, relation, []) : null;
    const found = this.#find(of, relation);
    if (found !== null) return found;
    const spots = spotsOf(this.steps, unknownsOf(of));
    if (spots.length === 0) return null;
    for (const step of [...this.given, ...this.membership]) this.instances(step, spots);
    return this.#find(of, relation);
  }

  #find(of: Polynomial, relation: Relation): number | null {
    for (const strong of STRONGER[relation]) {
      for (const side of relation === "!=" ? [of, minus(new Map(), of)] : [of]) {
        const step = this.steps.find(related(side, strong), this.assumed);
        if (step !== undefined) return weakened(this.steps, step, relation);
      }
    }
    return null;
  }

  /** What a step says, at each of some places where it speaks of every entry. */
  instances(step: number, spots: readonly Spot[]): readonly number[] {
    const says = this.steps.says(step);
    if ("parts" in says || says.kind !== "all") return [step];
    return spots.flatMap(({ at, size }) => {
      if (size !== says.size) return [];
      const shown = this.position({ at, size });
      if (shown === null) return [];
      const instance = atPlace(this.steps, step, at, shown);
      return openedUp(this.steps, instance).flatMap((each) => this.instances(each, spots));
    });
  }

  /** What shows that a list of open size has such a position: undefined where nothing needs to, null where nothing does. */
  position({ at, size }: Spot): number | undefined | null {
    if (!isPosition(at) || isPosition(size) || at === "1") return undefined;
    const count = this.steps.normal.countOf(size);
    const wanted = (position: number): Statement => related(minus(count, new Map([["", rational(position)]])), ">=");
    for (let more = Number(at); more < Number(at) + 16; more += 1) {
      const step = this.steps.find(wanted(more), this.assumed);
      if (step !== undefined) {
        return more === Number(at) ? step : this.steps.add("lemma", [step], wanted(Number(at)));
      }
    }
    return null;
  }

  /** What says that this polynomial, which is no product, is other than 0. */
  otherThanZero(f: Polynomial): Factor | null {
    const found = this.#otherThanZero(f);
    if (found !== null) return found;
    const spots = spotsOf(this.steps, unknownsOf(f));
    if (spots.length === 0) return null;
    const instances = [...this.given, ...this.membership].flatMap((step) =>
      isAll(this.steps.says(step)) ? this.instances(step, spots) : [],
    );
    return othersThanZero(this.steps, instances, new Map()).get(polynomialKey(f)) ?? null;
  }

  #otherThanZero(f: Polynomial): Factor | null {
    const { steps } = this;
    const known = this.#others.get(polynomialKey(f));
    if (known !== undefined) return known;
    const [id, second] = unknownsOf(f);
    if (id === undefined || second !== undefined || f.size !== 1) return null;
    const { atom } = steps.atoms.at(id);
    if (atom.kind === "size")
      return { step: sizeAboveZero(steps, atom.size), of: unknown(id), isPositive: true, parts: 1 };
    if (atom.kind === "function" && atom.name === "exp")
      return { step: functionFact(steps, id, 0), of: unknown(id), isPositive: true, parts: 1 };
    return null;
  }
}

const STRONGER: Readonly<Record<Relation, readonly Relation[]>> = {
  "==": ["=="],
  ">=": [">=", ">"],
  ">": [">"],
  "!=": ["!=", ">"],
};

function isAll(says: Statement): boolean {
  return !("parts" in says) && says.kind === "all";
}
