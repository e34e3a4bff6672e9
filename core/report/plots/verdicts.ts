import type { Outcome } from "../../claim/evidence.ts";
import { type Drawn, MARGIN, WIDTH } from "./frame.ts";
import { signOf } from "./signs.ts";
import { svg } from "./svg.ts";

const CONDITIONAL = "under conditions";
/** Verified or refuted, but not as it stands. */
const OTHER = { sign: "if", fillClass: "n", textClass: "m" } as const;

/** How many claims came out which way? A bar in proportion, and the counts below. */
export function verdicts(
  title: string,
  counts: {
    readonly firm: readonly { readonly outcome: Outcome; readonly count: number }[];
    readonly underConditions: number;
  },
): Drawn {
  const apart = counts.underConditions === 0 ? [] : [{ outcome: CONDITIONAL, count: counts.underConditions } as const];
  const there = [...counts.firm.filter(({ count }) => count > 0), ...apart];
  const all = there.reduce((sum, { count }) => sum + count, 0);
  const width = WIDTH - 2 * MARGIN;
  const starts = there.map((_, index) => there.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  const said = there.map(({ outcome, count }) => `${count} ${outcome}`).join(", ");
  return {
    height: 64 + 20 * Math.ceil(there.length / 3),
    title,
    caption: "",
    description: `${all} ${all === 1 ? "claim" : "claims"}: ${said === "" ? "none" : said}.`,
    body: there.flatMap(({ outcome, count }, index) => {
      const { sign, fillClass, textClass } = outcome === CONDITIONAL ? OTHER : signOf(outcome);
      const [x, y] = [MARGIN + (index % 3) * 134, 73 + 20 * Math.floor(index / 3)];
      return [
        svg`<rect class="${fillClass}" x="${MARGIN + (width * (starts[index] ?? 0)) / all}" y="36" width="${Math.max((width * count) / all - 2, 1)}" height="14" rx="2"/>`,
        svg`<text x="${x}" y="${y}"><tspan class="${textClass}">${sign}</tspan> ${String(count)} ${outcome}</text>`,
      ];
    }),
  };
}
