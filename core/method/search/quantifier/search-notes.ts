import type { Sizes } from "../../../formula/index.ts";
import { count, figure } from "../../../numeric/describe/figure.ts";
import { caseWork, WORK } from "../cases/case-work.ts";
import { tooManyCases } from "../cases/exhaust.ts";
import type { Hunted } from "../cases/hunt.ts";
import type { Measured } from "../cases/measure.ts";
import { describeSizes, type Problem } from "../cases/problem.ts";

/** What would settle a search whose cases 64 digits do not decide. */
export const UNDECIDED = "a proof: both sides agree to 64 digits, and digits alone can never show that they are equal";

/** How a search was made that found no hit, a sentence each: the hunt, the independent cases, and the bounds that were reached. */
export function searchNotes(search: Problem, hunted: Hunted, measured: Measured): readonly string[] {
  const at = atSizes(hunted.reached);
  const notes = [`Hunted with ${cases(hunted.accepted)}${at}, edge values included: no ${search.seeks} was certified.`];
  const untried = tooManyCases(search);
  if (untried !== null) notes.unshift(untried);
  const undecided = hunted.undecided + measured.undecided;
  if (undecided > 0) notes.push(`${cases(undecided)} could not be decided: both sides agree to 64 digits.`);
  if (hunted.gaveUp.length > 0) notes.push(`The hunt gave up${atSizes(hunted.gaveUp)}: more such cases teach nothing.`);
  if (hunted.bounded.length > 0) notes.push(boundedNote(search, hunted));
  notes.push(measureNote(search, measured));
  if (search.arithmetic === "reals" && measured.settled > 0) notes.push(siftNote(search, measured));
  return notes;
}

/** "at d = 2, 3", with a space before it; empty where nothing has a size. */
function atSizes(sizes: readonly Sizes[]): string {
  const at = describeSizes(sizes);
  return at === "" ? "" : ` at ${at}`;
}

/** That cases were too dear, and how dear. */
function boundedNote(search: Problem, { bounded }: Hunted): string {
  const dearest = Math.max(...bounded.map((sizes) => caseWork(search, sizes)));
  return (
    `The hunt${atSizes(bounded)} ended at its bound of ${count(WORK.hunt * search.share)} units of work for all sizes together: ` +
    `one case takes about ${count(Math.round(dearest))}.`
  );
}

function measureNote(search: Problem, { drawn, accepted, undecided, bound, dear }: Measured): string {
  const few =
    dear === null
      ? ""
      : `; one takes about ${count(Math.round(dear))} of ${count(WORK.measure * search.share)} units of work`;
  const met = search.given === null ? "" : `${count(accepted + undecided)} met the premise, `;
  const lead = `${cases(drawn)} drawn independently (${distributions(search)}${few}): ${met}`;
  if (bound === 1) return `${lead}${count(accepted)} could be decided, too few for a bound.`;
  const share = figure(100 * bound);
  return `${lead}none was ${search.seeks === "example" ? "an" : "a"} ${search.seeks}, so at most ${share} % of all cases drawn this way can be (alpha 1e-6).`;
}

/** How the kernel settled cases in the reals. */
function siftNote({ bracketed }: Problem, { drawn, settled, looks }: Measured): string {
  const open =
    settled === drawn
      ? "all of them"
      : `${count(settled)} of them; ${cases(looks)} more ${looks === 1 ? "was" : "were"} judged exactly`;
  const assumed = bracketed ? " Its exp and the like were taken to be right to 4 units in the last place." : "";
  return `Float64 with a bound on its rounding settled ${open}.${assumed}`;
}

/** What would settle it. */
export function settleSearch(search: Problem, measured: Measured): string {
  const names = Object.keys(search.sizes[0] ?? {});
  const sizes = search.sizesAreAll ? "" : ` for ${names.map((name) => `every ${name}`).join(" and ")}`;
  if (measured.undecided > 0) return UNDECIDED;
  if (tooManyCases(search) !== null) return `fewer cases, or a proof${sizes}`;
  return search.seeks === "counterexample"
    ? `a proof${sizes}, or a counterexample`
    : `an example, or a proof that there is none${sizes}`;
}

function distributions({ domains, arithmetic }: Problem): string {
  return Object.entries(domains)
    .map(([name, { sampling }]) => `${name}: ${sampling}`)
    .join("; ")
    .concat(arithmetic === "reals" ? "" : `; to all digits of ${arithmetic} in place of 2^-20`);
}

/** "1 case", "2,000 cases". */
export function cases(n: number): string {
  return n === 1 ? "1 case" : `${count(n)} cases`;
}
