import { constant, minus, type Polynomial, times, unknown, unknownsOf } from "../../numeric/polynomial.ts";
import { ONE } from "../../numeric/rational.ts";
import { difference, type Fraction, number, opposite, product, sum, whole } from "./fraction.ts";
import { conjunction, type Proposition, relation } from "./proposition.ts";
import type { Index, Symbols } from "./symbols.ts";

/** Functions that never fall when their argument rises; relu is told by its two cases, and its order follows from them. */
export const RISING: ReadonlySet<string> = new Set(["exp", "log", "sqrt", "tanh", "relu", "floor", "sign"]);

/** Those of them that rise wherever they have a value: a larger argument gives a larger value. */
const STRICTLY_RISING: ReadonlySet<string> = new Set(["exp", "log", "sqrt", "tanh"]);

const UNIT = number(ONE);

/**
 * What a rising function makes of the order of two arguments that are known to be in order.
 *
 * @param rise - the larger argument minus the smaller one, >= 0
 * @param gain - the value at the larger one minus the value at the smaller one
 */
export function handedOn(name: string, rise: Fraction, gain: Fraction): Proposition {
  if (!STRICTLY_RISING.has(name)) return relation(">=", gain);
  const apart = conjunction([relation(">", rise), relation(">", gain)]);
  const equal = conjunction([relation("==", rise), relation("==", gain)]);
  return { kind: "or", parts: [apart, equal] };
}

/**
 * What holds of an unknown whatever the case, given that it has a value at all.
 *
 * @param places - indices at which a statement about every entry may be used
 */
export function factsOf(id: number, symbols: Symbols, places: readonly Index[]): readonly Proposition[] {
  const atom = symbols.atom(id);
  const value = whole(unknown(id));
  switch (atom.kind) {
    case "size":
      return [relation(">=", difference(value, UNIT))];
    case "function":
      return functionFacts(atom.name, value, atom.of);
    case "reciprocal":
      return [relation("==", difference(product(value, whole(atom.of)), UNIT))];
    case "max":
    case "min": {
      const at = (place: Index): Fraction => symbols.renameFraction(atom.of, atom.over, place);
      const beyond = (entry: Fraction): Fraction =>
        atom.kind === "max" ? difference(value, entry) : difference(entry, value);
      const here = places.filter((place) => symbols.sizeOf(place) === atom.size);
      const place = attained(id, symbols);
      const index = symbols.freshIndex(atom.size);
      const mean = symbols.mean(atom.size, index, symbols.renameFraction(atom.of, atom.over, index));
      return [
        relation(">=", beyond(mean)),
        ...here.map((each) => relation(">=", beyond(at(each)))),
        ...(place === null ? [] : [relation("==", difference(at(place), value))]),
      ];
    }
    default:
      return [];
  }
}

/** The index at which a largest or smallest entry stands: a list has at least one entry. Null for other unknowns. */
export function attained(id: number, symbols: Symbols): Index | null {
  const atom = symbols.atom(id);
  if (atom.kind !== "max" && atom.kind !== "min") return null;
  // Where the list depends on another index, so does the place, and no single name stands for it.
  if (symbols.indicesOf(unknown(id)).size > 0) return null;
  return symbols.index(`m${id}`, atom.size);
}

/** The unknowns that the facts of an unknown bring in. */
export function partsOf(id: number, symbols: Symbols): readonly number[] {
  const atom = symbols.atom(id);
  if (atom.kind === "function") return [...unknownsOf(atom.of.top), ...unknownsOf(atom.of.bottom)];
  return atom.kind === "reciprocal" ? unknownsOf(atom.of) : [];
}

