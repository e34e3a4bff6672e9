import type { Rational } from "../exact/rational.ts";
import { fitExactly } from "./exact-least-squares.ts";
import { residuals } from "./least-squares-certificate.ts";

/**
 * Is none of these columns a weighted sum of the others? Each is fitted by those before it, exactly, and must be missed somewhere.
 *
 * @param columns - at least one, all of the same length, at least 1
 */
export function areIndependent(columns: readonly (readonly Rational[])[]): boolean {
  return columns.every((target, k) => {
    if (k === 0) return target.some(({ n }) => n !== 0n);
    const before = { columns: columns.slice(0, k), target, constraint: "none", bias: false } as const;
    return residuals(before, fitExactly(before)).some(({ n }) => n !== 0n);
  });
}
