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
 * ever told here.
 */
export function termEngine(terms: Terms, notes: Notes): Engine<Term> {
  const zero = terms.number(ZERO);
  const one = terms.number(ONE);
  const roots = new Map<Term, Term>();
  const quotients = new Map<string, Term>();

  const max = (a: Term, b: Term): Term => terms.choice(terms.lessOrEqual(b, a), a, b);
  const min = (a: Term, b: Term): Term => terms.choice(terms.lessOrEqual(a, b), a, b);

  /** A number q with q b = a where b is not 0: products are what solvers are good at. */
  function divide(a: Term, b: Term): Term {
    const nonZero = terms.not(terms.equal(b, zero));
    notes.need(nonZero);
    const known = terms.byConstant(a, b) ?? quotients.get(`${a.id} ${b.id}`);
    if (known !== undefined) return known;
    const quotient = notes.fresh("quotient", (q) => terms.or(terms.not(nonZero), terms.equal(terms.multiply(q, b), a)));
    quotients.set(`${a.id} ${b.id}`, quotient);
    return quotient;
  }

  /** The number s >= 0 with s s = a. */
  function squareRootOf(a: Term): Term {
    notes.need(terms.lessOrEqual(zero, a));
    const exact = isConstant(a.value) ? squareRoot(a.value) : null;
    if (exact !== null) return terms.number(exact);
    const root =
      roots.get(a) ??
      notes.fresh("root", (s) =>
        terms.or(terms.less(a, zero), terms.and(terms.lessOrEqual(zero, s), terms.equal(terms.multiply(s, s), a))),
      );
    roots.set(a, root);
    return root;
  }

  function power(a: Term, exponent: Term): Term {
    if (!isConstant(exponent.value)) throw new Unsupported("an exponent that is no constant");
    if (compare(exponent.value, HALF) === 0) return squareRootOf(a);
    const n = integerOf(exponent.value);
    if (n === null || n > LARGEST_POWER || n < -LARGEST_POWER) {
      throw new Unsupported(`the exponent ${printRational(exponent.value)}`);
    }
    const size = Number(n < 0n ? -n : n);
    const raised = Array.from({ length: size }, () => a).reduce(
      (product, factor) => terms.multiply(product, factor),
      one,
    );
    if (n >= 0n) return raised;
    notes.need(terms.not(terms.equal(a, zero)));
    return divide(one, raised);
  }

  const refuse = (name: string) => (): Term => {
    throw new Unsupported(name);
  };

  return {
    literal: (text) => terms.number(fromDecimal(text)),
    fromRational: (value: Rational) => terms.number(value),
    add: terms.add,
    subtract: terms.subtract,
    multiply: terms.multiply,
    divide,
    power,
    negate: terms.negate,
    max,
    min,
    functions: {
      abs: (a) => terms.choice(terms.lessOrEqual(zero, a), a, terms.negate(a)),
      exp: (a) => (a === zero ? one : notes.exponential(a)),
      sqrt: squareRootOf,
      sign: (a) => terms.choice(terms.less(zero, a), one, terms.choice(terms.less(a, zero), terms.negate(one), zero)),
      floor: terms.floor,
      relu: (a) => max(a, zero),
      log: refuse("log"),
      tanh: refuse("tanh"),
      sin: refuse("sin"),
      cos: refuse("cos"),
    },
    less: () => "undecided",
    lessOrEqual: () => "undecided",
    equal: () => "undecided",
    isExact: () => true,
    isDefined: () => true,
    isFinite: () => true,
    integer: (a) => {
      const whole = isConstant(a.value) ? integerOf(a.value) : null;
      return whole === null ? null : Number(whole);
    },
    show: (a) => a.op,
  };
}
