import { minus, type Polynomial, plus, scaled } from "../../../numeric/exact/polynomial.ts";
import { rational } from "../../../numeric/exact/rational.ts";
import { related } from "../../check/normal/statement.ts";
import type { Place } from "../../step/language.ts";
import type { Steps } from "./steps.ts";

/** The mean over every entry, written out where lists of this size are. */
export function meanOver(steps: Steps, index: Place, of: Polynomial): Polynomial {
  const { normal, atoms } = steps;
  const size = steps.indices.sizeOf(index) ?? "";
  const places = normal.places(size);
  if (places === null) return atoms.mean(index, size, of);
  const entries = places.map((place) => atoms.rename(of, index, place));
  return scaled(entries.reduce(plus), rational(1, entries.length));
}

/** The mean of terms relates to 0 as each of them does. */
export function ofTerms(steps: Steps, step: number, index: Place): number {
  const { of, relation } = steps.relation(step);
  return steps.add("termwise", [step], related(meanOver(steps, index, of), relation), { index });
}

/** The mean over all pairs of entries relates to 0 as each pair does. */
export function ofPairs(steps: Steps, step: number, index: Place, at: Place): number {
  const { of, relation } = steps.relation(step);
  const mean = meanOver(steps, index, meanOver(steps, at, of));
  return steps.add("pairwise", [step], related(mean, relation), { index, at });
}

/** The sum of what is never negative is at least any of its terms. */
export function partOfTotal(steps: Steps, step: number, index: Place, at: Place, shown?: number): number {
  const { of } = steps.relation(step);
  const { atoms, normal } = steps;
  const total = atoms.product(normal.countOf(steps.indices.sizeOf(index) ?? ""), meanOver(steps, index, of));
  const says = related(minus(total, atoms.rename(of, index, at)), ">=");
  return steps.add("part of total", shown === undefined ? [step] : [step, shown], says, { index, at });
}

/** The square of a mean is at most the mean of the squares. */
export function squareOfMean(steps: Steps, index: Place, of: Polynomial): number {
  const { atoms } = steps;
  const mean = meanOver(steps, index, of);
  const squares = meanOver(steps, index, atoms.product(of, of));
  const says = related(minus(squares, atoms.product(mean, mean)), ">=");
  return steps.add("square of mean", [], says, { index, term: of });
}
