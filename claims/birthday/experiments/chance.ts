import { define } from "probatum";

/** The chance that two of n people share a birthday, where all of 365 days are equally likely. */
export const chance = define("chance(n)", "1 - prod(k, 1, n - 1, 1 - k / 365)");

/** The same in percent for so many people, as a number of our own among printed figures. */
export function percentOf(people: number): string {
  return `exactly(100 * (1 - prod(k, 1, ${people - 1}, 1 - k / 365)))`;
}
