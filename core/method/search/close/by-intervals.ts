import type { Expression, Sizes } from "../../../formula/index.ts";
import { type BoxProof, type BoxTree, type OverBox, proveOverBox } from "../../../formula/interval/branch-and-bound.ts";
import { type Space, spaceOf } from "../../../formula/interval/space.ts";
import { count } from "../../../numeric/describe/figure.ts";
import { checkBoxes } from "../../../proof/check/boxes.ts";
import { roughWork, WORK } from "../cases/case-work.ts";
import { type Case, describeSizes, type Problem } from "../cases/problem.ts";

/** Entries that move freely: boxes grow in number as a power of them. */
const ENTRIES = 4;

/** Boxes looked at for one combination of sizes, fewer where one is dear: so that a verdict never depends on a machine's speed. */
const BOXES = 65_536;

function boxesAt(problem: Problem, sizes: Sizes): number {
  const share = (WORK.boxes * problem.share) / problem.sizes.length;
  return Math.min(BOXES, Math.floor(share / roughWork(problem, sizes)));
}

/** What branch and bound over intervals came to. */
export type IntervalFinding =
  | {
      readonly proved: true;
      readonly boxes: number;
      /** The sizes proved, such as "d = 1 to 3"; empty where nothing has a size. */
      readonly scope: string;
      /** False where the assertion speaks of more sizes than were proved. */
      readonly everySize: boolean;
      /** How the space was cut at each of the sizes. */
      readonly provedAt: readonly { readonly sizes: Sizes; readonly boxes: BoxTree }[];
      readonly notes: readonly string[];
    }
  | {
      readonly proved: false;
      readonly boxes: number;
      /** A case that is a hit, judged in exact rationals or 64 digits; null where none came up. */
      readonly against: Case | null;
      readonly notes: readonly string[];
    };

/**
 * Can it be shown by intervals that no case is a hit? Branch and bound at every size searched that has at most four entries.
 * Null where it does not apply: a float format, a domain that is no region of numbers, or too many entries at every size.
 *
 * The proof rests on an assumption about the runtime's exponential and the like (`ULPS` in formula/interval-functions.ts).
 */
export function closeByIntervals(problem: Problem): IntervalFinding | null {
  if (problem.arithmetic !== "reals") return null;
  const provedAt: { sizes: Sizes; boxes: BoxTree }[] = [];
  let boxes = 0;
  let small = 0;
  for (const sizes of problem.sizes) {
    const space = spaceOf(problem.domains, sizes, problem.given);
    if (space === null) return null;
    if (space.sides.length > ENTRIES) continue;
    small += 1;
    const question = questionAt(problem, space);
    const found = proveOverBox(question, boxesAt(problem, sizes));
    boxes += found.boxes;
    if (found.kind === "fails") return { proved: false, boxes, against: found.case, notes: [] };
    if (found.kind === "open") return { proved: false, boxes, against: null, notes: [openNote(found, sizes)] };
    if (!found.premiseMet) return { proved: false, boxes, against: null, notes: [UNMET] };
    const checked = checkBoxes(question, found.tree);
    if (checked.kind === "refused")
      return { proved: false, boxes, against: null, notes: [`Boxes were found, and refused: ${checked.reason}.`] };
    provedAt.push({ sizes, boxes: found.tree });
  }
  if (small === 0) return null;
  const scope = describeSizes(provedAt.map(({ sizes }) => sizes));
  const everySize = problem.sizesAreAll && provedAt.length === problem.sizes.length;
  return { proved: true, boxes, scope, everySize, provedAt, notes: [proofNote(boxes, scope)] };
}

/** What a tree of boxes has to show at these sizes; null where the domains are no region of numbers. */
export function questionOf(problem: Problem, sizes: Sizes): OverBox | null {
  const space = spaceOf(problem.domains, sizes, problem.given);
  return space === null ? null : questionAt(problem, space);
}

function questionAt({ formula, given, definitions, seeks, domains }: Problem, space: Space): OverBox {
  const shows = seeks === "counterexample" ? "always" : "never";
  // Whole numbers are what their constraint leaves of a box; other constraints are met by the sides as they stand.
  const whole = Object.entries(domains).flatMap(([name, domain]) =>
    domain.family === "integers" ? [domain.constraint(name)] : [],
  );
  const premises = [...whole, given].filter((premise) => premise !== null);
  const [first, ...rest] = premises;
  const premise = rest.reduce<Expression | null>(
    (left, right) => (left === null ? right : { kind: "and", left, right }),
    first ?? null,
  );
  return { formula, given: premise, definitions, shows, space };
}

const UNMET = "Proved by intervals, and no case seen that meets the premise: contradictory premises prove anything.";

function proofNote(boxes: number, scope: string): string {
  const where = scope === "" ? "" : ` at ${scope}`;
  const cover = boxes === 1 ? "1 box that covers" : `${count(boxes)} boxes that cover`;
  return (
    `Proved over ${cover} every case${where}, in intervals of doubles rounded outwards; ` +
    "exp, log, tanh, sin and cos of the runtime are widened by at least three units in the last place."
  );
}

function openNote(found: BoxProof & { kind: "open" }, sizes: Sizes): string {
  const at = describeSizes([sizes]);
  const where = at === "" ? "" : ` at ${at}`;
  const left = `${count(found.left)} are open${where}`;
  const after = `After ${count(found.boxes)} boxes of intervals`;
  return found.ended === "budget"
    ? `${after}, their bound, ${left}: a narrower domain or fewer entries would help.`
    : `${after} ${left}: they are too small to cut, as where both sides of a comparison meet.`;
}
