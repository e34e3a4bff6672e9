import { expect, it } from "vitest";
import { claim } from "../claim/claim.ts";
import { define } from "../formula/index.ts";
import { drawnCurves } from "./drawn.ts";
import { exact } from "./figures/exact.ts";
import { testTrial } from "./trial/trial.fixture.ts";
import { tryReading } from "./try-reading.ts";

const parabola = define("f(x)", "x^2");
const drawing = { axes: ["x", "x squared"], from: -2, to: 1, curves: { parabola } } as const;

it("draws the formula itself, end to end", () => {
  const { curves, axes, scale, claimed } = drawnCurves(drawing);
  expect({ axes, scale, claimed }).toEqual({ axes: ["x", "x squared"], scale: "linear", claimed: null });
  const points = curves[0]?.points ?? [];
  expect(points.length).toBe(97);
  expect([points[0], points[64], points.at(-1)]).toEqual([
    [-2, 4],
    [0, 0],
    [1, 1],
  ]);
  for (const [x, y] of points) expect(y).toBe(x * x);
});

it("calls what the formula calls", () => {
  const halved = define("g(x)", "f(x) / 2", [parabola]);
  expect(drawnCurves({ ...drawing, curves: { halved } }).curves[0]?.points[0]).toEqual([-2, 2]);
});

it("stands before the other pictures of its reading and leaves the verdict alone", () => {
  const record = (given: object) => {
    const { readings } = claim({ quote: "8.91 is less than 10.", asserts: exact("8.91 < 10"), ...given });
    const step = tryReading(readings[0] as (typeof readings)[number], testTrial({ claim: "drawn" })).next();
    if (!step.done) throw new TypeError("nothing here asks the solver");
    return step.value;
  };
  const { plots = [], ...rest } = record({ drawn: drawing });
  const { plots: none = [], ...without } = record({});
  expect(plots).toEqual([drawnCurves(drawing), ...none]);
  expect(rest).toEqual(without);
});

it("refuses what cannot be drawn", () => {
  const written = (drawn: object) => () =>
    claim({ quote: "q", asserts: exact("2 + 2 == 4"), drawn: { ...drawing, ...drawn } });
  expect(written({ axes: ["x"] })).toThrow("reading a: drawn: axes must be two names, got a list of 1");
  expect(written({ from: Number.NaN })).toThrow("reading a: drawn: from must be a finite number, got NaN");
  expect(written({ to: -2 })).toThrow("reading a: drawn: to must be a finite number above from, got -2");
  expect(written({ curves: {} })).toThrow("reading a: drawn: curves must hold one to 3 functions, got 0");
  const two = define("f(x, y)", "x + y");
  expect(written({ curves: { two } })).toThrow(
    'reading a: drawn: curves must be made by define with one parameter, got another "two"',
  );
});
