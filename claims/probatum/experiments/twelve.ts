import { budget, type Draw, designFor, walk } from "probatum";

type Tail = { readonly range: readonly [number, number] } | { readonly variance: number };

/** A quantity whose truth is known. */
interface Known {
  readonly region: { readonly from?: number; readonly to?: number };
  readonly gap: number;
  readonly tail: Tail;
  readonly value: (draw: Draw) => number;
  /** The verdict that is right; none where the truth lies on an end. */
  readonly right: "verified" | "refuted" | "neither";
}

const UNIT: Tail = { range: [0, 1] };
const yes = (p: number) => (draw: Draw) => (draw.uniform() < p ? 1 : 0);
const bell = (centre: number) => (draw: Draw) => centre + draw.normal();
const wide = { region: { from: 0.4, to: 0.6 }, gap: 0.1, tail: UNIT } as const;
const least = { region: { from: 0.9 }, gap: 0.05, tail: UNIT } as const;
const most = { region: { to: 0.1 }, gap: 0.05, tail: UNIT } as const;
const normal = { region: { from: -0.25, to: 0.25 }, gap: 0.25, tail: { variance: 1 } } as const;

/** True and false, far and near, with one end and with two. */
export const TWELVE: readonly Known[] = [
  { ...wide, value: yes(0.5), right: "verified" },
  { ...wide, value: yes(0.57), right: "verified" },
  { ...wide, value: yes(0.63), right: "refuted" },
  { ...wide, value: yes(0.9), right: "refuted" },
  { ...least, value: yes(0.95), right: "verified" },
  { ...least, value: yes(0.88), right: "refuted" },
  { ...most, value: yes(0.02), right: "verified" },
  { ...most, value: yes(0.3), right: "refuted" },
  { ...normal, value: bell(0), right: "verified" },
  { ...normal, value: bell(0.3), right: "refuted" },
  { ...normal, value: bell(-1), right: "refuted" },
  { ...wide, value: yes(0.6), right: "neither" },
];

/**
 * Is any of these given a definite verdict that is not the right one? Each at one in a million, within the budget of its gap.
 *
 * @param repeats - the chance that a value is the one before once more
 */
export function anyWrong(quantities: readonly Known[], repeats = 0): (draw: Draw) => boolean {
  const planned = quantities.map(({ region, gap, tail, value, right }) => {
    const design = designFor({ region, gap, tail, alpha: 1e-6 });
    return { design, limit: budget({ spread: design.spread, gap, alpha: 1e-6, bets: 8 }), value, right };
  });
  return (draw) =>
    planned.some(({ design, limit, value, right }) => {
      let last: number | undefined;
      const next = () => {
        if (last === undefined || repeats === 0 || draw.uniform() >= repeats) last = value(draw);
        return last;
      };
      const { outcome } = walk(design, next, limit);
      return outcome !== "inconclusive" && outcome !== right;
    });
}
