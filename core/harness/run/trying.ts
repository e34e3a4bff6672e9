/** Which claims does a run try? */
export type Trying = "quick" | "slow" | "all";

/**
 * Slow claims are left to runs that ask for them; `npm run calibrate` asks for them alone, `npm run claim` for whichever is named.
 *
 * @param wanted - the variable `PROBATUM_TRY` of the environment
 * @throws RangeError for any other value
 */
export function trying(wanted: string | undefined): Trying {
  if (wanted === undefined || wanted === "") return "quick";
  if (wanted === "quick" || wanted === "slow" || wanted === "all") return wanted;
  throw new RangeError(`PROBATUM_TRY must be quick, slow or all, got ${wanted}`);
}
