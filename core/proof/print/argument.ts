import { nodesOf } from "../../formula/language/walk.ts";
import type { State } from "../check/read/state.ts";
import { partsOf, power, type Scalar } from "../step/language.ts";
import type { Proof, Rule, Step } from "../step/step.ts";
import { abbreviated } from "./abbreviate.ts";
import { freeLetters, namesIn } from "./letters.ts";
import { Outline } from "./outline.ts";
import { StepTex } from "./tex.ts";

/** Lines of an argument: more of them nobody reads. */
const MOST_LINES = 8;

/**
 * A proof as a short argument: at most eight lines in markdown with `$…$`, to be numbered from 1. Each says what it rests on: an earlier
 * line by its number, what is given in mathematics, so that a side condition is seen where it matters. Of a longer proof the end is told
 * and what leads there, and how many lines are left out.
 *
 * @param state - what had to be shown: an identity is told as it was asserted
 */
export function argument(proof: Proof, state: Pick<State, "obligations" | "goal">): readonly string[] {
  return new Argument(proof, state).lines();
}

class Argument {
  readonly #outline: Outline;
  readonly #wanted: readonly Scalar[];
  readonly #tex: StepTex;
  /** The lines that are printed, each with its number. */
  #names: ReadonlyMap<number, number> = new Map();

  constructor(proof: Proof, { obligations, goal }: Pick<State, "obligations" | "goal">) {
    this.#outline = new Outline(proof);
    this.#wanted = [...obligations, goal];
    this.#tex = new StepTex(freeLetters(proof, this.#wanted));
  }

