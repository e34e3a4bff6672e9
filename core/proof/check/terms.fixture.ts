import fc, { type Arbitrary } from "fast-check";
import { mapParts } from "../../formula/language/walk.ts";
import { ONE, printRational, type Rational, rational } from "../../numeric/exact/rational.ts";
import { bind, call, entry, type Place, power, relates, type Scalar } from "../step/language.ts";
import type { Model, Pointers } from "./model.fixture.ts";

/** Choices one after the other, each below a bound. */
type Choose = (below: number) => number;

/** The indices that a generated term may use, each with its size. */
type Scope = Readonly<Record<Place, Place>>;

/** Free indices of generated terms. */
export const FREE: Scope = { r: "d", s: "d", t: "e" };

const LISTS: readonly (readonly [string, Place])[] = [
  ["x", "d"],
  ["y", "d"],
  ["z", "e"],
];

function pick<T>(list: readonly T[], choose: Choose): T {
  return list[choose(list.length)] as T;
}

function numberTerm(choose: Choose): Scalar {
  return { kind: "number", text: pick(["0", "1", "2", "0.5", "3"], choose) };
}

/** An entry at an index in scope, or at a position. */
function entryTerm(scope: Scope, choose: Choose): Scalar {
  const [name, size] = pick(LISTS, choose);
  const fitting = Object.keys(scope).filter((index) => scope[index] === size);
  if (choose(8) === 0) return entry("a", []);
  const at = fitting.length === 0 || choose(6) === 0 ? pick(["1", "2"], choose) : pick(fitting, choose);
  return entry(name, [at]);
}

/** A function, a list or a choice of something smaller. */
function deepTerm(scope: Scope, depth: number, choose: Choose): Scalar {
  const term = (of: Scope = scope): Scalar => termOf(of, depth - 1, choose);
  switch (choose(6)) {
    case 0:
      return call(pick(["relu", "abs", "floor", "sign", "exp", "log", "sqrt", "tanh", "sin"], choose), term());
    case 1:
      return call(pick(["max", "min"], choose), term(), term());
    case 2:
      return {
        kind: "choice",
        condition: statementOf(scope, depth - 1, choose),
        yes: term(),
        no: term(),
      };
    case 3:
      return call("size", { kind: "name", name: pick(["d", "e"], choose) });
    default: {
      const index = `i${Object.keys(scope).length}`;
      const size = pick(["d", "e"], choose);
      return bind(pick(["mean", "mean", "max", "min", "prod"], choose), index, size, term({ ...scope, [index]: size }));
    }
  }
}

/** A term at another index. */
function moved(e: Scalar, from: Place, to: Place): Scalar {
  const of = (part: Scalar): Scalar => moved(part, from, to);
  if (e.kind !== "index") return mapParts(e, of);
  return { ...e, at: e.at.map((at) => (at.kind === "name" && at.name === from ? { kind: "name", name: to } : at)) };
}

function termOf(scope: Scope, depth: number, choose: Choose): Scalar {
  const term = (): Scalar => termOf(scope, depth - 1, choose);
  if (depth <= 0) return choose(4) === 0 ? numberTerm(choose) : entryTerm(scope, choose);
  switch (choose(9)) {
    case 0:
      return entryTerm(scope, choose);
    case 1:
      return power(term(), pick([2, 3, 1, 0], choose));
    case 2:
      return { kind: "operation", operator: "^", left: term(), right: { kind: "negative", of: numberTerm(() => 1) } };
    case 3:
      return { kind: pick(["negative", "percent"] as const, choose), of: term() };
    case 4:
    case 5:
    case 6:
      return { kind: "operation", operator: pick(["+", "-", "*", "/"] as const, choose), left: term(), right: term() };
    default:
      return deepTerm(scope, depth, choose);
  }
}

/** A list inside a list that vanishes where r and s point to one entry, so that fewer lists stand inside one another there. */
function nestedTerm(choose: Choose): Scalar {
  const word = (): string => pick(["mean", "max", "min", "prod"], choose);
  const name = (): string => pick(["relu", "floor", "tanh", "sign"], choose);
  const of = bind(word(), "k", "d", call(name(), termOf({ k: "d", r: "d" }, 1, choose)));
  const gone: Scalar = { kind: "operation", operator: "-", left: of, right: moved(of, "r", "s") };
  const body = termOf({ j: "d", s: "d" }, 2, choose);
  const inner = bind(word(), "j", "d", call(name(), { kind: "operation", operator: "+", left: body, right: gone }));
  return choose(2) === 0 ? inner : { kind: "operation", operator: "*", left: inner, right: termOf(FREE, 1, choose) };
}

function statementOf(scope: Scope, depth: number, choose: Choose): Scalar {
  const statement = (of: Scope = scope): Scalar => statementOf(of, depth - 1, choose);
  if (depth <= 0 || choose(3) === 0) {
    const left = termOf(scope, Math.max(0, depth - 1), choose);
    return relates(left, pick([">=", ">", "==", "!="] as const, choose));
  }
  switch (choose(6)) {
    case 0:
      return { kind: "not", of: statement() };
    case 1:
      return { kind: pick(["and", "or"] as const, choose), left: statement(), right: statement() };
    case 2: {
      const term = (): Scalar => termOf(scope, depth - 1, choose);
      return {
        kind: "comparison",
        comparisons: ["<=", pick(["<", "!="] as const, choose)],
        terms: [term(), term(), term()],
      };
    }
    case 3:
      return { kind: "choice", condition: statement(), yes: statement(), no: statement() };
    default: {
      const index = `i${Object.keys(scope).length}`;
      const size = pick(["d", "e"], choose);
      return bind(pick(["all", "some"], choose), index, size, statement({ ...scope, [index]: size }));
    }
  }
}

const choices: Arbitrary<Choose> = fc.infiniteStream(fc.nat({ max: 5039 })).map((stream) => (below) => {
  const { value } = stream.next();
  return (value as number) % below;
});

export const terms: Arbitrary<Scalar> = choices.map((choose) =>
  choose(6) === 0 ? nestedTerm(choose) : termOf(FREE, 4, choose),
);

export const statements: Arbitrary<Scalar> = choices.map((choose) => statementOf(FREE, 4, choose));

/** A small fraction that depends on all of its arguments. */
function fraction(...of: readonly (number | string)[]): Rational {
  let state = 2166136261;
  for (const character of of.join("|")) state = Math.imul(state ^ character.charCodeAt(0), 16777619) >>> 0;
  // Entries often coincide or vanish, as the special cases of a proof do.
  return rational(((state >>> 8) % 7) - 3, ((state >>> 16) % 2) + 1);
}

/** Sizes of 1 to 4, entries and values of functions that are small fractions; the exponential is never 0. */
export const models: Arbitrary<Model> = fc
  .record({ seed: fc.nat(), d: fc.integer({ min: 1, max: 4 }), e: fc.integer({ min: 1, max: 4 }) })
  .map(({ seed, d, e }) => ({
    size: (name) => (name === "d" ? d : e),
    entry: (name, at) => fraction(seed, name, ...at),
    function(name, at) {
      const value = fraction(seed, name, printRational(at));
      return name === "exp" && value.n === 0n ? ONE : value;
    },
  }));

export const pointers: Arbitrary<Pointers> = fc.record({
  r: fc.integer({ min: 1, max: 4 }),
  s: fc.integer({ min: 1, max: 4 }),
  t: fc.integer({ min: 1, max: 4 }),
});
