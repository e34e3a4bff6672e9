import { parseFormula } from "../../formula/language/parse.ts";
import type { Draw } from "../../random/stream.ts";
import type { State } from "../check/read/state.ts";
import type { Relation } from "../step/language.ts";
import type { Proof, Rule, Step, StepData } from "../step/step.ts";

/** A statement in the making, as text. */
export type Said =
  | { readonly kind: "relation"; readonly p: string; readonly relation: Relation }
  | { readonly kind: "and" | "or"; readonly parts: readonly Said[] }
  | { readonly kind: "all" | "some"; readonly index: string; readonly size: string; readonly of: Said };

export type Related = Said & { readonly kind: "relation" };

export const related = (p: string, relation: Relation): Related => ({
  kind: "relation",
  p,
  relation,
});

export function textOf(said: Said): string {
  switch (said.kind) {
    case "relation":
      return `${said.p} ${said.relation} 0`;
    case "and":
    case "or":
      return said.parts.map((part) => `(${textOf(part)})`).join(` ${said.kind} `);
    default:
      return `${said.kind}(${said.index}, ${said.size}, ${textOf(said.of)})`;
  }
}

/** The same with another index, or a position, in the place of one. */
export function moved(said: Said, from: string, to: string): Said {
  if (said.kind === "relation") return { ...said, p: at(said.p, from, to) };
  if ("parts" in said) return { ...said, parts: said.parts.map((part) => moved(part, from, to)) };
  return { ...said, of: moved(said.of, from, to) };
}

export const at = (term: string, from: string, to: string): string => term.replaceAll(`[${from}]`, `[${to}]`);

export const contrary = (said: Said): Related | null => {
  if (said.kind !== "relation") return null;
  const { p, relation } = said;
  switch (relation) {
    case "==":
      return related(p, "!=");
    case "!=":
      return related(p, "==");
    case ">=":
      return related(`-(${p})`, ">");
    default:
      return related(`-(${p})`, ">=");
  }
};

/** Lists of any size d, of any size e, and of two entries; and indices, each with its size. */
export const SIZES: Readonly<Record<string, string>> = { w: "d", v: "d", u: "e", p: "2" };
const INDICES: Readonly<Record<string, string>> = { i: "d", j: "d", k: "e", m: "d", n: "d" };

/**
 * Writes a proof as somebody does who knows every rule and forgets its conditions: which steps must be cited, under what they stand,
 * which index is any, which relation is kept. Now and then all conditions happen to hold.
 */
export class Writer {
  readonly draw: Draw;
  readonly facts: Said[] = [];
  readonly steps: Step[] = [];
  readonly said: Said[] = [];
  #fresh = 0;

