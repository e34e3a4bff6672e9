import { type Polynomial, powersOf } from "../../numeric/exact/polynomial.ts";
import {
  absolute,
  add,
  compare,
  divide,
  floor,
  fromDecimal,
  integerOf,
  multiply,
  negate,
  ONE,
  power,
  printRational,
  type Rational,
  rational,
  subtract,
  ZERO,
} from "../../numeric/exact/rational.ts";
import { binderOf, isPosition, type Place, type Scalar } from "../step/language.ts";
import type { Atom } from "./normal/atom.ts";
import type { Atoms } from "./normal/atoms.ts";
import type { Statement } from "./normal/statement.ts";

/**
 * What the language of steps speaks of: sizes, entries and functions, all fractions. One over 0 is 0. A function that has no fractions
 * for values has some fraction here, the same for the same argument, so that what holds of every function holds of it.
 */
export interface Model {
  size(name: Place): number;
  entry(name: string, at: readonly number[]): Rational;
  /** exp, log and the like; relu, floor, sign and abs are what they are. */
  function(name: string, at: Rational): Rational;
}

/** Where the free indices point. */
export type Pointers = Readonly<Record<Place, number>>;

const EXACT: Readonly<Record<string, (a: Rational) => Rational>> = {
  relu: (a) => (a.n > 0n ? a : ZERO),
  abs: absolute,
  floor,
  sign: (a) => rational(compare(a, ZERO)),
};

/** A function that agrees with the real one where that is a fraction for certain. */
function functionAt(name: string, at: Rational, model: Model): Rational {
  const exact = EXACT[name];
  if (exact !== undefined) return exact(at);
  const special: Readonly<Record<string, Rational>> = {
    "exp 0": ONE,
    "cos 0": ONE,
    "sqrt 0": ZERO,
    "tanh 0": ZERO,
    "sin 0": ZERO,
    "sqrt 1": ONE,
    "log 1": ZERO,
  };
  return special[`${name} ${printRational(at)}`] ?? model.function(name, at);
}

const inverse = (a: Rational): Rational => (a.n === 0n ? ZERO : divide(ONE, a));

const numbersTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1);

function joinAll(word: string, values: readonly Rational[]): Rational {
  switch (word) {
    case "mean":
      return multiply(values.reduce(add), rational(1, values.length));
    case "prod":
      return values.reduce(multiply);
    case "max":
      return values.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    default:
      return values.reduce((a, b) => (compare(a, b) <= 0 ? a : b));
  }
}

const placed = (at: Place, pointers: Pointers): number => (isPosition(at) ? Number(at) : (pointers[at] ?? Number.NaN));

const sized = (of: Place, model: Model): number => (isPosition(of) ? Number(of) : model.size(of));

/** The value of a term, worked out from its tree. */
export function valueOfTerm(e: Scalar, model: Model, pointers: Pointers): Rational {
  const value = (part: Scalar, at: Pointers = pointers): Rational => valueOfTerm(part, model, at);
  switch (e.kind) {
    case "number":
      return fromDecimal(e.text);
    case "name":
      return model.entry(e.name, []);
    case "index": {
      const at = e.at.map((each) =>
        placed(each.kind === "number" ? each.text : (each as { name: Place }).name, pointers),
      );
      return model.entry((e.of as { name: string }).name, at);
    }
    case "negative":
      return negate(value(e.of));
    case "percent":
      return divide(value(e.of), rational(100));
    case "choice":
      return truthOfStatement(e.condition, model, pointers) ? value(e.yes) : value(e.no);
    case "operation": {
      const [a, b] = [value(e.left), value(e.right)];
      if (e.operator === "+") return add(a, b);
      if (e.operator === "-") return subtract(a, b);
      if (e.operator === "*") return multiply(a, b);
      if (e.operator === "/") return multiply(a, inverse(b));
      const exponent = Number(integerOf(b));
      return power(exponent < 0 ? inverse(a) : a, Math.abs(exponent));
    }
    case "call": {
      const binder = binderOf(e);
      if (binder !== null)
        return joinAll(
          binder.word,
          numbersTo(sized(binder.size, model)).map((i) => value(binder.body, { ...pointers, [binder.index]: i })),
        );
      const [first, second] = e.args as [Scalar, Scalar | undefined];
      if (e.name === "size") return rational(sized((first as { name?: Place; text?: Place }).name ?? "", model));
      return second === undefined
        ? functionAt(e.name, value(first), model)
        : joinAll(e.name, [value(first), value(second)]);
    }
    default:
      throw new RangeError(`term must be a number, got a ${e.kind}`);
  }
}

