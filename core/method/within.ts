import type { Trial } from "./method.ts";

/** The same trial in a room of its own: streams named under `place`. */
export function within(trial: Trial, place: string): Trial {
  return { ...trial, stream: (role) => trial.stream(`${place}/${role}`) };
}
