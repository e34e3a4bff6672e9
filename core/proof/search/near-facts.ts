import { constantOf } from "../../numeric/exact/polynomial.ts";
import { same, unknownsIn } from "../check/normal/atom.ts";
import { rewritten } from "../check/normal/clear.ts";
import type { Statement } from "../check/normal/statement.ts";
import { cleared, type Extent } from "./clear.ts";
import type { Known } from "./known/known.ts";
import { insideOf, isPlain, type Spot, spotsOf } from "./known/places.ts";
import { byReplacing, type Rewriting } from "./steps/algebra-steps.ts";
import {
  attainedFact,
  choiceFact,
  extremeFact,
  factsOf,
  functionFact,
  inverseFact,
  LEAST,
  sizeFact,
} from "./steps/fact-steps.ts";
import type { Steps } from "./steps/steps.ts";

/** What is known about the unknowns of a goal. */
export interface Near {
  /** The unknowns of the goal and of what is given, and those inside them. */
  readonly reached: ReadonlySet<number>;
  /** Where they point. */
  readonly spots: readonly Spot[];
  /** Steps that a lemma may lean on. */
  readonly facts: readonly number[];
}

/** Every fact that touches a goal and needs no proof of its own: what is given, membership, and what always holds of an unknown. */
export function nearFacts(goal: Statement, known: Known, fixedMeans: readonly Rewriting[]): Near {
  const { steps } = known;
  const given = known.given.filter((step) => isPlain(steps.says(step)));
  const reached = reach(steps, [...unknownsIn(goal), ...given.flatMap((step) => unknownsIn(steps.says(step)))]);
  const attained = [...reached].flatMap((id) => peakOf(steps, id) ?? []);
  const spots = [...spotsOf(steps, reached), ...attained.map(({ index }) => spotOf(steps, index))];
  const isNear = (step: number): boolean =>
    unknownsIn(steps.says(step)).every((id) => reached.has(id) || steps.atoms.at(id).atom.kind === "size");
  const found = [
    ...known.given.flatMap((step) => known.instances(step, spots)),
    ...attained.map(({ step }) => step),
    ...known.membership.flatMap((step) => known.instances(step, spots)).filter(isNear),
  ];
  const own = [...reached].flatMap((id) => factsAbout(id, known, spots));
  return { reached, spots, facts: withWhatTheyBring(found, own, { reached, spots }, known, fixedMeans) };
}

/**
 * Facts as a lemma takes them, with what holds of the unknowns that they bring in.
 *
 * @param own - what always holds of an unknown: a divisor stays in it, as in its argument, and is told by a fact of its own
 */
export function withWhatTheyBring(
  found: readonly number[],
  own: readonly number[],
  { reached, spots }: Pick<Near, "reached" | "spots">,
  known: Known,
  fixedMeans: readonly Rewriting[],
): readonly number[] {
  const { steps } = known;
  const eased = (facts: readonly number[], extent: Extent): readonly number[] =>
    facts.filter((step) => isPlain(steps.says(step))).flatMap((step) => easedFact(step, known, fixedMeans, extent));
  const plain = [...eased(found, "divisors"), ...eased(own, "sizes")];
  const brought = new Set(plain.flatMap((step) => unknownsIn(steps.says(step))).filter((id) => !reached.has(id)));
  const more = [...brought].flatMap((id) => factsAbout(id, known, spots));
  return unique([...plain, ...eased(more, "sizes")]);
}

/** An index that runs over its list. */
function spotOf(steps: Steps, at: string): Spot {
  return { at, size: steps.indices.sizeOf(at) ?? "" };
}

/** A relation cleared of divisors, with known means put in. Nothing where that leaves a number. */
function easedFact(step: number, known: Known, fixedMeans: readonly Rewriting[], extent: Extent): readonly number[] {
  const { steps } = known;
  let eased = step;
  for (let round = 0; round < 2; round += 1) {
    for (const rewriting of fixedMeans) eased = replaced(eased, rewriting, steps);
    const says = steps.says(eased);
    if (says.kind === "truth") return [];
    if (says.kind !== "relation") return [eased];
    eased = cleared(says.of, says.relation, known, extent)?.forth(eased) ?? eased;
  }
  return steps.says(eased).kind === "truth" ? [] : [eased];
}

/** What a relation says once something is replaced. */
function replaced(step: number, rewriting: Rewriting, steps: Steps): number {
  const says = steps.says(step);
  if (says.kind !== "relation" || step === rewriting.equation) return step;
  const of = rewritten(says.of, steps.relation(rewriting.equation).of, rewriting.lead, steps.atoms);
  return constantOf(of) !== null || same(of, says.of)
    ? step
    : byReplacing(steps, step, rewriting, [], of, says.relation);
}

/** Unknowns and those inside them. */
export function reach(steps: Steps, ids: readonly number[]): ReadonlySet<number> {
  const reached = new Set(ids);
  for (const id of reached) {
    const { atom } = steps.atoms.at(id);
    if (atom.kind === "function" || atom.kind === "inverse" || atom.kind === "choice")
      for (const part of insideOf(atom)) reached.add(part);
  }
  return reached;
}

/** The entry that is the largest or smallest; null for other unknowns. */
function peakOf(steps: Steps, id: number): { readonly step: number; readonly index: string } | null {
  const { kind } = steps.atoms.at(id).atom;
  return kind === "max" || kind === "min" ? steps.once(`attained ${id}`, () => attainedFact(steps, id)) : null;
}

/** What holds of an unknown whatever the case, so far as it is known to have a value. */
function factsAbout(id: number, known: Known, spots: readonly Spot[]): readonly number[] {
  const { steps } = known;
  const { atom } = steps.atoms.at(id);
  switch (atom.kind) {
    case "size":
      return [sizeFact(steps, atom.size)];
    case "function": {
      const least = LEAST[atom.name];
      const valued = least === undefined ? undefined : known.lookUp(atom.of, least);
      if (valued === null) return [];
      return factsOf(steps, id).map((_, fact) => functionFact(steps, id, fact, valued === undefined ? [] : [valued]));
    }
    case "inverse": {
      const other = known.otherThanZero(atom.of);
      return other === null || other.parts > 1 ? [] : [inverseFact(steps, id, other.step)];
    }
    case "choice":
      return [choiceFact(steps, id)];
    case "max":
    case "min":
      return [
        extremeFact(steps, id),
        ...spots.flatMap(({ at, size }) => {
          const shown = size === atom.size ? known.position({ at, size }) : null;
          return shown === null ? [] : [extremeFact(steps, id, at, shown)];
        }),
      ];
    default:
      return [];
  }
}

function unique(steps: readonly number[]): readonly number[] {
  return [...new Set(steps)];
}

/** Unknowns of a polynomial that stand for means. */
export function meansIn(steps: Steps, reached: ReadonlySet<number>): readonly number[] {
  return [...reached].filter((id) => steps.atoms.at(id).atom.kind === "mean");
}
