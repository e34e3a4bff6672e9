import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { HistogramPlot } from "../../claim/plot.ts";
import { across, axisOf, endsOf, middleOf, region, regionWords, roomBelow, short, upwards } from "./axis.ts";
import { type Drawn, label, line, MARGIN, WIDTH } from "./frame.ts";
import { svg } from "./svg.ts";

const [LEFT, RIGHT, TOP, BOTTOM] = [48, WIDTH - MARGIN, 84, 250];

/** How is the simulated quantity spread, and where in it lie the statistic found and the one claimed? */
export function histogram({ quantity, edges, counts, found, claimed }: HistogramPlot): Drawn {
  const x = axisOf([...edges, found.at, ...endsOf(claimed)], [LEFT, RIGHT], 0.02);
  const y = scaleLinear([0, max(counts) ?? 1], [BOTTOM, TOP]);
  const bars = counts.map((count, index) => {
    const [from, to] = [x(edges[index] ?? 0), x(edges[index + 1] ?? 0)];
    return svg`<rect class="bar" x="${from + 0.4}" y="${y(count)}" width="${Math.max(to - from - 0.8, 0.4)}" height="${BOTTOM - y(count)}"/>`;
  });
  const all = counts.reduce((sum, count) => sum + count, 0);
  return {
    height: BOTTOM + roomBelow(quantity),
    title: "How it is spread",
    caption: `${all} values`,
    description: `${quantity}: ${found.name} found ${short(found.at)}, claimed ${regionWords(claimed)}; ${all} values from ${short(edges[0] ?? 0)} to ${short(edges.at(-1) ?? 0)}.`,
    body: [
      ...upwards(y, LEFT, RIGHT, 4),
      ...across(x, BOTTOM, BOTTOM, quantity),
      ...bars,
      // What is claimed is claimed of the mean, and not of single values: a band above the bars, not over them.
      ...region(claimed, x, TOP - 6, TOP + 4),
      line(LEFT, BOTTOM, RIGHT, BOTTOM, "axis"),
      line(x(found.at), TOP - 4, x(found.at), BOTTOM, "found"),
      label(x(found.at), TOP - 26, `found: ${found.name} ${short(found.at)}`, "foundt"),
      label(middleOf(claimed, x), TOP - 10, `claimed of the ${found.name}: ${regionWords(claimed)}`, "claimt"),
    ],
  };
}
