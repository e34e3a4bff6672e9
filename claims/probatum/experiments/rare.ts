import { called, mean, over } from "probatum";
import { LAWS, type PointLaw, plainLike } from "./laws.ts";
import { wrongRuns } from "./level.ts";

/** No run of a sound procedure counts more than 1; one that counted more than this would stop the check. */
const MOST = 8;

type Laws = { readonly [name: string]: PointLaw };

const split = (bounded: boolean): Laws =>
  Object.fromEntries(Object.entries(LAWS).filter(([, { tail }]) => "range" in tail === bounded));

/** Laws whose points all lie between 0 and 1, and laws of which the variance is what is declared. */
export const IN_RANGE: Laws = split(true);
export const OF_VARIANCE: Laws = split(false);

/** At most one wrong verdict of this kind in a million runs, law by law. */
export function rare(verdict: "verified" | "refuted", laws: Laws) {
  return over(laws, (law) =>
    mean({
      of: called(`the number of runs in a million that are wrongly ${verdict}`, wrongRuns(law, verdict, 1e-6)),
      within: [null, 1],
      gap: 0.2,
      because: "one in a million is the promise, and the unit; a fifth of it is how finely a break of it should show",
      tail: { range: [0, MOST] },
      held: ["runs of at most 5,000 values, looked at after each"],
    }),
  );
}

/** The same measure of a procedure whose threshold is the square root of what it should be, on plain laws. */
export function rooted(verdict: "verified" | "refuted", laws: Laws) {
  return Object.fromEntries(
    Object.entries(laws).map(
      ([name, law]) =>
        [
          name,
          {
            of: called(
              "the same for a threshold of the square root",
              wrongRuns(plainLike(law), verdict, Math.sqrt(1e-6), MOST),
            ),
          },
        ] as const,
    ),
  );
}
