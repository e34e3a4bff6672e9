/**
 * Must the tests of the page run? So they must where PROBATUM_BROWSER is `required`; elsewhere they are skipped without a browser.
 *
 * @param wanted - the variable `PROBATUM_BROWSER` of the environment
 * @throws RangeError for any other value
 */
export function isBrowserRequired(wanted: string | undefined): boolean {
  if (wanted === undefined || wanted === "") return false;
  if (wanted === "required") return true;
  throw new RangeError(`PROBATUM_BROWSER must be required or nothing, got ${wanted}`);
}