function functionFacts(name: string, value: Fraction, of: Fraction): readonly Proposition[] {
  const atLeast = (a: Fraction, b: Fraction): Proposition => relation(">=", difference(a, b));
  const below = (a: Fraction, b: Fraction): Proposition => relation(">", difference(b, a));
  switch (name) {
    case "exp":
      return [relation(">", value), atLeast(value, sum(UNIT, of))];
    case "sqrt":
      return [relation(">=", value), relation("==", difference(product(value, value), of))];
    case "relu":
      return [
        relation(">=", value),
        atLeast(value, of),
        { kind: "or", parts: [relation("==", value), relation("==", difference(value, of))] },
      ];
    case "log":
      return [atLeast(difference(of, UNIT), value)];
    case "tanh":
      return [below(value, UNIT), below(opposite(UNIT), value), sameSign(value, of)];
    case "sin":
    case "cos":
      return [atLeast(UNIT, value), atLeast(value, opposite(UNIT))];
    case "floor":
      return [atLeast(of, value), below(of, sum(value, UNIT))];
    case "sign":
      return [
        {
          kind: "or",
          parts: [
            conjunction([relation(">", of), relation("==", difference(value, UNIT))]),
            conjunction([relation("==", of), relation("==", value)]),
            conjunction([relation(">", opposite(of)), relation("==", sum(value, UNIT))]),
          ],
        },
      ];
    default:
      return [];
  }
}

/** Both above 0, both 0, or both below. */
function sameSign(a: Fraction, b: Fraction): Proposition {
  return {
    kind: "or",
    parts: [
      conjunction([relation(">", a), relation(">", b)]),
      conjunction([relation("==", a), relation("==", b)]),
      conjunction([relation(">", opposite(a)), relation(">", opposite(b))]),
    ],
  };
}

/** A fraction in which every squared root is replaced by what stands under it; equal fractions come out alike more often. */
export function withoutSquaredRoots(of: Fraction, symbols: Symbols): Fraction {
  const top = squaredRootsReplaced(of.top, symbols);
  const bottom = squaredRootsReplaced(of.bottom, symbols);
  return { top: times(top.top, bottom.bottom), bottom: times(top.bottom, bottom.top) };
}

function squaredRootsReplaced(a: Polynomial, symbols: Symbols): Fraction {
  for (const id of unknownsOf(a)) {
    const atom = symbols.atom(id);
    if (atom.kind !== "function" || atom.name !== "sqrt") continue;
    const square = squareReplaced(a, id, atom.of);
    if (square !== null) return replacedFraction(square, symbols);
  }
  return whole(a);
}

function replacedFraction({ top, bottom }: Fraction, symbols: Symbols): Fraction {
  const [above, below] = [squaredRootsReplaced(top, symbols), squaredRootsReplaced(bottom, symbols)];
  return { top: times(above.top, below.bottom), bottom: times(above.bottom, below.top) };
}

/** The polynomial with root² replaced by its radicand, over a power of the radicand's bottom; null where no square occurs. */
function squareReplaced(a: Polynomial, root: number, radicand: Fraction): Fraction | null {
  const pattern = new RegExp(`(?:^| )${root}\\^(\\d+)(?: |$)`);
  const powers = [...a.keys()].map((key) => Number(pattern.exec(key)?.[1] ?? 0));
  const most = Math.max(0, ...powers.map((power) => Math.floor(power / 2)));
  if (most === 0) return null;
  let top: Polynomial = new Map();
  for (const [i, [key, coefficient]] of [...a].entries()) {
    const power = powers[i] ?? 0;
    const squares = Math.floor(power / 2);
    const rest = key
      .split(" ")
      .filter((factor) => factor !== "" && !factor.startsWith(`${root}^`))
      .join(" ");
    let term: Polynomial = new Map([[rest, coefficient]]);
    if (power % 2 === 1) term = times(term, unknown(root));
    for (let j = 0; j < squares; j += 1) term = times(term, radicand.top);
    for (let j = squares; j < most; j += 1) term = times(term, radicand.bottom);
    top = minus(top, times(term, constant({ n: -1n, d: 1n })));
  }
  let bottom: Polynomial = constant(ONE);
  for (let j = 0; j < most; j += 1) bottom = times(bottom, radicand.bottom);
  return { top, bottom };
}
