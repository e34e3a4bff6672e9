import { SCALAR_FUNCTIONS } from "../../../formula/language/builtins.ts";
import type { Definition } from "../../../formula/language/definition.ts";
import type { Expression } from "../../../formula/language/expression.ts";
import { determinant, inverse } from "../../../formula/shape/determinant.ts";
import {
  add,
  bind,
  call,
  countOf,
  divide,
  either,
  every,
  multiply,
  not,
  relates,
  type Scalar,
  subtract,
} from "../../step/language.ts";
import {
  binding,
  counted,
  each,
  entryAt,
  type Fresh,
  lengthOf,
  lift,
  number,
  type Read,
  reduced,
  transposed,
  zip,
} from "../normal/lists.ts";
import { refuse, requires } from "../normal/refused.ts";
import { compared, extreme, product, rowsOf, TERMS, total, trace } from "./whole-lists.ts";

/** What the names of a formula stand for. */
export interface Bound {
  readonly values: ReadonlyMap<string, Read>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Reads one formula, and collects what it needs to have a value. */
export class Reader {
  /** Closed statements. */
  needs: Scalar[] = [];
  readonly #fresh: Fresh;
  /** The indices in force, and what must hold for a part to be reached; the outermost first. */
  #around: readonly ((need: Scalar) => Scalar)[] = [];

  constructor(fresh: Fresh) {
    this.#fresh = fresh;
  }

  truth(e: Expression, bound: Bound): Scalar {
    switch (e.kind) {
      case "boolean":
        return e;
      case "comparison":
        return this.#chain(e, bound);
      case "and":
      case "or": {
        const left = this.truth(e.left, bound);
        const right = this.#within(e.kind === "and" ? left : not(left), () => this.truth(e.right, bound));
        return { kind: e.kind, left, right };
      }
      case "not":
        return not(this.truth(e.of, bound));
      case "choice": {
        const condition = this.truth(e.condition, bound);
        const yes = this.#within(condition, () => this.truth(e.yes, bound));
        const no = this.#within(not(condition), () => this.truth(e.no, bound));
        return either([every([condition, yes]), every([not(condition), no])]);
      }
      case "call":
        return this.#called(e, bound);
      default:
        return refuse(`a ${e.kind} as a truth value`);
    }
  }

  #value(e: Expression, bound: Bound): Read {
    switch (e.kind) {
      case "number":
        return number(e);
      case "name":
        return bound.values.get(e.name) ?? refuse(`the name ${e.name}`);
      case "vector":
        return { kind: "entries", items: e.items.map((item) => this.#value(item, bound)) };
      case "index":
        return e.at.reduce<Read>((of, at) => this.#indexed(of, at), this.#value(e.of, bound));
      case "negative":
        return lift(this.#value(e.of, bound), (of) => ({ kind: "negative", of }));
      case "percent":
        return lift(this.#value(e.of, bound), (of) => ({ kind: "percent", of }));
      case "operation":
        return this.#operate(e, this.#value(e.left, bound), this.#value(e.right, bound));
      case "choice":
        return this.#choice(e, bound);
      case "call":
        return this.#call(e, bound);
      default:
        return refuse(`a ${e.kind} as a number`);
    }
  }

  /** What is read inside counts only where the condition holds. */
  #within<T>(condition: Scalar, work: () => T): T {
    return this.#inside((need) => either([not(condition), need]), work);
  }

  #inside<T>(around: (need: Scalar) => Scalar, work: () => T): T {
    const before = this.#around;
    this.#around = [...before, around];
    try {
      return work();
    } finally {
      this.#around = before;
    }
  }

  #need(e: Scalar): void {
    this.needs.push(this.#around.reduceRight((need, around) => around(need), e));
  }

  /** Reads every entry once, at an index of its own, so that its needs are known; and again wherever an entry is asked for. */
  #each(of: Read, apply: (part: Read) => Read): Read {
    if (of.kind !== "list") return each(of, apply);
    const index = this.#fresh.index();
    this.#inside(
      (need) => bind("all", index, of.size, need),
      () => apply(of.at(index)),
    );
    return { ...of, at: (at) => this.#quietly(() => apply(of.at(at))) };
  }

  /** What is read again needs nothing new. */
  #quietly<T>(work: () => T): T {
    const known = this.needs;
    this.needs = [];
    try {
      return work();
    } finally {
      this.needs = known;
    }
  }

  #lift(of: Read, apply: (a: Scalar) => Scalar): Read {
    return of.kind === "number" ? number(apply(of.of)) : this.#each(of, (part) => this.#lift(part, apply));
  }

