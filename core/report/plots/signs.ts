import type { Outcome } from "../../claim/evidence.ts";

/** How an outcome looks in a plot: a sign that any font has, and classes for words and for surfaces. */
interface Sign {
  readonly sign: string;
  readonly textClass: string;
  readonly fillClass: string;
}

const signs: Readonly<Record<Outcome, Sign>> = {
  verified: { sign: "✓", textClass: "yest", fillClass: "v" },
  refuted: { sign: "✗", textClass: "not", fillClass: "r" },
  inconclusive: { sign: "?", textClass: "maybet", fillClass: "i" },
  "not testable": { sign: "–", textClass: "m", fillClass: "n" },
  void: { sign: "!", textClass: "claimt", fillClass: "x" },
};

export function signOf(outcome: Outcome): Sign {
  return signs[outcome];
}
