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
export function newTerms(): Terms {
  const known = new Map<string, Term>();

  function intern(key: string, make: (id: number) => Term): Term {
    const term = known.get(key) ?? make(known.size);
    known.set(key, term);
    return term;
  }

  function leaf(text: string, sort: Sort, whole = false, value: Rational | boolean | null = null): Term {
    return intern(`${sort} ${text}`, (id) => ({ id, sort, op: text, args: [], value, whole }));
  }

  const number = (value: Rational): Term => leaf(printNumber(value), "Real", integerOf(value) !== null, reduce(value));
  const truth = (value: boolean): Term => leaf(String(value), "Bool", false, value);
  const zero = number(ZERO);
  const one = number(ONE);
  const yes = truth(true);
  const no = truth(false);

  function node(op: string, sort: Sort, args: readonly Term[], whole = false): Term {
    return intern(`(${op} ${args.map(({ id }) => id).join(" ")})`, (id) => ({
      id,
      sort,
      op,
      args,
      value: null,
      whole,
    }));
  }

  /** Works the operation out where both sides are constants. */
  function two(op: string, sort: Sort, a: Term, b: Term, fold: Fold): Term {
    if (isNumber(a.value) && isNumber(b.value)) {
      const value = fold(a.value, b.value);
      return typeof value === "boolean" ? truth(value) : number(value);
    }
    return node(op, sort, [a, b], sort === "Real" && a.whole && b.whole);
  }

  function not(a: Term): Term {
    if (typeof a.value === "boolean") return truth(!a.value);
    return a.op === "not" ? (a.args[0] as Term) : node("not", "Bool", [a]);
  }

  function joined(op: "and" | "or", parts: readonly Term[], neutral: Term, settling: Term): Term {
    const flat = parts.flatMap((part) => (part.op === op ? part.args : [part]));
    const kept = [...new Set(flat)].filter((part) => part !== neutral);
    const contrary = kept.some((part) => part.op === "not" && kept.includes(part.args[0] as Term));
    if (contrary || kept.includes(settling)) return settling;
    const [first] = kept;
    if (first === undefined) return neutral;
    return kept.length === 1 ? first : node(op, "Bool", kept);
  }

  function choice(condition: Term, a: Term, b: Term): Term {
    if (condition.value !== null) return condition.value ? a : b;
    if (a === b) return a;
    if (a.sort !== b.sort) throw new TypeError("both sides of a choice must be numbers or both truth values");
    if (a.sort === "Bool")
      return joined(
        "and",
        [joined("or", [not(condition), a], no, yes), joined("or", [condition, b], no, yes)],
        yes,
        no,
      );
    return node("ite", a.sort, [condition, a, b], a.whole && b.whole);
  }

  const plus = (a: Term, b: Term): Term => (a === zero ? b : b === zero ? a : two("+", "Real", a, b, add));
  const times = (a: Term, b: Term): Term => {
    if (a === zero || b === zero) return zero;
    return a === one ? b : b === one ? a : two("*", "Real", a, b, multiply);
  };
  const opposite = (a: Term): Term => (isNumber(a.value) ? number(negate(a.value)) : node("-", "Real", [a], a.whole));

  return {
    number,
    truth,
    leaf: (text, sort, whole) => leaf(text, sort, whole),
    add: plus,
    subtract: (a, b) => (b === zero ? a : two("-", "Real", a, b, (x, y) => add(x, negate(y)))),
    multiply: times,
    byConstant: (a, b) => (isNumber(b.value) && b !== zero ? times(a, number(divide(ONE, b.value))) : null),
    negate: opposite,
    floor(a) {
      if (isNumber(a.value)) return number(floor(a.value));
      return a.whole ? a : node("to_real", "Real", [node("to_int", "Real", [a])], true);
    },
    less: (a, b) => (a === b ? no : two("<", "Bool", a, b, (x, y) => compare(x, y) < 0)),
    lessOrEqual: (a, b) => (a === b ? yes : two("<=", "Bool", a, b, (x, y) => compare(x, y) <= 0)),
    equal(a, b) {
      if (a === b) return yes;
      if (a.sort === "Bool" && a.value !== null) return a.value ? b : not(b);
      if (b.sort === "Bool" && b.value !== null) return b.value ? a : not(a);
      return two("=", "Bool", a, b, (x, y) => compare(x, y) === 0);
    },
    not,
    and: (...parts) => joined("and", parts, yes, no),
    or: (...parts) => joined("or", parts, no, yes),
    choice,
  };
}

/** A fraction as SMT-LIB writes a real number: 1.0, (- 2.0), (/ 1.0 3.0). */
export function printNumber(value: Rational): string {
  const { n, d } = reduce(value);
  const size = n < 0n ? -n : n;
  const text = d === 1n ? `${size}.0` : `(/ ${size}.0 ${d}.0)`;
  return n < 0n ? `(- ${text})` : text;
}

function isNumber(value: Term["value"]): value is Rational {
  return value !== null && typeof value === "object";
}

export { isNumber as isConstant };
