import {
  monomial,
  NOTHING,
  type Polynomial,
  plus,
  powersOf,
  scaled,
  unknownsOf,
} from "../../numeric/exact/polynomial.ts";
import { divide, ONE, rational } from "../../numeric/exact/rational.ts";
import type { Step } from "../step/step.ts";
import { agrees, type Context, gives, type Related } from "./context.ts";
import { same } from "./normal/atom.ts";
import { cleared, equalWhere, rewritten } from "./normal/clear.ts";
import { refuse, requires } from "./normal/refused.ts";
import { related } from "./normal/statement.ts";

/** The polynomials that the steps cited say to be other than 0. */
function othersThanZero(numbers: readonly number[], context: Context): readonly Polynomial[] {
  return numbers.map((number) => {
    const { relation, of } = context.relation(number);
    requires(relation === "!=" || relation === ">", "a divisor must be cited as other than 0");
    return of;
  });
}

function saidRelation(step: Step, context: Context): Related {
  const said = context.normal.statement(step.says);
  return said.kind === "relation" ? said : refuse("it must say a relation to 0");
}

/** What has the same normal form on both sides, wherever its divisors are other than 0. */
export function algebra(step: Step, context: Context): void {
  const said = context.normal.statement(step.says);
  if (said.kind === "truth" && said.value) return;
  requires(
    said.kind === "relation" && gives("==", said.relation),
    "it must say that two sides are equal, or one at least the other",
  );
  const others = othersThanZero(step.from, context);
  requires(equalWhere(said.of, NOTHING, others, context.normal.atoms), "the two sides must have the same normal form");
}

/** A relation to 0 is kept by a factor that is positive; equality and difference by one that is other than 0. */
export function sign(step: Step, context: Context): void {
  const { atoms } = context.normal;
  const shown = context.relation(step.from[0]);
  const said = saidRelation(step, context);
  requires(gives(shown.relation, said.relation), "it must say no more than the step cited");
  const numbers = step.from.slice(1);
  const powers = step.with?.powers ?? [];
  requires(numbers.length === powers.length, "every factor needs its power");
  const isOrder = said.relation === ">=" || said.relation === ">";
  let factor: Polynomial = new Map([["", ONE]]);
  const factors = othersThanZero(numbers, context);
  for (const [i, of] of factors.entries()) {
    const power = powers[i] ?? 0;
    requires(Number.isInteger(power) && Math.abs(power) <= 64, "a power must be a whole number from -64 to 64");
    const isPositive = context.relation(numbers[i]).relation === ">";
    requires(!isOrder || isPositive || power % 2 === 0, "a factor of unknown sign needs an even power");
    factor = atoms.product(factor, atoms.power(power < 0 ? atoms.inverse(of) : of, Math.abs(power)));
  }
  // Both sides are scaled alike where they are read, so the number between them may be any; its sign counts.
  const wanted = atoms.product(shown.of, factor);
  requires(proportional(said.of, wanted, factors, isOrder, context), "the two must differ by the factors cited alone");
}

/** t = c w for a number c, positive where an order is to be kept, wherever the others are other than 0. */
function proportional(
  t: Polynomial,
  w: Polynomial,
  others: readonly Polynomial[],
  isOrder: boolean,
  { normal }: Context,
): boolean {
  const { atoms } = normal;
  // Both are cleared by the same factors: a name that no formula has keeps them apart.
  const mark = atoms.of({ kind: "entry", name: "#", at: [] });
  const [id = -1] = unknownsOf(mark);
  const both = cleared(plus(t, atoms.product(mark, w)), others, atoms);
  const [a, b] = [false, true].map((isMarked) => partOf(both, id, isMarked)) as [Polynomial, Polynomial];
  const [key] = b.keys();
  const [x, y] = [a.get(key ?? ""), b.get(key ?? "")];
  if (key === undefined || x === undefined || y === undefined) return a.size === 0 && b.size === 0;
  const ratio = divide(x, y);
  return (!isOrder || ratio.n > 0n) && same(a, scaled(b, ratio));
}

/** The terms with a marked unknown, without it, or the others. */
function partOf(p: Polynomial, id: number, isMarked: boolean): Polynomial {
  const terms = [...p].map(([key, coefficient]) => {
    const powers = powersOf(key);
    return {
      key: monomial(powers.filter(([each]) => each !== id)),
      coefficient,
      has: powers.some(([each]) => each === id),
    };
  });
  return new Map(
    terms.filter(({ has }) => has === isMarked).map(({ key, coefficient }) => [key, coefficient] as const),
  );
}

/** What an equation says of a product of unknowns may stand in its place. */
export function replace(step: Step, context: Context): void {
  const { atoms } = context.normal;
  const [from, equation, ...numbers] = step.from;
  const shown = context.relation(from);
  const said = saidRelation(step, context);
  requires(gives(shown.relation, said.relation), "it must say no more than the step cited");
  const { relation, of } = context.relation(equation);
  requires(relation === "==", "what is replaced must be cited as an equation");
  const others = othersThanZero(numbers, context);
  const lead = context.term(step.with?.term);
  const isOrder = said.relation === ">=" || said.relation === ">";
  const [a, b] = [said.of, shown.of].map((p) => rewritten(p, of, lead, atoms)) as [Polynomial, Polynomial];
  requires(proportional(a, b, others, isOrder, context), "the two must be the same once it is replaced");
}

/** Two relations to 0 added, each a whole number of times: strict where one is, an equation where both are. */
export function add(step: Step, context: Context): void {
  const [a, b] = [context.relation(step.from[0]), context.relation(step.from[1])];
  const said = saidRelation(step, context);
  for (const { relation } of [a, b]) requires(relation !== "!=", "what differs from 0 cannot be added");
  const weights = step.with?.powers ?? [1, 1];
  const isWhole = weights.length === 2 && weights.every((each) => Number.isSafeInteger(each) && each > 0);
  requires(isWhole, "each of the two must be added a whole number of times, at least once");
  const [x = 1, y = 1] = weights;
  const both = [a.relation, b.relation];
  const sum = both.includes(">") ? ">" : both.includes(">=") ? ">=" : "==";
  requires(gives(sum, said.relation), "a sum is strict only where one part is");
  const total = plus(scaled(a.of, rational(x)), scaled(b.of, rational(y)));
  requires(agrees(said, related(total, said.relation)), "it must say the sum of the two");
}
