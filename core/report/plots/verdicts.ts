import type { Counts } from "../told/counts.ts";
import { type Mark, signOf, wordOf } from "../told/marks.ts";
import { type Drawn, MARGIN, WIDTH } from "./frame.ts";
import { fillOf } from "./signs.ts";
import { svg } from "./svg.ts";

/** Verified or refuted, but not as it stands. */
const CONDITIONAL = { sign: "if", word: "under conditions", fill: "n" };
const COLUMNS = 2;

/** How many claims came out which way? A bar in proportion, and the counts below. */
export function verdicts(title: string, { firm, underConditions }: Pick<Counts, "firm" | "underConditions">): Drawn {
  const told = (mark: Mark) => ({ sign: signOf(mark), word: wordOf(mark), fill: fillOf(mark) });
  const there = [
    ...firm.map(({ mark, count }) => ({ ...told(mark), count })),
    { ...CONDITIONAL, count: underConditions },
  ].filter(({ count }) => count > 0);
  const all = there.reduce((sum, { count }) => sum + count, 0);
  const width = WIDTH - 2 * MARGIN;
  const starts = there.map((_, index) => there.slice(0, index).reduce((sum, { count }) => sum + count, 0));
  const said = there.map(({ word, count }) => `${count} ${word}`).join(", ");
  return {
    height: 64 + 20 * Math.ceil(there.length / COLUMNS),
    title,
    caption: "",
    description: `${all} ${all === 1 ? "claim" : "claims"}: ${said === "" ? "none" : said}.`,
    body: there.flatMap(({ sign, word, fill, count }, index) => {
      const [x, y] = [MARGIN + (index % COLUMNS) * 200, 73 + 20 * Math.floor(index / COLUMNS)];
      return [
        svg`<rect class="${fill}" x="${MARGIN + (width * (starts[index] ?? 0)) / all}" y="36" width="${Math.max((width * count) / all - 2, 1)}" height="14" rx="2"/>`,
        svg`<text x="${x}" y="${y}">${sign} ${String(count)} ${word}</text>`,
      ];
    }),
  };
}
