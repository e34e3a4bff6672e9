/**
 * What does a run do with the store of verdicts? "on": takes from it what holds, and keeps what it finds; "fresh": tries everything, and keeps
 * what it finds; "verify": tries everything, and fails where it finds something else than the store holds; "off": neither takes nor keeps.
 */
export type Storing = "on" | "fresh" | "verify" | "off";

/** The variable of the environment that says so. */
export const STORE = "PROBATUM_STORE";

/**
 * @param wanted - the variable `PROBATUM_STORE` of the environment
 * @param compare - whether the report is compared, as in CI: what is compared is always tried
 * @throws RangeError for any other value
 */
export function storing(wanted: string | undefined, compare: boolean): Storing {
  const asked = wanted === undefined || wanted === "" ? "on" : wanted;
  if (asked !== "on" && asked !== "fresh" && asked !== "verify" && asked !== "off")
    throw new RangeError(`${STORE} must be on, fresh, verify or off, got ${asked}`);
  return compare ? "off" : asked;
}
