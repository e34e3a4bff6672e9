import type { CurvesPlot, Drawing } from "../claim/plot.ts";
import { type Definition, evaluate } from "../formula/index.ts";
import { fromDouble } from "../numeric/exact/rational.ts";

/** Points a curve is drawn through; a multiple of 8 stretches, so that the ends and simple kinks are among them. */
const STRETCHES = 96;

/** The curves of a drawing, computed in float64. Throws NoValue where a function has none. */
export function drawnCurves({ axes, from, to, curves }: Drawing): CurvesPlot {
  const at = Array.from({ length: STRETCHES + 1 }, (_, index) => from + ((to - from) * index) / STRETCHES);
  return {
    kind: "curves",
    axes,
    scale: "linear",
    curves: Object.entries(curves).map(([label, curve]) => ({
      label,
      points: at.map((x) => [x, valueAt(curve as Definition, x)] as const),
      slope: null,
    })),
    claimed: null,
  };
}

function valueAt({ parameters: [name = ""], body, using }: Definition, x: number): number {
  const scope = { ...Object.fromEntries(using.map((each) => [each.name, each])), [name]: fromDouble(x) };
  return Number(evaluate(body, scope, "float64"));
}
