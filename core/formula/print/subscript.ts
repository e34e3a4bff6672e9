const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** A number below the line: 12 is "₁₂". */
export function subscript(n: number): string {
  return [...String(n)].map((digit) => SUBSCRIPTS[Number(digit)]).join("");
}
