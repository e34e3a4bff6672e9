import { minus, negate, type Polynomial, plus, UNITY, unknown } from "../../../numeric/exact/polynomial.ts";
import type { Atom } from "../../check/normal/atom.ts";
import { joined, not, related, type Statement } from "../../check/normal/statement.ts";
import { call, type Place, subtract } from "../../step/language.ts";
import type { Steps } from "./steps.ts";
import { atomTerm, termOf } from "./write-terms.ts";

/** Functions that never fall when their argument rises; relu is told by its two cases, and its order follows from them. */
export const RISING: ReadonlySet<string> = new Set(["exp", "log", "sqrt", "tanh", "relu", "floor", "sign"]);

/** Those of them that rise wherever they have a value. */
const STRICTLY_RISING: ReadonlySet<string> = new Set(["exp", "log", "sqrt", "tanh"]);

/** How an argument must relate to 0 for a function to have a value; the others have one everywhere. */
export const LEAST: Readonly<Record<string, ">=" | ">" | undefined>> = { sqrt: ">=", log: ">" };

/** A list has at least one entry: "size - 1 >= 0". */
export function sizeFact(steps: Steps, size: Place): number {
  return steps.add("size", [], related(minus(steps.normal.countOf(size), UNITY), ">="), { at: size });
}

/** A list has at least one entry: "size > 0". */
export function sizeAboveZero(steps: Steps, size: Place): number {
  return steps.add("size", [], related(steps.normal.countOf(size), ">"), { at: size });
}

/** What always holds of a function of one number. */
export function functionFact(steps: Steps, id: number, fact: number, from: readonly number[] = []): number {
  const { atom } = steps.atoms.at(id);
  const says = factsOf(steps, id)[fact];
  if (says === undefined) throw new RangeError(`fact must be one of ${factsOf(steps, id).length}, got ${fact}`);
  return steps.add("function", from, says, { term: atomTerm(atom, steps.atoms), fact });
}

/** b times one over b is 1, from a step that says "b != 0" or "b > 0". */
export function inverseFact(steps: Steps, id: number, other: number): number {
  const { atom } = steps.atoms.at(id);
  const b = (atom as Atom & { kind: "inverse" }).of;
  const says = related(minus(steps.atoms.product(b, unknown(id)), UNITY), "==");
  return steps.add("function", [other], says, { term: atomTerm(atom, steps.atoms), fact: 0 });
}

/** What is said of a function of one number, in the order of the checker. */
export function factsOf(steps: Steps, id: number): readonly Statement[] {
  const { atom } = steps.atoms.at(id);
  if (atom.kind !== "function") return [];
  const [f, a] = [unknown(id), atom.of];
  switch (atom.name) {
    case "exp":
      return [related(f, ">"), related(minus(f, plus(a, UNITY)), ">=")];
    case "sqrt":
      return [related(f, ">="), related(minus(steps.atoms.product(f, f), a), "==")];
    case "relu":
      return [
        related(f, ">="),
        related(minus(f, a), ">="),
        joined("or", [related(f, "=="), related(minus(f, a), "==")]),
      ];
    case "log":
      return [related(minus(minus(a, UNITY), f), ">=")];
    case "tanh":
      return [related(minus(UNITY, f), ">"), related(plus(f, UNITY), ">"), threeSigns(a, [f, f, negate(f)], ">")];
    case "sin":
    case "cos":
      return [related(minus(UNITY, f), ">="), related(plus(f, UNITY), ">=")];
    case "floor":
      return [related(minus(a, f), ">="), related(minus(plus(f, UNITY), a), ">")];
    case "sign":
      return [threeSigns(a, [minus(f, UNITY), f, plus(f, UNITY)], "==")];
    default:
      return [];
  }
}

/** What holds of the value where the argument is above 0, 0, or below. */
function threeSigns(
  a: Polynomial,
  [above, equal, below]: readonly [Polynomial, Polynomial, Polynomial],
  sides: ">" | "==",
): Statement {
  return joined("or", [
    joined("and", [related(a, ">"), related(above, sides)]),
    joined("and", [related(a, "=="), related(equal, "==")]),
    joined("and", [related(negate(a), ">"), related(below, sides)]),
  ]);
}

/** A choice is one of its sides. */
export function choiceFact(steps: Steps, id: number): number {
  const { atom } = steps.atoms.at(id);
  const { condition, yes, no } = atom as Atom & { kind: "choice" };
  const side = (value: Polynomial, holds: Statement): Statement =>
    joined("and", [holds, related(minus(unknown(id), value), "==")]);
  const says = joined("or", [side(yes, condition), side(no, not(condition))]);
  return steps.add("choice", [], says, { term: atomTerm(atom, steps.atoms) });
}

/** No entry lies beyond the largest or smallest one; without a place, nor does the mean. */
export function extremeFact(steps: Steps, id: number, at?: Place, shown?: number): number {
  const atom = steps.atoms.at(id).atom as Atom & { kind: "max" | "min" };
  const { atoms } = steps;
  const entry = at === undefined ? atoms.mean(atom.index, atom.size, atom.of) : atoms.rename(atom.of, atom.index, at);
  const whole = unknown(id);
  const says = related(atom.kind === "max" ? minus(whole, entry) : minus(entry, whole), ">=");
  const term = atomTerm(atom, atoms);
  return steps.add("extreme", shown === undefined ? [] : [shown], says, at === undefined ? { term } : { term, at });
}

/** A list has an entry that is its largest, or smallest: it gets a name. Null where the list depends on another entry. */
export function attainedFact(steps: Steps, id: number): { readonly step: number; readonly index: Place } | null {
  const { atom, indices } = steps.atoms.at(id);
  const { of, index: bound, size } = atom as Atom & { kind: "max" | "min" };
  if (!steps.indices.areNamed(indices)) return null;
  const index = steps.indices.named(size);
  const says = related(minus(steps.atoms.rename(of, bound, index), unknown(id)), "==");
  return { step: steps.add("attained", [], says, { index, term: atomTerm(atom, steps.atoms) }), index };
}

/** Two values of one rising function. */
export interface Rise {
  readonly name: string;
  readonly low: Polynomial;
  readonly high: Polynomial;
}

/**
 * The order of two values of a rising function, from the order of its arguments: where it rises everywhere, that they are equal
 * only if the arguments are.
 *
 * @param order - a step that says "high - low >= 0"
 * @param valued - says that the function has a value at the smaller one, where it needs saying
 */
export function orderKept(steps: Steps, { name, low, high }: Rise, order: number, valued?: number): number {
  const { atoms } = steps;
  const term = subtract(call(name, termOf(high, atoms)), call(name, termOf(low, atoms)));
  const [rise, gain] = [minus(high, low), minus(atoms.function(name, high), atoms.function(name, low))];
  const from = valued === undefined ? [order] : [order, valued];
  if (!STRICTLY_RISING.has(name)) return steps.add("monotone", from, related(gain, ">="), { term, fact: 0 });
  const both = joined("or", [
    joined("and", [related(rise, ">"), related(gain, ">")]),
    joined("and", [related(rise, "=="), related(gain, "==")]),
  ]);
  return steps.add("monotone", from, both, { term, fact: 1 });
}