  constructor(draw: Draw) {
    this.draw = draw;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.draw.integer(list.length)] as T;
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.draw.integer(times) === 0;
  }

  bound(): string {
    this.#fresh += 1;
    return `b${this.#fresh}`;
  }

  relation(): Relation {
    return this.pick([">=", ">", "==", "!="]);
  }

  /** Which list, with its size. */
  list(): readonly [string, string] {
    const name = this.pick(["w", "w", "v"]);
    return [name, SIZES[name] ?? "d"];
  }

  atom(): string {
    const [name, size] = this.list();
    const b = this.bound();
    return this.pick([
      ...["x", "y", "x", "y", "z", `${name}[i]`, `${name}[1]`, `${name}[2]`, "p[1]", "p[2]", "u[k]"],
      ...[`mean(${b}, ${size}, ${name}[${b}])`, `max(${b}, ${size}, ${name}[${b}])`, `size(${size})`],
      ...[`min(${b}, ${size}, ${name}[${b}])`, "1", "2"],
    ]);
  }

  term(): string {
    const [a, b] = [this.atom(), this.atom()];
    return this.pick([a, a, a, `(${a} + ${b})`, `(${a} - ${b})`, `(${a} * ${b})`, `(${a} - 1)`, `(-${a})`]);
  }

  relate(): Related {
    return related(this.term(), this.relation());
  }

  statement(): Said {
    const [name, size] = this.list();
    const b = this.bound();
    const of = related(this.pick([`${name}[${b}]`, `(${name}[${b}] - 1)`, `(${name}[${b}] - x)`]), this.relation());
    return this.pick<Said>([
      this.relate(),
      this.relate(),
      this.relate(),
      { kind: "all", index: b, size, of },
      { kind: "some", index: b, size, of },
      { kind: "and", parts: [this.relate(), this.relate()] },
      { kind: "or", parts: [this.relate(), this.relate()] },
    ]);
  }

  /** A fact of the premise, as a step. */
  given(said: Said): number {
    this.facts.push(said);
    return this.step("premise", [], said, { fact: this.facts.length - 1 });
  }

  assume(said: Said): number {
    const own = this.steps.length;
    return this.push({ rule: "assume", from: [], under: [own], says: parseFormula(textOf(said)) }, said);
  }

  /** Under all that the steps cited stand under; one of it may be forgotten. */
  step(rule: Rule, from: readonly number[], said: Said, data?: StepData, discharged: readonly number[] = []): number {
    const all = [...new Set(from.flatMap((number) => this.steps[number]?.under ?? []))];
    const open = all.filter((number) => !discharged.includes(number));
    const under = open.length > 0 && this.once(6) ? open.slice(1) : open;
    // Now and then it says something else.
    const told = this.once(12) ? this.else(said) : said;
    const step = { rule, from, under, says: parseFormula(textOf(told)) };
    return this.push(data === undefined ? step : { ...step, with: data }, told);
  }

  /** Of the same kind, with another relation, another part or other entries. */
  else(said: Said): Said {
    if (said.kind === "relation") return this.pick([related(said.p, this.relation()), this.relate()]);
    if (!("parts" in said)) return { ...said, of: this.else(said.of) };
    const [first, ...others] = said.parts;
    return first === undefined ? this.relate() : { ...said, parts: [...others, this.else(first)] };
  }

  push(step: Step, said: Said): number {
    this.steps.push(step);
    this.said.push(said);
    return this.steps.length - 1;
  }

  /** What is said holds under no assumption, and of every entry that it speaks of: so far as steps can say it. */
  closed(number: number): void {
    let last = number;
    // Now and then it is forgotten that something was assumed.
    for (const assumed of this.once(6) ? [] : (this.steps[last]?.under ?? [])) {
      const other = contrary(this.said[assumed] as Said);
      if (other === null) continue;
      last = this.step("or", [last], { kind: "or", parts: [this.said[last] as Said, other] }, undefined, [assumed]);
    }
    for (const [index, size] of Object.entries(INDICES)) {
      const of = this.said[last] as Said;
      if (!textOf(of).includes(`[${index}]`)) continue;
      const b = this.bound();
      last = this.step("every", [last], { kind: "all", index: b, size, of: moved(of, index, b) }, { index });
    }
  }

  /** The last step is what has to be shown. */
  whole(): { readonly state: State; readonly proof: Proof } {
    const goal = this.steps.at(-1)?.says ?? parseFormula("1 > 0");
    const premise = this.facts.map((each) => parseFormula(textOf(each)));
    const state: State = { obligations: [], goal, domain: premise, premise, values: premise, sizes: {} };
    const { steps } = this;
    // Now and then sizes are settled that the statement leaves open, and entries are taken for indices.
    const settled = this.pick([{ d: 1 }, { d: 2 }, { 2: 1 }, { e: 1 }]);
    const sizes: Readonly<Record<string, number>> = this.once(10) ? settled : {};
    const indices = this.once(3) ? { ...INDICES, 1: "d" } : INDICES;
    return { state, proof: { sizes, writtenOut: 4, indices, steps, shows: [steps.length - 1] } };
  }
}
