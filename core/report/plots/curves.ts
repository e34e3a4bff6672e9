import { extent } from "d3-array";
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import { line as pathOf } from "d3-shape";
import type { CurvesPlot } from "../../claim/plot.ts";
import { regionWords, short } from "./axis.ts";
import { type Drawn, line, MARGIN, WIDTH, words } from "./frame.ts";
import { cut, type Svg, svg } from "./svg.ts";

const [LEFT, RIGHT, TOP, HEIGHT] = [54, WIDTH - MARGIN, 60, 200];
const BOTTOM = TOP + HEIGHT;
/** Told apart by their dashes as well as by their colour. */
const LOOKS = [
  ["found", "dot", ""],
  ["curve no", "not", "7 4"],
  ["curve yes", "yest", "2 3"],
  ["edge", "claimt", "9 3 2 3"],
] as const;

type Scale = ScaleContinuousNumeric<number, number>;

/** How does a quantity change with depth, width or the number of samples? A curve for each setting, its slope beside it. */
export function curves({ axes, scale, curves: all, claimed }: CurvesPlot): Drawn {
  const points = all.flatMap((curve) => curve.points);
  const x = scaleFor(
    scale,
    points.map(([at]) => at),
    [LEFT, RIGHT - 8],
  );
  const y = scaleFor(
    scale,
    points.map(([, value]) => value),
    [BOTTOM, TOP],
  );
  const path = pathOf<readonly [number, number]>(
    ([at]) => x(at),
    ([, value]) => y(value),
  ).digits(2);
  const said = (curve: CurvesPlot["curves"][number]) =>
    `${curve.label}${curve.slope === null ? "" : `: slope ${short(curve.slope)}`}`;
  const claim = claimed === null ? "" : `claimed slope: ${regionWords(claimed)}`;
  return {
    height: BOTTOM + 46 + all.length * 19,
    title: cut(`${axes[1]} by ${axes[0]}`, 50),
    caption: [claim, scale === "log" ? "both axes logarithmic" : ""].filter((text) => text !== "").join("; "),
    description: `${all.map((curve) => `${said(curve)}, ${curve.points.map(([at, value]) => `${short(at)}: ${short(value)}`).join(", ")}`).join("; ")}. ${claim}`,
    body: [
      ...ticksOf(x).flatMap(([at, text]) => [
        line(x(at), TOP, x(at), BOTTOM, "grid"),
        words(x(at), BOTTOM + 15, text, "m c"),
      ]),
      ...ticksOf(y).flatMap(([at, text]) => [
        line(LEFT, y(at), RIGHT, y(at), "grid"),
        words(LEFT - 6, y(at) + 4, text, "m e"),
      ]),
      words((LEFT + RIGHT) / 2, BOTTOM + 32, cut(axes[0], 56), "m c"),
      ...all.flatMap((curve, index) => {
        const [stroke, fill, dash] = LOOKS[index % LOOKS.length] ?? LOOKS[0];
        const dots = curve.points.map(
          ([at, value]) => svg`<circle class="${fill}" cx="${x(at)}" cy="${y(value)}" r="3.5"/>`,
        );
        const row = BOTTOM + 54 + index * 19;
        return [
          svg`<path class="${stroke}" fill="none" stroke-dasharray="${dash}" d="${path(curve.points) ?? ""}"/>`,
          ...dots,
          svg`<line class="${stroke}" stroke-dasharray="${dash}" x1="${MARGIN}" y1="${row - 4}" x2="${MARGIN + 26}" y2="${row - 4}"/>`,
          words(MARGIN + 34, row, cut(said(curve), 52)),
        ] satisfies readonly Svg[];
      }),
    ],
  };
}

function scaleFor(kind: CurvesPlot["scale"], values: readonly number[], range: readonly [number, number]): Scale {
  const [low = 0, high = 1] = extent(values);
  if (kind === "log") return scaleLog([low / 1.15, high * 1.15], range);
  const room = 0.06 * (high > low ? high - low : 1);
  return scaleLinear([low - room, high + room], range);
}

/** A few ticks; those of a logarithmic axis are 1, 2 and 5 times a power of ten as far as there is room. */
function ticksOf(scale: Scale): readonly (readonly [number, string])[] {
  const ticks = scale.ticks(5);
  if (!isLog(scale)) return ticks.map((value) => [value, short(value)]);
  const leads = ticks.length > 12 ? ["1"] : ["1", "2", "5"];
  const kept = ticks.filter((value) => leads.includes(value.toExponential(0).charAt(0)));
  return (kept.length > 1 ? kept : ticks).map((value) => [value, short(value)]);
}

function isLog(scale: Scale): boolean {
  return "base" in scale;
}
