import { scaleLinear } from "d3-scale";
import type { EvidencePlot } from "../../claim/plot.ts";
import { type Axis, across } from "./axis.ts";
import { type Drawn, label, line, MARGIN, WIDTH, words } from "./frame.ts";
import { coordinate, type Svg, svg } from "./svg.ts";

/** So many times the decades that are enough are shown. */
const MOST = 3;
const [LEFT, RIGHT, TOP, BOTTOM] = [48, WIDTH - MARGIN, 88, 258];

/**
 * How did the evidence grow? E-values over the samples on a logarithmic axis; each curve counts once it reaches its own
 * threshold, and falling means nothing.
 */
export function evidence({ unit, counts, inside, outside, verifyAt, refuteAt }: EvidencePlot): Drawn {
  const [verify, refute] = [decades(verifyAt), decades(refuteAt)];
  const curves = [inside, outside].map((curve) => [0, ...curve].map(decades));
  const enough = Math.max(verify, refute);
  // Far beyond what is enough nothing is decided, and the thresholds would lie on the ground.
  const ceiling = Math.min(1.22 * Math.max(enough, ...curves.flat()), MOST * enough);
  const floor = -0.3 * enough;
  const x = scaleLinear([0, counts.at(-1) ?? 1], [LEFT, RIGHT]);
  const y = scaleLinear([floor, ceiling], [BOTTOM, TOP]);
  const [yes = [], no = []] = curves;
  const [lastYes, lastNo] = [yes.at(-1) ?? 0, no.at(-1) ?? 0];
  return {
    height: BOTTOM + 44,
    title: "Evidence over the samples",
    caption: "e-values; a falling curve is no evidence against",
    description:
      `After ${counts.at(-1) ?? 0} ${unit}: e-value that it lies inside ${power(lastYes)}, verified at ${power(verify)}; ` +
      `that it lies outside ${power(lastNo)}, refuted at ${power(refute)}.`,
    body: [
      ...across(x, TOP, BOTTOM, unit, 4),
      ...ticks(y, ceiling),
      line(LEFT, y(0), RIGHT, y(0), "axis"),
      legendOf(MARGIN, "yes", "inside the claimed region"),
      legendOf(220, "no", "outside"),
      ...thresholds(verify, refute, y, early([0, ...counts], curves, Math.min(verify, refute))),
      ...drawn([0, ...counts], yes, x, y, "yes"),
      ...drawn([0, ...counts], no, x, y, "no"),
    ],
  };
}

function decades(nats: number): number {
  return nats / Math.LN10;
}

function ticks(y: Axis, ceiling: number): readonly Svg[] {
  const step = Math.max(1, Math.ceil(ceiling / 5));
  const values = y.ticks(Math.ceil(ceiling / step) + 1).filter((value) => value >= 0 && Number.isInteger(value));
  return values.flatMap((value) => [
    line(LEFT, y(value), RIGHT, y(value), "grid"),
    words(LEFT - 6, y(value) + 4, power(value), "m e"),
  ]);
}

function legendOf(x: number, kind: "yes" | "no", text: string): Svg {
  return svg`${line(x, 59, x + 22, 59, `curve ${kind}`)}${words(x + 28, 63, text, "m")}`;
}

/** What is enough for a verdict: two lines, or one where they are the same; named on the side where no curve crosses them. */
function thresholds(verify: number, refute: number, y: Axis, right: boolean): readonly Svg[] {
  const named = (at: number, lineClass: string, text: string, textClass: string, below: number) => [
    line(LEFT, y(at), RIGHT, y(at), lineClass),
    right ? words(RIGHT - 6, y(at) + below, text, `${textClass} e`) : words(LEFT + 6, y(at) + below, text, textClass),
  ];
  if (verify === refute) return named(verify, "axis at", `verified or refuted at ${power(verify)}`, "m", -5);
  const [under, over] = verify < refute ? [15, -5] : [-5, 15];
  return [
    ...named(verify, "at yes", `verified at ${power(verify)}`, "m yest", under),
    ...named(refute, "at no", `refuted at ${power(refute)}`, "m not", over),
  ];
}

