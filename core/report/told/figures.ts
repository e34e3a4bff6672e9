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
