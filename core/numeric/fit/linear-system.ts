import { divide, multiply, type Rational, reduce, subtract, ZERO } from "../exact/rational.ts";

/**
 * What solves these linear equations, exactly? Gauss–Jordan elimination in rationals. Where many solutions exist, unknowns that are
 * left free are 0.
 *
 * @param rows - each the coefficients of one equation, then its right side; all of the same length
 * @throws RangeError for equations that contradict each other
 */
export function solveExactly(rows: readonly (readonly Rational[])[]): readonly Rational[] {
  const unknowns = (rows[0]?.length ?? 1) - 1;
  const left = rows.map((row) => [...row]);
  const solved: { readonly unknown: number; readonly row: readonly Rational[] }[] = [];
  for (let unknown = 0; unknown < unknowns; unknown += 1) {
    const at = left.findIndex((row) => (row[unknown] as Rational).n !== 0n);
    if (at < 0) continue;
    const [pivot] = left.splice(at, 1) as [Rational[]];
    const scale = pivot[unknown] as Rational;
    const row = pivot.map((entry) => reduce(divide(entry, scale)));
    const clear = (other: readonly Rational[]): Rational[] => {
      const factor = other[unknown] as Rational;
      return factor.n === 0n
        ? [...other]
        : other.map((entry, j) => reduce(subtract(entry, multiply(factor, row[j] as Rational))));
    };
    for (const [i, other] of left.entries()) left[i] = clear(other);
    for (const [i, before] of solved.entries()) solved[i] = { unknown: before.unknown, row: clear(before.row) };
    solved.push({ unknown, row });
  }
  if (left.some((row) => (row[unknowns] as Rational).n !== 0n)) {
    throw new RangeError("equations must agree with each other, got a contradiction");
  }
  const solution: Rational[] = Array.from({ length: unknowns }, () => ZERO);
  for (const { unknown, row } of solved) solution[unknown] = row[unknowns] as Rational;
  return solution;
}
