import { also } from "./also.ts";
import type { Trial } from "./method.ts";

/** The same trial in a room of its own: streams named under `place`, and progress told from there. */
export function within(trial: Trial, place: string): Trial {
  const { watch } = trial;
  const inner = also(trial, { stream: (role) => trial.stream(`${place}/${role}`) });
  if (watch === undefined) return inner;
  return also(inner, {
    watch: (progress) => watch({ ...progress, place: progress.place === "" ? place : `${place}/${progress.place}` }),
  });
}
