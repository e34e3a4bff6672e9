import type { ErrorRates, Outcome } from "../../claim/evidence.ts";
import { CERTAIN, composedWeight, conditionally, firmly, rateOf, type Weight, worst } from "./error-rates.ts";
import { conjunction, disjunction } from "./kleene.ts";

/** One part: is it true, how often it may be wrong, and what it comes out as where it is not wrong. */
interface Part {
  readonly isTrue: boolean;
  readonly weight: Weight;
  readonly else: Outcome;
}

/** A composed assertion whose parts err as often as they may, independently. */
export interface Composition {
  readonly name: string;
  readonly verb: "every" | "some";
  readonly parts: readonly Part[];
  /** Given where what it says to the whole document is asked too: no verdict of it stands under a condition. */
  readonly isFirm?: true;
}

const QUARTER: ErrorRates = { verified: 0.25, refuted: 0.25 };
const part = (isTrue: boolean, weight: Weight, otherwise: Outcome = "inconclusive"): Part => ({
  isTrue,
  weight,
  else: otherwise,
});
const yes = part(true, firmly(QUARTER));
const no = part(false, firmly(QUARTER));
const only = (side: "verified" | "refuted"): Weight => firmly({ ...{ verified: 0, refuted: 0 }, [side]: 0.25 });

export const COMPOSITIONS: readonly Composition[] = [
  { name: "every: five true parts, any of which may be refuted", verb: "every", parts: [yes, yes, yes, yes, yes] },
  { name: "some: five false parts, any of which may be verified", verb: "some", parts: [no, no, no, no, no] },
  {
    name: "every: a false part beside one that is never wrong",
    verb: "every",
    parts: [no, part(true, CERTAIN, "verified")],
  },
  {
    name: "some: a true part beside one that is never wrong",
    verb: "some",
    parts: [yes, part(false, CERTAIN, "refuted")],
  },
  { name: "every: one part", verb: "every", parts: [yes] },
  { name: "every: a false part", verb: "every", parts: [no] },
  {
    name: "every: a false part that only a verdict could hide",
    verb: "every",
    parts: [part(false, only("verified"))],
  },
  { name: "some: a part that can only be verified", verb: "some", parts: [part(false, only("verified"))] },
  { name: "every: a part that can only be refuted", verb: "every", parts: [part(true, only("refuted"))] },
  { name: "some: a true part", verb: "some", parts: [part(true, only("refuted"))] },
  {
    name: "every: a false part that is open",
    verb: "every",
    parts: [part(false, CERTAIN), part(true, CERTAIN, "verified")],
  },
  { name: "every: true parts that are open", verb: "every", parts: [part(true, CERTAIN), part(true, CERTAIN)] },
  { name: "some: false parts that are open", verb: "some", parts: [part(false, CERTAIN), part(false, CERTAIN)] },
  {
    name: "some: one false part that is refuted, and one that is open",
    verb: "some",
    parts: [part(false, CERTAIN, "refuted"), part(false, CERTAIN)],
  },
  {
    name: "some: a true part that is open",
    verb: "some",
    parts: [part(true, CERTAIN), part(false, CERTAIN, "refuted")],
  },
  {
    name: "some: one of two is true",
    verb: "some",
    parts: [part(true, CERTAIN, "verified"), part(false, CERTAIN, "refuted")],
  },
  { name: "every: firm, told to the document", verb: "every", parts: [yes, yes], isFirm: true },
  { name: "some: firm, told to the document", verb: "some", parts: [no, no], isFirm: true },
  {
    name: "every: under a condition, and one that stands without",
    verb: "every",
    parts: [part(true, conditionally(QUARTER)), yes],
  },
];

/** All that may come of the parts together, with its chance. */
function worlds(parts: readonly Part[]): readonly { readonly outcomes: readonly Outcome[]; readonly chance: number }[] {
  return parts.reduce<readonly { outcomes: readonly Outcome[]; chance: number }[]>(
    (all, { isTrue, weight, else: otherwise }) => {
      const wrong = isTrue ? "refuted" : "verified";
      const error = weight.rates[wrong];
      return all.flatMap(({ outcomes, chance }) => [
        { outcomes: [...outcomes, wrong], chance: chance * error },
        { outcomes: [...outcomes, otherwise], chance: chance * (1 - error) },
      ]);
    },
    [{ outcomes: [], chance: 1 }],
  );
}

/** Is the composed verdict false more often than any of its false verdicts says? */
export function isToldTooSure({ verb, parts, isFirm }: Composition): boolean {
  const isTrue = verb === "every" ? parts.every((each) => each.isTrue) : parts.some((each) => each.isTrue);
  const wrong = isTrue ? "refuted" : "verified";
  let [often, most] = [0, 0];
  for (const { outcomes, chance } of worlds(parts)) {
    const outcome = verb === "every" ? conjunction(outcomes) : disjunction(outcomes);
    if (outcome !== wrong || chance === 0) continue;
    const weighed = parts.map(({ weight }, i) => ({ ...weight, outcome: outcomes[i] ?? "void" }));
    const { rates, firm } = composedWeight(verb, weighed);
    const told = isFirm === true ? Math.min(worst(firm), rateOf(outcome, rates)) : rateOf(outcome, rates);
    // Said to be certain, and false.
    if (told === 0) return true;
    often += chance;
    most = Math.max(most, told);
  }
  return often > most;
}
