import type { WitnessPlot } from "../../../claim/plot.ts";
import { type CaseValue, type Expression, printCase } from "../../../formula/index.ts";
import { partsOf } from "../../../formula/language/walk.ts";
import { divide, type Rational, rational, toNumber } from "../../../numeric/exact/rational.ts";
import { caseWork, WORK } from "../cases/case-work.ts";
import { type Case, describeCase, examine, type Problem, passedOver } from "../cases/problem.ts";

/** Cells on each side of 0, so that 0 lies in the middle of one. */
const HALF = 20;
/** The plane reaches so far; the smallest that leaves the witness room is taken. */
const REACHES = [1, 2, 3, 4, 5, 8, 10, 15, 20, 30, 50, 100];
/** Domains of numbers that range freely, so that a plane can be drawn through a case. */
const FREE: Readonly<Record<string, (value: number) => boolean>> = {
  reals: () => true,
  positive: (value) => value > 0,
  nonNegative: (value) => value >= 0,
};

/** Two numbers of a case that can be moved while the rest is held. */
interface Plane {
  readonly axes: readonly [string, string];
  readonly at: readonly [number, number];
  readonly free: readonly [(value: number) => boolean, (value: number) => boolean];
  /** The case with other numbers in place of these two. */
  with(x: Rational, y: Rational): Case;
  readonly held: string;
}

/**
 * Where among its neighbours does a witness stand? The first plane through it in which some cases are witnesses too and some are
 * not; none where there is no such plane.
 *
 * Each cell is judged at its middle, as the witness was; nothing is drawn where that takes too much work, or where 64 digits would have to
 * tell equal sides.
 */
export function witnessPlots(problem: Problem, given: Case): readonly WitnessPlot[] {
  if (problem.bracketed && (equates(problem.formula) || isTooDear(problem, given))) return [];
  for (const plane of planes(problem, given)) {
    const most = Math.max(...plane.at.map(Math.abs));
    const reach = REACHES.find((each) => each >= 1.5 * most);
    if (reach === undefined) continue;
    const cells = shaded(problem, plane, reach);
    const all = cells.join("");
    // A plane that is all of one kind says no more than the witness itself.
    const share = (sign: string) => all.split(sign).length - 1;
    if (Math.min(share("x"), share(".")) < all.length / 20) continue;
    const end = reach + reach / (2 * HALF);
    const { axes, at, held } = plane;
    return [
      {
        kind: "witness",
        seeks: problem.seeks,
        axes,
        span: [-end, end],
        at,
        cells,
        shown: describeCase(given, problem.arithmetic),
        held,
      },
    ];
  }
  return [];
}

function shaded(problem: Problem, plane: Plane, reach: number): readonly string[] {
  const steps = Array.from({ length: 2 * HALF + 1 }, (_, index) =>
    divide(rational((index - HALF) * reach), rational(HALF)),
  );
  return steps.toReversed().map((y) => steps.map((x) => cell(problem, plane, x, y)).join(""));
}

function cell(problem: Problem, plane: Plane, x: Rational, y: Rational): string {
  if (!plane.free[0](toNumber(x)) || !plane.free[1](toNumber(y))) return " ";
  const given = plane.with(x, y);
  const kind = passedOver(problem, given) ?? examine(problem, given).kind;
  return kind === "hit" ? "x" : kind === "miss" ? "." : " ";
}

/** Would a plane take more work than a hunt may? */
function isTooDear(problem: Problem, given: Case): boolean {
  const sizes = Object.entries(problem.domains).flatMap(([name, { shape }]) =>
    shape.flatMap((size, depth) => (typeof size === "string" ? [[size, lengthOf(given[name], depth)] as const] : [])),
  );
  return (2 * HALF + 1) ** 2 * caseWork(problem, Object.fromEntries(sizes)) > WORK.hunt;
}

/** The number of entries of a list; of rows, or, a level deeper, of columns of a matrix. */
function lengthOf(value: CaseValue | undefined, depth: number): number {
  const list = (Array.isArray(value) ? value : []) as readonly CaseValue[];
  return depth === 0 ? list.length : lengthOf(list[0], depth - 1);
}

function equates(e: Expression): boolean {
  const here = e.kind === "comparison" && e.comparisons.some((sign) => sign === "==" || sign === "!=");
  return here || partsOf(e).some(equates);
}

function planes({ domains, arithmetic }: Problem, given: Case): readonly Plane[] {
  const entries = Object.entries(given).map(([name, value]) => ({
    name,
    value,
    free: FREE[domains[name]?.family ?? ""],
  }));
  const held = (names: readonly string[]) =>
    describeCase(Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name))), arithmetic);
  const pairs = entries.flatMap(({ name, value, free }): readonly Plane[] => {
    const [x, y, more] = Array.isArray(value) ? (value as readonly CaseValue[]) : [];
    if (free === undefined || !isNumber(x) || !isNumber(y) || more !== undefined) return [];
    return [
      {
        axes: [`${name}₁`, `${name}₂`],
        at: [toNumber(x), toNumber(y)],
        free: [free, free],
        with: (a, b) => ({ ...given, [name]: [a, b] }),
        held: held([name]),
      },
    ];
  });
  const [first, second] = entries.filter(({ value, free }) => free !== undefined && isNumber(value));
  if (first === undefined || second === undefined) return pairs;
  const always = () => true;
  const scalars: Plane = {
    axes: [first.name, second.name],
    at: [toNumber(first.value as Rational), toNumber(second.value as Rational)],
    free: [first.free ?? always, second.free ?? always],
    with: (a, b) => ({ ...given, [first.name]: a, [second.name]: b }),
    held: held([first.name, second.name]),
  };
  return [scalars, ...pairs];
}

function isNumber(value: CaseValue | undefined): value is Rational {
  return typeof value === "object" && !Array.isArray(value) && printCase(value) !== "";
}