function holds(relation: string, sign: number): boolean {
  switch (relation) {
    case "==":
      return sign === 0;
    case "!=":
      return sign !== 0;
    case "<":
      return sign < 0;
    case "<=":
      return sign <= 0;
    case ">":
      return sign > 0;
    default:
      return sign >= 0;
  }
}

/** Does a statement hold? Worked out from its tree. */
export function truthOfStatement(e: Scalar, model: Model, pointers: Pointers): boolean {
  const truth = (part: Scalar, at: Pointers = pointers): boolean => truthOfStatement(part, model, at);
  switch (e.kind) {
    case "boolean":
      return e.value;
    case "comparison":
      return e.comparisons.every((comparison, i) => {
        const [a, b] = [e.terms[i] as Scalar, e.terms[i + 1] as Scalar];
        return holds(comparison, compare(valueOfTerm(a, model, pointers), valueOfTerm(b, model, pointers)));
      });
    case "and":
      return truth(e.left) && truth(e.right);
    case "or":
      return truth(e.left) || truth(e.right);
    case "not":
      return !truth(e.of);
    case "choice":
      return truth(e.condition) ? truth(e.yes) : truth(e.no);
    default: {
      const binder = binderOf(e);
      if (binder === null) throw new RangeError(`statement must be true or false, got a ${e.kind}`);
      const all = numbersTo(sized(binder.size, model)).map((i) =>
        truth(binder.body, { ...pointers, [binder.index]: i }),
      );
      return binder.word === "all" ? all.every(Boolean) : all.some(Boolean);
    }
  }
}

/** The value of a normal form, worked out from its terms and atoms. */
export function valueOfPolynomial(p: Polynomial, atoms: Atoms, model: Model, pointers: Pointers): Rational {
  const terms = [...p].map(([key, coefficient]) =>
    powersOf(key)
      .map(([id, exponent]) => power(valueOfAtom(atoms.at(id).atom, atoms, model, pointers), exponent))
      .reduce(multiply, coefficient),
  );
  return terms.reduce(add, ZERO);
}

function valueOfAtom(atom: Atom, atoms: Atoms, model: Model, pointers: Pointers): Rational {
  const value = (p: Polynomial, at: Pointers = pointers): Rational => valueOfPolynomial(p, atoms, model, at);
  switch (atom.kind) {
    case "entry":
      return model.entry(
        atom.name,
        atom.at.map((at) => placed(at, pointers)),
      );
    case "size":
      return rational(sized(atom.size, model));
    case "inverse":
      return inverse(value(atom.of));
    case "function":
      return functionAt(atom.name, value(atom.of), model);
    case "choice":
      return truthOfNormal(atom.condition, atoms, model, pointers) ? value(atom.yes) : value(atom.no);
    default:
      return joinAll(
        atom.kind,
        numbersTo(sized(atom.size, model)).map((i) => value(atom.of, { ...pointers, [atom.index]: i })),
      );
  }
}

/** Does a statement in normal form hold? */
export function truthOfNormal(of: Statement, atoms: Atoms, model: Model, pointers: Pointers): boolean {
  if (of.kind === "truth") return of.value;
  if (of.kind === "relation")
    return holds(of.relation, compare(valueOfPolynomial(of.of, atoms, model, pointers), ZERO));
  if ("parts" in of) {
    const all = of.parts.map((part) => truthOfNormal(part, atoms, model, pointers));
    return of.kind === "and" ? all.every(Boolean) : all.some(Boolean);
  }
  const all = numbersTo(sized(of.size, model)).map((i) =>
    truthOfNormal(of.of, atoms, model, { ...pointers, [of.index]: i }),
  );
  return of.kind === "all" ? all.every(Boolean) : all.some(Boolean);
}
