import type { Claimed, Estimate, ForestPlot, SettingsPlot } from "../../claim/plot.ts";
import { signOf, wordUnder } from "../told/marks.ts";
import { type Axis, across, axisOf, endsOf, middleOf, region, regionWords, roomBelow, short } from "./axis.ts";
import { type Drawn, label, line, MARGIN, WIDTH, words } from "./frame.ts";
import { cut, type Svg, svg } from "./svg.ts";

const TOP = 68;
/** A row holds its label above its interval, so that both have the whole width. */
const ROW = 40;

/** Where do the estimates lie, and where are they said to lie? One row each, under one claimed region. */
export function forest({ quantity, interval, claimed, rows }: ForestPlot): Drawn {
  const bottom = TOP + rows.length * ROW + 4;
  const axis = axisFor(rows, endsOf(claimed));
  return {
    height: bottom + roomBelow(quantity),
    title: "Found and claimed",
    caption: `bars: ${interval}`,
    description: `${quantity}, claimed: ${regionWords(claimed)}. ${rows.map((row) => `${row.label}: ${told(row)}`).join("; ")}.`,
    body: [
      ...across(axis, TOP, bottom, quantity),
      label(middleOf(claimed, axis), TOP - 7, `claimed: ${regionWords(claimed)}`, "claimt"),
      ...rows.flatMap((row, index) => {
        const top = TOP + index * ROW;
        const name = words(MARGIN, top + 15, cut(row.label, 30));
        return [...shaded(claimed, axis, top), ...estimate(row, axis, top, name, figures(row))];
      }),
    ],
  };
}

/** The same quantity in several settings: each row has its own mark and its own region. */
export function settings({ quantity, interval, rows }: SettingsPlot): Drawn {
  const bottom = TOP - 14 + rows.length * ROW + 4;
  const axis = axisFor(
    rows,
    rows.flatMap(({ claimed }) => endsOf(claimed)),
  );
  return {
    height: bottom + roomBelow(quantity),
    title: "Setting by setting",
    caption: "shaded: claimed; bars: about 95 %; verdicts: one in a million",
    description: `${quantity}; bars: ${interval}. ${rows.map((row) => `${wordUnder(row.outcome, row.condition ?? "")}, ${row.label}: ${told(row)}, claimed ${regionWords(row.claimed)}`).join("; ")}.`,
    body: [
      ...across(axis, TOP - 14, bottom, quantity),
      ...rows.flatMap((row, index) => {
        const top = TOP - 14 + index * ROW;
        const sign = signOf(row.outcome);
        const [mark, room] = row.condition === undefined ? [sign, 45] : [`${sign} if …`, 40];
        const name = words(MARGIN, top + 15, `${mark} ${cut(row.label, room)}`);
        // The name is what tells the rows apart, so it has the room; the bar shows the interval.
        return [...shaded(row.claimed, axis, top), ...estimate(row, axis, top, name, brief(row.at))];
      }),
    ],
  };
}

function axisFor(rows: readonly Estimate[], ends: readonly number[]): Axis {
  return axisOf([...rows.flatMap(({ at, low, high }) => [at, low, high]), ...ends], [MARGIN + 6, WIDTH - MARGIN - 6]);
}

/** What is claimed, behind the bar alone: words on a shaded ground are hard to read. */
function shaded(claimed: Claimed, axis: Axis, top: number): readonly Svg[] {
  return region(claimed, axis, top + 21, top + 37);
}

function estimate({ at, low, high }: Estimate, axis: Axis, top: number, name: Svg, said: string): readonly Svg[] {
  const y = top + 29;
  return [
    name,
    words(WIDTH - MARGIN, top + 15, said, "m e"),
    line(axis(low), y, axis(high), y, "found"),
    svg`<rect class="dot" x="${axis(at) - 4}" y="${y - 4}" width="8" height="8"/>`,
  ];
}

function told({ at, low, high }: Estimate): string {
  return `${short(at)} [${short(low)}, ${short(high)}]`;
}

/** The same to two digits of the width of the interval: more of them are chance. */
function figures({ at, low, high }: Estimate): string {
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(high - low)));
  // Narrower than what a reader compares, or a single point.
  if (decimals > 8) return told({ label: "", at, low, high });
  const [middle, from, to] = [at, low, high].map((value) => String(Number(value.toFixed(decimals))).replace("-", "−"));
  return `${middle} [${from}, ${to}]`;
}

/** Three digits, a true minus. */
function brief(value: number): string {
  return short(Number(value.toPrecision(3)));
}
