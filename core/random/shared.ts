import type { Draw } from "./stream.ts";
import { follow, hasDrawn, originOf, stream } from "./streams.ts";

/**
 * An experiment that several readings look at: in each replicate it is run once, whoever asks first, and its result is handed to all of
 * them. Each reading keeps its own error rate; their verdicts are not independent, and the bound on the suite does not need them to be.
 *
 * Its random numbers are its own. They follow from the document, the name, the replicate, what is run (main, pilot, or a control) and the
 * root, so that a reading tried alone finds the same as one tried with all others. What it draws counts as drawn by whoever asks.
 *
 * @param name - unique in the document, at least one character
 * @param run - one replicate, from the draws handed in and nothing else that varies; its result must not be changed
 * @throws TypeError for draws that no stream gave
 */
export function shared<T>(name: string, run: (draw: Draw) => T): (draw: Draw) => T {
  const results = new Map<string, { readonly result: T; readonly draws: Draw }>();
  let used: Draw | undefined;
  return (asked) => {
    const { address, replicate } = originOf(asked);
    const role = sharedRole(address.role);
    const key = JSON.stringify([address.document, role, replicate, address.root ?? ""]);
    const known = results.get(key);
    if (known !== undefined) {
      follow(asked, known.draws);
      return known.result;
    }
    const draws = stream({ ...address, claim: "experiments", reading: name, role }).replicate(replicate);
    // Before it is run: what it asks of another experiment, or draws only when its result is used, counts too.
    follow(asked, draws);
    const result = run(draws);
    // Once something is drawn, one replicate's draws stand for those of all others, which need not be kept.
    if (hasDrawn(draws)) used ??= draws;
    results.set(key, { result, draws: hasDrawn(draws) && used !== undefined ? used : draws });
    return result;
  };
}

/** "ReLU/control/main" is "control/main" for an experiment of any number of parts. */
function sharedRole(role: string): string {
  const places = role.split("/");
  const last = places.at(-1) ?? role;
  return places.slice(0, -1).includes("control") ? `control/${last}` : last;
}
