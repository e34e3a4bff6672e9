/**
 * The whole number that an option of the command line stands for.
 *
 * @throws RangeError unless it is an integer of at least `least`
 */
export function wholeNumber(name: string, text: string | undefined, least: number): number {
  const value = Number(text ?? "");
  if (text !== undefined && text !== "" && Number.isSafeInteger(value) && value >= least) return value;
  throw new RangeError(`${name} must be an integer of at least ${least}, got ${text ?? "nothing"}`);
}
