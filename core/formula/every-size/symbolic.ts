import { fromDecimal, rational, ZERO } from "../../numeric/rational.ts";
import { isBuiltin, SCALAR_FUNCTIONS } from "../builtins.ts";
import type { Definition } from "../definition.ts";
import type { Domain, Size } from "../domain.ts";
import type { Comparison, Expression } from "../expression.ts";
import {
  difference,
  type Fraction,
  isZero,
  number,
  numberOf,
  opposite,
  product,
  quotient,
  sum,
  whole,
} from "./fraction.ts";
import { conjunction, contrary, type Proposition, relation, TRUE } from "./proposition.ts";
import type { Index, Symbols } from "./symbols.ts";

/** Thrown where the formula says something that this engine does not speak of. It decides nothing. */
export class Unspoken extends Error {}

/** A value at every size at once: a list is a rule from any index to its entry. */
export type Symbolic =
  | { readonly kind: "number"; readonly of: Fraction }
  | { readonly kind: "list"; readonly size: Size; readonly at: (index: Index) => Symbolic }
  /** A list of few entries, written out. */
  | { readonly kind: "tuple"; readonly items: readonly Symbolic[] };

/** What the names of a formula stand for. */
export interface Bound {
  readonly values: ReadonlyMap<string, Symbolic>;
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** Lists of a fixed size up to this are written out. */
const WRITTEN_OUT = 4;

/** Powers are products; larger ones are nothing that a claim needs. */
const LARGEST_POWER = 16;

/** The general member of a domain: an unknown for a scalar, for each entry, or for any entry. */
export function general(name: string, { shape }: Domain, symbols: Symbols): Symbolic {
  const build = (left: readonly Size[], at: readonly Index[]): Symbolic => {
    const [size, ...rest] = left;
    if (size === undefined) return { kind: "number", of: whole(symbols.unknown({ kind: "entry", name, at })) };
    if (typeof size === "number" && size <= WRITTEN_OUT) {
      return { kind: "tuple", items: Array.from({ length: size }, (_, i) => build(rest, [...at, String(i + 1)])) };
    }
    return { kind: "list", size, at: (index) => build(rest, [...at, index]) };
  };
  return build(shape, []);
}

/**
 * Reads a formula at every size at once. What must hold for it to have a value is collected: every divisor other than 0,
 * nothing negative under a root.
 */
export class Reader {
  readonly #symbols: Symbols;
  /** Propositions that together say that everything read so far has a value; their indices stand for every entry. */
  readonly conditions: Proposition[] = [];
  /** Every mean that was taken, as the entry at an index and what it came to. */
  readonly means: { readonly size: Size; readonly index: Index; readonly entry: Fraction; readonly mean: Fraction }[] =
    [];

  constructor(symbols: Symbols) {
    this.#symbols = symbols;
  }

  truth(e: Expression, bound: Bound): Proposition {
    switch (e.kind) {
      case "boolean":
        return { kind: "truth", value: e.value };
      case "comparison":
        return conjunction(
          e.comparisons.map((comparison, i) =>
            this.#compare(
              comparison,
              this.value(e.terms[i] as Expression, bound),
              this.value(e.terms[i + 1] as Expression, bound),
            ),
          ),
        );
      case "and":
        return conjunction([this.truth(e.left, bound), this.truth(e.right, bound)]);
      case "or":
        return { kind: "or", parts: [this.truth(e.left, bound), this.truth(e.right, bound)] };
      case "not":
        return contrary(this.truth(e.of, bound));
      case "call":
        return this.#called(e, bound);
      default:
        throw new Unspoken(`${e.kind} as a truth value`);
    }
  }

  value(e: Expression, bound: Bound): Symbolic {
    switch (e.kind) {
      case "number":
        return { kind: "number", of: number(fromDecimal(e.text)) };
      case "name":
        return bound.values.get(e.name) ?? unspoken(`the name ${e.name}`);
      case "vector":
        return { kind: "tuple", items: e.items.map((item) => this.value(item, bound)) };
      case "index":
        return this.#indexed(e, bound);
      case "negative":
        return this.#lift(this.value(e.of, bound), opposite);
      case "percent":
        return this.#lift(this.value(e.of, bound), (a) => quotient(a, number(rational(100))));
      case "operation":
        return this.#operate(e, bound);
      case "call":
        return this.#call(e, bound);
      default:
        return unspoken(`${e.kind} as a number`);
    }
  }

