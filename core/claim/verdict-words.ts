/** A verdict with what has to be true for it to stand: "verified", "verified, if the variance is at most 0.3". */
export function verdictWords(verdict: string, condition: string): string {
  return condition === "" ? verdict : `${verdict}, if ${condition}`;
}
