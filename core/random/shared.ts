import type { Draw } from "./stream.ts";
import { originOf, stream } from "./streams.ts";

/**
 * An experiment that several readings look at: in each replicate it is run once, whoever asks first, and its result is handed to all of
 * them. Each reading keeps its own error rate; their verdicts are not independent, and the bound on the suite does not need them to be.
 *
 * Its random numbers are its own. They follow from the document, the name, the replicate, what is run (main, pilot, or a control) and the
 * root, so that a reading tried alone finds the same as one tried with all others.
 *
 * @param name - unique in the document, at least one character
 * @param run - one replicate, from the draws handed in and nothing else that varies; its result must not be changed
 * @throws TypeError for draws that no stream gave
 */
export function shared<T>(name: string, run: (draw: Draw) => T): (draw: Draw) => T {
  const results = new Map<string, T>();
  return (asked) => {
    const { address, replicate } = originOf(asked);
    const role = sharedRole(address.role);
    const key = JSON.stringify([address.document, role, replicate, address.root ?? ""]);
    const known = results.get(key);
    if (known !== undefined) return known;
    const own = stream({ ...address, claim: "experiments", reading: name, role });
    const result = run(own.replicate(replicate));
    results.set(key, result);
    return result;
  };
}

/** "ReLU/control/main" is "control/main" for an experiment of any number of parts. */
function sharedRole(role: string): string {
  const places = role.split("/");
  const last = places.at(-1) ?? role;
  return places.slice(0, -1).includes("control") ? `control/${last}` : last;
}
