import {
  add,
  compare,
  divide,
  floor,
  integerOf,
  multiply,
  negate,
  ONE,
  type Rational,
  reduce,
  subtract,
  ZERO,
} from "../../numeric/exact/rational.ts";

/** What a term stands for: a real number or a truth value. */
export type Sort = "Real" | "Bool";

/** One node of a script. Equal nodes of one factory are the same object, so that what occurs twice is written once. */
export interface Term {
  readonly id: number;
  readonly sort: Sort;
  /** The operator as SMT-LIB writes it; for a leaf the text of the leaf itself. */
  readonly op: string;
  readonly args: readonly Term[];
  /** The value of a constant, null for everything else. */
  readonly value: Rational | boolean | null;
  /** True where the term is an integer in every model. */
  readonly whole: boolean;
}

/** Makes terms. Constants are worked out at once; nothing else is simplified that an author might miss in the text. */
export interface Terms {
  number(value: Rational): Term;
  truth(value: boolean): Term;
  leaf(text: string, sort: Sort, whole?: boolean): Term;
  add(a: Term, b: Term): Term;
  subtract(a: Term, b: Term): Term;
  multiply(a: Term, b: Term): Term;
  /** The quotient where the divisor is a constant other than 0; null where the caller must say what it means. */
  byConstant(a: Term, b: Term): Term | null;
  negate(a: Term): Term;
  /** The largest integer that is not above the number. */
  floor(a: Term): Term;
  less(a: Term, b: Term): Term;
  lessOrEqual(a: Term, b: Term): Term;
  equal(a: Term, b: Term): Term;
  not(a: Term): Term;
  and(...parts: readonly Term[]): Term;
  or(...parts: readonly Term[]): Term;
  choice(condition: Term, yes: Term, no: Term): Term;
}

type Fold = (a: Rational, b: Rational) => Rational | boolean;

/** A factory of its own for each script. */
export class TermFactory implements Terms {
  readonly #known = new Map<string, Term>();
  readonly #zero = this.number(ZERO);
  readonly #one = this.number(ONE);
  readonly #yes = this.truth(true);
  readonly #no = this.truth(false);

  number(value: Rational): Term {
    return this.#leaf(printNumber(value), "Real", integerOf(value) !== null, reduce(value));
  }

  truth(value: boolean): Term {
    return this.#leaf(String(value), "Bool", false, value);
  }

  leaf(text: string, sort: Sort, whole = false): Term {
    return this.#leaf(text, sort, whole, null);
  }

  add(a: Term, b: Term): Term {
    if (a === this.#zero) return b;
    return b === this.#zero ? a : this.#two("+", "Real", a, b, add);
  }

  subtract(a: Term, b: Term): Term {
    return b === this.#zero ? a : this.#two("-", "Real", a, b, subtract);
  }

  multiply(a: Term, b: Term): Term {
    if (a === this.#zero || b === this.#zero) return this.#zero;
    if (a === this.#one) return b;
    return b === this.#one ? a : this.#two("*", "Real", a, b, multiply);
  }

  byConstant(a: Term, b: Term): Term | null {
    return isConstant(b.value) && b !== this.#zero ? this.multiply(a, this.number(divide(ONE, b.value))) : null;
  }

  negate(a: Term): Term {
    return isConstant(a.value) ? this.number(negate(a.value)) : this.#node("-", "Real", [a], a.whole);
  }

  floor(a: Term): Term {
    if (isConstant(a.value)) return this.number(floor(a.value));
    return a.whole ? a : this.#node("to_real", "Real", [this.#node("to_int", "Real", [a])], true);
  }

  less(a: Term, b: Term): Term {
    return a === b ? this.#no : this.#two("<", "Bool", a, b, (x, y) => compare(x, y) < 0);
  }

  lessOrEqual(a: Term, b: Term): Term {
    return a === b ? this.#yes : this.#two("<=", "Bool", a, b, (x, y) => compare(x, y) <= 0);
  }

  equal(a: Term, b: Term): Term {
    if (a === b) return this.#yes;
    if (a.sort === "Bool" && a.value !== null) return a.value ? b : this.not(b);
    if (b.sort === "Bool" && b.value !== null) return b.value ? a : this.not(a);
    return this.#two("=", "Bool", a, b, (x, y) => compare(x, y) === 0);
  }

  not(a: Term): Term {
    if (typeof a.value === "boolean") return this.truth(!a.value);
    return a.op === "not" ? (a.args[0] as Term) : this.#node("not", "Bool", [a]);
  }

  and(...parts: readonly Term[]): Term {
    return this.#joined("and", parts, this.#yes, this.#no);
  }

  or(...parts: readonly Term[]): Term {
    return this.#joined("or", parts, this.#no, this.#yes);
  }

  choice(condition: Term, a: Term, b: Term): Term {
    if (condition.value !== null) return condition.value ? a : b;
    if (a === b) return a;
    if (a.sort !== b.sort) throw new TypeError("both sides of a choice must be numbers or both truth values");
    if (a.sort === "Bool") return this.and(this.or(this.not(condition), a), this.or(condition, b));
    return this.#node("ite", a.sort, [condition, a, b], a.whole && b.whole);
  }

  #leaf(text: string, sort: Sort, whole: boolean, value: Term["value"]): Term {
    return this.#intern(`${sort} ${text}`, (id) => ({ id, sort, op: text, args: [], value, whole }));
  }

  #node(op: string, sort: Sort, args: readonly Term[], whole = false): Term {
    const key = `(${op} ${args.map(({ id }) => id).join(" ")})`;
    return this.#intern(key, (id) => ({ id, sort, op, args, value: null, whole }));
  }

  /** Works the operation out where both sides are constants. */
  #two(op: string, sort: Sort, a: Term, b: Term, fold: Fold): Term {
    if (isConstant(a.value) && isConstant(b.value)) {
      const value = fold(a.value, b.value);
      return typeof value === "boolean" ? this.truth(value) : this.number(value);
    }
    return this.#node(op, sort, [a, b], sort === "Real" && a.whole && b.whole);
  }

  #joined(op: "and" | "or", parts: readonly Term[], neutral: Term, settling: Term): Term {
    const flat = parts.flatMap((part) => (part.op === op ? part.args : [part]));
    const kept = [...new Set(flat)].filter((part) => part !== neutral);
    const isContrary = kept.some((part) => part.op === "not" && kept.includes(part.args[0] as Term));
    if (isContrary || kept.includes(settling)) return settling;
    const [first] = kept;
    if (first === undefined) return neutral;
    return kept.length === 1 ? first : this.#node(op, "Bool", kept);
  }

  #intern(key: string, make: (id: number) => Term): Term {
    const term = this.#known.get(key) ?? make(this.#known.size);
    this.#known.set(key, term);
    return term;
  }
}

/** A fraction as SMT-LIB writes a real number: 1.0, (- 2.0), (/ 1.0 3.0). */
export function printNumber(value: Rational): string {
  const { n, d } = reduce(value);
  const size = n < 0n ? -n : n;
  const text = d === 1n ? `${size}.0` : `(/ ${size}.0 ${d}.0)`;
  return n < 0n ? `(- ${text})` : text;
}

export function isConstant(value: Term["value"]): value is Rational {
  return value !== null && typeof value === "object";
}
