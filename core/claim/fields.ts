import { closest, distance } from "fastest-levenshtein";

/** Which of the known names was probably meant? The nearest one, if at most a third of its letters are others; none otherwise. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(name, known);
  return distance(name, near) <= Math.ceil(near.length / 3) ? near : undefined;
}

/** ": did you mean budget?", or nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near === undefined ? "" : `: did you mean ${near}?`;
}

/**
 * Refuses what is no object, and fields that nobody reads: a misspelt option would be passed over in silence.
 *
 * @param name - what the object is, for the message
 * @param known - all fields that it may have
 * @throws TypeError that names the field, and the one that was probably meant
 */
export function requireFields(name: string, value: unknown, known: readonly string[]): void {
  if (typeof value !== "object" || value === null) throw new TypeError(`${name} must be an object, got ${said(value)}`);
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger === undefined) return;
  throw new TypeError(
    `${name} must have only the fields ${known.join(", ")}, got ${stranger}${didYouMean(stranger, known)}`,
  );
}

/**
 * Refuses a word that is none of the known ones, and names the one that was probably meant.
 *
 * @throws RangeError
 */
export function requireWord(name: string, value: unknown, known: readonly string[]): void {
  if (typeof value === "string" && known.includes(value)) return;
  const near = typeof value === "string" ? didYouMean(value, known) : "";
  throw new RangeError(`${name} must be one of ${known.join(", ")}, got ${said(value)}${near}`);
}

/** A value as a message shows it. */
export function said(value: unknown): string {
  if (typeof value === "function") return value.name === "" ? "a function" : `the function ${value.name}`;
  return typeof value === "string" ? `"${value}"` : Array.isArray(value) ? `a list of ${value.length}` : String(value);
}
