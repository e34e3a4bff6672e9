import { FALSEHOODS } from "./index.fixture.ts";
import { ALTERNATIONS, BOXES } from "./others.fixture.ts";
import { type Ask, saidOf, saidOfAlternation, saidOfBoxes, saying } from "./said.fixture.ts";

/** A false statement. A program that accepts it gives a false verdict. */
export interface Killer {
  readonly name: string;
  /** Does the program, as it is, accept it? */
  accepted(ask: Ask): Promise<boolean>;
  /** Where the solver itself is asked, which takes seconds. */
  readonly asks?: true;
}

/** Every false statement, with what is said to prove it. */
export const KILLERS: readonly Killer[] = [
  ...FALSEHOODS.map((each): Killer => {
    const { attacks, proof, answers } = each;
    if (each.asks === true)
      return { name: attacks, asks: true, accepted: async (ask) => (await saidOf(each, proof, ask)) === "accepted" };
    return { name: attacks, accepted: async () => (await saidOf(each, proof, saying(answers))) === "accepted" };
  }),
  ...BOXES.map((each): Killer => {
    const { attacks, tree } = each;
    return { name: attacks, accepted: () => Promise.resolve(saidOfBoxes(each, tree) === "accepted") };
  }),
  ...ALTERNATIONS.map((each): Killer => {
    const { attacks, answers } = each;
    if (answers === undefined)
      return {
        name: attacks,
        asks: true,
        accepted: async (ask) => (await saidOfAlternation(each, ask)) === "accepted",
      };
    return { name: attacks, accepted: async () => (await saidOfAlternation(each, saying(answers))) === "accepted" };
  }),
];
