import type { ReadingRecord } from "../../claim/record.ts";

/** What an error rate does not speak of where it holds under a condition. */
export const OF_CONDITION = "How likely that is, it does not say.";

/** A probability of error in a few characters: "0", "1e-6", "2.5e-6". */
export function alphaText(alpha: number): string {
  // Three digits hide the last bit of a sum; nothing is decided here.
  return alpha === 0 ? "0" : Number(alpha.toPrecision(3)).toExponential();
}

/** How often something that is right with this error rate is wrong: "at most once in a million". */
export function errorWords(alpha: number): string {
  const millionths = Number((alpha * 1e6).toPrecision(2));
  if (millionths >= 1) return `at most ${millionths === 1 ? "once" : `${millionths} times`} in a million`;
  return `at most once in ${Number((1 / millionths).toPrecision(2))} million`;
}

/** "1 claim", "2 claims". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/**
 * Where did a simulation stop, and how far is what it found from the edge of what is claimed? "It stopped after 512 of at most
 * 4,096 replicates, 0.0545 from the nearer end of the region." Empty for whatever is no simulation.
 */
export function stopWords({ data }: Pick<ReadingRecord, "data">): string {
  const { replicates, budget, mean, region } = data;
  if (typeof replicates !== "number" || typeof budget !== "number") return "";
  const ends = (Array.isArray(region) ? region : []).filter((end) => typeof end === "number");
  const distance = typeof mean === "number" ? Math.min(...ends.map((end) => Math.abs(mean - end))) : Number.NaN;
  const away = Number.isFinite(distance)
    ? `, ${Number(distance.toPrecision(3))} from the nearer end of the region`
    : "";
  return `It stopped after ${grouped(replicates)} of at most ${grouped(budget)} replicates${away}.`;
}

/** With a comma after every three digits. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ",");
}