  #called(e: Expression & { kind: "call" }, bound: Bound): Proposition {
    const definition = bound.definitions.get(e.name);
    if (definition !== undefined) return this.truth(definition.body, this.#inside(definition, e, bound));
    if (e.name === "isFinite") {
      this.value(e.args[0] as Expression, bound);
      return TRUE;
    }
    if (e.name !== "defined") throw new Unspoken(`${e.name} as a truth value`);
    const before = this.conditions.length;
    this.value(e.args[0] as Expression, bound);
    return conjunction(this.conditions.splice(before).map((condition) => this.#everywhere(condition)));
  }

  /** Says a condition of every entry that its free indices stand for. */
  #everywhere(condition: Proposition): Proposition {
    const free =
      condition.kind === "relation" ? [...this.#symbols.indicesOf(condition.of.top, condition.of.bottom)] : [];
    // The places of a list that is written out are no indices: each has its own condition.
    return free
      .filter((index) => !/^\d+$/.test(index))
      .reduce<Proposition>((of, index) => ({ kind: "all", index, size: this.#symbols.sizeOf(index), of }), condition);
  }

  #inside(definition: Definition, e: Expression & { kind: "call" }, bound: Bound): Bound {
    const values = definition.parameters.map((name, i) => [name, this.value(e.args[i] as Expression, bound)] as const);
    return { values: new Map(values), definitions: new Map(definition.using.map((used) => [used.name, used])) };
  }

  #compare(comparison: Comparison, left: Symbolic, right: Symbolic): Proposition {
    if (comparison === "!=") return contrary(this.#compare("==", left, right));
    if (left.kind === "tuple" || right.kind === "tuple") {
      const length = left.kind === "tuple" ? left.items.length : right.kind === "tuple" ? right.items.length : 0;
      const part = (of: Symbolic, i: number): Symbolic => (of.kind === "number" ? of : itemOf(of, i, length));
      return conjunction(Array.from({ length }, (_, i) => this.#compare(comparison, part(left, i), part(right, i))));
    }
    if (left.kind === "list" || right.kind === "list") {
      const size = commonSize(left, right);
      const index = this.#symbols.freshIndex(size);
      const at = (of: Symbolic): Symbolic => (of.kind === "list" ? of.at(index) : of);
      return { kind: "all", index, size, of: this.#compare(comparison, at(left), at(right)) };
    }
    switch (comparison) {
      case "==":
        return relation("==", difference(left.of, right.of));
      case "<=":
        return relation(">=", difference(right.of, left.of));
      case "<":
        return relation(">", difference(right.of, left.of));
      case ">=":
        return relation(">=", difference(left.of, right.of));
      default:
        return relation(">", difference(left.of, right.of));
    }
  }

  #indexed(e: Expression & { kind: "index" }, bound: Bound): Symbolic {
    return e.at.reduce<Symbolic>(
      (of, place) => {
        const position = place.kind === "number" ? Number(place.text) : Number.NaN;
        if (of.kind === "number" || !Number.isInteger(position) || position < 1) return unspoken("such an index");
        if (of.kind === "list") return this.#entryAt(of, position);
        return of.items[position - 1] ?? unspoken("an entry out of range");
      },
      this.value(e.of, bound),
    );
  }

  /** One entry of a list of any size: it is there where the list is long enough. */
  #entryAt({ size, at }: Symbolic & { kind: "list" }, position: number): Symbolic {
    this.conditions.push(relation(">=", difference(this.#entries(size), number(rational(position)))));
    return at(this.#symbols.index(`${position}.${size}`, size));
  }

  #operate(e: Expression & { kind: "operation" }, bound: Bound): Symbolic {
    const [left, right] = [this.value(e.left, bound), this.value(e.right, bound)];
    switch (e.operator) {
      case "+":
        return this.#zip(left, right, sum);
      case "-":
        return this.#zip(left, right, difference);
      case "*":
        return left.kind !== "number" && right.kind !== "number"
          ? this.#linear(left, right)
          : this.#zip(left, right, product);
      case ".*":
        return this.#zip(left, right, product);
      case "/":
      case "./":
        return this.#zip(left, right, (a, b) => this.#divide(a, b));
      default:
        return this.#zip(left, right, (a, b) => this.#power(a, b));
    }
  }

  #divide(a: Fraction, b: Fraction): Fraction {
    if (isZero(b)) throw new Unspoken("a division by zero");
    if (numberOf(b) === null) this.conditions.push(relation("!=", b));
    return quotient(a, b);
  }

  #power(a: Fraction, exponent: Fraction): Fraction {
    const value = numberOf(exponent);
    if (value === null) throw new Unspoken("a power that is no number");
    if (value.n * 2n === value.d) return this.#scalar("sqrt", a);
    const size = Number(value.n / value.d);
    if (value.n % value.d !== 0n || Math.abs(size) > LARGEST_POWER) throw new Unspoken("such a power");
    let result = number(rational(1));
    for (let i = 0; i < Math.abs(size); i += 1) result = product(result, a);
    return size < 0 ? this.#divide(number(rational(1)), result) : result;
  }

  #call(e: Expression & { kind: "call" }, bound: Bound): Symbolic {
    const definition = bound.definitions.get(e.name);
    if (definition !== undefined) return this.value(definition.body, this.#inside(definition, e, bound));
    const args = e.args.map((arg) => this.value(arg, bound));
    const first = args[0] ?? unspoken("a call without arguments");
    switch (e.name) {
      case "sum":
        return scalar(this.#total(first));
      case "mean":
        return scalar(quotient(this.#total(first), this.#count(first)));
      case "size":
        return scalar(this.#count(first));
      case "dot":
        return this.#linear(first, args[1] ?? unspoken("dot of one"));
      case "norm":
        return scalar(this.#scalar("sqrt", this.#total(this.#zip(first, first, product))));
      case "transpose":
        return transposed(first);
      case "max":
      case "min":
        return scalar(this.#extreme(e.name, args));
      case "prod":
        return scalar(this.#product(first));
      default:
        if (!SCALAR_FUNCTIONS.has(e.name)) throw new Unspoken(isBuiltin(e.name) ? e.name : `the function ${e.name}`);
        return this.#lift(first, (a) => this.#scalar(e.name, a));
    }
  }

  #scalar(name: string, a: Fraction): Fraction {
    const of = (argument: Fraction): Fraction => whole(this.#symbols.unknown({ kind: "function", name, of: argument }));
    const value = numberOf(a);
    switch (name) {
      case "abs":
        return sum(this.#scalar("relu", a), this.#scalar("relu", opposite(a)));
      case "relu":
        if (value !== null) return value.n > 0n ? a : number(ZERO);
        return whole(this.#symbols.unknown({ kind: "function", name, of: a }));
      case "exp":
        return isZero(a) ? number(rational(1)) : of(a);
      case "sqrt":
        this.conditions.push(relation(">=", a));
        return of(a);
      case "log":
        this.conditions.push(relation(">", a));
        return of(a);
      default:
        return of(a);
    }
  }

  /** max(a, b) is a + relu(b - a), so that one function of one number carries all that is piecewise. */
  #larger(a: Fraction, b: Fraction): Fraction {
    return sum(a, this.#scalar("relu", difference(b, a)));
  }

  #extreme(kind: "max" | "min", args: readonly Symbolic[]): Fraction {
    const join = (a: Fraction, b: Fraction): Fraction =>
      kind === "max" ? this.#larger(a, b) : opposite(this.#larger(opposite(a), opposite(b)));
    return args
      .map((of): Fraction => {
        if (of.kind === "number") return of.of;
        if (of.kind === "tuple") return of.items.map((item) => this.#extreme(kind, [item])).reduce(join);
        return this.#reduce(kind, of);
      })
      .reduce(join);
  }

  #reduce(kind: "max" | "min" | "product", of: Symbolic & { kind: "list" }): Fraction {
    const index = this.#symbols.freshIndex(of.size);
    const entry = of.at(index);
    const inner =
      entry.kind === "number" ? entry.of : kind === "product" ? this.#product(entry) : this.#extreme(kind, [entry]);
    const depends = this.#symbols.indicesOf(inner.top, inner.bottom).has(index);
    return depends || kind === "product" ? this.#symbols.reduction(kind, of.size, index, inner) : inner;
  }

  #product(of: Symbolic): Fraction {
    if (of.kind === "number") return of.of;
    if (of.kind === "tuple") return of.items.map((item) => this.#product(item)).reduce(product);
    return this.#reduce("product", of);
  }

  /** The sum of all entries, of a matrix over its rows. */
  #total(of: Symbolic): Fraction {
    if (of.kind === "number") return of.of;
    if (of.kind === "tuple") return of.items.map((item) => this.#total(item)).reduce(sum);
    const index = this.#symbols.freshIndex(of.size);
    const entry = this.#total(of.at(index));
    const mean = this.#symbols.mean(of.size, index, entry);
    this.means.push({ size: of.size, index, entry, mean });
    return product(this.#entries(of.size), mean);
  }

  #count(of: Symbolic): Fraction {
    if (of.kind === "number") return number(rational(1));
    if (of.kind === "tuple") return of.items.map((item) => this.#count(item)).reduce(sum);
    return product(this.#entries(of.size), this.#count(of.at(this.#symbols.freshIndex(of.size))));
  }

  #entries(size: Size): Fraction {
    return typeof size === "number" ? number(rational(size)) : whole(this.#symbols.unknown({ kind: "size", size }));
  }

  /** The product of linear algebra: vectors, matrices by rows, in any mixture. */
  #linear(left: Symbolic, right: Symbolic): Symbolic {
    if (isMatrix(left, this.#symbols)) return this.#each(left, (row) => this.#linear(row, right));
    if (!isMatrix(right, this.#symbols)) return scalar(this.#total(this.#zip(left, right, product)));
    return this.#each(transposed(right), (column) => this.#linear(left, column));
  }

  #each(of: Symbolic, apply: (part: Symbolic) => Symbolic): Symbolic {
    if (of.kind === "tuple") return { kind: "tuple", items: of.items.map(apply) };
    if (of.kind === "list") return this.#list(of.size, (index) => apply(of.at(index)));
    return unspoken("a product with a number");
  }

  #lift(of: Symbolic, apply: (a: Fraction) => Fraction): Symbolic {
    return of.kind === "number" ? scalar(apply(of.of)) : this.#each(of, (part) => this.#lift(part, apply));
  }

  #zip(left: Symbolic, right: Symbolic, apply: (a: Fraction, b: Fraction) => Fraction): Symbolic {
    if (left.kind === "number" && right.kind === "number") return scalar(apply(left.of, right.of));
    if (left.kind === "number") return this.#each(right, (part) => this.#zip(left, part, apply));
    if (right.kind === "number") return this.#each(left, (part) => this.#zip(part, right, apply));
    if (left.kind === "tuple" && right.kind === "tuple") {
      const items = left.items.map((item, i) => this.#zip(item, itemOf(right, i, left.items.length), apply));
      return { kind: "tuple", items };
    }
    if (left.kind !== "list" || right.kind !== "list") return unspoken("lists of different kinds");
    const size = commonSize(left, right);
    return this.#list(size, (index) => this.#zip(left.at(index), right.at(index), apply));
  }

  /** The entry is read once for any index, so that its conditions are known even if nobody asks for an entry. */
  #list(size: Size, at: (index: Index) => Symbolic): Symbolic {
    at(this.#symbols.freshIndex(size));
    return { kind: "list", size, at };
  }
}

function scalar(of: Fraction): Symbolic {
  return { kind: "number", of };
}

function unspoken(what: string): never {
  throw new Unspoken(what);
}

function itemOf(of: Symbolic, i: number, length: number): Symbolic {
  if (of.kind !== "tuple" || of.items.length !== length) return unspoken("lists of different kinds");
  return of.items[i] ?? unspoken("lists of different lengths");
}

function commonSize(left: Symbolic, right: Symbolic): Size {
  const [a, b] = [left, right].map((of) => (of.kind === "list" ? of.size : null));
  if (a === null || a === undefined) return b ?? unspoken("no list");
  if (b === null || b === undefined || a === b) return a;
  return unspoken(`lists of sizes ${a} and ${b}`);
}

function isMatrix(of: Symbolic, symbols: Symbols): boolean {
  if (of.kind === "number") return false;
  const part = of.kind === "tuple" ? of.items[0] : of.at(symbols.freshIndex(of.size));
  return part !== undefined && part.kind !== "number";
}

function transposed(of: Symbolic): Symbolic {
  if (of.kind === "number") return of;
  if (of.kind === "tuple") {
    const [first] = of.items;
    if (first === undefined || first.kind === "number") return of;
    if (first.kind === "tuple") {
      const items = first.items.map(
        (_, column): Symbolic => ({
          kind: "tuple",
          items: of.items.map((row) => itemOf(row, column, first.items.length)),
        }),
      );
      return { kind: "tuple", items };
    }
    const { size } = first;
    return {
      kind: "list",
      size,
      at: (index) => ({ kind: "tuple", items: of.items.map((row) => entryOf(row, index)) }),
    };
  }
  const probe = of.at("0");
  if (probe.kind === "number") return of;
  const { at, size } = of;
  if (probe.kind === "tuple") {
    const items = probe.items.map(
      (_, column): Symbolic => ({ kind: "list", size, at: (index) => itemOf(at(index), column, probe.items.length) }),
    );
    return { kind: "tuple", items };
  }
  return {
    kind: "list",
    size: probe.size,
    at: (column) => ({ kind: "list", size, at: (row) => entryOf(at(row), column) }),
  };
}

function entryOf(of: Symbolic, index: Index): Symbolic {
  return of.kind === "list" ? of.at(index) : unspoken("lists of different kinds");
}
