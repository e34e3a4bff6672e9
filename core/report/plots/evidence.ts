import { scaleLinear } from "d3-scale";
import type { EvidencePlot } from "../../claim/plot.ts";
import { type Axis, across } from "./axis.ts";
import { type Drawn, line, MARGIN, WIDTH, words } from "./frame.ts";
import { coordinate, type Svg, svg } from "./svg.ts";

const [LEFT, RIGHT, TOP, BOTTOM] = [48, WIDTH - MARGIN, 82, 252];

/**
 * How did the evidence grow? E-values over the samples on a logarithmic axis; each curve counts once it reaches its own
 * threshold, and falling means nothing.
 */
export function evidence({ unit, counts, inside, outside, verifyAt, refuteAt }: EvidencePlot): Drawn {
  const [verify, refute] = [decades(verifyAt), decades(refuteAt)];
  const curves = [inside, outside].map((curve) => [0, ...curve].map(decades));
  const ceiling = 1.22 * Math.max(verify, refute, ...curves.flat());
  const floor = -0.3 * Math.max(verify, refute);
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
      legend(MARGIN, "yes", "inside the claimed region"),
      legend(220, "no", "outside"),
      ...threshold(y(verify), "yes", `verified at ${power(verify)}`, verify <= refute ? 15 : -5),
      ...threshold(y(refute), "no", `refuted at ${power(refute)}`, verify <= refute ? -5 : 15),
      drawn([0, ...counts], yes, x, y, "yes"),
      drawn([0, ...counts], no, x, y, "no"),
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

function legend(x: number, kind: "yes" | "no", text: string): Svg {
  return svg`${line(x, 59, x + 22, 59, `curve ${kind}`)}${words(x + 28, 63, text, "m")}`;
}

function threshold(y: number, kind: "yes" | "no", text: string, below: number): readonly Svg[] {
  return [line(LEFT, y, RIGHT, y, `at ${kind}`), words(LEFT + 6, y + below, text, kind === "yes" ? "m yest" : "m not")];
}

/** The curve as far as it lies above the floor of the plot, with a dot where it ends. */
function drawn(counts: readonly number[], values: readonly number[], x: Axis, y: Axis, kind: "yes" | "no"): Svg {
  const [floor = 0] = y.domain();
  const steps: string[] = [];
  values.forEach((value, index) => {
    const before = values[index - 1];
    const at = counts[index] ?? 0;
    if (before !== undefined && before >= floor !== value >= floor) {
      const share = (floor - before) / (value - before);
      const from = counts[index - 1] ?? 0;
      steps.push(`${value >= floor ? "M" : "L"}${point(x(from + share * (at - from)), y(floor))}`);
    }
    if (value >= floor) steps.push(`${steps.length === 0 ? "M" : "L"}${point(x(at), y(value))}`);
  });
  const end = values.at(-1) ?? 0;
  const dot = svg`<circle class="${kind === "yes" ? "yest" : "not"}" cx="${x(counts.at(-1) ?? 0)}" cy="${y(end)}" r="4"/>`;
  return svg`<path class="curve ${kind}" d="${steps.join("")}"/>${end >= floor ? dot : svg``}`;
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
