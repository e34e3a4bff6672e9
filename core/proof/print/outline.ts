import { printFormula } from "../../formula/language/print.ts";
import { relationOf } from "../step/language.ts";
import type { Proof, Rule, Step } from "../step/step.ts";

/** What a step is to a reader: given and told where it is used, the same as another in other words, or told in a line. */
export type Role = "given" | "reworded" | "told";

const GIVEN: ReadonlySet<Rule> = new Set<Rule>([
  "domain",
  "premise",
  "value",
  "size",
  "assume",
  "instance",
  "part",
  "named",
  "attained",
  "extreme",
  "function",
  "choice",
]);

/** Steps that a reader does in one go with the one before. */
const CHAINED: ReadonlySet<Rule> = new Set<Rule>(["termwise", "pairwise", "sign", "replace"]);

/** The steps of a proof, sorted for a reader. */
export class Outline {
  readonly proof: Proof;
  readonly #uses = new Map<number, number[]>();
  /** A step that says no more than an earlier one, and that one. */
  readonly #weaker = new Map<number, number>();

  constructor(proof: Proof) {
    this.proof = proof;
    this.#compare();
    for (const [number, { from }] of proof.steps.entries())
      for (const each of new Set(from)) this.#uses.set(each, [...(this.#uses.get(each) ?? []), number]);
  }

  #compare(): void {
    const strict = new Map<string, number>();
    for (const [number, { says, rule, under }] of this.proof.steps.entries()) {
      const relation = relationOf(says);
      if (relation === null || GIVEN.has(rule)) continue;
      const key = printFormula(relation.of);
      const known = strict.get(key);
      if (known !== undefined && this.step(known).under.every((each) => under.includes(each)))
        this.#weaker.set(number, known);
      else if (relation.relation === ">") strict.set(key, number);
    }
  }

  step(number: number): Step {
    return this.proof.steps[number] as Step;
  }

  role(number: number): Role {
    const step = this.step(number);
    if (GIVEN.has(step.rule))
      return step.rule === "part" && this.role(step.from[0] ?? 0) === "told" ? "reworded" : "given";
    return this.#weaker.has(number) || this.isReworded(step) ? "reworded" : "told";
  }

  /** It says the same as the step it cites, or less: for every entry, multiplied by a size, weakened. */
  isReworded({ rule, from }: Step): boolean {
    if (rule === "every" || rule === "or") return true;
    return rule === "sign" && from.slice(1).every((each) => this.isSize(each));
  }

  /** That a list has an entry: told nowhere, because sums and products with sizes show it. */
  isSize(number: number): boolean {
    return this.step(number).rule === "size";
  }

  /** The step whose words stand for this one. */
  source(number: number): number {
    const first = this.#weaker.get(number) ?? this.step(number).from[0];
    return this.role(number) === "reworded" && first !== undefined ? this.source(first) : number;
  }

  /** The steps told in one line with this one, the first one first. */
  chain(number: number): readonly number[] {
    const step = this.step(number);
    const [from] = step.from;
    if (!CHAINED.has(step.rule) || from === undefined) return [number];
    const before = this.source(from);
    const isAlone = this.usersOf(before).length === 1 && !this.proof.shows.includes(before);
    const { rule } = this.step(before);
    const isFree = this.role(before) === "told" && CHAINED.has(rule) && isAlone;
    return isFree && !this.isIndexed(before) ? [...this.chain(before), number] : [number];
  }

  /** The steps that tell of it, through rewordings of it. */
  usersOf(number: number): readonly number[] {
    const users = (this.#uses.get(number) ?? []).flatMap((each) =>
      this.role(each) === "reworded" ? (this.usersOf(each).length === 0 ? [] : this.usersOf(each)) : [each],
    );
    return [...new Set(users)];
  }

  /** Steps with a line of their own, in order. */
  lines(): readonly number[] {
    const inside = new Set<number>();
    const told = [...this.proof.steps.keys()].filter((number) => this.role(number) === "told");
    for (const number of told) for (const each of this.chain(number).slice(0, -1)) inside.add(each);
    const lines = told.filter((number) => !inside.has(number) && !this.isTrivial(number));
    return lines.length > 0 ? lines : this.proof.shows.slice(-1);
  }

  /** What it says is that several lines hold, and those are told. */
  isTrivial(number: number): boolean {
    const { rule, says } = this.step(number);
    if (rule === "and") return this.usersOf(number).length === 0;
    return rule === "algebra" && says.kind === "boolean" && !this.isGoal(number);
  }

  isGoal(number: number): boolean {
    return this.proof.shows.at(-1) === number;
  }

  isIndexed(number: number): boolean {
    return this.step(number).rule === "lemma";
  }
}