  /** As `zip`, where the work on two entries may need something. */
  #zip(left: Read, right: Read, apply: (a: Scalar, b: Scalar) => Scalar): Read {
    const pairs = zip(left, right, (a, b) => call("pair", a, b));
    return this.#lift(pairs, (pair) => {
      const [a, b] = pair.kind === "call" ? pair.args : [];
      return apply(a as Scalar, b as Scalar);
    });
  }

  #chain(e: Expression & { kind: "comparison" }, bound: Bound): Scalar {
    let left = this.#value(e.terms[0] as Expression, bound);
    let all: Scalar = { kind: "boolean", value: true };
    e.comparisons.forEach((comparison, i) => {
      const term = e.terms[i + 1] as Expression;
      const right = i === 0 ? this.#value(term, bound) : this.#within(all, () => this.#value(term, bound));
      const link = compared(comparison, left, right, this.#fresh);
      all = i === 0 ? link : every([all, link]);
      left = right;
    });
    return all;
  }

  #called(e: Expression & { kind: "call" }, bound: Bound): Scalar {
    const definition = bound.definitions.get(e.name);
    if (definition !== undefined) return this.truth(definition.body, this.#scopeOf(definition, e, bound));
    const [of] = e.args;
    if (of === undefined || (e.name !== "isFinite" && e.name !== "defined"))
      return refuse(`${e.name} as a truth value`);
    if (e.name === "isFinite") {
      this.#value(of, bound);
      return { kind: "boolean", value: true };
    }
    const inside = new Reader(this.#fresh);
    inside.#value(of, bound);
    return every(inside.needs);
  }

  #scopeOf(definition: Definition, e: Expression & { kind: "call" }, bound: Bound): Bound {
    const values = definition.parameters.map((name, i) => [name, this.#value(e.args[i] as Expression, bound)] as const);
    return { values: new Map(values), definitions: new Map(definition.using.map((used) => [used.name, used])) };
  }

  #indexed(of: Read, at: Expression): Read {
    requires(at.kind === "number" && /^[1-9]\d{0,8}$/.test(at.text), "an index must be a number");
    if (of.kind === "list" && !/^\d+$/.test(of.size)) {
      this.#need(relates(subtract(countOf(of.size), at), ">="));
    } else if (of.kind !== "number") {
      requires(Number(at.text) <= lengthOf(of), `a list has no entry ${at.text}`);
    }
    return entryAt(of, at.text);
  }

  #choice(e: Expression & { kind: "choice" }, bound: Bound): Read {
    const condition = this.truth(e.condition, bound);
    const yes = this.#within(condition, () => this.#value(e.yes, bound));
    const no = this.#within(not(condition), () => this.#value(e.no, bound));
    requires(yes.kind === "number" && no.kind === "number", "a choice must be between numbers");
    return number({ kind: "choice", condition, yes: yes.of, no: no.of });
  }

  #operate(e: Expression & { kind: "operation" }, left: Read, right: Read): Read {
    switch (e.operator) {
      case "+":
        return zip(left, right, add);
      case "-":
        return zip(left, right, subtract);
      case ".*":
        return zip(left, right, multiply);
      case "*":
        return left.kind !== "number" && right.kind !== "number"
          ? product(left, right, this.#fresh)
          : zip(left, right, multiply);
      case "/":
      case "./":
        return this.#zip(left, right, (a, b) => this.#divide(a, b));
      default:
        return this.#zip(left, right, (a, b) => this.#power(a, b));
    }
  }

  #divide(a: Scalar, b: Scalar): Scalar {
    // A number such as the 2 of 1/2 speaks for itself.
    if (b.kind !== "number" || Number(b.text) === 0) this.#need(relates(b, "!="));
    return divide(a, b);
  }

  #power(base: Scalar, exponent: Scalar): Scalar {
    if (isHalf(exponent)) return this.#function("sqrt", base);
    const size = wholeNumber(exponent);
    if (size < 0) this.#need(relates(base, "!="));
    return { kind: "operation", operator: "^", left: base, right: exponent };
  }

  #function(name: string, of: Scalar): Scalar {
    if (name === "sqrt") this.#need(relates(of, ">="));
    if (name === "log") this.#need(relates(of, ">"));
    return call(name, of);
  }

  #call(e: Expression & { kind: "call" }, bound: Bound): Read {
    const definition = bound.definitions.get(e.name);
    if (definition !== undefined) return this.#value(definition.body, this.#scopeOf(definition, e, bound));
    const args = e.args.map((arg) => this.#value(arg, bound));
    const first = args[0] ?? refuse(`${e.name} without an argument`);
    switch (e.name) {
      case "sum":
        return number(total(first, this.#fresh));
      case "mean":
        return number(divide(total(first, this.#fresh), counted(first, this.#fresh)));
      case "size":
        return number(counted(first, this.#fresh));
      case "dot":
        return product(first, args[1] ?? refuse("dot of one list"), this.#fresh);
      case "norm":
        return number(call("sqrt", total(zip(first, first, multiply), this.#fresh)));
      case "transpose":
        return transposed(first, this.#fresh);
      case "max":
      case "min":
        return number(extreme(e.name, args, this.#fresh));
      case "prod":
        return number(reduced(first, this.#fresh, binding("prod"), multiply));
      case "trace":
        return number(trace(first));
      case "det":
        return number(determinant(rowsOf(first), TERMS));
      case "inv":
        return this.#inverse(rowsOf(first));
      default:
        requires(SCALAR_FUNCTIONS.has(e.name), `the function ${e.name}`);
        return this.#lift(first, (a) => this.#function(e.name, a));
    }
  }

  #inverse(rows: readonly (readonly Scalar[])[]): Read {
    this.#need(relates(determinant(rows, TERMS), "!="));
    const items = inverse(rows, TERMS).map((row): Read => ({ kind: "entries", items: row.map(number) }));
    return { kind: "entries", items };
  }
}

function isHalf(e: Scalar): boolean {
  return e.kind === "number" && Number(e.text) === 0.5 && /^0?\.50*$/.test(e.text);
}

function wholeNumber(e: Scalar): number {
  if (e.kind === "negative") return -wholeNumber(e.of);
  requires(e.kind === "number" && /^\d{1,2}$/.test(e.text), "an exponent must be a whole number of at most two digits");
  return Number(e.text);
}