  lines(): readonly string[] {
    const all = this.#outline.lines();
    const kept = all.length <= MOST_LINES ? all : this.#nearest(all, MOST_LINES - 1);
    this.#names = new Map(kept.map((number, i) => [number, i + 1] as const));
    const names = namesIn(this.#outline.proof, this.#wanted);
    const told = abbreviated(
      kept.map((number) => this.#line(number)),
      (letter) => !names.has(letter),
    ).map((line) => line.replace(LONG, TOO_LONG));
    if (kept.length === all.length) return told;
    const left = all.length - kept.length;
    return [...told, `… ${left} ${left === 1 ? "line" : "lines"} more: every step stands in the record.`];
  }

  /** The lines that say the goal, and those that lead there by the fewest steps. */
  #nearest(lines: readonly number[], most: number): readonly number[] {
    const found = new Set(this.#goals().filter((each) => lines.includes(each)));
    for (const number of found)
      for (const each of this.#cited(number)) if (lines.includes(each) && found.size < most) found.add(each);
    return [...found].sort((a, b) => a - b);
  }

  /** The steps that say the goal, or each a part of it. */
  #goals(): readonly number[] {
    const last = this.#outline.proof.shows.at(-1) ?? -1;
    const { rule, from } = this.#outline.step(last);
    return (rule === "and" ? from : [last]).map((each) => this.#outline.source(each));
  }

  /** The lines that a line rests on. */
  #cited(number: number): readonly number[] {
    const chain = this.#outline.chain(number);
    const from = chain.flatMap((each) => this.#outline.step(each).from.map((one) => this.#outline.source(one)));
    return from.filter((each) => !chain.includes(each));
  }

  #line(number: number): string {
    const chain = this.#outline.chain(number);
    const [first = number] = chain;
    const step = this.#outline.step(number);
    const where = this.#where(step);
    const lead = new Set([this.#start(first), ...chain.slice(1).map((each) => this.#then(each))]);
    lead.delete("");
    const text = `${where}${[...lead].join(", ")}: ${this.#says(number)}.`;
    const isAbsolute = text.includes("lvert") && !text.replaceAll(RELU, "").includes("relu");
    if (isAbsolute) return this.#capital(text.replaceAll(RELU, ABSOLUTE));
    return this.#capital(text);
  }

  #capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  /** For which entries, and under which assumptions, a line holds. */
  #where({ says, under }: Step): string {
    const { indices, steps } = this.#outline.proof;
    const named = new Set(steps.flatMap(({ rule, with: data }) => (NAMES.has(rule) ? [data?.index ?? ""] : [])));
    const free = [...new Set([...nodesOf(says)].flatMap((e) => (e.kind === "name" ? [e.name] : [])))]
      .filter((name) => Object.hasOwn(indices, name) && !named.has(name))
      .map((name) => `$${this.#tex.place(name)}$`);
    const assumed = under.map((each) => this.#math(this.#outline.step(each).says));
    const entries =
      free.length === 0 ? "" : free.length === 1 ? `for every entry ${free[0]}` : `for all entries ${listed(free)}`;
    const parts = [entries, assumed.length === 0 ? "" : `where ${listed(assumed)}`].filter((part) => part !== "");
    return parts.length === 0 ? "" : `${parts.join(", ")}: `;
  }

  /** The first step of a line, with what it rests on. */
  #start(number: number): string {
    const { rule, from } = this.#outline.step(number);
    const grounds = this.#grounds(from);
    switch (rule) {
      case "lemma":
        return grounds.length === 0
          ? "for all real numbers, by the solver"
          : `from ${listed(grounds)} follows (solver)`;
      case "algebra":
        return `both sides multiply out to the same${grounds.length === 0 ? "" : `, since ${listed(grounds)}`}`;
      case "cases":
        return `one case or another holds, by ${listed(grounds)}`;
      case "add":
        return `${listed(grounds)} added`;
      case "monotone":
        return `the function rises, so from ${listed(grounds)}`;
      case "square of mean":
        return "a variance is never negative";
      case "part of total":
        return `a sum of terms that are not negative, by ${listed(grounds)}, is at least each of them`;
      case "and":
        return `${listed(grounds)} together`;
      default: {
        if (this.#outline.role(number) === "given") return "given";
        const [ground = "", then] = [this.#ground(from[0] ?? 0), this.#then(number)];
        const every = (rule === "termwise" || rule === "pairwise") && !ground.startsWith("(") ? " for every entry" : "";
        return rule === "replace" && then === `with ${ground}` ? `${ground}, put in` : `${ground}${every}, ${then}`;
      }
    }
  }

  /** A step of a line that goes on from what stands before it. */
  #then(number: number): string {
    const { rule, from, with: data } = this.#outline.step(number);
    const others = this.#grounds(from.slice(1));
    switch (rule) {
      case "termwise":
        return "summed over all entries";
      case "pairwise":
        return "summed over all pairs of entries";
      case "replace":
        return others.length === 0 ? "put in" : `with ${listed(others)}`;
      case "sign":
        return this.#scaled(from.slice(1), data?.powers ?? []);
      default:
        return `by ${listed(others)}`;
    }
  }

  /** Multiplied and divided by what: with why that keeps the relation. */
  #scaled(factors: readonly number[], powers: readonly number[]): string {
    const told = factors.flatMap((each, i) => (this.#outline.isSize(each) ? [] : [{ each, power: powers[i] ?? 0 }]));
    const of = (sign: number): readonly string[] =>
      told
        .filter(({ power }) => Math.sign(power) === sign)
        .map(({ each, power }) => this.#factor(each, Math.abs(power)));
    const [times, by, none] = [of(1), of(-1), of(0)];
    const parts = [
      times.length === 0 ? "" : `times ${listed(times)}`,
      by.length === 0 ? "" : `divided by ${listed(by)}`,
      none.length === 0 ? "" : "put over one divisor",
    ].filter((part) => part !== "");
    return `${parts.join(" and ")}, since ${listed(this.#grounds(told.map(({ each }) => each)))}`;
  }

  #factor(number: number, power: number): string {
    const text = this.#tex.factorOf(this.#outline.step(number).says);
    return power === 1 ? `$${text}$` : `$(${text})^{${power}}$`;
  }

  #grounds(from: readonly number[]): readonly string[] {
    const told = from.filter((each) => !this.#outline.isSize(this.#outline.source(each)));
    const grounds = [...new Set(told.map((each) => this.#ground(each)))];
    // Why a root has a value is said once, and not where it is a ground by itself.
    const reasons = new Set(grounds.map((ground) => `(as ${ground})`));
    return grounds.map((ground) => {
      const [reason] = /(?<= )\(as .*\)$/.exec(ground) ?? [];
      if (reason === undefined || !reasons.has(reason)) {
        reasons.add(reason ?? "");
        return ground;
      }
      return ground.slice(0, -reason.length - 1);
    });
  }

  /** A step as a ground: a line by its number, what is given as it says it. */
  #ground(number: number): string {
    const source = this.#outline.source(number);
    const name = this.#names.get(source);
    if (name !== undefined) return `(${name})`;
    const { rule, from, says, with: data } = this.#outline.step(source);
    const text = (rule === "function" && this.#ofFunction(data?.term, data?.fact)) || this.#math(says);
    if (!FROM.has(rule)) return text;
    const conditions = this.#grounds(from);
    return conditions.length === 0 ? text : `${text} (as ${listed(conditions)})`;
  }

  /** What holds of relu and of a root is told as what they are; empty for other functions. */
  #ofFunction(e: Scalar | undefined, fact: number | undefined): string {
    if (e?.kind !== "call") return "";
    const [inside] = e.args;
    if (e.name === "relu") return RELU;
    if (e.name !== "sqrt" || fact !== 1 || inside === undefined) return "";
    return `$${this.#tex.of(power(e, 2))} = ${this.#tex.of(inside)}$`;
  }

  #says(number: number): string {
    const { says } = this.#outline.step(number);
    const wanted = this.#goalOf(number);
    if (wanted === undefined) return this.#math(says);
    const [short, asserted] = [this.#math(says), this.#math(wanted)];
    // The same signs in another order are the same product, or the same two sides.
    const signs = (text: string): string => [...text].sort().join("");
    if (says.kind === "boolean" || signs(short) === signs(asserted)) return asserted;
    return asserted.length > LONGEST_GOAL ? short : `${short}, that is ${asserted}`;
  }

  /** What had to be shown and is, by this step or by what rewords it: the goal or a part of it, or that it has a value. */
  #goalOf(number: number): Scalar | undefined {
    const { shows } = this.#outline.proof;
    const goal = this.#wanted.at(-1) as Scalar;
    const last = shows.at(-1) ?? -1;
    const goals = this.#goals();
    const parts = goals.length === 1 ? [goal] : partsOf(goal, "and");
    const part = goals.indexOf(number);
    // Of an "or" a line shows one part, and that is what it says.
    if (part >= 0 && parts.length === goals.length && this.#outline.step(last).rule !== "or") return parts[part];
    return this.#outline.step(number).says.kind === "boolean" ? this.#wanted[shows.indexOf(number)] : undefined;
  }

  #math(e: Scalar): string {
    return `$${this.#tex.of(e)}$`;
  }
}

/** A formula that fills more than three lines of a page is not read there. */
const LONG = /\$[^$]{361,}\$/g;
const TOO_LONG = "a longer formula, which the record has";

/** A goal longer than this is not told again in the words of the formula. */
const LONGEST_GOAL = 240;

/** What relu is: it stands for all that a lemma takes from it. Without a relu in sight it was an absolute value. */
const RELU = "$\\operatorname{relu}(t) = \\max(t, 0)$";
const ABSOLUTE = "$\\lvert t \\rvert = \\max(t, -t)$";

const NAMES: ReadonlySet<Rule> = new Set<Rule>(["named", "attained"]);

/** What holds of a function where its argument is as cited. */
const FROM: ReadonlySet<Rule> = new Set<Rule>(["function", "choice"]);

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
