import { BINDS, bindingOf } from "../../formula/language/precedence.ts";
import { tex } from "../../formula/print/tex.ts";
import { texName } from "../../formula/print/tex-name.ts";
import { binderOf, type Place, partsOf, placeOf, relationOf, type Scalar } from "../step/language.ts";
import { monomialsOf } from "./absolutes.ts";
import { eased, type Monomial, sizeNamed } from "./monomials.ts";
import { bodyTex, productTex } from "./product.ts";

const SIGNS = { "==": "=", "!=": "\\ne", ">=": "\\ge", ">": "\\gt" } as const;

const TURNED = { "==": "=", "!=": "\\ne", ">=": "\\le", ">": "\\lt" } as const;

/**
 * Terms and statements of steps as TeX for a reader: a relation to 0 with what is subtracted on its other side and without
 * divisors that are numbers or sizes, a size times a mean as a sum.
 */
export class StepTex {
  readonly #letters: readonly string[];
  /** The bound indices around what is being printed, outermost first. */
  readonly #around: Place[] = [];

  /** @param letters - for bound indices, the outermost first */
  constructor(letters: readonly string[]) {
    this.#letters = letters;
  }

  /** Prints what stands inside a bound index. */
  inside<T>(index: Place, print: () => T): T {
    this.#around.push(index);
    const printed = print();
    this.#around.pop();
    return printed;
  }

  /** A statement, or a term. */
  of(e: Scalar): string {
    const relation = relationOf(e);
    if (relation !== null) return this.#relation(relation.of, relation.relation);
    const binder = binderOf(e);
    if (binder?.word === "all" || binder?.word === "some") {
      const which = binder.word === "all" ? "every" : "some";
      const { index, body } = binder;
      return this.inside(
        index,
        () => `${this.#within(body, BINDS.comparison)} \\text{ for ${which} } ${this.place(index)}`,
      );
    }
    switch (e.kind) {
      case "and":
      case "or":
        return partsOf(e, e.kind)
          .map((part) => this.#within(part, BINDS[e.kind] + (e.kind === "or" ? 1 : 0)))
          .join(` \\text{ ${e.kind} } `);
      case "not":
        return `\\text{not } ${this.#within(e.of, BINDS.atom)}`;
      case "comparison":
        return e.terms
          .map((term, i) => `${i === 0 ? "" : `${COMPARED[e.comparisons[i - 1] ?? ""] ?? "="} `}${this.sum(term)}`)
          .join(" ");
      case "boolean":
        return tex(e);
      default:
        return this.sum(e);
    }
  }

  /** What is said to be other than 0, or above it. */
  factorOf(e: Scalar): string {
    return this.sum(relationOf(e)?.of ?? e);
  }

  place(place: string): string {
    const depth = this.#around.lastIndexOf(place);
    return texName(depth < 0 ? place : (this.#letters[depth] ?? place));
  }

  /** A term: what is added and subtracted, product by product. */
  sum(e: Scalar): string {
    if (e.kind === "operation" && e.operator === "^" && !/^\d+$/.test(e.right.kind === "number" ? e.right.text : ""))
      return `${this.factor(e.left, true)}^{${this.sum(e.right)}}`;
    return this.monomials(monomialsOf(e));
  }

  monomials(all: readonly Monomial[]): string {
    return all
      .map((each, i) => {
        const sign = each.isNegative ? "-" : i === 0 ? "" : "+";
        return `${sign}${sign === "" || i === 0 ? "" : " "}${productTex(each, this)}`;
      })
      .join(" ");
  }

  /** What is multiplied, in parentheses where it would not hold together. */
  factor(e: Scalar, isRaised: boolean): string {
    const binder = binderOf(e);
    if (binder !== null) return this.#binder(binder, isRaised);
    switch (e.kind) {
      case "call":
        return isRaised && e.name === "exp" ? `(${this.#call(e)})` : this.#call(e);
      case "index":
        return `${texName(e.of.kind === "name" ? e.of.name : "")}_{${e.at.map((at) => this.place(placeOf(at))).join(",")}}`.replace(
          /^(.*_\{.*\})_\{/,
          "{$1}_{",
        );
      case "name":
      case "number":
        return tex(e);
      case "choice":
        return `(${this.sum(e.yes)} \\text{ if } ${this.of(e.condition)}, \\text{ else } ${this.sum(e.no)})`;
      default:
        return `(${this.of(e)})`;
    }
  }

  #relation(of: Scalar, relation: keyof typeof SIGNS): string {
    const monomials = eased(monomialsOf(of));
    const side = (isNegative: boolean): string => {
      const terms = monomials.filter((each) => each.isNegative === isNegative);
      return terms.length === 0 ? "0" : terms.map((each) => productTex(each, this)).join(" + ");
    };
    const [left, right] = [side(false), side(true)];
    // "1 = x" and "5 > x" are read from the other side.
    return /^\d+$/.test(left) && !/^\d+$/.test(right)
      ? `${right} ${TURNED[relation]} ${left}`
      : `${left} ${SIGNS[relation]} ${right}`;
  }

  #binder({ word, index, body }: NonNullable<ReturnType<typeof binderOf>>, isRaised: boolean): string {
    const name = word === "mean" ? "\\operatorname{mean}" : `\\${word}`;
    const told = this.inside(index, () => `${name}_{${this.place(index)}} ${bodyTex(body, this)}`);
    return isRaised ? `(${told})` : told;
  }

  #call(e: Scalar & { kind: "call" }): string {
    const { name, args } = e;
    const size = sizeNamed(e);
    if (size !== undefined) return texName(size);
    const [first] = args;
    if (first === undefined) return texName(name);
    if (name === "sqrt") return `\\sqrt{${this.sum(first)}}`;
    if (name === "exp") return `e^{${this.sum(first)}}`;
    if (name === "abs") return `\\lvert ${this.sum(first)} \\rvert`;
    const known = ["log", "tanh", "sin", "cos", "max", "min"].includes(name);
    return `${known ? `\\${name}` : `\\operatorname{${name}}`}(${args.map((each) => this.sum(each)).join(", ")})`;
  }

  #within(e: Scalar, binds: number): string {
    const binder = binderOf(e);
    const holds = binder === null ? bindingOf(e) : BINDS.comparison - 1;
    return holds < binds ? `(${this.of(e)})` : this.of(e);
  }
}

const COMPARED: Readonly<Record<string, string>> = {
  "==": "=",
  "!=": "\\ne",
  "<": "\\lt",
  "<=": "\\le",
  ">": "\\gt",
  ">=": "\\ge",
};
