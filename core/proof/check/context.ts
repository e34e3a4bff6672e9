import type { Polynomial } from "../../numeric/exact/polynomial.ts";
import { isPosition, type Place, type Relation, type Scalar } from "../step/language.ts";
import type { Proof, Step } from "../step/step.ts";
import { statementKey } from "./normal/atom.ts";
import { Normal } from "./normal/normal.ts";
import { refuse, requires } from "./normal/refused.ts";
import type { Statement } from "./normal/statement.ts";
import type { State } from "./read/state.ts";

/** A relation of a polynomial to 0. */
export type Related = Statement & { readonly kind: "relation" };

/** What a rule may look at: the state, the steps before its own, and the indices. */
export class Context {
  readonly state: State;
  readonly proof: Proof;
  readonly normal: Normal;
  /** What each accepted step says, by number. */
  readonly said: Statement[] = [];
  /** Indices that stand for one entry that a step has named, and not for any. */
  readonly named = new Set<Place>();
  /** Every index that an accepted step mentions free. */
  readonly used = new Set<Place>();

  constructor(state: State, proof: Proof) {
    this.state = state;
    this.proof = proof;
    this.normal = new Normal(proof.sizes, proof.writtenOut);
  }

  /** Keeps what the next step says, once its rule has been checked. */
  accept(said: Statement): void {
    this.said.push(said);
    for (const index of this.normal.atoms.indicesIn(said)) this.used.add(index);
  }

  /** What a cited step says; it must have been accepted. */
  at(number: number | undefined): Statement {
    return this.said[number ?? -1] ?? refuse(`a step must cite earlier steps, got ${number}`);
  }

  step(number: number): Step {
    return this.proof.steps[number] ?? refuse(`a step must cite earlier steps, got ${number}`);
  }

  relation(number: number | undefined): Related {
    const of = this.at(number);
    return of.kind === "relation" ? of : refuse("the step cited must say a relation to 0");
  }

  term(e: Scalar | undefined): Polynomial {
    return this.normal.term(e ?? refuse("the rule needs a term"));
  }

  sizeOf(index: Place | undefined): Place {
    const { indices } = this.proof;
    const size = index !== undefined && Object.hasOwn(indices, index) ? indices[index] : undefined;
    return size === undefined
      ? refuse(`an index must be declared with its size, got ${index}`)
      : this.normal.sizeOf(size);
  }

  /** An index that stands for every entry: no step has named it, and nothing that is assumed speaks of it. */
  requireAny(index: Place, under: readonly number[]): void {
    requires(!this.named.has(index), `${index} is one entry that was named, and not any`);
    const assumed = under.some((number) => this.normal.atoms.indicesIn(this.at(number)).has(index));
    requires(!assumed, `something is assumed of ${index}, so it is not any entry`);
  }

  /** No index in it stands for any entry, so that what it names is one thing. */
  requireClosed(indices: Iterable<Place>): void {
    for (const index of indices) requires(this.named.has(index), `it depends on ${index}, which is any entry`);
  }

  /** A name that no step has used yet, for one entry of a list of this size. */
  nameNew(index: Place | undefined, size: Place): Place {
    requires(this.sizeOf(index) === this.normal.sizeOf(size), "the index named must run over the size of the list");
    requires(!this.named.has(index as Place) && !this.used.has(index as Place), `${index} is in use already`);
    this.named.add(index as Place);
    return index as Place;
  }

  /** An index, or a position, that points into a list of this size. `shown` is cited for a position in a list of open size. */
  requirePlace(at: Place | undefined, size: Place, shown: number | undefined): Place {
    const place = at ?? refuse("the rule needs an index");
    const known = this.normal.sizeOf(size);
    if (!isPosition(place)) {
      requires(this.sizeOf(place) === known, `${place} must run over the size of the list`);
      return place;
    }
    if (isPosition(known)) {
      requires(Number(place) <= Number(known), `a list of ${known} entries has no entry ${place}`);
      return place;
    }
    if (place === "1") return place;
    const text: Scalar = { kind: "number", text: place };
    const wanted = this.normal.statement({
      kind: "comparison",
      comparisons: [">="],
      terms: [{ kind: "call", name: "size", args: [{ kind: "name", name: known }] }, text],
    });
    requires(
      statementKey(this.at(shown)) === statementKey(wanted),
      `that the list has an entry ${place} must be cited`,
    );
    return place;
  }
}

/** Both say the same: their normal forms are equal. */
export function agrees(a: Statement, b: Statement): boolean {
  return statementKey(a) === statementKey(b);
}

/** Does "p strong 0" give "p weak 0"? */
export function gives(strong: Relation, weak: Relation): boolean {
  if (strong === weak) return true;
  return (strong === ">" && (weak === ">=" || weak === "!=")) || (strong === "==" && weak === ">=");
}
