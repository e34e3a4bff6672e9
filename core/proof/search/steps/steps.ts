import type { Polynomial } from "../../../numeric/exact/polynomial.ts";
import type { Related } from "../../check/context.ts";
import { statementKey } from "../../check/normal/atom.ts";
import type { Atoms } from "../../check/normal/atoms.ts";
import { Normal } from "../../check/normal/normal.ts";
import { requires } from "../../check/normal/refused.ts";
import type { Statement } from "../../check/normal/statement.ts";
import type { Place } from "../../step/language.ts";
import type { Proof, Rule, Step, StepData } from "../../step/step.ts";
import { Indices } from "./indices.ts";
import { statementOf, termOf } from "./write-terms.ts";

/** A step of the search: what it says stands in normal form, and is written out only if the proof needs it. */
interface Kept {
  readonly rule: Rule;
  readonly from: readonly number[];
  readonly says: Statement;
  readonly under: ReadonlySet<number>;
  readonly with: SearchData | undefined;
}

/** The names of the subject with their sizes. */
export type Shapes = Readonly<Record<string, readonly Place[]>>;

/** What a rule needs besides the steps cited, with its term in normal form or as a pair of them. */
export type SearchData = Omit<StepData, "term"> & { readonly term?: Polynomial | StepData["term"] };

/** More steps than this are not taken: a proof that needs them is not looked for. */
const MOST_STEPS = 20_000;

/**
 * The steps found so far, under one reading of the sizes. A step that says the same under the same assumptions is kept once.
 */
export class Steps {
  readonly normal: Normal;
  readonly indices: Indices;
  readonly sizes: Readonly<Record<string, number>>;
  readonly writtenOut: number;
  readonly #kept: Kept[] = [];
  readonly #byKey = new Map<string, number[]>();
  readonly #made = new Map<string, unknown>();
  readonly #shapes: Shapes;

  constructor(sizes: Readonly<Record<string, number>>, writtenOut: number, shapes: Shapes) {
    this.normal = new Normal(sizes, writtenOut);
    this.sizes = sizes;
    this.writtenOut = writtenOut;
    this.#shapes = shapes;
    this.indices = new Indices([...Object.keys(shapes), ...Object.values(shapes).flat()]);
  }

  /** The sizes of a list or matrix of the subject, by its name. */
  shapeOf(name: string): readonly Place[] {
    return (this.#shapes[name] ?? []).map((size) => this.normal.sizeOf(size));
  }

  get atoms(): Atoms {
    return this.normal.atoms;
  }

  says(number: number): Statement {
    return this.#at(number).says;
  }

  under(number: number): ReadonlySet<number> {
    return this.#at(number).under;
  }

  /** The relation that a step says; only for steps that say one. */
  relation(number: number): Related {
    const says = this.says(number);
    requires(says.kind === "relation", "a step must say a relation here");
    return says;
  }

  /** The step that says this, resting on nothing but these assumptions; undefined where there is none yet. */
  find(says: Statement, assumed: ReadonlySet<number>): number | undefined {
    return this.#byKey.get(statementKey(says))?.find((number) => this.under(number).isSubsetOf(assumed));
  }

  /** A new step, or the one that says the same already. `done` are assumptions that the rule does away with. */
  add(
    rule: Rule,
    from: readonly number[],
    says: Statement,
    data?: SearchData,
    done: (cited: number) => readonly number[] = () => [],
  ): number {
    const under = new Set(
      from.flatMap((cited) => [...this.under(cited)].filter((each) => !done(cited).includes(each))),
    );
    return this.#keep({ rule, from, says, under, with: data });
  }

  /** What is assumed stands under itself; the same is assumed once. */
  assume(says: Statement): number {
    const known = this.#byKey.get(`assume ${statementKey(says)}`)?.[0];
    if (known !== undefined) return known;
    const number = this.#kept.length;
    this.#file(`assume ${statementKey(says)}`, number);
    return this.#keep({ rule: "assume", from: [], says, under: new Set([number]), with: undefined });
  }

  /** What is made once and used again: the name of an entry, say. */
  once<T>(key: string, make: () => T): T {
    if (!this.#made.has(key)) this.#made.set(key, make());
    return this.#made.get(key) as T;
  }

  /** The proof that these steps make up: they, and all that they rest on. */
  proof(shows: readonly number[]): Proof {
    const needed = new Set<number>();
    const open = [...shows];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      if (needed.has(number)) continue;
      needed.add(number);
      const { from, under } = this.#at(number);
      open.push(...from, ...under);
    }
    const order = [...needed].sort((a, b) => a - b);
    const places = new Map(order.map((number, i) => [number, i] as const));
    const renumbered = (number: number): number => places.get(number) ?? -1;
    return {
      sizes: this.sizes,
      writtenOut: this.writtenOut,
      indices: this.indices.declared(),
      steps: order.map((number) => this.#written(this.#at(number), renumbered)),
      shows: shows.map(renumbered),
    };
  }

  #written({ rule, from, says, under, with: data }: Kept, renumbered: (number: number) => number): Step {
    const step = {
      rule,
      from: from.map(renumbered),
      says: statementOf(says, this.atoms),
      under: [...under].map(renumbered).sort((a, b) => a - b),
    };
    if (data === undefined) return step;
    const { term, ...others } = data;
    if (term === undefined) return { ...step, with: others };
    return { ...step, with: { ...others, term: term instanceof Map ? termOf(term, this.atoms) : term } } as Step;
  }

  #at(number: number): Kept {
    const kept = this.#kept[number];
    if (kept === undefined) throw new RangeError(`step must be one of ${this.#kept.length}, got ${number}`);
    return kept;
  }

  #keep(step: Kept): number {
    const key = statementKey(step.says);
    const known = this.#byKey.get(key)?.find((number) => this.under(number).isSubsetOf(step.under));
    if (known !== undefined && step.rule !== "assume") return known;
    requires(this.#kept.length < MOST_STEPS, `more than ${MOST_STEPS} steps are not taken`);
    const number = this.#kept.push(step) - 1;
    this.#file(key, number);
    return number;
  }

  #file(key: string, number: number): void {
    const known = this.#byKey.get(key);
    if (known === undefined) this.#byKey.set(key, [number]);
    else known.push(number);
  }
}