/** Does a curve reach the thresholds in the left half? */
function early(counts: readonly number[], curves: readonly (readonly number[])[], least: number): boolean {
  const half = (counts.at(-1) ?? 0) / 2;
  return curves.some((curve) => {
    const next = curve.findIndex((value) => value >= least);
    const [before, after] = [curve[next - 1] ?? 0, curve[next] ?? 0];
    const [from, to] = [counts[next - 1] ?? 0, counts[next] ?? 0];
    return next > 0 && from + ((least - before) / (after - before)) * (to - from) < half;
  });
}

type Spot = readonly [count: number, value: number];

/** The curve as far as it lies inside the plot, with a dot where it ends, or how far it goes where it leaves at the top. */
function drawn(
  counts: readonly number[],
  values: readonly number[],
  x: Axis,
  y: Axis,
  kind: "yes" | "no",
): readonly Svg[] {
  const [floor = 0, ceiling = 0] = y.domain();
  const spots = values.map((value, index): Spot => [counts[index] ?? 0, value]);
  const inside = spots.slice(1).flatMap((spot, index) => clipped(spots[index] ?? spot, spot, floor, ceiling));
  const steps = inside.map(([[from, start], [to, end]], index) => {
    const [before] = inside[index - 1]?.slice(1) ?? [];
    const joins = before !== undefined && before[0] === from && before[1] === start;
    return `${joins ? "" : `M${point(x(from), y(start))}`}L${point(x(to), y(end))}`;
  });
  const [last, end = 0] = [counts.at(-1) ?? 0, values.at(-1) ?? 0];
  const [textClass, tip] = [kind === "yes" ? "yest" : "not", inside.at(-1)?.[1][0] ?? last];
  return [
    svg`<path class="curve ${kind}" d="${steps.join("")}"/>`,
    ...(end >= floor && end <= ceiling
      ? [svg`<circle class="${textClass}" cx="${x(last)}" cy="${y(end)}" r="4"/>`]
      : []),
    ...(end > ceiling ? [label(x(tip), TOP - 5, `up to ${power(end)}`, `m ${textClass}`)] : []),
  ];
}

/** The part of a line between two spots that lies between the edges, if any does. */
function clipped(from: Spot, to: Spot, floor: number, ceiling: number): readonly (readonly [Spot, Spot])[] {
  const rise = to[1] - from[1];
  const at = (value: number): Spot => [from[0] + ((value - from[1]) / rise) * (to[0] - from[0]), value];
  const cutOff = (spot: Spot) => (spot[1] < floor ? at(floor) : spot[1] > ceiling ? at(ceiling) : spot);
  const outside = Math.max(from[1], to[1]) < floor || Math.min(from[1], to[1]) > ceiling;
  return outside ? [] : [[cutOff(from), cutOff(to)]];
}

function point(x: number, y: number): string {
  return `${coordinate(x)},${coordinate(y)}`;
}

/** A power of ten for a reader, to two digits: "1", "20", "10⁶", "2 × 10⁶". */
function power(exponent: number): string {
  if (exponent >= 0 && exponent < 4) return String(Number(Math.exp(exponent * Math.LN10).toPrecision(2)));
  const floor = Math.floor(exponent);
  const rounded = Number(Math.exp((exponent - floor) * Math.LN10).toPrecision(2));
  // 9.99 of a power is the next power.
  const [lead, whole] = rounded === 10 ? [1, floor + 1] : [rounded, floor];
  const digits = [...String(Math.abs(whole))].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit))).join("");
  return `${lead === 1 ? "" : `${lead} × `}10${whole < 0 ? "⁻" : ""}${digits}`;
}
