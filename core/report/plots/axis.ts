import { extent } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import type { Claimed } from "../../claim/plot.ts";
import { line, WIDTH, words } from "./frame.ts";
import { type Svg, svg } from "./svg.ts";
import { wrapped } from "./wrap.ts";

/** From the unit of a quantity to the unit of a plot. */
export type Axis = ScaleLinear<number, number>;

/**
 * An axis that shows all of these values, with a little room at both ends.
 *
 * @param values - at least one finite number
 * @param range - where it starts and ends in the plot
 */
export function axisOf(values: readonly number[], range: readonly [number, number], room = 0.06): Axis {
  const [low = 0, high = 0] = extent(values);
  // A single value gets an axis around it.
  const width = high > low ? high - low : Math.max(Math.abs(high), 1);
  return scaleLinear([low - room * width, high + room * width], range);
}

/** The name of a quantity under its axis. What it says last tells it apart from others, so it is cut only after three lines. */
function named(name: string): readonly string[] {
  return wrapped(name, 58, 3);
}

/** How much room ticks and the name of the quantity need below the plot. */
export function roomBelow(name: string): number {
  return 29 + 15 * named(name).length;
}

/** Ticks from left to right, with lines up to `top` and the name of the quantity below. */
export function across(axis: Axis, top: number, bottom: number, name: string, ticks = 5): readonly Svg[] {
  const format = axis.tickFormat(ticks);
  const marks = axis
    .ticks(ticks)
    .flatMap((value) => [
      line(axis(value), top, axis(value), bottom, "grid"),
      words(axis(value), bottom + 16, format(value), "m c"),
    ]);
  const [start = 0, end = WIDTH] = axis.range();
  return [...marks, ...named(name).map((text, row) => words((start + end) / 2, bottom + 34 + 15 * row, text, "m c"))];
}

/** Ticks from the bottom up, with lines to the right. */
export function upwards(axis: Axis, left: number, right: number, ticks = 5): readonly Svg[] {
  const format = axis.tickFormat(ticks);
  return axis
    .ticks(ticks)
    .flatMap((value) => [
      line(left, axis(value), right, axis(value), "grid"),
      words(left - 6, axis(value) + 4, format(value), "m e"),
    ]);
}

/** The claimed region between two heights; an open side reaches the end of the axis. */
export function region(claimed: Claimed, axis: Axis, top: number, bottom: number): readonly Svg[] {
  const [start = 0, end = WIDTH] = axis.range();
  const [from, to] = [claimed.from === null ? start : axis(claimed.from), claimed.to === null ? end : axis(claimed.to)];
  const ends = [claimed.from, claimed.to].filter((value) => value !== null).map(axis);
  return [
    svg`<rect class="region" x="${from}" y="${top}" width="${Math.max(to - from, 0)}" height="${bottom - top}"/>`,
    ...ends.map((x) => line(x, top, x, bottom, "edge")),
  ];
}

/** "1.95 to 2.05", "at least 0.9", "at most 0.2", or "1" where it is a point. */
export function regionWords({ from, to }: Claimed): string {
  if (from === null) return to === null ? "anything" : `at most ${short(to)}`;
  if (to === null) return `at least ${short(from)}`;
  return from === to ? short(from) : `${short(from)} to ${short(to)}`;
}

/** The ends of a region that there are. */
export function endsOf({ from, to }: Claimed): readonly number[] {
  return [from, to].filter((value) => value !== null);
}

/** The middle of what is shown of a region. */
export function middleOf({ from, to }: Claimed, axis: Axis): number {
  const [start = 0, end = WIDTH] = axis.range();
  return ((from === null ? start : axis(from)) + (to === null ? end : axis(to))) / 2;
}

/** A number in a few signs: four digits at most, a true minus. */
export function short(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}
