import type { Trial } from "./method.ts";

/** A trial with other fields beside or in place of its own. Nothing of it is looked at: whoever hands it out may notice when its text is read. */
export function also(trial: Trial, fields: Partial<Trial>): Trial {
  const all = { ...Object.getOwnPropertyDescriptors(trial), ...Object.getOwnPropertyDescriptors(fields) };
  return Object.defineProperties({}, all) as Trial;
}
