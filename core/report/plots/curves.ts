import { extent, greatest, least } from "d3-array";
import { type ScaleContinuousNumeric, scaleLinear, scaleLog } from "d3-scale";
import { line as pathOf } from "d3-shape";
import type { CurvesPlot } from "../../claim/plot.ts";
import { endsOf, regionWords, short } from "./axis.ts";
import { type Drawn, line, MARGIN, WIDTH, words } from "./frame.ts";
import { cut, type Svg, svg } from "./svg.ts";

const [LEFT, RIGHT, TOP, HEIGHT] = [54, WIDTH - MARGIN, 60, 200];
const BOTTOM = TOP + HEIGHT;
/** Told apart by their dashes as well as by their colour. */
const LOOKS = [
  ["found", "dot", ""],
  ["curve no", "not", "7 4"],
  ["curve yes", "yest", "2 3"],
] as const;
/** How a curve that the text claims looks, and the end of a claimed slope. */
const CLAIMED = ["edge", "claimt", "9 3 2 3"] as const;
/** A curve of more points is drawn without a dot on each. */
const DOTTED = 12;

type Scale = ScaleContinuousNumeric<number, number>;

/** How does a quantity change with depth, width or the number of samples? A curve for each setting, its slope beside it. */
export function curves({ axes, scale, curves: all, claimed, note = "" }: CurvesPlot): Drawn {
  const points = all.flatMap((curve) => curve.points);
  const x = scaleFor(
    scale === "log-log",
    points.map(([at]) => at),
    [LEFT, RIGHT - 8],
  );
  const y = scaleFor(
    scale !== "linear",
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
    title: cut(`${axes[1].charAt(0).toUpperCase()}${axes[1].slice(1)}`, 50),
    caption: [claim, note, AXES[scale]].filter((text) => text !== "").join("; "),
    description: `${all.map((curve) => `${said(curve)}, ${telling(curve.points)}`).join("; ")}. ${[claim, note].filter((text) => text !== "").join("; ")}`,
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
      ...claimedSlopes(all, claimed, scale, x, y),
      ...all.flatMap((curve, index) => {
        const [stroke, fill, dash] = curve.claimed === true ? CLAIMED : (LOOKS[index % LOOKS.length] ?? LOOKS[0]);
        const dots = (curve.points.length > DOTTED ? [] : curve.points).map(
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

/** The points in words: all of them where they are few, else the ends, the lowest and the highest. */
function telling(points: CurvesPlot["curves"][number]["points"]): string {
  const value = ([, y]: readonly [number, number]) => y;
  const kept =
    points.length <= DOTTED ? points : [points[0], least(points, value), greatest(points, value), points.at(-1)];
  const inOrder = [...new Set(kept)].filter((point) => point !== undefined).toSorted(([a], [b]) => a - b);
  return inOrder.map(([at, y]) => `${short(at)}: ${short(y)}`).join(", ");
}

const AXES = { linear: "", log: "vertical axis logarithmic", "log-log": "both axes logarithmic" } as const;

/** Lines of the claimed slopes through the middle of a single curve, as far as they stay inside: is the curve steeper or flatter? */
function claimedSlopes(
  [curve, ...others]: CurvesPlot["curves"],
  claimed: CurvesPlot["claimed"],
  scale: CurvesPlot["scale"],
  x: Scale,
  y: Scale,
): readonly Svg[] {
  if (curve === undefined || others.length > 0 || claimed === null) return [];
  const straight = (isLog: boolean) => (value: number) => (isLog ? Math.log(value) : value);
  const [right, up] = [straight(scale === "log-log"), straight(scale !== "linear")];
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [centreX, centreY] = [
    middle(curve.points.map(([at]) => right(at))),
    middle(curve.points.map(([, v]) => up(v))),
  ];
  const back = scale === "linear" ? (value: number) => value : Math.exp;
  const [ends, [low = 0, high = 0]] = [extent(curve.points.map(([at]) => at)), y.domain().map(up)];
  return endsOf(claimed).map((slope) => {
    const spots = ends.map((at = 0) => {
      const reach = right(at) - centreX;
      const height = centreY + slope * reach;
      // Beyond the frame the line ends where it leaves it.
      const inside = Math.min(Math.max(height, low), high);
      const share = height === inside ? 1 : (inside - centreY) / (height - centreY);
      const place = centreX + share * reach;
      return [x(scale === "log-log" ? Math.exp(place) : place), y(back(inside))] as const;
    });
    const [from = [LEFT, BOTTOM], to = [RIGHT, BOTTOM]] = spots;
    return line(from[0], from[1], to[0], to[1], "edge");
  });
}

function scaleFor(isLogarithmic: boolean, values: readonly number[], range: readonly [number, number]): Scale {
  const [low = 0, high = 1] = extent(values);
  if (isLogarithmic) return scaleLog([low / 1.15, high * 1.15], range);
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
