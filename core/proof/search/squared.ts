import type { Asking } from "../../formula/asking.ts";
import { minus, type Polynomial, powersOf, scaled, unknown, unknownsOf } from "../../numeric/exact/polynomial.ts";
import { multiply, type Rational } from "../../numeric/exact/rational.ts";
import type { Atom } from "../check/normal/atom.ts";
import { related } from "../check/normal/statement.ts";
import type { Relation } from "../step/language.ts";
import type { Known } from "./known/known.ts";
import { insideOf } from "./known/places.ts";
import type { Search } from "./known/search.ts";
import { functionFact } from "./steps/fact-steps.ts";

/** A root with its number in front, where it stands alone in a term. */
interface Root {
  readonly id: number;
  readonly times: Rational;
  readonly of: Polynomial;
}

/**
 * A number is at least a root if it is at least 0 and its square at least what stands under the root. For roots of means, as in lengths of
 * vectors: of their terms no lemma knows.
 */
export function* squared(
  search: Search,
  of: Polynomial,
  relation: Relation,
  known: Known,
  depth: number,
): Asking<number | null> {
  if (relation !== ">=" && relation !== ">") return null;
  const { steps } = search;
  const root = rootIn(search, of);
  const valued = root === null ? null : known.lookUp(root.of, ">=");
  if (root === null || valued === null) return null;
  const rest = minus(of, scaled(unknown(root.id), root.times));
  const least = yield* search.relation(rest, ">=", known, depth + 1);
  if (least === null) return null;
  const square = minus(steps.atoms.product(rest, rest), scaled(root.of, multiply(root.times, root.times)));
  const apart = yield* search.relation(square, relation, known, depth + 1);
  if (apart === null) return null;
  const facts = [0, 1].map((fact) => functionFact(steps, root.id, fact, [valued]));
  return yield* search.lemma([least, apart, ...facts], related(of, relation));
}

/** A root of means that is subtracted, with all else free of it. */
function rootIn({ steps: { atoms } }: Search, of: Polynomial): Root | null {
  for (const [key, times] of of) {
    const [first, second] = powersOf(key);
    if (first === undefined || second !== undefined || first[1] !== 1 || times.n > 0n) continue;
    const [id] = first;
    const { atom } = atoms.at(id);
    if (atom.kind !== "function" || atom.name !== "sqrt" || !insideOf(atom).some((each) => isMean(atoms.at(each).atom)))
      continue;
    const rest = new Map(of);
    rest.delete(key);
    if (!unknownsOf(rest).includes(id)) return { id, times, of: atom.of };
  }
  return null;
}

function isMean({ kind }: Atom): boolean {
  return kind === "mean";
}
