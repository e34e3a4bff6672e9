import type { Draw } from "../../../random/stream.ts";

/**
 * A simulation together with words for what it gives, which every page then names: of a quantity a noun ("the fitted slope"), of an event
 * a clause ("the total lies within 0.05 of 1").
 *
 * @param what - at least one character
 * @param run - one replicate, from the draws handed in and nothing else that varies
 * @returns the same simulation, named
 * @throws TypeError for words that say nothing
 */
export function called<F extends (draw: Draw) => unknown>(what: string, run: F): F {
  if (typeof what !== "string" || what.trim() === "") throw new TypeError("what must be a text, got nothing");
  const named = (draw: Draw): unknown => run(draw);
  return Object.freeze(Object.assign(named, { what })) as unknown as F;
}

/** What was this simulation called? `otherwise` where nobody called it anything. */
export function whatOf(run: unknown, otherwise: string): string {
  const what: unknown = typeof run === "function" ? Reflect.get(run, "what") : undefined;
  return typeof what === "string" ? what : otherwise;
}

/** What does a control put in the place of the one simulation of an assertion, in words? */
export function inPlaceOf(assertion: { readonly of: unknown }, control: unknown): string {
  const other = whatOf(Reflect.get(Object(control), "of"), "");
  return other === "" || other === whatOf(assertion.of, "")
    ? "another simulation in place of `of`"
    : `${other} in its place`;
}

/** Words as a sentence begins. */
export function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
