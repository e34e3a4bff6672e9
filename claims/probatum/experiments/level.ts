import { type Draw, designFor, walk } from "probatum";
import { drawer, type PointLaw } from "./laws.ts";

type Definite = "verified" | "refuted";

/** The plan of a claim whose truth lies exactly on the end of its region, where both verdicts are wrong. */
function onTheEdge({ mean, gap, tail }: PointLaw, alpha: number) {
  return designFor({ region: { from: mean }, gap, tail, alpha });
}

const SHORT = 1000;

/** Does a run of at most 1,000 values, looked at after each, end with this wrong verdict? */
export function goesWrong(law: PointLaw, verdict: Definite, alpha: number): (draw: Draw) => boolean {
  const design = onTheEdge(law, alpha);
  const next = drawer(law.shares);
  return (draw) => walk(design, () => law.points[next(draw)] as number, SHORT).outcome === verdict;
}

const LONG = 5000;

/**
 * How often does a run of at most 5,000 values end with this wrong verdict, in units of one in a million? Such runs are too rare to wait
 * for, so values are drawn from the law under which the verdict would be right and every run is weighted by its likelihood under the law
 * itself, worked out here from the shares of the points and not from the wealth of the procedure.
 *
 * @param alpha - of the procedure; its threshold is 1 / alpha
 * @param most - where a run counts at most so much, which makes the answer too small; for controls, whose answer is too large anyway
 */
export function wrongRuns(
  law: PointLaw,
  verdict: Definite,
  alpha: number,
  most: number = Number.POSITIVE_INFINITY,
): (draw: Draw) => number {
  const design = onTheEdge(law, alpha);
  const side = verdict === "verified" ? 1 : -1;
  const stakes = design.processes.find(({ direction }) => direction === side)?.stakes ?? [];
  const laws = stakes.map((stake) => {
    const factors = law.points.map((point) => factor(law, stake * side * (point - law.mean), stake));
    const shares = law.shares.map((share, k) => share * (factors[k] as number));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return { next: drawer(shares), logs: Float64Array.from(factors, (each) => Math.log(each / total)) };
  });
  return (draw) => {
    const chosen = laws[draw.integer(laws.length)] as (typeof laws)[number];
    const sums = new Float64Array(laws.length);
    const value = (): number => {
      const k = chosen.next(draw);
      for (let j = 0; j < laws.length; j++)
        sums[j] = (sums[j] as number) + ((laws[j] as typeof chosen).logs[k] as number);
      return law.points[k] as number;
    };
    if (walk(design, value, LONG).outcome !== verdict) return 0;
    const likelihood = sums.reduce((sum, log) => sum + Math.exp(log), 0) / laws.length;
    return Math.min(most, 1 / likelihood / 1e-6);
  };
}

function factor(law: PointLaw, x: number, stake: number): number {
  if ("range" in law.tail) return 1 + x;
  const size = 1 + Math.abs(x) + (x * x) / 2;
  return (x < 0 ? 1 / size : size) / (1 + (stake * stake * law.tail.variance) / 2);
}

/** The same question for values that follow each other: a coin that is only thrown anew in one case of ten. */
export function goesWrongOnSticky(chance: number): (draw: Draw) => boolean {
  const design = designFor({ region: { from: 0.5 }, gap: 0.05, tail: { range: [0, 1] }, alpha: 0.05 });
  return (draw) => {
    let side = draw.integer(2);
    const next = (): number => {
      if (draw.uniform() < chance) side = draw.integer(2);
      return side;
    };
    return walk(design, next, SHORT).outcome === "verified";
  };
}
