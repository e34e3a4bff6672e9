import {
  compare,
  fromDecimal,
  integerOf,
  ONE,
  printRational,
  type Rational,
  rational,
  squareRoot,
  ZERO,
} from "../../numeric/exact/rational.ts";
import type { Truth } from "../../numeric/exact/real.ts";
import { type Engine, Unsupported } from "../language/engine.ts";
import { isConstant, type Term, type Terms } from "./term.ts";

/** Where a translation keeps what the text needs besides the formula itself. */
export interface Notes {
  /** Says that the formula has a value only where the condition holds. */
  need(condition: Term): void;
  /** A new real number, described by what holds for it. */
  fresh(what: string, describe: (it: Term) => Term): Term;
  /** The positive number that stands for exp of the argument, the same for the same argument. */
  exponential(argument: Term): Term;
}

const HALF = rational(1, 2);

/** A power beyond this is no polynomial that a solver could work with. */
const LARGEST_POWER = 64n;

/**
 * The arithmetic of terms: nothing is worked out, everything is written down. Comparisons are left to the solver, so that none is
 * ever decided here.
 */
export function termEngine(terms: Terms, notes: Notes): Engine<Term> {
  const zero = terms.number(ZERO);
  const one = terms.number(ONE);
  const solved = new Solved(terms, notes);
  const max = (a: Term, b: Term): Term => terms.choice(terms.lessOrEqual(b, a), a, b);
  return {
    literal: (text) => terms.number(fromDecimal(text)),
    fromRational: (value: Rational) => terms.number(value),
    add: (a, b) => terms.add(a, b),
    subtract: (a, b) => terms.subtract(a, b),
    multiply: (a, b) => terms.multiply(a, b),
    divide: (a, b) => solved.quotient(a, b),
    power: (a, exponent) => solved.power(a, exponent),
    negate: (a) => terms.negate(a),
    max,
    min: (a, b) => terms.choice(terms.lessOrEqual(a, b), a, b),
    functions: {
      abs: (a) => terms.choice(terms.lessOrEqual(zero, a), a, terms.negate(a)),
      exp: (a) => (a === zero ? one : notes.exponential(a)),
      sqrt: (a) => solved.root(a),
      sign: (a) => terms.choice(terms.less(zero, a), one, terms.choice(terms.less(a, zero), terms.negate(one), zero)),
      floor: (a) => terms.floor(a),
      relu: (a) => max(a, zero),
      log: refuse("log"),
      tanh: refuse("tanh"),
      sin: refuse("sin"),
      cos: refuse("cos"),
    },
    further: (name) => refuse(name)(),
    ...OF_TERMS,
  };
}

const undecided = (): Truth => "undecided";

const OF_TERMS = {
  less: undecided,
  lessOrEqual: undecided,
  equal: undecided,
  isExact: () => true,
  isDefined: () => true,
  isFinite: () => true,
  integer: ({ value }: Term) => {
    const whole = isConstant(value) ? integerOf(value) : null;
    return whole === null ? null : Number(whole);
  },
  show: ({ op }: Term) => op,
};

function refuse(name: string): () => Term {
  return () => {
    throw new Unsupported(name);
  };
}

/** Numbers that a solver is told by what they solve: products are what it is good at. */
class Solved {
  readonly #terms: Terms;
  readonly #notes: Notes;
  readonly #roots = new Map<Term, Term>();
  readonly #quotients = new Map<string, Term>();

  constructor(terms: Terms, notes: Notes) {
    this.#terms = terms;
    this.#notes = notes;
  }

  /** A number q with q b = a where b is not 0. */
  quotient(a: Term, b: Term): Term {
    const terms = this.#terms;
    const nonZero = terms.not(terms.equal(b, terms.number(ZERO)));
    this.#notes.need(nonZero);
    const key = `${a.id} ${b.id}`;
    const known = terms.byConstant(a, b) ?? this.#quotients.get(key);
    if (known !== undefined) return known;
    const quotient = this.#notes.fresh("quotient", (q) =>
      terms.or(terms.not(nonZero), terms.equal(terms.multiply(q, b), a)),
    );
    this.#quotients.set(key, quotient);
    return quotient;
  }

  /** The number s >= 0 with s s = a. */
  root(a: Term): Term {
    const terms = this.#terms;
    const zero = terms.number(ZERO);
    this.#notes.need(terms.lessOrEqual(zero, a));
    const exact = isConstant(a.value) ? squareRoot(a.value) : null;
    if (exact !== null) return terms.number(exact);
    const isRoot = (s: Term): Term => terms.and(terms.lessOrEqual(zero, s), terms.equal(terms.multiply(s, s), a));
    const root = this.#roots.get(a) ?? this.#notes.fresh("root", (s) => terms.or(terms.less(a, zero), isRoot(s)));
    this.#roots.set(a, root);
    return root;
  }

  power(a: Term, exponent: Term): Term {
    if (!isConstant(exponent.value)) throw new Unsupported("an exponent that is no constant");
    if (compare(exponent.value, HALF) === 0) return this.root(a);
    const n = integerOf(exponent.value);
    if (n === null || n > LARGEST_POWER || n < -LARGEST_POWER) {
      throw new Unsupported(`the exponent ${printRational(exponent.value)}`);
    }
    const terms = this.#terms;
    const one = terms.number(ONE);
    let raised = one;
    for (let i = 0n; i < (n < 0n ? -n : n); i += 1n) raised = terms.multiply(raised, a);
    if (n >= 0n) return raised;
    this.#notes.need(terms.not(terms.equal(a, terms.number(ZERO))));
    return this.quotient(one, raised);
  }
}
