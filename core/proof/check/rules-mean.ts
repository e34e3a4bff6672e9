import { minus, type Polynomial, plus, scaled } from "../../numeric/exact/polynomial.ts";
import { rational } from "../../numeric/exact/rational.ts";
import { isPosition, type Place } from "../step/language.ts";
import type { Step } from "../step/step.ts";
import { agrees, type Context, gives, type Related } from "./context.ts";
import { refuse, requires } from "./normal/refused.ts";
import { related } from "./normal/statement.ts";

/** The mean over every entry, written out where lists of this size are. */
function meanOver(index: Place, size: Place, of: Polynomial, { normal }: Context): Polynomial {
  const places = normal.places(size);
  if (places === null) return normal.atoms.mean(index, size, of);
  const entries = places.map((place) => normal.atoms.rename(of, index, place));
  return scaled(entries.reduce(plus), rational(1, entries.length));
}

function indexOf(step: Step, context: Context): Place {
  const index = step.with?.index ?? refuse("the rule needs an index");
  context.requireAny(index, context.step(step.from[0] ?? -1).under);
  return index;
}

function says(step: Step, context: Context, of: Polynomial, relation: Related["relation"], what: string): void {
  const said = context.normal.statement(step.says);
  const weaker = said.kind === "relation" && gives(relation, said.relation) ? said.relation : relation;
  requires(agrees(said, related(of, weaker)), what);
}

/** A mean relates to 0 as each of its terms does: to >=, > and ==, never to !=. */
export function termwise(step: Step, context: Context): void {
  const { relation, of } = context.relation(step.from[0]);
  requires(relation !== "!=", "terms other than 0 may have a mean of 0");
  const index = indexOf(step, context);
  says(
    step,
    context,
    meanOver(index, context.sizeOf(index), of, context),
    relation,
    "it must say the mean of the terms",
  );
}

/**
 * A product of two means is a mean over all pairs of entries, of one list or of two, and relates to 0 as each pair does (Hardy,
 * Littlewood and Pólya 1934, sections 2.4 and 2.17).
 */
export function pairwise(step: Step, context: Context): void {
  const { relation, of } = context.relation(step.from[0]);
  requires(relation !== "!=", "pairs other than 0 may have a mean of 0");
  const here = indexOf(step, context);
  const there = step.with?.at ?? refuse("the rule needs a second index");
  context.requireAny(there, context.step(step.from[0] ?? -1).under);
  const inner = meanOver(there, context.sizeOf(there), of, context);
  const pairs = meanOver(here, context.sizeOf(here), inner, context);
  says(step, context, pairs, relation, "it must say the mean over all pairs");
}

/** What is never negative is nowhere larger than its sum. */
export function partOfTotal(step: Step, context: Context): void {
  const { relation, of } = context.relation(step.from[0]);
  requires(gives(relation, ">="), "no entry may be negative");
  const index = indexOf(step, context);
  const size = context.sizeOf(index);
  const at = context.requirePlace(step.with?.at, size, step.from[1]);
  const { atoms } = context.normal;
  const total = atoms.product(countOf(size, context), meanOver(index, size, of, context));
  says(
    step,
    context,
    minus(total, atoms.rename(of, index, at)),
    ">=",
    "it must say that the sum is at least one entry",
  );
}

/** The square of a mean is at most the mean of the squares (Jensen 1906). */
export function squareOfMean(step: Step, context: Context): void {
  const index = step.with?.index ?? refuse("the rule needs an index");
  const size = context.sizeOf(index);
  const { atoms } = context.normal;
  const of = context.term(step.with?.term);
  const mean = meanOver(index, size, of, context);
  const squares = meanOver(index, size, atoms.product(of, of), context);
  says(step, context, minus(squares, atoms.product(mean, mean)), ">=", "it must say that no variance is negative");
}

function countOf(size: Place, { normal }: Context): Polynomial {
  return isPosition(size) ? normal.term({ kind: "number", text: size }) : normal.countOf(size);
}
