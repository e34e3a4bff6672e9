import { isSaidFalsely, MISDECLARED, type Misdeclared } from "./experiment/walk/misdeclared.fixture.ts";
import { PLANNED } from "./planned.fixture.ts";
import { COMPOSITIONS, type Composition, isToldTooSure } from "./trial/compositions.fixture.ts";
import { DEPENDENT, type Dependent, isClaimed, standsThough } from "./trial/dependent.fixture.ts";

/** A false verdict, or one that is wrong more often than it says. A program that gives it is broken. */
interface Killer {
  readonly name: string;
  accepted(): Promise<boolean>;
}

const killer = (name: string, accepted: () => boolean): Killer => ({
  name,
  // Whatever stops it is no verdict.
  accepted: async () => accepted(),
});

/** What the composition, the guard and the replay must not let through. */
export const KILLERS: readonly Killer[] = [
  ...COMPOSITIONS.map((each: Composition) => killer(each.name, () => isToldTooSure(each))),
  ...PLANNED.map(({ name, isTooSure }) => killer(name, isTooSure)),
  ...MISDECLARED.map((each: Misdeclared) => killer(each.name, () => isSaidFalsely(each))),
  ...DEPENDENT.map((each: Dependent) => killer(each.name, () => standsThough(each))),
  killer("replay: a claim whose values go on from one to the next", isClaimed),
];
