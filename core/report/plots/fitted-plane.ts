import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { FitPlot } from "../../claim/plot.ts";
import { short } from "./axis.ts";
import { type Drawn, line, WIDTH, words } from "./frame.ts";
import { coordinate, cut, type Svg, svg } from "./svg.ts";

type Point = readonly [number, number, number];
type Spot = readonly [number, number];

const [TOP, BOTTOM] = [66, 386];
/** Below the lowest corner, for ticks and the names of the axes. */
const ROOM_BELOW = 40;
/** The camera: turned by so much about the vertical axis, and raised by so much, in radians. */
const [TURN, RAISE] = [0.6, 0.42];

/**
 * Do these points lie about this plane? A parallel projection, seen from the side on which the face of the plane shows. Points
 * below the plane are drawn before it and points above it after, which is exact with a single plane.
 */
export function fittedPlane({ axes, points, plane }: FitPlot): Drawn {
  const [a, b, c] = plane;
  const at = (x: number, y: number) => a * x + b * y + c;
  const [xs, ys] = [ends(points.map(([x]) => x)), ends(points.map(([, y]) => y))];
  const corners: readonly Spot[] = [
    [xs[0], ys[0]],
    [xs[1], ys[0]],
    [xs[1], ys[1]],
    [xs[0], ys[1]],
  ];
  const zs = ends([...points.map(([, , z]) => z), ...corners.map(([x, y]) => at(x, y))]);
  const place = projection(xs, ys, zs);
  const onPlane = (x: number, y: number): Point => [x, y, at(x, y)];
  const dots = (above: boolean) =>
    points
      .filter(([x, y, z]) => z >= at(x, y) === above)
      .map(([x, y, z]) => {
        const [spot, foot] = [place([x, y, z]), place(onPlane(x, y))];
        return svg`${seg(spot, foot, "stem")}<circle class="dot" cx="${spot[0]}" cy="${spot[1]}" r="3"/>`;
      });
  const mesh = [
    ...nice(xs).map((x) => seg(place(onPlane(x, ys[0])), place(onPlane(x, ys[1])), "mesh")),
    ...nice(ys).map((y) => seg(place(onPlane(xs[0], y)), place(onPlane(xs[1], y)), "mesh")),
  ];
  const lowest = Math.max(...corners.map(([x, y]) => place([x, y, zs[0]])[1]));
  const formula = `${axes[2]} = ${short(a)} ${axes[0]} ${signed(b)} ${axes[1]} ${signed(c)}`;
  return {
    height: Math.round(lowest + ROOM_BELOW),
    title: cut(formula, 50),
    caption: `${points.length} points made up for the claim, and their plane`,
    description: `${points.length} points made up for the claim, none of them from the text, and the plane ${formula}.`,
    body: [
      ...box(xs, ys, zs, place, axes),
      ...dots(false),
      area(
        corners.map(([x, y]) => place(onPlane(x, y))),
        "plane",
      ),
      ...mesh,
      ...dots(true),
    ],
  };
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"} ${short(Math.abs(value))}`;
}

/** Floor and the two walls behind the points, with ticks and the names of the axes. */
function box(xs: Spot, ys: Spot, zs: Spot, place: (point: Point) => Spot, axes: FitPlot["axes"]): readonly Svg[] {
  const floor = zs[0];
  const text = ([x, y]: Spot, dx: number, dy: number, what: string, classes: string) =>
    words(x + dx, y + dy, what, classes);
  const middle = ([low, high]: Spot) => (low + high) / 2;
  return [
    area(
      [
        place([xs[0], ys[0], floor]),
        place([xs[1], ys[0], floor]),
        place([xs[1], ys[1], floor]),
        place([xs[0], ys[1], floor]),
      ],
      "soft",
    ),
    ...nice(xs).flatMap((x) => [
      seg(place([x, ys[0], floor]), place([x, ys[1], floor]), "grid"),
      seg(place([x, ys[1], floor]), place([x, ys[1], zs[1]]), "grid"),
      text(place([x, ys[0], floor]), 6, 15, short(x), "m c"),
    ]),
    ...nice(ys).flatMap((y) => [
      seg(place([xs[0], y, floor]), place([xs[1], y, floor]), "grid"),
      seg(place([xs[1], y, floor]), place([xs[1], y, zs[1]]), "grid"),
      text(place([xs[0], y, floor]), -6, 13, short(y), "m e"),
    ]),
    ...nice(zs).flatMap((z) => [
      seg(place([xs[0], ys[1], z]), place([xs[1], ys[1], z]), "grid"),
      seg(place([xs[1], ys[1], z]), place([xs[1], ys[0], z]), "grid"),
      text(place([xs[0], ys[1], z]), -6, 4, short(z), "m e"),
    ]),
    text(place([middle(xs), ys[0], floor]), 26, 32, cut(axes[0], 16), "c"),
    text(place([xs[0], middle(ys), floor]), -32, 26, cut(axes[1], 16), "e"),
    text(place([xs[0], ys[1], zs[1]]), 0, -8, cut(axes[2], 16), "c"),
  ];
}

/** From the box to the plot, as large as it can be shown. */
function projection(xs: Spot, ys: Spot, zs: Spot): (point: Point) => Spot {
  const unit = (span: Spot) => scaleLinear(span, [-1, 1]);
  const [ux, uy, uz] = [unit(xs), unit(ys), unit(zs)];
  const raw = ([x, y, z]: Point): Spot => {
    const [s, t] = [ux(x), uy(y)];
    const depth = s * Math.sin(TURN) + t * Math.cos(TURN);
    return [s * Math.cos(TURN) - t * Math.sin(TURN), -(uz(z) * 0.75 * Math.cos(RAISE) + depth * Math.sin(RAISE))];
  };
  const corners = xs.flatMap((x) => ys.flatMap((y) => zs.map((z) => raw([x, y, z]))));
  const [left, right] = ends(
    corners.map(([x]) => x),
    0,
  );
  const [top, bottom] = ends(
    corners.map(([, y]) => y),
    0,
  );
  const scale = Math.min((WIDTH - 90) / (right - left), (BOTTOM - TOP) / (bottom - top));
  return (point) => {
    const [x, y] = raw(point);
    return [WIDTH / 2 + 8 + scale * (x - (left + right) / 2), TOP + 8 + scale * (y - top)];
  };
}

function ends(values: readonly number[], room = 0.03): Spot {
  const [low = 0, high = 1] = extent(values);
  const width = high > low ? high - low : 1;
  return [low - room * width, high + room * width];
}

function nice(span: Spot): readonly number[] {
  return scaleLinear(span, [0, 1]).ticks(4);
}

function seg([x1, y1]: Spot, [x2, y2]: Spot, classes: string): Svg {
  return line(x1, y1, x2, y2, classes);
}

function area(spots: readonly Spot[], classes: string): Svg {
  const points = spots.map(([x, y]) => `${coordinate(x)},${coordinate(y)}`).join(" ");
  return svg`<polygon class="${classes}" points="${points}"/>`;
}
