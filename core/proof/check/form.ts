import type { Sizes } from "../../formula/language/value.ts";
import { partsOf } from "../../formula/language/walk.ts";
import { BINDERS, binderOf, isName, isPosition, type Scalar } from "../step/language.ts";
import type { Proof, Step } from "../step/step.ts";
import { FUNCTIONS } from "./normal/functions.ts";
import { refuse, requires } from "./normal/refused.ts";

/** A proof of more steps is not read. */
const MOST_STEPS = 2_000;

/** A number that a formula may have. */
const NUMBER = /^(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/;

const OPERATORS: ReadonlySet<string> = new Set(["+", "-", "*", "/", "^"]);
const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);

/** Functions of one number, and those that are read as such. */
const ONE_NUMBER: ReadonlySet<string> = new Set([...FUNCTIONS, "abs"]);

/** Refuses a proof that is not made of what it should be: it comes from a search or a record, and may hold anything. */
export function requireForm({ sizes, writtenOut, indices, steps, shows }: Proof, asserted: Sizes): void {
  requires(Array.isArray(steps) && steps.length <= MOST_STEPS, `a proof must have at most ${MOST_STEPS} steps`);
  requires(Number.isInteger(writtenOut) && writtenOut >= 0 && writtenOut <= 64, "at most 64 entries are written out");
  for (const [name, size] of Object.entries(sizes)) {
    requires(isName(name), `a size that is a number here must be a name, got ${name}`);
    requires(Number.isSafeInteger(size) && size >= 1, `the size ${name} must be a whole number above 0`);
    // What is shown at one size is not shown at every size.
    const isAsserted = Object.hasOwn(asserted, name) && asserted[name] === size;
    requires(isAsserted, `the size ${name} must be the one that is asserted, got ${size}`);
  }
  for (const [name, size] of Object.entries(indices))
    requires(isName(name) && isPlace(size), `an index must be a name that runs over a size, got ${name}`);
  requires(areNumbers(shows), "what shows the statements must be numbers of steps");
}

/** Refuses a step that is not made of what it should be. */
export function requireStepForm({ from, under, says, with: data = {} }: Step, proof: Proof): void {
  const { fact, index, at, term, powers } = data;
  requires(areNumbers(from) && areNumbers(under), "what a step cites must be numbers of steps");
  requires(fact === undefined || isNumberOfStep(fact), "a fact must have a number");
  requires(index === undefined || typeof index === "string", "an index must be a name");
  requires(at === undefined || isPlace(at), "a place must be a name or a position");
  requires(powers === undefined || (Array.isArray(powers) && powers.every(Number.isInteger)), "powers must be numbers");
  for (const each of term === undefined ? [says] : [says, term]) requireTerm(each, proof, []);
}

/** Every index is declared where it is free, and bound once: so none is taken for another. */
function requireTerm(e: Scalar, proof: Proof, bound: readonly string[]): void {
  switch (e.kind) {
    case "number":
      requires(NUMBER.test(e.text), `${e.text} is no number`);
      return;
    case "name":
      requires(isName(e.name), `${e.name} is no name`);
      return;
    case "index":
      requires(e.of.kind === "name" && isName(e.of.name), "an index stands after a name only");
      for (const at of e.at) requirePlace(at, proof, bound);
      return;
    case "operation":
      requires(OPERATORS.has(e.operator), `${e.operator} is no operation of numbers`);
      break;
    case "comparison":
      requires(e.comparisons.length + 1 === e.terms.length, "a comparison stands between two terms");
      for (const each of e.comparisons) requires(COMPARISONS.has(each), `${each} is no comparison`);
      break;
    case "call":
      if (requireCall(e, proof, bound)) return;
  }
  for (const part of partsOf(e)) requireTerm(part, proof, bound);
}

function requirePlace(at: Scalar, { indices }: Proof, bound: readonly string[]): void {
  if (at.kind === "number" && isPosition(at.text)) return;
  const name = at.kind === "name" ? at.name : refuse("an index must be a name or a position");
  requires(bound.includes(name) || Object.hasOwn(indices, name), `${name} must be declared`);
}

/** True where the parts of the call are looked at already. */
function requireCall(e: Scalar & { kind: "call" }, proof: Proof, bound: readonly string[]): boolean {
  const binder = binderOf(e);
  if (binder !== null) {
    const { index, size, body } = binder;
    requires(isName(index) && isPlace(size), "a name is bound over a size");
    requires(!bound.includes(index), `${index} is bound twice`);
    requires(!Object.hasOwn(proof.indices, index), `${index} is free elsewhere, so it cannot be bound`);
    requireTerm(body, proof, [...bound, index]);
    return true;
  }
  if (BINDERS.has(e.name)) requires(e.args.length === 2 && /^(max|min)$/.test(e.name), `${e.name} binds one index`);
  else requires(e.args.length === 1 && (ONE_NUMBER.has(e.name) || e.name === "size"), `${e.name} takes one number`);
  return false;
}

function isPlace(place: unknown): boolean {
  return typeof place === "string" && (isPosition(place) || isName(place));
}

function isNumberOfStep(number: unknown): boolean {
  return Number.isSafeInteger(number) && (number as number) >= 0;
}

function areNumbers(list: unknown): boolean {
  return Array.isArray(list) && list.every(isNumberOfStep);
}
