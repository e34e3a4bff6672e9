import { add, ONE, type Rational, rational, subtract } from "../../numeric/exact/rational.ts";
import type { Domain, Domains } from "../domains/domain.ts";
import { entries } from "../domains/sizes.ts";
import { Evaluator } from "../exact/evaluator.ts";
import type { Comparison, Expression } from "../language/expression.ts";
import type { CaseValue, Sizes, Value } from "../language/value.ts";
import { addIntervals, subtractIntervals } from "./arithmetic.ts";
import { INTERVALS } from "./engine.ts";
import { type Interval, interval, pointAt } from "./interval.ts";

/** The cases of some domains as boxes: one side for every entry that moves freely. */
export interface Space {
  readonly sides: readonly Interval[];
  /** What the names stand for over a box, every quantity an object of its own; null where the box holds no case. */
  values(box: readonly Interval[]): ReadonlyMap<string, Value<Interval>> | null;
  /** What the names stand for at a point of a box. The point may lie outside the domain where sides were widened. */
  case(point: readonly Rational[]): Readonly<Record<string, CaseValue>>;
  /** What the domains say of their cases, for judging a point; null where they say nothing. */
  readonly constraint: Expression | null;
}

/** Entries that move freely between bounds. */
const FREE = ["reals", "positive", "nonNegative", "box", "integers"];
/** Weights: the last one is what the others leave of 1. */
const WEIGHTS = ["simplex", "sumsToOne"];

/**
 * The space of some domains at some sizes; null where a domain is no region of numbers, such as a list of values.
 *
 * @param given - a premise: where it compares a bare name with a number, the sides end there
 */
export function spaceOf(domains: Domains, sizes: Sizes, given: Expression | null = null): Space | null {
  const parts: Part[] = [];
  for (const [name, domain] of Object.entries(domains)) {
    if (!FREE.includes(domain.family) && !WEIGHTS.includes(domain.family)) return null;
    parts.push(partOf(name, domain, sizes, given));
  }
  const sides = parts.flatMap(({ side, free }) => Array.from({ length: free }, () => side));
  const constraints = parts.flatMap(({ constraint }) => (constraint === null ? [] : [constraint]));
  return {
    sides,
    values(box) {
      if (parts.some(({ side }) => isEmpty(side))) return null;
      const values = new Map<string, Value<Interval>>();
      let from = 0;
      for (const part of parts) {
        const own = box
          .slice(from, from + part.free)
          .map(({ low, high, lowOpen, highOpen }) => interval(low, high, lowOpen, highOpen));
        const all = part.isWeights ? completed(own, part.side) : own;
        if (all === null) return null;
        values.set(part.name, part.arrange(all));
        from += part.free;
      }
      return values;
    },
    case(point) {
      let from = 0;
      return Object.fromEntries(
        parts.map((part) => {
          const own = point.slice(from, from + part.free);
          from += part.free;
          return [
            part.name,
            part.arrange(part.isWeights ? [...own, subtract(ONE, own.reduce(add, rational(0)))] : own),
          ];
        }),
      );
    },
    constraint: constraints.length === 0 ? null : constraints.reduce((left, right) => ({ kind: "and", left, right })),
  };
}

/** One name of a space. */
interface Part {
  readonly name: string;
  readonly isWeights: boolean;
  /** How many entries move freely, and between which bounds. */
  readonly free: number;
  readonly side: Interval;
  readonly constraint: Expression | null;
  arrange<S>(list: readonly S[]): Value<S>;
}

function partOf(name: string, domain: Domain, sizes: Sizes, given: Expression | null): Part {
  const lengths = domain.shape.map((size) => entries(size, sizes));
  const total = lengths.reduce((product, length) => product * length, 1);
  const isWeights = WEIGHTS.includes(domain.family);
  const constraint = domain.constraint(name);
  return {
    name,
    isWeights,
    free: isWeights ? total - 1 : total,
    side: boundsOf(name, [constraint, given], domain.family === "simplex" ? 1 : Number.POSITIVE_INFINITY),
    constraint,
    arrange<S>(list: readonly S[]): Value<S> {
      const [, columns] = lengths;
      if (lengths.length === 0) return list[0] as S;
      if (columns === undefined) return list;
      return Array.from({ length: list.length / columns }, (_, i) => list.slice(i * columns, (i + 1) * columns));
    },
  };
}

/** The bounds that premises put on every entry: their comparisons of the bare name with numbers. */
function boundsOf(name: string, premises: readonly (Expression | null)[], most: number): Interval {
  let side = interval(Number.NEGATIVE_INFINITY, most);
  for (const part of premises.flatMap((premise) => (premise === null ? [] : conjuncts(premise)))) {
    if (part.kind !== "comparison") continue;
    part.comparisons.forEach((comparison, i) => {
      side = narrowed(side, name, comparison, part.terms[i] as Expression, part.terms[i + 1] as Expression);
    });
  }
  return side;
}

function narrowed(side: Interval, name: string, comparison: Comparison, left: Expression, right: Expression): Interval {
  if (comparison === ">" || comparison === ">=") {
    return narrowed(side, name, comparison === ">" ? "<" : "<=", right, left);
  }
  if (comparison !== "<" && comparison !== "<=") return side;
  const strict = comparison === "<";
  if (isName(left, name) && isConstant(right)) {
    const { high, highOpen } = constant(right);
    return meet(side, interval(Number.NEGATIVE_INFINITY, high, true, strict || highOpen));
  }
  if (isName(right, name) && isConstant(left)) {
    const { low, lowOpen } = constant(left);
    return meet(side, interval(low, Number.POSITIVE_INFINITY, strict || lowOpen, true));
  }
  return side;
}

function conjuncts(e: Expression): readonly Expression[] {
  return e.kind === "and" ? [...conjuncts(e.left), ...conjuncts(e.right)] : [e];
}

function isName(e: Expression, name: string): boolean {
  return e.kind === "name" && e.name === name;
}

/** A number, signed or as a fraction of integers: what domains write, and most premises. */
function isConstant(e: Expression): boolean {
  if (e.kind === "negative") return isConstant(e.of);
  if (e.kind !== "operation") return e.kind === "number";
  return e.operator === "/" && isConstant(e.left) && e.right.kind === "number" && Number(e.right.text) > 0;
}

function constant(e: Expression): Interval {
  return new Evaluator(INTERVALS).value(e, { values: new Map(), definitions: new Map() }) as Interval;
}

/** What two intervals share; its ends may pass each other where that is nothing. */
function meet(a: Interval, b: Interval): Interval {
  const lowOpen = a.low === b.low ? a.lowOpen || b.lowOpen : a.low > b.low ? a.lowOpen : b.lowOpen;
  const highOpen = a.high === b.high ? a.highOpen || b.highOpen : a.high < b.high ? a.highOpen : b.highOpen;
  return interval(Math.max(a.low, b.low), Math.min(a.high, b.high), lowOpen, highOpen);
}

function isEmpty({ low, high, lowOpen, highOpen }: Interval): boolean {
  return low > high || (low === high && (lowOpen || highOpen));
}

/** The weights with the last one, which lies between the bounds of all; null where nothing is left of it. */
function completed(own: readonly Interval[], side: Interval): readonly Interval[] | null {
  const last = meet(subtractIntervals(pointAt(1), own.reduce(addIntervals, pointAt(0))), side);
  return isEmpty(last) ? null : [...own, last];
}
